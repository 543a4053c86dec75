import { describe, expect, it } from "vitest";
import { parseByline } from "../../src/parse/byline.ts";
import { isNoticeTitle } from "../../src/parse/notices.ts";
import { parsePage } from "../../src/parse/page.ts";
import { isSiteLine } from "../../src/parse/site-lines.ts";
import { printedWidth } from "../../src/text/characters.ts";

describe("what stands around texts", () => {
  it.each([
    ["石桥报社版权所有 未经书面授权不得复制或建立镜像", true],
    ["石桥县融媒体中心 版权所有", true],
    // A headline of rights
    ["农户土地承包权版权所有 专家未置可否", false],
  ])("%s is a site's: %s", (text, isSites) => {
    expect(isSiteLine({ text, width: printedWidth(text) })).toBe(isSites);
  });

  it("is a field without a value between a headline and when the text went up", () => {
    const page = parsePage(
      "关于城区部分路段实行交通管制的通告\n作者：\n发布时间：2019-05-14 浏览次数：608\n因道路改造施工需要，决定自5月16日起实行全封闭施工，请绕行文昌路。\n",
      { file: "01.txt" },
    );
    expect(page.furniture.map(({ text }) => text)).toContain("作者：");
    expect(page.articles).toHaveLength(1);
  });

  it("is a permit with a letter before its number", () => {
    const page = parsePage("石桥新闻\n2015年10月29日 星期四\n准印证号：秦新出印字第F-11026号\n热线：0916-4602188\n", {
      file: "01.txt",
    });
    expect(page.articles).toEqual([]);
    expect(page.nameplate.hotline).toBe("0916-4602188");
  });
});

describe("names and titles", () => {
  it.each([
    ["肖 迅摄", ["肖迅"]],
    ["肖 迅 摄影", ["肖迅"]],
    ["图 摄影", undefined],
  ])("%s credits %s", (text, names) => {
    const reading = parseByline(text);
    expect(reading?.bylines.flatMap((byline) => byline.names)).toEqual(names);
  });

  it.each([["编辑部回音"], ["编辑部"]])("%s names nobody", (text) => {
    expect(parseByline(text)).toBeUndefined();
  });

  it.each([
    ["县电影公司放映预告", true],
    ["村里放映露天电影", false],
  ])("%s is a notice's title: %s", (text, isTitle) => {
    expect(isNoticeTitle(text)).toBe(isTitle);
  });
});
