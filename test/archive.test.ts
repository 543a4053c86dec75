import { readFileSync } from "node:fs";
import fc from "fast-check";
import fastGlob from "fast-glob";
import { describe, expect, test } from "vitest";
import { buildArchive, findAboutText } from "../src/archive.ts";
import type { Archive } from "../src/model/issue.ts";
import type { SourceFile } from "../src/model/source-file.ts";

const PAPER = source("kecheng/newspaper.yml", "name: 今日柯城\n");
const TEXT = "区委常委会召开会议\n\n本报讯（记者 楼郁馨）12月14日上午，区委常委会召开会议，研究部署疫情防控工作。\n";
const GOOD = source("kecheng/2021-01-20/01.txt", TEXT);

describe("the sample archive", () => {
  const archive = buildArchive(sampleSources());

  test("has the five pages in their places", () => {
    expect(placesOf(archive.value)).toEqual([
      "qingyuan/2020-03-04? 1",
      "kecheng/2021-01-20 1",
      "kecheng/2021-12-13? 1",
      "kecheng/2021-12-15? 1",
      "qujiang/2022-04-01 1",
    ]);
    expect(archive.value.newspapers.map(({ name }) => name)).toEqual([
      "今日柯城",
      "庆元县报纸（报名未详）",
      "今日衢江",
    ]);
  });

  test("says why a date is uncertain", () => {
    for (const { date } of archive.value.issues) expect(date.note !== undefined).toBe(date.uncertain);
  });

  test("takes serial number and page count from the nameplate", () => {
    const printed = archive.value.issues.map(({ serialNumber, pageCount }) => [serialNumber, pageCount]);
    expect(printed).toEqual([
      [undefined, undefined],
      [1768, 4],
      [undefined, undefined],
      [undefined, undefined],
      [3547, 4],
    ]);
  });

  test("disagrees with nothing that is printed", () => {
    const rules = archive.diagnostics.map(({ rule }) => rule).filter((rule) => rule.includes("disagree"));
    expect(rules).toEqual([]);
  });

  test("has the text of the about page", () => {
    expect(findAboutText(sampleSources()).value).toContain("## 发现错误");
    expect(findAboutText([]).value).toBeUndefined();
  });

  test("is the same in whatever order the files come", () => {
    const sources = sampleSources();
    fc.assert(
      fc.property(fc.shuffledSubarray([...sources], { minLength: sources.length }), (shuffled) => {
        expect(buildArchive(shuffled)).toEqual(archive);
      }),
      { numRuns: 5 },
    );
  });
});

