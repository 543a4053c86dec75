import { describe, expect, test } from "vitest";
import { ROLES } from "../../src/parse/byline-roles.ts";
import { parseTranscription as parse } from "../../src/read/transcription.ts";

const parseTranscription = (text: string, firstLine = 1) => parse(text, { file: "01.md", firstLine });

const PAGE = `# 今日柯城

采编热线：3049743

## 区领导督导疫情防控工作

- 引题：坚决筑牢“外防输入、内防反弹”的严密防线
- 副题：筑牢防线
- 副题：守护平安
- 栏目：战疫一线
- 提要：会议要求精准施策。
- 消息头：本报讯
- 记者：方心怡 郑晨
- 通讯员：毛小兵、胡月琴
- 下转：2

入冬以来，全球疫情
继续*蔓延*加剧。

### 成绩单

> 图为演练现场。

- 甲：一等奖
- 乙：二等奖

---

广告

## 图片新闻

- 体裁：图片
- 摄影：葛继锐

<b>演练</b>开始。

##

无题的稿件。
`;

describe("a page in Markdown", () => {
  const page = parseTranscription(PAGE);
  const [first, second, third] = page.articles;

  test("fields under the headline", () => {
    expect(first).toMatchObject({
      kind: "news",
      headline: {
        kicker: ["坚决筑牢“外防输入、内防反弹”的严密防线"],
        main: "区领导督导疫情防控工作",
        decks: ["筑牢防线", "守护平安"],
      },
      columnLabel: "战疫一线",
      summary: { text: "会议要求精准施策。" },
      dateline: { kind: "local", text: "本报讯" },
      bylines: [
        { role: "记者", names: ["方心怡", "郑晨"] },
        { role: "通讯员", names: ["毛小兵", "胡月琴"] },
      ],
      jumps: [{ direction: "to", page: 2, text: "下转2", line: 15 }],
    });
  });

  test("blocks with their lines", () => {
    expect(first?.blocks).toEqual([
      { type: "paragraph", text: "入冬以来，全球疫情继续蔓延加剧。", lines: [17, 18] },
      { type: "subheading", text: "成绩单", lines: [20, 20] },
      { type: "caption", text: "图为演练现场。", lines: [22, 22] },
      { type: "label", text: "甲：一等奖", lines: [24, 24] },
      { type: "label", text: "乙：二等奖", lines: [25, 25] },
    ]);
    expect(first?.lines).toEqual([5, 25]);
  });

  test("HTML is text", () => {
    expect(second).toMatchObject({ kind: "photo", bylines: [{ role: "摄影", names: ["葛继锐"] }] });
    expect(second?.blocks.map(({ text }) => text)).toEqual(["<b>演练</b>开始。"]);
  });

  test("an article without a headline has none", () => {
    expect(third?.headline).toBeUndefined();
    expect(third?.blocks).toHaveLength(1);
  });

  test("what is outside articles is furniture", () => {
    expect(page.furniture).toEqual([
      { kind: "nameplate", text: "今日柯城", lines: [1, 1] },
      { kind: "other", text: "采编热线：3049743", lines: [3, 3] },
      { kind: "other", text: "广告", lines: [29, 29] },
    ]);
  });
});

test("lines are those of the file, with front matter before the text", () => {
  const [article] = parseTranscription("## 题\n\n文\n", 4).articles;
  expect(article?.lines).toEqual([4, 6]);
  expect(article?.blocks).toEqual([{ type: "paragraph", text: "文", lines: [6, 6] }]);
});

test("a list that is no list of fields is text", () => {
  const [article] = parseTranscription("## 题\n\n- 记者：甲\n- 没有冒号\n").articles;
  expect(article?.bylines).toEqual([]);
  expect(article?.blocks.map(({ type, text }) => `${type} ${text}`)).toEqual(["label 记者：甲", "label 没有冒号"]);
});

