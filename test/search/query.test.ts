import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/search/query.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";

const folder = createOwnTextFolder();

/** A query's parts in short: words, words to leave out, filters that are set, keys of hints. */
function read(text: string) {
  const { words, without, filters, hints } = parseQuery(text, folder);
  return {
    words: words.map((word) =>
      [word, ...(word.alternatives ?? [])]
        .map(({ field, text: own }) => (field === "headline" ? `title:${own}` : own))
        .join("|"),
    ),
    without: without.map((word) => word.text),
    filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
    hints: hints.map((hint) => hint.key),
  };
}

describe("the query language", () => {
  it.each([
    ["柯城 区委", { words: ["柯城", "区委"] }],
    ["柯城　区委", { words: ["柯城", "区委"] }],
    ['"柯城 区委"', { words: ["柯城 区委"] }],
    ["“柯城 区委”", { words: ["柯城 区委"] }],
    ["「柯城 区委」", { words: ["柯城 区委"] }],
    ["柯城 -区委", { words: ["柯城"], without: ["区委"] }],
    ["柯城 －“区委 书记”", { words: ["柯城"], without: ["区委 书记"] }],
    ["title:柯城", { words: ["title:柯城"] }],
    ["标题：“柯城 区委”", { words: ["title:柯城 区委"] }],
    ["公社|乡 水库", { words: ["公社|乡", "水库"] }],
    ["公社 ｜ 乡｜“人民 公社” 水库", { words: ["公社|乡|人民 公社", "水库"] }],
    ["title:公社|title:乡", { words: ["title:公社|title:乡"] }],
    ["春茶 作者:张三|王五", { words: ["春茶"], filters: { by: ["张三", "王五"] } }],
    ["春茶 体裁:公告|新闻 石桥", { words: ["春茶", "石桥"], filters: { kind: ["notice", "news"] } }],
    ["春茶 版:1|2", { words: ["春茶"], filters: { page: [1, 2] } }],
    ["春茶 -采摘|枇杷", { words: ["春茶"], without: ["采摘", "枇杷"] }],
    ["春茶|2021", { words: ["春茶|2021"] }],
    [
      "春茶 2020|2021",
      {
        words: ["春茶"],
        filters: {
          dates: [
            { from: "2020-01-01", to: "2020-12-31" },
            { from: "2021-01-01", to: "2021-12-31" },
          ],
        },
      },
    ],
    ["|公社|", { words: ["公社"] }],
    ["公社|-乡", { words: ["公社"], without: ["乡"] }],
    ["“公社|乡”", { words: ["公社|乡"] }],
    ["柯城 by:蒋国强", { words: ["柯城"], filters: { by: ["蒋国强"] } }],
    ["柯城 by:“王伟”", { words: ["柯城"], filters: { byWhole: ["王伟"] } }],
    ["柯城 -版:1", { words: ["柯城"], hints: ["hintNegativeFilter"] }],
    ["柯城 -标题:区委", { words: ["柯城"], without: ["区委"] }],
    ["1921—2021", { filters: { dates: [{ from: "1921-01-01", to: "2021-12-31" }] }, hints: ["hintRangeAsTime"] }],
    ["柯城 by:甲 by:乙", { words: ["柯城"], filters: { by: ["甲", "乙"] } }],
    ["paper:kecheng page:1 kind:notice", { filters: { paper: ["kecheng"], page: [1], kind: ["notice"] } }],
    ["报纸：今日柯城 版：第3版 类型：公告", { filters: { paper: ["今日柯城"], page: [3], kind: ["notice"] } }],
    ["署名:甲 版次:2 体裁:公告", { filters: { by: ["甲"], page: [2], kind: ["notice"] } }],
    ["柯城 2021", { words: ["柯城"], filters: { dates: [{ from: "2021-01-01", to: "2021-12-31" }] } }],
    ["柯城 2021-01..2021-03", { words: ["柯城"], filters: { dates: [{ from: "2021-01-01", to: "2021-03-31" }] } }],
    ["柯城 2021..", { words: ["柯城"], filters: { dates: [{ from: "2021-01-01", to: "9999-12-31" }] } }],
    ["2021-03-05", { filters: { dates: [{ from: "2021-03-05", to: "2021-03-05" }] } }],
    ["桥 2021-03..2020", { words: ["桥"], filters: { dates: [{ from: "2020-01-01", to: "2021-03-31" }] } }],
    ["2021年", { words: ["2021年"] }],
    ["疫情 2021年", { words: ["疫情"], filters: { dates: [{ from: "2021-01-01", to: "2021-12-31" }] } }],
    ["疫情 2021年12月", { words: ["疫情"], filters: { dates: [{ from: "2021-12-01", to: "2021-12-31" }] } }],
    ["疫情 2021.1.20", { words: ["疫情"], filters: { dates: [{ from: "2021-01-20", to: "2021-01-20" }] } }],
    ['疫情 "2021年"', { words: ["疫情", "2021年"] }],
    ["2021", { words: ["2021"], hints: ["hintYearAsText"] }],
    ["3000..", { filters: { dates: [{ from: "3000-01-01", to: "9999-12-31" }] } }],
    ["时间:2021", { words: ["时间:2021"] }],
    ["page:头版", { words: ["头版"], hints: ["hintUnknownFilter"] }],
    ["柯城 by:", { words: ["柯城"], hints: ["hintEmptyFilter"] }],
    ['柯城 "区委', { words: ["柯城", "区委"], hints: ["hintUnclosedQuote"] }],
    ["，。！", { hints: ["hintNothingToFind"] }],
    ["-柯城", { without: ["柯城"], hints: ["hintOnlyNegative"] }],
    ["<script>alert(1)</script>", { words: ["<script>alert(1)</script>"] }],
    ["\ud800", { hints: ["hintNothingToFind"] }],
    ["", {}],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual({ words: [], without: [], filters: {}, hints: [], ...expected });
  });

  it.each([
    ["2015-2016", "2015-01-01", "2016-12-31"],
    ["2015－2016", "2015-01-01", "2016-12-31"],
    ["2015年至2016年", "2015-01-01", "2016-12-31"],
    ["2015到2016", "2015-01-01", "2016-12-31"],
    ["2016——2015", "2015-01-01", "2016-12-31"],
    ["2015年5月—8月", "2015-05-01", "2015-08-31"],
    ["2015年5月至8月", "2015-05-01", "2015-08-31"],
    ["2015年5-8月", "2015-05-01", "2015-08-31"],
    ["2015年5月-2015年8月", "2015-05-01", "2015-08-31"],
    ["2015-05-2015-08", "2015-05-01", "2015-08-31"],
    ["2015.5～2015.8", "2015-05-01", "2015-08-31"],
    ["2015～", "2015-01-01", "9999-12-31"],
  ])("takes %s for a period, by itself and beside a word", (range, from, to) => {
    const dates = [{ from, to }];
    expect(read(range)).toEqual({ words: [], without: [], filters: { dates }, hints: ["hintRangeAsTime"] });
    expect(read(`蒋国强 ${range}`)).toEqual({ words: ["蒋国强"], without: [], filters: { dates }, hints: [] });
  });

  it.each([
    ["20150512", "2015-05-12", "2015-05-12"],
    ["2015-05", "2015-05-01", "2015-05-31"],
    ["2015-5-12", "2015-05-12", "2015-05-12"],
    ["2015-05..08", "2015-05-01", "2015-08-31"],
    ["0570-12..", "0570-12-01", "9999-12-31"],
  ])("takes %s for a period, and says nothing of it", (period, from, to) => {
    expect(read(period)).toEqual({ words: [], without: [], filters: { dates: [{ from, to }] }, hints: [] });
  });

  it.each([
    "2021-00",
    "2021-13",
    "2021-01-32",
    "2021-01-00",
    "0570-12",
    "0570-8088",
    "2015-20161",
    "20151312",
    "87011234",
    "3000～5000",
    "1800.5",
    "到2020年",
    "2015年5月到",
    "2015年至今",
    "夏至2015",
    "2015-2016学年",
  ])("takes %s for text, by itself and beside a word", (text) => {
    expect(read(text)).toEqual({ words: [text], without: [], filters: {}, hints: [] });
    expect(read(`柯城 ${text}`)).toEqual({ words: ["柯城", text], without: [], filters: {}, hints: [] });
  });

  it.each([
    ["工作 2014-03", ["2014-03"]],
    ["工作|2014-03", []],
    ["工作 2020|2021", ["2020", "2021"]],
    ["工作 2021年5月至8月 -2022 “2023”", ["2021年5月至8月"]],
    ["2021", []],
  ])("tells which pieces of %s are periods", (text, periods) => {
    expect(parseQuery(text, folder).periods).toEqual(periods);
  });

  it("cuts a query of ten thousand characters and says so", () => {
    const query = parseQuery("柯".repeat(10_000), folder);
    expect(query.words[0]?.text).toHaveLength(2000);
    expect(query.hints.map((hint) => hint.key)).toContain("hintTooLong");
  });

  it("takes forty words and says so", () => {
    const query = parseQuery("柯城 ".repeat(41), folder);
    expect(query.words).toHaveLength(40);
    expect(query.hints.map((hint) => hint.key)).toEqual(["hintTooMany"]);
  });

  it("reads whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { words, without } = parseQuery(text, folder);
        for (const word of [...words, ...without]) {
          expect(word.folded.codes.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
