import { describe, expect, it } from "vitest";
import { REPORT, readBlocks, TEXT } from "./read-blocks.ts";

/** Columns in parts, and pictures with a text of their own below articles that break off or are signed. Names and places are invented. */

describe("a series and which of it this is", () => {
  it.each(["老手艺⑥", "汀源古厝⑦", "驻村日记（二十三）", "走基层·乡村见闻(3)"])(
    "stands in a column's place above a headline: %s",
    (series) => {
      const [, article] = readBlocks("县里召开春耕会", REPORT, series, "箍桶匠和他的刨子", "□ 本报记者 谷雨", TEXT);
      expect(article?.column?.normalize("NFKC")).toBe(series.normalize("NFKC"));
      expect(article?.headline).toBe("箍桶匠和他的刨子");
    },
  );

  it("may stand close above it", () => {
    const [, article] = readBlocks("县里召开春耕会", REPORT, `老手艺⑥\n箍桶匠老郭和他的最后一把刨子\n${TEXT}`);
    expect(article).toMatchObject({ headline: "箍桶匠老郭和他的最后一把刨子", column: "老手艺⑥" });
  });

  it("is the title of what is told in parts where its author stands below it", () => {
    const [, part] = readBlocks("县里召开春耕会", REPORT, "渡口人家（十九）", "□ 谷声远", TEXT);
    expect(part).toMatchObject({ headline: "渡口人家（十九）", column: undefined });
  });
});

describe("a picture's text that begins with a day", () => {
  const PICTURE = "12月18日，米粿作坊里，村民正在制作糍粑。糍粑已列入非物质文化遗产名录。";

  it("goes on with no article that its column's end has broken off", () => {
    const articles = readBlocks(
      "巡回审判车开进茶园",
      REPORT,
      "今年以来，法庭巡回办案46场次，群众坐在自家门口就能",
      PICTURE,
      "记者 洪雁 摄",
    );
    expect(articles.map(({ headline }) => headline)).toEqual(["巡回审判车开进茶园", null]);
    expect(articles[1]?.blocks).toEqual([`paragraph ${PICTURE}`]);
  });

  it("though nobody took it, may be the rest of such an article", () => {
    const CUT = "这个案子拖了两年，双方各执一词，谁也不让谁，乡里村里都劝过，法庭定于今年";
    const [article, ...others] = readBlocks("巡回审判车开进茶园", REPORT, CUT, PICTURE);
    expect(others).toEqual([]);
    expect(article?.blocks.at(-1)).toBe(`paragraph ${CUT}${PICTURE}`);
  });

  it.each([
    "七月一日，县邮电局新开通两乡的摩托邮路。（彭先楚 摄）",
    "7月1日，县邮电局新开通两乡的摩托邮路。（彭先楚 摄）",
  ])("stands below whoever signed a letter, in figures of either kind: %s", (picture) => {
    const articles = readBlocks("感谢不留姓名的司机", TEXT, "洞下乡枫木村 瞿美生", picture);
    expect(articles.map(({ headline, by }) => ({ headline, by }))).toEqual([
      { headline: "感谢不留姓名的司机", by: ["作者 瞿美生"] },
      { headline: null, by: ["摄影 彭先楚"] },
    ]);
  });
});
