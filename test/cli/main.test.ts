import { describe, expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../io/folder.ts";
import { run } from "./run.ts";

describe("help", () => {
  test.each([
    [["--help"], "xianbao build"],
    [["build", "--help"], "--base-url"],
    [["preview", "--help"], "--port"],
    [["parse", "--help"], "xianbao parse content/kecheng/2021-01-20/01.txt"],
    [["help", "build"], "--base-url"],
  ])("%j", async (args, content) => {
    const { code, printed, reported } = await run(temporaryFolder(), args);
    expect({ code, reported }).toEqual({ code: 0, reported: "" });
    expect(printed).toContain(content);
    expect(printed).toContain("示例 Examples:");
  });
});

describe("usage", () => {
  test.each([
    [[], /Usage: xianbao/],
    [["bild"], /unknown command 'bild'[\s\S]*build/],
    [["parse"], /missing required argument 'file'/],
    [["preview", "--port", "abc"], /'abc' is invalid/],
    [["preview", "--port", "70000"], /'70000' is invalid/],
  ])("%j", async (args, message) => {
    const { code, printed, reported } = await run(temporaryFolder(), args);
    expect({ code, printed }).toEqual({ code: 2, printed: "" });
    expect(reported).toMatch(message);
  });
});

describe("parse", () => {
  test("prints a page as JSON", async () => {
    const { code, printed } = await run(process.cwd(), ["parse", "content/kecheng/2021-01-20/01.txt"]);
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ masthead: { date: "2021-01-20", issueNumber: 1768 } });
  });

  test("a transcription too", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "01.md": "---\npage: 头版\n---\n## 区委常委会召开会议\n\n会议强调防控。\n" });
    const { code, printed } = await run(folder, ["parse", "01.md"]);
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      articles: [{ headline: "区委常委会召开会议", lines: [4, 6] }],
      diagnostics: [{ rule: "front-matter-field", line: 2 }],
    });
  });

  test("a page with the corrections beside it, a fault of which names their file", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      "01.txt": "区委常委会召开会义\n\n本报讯（记者 楼郁馨）12月14日上午，会议召开。\n",
      "01.corrections.yml": `- {line: 1, was: 会义, now: 会议, by: 甲, date: 2026-03-01}
- {line: 1, was: 会义, now: 会议, by: 甲}
`,
    });
    const { code, printed } = await run(folder, ["parse", "01.txt"]);
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      articles: [{ headline: "区委常委会召开会议" }],
      diagnostics: [{ rule: "correction-wrong", file: "01.corrections.yml", line: 2 }],
    });
  });

  test("several pages in one file as a list", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "03.txt": "甲乡召开会议\n\n本报讯 会议召开。\n\f乙乡召开会议\n\n本报讯 会议召开。\n" });
    const { printed } = await run(folder, ["parse", "03.txt"]);
    expect(JSON.parse(printed)).toMatchObject([
      { page: 3, lines: [1, 3], articles: [{ headline: "甲乡召开会议", lines: [1, 3] }] },
      { page: 4, lines: [4, 6], articles: [{ headline: "乙乡召开会议", lines: [4, 6] }] },
    ]);
  });

  test("a file that is no text: exit code 1", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "01.txt": "" });
    expect(await run(folder, ["parse", "01.txt"])).toEqual({
      code: 1,
      printed: "",
      reported: "01.txt:1 empty-page 文件没有文字，已跳过\n",
    });
  });

  test("no such file: exit code 2", async () => {
    const { code, reported } = await run(temporaryFolder(), ["parse", "nix.txt"]);
    expect(code).toBe(2);
    expect(reported).toContain("cannot read nix.txt (ENOENT)\nCheck the name");
  });
});

describe("preview", () => {
  test("serves the site until it is stopped", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "dist/index.html": "首页" });
    let body = "";
    const { code } = await run(folder, ["preview", "--port", "0"], async (printed) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0] ?? "";
      body = await (await fetch(address)).text();
    });
    expect({ code, body }).toEqual({ code: 0, body: "首页" });
  });

  test("speaks the language of the settings", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "dist/index.html": "首页", "xianbao.config.yml": "title: X\nlanguage: en\n" });
    const { printed } = await run(folder, ["preview", "--port", "0"]);
    expect(printed).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("without a site: exit code 2", async () => {
    const { code, reported } = await run(temporaryFolder(), ["preview"]);
    expect(code).toBe(2);
    expect(reported).toContain("there is no site in dist\nRun npm run build first.");
  });

  test("a port that is taken: exit code 2", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "dist/index.html": "首页" });
    let second: Awaited<ReturnType<typeof run>> | undefined;
    await run(folder, ["preview", "--port", "0"], async (printed) => {
      const port = /:(\d+)\//.exec(printed)?.[1] ?? "";
      second = await run(folder, ["preview", "--port", port]);
    });
    expect(second?.code).toBe(2);
    expect(second?.reported).toMatch(/cannot listen on .*EADDRINUSE[\s\S]*--port/);
  });
});