describe("bad content is told of, left out, and the rest is built", () => {
  const cases: readonly [name: string, bad: SourceFile, diagnostic: object][] = [
    ["empty", source("kecheng/2021-01-21/01.txt", ""), { rule: "empty-page" }],
    ["white space", source("kecheng/2021-01-21/01.txt", "\n　\n"), { rule: "empty-page" }],
    ["front matter alone", source("kecheng/2021-01-21/01.txt", "---\npage: 1\n---\n\n"), { rule: "empty-page" }],
    [
      "binary",
      { path: "kecheng/2021-01-21/01.txt", bytes: Buffer.from("89504e470d0a1a0a0000", "hex") },
      { rule: "binary-page" },
    ],
    [
      "encoding",
      { path: "kecheng/2021-01-21/01.txt", bytes: Buffer.from("bfa4a9e5b160a9e5", "hex") },
      { rule: "unknown-encoding" },
    ],
    [
      "front matter",
      source("kecheng/2021-01-21/01.txt", "---\ndate: [\n---\n甲"),
      { rule: "front-matter-broken", place: { line: 2 } },
    ],
    [
      "front matter's date",
      source("kecheng/2021-01-21/01.txt", "---\ndate: 2021-02-30\n---\n甲"),
      { rule: "no-such-date", place: { line: 2 } },
    ],
    [
      "no such date",
      source("kecheng/2021-02-30/01.txt", TEXT),
      { rule: "no-such-date", details: { date: "2021-02-30" } },
    ],
    ["path", source("kecheng/readme/01.txt", TEXT), { rule: "path-not-a-page" }],
    ["folder", source("柯城/2021-01-20/01.txt", TEXT), { rule: "folder-name" }],
    [
      "same place",
      source("kecheng/2021-01-20/1.txt", TEXT),
      { rule: "duplicate-page", details: { other: "kecheng/2021-01-20/01.txt" } },
    ],
    [
      "same place by front matter",
      source("kecheng/2021-01-20/02.txt", `---\npage: 1\n---\n${TEXT}`),
      { rule: "duplicate-page", details: { other: "kecheng/2021-01-20/01.txt" } },
    ],
    [
      "same place by date",
      source("kecheng/2021-01-21/01.md", `---\ndate: 2021-01-20\n---\n## 题\n`),
      { rule: "duplicate-page" },
    ],
  ];
  test.each(cases)("%s", (_name, bad, expected) => {
    const { value, diagnostics } = buildArchive([PAPER, GOOD, bad]);
    const found = diagnostics.filter(({ rule }) => rule !== "no-headline");
    expect(found).toMatchObject([expected]);
    expect(placesOf(value)).toEqual(["kecheng/2021-01-20 1"]);
    const named = [found[0]?.place.file, found[0]?.details["other"]];
    expect(named).toContain(bad.path);
  });

  test("a newspaper without a description goes by its folder's name", () => {
    const { value, diagnostics } = buildArchive([GOOD]);
    expect(value.issues[0]?.newspaper.name).toBe("kecheng");
    expect(diagnostics).toMatchObject([{ rule: "newspaper-file-missing", place: { file: "kecheng/newspaper.yml" } }]);
  });

  test("so does one whose description is broken", () => {
    const { value, diagnostics } = buildArchive([GOOD, { path: PAPER.path, bytes: Uint8Array.of(0, 1, 2) }]);
    expect(value.issues[0]?.newspaper.name).toBe("kecheng");
    expect(diagnostics).toMatchObject([{ rule: "binary-page", place: { file: PAPER.path } }]);
  });

  test("a broken issue.yml says nothing of the issue", () => {
    const { value, diagnostics } = buildArchive([
      PAPER,
      GOOD,
      source("kecheng/2021-01-20/issue.yml", "date: 2021-01-32?"),
    ]);
    expect(value.issues[0]?.date).toEqual({ iso: "2021-01-20", uncertain: false });
    expect(diagnostics).toMatchObject([{ rule: "issue-file-broken", place: { line: 1 } }]);
  });
});

describe("two files for one page", () => {
  const transcription = source("kecheng/2021-01-20/01.md", "## 题\n\n校过的文字。\n");

  test("a transcription stands for the text beside it", () => {
    const { value, diagnostics } = buildArchive([PAPER, GOOD, transcription]);
    expect(diagnostics).toEqual([]);
    expect(value.issues[0]?.pages).toMatchObject([{ sourceFile: "kecheng/2021-01-20/01.md", form: "markdown" }]);
  });

  test("of the text's corrections those count whose words are in the transcription", () => {
    const text = source("kecheng/2021-01-20/01.txt", "标题\n\n红旗村的消息，先进单位。\n");
    const fix = (was: string, now: string) => `- line: 3\n  was: ${was}\n  now: ${now}\n  by: 甲\n  date: 2026-03-01\n`;
    const fixes = source("kecheng/2021-01-20/01.corrections.yml", fix("红旗村", "红星村") + fix("先进", "后进"));
    const written = source("kecheng/2021-01-20/01.md", "## 标题\n\n红星村的消息，先进单位。\n");
    const { value, diagnostics } = buildArchive([PAPER, text, fixes, written]);
    expect(diagnostics).toMatchObject([{ rule: "correction-not-transcribed", place: { file: fixes.path, line: 6 } }]);
    expect(value.issues[0]?.pages[0]?.corrections.map(({ now }) => now)).toEqual(["红星村"]);
  });

  test("however its number is written", () => {
    const { value, diagnostics } = buildArchive([PAPER, GOOD, source("kecheng/2021-01-20/1.md", "## 题\n")]);
    expect(diagnostics).toEqual([]);
    expect(value.issues[0]?.pages).toMatchObject([{ form: "markdown" }]);
  });

  test("of two that claim one place the first in order of path stands, in whatever order they come", () => {
    const second = source("kecheng/2021-01-20/1.txt", "另一篇\n");
    expect(buildArchive([second, GOOD, PAPER])).toEqual(buildArchive([PAPER, GOOD, second]));
  });

  test("a page with the very text of another is told of, and stays", () => {
    const again = source("kecheng/2021-01-20/02.txt", TEXT.replaceAll("\n", "\r\n"));
    const { value, diagnostics } = buildArchive([again, PAPER, GOOD]);
    expect(placesOf(value)).toEqual(["kecheng/2021-01-20 1 2"]);
    expect(diagnostics).toEqual([
      { rule: "page-repeated", place: { file: again.path }, details: { other: GOOD.path } },
    ]);
  });

  test("and so is a page of a file with several, but none without an article", () => {
    const pages = source(GOOD.path, `${TEXT}\f${TEXT}`);
    const alike = source("kecheng/2021-01-20/03.txt", "2021年1月20日 星期三\n");
    const { diagnostics } = buildArchive([PAPER, pages, alike, { ...alike, path: "kecheng/2021-01-20/04.txt" }]);
    expect(diagnostics).toEqual([
      { rule: "page-repeated", place: { file: pages.path, line: 4 }, details: { other: pages.path } },
    ]);
  });

  test("where the transcription cannot be read, the text stands", () => {
    const broken = source(transcription.path, "---\na: [\n---\n");
    const { value, diagnostics } = buildArchive([PAPER, GOOD, broken]);
    expect(diagnostics).toMatchObject([{ rule: "front-matter-broken", place: { file: transcription.path } }]);
    expect(value.issues[0]?.pages).toMatchObject([{ sourceFile: GOOD.path, form: "text" }]);
  });
});

