import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildArchive } from "../../src/archive.ts";
import type { Page } from "../../src/model/issue.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { applyCorrections } from "../../src/read/apply-corrections.ts";
import { type CorrectionEntry, parseCorrectionsFile } from "../../src/read/corrections.ts";
import { parsePageBytes } from "../../src/read/page-file.ts";
import { renderMessage } from "../../src/text/message.ts";

const FILE = "qujiang/2022-04-01/01.corrections.yml";
const SIGNED = "  by: 王小明\n  date: 2026-03-01\n";

describe("the corrections file", () => {
  test("words, and lines with a role, in either language", () => {
    const text = `# 更正
- line: 47
  was: 瘦情
  now: 疫情
${SIGNED}  note: 形近
- lines: 15–45
  as: 标题
  of: 141
${SIGNED}- lines: [59, 63]
  as: paragraph
${SIGNED}`;
    const common = { by: "王小明", date: "2026-03-01" };
    expect(parseCorrectionsFile(text, FILE)).toEqual({
      value: [
        { place: { file: FILE, line: 2 }, lines: [47, 47], was: "瘦情", now: "疫情", ...common, note: "形近" },
        { place: { file: FILE, line: 8 }, lines: [15, 45], as: "headline", of: 141, ...common },
        { place: { file: FILE, line: 13 }, lines: [59, 63], as: "paragraph", ...common },
      ],
      diagnostics: [],
    });
  });

  test("what looks like a number is text", () => {
    const { value } = parseCorrectionsFile(`- line: 1\n  was: 007\n  now: 2021-01-20\n${SIGNED}`, FILE);
    expect(value).toMatchObject([{ was: "007", now: "2021-01-20" }]);
  });

  test.each(["", "# 还没有\n", "[]"])("no entries: %j", (text) => {
    expect(parseCorrectionsFile(text, FILE)).toEqual({ value: [], diagnostics: [] });
  });

  test.each([
    ["same words", "- line: 47\n  was: 瘦情\n  now: 瘦情\n  by:\n  date: 2026-03-01\n"],
    ["no role", `- lines: 15-45\n  as: ""\n  was: 规 为坚\n  now: 规 为坚\n`],
  ])("not yet filled in: %s", (_name, text) => {
    const { value, diagnostics } = parseCorrectionsFile(text, FILE);
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: "correction-unfilled", place: { file: FILE, line: 1 } }]);
  });

  test.each([
    ["now: #3月28日下午", 3, "now"],
    ["now: 甲 #乙", 3, "now"],
    ["now: 甲 # 乙", 3, "now"],
    ["now: 甲\n  note: 见 #3", 4, "note"],
  ])("words that a comment takes: %j", (words, line, field) => {
    const { value, diagnostics } = parseCorrectionsFile(`- line: 1\n  was: 丁\n  ${words}\n${SIGNED}`, FILE);
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: "correction-wrong", place: { file: FILE, line } }]);
    expect(diagnostics[0]?.details["reason"]).toContain(`# and what follows it in ${field}`);
  });

  test("a value that YAML takes for a reference is told of with its line", () => {
    const { diagnostics } = parseCorrectionsFile(`- line: 1\n  was: 五天\n  now: *五天\n${SIGNED}`, FILE);
    expect(diagnostics).toMatchObject([{ rule: "corrections-file-broken", place: { file: FILE, line: 3 } }]);
    expect(diagnostics[0]?.details["reason"]).toContain("begins with *");
  });

  test("remarks of the editor take no words", () => {
    const text = `- line: 47 #第三段\n  was: "甲 #乙" # 原文如此\n  now: 甲#乙\n  # 照片\n  as: headline # 标题\n  of: 50 # 下一篇\n${SIGNED}`;
    const { value, diagnostics } = parseCorrectionsFile(text, FILE);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([{ was: "甲 #乙", now: "甲#乙", as: "headline", of: 50 }]);
  });

  const faults: readonly [name: string, entry: string, line: number, reason: string][] = [
    [
      "bad date",
      "- line: 1\n  was: 甲\n  now: 乙\n  by: 丙\n  date: 2026-02-30\n",
      5,
      "date must be a day that exists",
    ],
    ["no date", "- line: 1\n  was: 甲\n  now: 乙\n  by: 丙\n", 1, "date is missing"],
    ["nobody", "- line: 1\n  was: 甲\n  now: 乙\n  by:\n  date: 2026-03-01\n", 1, "by is missing"],
    ["no now", `- line: 1\n  was: 甲\n${SIGNED}`, 1, "now is missing"],
    ["no was", `- line: 1\n  now: 甲\n${SIGNED}`, 1, "was is missing"],
    ["a role with now but no was", `- lines: 1-2\n  as: headline\n  now: 甲\n${SIGNED}`, 1, "was is missing"],
    ["no line", `- was: 甲\n  now: 乙\n${SIGNED}`, 1, "either line or lines"],
    ["line and lines", `- line: 1\n  lines: 1-2\n  as: deck\n${SIGNED}`, 1, "either line or lines"],
    ["words over lines", `- lines: 1-2\n  was: 甲\n  now: 乙\n${SIGNED}`, 1, "within one line"],
    ["a line end", `- line: 1\n  was: 甲\n  now: "乙\\n丙"\n${SIGNED}`, 1, "now must be one line"],
    ["unknown role", `- line: 1\n  as: headlin\n${SIGNED}`, 2, "as must be one of headline, kicker"],
    ["column without of", `- line: 1\n  as: column\n${SIGNED}`, 1, "of is missing"],
    ["of without as", `- line: 1\n  was: 甲\n  now: 乙\n  of: 3\n${SIGNED}`, 1, "as is missing"],
    ["line zero", `- line: 0\n  as: deck\n${SIGNED}`, 1, "line must be a line number"],
    ["lines backwards", `- lines: 9-3\n  as: deck\n${SIGNED}`, 1, "lines must be line numbers"],
    ["unknown field", `- line: 1\n  wass: 甲\n  now: 乙\n${SIGNED}`, 2, "there is no field wass"],
    ["no fields", "- 甲\n", 1, "field: value"],
  ];
  test.each(faults)("an entry at fault is left out, the next one is read: %s", (_name, entry, line, reason) => {
    const good = `- line: 9\n  was: 甲\n  now: 乙\n${SIGNED}`;
    const { value, diagnostics } = parseCorrectionsFile(entry + good, FILE);
    expect(value).toMatchObject([{ lines: [9, 9] }]);
    expect(diagnostics).toMatchObject([{ rule: "correction-wrong", place: { file: FILE, line } }]);
    expect(diagnostics[0]?.details["reason"]).toContain(reason);
    expect(diagnostics[0]?.details["reasonZh"]).toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ["no YAML", "- line: 1\n  was: [甲\n", 3],
    ["no list", "line: 1\nwas: 甲\n", 1],
    ["a text", "更正", 1],
  ])("a file that is no list: %s", (_name, text, line) => {
    const { value, diagnostics } = parseCorrectionsFile(text, FILE);
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: "corrections-file-broken", place: { file: FILE, line } }]);
  });
});

