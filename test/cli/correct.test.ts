import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../io/folder.ts";
import { HAS_LIMITS, run, runWithin } from "./run.ts";

const PAGE = "区委召开会议\n\n本报讯（记者 甲乙）会议传达全会精神 and 部署工作。\n";

describe("correct", () => {
  test("prints a draft, dated and signed", async () => {
    const folder = filed({ "01.txt": PAGE });
    const { code, printed } = await run(folder, ["correct", "--by", "王小明", "01.txt"]);
    expect(code).toBe(0);
    expect(printed).toContain("- line: 3\n  was:");
    expect(printed).toContain("  by: 王小明\n  date: 2026-03-01\n");
  });

  test("writes it beside the page, once", async () => {
    const folder = filed({ "01.txt": PAGE });
    expect(await run(folder, ["correct", "--write", "01.txt"])).toMatchObject({
      code: 0,
      printed: "01.corrections.yml\n",
    });
    const written = readFileSync(join(folder, "01.corrections.yml"), "utf8");
    expect(written).toMatch(/^# 更正[\s\S]*date: 2026-03-01\n$/);

    const again = await run(folder, ["correct", "--write", "01.txt"]);
    expect(again).toMatchObject({ code: 2, printed: "" });
    expect(again.reported).toContain("01.corrections.yml is there already and was left as it is\nWithout --write");
    expect(readFileSync(join(folder, "01.corrections.yml"), "utf8")).toBe(written);
  });

  test("not a transcription, and no file that is not there", async () => {
    const folder = filed({ "01.md": "## 题\n", "02.txt": "" });
    expect(await run(folder, ["correct", "01.md"])).toMatchObject({ code: 2 });
    expect(await run(folder, ["correct", "02.txt"])).toMatchObject({ code: 1 });
    expect(await run(folder, ["correct", "03.txt"])).toMatchObject({ code: 2 });
    const { code, reported } = await run(folder, ["correct", "."]);
    expect({ code, reported }).toEqual({ code: 2, reported: expect.stringContaining(". is a folder") });
  });
});

test("a site that is built again shows what was corrected since", async () => {
  const folder = filed({
    "content/kecheng/newspaper.yml": "name: 今日柯城\n",
    "content/kecheng/2021-01-20/01.txt": PAGE,
    "xianbao.config.yml": "title: 县报文库\n",
  });
  const article = () => readFileSync(join(folder, "dist/kecheng/2021-01-20/01-1.html"), "utf8");
  await run(folder, ["build"]);
  expect(article()).toContain("全会精神and部署工作");

  writeFiles(folder, {
    "content/kecheng/2021-01-20/01.corrections.yml": "- {line: 3, was: ' and ', now: 和, by: 甲, date: 2026-03-01}\n",
  });
  expect((await run(folder, ["build"])).code).toBe(0);
  expect(article()).toContain("全会精神和部署工作");
  expect(article()).toContain("更正 1 处");
  // Readers find the article by the words as corrected and by those that were filed.
  for (const words of ["全会精神和部署", "全会精神and部署"]) {
    expect((await run(folder, ["search", words])).printed, words).toContain("kecheng/2021-01-20/01-1.html");
  }

  writeFiles(folder, {
    "content/kecheng/2021-01-20/01.corrections.yml":
      "- {line: 3, was: 全会决议, now: 全会精神, by: 甲, date: 2026-03-01}\n",
  });
  const drifted = await run(folder, ["build"]);
  expect(drifted.code).toBe(1);
  expect(drifted.reported).toContain("content/kecheng/2021-01-20/01.corrections.yml:1 correction-drifted ");
  expect(article()).toContain("全会精神and部署工作");
});

describe("transcribe", () => {
  test("prints a page as Markdown with its front matter, corrections made", async () => {
    const folder = filed({
      "01.txt": `---\ndate: 2021-01-20\n---\n${PAGE}`,
      "01.corrections.yml": '- {line: 6, was: " and ", now: 和, by: 甲, date: 2026-03-01}\n',
    });
    const { code, printed } = await run(folder, ["transcribe", "01.txt"]);
    expect(code).toBe(0);
    expect(printed).toBe(`---
date: 2021-01-20
---
## 区委召开会议

- 讯头：本报讯
- 记者：甲乙
- 原文：4-6

会议传达全会精神和部署工作。
`);
  });

  test("what it writes reads back, and is written the same", async () => {
    const folder = filed({ "01.txt": `${PAGE}\f第2版\n\n${PAGE}` });
    expect(await run(folder, ["transcribe", "--write", "01.txt"])).toMatchObject({ code: 0, printed: "01.md\n" });
    const written = readFileSync(join(folder, "01.md"), "utf8");
    expect((await run(folder, ["transcribe", "01.md"])).printed).toBe(written);
    const { printed } = await run(folder, ["parse", "01.md"]);
    expect(JSON.parse(printed)).toMatchObject([
      { page: 1, articles: [{ headline: "区委召开会议" }] },
      { page: 2, masthead: { pageNumber: 2 }, articles: [{ headline: "区委召开会议" }] },
    ]);

    expect((await run(folder, ["transcribe", "--write", "01.txt"])).code).toBe(2);
    expect((await run(folder, ["transcribe", "--write", "01.md"])).code).toBe(2);
    expect(readFileSync(join(folder, "01.md"), "utf8")).toBe(written);
  });
});

test.runIf(HAS_LIMITS).each([
  ["transcribe", "01.md"],
  ["correct", "01.corrections.yml"],
])("%s leaves no part of a file where the disk is full", (command, name) => {
  const paragraph = "会议传达全会精神 and 部署工作，会议要求各村做好工作。";
  const folder = filed({ "01.txt": `区委召开会议\n\n${`本报讯（记者 甲乙）${paragraph.repeat(3)}\n\n`.repeat(400)}` });
  expect(runWithin("-f", folder, [command, "01.txt"]).status).toBe(0);
  const { status, stderr } = runWithin("-f 16", folder, [command, "--write", "01.txt"]);
  expect(stderr).toContain("磁盘满了");
  expect(status).toBe(2);
  expect(existsSync(join(folder, name))).toBe(false);
});

function filed(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}
