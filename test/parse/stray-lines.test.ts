import { describe, expect, it } from "vitest";
import { REPORT, readPage, TEXT } from "./read-blocks.ts";

/** What OCR makes of a stain or of the rule between two columns, blocks parted by blank lines. Papers, people and places are invented. */

const HEADLINE = "县里部署下一步工作";

describe("a speck alone in its line", () => {
  it.each(["口", "l", "|", "■", "①", "○○", "ilI", "。、", "7"])(
    "does not part a headline from its report: %s",
    (speck) => {
      const { articles, fragments } = readPage(HEADLINE, speck, REPORT, TEXT);
      expect(articles.map(({ headline, blocks }) => [headline, blocks.length])).toEqual([[HEADLINE, 2]]);
      // A line of `|` or `■` is a rule of the print, and no text at all.
      if (!["|", "■"].includes(speck)) expect(fragments).toEqual([{ text: speck, line: 3 }]);
    },
  );

  it("is reported, several as one that stand together", () => {
    const { diagnostics } = readPage(HEADLINE, "口", REPORT, "了", TEXT);
    expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ["fragments", 3],
      ["fragments", 7],
    ]);
  });

  it("is none where it is a line of an ellipsis, or close below what it may end", () => {
    expect(readPage("石桥边的日子", "□ 龚一凡", TEXT, "……", TEXT).articles[0]?.blocks).toHaveLength(3);
    expect(readPage("我县兑现首批能繁母猪补\n贴", REPORT).articles[0]?.headline).toBe("我县兑现首批能繁母猪补 贴");
  });

  it("is one between two rows if it is a letter", () => {
    const rows = [
      "　　入冬以来，全县各地掀起水利",
      "建设高潮，共出动民工三万余人，",
      "完成土石方十二万立方米，成效明",
      "显，受到上级表扬。",
    ];
    const more = rows.map((row) => row.replace("入冬", "入春"));
    const page = [
      HEADLINE,
      "　　本报讯（记者 龚一凡）",
      ...rows.slice(0, 2),
      "l",
      ...rows.slice(2),
      ...more,
      ...more,
    ].join("\n");
    const { articles, fragments } = readPage(page);
    expect(fragments).toEqual([{ text: "l", line: 5 }]);
    expect(articles.flatMap(({ blocks }) => blocks.map(({ text }) => text.length))).toEqual([52, 52, 52]);
  });

  it("is a piece where it stands in a row of pieces", () => {
    const { diagnostics } = readPage(HEADLINE, REPORT, "守", "着", "一", "片", "林", TEXT);
    expect(diagnostics.filter(({ rule }) => rule === "fragments")).toHaveLength(1);
  });
});

describe("a line that a text layer has twice", () => {
  it("is read once", () => {
    const { articles, fragments } = readPage(`${HEADLINE}\n${HEADLINE}`, REPORT, TEXT);
    expect(articles.map(({ headline, blocks }) => [headline, blocks.length])).toEqual([[HEADLINE, 2]]);
    expect(fragments.map(({ text }) => text)).toEqual([HEADLINE]);
  });

  it("is none in verse or in a list", () => {
    const song = "我爱你，我可爱的家乡\n我爱你，我可爱的家乡\n你的山水养育了我";
    expect(readPage("家乡颂", "□ 龚一凡", song).fragments).toEqual([]);
    const rows = "城关镇中心小学优秀教师\n城关镇中心小学优秀教师\n石桥镇中心小学优秀教师";
    expect(readPage(HEADLINE, REPORT, "光荣榜", rows).fragments).toEqual([]);
  });

  it("is none where it is short, stands apart, or ends a sentence", () => {
    expect(readPage(HEADLINE, REPORT, TEXT, TEXT).articles[0]?.blocks).toHaveLength(3);
    expect(readPage(HEADLINE, REPORT, "走啊走\n走啊走").fragments).toEqual([]);
    expect(readPage(HEADLINE, REPORT, HEADLINE, REPORT).fragments).toEqual([]);
  });
});