describe("corrections meet the page", () => {
  const LINES = ["---", "page: 1", "---", "疫情防控，疫情在前", "", "全区 开开开展演练", "第一行", "第二行"];
  const apply = (...entries: readonly Partial<CorrectionEntry>[]) =>
    applyCorrections(
      { file: "01.txt", lines: LINES, firstLine: 4 },
      entries.map((entry, index) => ({
        place: { file: FILE, line: index + 1 },
        lines: [4, 4],
        by: "王小明",
        date: "2026-03-01",
        ...entry,
      })),
    );

  test("words of a line", () => {
    const { lines, applied, diagnostics } = apply({ was: "防控，", now: "防治，" }, { was: "在前", now: "" });
    expect(lines[3]).toBe("疫情防治，疫情");
    expect(lines).toHaveLength(LINES.length);
    expect(applied).toMatchObject([
      { was: "防控，", now: "防治，" },
      { was: "在前", now: "" },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test("white space of a hard wrap need not be written", () => {
    expect(apply({ lines: [6, 6], was: "全区开开", now: "全县开开" }).lines[5]).toBe("全县开开开展演练");
  });

  test.each([
    ["as the site sets marks", "疫情防控,疫情在前", "防控，疫", "防治，疫", "疫情防治，疫情在前"],
    ["straight quotes", '要"应戴 尽戴"', "“应戴尽戴”", "“凡进必戴”", "要“凡进必戴”"],
    ["what is not seen", "楼郁\u200b馨发言", "楼郁馨", "楼郁新", "楼郁新发言"],
    ["full-width digits", "１２月１４日", "12月", "11月", "11月１４日"],
  ])("words as the site shows them find their place: %s", (_name, line, was, now, corrected) => {
    const entry = { place: { file: FILE, line: 1 }, lines: [1, 1] as const, was, now, by: "甲", date: "2026-03-01" };
    const { lines, applied } = applyCorrections({ file: "01.txt", lines: [line], firstLine: 1 }, [entry]);
    expect(lines).toEqual([corrected]);
    expect(line).toContain(applied[0]?.was);
  });

  test.each([
    ["更长", "席会议并讲话    来自各乡镇的干部", "会议", "全县会议", "席全县会议并讲话  来自各乡镇的干部"],
    ["更短", "席会议并讲话    来自各乡镇的干部", "会议并", "会", "席会讲话      来自各乡镇的干部"],
    ["无栏", "席会议并讲话 来自各乡镇", "会议", "全县会议", "席全县会议并讲话 来自各乡镇"],
  ])("columns beside the corrected one keep their places: %s", (_name, line, was, now, corrected) => {
    const entry = { place: { file: FILE, line: 1 }, lines: [1, 1] as const, was, now, by: "甲", date: "2026-03-01" };
    expect(applyCorrections({ file: "01.txt", lines: [line], firstLine: 1 }, [entry]).lines).toEqual([corrected]);
  });

  test("several lines become one, and keep their numbers", () => {
    const { lines, roles } = apply({ lines: [7, 8], as: "headline", was: "第一行\n第二行", now: "两行" });
    expect(lines.slice(6)).toEqual(["两行", ""]);
    expect(roles).toMatchObject([{ lines: [7, 8], as: "headline" }]);
  });

  test("a line may have its words corrected and its role too", () => {
    const { lines, roles, diagnostics } = apply({ was: "在前", now: "在后" }, { as: "deck" });
    expect(lines[3]).toBe("疫情防控，疫情在后");
    expect(roles).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });

  test("of itself is of no other article", () => {
    expect(apply({ as: "headline", of: 4 }).roles[0]?.of).toBeUndefined();
  });

  test("what was printed and not read stands in a blank line", () => {
    const { lines, roles, applied, diagnostics } = apply({ lines: [5, 5], now: "区里召开会议", as: "headline", of: 6 });
    expect(lines[4]).toBe("区里召开会议");
    expect(roles).toMatchObject([{ lines: [5, 5], as: "headline", of: 6 }]);
    expect(applied).toMatchObject([{ was: "", now: "区里召开会议" }]);
    expect(diagnostics).toEqual([]);
  });

  test("a headline that is added without its article's line is of the text below", () => {
    expect(apply({ lines: [5, 5], now: "区里召开会议", as: "headline" }).roles[0]?.of).toBe(6);
    expect(apply({ lines: [5, 5], now: "图为会场。", as: "caption" }).roles[0]?.of).toBeUndefined();
  });

  test("a form feed before a line stays, for it parts two pages", () => {
    const entry = {
      place: { file: FILE, line: 1 },
      lines: [2, 2] as const,
      now: "题",
      as: "headline" as const,
      by: "甲",
      date: "2026-03-01",
    };
    const linesOf = (line: string, was?: string) =>
      applyCorrections({ file: "01.txt", lines: ["甲", line, "乙"], firstLine: 1 }, [
        { ...entry, ...(was !== undefined && { was }) },
      ]).lines;
    expect(linesOf("\f")).toEqual(["甲", "\f题", "乙"]);
    expect(linesOf("\f標题", "標题")).toEqual(["甲", "\f题", "乙"]);
  });

  const refused: readonly [
    name: string,
    entries: readonly Partial<CorrectionEntry>[],
    rule: string,
    details: object,
  ][] = [
    ["drifted", [{ was: "防治", now: "防控" }], "correction-drifted", { was: "防治", holds: LINES[3] }],
    [
      "the other way round",
      [{ lines: [7, 7], was: "第二", now: "第一" }],
      "correction-swapped",
      { was: "第二", now: "第一", lines: "7", line: 8 },
    ],
    ["on another line", [{ was: "全区开", now: "县" }], "correction-moved", { was: "全区开", lines: "4", line: 6 }],
    [
      "on another line than a blank one",
      [{ lines: [5, 5], was: "全区", now: "全县" }],
      "correction-moved",
      { line: 6 },
    ],
    ["a whole line that is another", [{ lines: [7, 7], as: "deck", was: "第二行" }], "correction-moved", { line: 8 }],
    ["on two other lines", [{ was: "行", now: "航" }], "correction-drifted", { was: "行" }],
    ["in the front matter alone", [{ was: "page", now: "date" }], "correction-drifted", { was: "page" }],
    ["twice on the line", [{ was: "疫情", now: "病情" }], "correction-ambiguous", { lines: "4", count: 2 }],
    ["twice, overlapping", [{ lines: [6, 6], was: "开开", now: "开" }], "correction-ambiguous", { count: 2 }],
    ["past the end", [{ lines: [9, 9], was: "甲", now: "乙" }], "correction-line", { first: 4, last: 8 }],
    ["partly past the end", [{ lines: [8, 9], as: "deck" }], "correction-line", { lines: "8-9" }],
    ["in the front matter", [{ lines: [2, 2], was: "page", now: "date" }], "correction-line", { first: 4 }],
    ["a blank line", [{ lines: [5, 5], as: "deck" }], "correction-line", { lines: "5" }],
    ["added over text", [{ lines: [7, 7], now: "甲", as: "deck" }], "correction-line-taken", { holds: "第一行" }],
    ["added past the end", [{ lines: [9, 9], now: "甲", as: "deck" }], "correction-line", { last: 8 }],
    ["added in the front matter", [{ lines: [1, 1], now: "甲", as: "deck" }], "correction-line", { first: 4 }],
    [
      "added twice",
      [
        { lines: [5, 5], now: "甲", as: "headline" },
        { lines: [5, 5], now: "乙", as: "deck" },
      ],
      "correction-overlaps",
      { other: 1 },
    ],
    [
      "the same words twice",
      [
        { was: "防控，疫", now: "防治，疫" },
        { was: "控", now: "治" },
      ],
      "correction-overlaps",
      { other: 1 },
    ],
    [
      "two roles for a line",
      [
        { lines: [6, 7], as: "deck" },
        { lines: [7, 8], as: "caption" },
      ],
      "correction-overlaps",
      { other: 1 },
    ],
    [
      "a role's lines are not as they were",
      [{ lines: [7, 8], as: "deck", was: "第一行第三行" }],
      "correction-drifted",
      { holds: "第一行 第二行" },
    ],
  ];
  test.each(refused)("not applied: %s", (_name, entries, rule, details) => {
    const { applied, diagnostics } = apply(...entries);
    expect(applied).toHaveLength(entries.length - 1);
    expect(diagnostics).toMatchObject([
      { rule, place: { file: FILE, line: entries.length }, details: { page: "01.txt", ...details } },
    ]);
    for (const diagnostic of diagnostics) expect(renderMessage(diagnostic, "zh-Hans")).not.toMatch(/\{\w+\}/);
  });
});

describe("the page of 今日衢江 repaired", () => {
  const BYTES = readFileSync("content/qujiang/2022-04-01/01.txt");
  const CORRECTIONS = `
- line: 47
  was: 一打级瘦情
  now: 打好疫情
${SIGNED}
- lines: 15-35
  was: 规 为坚 济领 高統 质筹 量 协 发调 展加 争快 取盘 间 源
  now: 坚持规划引领统筹协调加快盘活资源 为经济高质量发展争取空间
  as: headline
  of: 141
${SIGNED}
- lines: 37-41
  was: X 强 调
  now: 王慧杰强调
  as: kicker
  of: 141
${SIGNED}
- lines: 43-45
  as: fragment
${SIGNED}
- line: 103
  as: column
  of: 89
${SIGNED}`;
  const repaired = read(BYTES, CORRECTIONS);

  test("the article on line 141 has its vertical headline and keeps its place", () => {
    expect(repaired.parsed.articles.find(({ lines }) => lines[0] === 141)).toMatchObject({
      headline: {
        kicker: ["王慧杰强调"],
        main: "坚持规划引领统筹协调加快盘活资源 为经济高质量发展争取空间",
        decks: [],
      },
      lines: [141, 149],
    });
    expect(repaired.parsed.diagnostics.map(({ rule }) => rule)).not.toContain("no-headline");
    expect(repaired.parsed.fragments.map(({ text }) => text)).toEqual(["得計", "社"]);
  });

  test("line 47 is read as corrected", () => {
    const article = repaired.parsed.articles.find(({ lines }) => lines[0] === 47);
    expect([...(article?.headline?.kicker ?? []), article?.headline?.main]).toContain("从严从紧打好疫情防控攻坚战");
  });

  test("a column label goes to its article", () => {
    expect(repaired.parsed.articles.find(({ lines }) => lines[0] === 89)?.columnLabel).toBe("衢江政协");
  });

  test("every other article is as it was", () => {
    const before = read(BYTES, "").parsed.articles;
    const changed = repaired.parsed.articles.filter(
      (article, index) => JSON.stringify(article) !== JSON.stringify(before[index]),
    );
    expect(changed.map(({ lines }) => lines[0])).toEqual([47, 89, 141]);
  });

  test("the text as filed stays, and what was done is told", () => {
    expect(repaired.sourceLines[46]).toBe("从严从紧一打级瘦情防控攻坚战");
    expect(repaired.corrections).toMatchObject([
      { lines: [47, 47], was: "一打级瘦情", now: "打好疫情", by: "王小明", date: "2026-03-01" },
      { lines: [15, 35], as: "headline", of: 141 },
      { lines: [37, 41], as: "kicker", of: 141 },
      { lines: [43, 45], was: "得計 社", as: "fragment" },
      { lines: [103, 103], was: "衢江政协", as: "column" },
    ]);
    expect(repaired.diagnostics).toEqual([]);
  });

  test("an article that is not there", () => {
    const { parsed } = read(BYTES, `- lines: 15-45\n  as: headline\n  of: 140\n${SIGNED}`);
    expect(parsed.diagnostics[0]).toMatchObject({
      rule: "correction-no-article",
      place: { file: FILE, line: 1 },
      details: { of: 140 },
    });
    expect(parsed.fragments).toHaveLength(16);
  });
});

describe("roles", () => {
  const TEXT = `区里召开会议

本报讯（记者 楼郁馨）12月14日上午，区里召开会议，研究部署疫情防控工作。

会议强调，各地要压实责任。

桥头村三百亩晚稻喜获丰收

这几天，桥头村的田里一片金黄，村民忙着收割晚稻。

今年全村种了三百亩，亩产比去年多一成。

记者 王小明
`;
  const articlesOf = (corrections: string) =>
    read(Buffer.from(TEXT), corrections).parsed.articles.map(({ lines, headline, bylines, blocks }) => ({
      lines,
      headline: headline?.main,
      bylines: bylines.map(({ names }) => names.join(" ")),
      blocks: blocks.map(({ type, text }) => `${type} ${text.slice(0, 4)}`),
    }));

  test("without corrections the parser has its own mind", () => {
    expect(articlesOf("").map(({ lines }) => lines[0])).toEqual([1, 7]);
  });

  test("a headline that was not read is added above its article, which keeps its address", () => {
    const added = articlesOf(`- line: 4\n  now: 各地压实责任\n  as: headline\n  of: 5\n${SIGNED}`);
    expect(added.map(({ lines, headline }) => [lines[0], headline])).toEqual([
      [1, "区里召开会议"],
      [5, "各地压实责任"],
      [7, "桥头村三百亩晚稻喜获丰收"],
    ]);
    expect(articlesOf(`- line: 4\n  was: ""\n  now: 各地压实责任\n  as: headline\n${SIGNED}`)).toEqual(added);
  });

  test("a subhead keeps the article together", () => {
    const [article, ...others] = articlesOf(`- line: 7\n  as: subhead\n${SIGNED}`);
    expect(others).toEqual([]);
    expect(article?.blocks).toEqual([
      "paragraph 12月1",
      "paragraph 会议强调",
      "subheading 桥头村三",
      "paragraph 这几天，",
      "paragraph 今年全村",
    ]);
  });

  test("a headline begins an article, a lead begins one without headline", () => {
    const headed = articlesOf(`- line: 5\n  as: headline\n${SIGNED}`);
    expect(headed.map(({ lines, headline }) => [lines[0], headline])).toEqual([
      [1, "区里召开会议"],
      [5, "会议强调，各地要压实责任。"],
    ]);
    const led = articlesOf(`- line: 5\n  as: lead\n${SIGNED}`);
    expect(led.map(({ lines, headline }) => [lines[0], headline])).toEqual([
      [1, "区里召开会议"],
      [5, undefined],
      [7, "桥头村三百亩晚稻喜获丰收"],
    ]);
  });

  test("of brings lines from elsewhere, in order of line", () => {
    const [first, second] = articlesOf(`- line: 11\n  as: paragraph\n  of: 1\n${SIGNED}`);
    expect(first).toMatchObject({
      lines: [1, 5],
      blocks: ["paragraph 12月1", "paragraph 会议强调", "paragraph 今年全村"],
    });
    expect(second?.blocks).toHaveLength(1);
  });

  test("each of two headlines heads its own article when the text between them is given by its line", () => {
    const given = articlesOf(
      `- line: 1\n  as: headline\n${SIGNED}- lines: 3-5\n  as: paragraph\n  of: 1\n${SIGNED}- line: 7\n  as: headline\n${SIGNED}`,
    );
    expect(given.map(({ lines, headline, blocks }) => [lines[0], headline, blocks.length])).toEqual([
      [1, "区里召开会议", 1],
      [7, "桥头村三百亩晚稻喜获丰收", 2],
    ]);
  });

  test("a kicker, a headline and a deck below each other stay one headline", () => {
    const [, article, ...others] = articlesOf(
      `- line: 5\n  as: kicker\n${SIGNED}- line: 7\n  as: headline\n${SIGNED}- line: 9\n  as: deck\n${SIGNED}`,
    );
    expect(others).toEqual([]);
    expect(article).toMatchObject({ lines: [5, 13], headline: "桥头村三百亩晚稻喜获丰收" });
  });

  test("where lines are given to an article, one begins there", () => {
    const given = articlesOf(`- line: 1\n  as: kicker\n  of: 5\n${SIGNED}`);
    expect(given.map(({ lines }) => lines[0])).toEqual([3, 5, 7]);
    const titled = articlesOf(`- lines: 9-13\n  as: caption\n  of: 7\n${SIGNED}`);
    expect(titled[1]).toMatchObject({ lines: [7, 7], headline: "桥头村三百亩晚稻喜获丰收" });
  });

  test.each([
    ["byline", { bylines: ["楼郁馨", "各地要压实责任"] }],
    ["caption", { blocks: ["paragraph 12月1", "caption 会议强调"] }],
    ["signature", { blocks: ["paragraph 12月1", "signature 会议强调"] }],
    ["line", { blocks: ["paragraph 12月1", "paragraph 会议强调"] }],
    ["summary", { blocks: ["paragraph 12月1"] }],
  ])("%s", (role, expected) => {
    const [first] = articlesOf(`- line: 5\n  as: ${role}\n${SIGNED}`);
    if (role === "byline") expect(first?.bylines[1]).toContain("会议强调");
    else expect(first).toMatchObject(expected);
  });

  test("furniture and fragments leave the article", () => {
    const { parsed } = read(
      Buffer.from(TEXT),
      `- line: 5\n  as: furniture\n${SIGNED}- line: 7\n  as: fragment\n${SIGNED}`,
    );
    expect(parsed.furniture).toMatchObject([{ text: "会议强调，各地要压实责任。", lines: [5, 5] }]);
    expect(parsed.fragments).toEqual([{ text: "桥头村三百亩晚稻喜获丰收", line: 7 }]);
  });
});

const ROLES = ["headline", "kicker", "deck", "subhead", "byline", "caption", "paragraph", "lead", "line"];
const MORE_ROLES = ["summary", "column", "signature", "furniture", "fragment"];

test("whatever an editor says, nothing of the corrected text is lost or given twice", () => {
  const bytes = readFileSync("content/kecheng/2021-01-20/01.txt");
  const count = bytes.toString().split("\n").length;
  const entry = fc.tuple(
    fc.integer({ min: 1, max: count }),
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom(...ROLES, ...MORE_ROLES),
    fc.option(fc.integer({ min: 1, max: count })),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
      const corrections = entries.map(([first, more, as, of, keeps]) => {
        const wording = keeps ? "" : "  now: 改正之后的一行\n";
        return `- lines: ${first}-${Math.min(first + more, count)}\n  as: ${as}\n${of === null ? "" : `  of: ${of}\n`}${wording}${SIGNED}`;
      });
      const { parsed, correctedText } = read(bytes, corrections.join(""));
      expect(parsed.diagnostics.filter(({ rule }) => rule === "text-lost")).toEqual([]);
      expect(difference(correctedText, parsed)).toEqual({ lost: "", doubled: "" });
    }),
    { numRuns: 300, seed: 20261124 },
  );
});

test("the archive reads corrections beside their page, and tells of those without one", () => {
  const source = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
  const paper = source("kecheng/newspaper.yml", "name: 今日柯城\n");
  const page = source(
    "kecheng/2021-01-20/01.txt",
    "区委召开会义\n\n本报讯（记者 楼郁馨）12月14日上午，区委召开会议。\n",
  );
  const corrections = source("kecheng/2021-01-20/01.corrections.yml", `- line: 1\n  was: 会义\n  now: 会议\n${SIGNED}`);
  const { value, diagnostics } = buildArchive([corrections, page, paper]);
  expect(diagnostics).toEqual([]);
  const [filed]: readonly (Page | undefined)[] = value.issues[0]?.pages ?? [];
  expect(filed?.parsed.articles[0]?.headline?.main).toBe("区委召开会议");
  expect(filed?.corrections).toHaveLength(1);

  const alone = buildArchive([{ ...corrections, path: "kecheng/2021-01-20/02.corrections.yml" }, page, paper]);
  expect(alone.diagnostics).toMatchObject([
    {
      rule: "corrections-alone",
      place: { file: "kecheng/2021-01-20/02.corrections.yml" },
      details: { page: "02.txt" },
    },
  ]);
});

test("of two corrections files for one page the first in order of path stands, and the other is told of", () => {
  const source = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
  const fix = (was: string, now: string) => `- line: 1\n  was: ${was}\n  now: ${now}\n${SIGNED}`;
  const first = source("kecheng/2021-01-20/01.corrections.yml", fix("会义", "会议"));
  const second = source("kecheng/2021-01-20/1.corrections.yml", fix("区委", "县委"));
  const sources = [
    source("kecheng/newspaper.yml", "name: 今日柯城\n"),
    source("kecheng/2021-01-20/01.txt", "区委召开会义\n\n12月14日上午，区委召开会议。\n"),
    second,
    first,
  ];
  const { value, diagnostics } = buildArchive(sources);
  expect(diagnostics).toEqual([
    { rule: "corrections-duplicate", place: { file: second.path }, details: { other: first.path } },
  ]);
  expect(value.issues[0]?.pages[0]?.corrections.map(({ now }) => now)).toEqual(["会议"]);
});

function read(bytes: Uint8Array, corrections: string) {
  const { value, diagnostics } = parsePageBytes({ path: "qujiang/2022-04-01/01.txt", bytes }, "text", [], {
    path: FILE,
    bytes: Buffer.from(corrections),
  });
  const [part] = value?.parts ?? [];
  if (value === undefined || part === undefined) throw new Error("no page");
  const { value: entries } = parseCorrectionsFile(corrections, FILE);
  const corrected = applyCorrections({ file: "", lines: value.sourceLines, firstLine: 1 }, entries);
  return { ...part, sourceLines: value.sourceLines, diagnostics, correctedText: corrected.lines.join("\n") };
}

/** Han characters that the page's parts hold fewer times than the text, and more times. */
function difference(text: string, { articles, furniture, fragments }: ParsedPage): { lost: string; doubled: string } {
  // A role may be named where the paper prints a shorter word or none; names in two roles are printed once.
  const roles = articles.flatMap(({ bylines }) => bylines.map(({ role }) => role));
  const named = articles.map(({ bylines, kind: _, signedDate: __, ...rest }) => [
    rest,
    [...new Set(bylines.flatMap(({ names }) => names))],
  ]);
  const pieces = [...furniture, ...fragments].map((piece) => piece.text);
  const [printed, once, given] = [text, JSON.stringify([named, pieces]), JSON.stringify([named, pieces, roles])].map(
    countHan,
  );
  return { lost: excess(printed, given), doubled: excess(once, printed) };
}

function countHan(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize("NFKC").match(/\p{Script=Han}/gu) ?? []) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

function excess(more: ReadonlyMap<string, number> = new Map(), less: ReadonlyMap<string, number> = new Map()): string {
  return Array.from(more, ([character, count]) =>
    character.repeat(Math.max(0, count - (less.get(character) ?? 0))),
  ).join("");
}