test.each([
  ["a rule right under a paragraph", "第一段。\n---\n广告\n", ["paragraph 第一段。"]],
  ["signs of ranges", "气温3~5度，风力2~3级。\n", ["paragraph 气温3~5度，风力2~3级。"]],
  ["a tag before a subhead", "<div>\n### 小题\n", ["paragraph <div>", "subheading 小题"]],
  ["what looks like a link's address", "[1]: 某某\n", ["paragraph [1]: 某某"]],
  ["what looks like a note", "据统计[^1]。\n\n[^1]: 某某\n", ["paragraph 据统计[^1]。", "paragraph [^1]: 某某"]],
  [
    "numbered paragraphs",
    "通告如下：\n\n1. 扫码入区。\n3. 扫码乘车。\n",
    ["paragraph 通告如下：", "paragraph 1. 扫码入区。", "paragraph 3. 扫码乘车。"],
  ],
  ["a number in a paragraph", "共\n2. 5万\n", ["paragraph 共2. 5万"]],
  ["fences", "```\n甲\n", ["paragraph ```甲"]],
  ["an underlined line", "小题\n===\n", ["paragraph 小题==="]],
])("newspaper text does not fall into Markdown's traps: %s", (_name, text, blocks) => {
  const [article] = parseTranscription(`## 题\n\n${text}`).articles;
  expect(article?.blocks.map(({ type, text: words }) => `${type} ${words}`)).toEqual(blocks);
});

test("a wrap between Latin letters is a space", () => {
  const [article] = parseTranscription("## 题\n\n在 APEC\nCEO 峰会上\n讲话\n").articles;
  expect(article?.blocks[0]?.text).toBe("在 APEC CEO 峰会上讲话");
});

test("text indented as code is not lost", () => {
  const [article] = parseTranscription("## 题\n\n    诗一行\n    诗二行\n").articles;
  expect(article?.blocks[0]?.text).toBe("诗一行诗二行");
});

test("a byline whose role is a field's name mistyped is told of", () => {
  const { articles, diagnostics } = parseTranscription("## 甲\n\n- 付题：乙\n- 原著：丙丁\n\n正文。\n");
  expect(diagnostics).toMatchObject([{ rule: "transcription-field", place: { line: 3 } }]);
  expect(diagnostics[0]?.details["reasonZh"]).toContain("副题");
  expect(articles[0]?.bylines.map(({ role }) => role)).toEqual(["付题", "原著"]);
});

test.each([...ROLES, "编文", "题字", "校字"])("a role that bylines have is no field mistyped: %s", (role) => {
  expect(parseTranscription(`## 甲\n\n- ${role}：丙丁\n\n正文。\n`).diagnostics).toEqual([]);
});

test("headings without a space, and field names by other words, are read", () => {
  const { articles, diagnostics } = parseTranscription(
    "##甲村修通致富路\n\n- 肩题：全县第一条\n- 副标题：比去年早\n- 来源：县志\n\n本报讯 路修通了。\n\n＃＃乙村\n\n文字。\n\n###小标题\n\n文字。\n",
  );
  expect(articles.map(({ headline }) => headline?.main)).toEqual(["甲村修通致富路", "乙村"]);
  expect(articles[0]?.headline).toMatchObject({ kicker: ["全县第一条"], decks: ["比去年早"] });
  expect(articles[1]?.blocks.map(({ type }) => type)).toEqual(["paragraph", "subheading", "paragraph"]);
  expect(diagnostics.map(({ details }) => details["reasonZh"])).toEqual(["没有“来源”这个字段，已当作署名"]);
});

test.each([
  ["# 全县春茶陆续开采\n\n本报讯 全县春茶陆续开采。\n", 1],
  ["- 报头：今日甲县\n\n全县春茶陆续开采。\n", 3],
])("a page on which nothing is headed as an article is told of: %j", (text, line) => {
  const { diagnostics } = parseTranscription(text);
  expect(diagnostics).toEqual([
    { rule: "transcription-without-articles", place: { file: "01.md", line }, details: {} },
  ]);
});

test("a page of furniture alone is no such page", () => {
  expect(parseTranscription("- 报头：今日甲县\n- 版面文字：富强 民主\n").diagnostics).toEqual([]);
});

test("a field that lacks its colon is read beside others, and told of; a list of names alone is text", () => {
  const { articles, diagnostics } = parseTranscription("## 甲\n\n- 记者 张三\n- 副题：早谋划\n\n正文。\n");
  expect(articles[0]?.bylines).toEqual([{ role: "记者", names: ["张三"] }]);
  expect(articles[0]?.headline?.decks).toEqual(["早谋划"]);
  expect(diagnostics[0]?.details["reasonZh"]).toContain("少了冒号");
  const [list] = parseTranscription("## 甲\n\n- 记者 张三\n- 电话：2222\n\n正文。\n").articles;
  expect(list?.bylines).toEqual([]);
});

