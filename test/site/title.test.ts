import { describe, expect, test } from "vitest";
import { articleTitle, headlineLines } from "../../src/site/title.ts";
import { article } from "./small-archive.ts";

function headless(text: string) {
  const { headline: _, ...plain } = article(1, { blocks: [{ type: "paragraph", text, lines: [1, 1] }] });
  return plain;
}

describe("an article's title", () => {
  test("is its main headline", () => {
    expect(articleTitle(article(7))).toEqual({ text: "第7行的标题", inferred: false });
  });

  test.each([
    ["3月30日下午，区政协召开会议。会议指出，要抓紧。", "3月30日下午，区政协召开会议"],
    ["“整治一定要彻底！”胡益峰强调，属地乡镇要聚焦薄弱环节。", "“整治一定要彻底！”"],
    ["没有句号的一段", "没有句号的一段"],
    ["字".repeat(60), `${"字".repeat(39)}…`],
    ["", "无题"],
  ])("where none is printed, is taken from the text: %s", (text, expected) => {
    expect(articleTitle(headless(text))).toEqual({ text: expected, inferred: true });
  });

  test("an empty main headline is none", () => {
    const title = articleTitle(article(7, { headline: { kicker: ["引题"], main: " ", decks: [] } }));
    expect(title).toEqual({ text: "入冬以来，区里接连开会", inferred: true });
  });
});

describe("a headline's printed lines", () => {
  test.each([
    ["坚决筑牢“外防输入”的严密防线 区领导督导", ["坚决筑牢“外防输入”的严密防线", "区领导督导"]],
    ["往返 3200 余公里接 26 名员工返岗", ["往返 3200 余公里接 26 名员工返岗"]],
    ["宣讲“零距离” 凝聚“新动能”", ["宣讲“零距离”", "凝聚“新动能”"]],
    ["衢州暂停清明祭扫活动! 开展代为祭扫", ["衢州暂停清明祭扫活动!", "开展代为祭扫"]],
    ["一行", ["一行"]],
  ])("%s", (main, lines) => expect(headlineLines(main)).toEqual(lines));
});