describe("front matter and issue.yml", () => {
  test("front matter moves a page to another issue and number", () => {
    const moved = source("kecheng/2021-01-21/07.txt", `---\ndate: 2021-01-20\npage: 2\n---\n${TEXT}`);
    const { value } = buildArchive([PAPER, GOOD, moved]);
    expect(placesOf(value)).toEqual(["kecheng/2021-01-20 1 2"]);
  });

  test("article lines are those of the file", () => {
    const { value } = buildArchive([PAPER, source(GOOD.path, `---\npage: 1\n---\n${TEXT}`)]);
    const page = value.issues[0]?.pages[0];
    expect(page?.parsed.articles[0]?.lines).toEqual([4, 6]);
    expect(page?.sourceLines[3]).toBe("区委常委会召开会议");
    expect(page?.sourceLines).toHaveLength(6);
  });

  test("issue.yml gives serial number and page count", () => {
    const issueFile = source("kecheng/2021-01-20/issue.yml", "serialNumber: 1768\npageCount: 4\n");
    expect(buildArchive([PAPER, GOOD, issueFile]).value.issues[0]).toMatchObject({ serialNumber: 1768, pageCount: 4 });
  });

  test("an issue whose front matter doubts the date is uncertain", () => {
    const { value } = buildArchive([PAPER, source(GOOD.path, `---\ndate: 2021-01-20?\n---\n${TEXT}`)]);
    expect(value.issues[0]?.date).toEqual({ iso: "2021-01-20", uncertain: true });
  });
});

describe("texts that jump from page to page", () => {
  const first = source(GOOD.path, `${TEXT.trimEnd().slice(0, -3)}（下转2版）\n`);
  const next = (path: string, mark = "") =>
    source(path, `${mark}区委常委会召开会议\n\n（上接1版）防控工作。会议强调，要抓好落实。\n`);
  const jumpsOf = (...sources: readonly SourceFile[]) =>
    buildArchive([PAPER, ...sources]).diagnostics.filter(({ rule }) => rule.startsWith("jump-"));

  test("are told of where a part is not held", () => {
    expect(jumpsOf(first)).toMatchObject([
      { rule: "jump-page-not-held", place: { file: GOOD.path, line: 3 }, details: { text: "（下转2版）", page: 2 } },
    ]);
  });

  test("and not where both are, the transcription standing for the text", () => {
    const empty = source("kecheng/2021-01-20/02.txt", `${TEXT}\n`);
    expect(jumpsOf(first, next("kecheng/2021-01-20/02.txt"))).toEqual([]);
    expect(jumpsOf(first, empty).map(({ rule }) => rule)).toEqual(["jump-unanswered"]);
    const joined = jumpsOf(first, empty, next("kecheng/2021-01-20/02.md", "## ")).map(({ rule }) => rule);
    expect(joined).not.toContain("jump-unanswered");
  });
});

test("a newspaper's columns are known to the parser", () => {
  const page = source(GOOD.path, `${TEXT}\n泉水叮咚\n`);
  const columnOf = (paper: SourceFile) =>
    buildArchive([paper, page]).value.issues[0]?.pages[0]?.parsed.articles[0]?.columnLabel;
  expect(columnOf(source(PAPER.path, "name: 今日柯城\ncolumns: [泉水叮咚]\n"))).toBe("泉水叮咚");
});

