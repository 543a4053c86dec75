import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../io/folder.ts";
import { HAS_LIMITS, run, runWithin } from "./run.ts";

const CUT =
  "区委常委会召开会议\n\n本报讯（记者 楼郁馨）12月14日上午，区委常委会召开会议，研究部署防控工作。\n\n会议强调，要抓好落\n";

/** An escape, or a mark that turns the direction of writing. */
const CURSOR_MOVES = /(?!\n)[\p{Cc}\p{Cf}]/u;

function archive(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "content/kecheng/newspaper.yml": "name: 今日柯城\n",
    "content/kecheng/2021-01-20/01.txt": CUT,
    "content/kecheng/2021-01-21/01.txt": CUT.replace("要抓好落", "要抓好落实。"),
    ...files,
  });
  return folder;
}

describe("check", () => {
  test("tells file, line, text and carets, what was done and the rule", async () => {
    const { code, printed, reported } = await run(archive(), ["check"]);
    expect({ code, reported }).toEqual({ code: 0, reported: "" });
    expect(printed.split("\n").slice(0, 5)).toEqual([
      "content/kecheng/2021-01-20/01.txt",
      "  5:8 警告 稿件在句中中断，又没有转版提示 [truncated]",
      "      会议强调，要抓好落",
      "                    ^^^^",
      "",
    ]);
    expect(printed).toContain("检查了 2 版\n内容问题：错误 0，警告 1，提示 0");
  });

  test("ends with 1 where content is at fault", async () => {
    const { code, printed } = await run(archive({ "content/kecheng/2021-01-22/01.txt": "" }), ["check"]);
    expect(code).toBe(1);
    expect(printed).toContain("content/kecheng/2021-01-22/01.txt\n  错误 文件没有文字，已跳过 [empty-page]");
  });

  test("nothing of the content moves the cursor of a terminal", async () => {
    const folder = archive({
      "content/kecheng/2021-01-20/issue.yml": 'sections: { "1": "头版" }\n"\\e[2Jmovie\\u202e": 1\n',
      "content/kecheng/no\u001b[1mtes.txt": "字",
    });
    for (const command of [["check"], ["build"]]) {
      const { printed, reported } = await run(folder, command);
      expect(printed + reported).toContain("␣[2Jmovie␣");
      expect(printed + reported).toContain("no␣[1mtes.txt");
      expect(printed + reported).not.toMatch(CURSOR_MOVES);
    }
  });

  test.each([
    [["--content", "content/"], 2, 1],
    [["content/kecheng/2021-01-21"], 1, 0],
    [["content/kecheng/2021-01-20/01.txt"], 1, 1],
    [["content/kecheng"], 2, 1],
    [["content"], 2, 1],
    [["content/kecheng/2021-01-20", "content/kecheng/2021-01-21"], 2, 1],
  ])("%j alone", async (paths, pages, warnings) => {
    const { code, printed } = await run(archive(), ["check", ...paths]);
    expect(code).toBe(0);
    expect(printed).toContain(`检查了 ${pages} 版`);
    expect(printed).not.toContain("//");
    expect(printed.match(/\[truncated\]/g) ?? []).toHaveLength(warnings);
  });

  test("shows the lines of a content folder named by its whole path, and of a damaged page", async () => {
    const folder = archive();
    const page = "content/kecheng/2021-01-20/01.txt";
    writeFiles(folder, { [page]: Buffer.concat([Buffer.from(CUT), Buffer.from([0xff])]) });
    const { printed } = await run(folder, ["check", "--content", join(folder, "content")]);
    expect(printed).toContain("      会议强调，要抓好落");
    const json = await run(folder, ["check", "--json", join(folder, page)]);
    expect(json.printed).toContain('"text":"会议强调，要抓好落');
  });

  test("of corrections the page they are of; of settings that are in order there is nothing to tell", async () => {
    const right = "- { line: 5, was: 落, now: 落实。, by: 甲, date: 2026-03-01 }\n";
    const folder = archive({ "content/kecheng/2021-01-20/01.corrections.yml": right });
    const asked = await run(folder, ["check", "content/kecheng/2021-01-20/01.corrections.yml"]);
    expect([asked.code, asked.printed.includes("检查了 1 版")]).toEqual([0, true]);
    const settings = await run(folder, ["check", "content/kecheng/newspaper.yml"]);
    expect([settings.code, settings.printed.includes("检查了 0 版")]).toEqual([0, true]);
  });

  test("of one page, also what is wrong in its corrections", async () => {
    const wrong = "- { line: 3, was: 没有的字, now: 有的字, by: 甲, date: 2026-03-01 }\n";
    const folder = archive({ "content/kecheng/2021-01-21/01.corrections.yml": wrong });
    const { code, printed } = await run(folder, ["check", "content/kecheng/2021-01-21/01.txt"]);
    expect(code).toBe(1);
    expect(printed).toContain("content/kecheng/2021-01-21/01.corrections.yml");
  });

  test("files and folders outside the content are checked by themselves", async () => {
    const folder = archive({ "loose/01.txt": CUT, "loose/deep/02.md": "## 题\n\n正文。\n", "loose/README.md": "注" });
    const { code, printed } = await run(folder, ["check", "loose"]);
    expect(code).toBe(0);
    expect(printed).toContain("检查了 2 版");
    expect(printed).toContain(`${join("loose", "01.txt")}\n  5:8 `);
  });

  test.runIf(HAS_LIMITS)("of files outside the content no more are open at once than a system lets be", () => {
    const pages = Array.from({ length: 100 }, (_, at) => [`loose/${at}.txt`, CUT]);
    const folder = archive(Object.fromEntries(pages));
    expect(runWithin("-n", folder, ["check", "loose"]).stdout).toContain("检查了 100 版");
    const { status, stdout, stderr } = runWithin("-n 64", folder, ["check", "loose"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("检查了 100 版");
  });

  test("--html shows files outside the content, too", async () => {
    const folder = archive({ "loose/01.txt": CUT });
    expect((await run(folder, ["check", "loose", "--html", "report.html"])).code).toBe(0);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toContain("会议强调，要抓好落");
  });

  test("--json gives a line of JSON a finding", async () => {
    const { printed } = await run(archive(), ["check", "--json"]);
    expect(
      printed
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        file: "content/kecheng/2021-01-20/01.txt",
        line: 5,
        column: 8,
        endColumn: 10,
        severity: "warning",
        rule: "truncated",
        message: "稿件在句中中断，又没有转版提示",
        details: {},
        text: "会议强调，要抓好落",
      },
    ]);
  });

  test("--html writes the report", async () => {
    const folder = archive();
    const { code, printed } = await run(folder, ["check", "--html", "report.html"]);
    expect(code).toBe(0);
    expect(printed).toContain("报告在 report.html");
    expect(readFileSync(join(folder, "report.html"), "utf8")).toContain('id="kecheng-2021-01-20-1"');
    expect((await run(folder, ["check", "--html", "report.html"])).code).toBe(0);
  });

  test("--html writes over no other file", async () => {
    const folder = archive();
    const page = "content/kecheng/2021-01-20/01.txt";
    const before = readFileSync(join(folder, page), "utf8");
    const { code, reported } = await run(folder, ["check", "--html", page]);
    expect(code).toBe(2);
    expect(reported).toContain(`${page} 是别的文件，没有覆盖`);
    expect(readFileSync(join(folder, page), "utf8")).toBe(before);
  });

  test("of very many findings the gravest are shown, and how many there are", async () => {
    const noisy = Array.from({ length: 12 }, (_, at) => `会议强调\u200b，要抓好落实第${at}条。`).join("\n\n");
    const pages = Array.from({ length: 30 }, (_, at) => [
      `content/kecheng/2021-02-${at + 1}/01.txt`,
      `题目在此\n\n本报讯 ${noisy}`,
    ]);
    const days = pages.map(([path = "", text = ""]) => [path.replace(/-(\d)\//, "-0$1/"), text]);
    const folder = archive({ ...Object.fromEntries(days.slice(0, 28)), "content/kecheng/2021-03-01/01.txt": "" });
    const { printed } = await run(folder, ["check"]);
    expect(printed).toContain("…… 本文件还有 4 处（--all 全部列出）");
    expect(printed).toContain("…… 另有 5 个文件，60 处");
    expect(printed).toContain("[empty-page]");
    expect(printed).toContain("[truncated]");
    const all = await run(folder, ["check", "--all"]);
    expect(all.printed.match(/\[invisible-character\]/g)).toHaveLength(28 * 12);
  });

  test("a build tells the gravest, and where to see the rest", async () => {
    const noisy = Array.from({ length: 50 }, (_, at) => `会议强调\u200b，要抓好落实第${at}条。`).join("\n\n");
    const folder = archive({ "content/kecheng/2021-02-01/01.txt": `题目在此\n\n本报讯 ${noisy}` });
    const { reported } = await run(folder, ["build", "--workers", "0"]);
    expect(reported.trimEnd().split("\n")).toHaveLength(41);
    expect(reported).toContain(" truncated ");
    expect(reported).toContain("…… 另有 11 处：用 xianbao check 查看");
  });
});

describe("usage", () => {
  test.each([
    [["check", "nix.txt"], /there is no nix\.txt \(ENOENT\)/],
    [["check", "--content", "nix"], /there is no folder .*nix/],
    [["check", "empty"], /there is no page in empty/],
    [["check", "--html", "nix/report.html"], /cannot write to nix\/report\.html \(ENOENT\)/],
    [["check", "--jsno"], /unknown option '--jsno'/],
  ])("%j: exit code 2", async (args, message) => {
    const folder = archive({ "empty/note.yml": "a: 1" });
    const { code, reported } = await run(folder, args);
    expect(code).toBe(2);
    expect(reported).toMatch(message);
    expect(existsSync(join(folder, "report.html"))).toBe(false);
  });
});
