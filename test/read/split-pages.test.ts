import { describe, expect, test } from "vitest";
import { buildArchive } from "../../src/archive.ts";
import { numberPages, splitPages } from "../../src/read/split-pages.ts";

describe("pages between form feeds", () => {
  test.each([
    ["one page", "甲\n乙\n", [[1, 2]]],
    ["as pdftotext ends a file", "甲\n\f", [[1, 1]]],
    [
      "two pages",
      "甲\n\f乙\n丙\n\f",
      [
        [1, 1],
        [2, 3],
      ],
    ],
    [
      "without a line end at the form feed",
      "甲\f乙",
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      "an empty page between",
      "甲\n\f\n\n\f乙\n",
      [
        [1, 1],
        [4, 4],
      ],
    ],
    ["a form feed first", "\f甲\n", [[1, 1]]],
  ] as const)("%s", (_name, text, lines) => {
    const pages = splitPages(text, 1);
    expect(pages.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual(lines);
    expect(
      pages
        .map((page) => page.text)
        .join("")
        .replace(/\s/g, ""),
    ).toBe(text.replace(/\s/g, ""));
  });

  test("lines count on after front matter", () => {
    expect(splitPages("甲\n\f乙", 4).map(({ firstLine }) => firstLine)).toEqual([4, 5]);
  });

  test.each([
    [1, [undefined, undefined, undefined], [1, 2, 3]],
    [1, [1, 2, undefined, 4], [1, 2, 3, 4]],
    [5, [undefined, undefined], [5, 6]],
    [1, [undefined, 4, undefined], [1, 4, 5]],
    [1, [2, undefined, 2], [2, 3, 4]],
    [1, [undefined, 1, 1], [1, 2, 3]],
    [1, [3, 1, undefined], [3, 1, 2]],
  ])("numbered from %j by %j", (first, printed, numbers) => {
    expect(numberPages(first, printed)).toEqual(numbers);
  });
});

describe("a file of several pages", () => {
  const source = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
  const PAPER = source("kecheng/newspaper.yml", "name: 今日柯城\n");
  const story = (title: string) => `${title}\n\n本报讯（记者 楼郁馨）12月14日上午，${title}，研究部署疫情防控工作。\n`;
  const build = (...files: readonly { path: string; bytes: Uint8Array }[]) => {
    const { value, diagnostics } = buildArchive([PAPER, ...files]);
    const pages = value.issues[0]?.pages ?? [];
    return {
      pages: pages.map(({ number, partLines, parsed }) => [number, partLines, parsed.articles[0]?.lines[0]]),
      diagnostics,
    };
  };
  const FOUR = source(
    "kecheng/2021-01-20/01.txt",
    [story("区委召开会议"), `第3版 2021年1月20日 星期三\n\n${story("区政府召开会议")}`, story("区人大召开会议")].join(
      "\f",
    ),
  );

  test("each page has its number and its lines of the file", () => {
    expect(build(FOUR)).toEqual({
      pages: [
        [1, [1, 3], 1],
        [3, [4, 8], 6],
        [4, [9, 11], 9],
      ],
      diagnostics: [],
    });
  });

  test("a page with a file of its own is not taken from another, and the editor is told of both places", () => {
    const own = source("kecheng/2021-01-20/04.txt", story("县政协召开会议"));
    const { pages, diagnostics } = build(FOUR, own);
    expect(pages.map(([number]) => number)).toEqual([1, 3, 4]);
    expect(pages[2]).toEqual([4, undefined, 1]);
    expect(diagnostics).toMatchObject([
      { rule: "duplicate-page", place: { file: FOUR.path, line: 9 }, details: { other: own.path } },
    ]);
  });

  test("corrections go by the lines of the file", () => {
    const corrections = source(
      "kecheng/2021-01-20/01.corrections.yml",
      "- {line: 6, was: 区政府, now: 县政府, by: 甲, date: 2026-03-01}\n- {line: 9, as: deck, of: 6, by: 甲, date: 2026-03-01}\n",
    );
    const { value, diagnostics } = buildArchive([PAPER, FOUR, corrections]);
    const [first, second, third] = value.issues[0]?.pages ?? [];
    expect(second?.parsed.articles[0]?.headline?.main).toBe("县政府召开会议");
    expect([first, second, third].map((page) => page?.corrections.length)).toEqual([0, 1, 1]);
    // An article of another page is not there to be named.
    expect(diagnostics).toMatchObject([{ rule: "correction-no-article", details: { of: 6 } }, { rule: "no-headline" }]);
  });

  test("of a line on which one page ends and the next begins, each has the corrections to its own words", () => {
    const text = source(FOUR.path, `${story("甲乡召开会义").trimEnd()}乡里会义\f乙乡召开会义\n\n${story("丙乡")}`);
    const corrections = source(
      "kecheng/2021-01-20/01.corrections.yml",
      [
        "- {line: 3, was: 乡里会义, now: 乡里会议, by: 甲, date: 2026-03-01}\n",
        "- {line: 3, was: 乙乡召开会义, now: 乙乡召开会议, by: 甲, date: 2026-03-01}\n",
        "- {line: 3, was: 会义乙乡, now: 会议乙乡, by: 甲, date: 2026-03-01}\n",
        "- {line: 3, as: headline, by: 甲, date: 2026-03-01}\n",
      ].join(""),
    );
    const { value, diagnostics } = buildArchive([PAPER, text, corrections]);
    const pages = value.issues[0]?.pages ?? [];
    expect(pages.map((page) => page.corrections.map(({ place }) => place.line))).toEqual([[1], [2, 4]]);
    expect(pages[1]?.parsed.articles[0]?.headline?.main).toBe("乙乡召开会议");
    expect(diagnostics.filter(({ place }) => place.file === corrections.path)).toMatchObject([
      { rule: "correction-drifted", place: { line: 3 } },
    ]);
  });

  test("a line before a form feed keeps its role, for its page and no other", () => {
    const text = source(FOUR.path, `${story("甲乡召开会议")}\n版面广告\f\n${story("乙乡召开会议")}`);
    const corrections = source(
      "kecheng/2021-01-20/01.corrections.yml",
      "- {line: 5, was: 版面广告, now: 广告, as: furniture, by: 甲, date: 2026-03-01}\n",
    );
    const { value, diagnostics } = buildArchive([PAPER, text, corrections]);
    expect(diagnostics).toEqual([]);
    const pages = value.issues[0]?.pages ?? [];
    expect(pages.map((page) => page.corrections.length)).toEqual([1, 0]);
    expect(pages[0]?.parsed.furniture.map((piece) => piece.text)).toEqual(["广告"]);
  });

  test("a transcription stands for one of its pages", () => {
    const { pages, diagnostics } = build(FOUR, source("kecheng/2021-01-20/03.md", "## 校过的题\n\n校过的文字。\n"));
    expect(pages.map(([number, lines]) => [number, lines])).toEqual([
      [1, [1, 3]],
      [3, undefined],
      [4, [9, 11]],
    ]);
    expect(diagnostics).toEqual([]);
  });

  test("a number printed twice is given once, and the nameplate's word is told of", () => {
    const twice = source(
      FOUR.path,
      [`第2版\n\n${story("甲乡召开会议")}`, `第2版\n\n${story("乙乡召开会议")}`].join("\f"),
    );
    const { pages, diagnostics } = build(twice);
    expect(pages.map(([number]) => number)).toEqual([2, 3]);
    expect(diagnostics).toMatchObject([
      { rule: "page-number-disagrees", place: { line: 6 }, details: { printed: 2, filed: 3 } },
    ]);
  });
});