test.each(["3-1", "0", "0-4"])("lines that there are not are told of, and not used: 原文：%s", (lines) => {
  const { articles, diagnostics } = parseTranscription(`## 甲\n\n- 原文：${lines}\n\n正文。\n`);
  expect(articles[0]?.filedLines).toBeUndefined();
  expect(diagnostics).toMatchObject([{ rule: "transcription-field", place: { line: 3 } }]);
});

test("a role may be called as what every object has", () => {
  const { articles } = parseTranscription("## 甲\n\n- toString：张三\n\n正文。\n");
  expect(articles[0]?.bylines).toEqual([{ role: "toString", names: ["张三"] }]);
});

test.each([
  ["- 栏目：战疫一线", "- 栏目：党旗红"],
  ["- 讯头：本报讯", "- 电头：新华社北京9月7日电"],
  ["- 提要：会议召开。", "- 提要（阅读提示）：会议结束。"],
  ["- 体裁：公告", "- 体裁：图片"],
  ["- 原文：3-9", "- 原文：11-12"],
])("of two fields of which an article has one the second is told of: %s, %s", (one, other) => {
  const { diagnostics } = parseTranscription(`## 甲\n\n${one}\n- 记者：张三\n${other}\n\n正文。\n`);
  expect(diagnostics).toMatchObject([{ rule: "transcription-field", place: { line: 5 } }]);
  expect(diagnostics[0]?.details["reasonZh"]).toContain("只能有一项");
});

test.each([">", "> ", "- ", "1. "])("marks of thousands of levels are text: %j", (mark) => {
  const marks = mark.repeat(4_000);
  const { articles } = parseTranscription(`## 甲\n\n${marks}正文。\n\n> 图为会场。\n`);
  expect(articles[0]?.blocks).toEqual([
    { type: "paragraph", text: `${marks}正文。`, lines: [3, 3] },
    { type: "caption", text: "图为会场。", lines: [5, 5] },
  ]);
});

test.each(["", "　　", "\n    "])("a paragraph right under the fields is text, and told of: %j before it", (before) => {
  const text = "3月29日，茶园里*村民*忙，\n今年产量好。";
  const { articles, diagnostics } = parseTranscription(
    `## 甲\n\n- 副题：乙\n- 记者：张三\n${before}${text}\n\n第二段。\n`,
  );
  const line = before.startsWith("\n") ? 6 : 5;
  expect(articles[0]).toMatchObject({
    headline: { decks: ["乙"] },
    bylines: [{ role: "记者", names: ["张三"] }],
    blocks: [
      { type: "paragraph", text: "3月29日，茶园里村民忙，今年产量好。", lines: [line, line + 1] },
      { type: "paragraph", text: "第二段。" },
    ],
  });
  expect(diagnostics).toMatchObject([{ rule: "transcription-field", place: { line } }]);
});

test("a numbered paragraph indented under the fields keeps its number", () => {
  const { articles } = parseTranscription("## 甲\n\n- 体裁：公告\n\n  3. 扫码入区。\n");
  expect(articles[0]?.blocks).toEqual([{ type: "paragraph", text: "3. 扫码入区。", lines: [5, 5] }]);
});

test("a line between the fields is told of, and an indented one is the field's", () => {
  const { articles, diagnostics } = parseTranscription(
    "## 甲\n\n- 提要：会议召开，\n  代表到会。\n- 副题：早谋划\n快行动\n- 记者：张三\n\n正文。\n",
  );
  expect(articles[0]?.summary?.text).toBe("会议召开，代表到会。");
  expect(articles[0]?.headline?.decks).toEqual(["早谋划快行动"]);
  expect(diagnostics).toMatchObject([{ rule: "transcription-field", place: { line: 6 } }]);
});

test.each(["# 乙村修路", "#乙村修路", "＃乙村修路"])("a headline with one mark is told of: %s", (heading) => {
  const below = parseTranscription(`## 甲\n\n正文。\n\n${heading}\n\n路修通了。\n`);
  const between = parseTranscription(`- 报头：今日甲县\n\n${heading}\n\n路修通了。\n\n## 甲\n\n正文。\n`);
  expect(below.diagnostics).toMatchObject([{ rule: "transcription-heading", place: { line: 5 } }]);
  expect(between.diagnostics).toMatchObject([{ rule: "transcription-heading", place: { line: 3 } }]);
});

test("the paper's title is no headline, nor is a topic between two marks", () => {
  const { diagnostics } = parseTranscription(
    "# 今日甲县\n\n热线：3049743\n\n## 甲\n\n#春茶#\n\n正文。\n\n\\#乙\n\n正文。\n",
  );
  expect(diagnostics).toEqual([]);
});