describe("what the nameplate prints is held against the place", () => {
  const nameplate = "2021年1月20日 星期三 农历庚子年十二月初八\n\n第1768期\n\n今日柯城\n\n";
  const filedOn = (date: string) => source(`kecheng/${date}/01.txt`, nameplate + TEXT);

  test("in agreement", () => {
    expect(buildArchive([PAPER, filedOn("2021-01-20")]).diagnostics).toEqual([]);
  });

  test("in disagreement, at its line", () => {
    const { diagnostics } = buildArchive([PAPER, filedOn("2021-01-21")]);
    expect(diagnostics).toMatchObject([
      {
        rule: "date-disagrees",
        place: { file: "kecheng/2021-01-21/01.txt", line: 1 },
        details: { printed: "2021-01-20", other: "kecheng/2021-01-21/", filed: "2021-01-21" },
      },
      {
        rule: "lunar-disagrees",
        place: { line: 1 },
        details: { printed: "庚子年十二月初八", computed: "庚子年十二月初九" },
      },
      { rule: "weekday-disagrees", place: { line: 1 }, details: { printed: "星期三", computed: "星期四" } },
    ]);
  });

  test("another paper's title, unless the editor lists it or names no paper", () => {
    const rulesOf = (newspaper: string) =>
      buildArchive([source(PAPER.path, newspaper), filedOn("2021-01-20")]).diagnostics.map(({ rule, place }) => [
        rule,
        place.line,
      ]);
    expect(rulesOf("name: 今日衢江")).toEqual([["paper-disagrees", 5]]);
    expect(rulesOf("name: 今日衢江\notherNames: [今日 柯城]")).toEqual([]);
    expect(buildArchive([filedOn("2021-01-20")]).diagnostics.map(({ rule }) => rule)).not.toContain("paper-disagrees");
  });

  test.each([
    ["01", "教育周刊"],
    ["01", "今日冬至"],
    ["02", "今日衢江"],
  ])("no supplement's title, nor what a day is, on page %s: %s", (page, title) => {
    const other = source(`kecheng/2021-01-20/${page}.txt`, `2021年1月20日 星期三\n\n${title}\n\n${TEXT}`);
    expect(buildArchive([PAPER, other]).diagnostics.map(({ rule }) => rule)).not.toContain("paper-disagrees");
  });

  test("front matter is named where it gave the date", () => {
    const { diagnostics } = buildArchive([PAPER, source(GOOD.path, `---\ndate: 2021-01-21\n---\n${nameplate}${TEXT}`)]);
    expect(diagnostics[0]).toMatchObject({ rule: "date-disagrees", place: { line: 4 }, details: { other: GOOD.path } });
  });

  test("serial numbers rise", () => {
    const later = source("kecheng/2021-01-22/01.txt", `第1767期\n\n今日柯城\n\n${TEXT}`);
    const { diagnostics } = buildArchive([PAPER, filedOn("2021-01-20"), later]);
    expect(diagnostics).toMatchObject([
      {
        rule: "serial-out-of-order",
        place: { file: later.path },
        details: { serial: 1767, otherSerial: 1768, otherDate: "2021-01-20" },
      },
    ]);
  });

  test("issue.yml has the last word on the serial number", () => {
    const issueFile = source("kecheng/2021-01-20/issue.yml", "serialNumber: 1769");
    const { value, diagnostics } = buildArchive([PAPER, filedOn("2021-01-20"), issueFile]);
    expect(value.issues[0]?.serialNumber).toBe(1769);
    expect(diagnostics).toMatchObject([
      { rule: "serial-disagrees", details: { printed: 1768, filed: 1769, other: issueFile.path } },
    ]);
  });
});

function sampleSources(): readonly SourceFile[] {
  const paths = fastGlob.sync("**/*.{txt,md,yml}", { cwd: "content" }).sort();
  return paths.map((path) => ({ path, bytes: readFileSync(`content/${path}`) }));
}

function source(path: string, text: string): SourceFile {
  return { path, bytes: Buffer.from(text) };
}

/** `kecheng/2021-12-15? 1 2` for an issue of uncertain date with pages 1 and 2. */
function placesOf({ issues }: Archive): readonly string[] {
  return issues.map(({ newspaper, date, pages }) => {
    const numbers = pages.map(({ number }) => number).join(" ");
    return `${newspaper.slug}/${date.iso}${date.uncertain ? "?" : ""} ${numbers}`;
  });
}
