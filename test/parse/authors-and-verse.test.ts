import { describe, expect, it, test } from "vitest";
import { REPORT, readBlocks, readText, TEXT } from "./read-blocks.ts";

/** Who wrote a text, and how verse keeps its lines. Names and places are invented. */

describe("who wrote", () => {
  it("stands between two dots", () => {
    const [report] = readText(`一头耕牛 十六年积怨\n·本报通讯员 谭正江·\n${TEXT}${TEXT}\n`);
    expect(report?.by).toEqual(["通讯员 谭正江"]);
  });

  it("stands below a deck under a column's name", () => {
    const [review] = readBlocks(
      "书 评",
      "泥土里长出的乡音",
      "——读徐某某《墟里集》",
      "方以琛",
      TEXT + TEXT,
      TEXT + TEXT,
    );
    expect(review).toMatchObject({ column: "书评", by: ["作者 方以琛"] });
  });

  it("is not what a headline ends with behind a quotation", () => {
    const [, spray] = readBlocks("石桥修缮完工", REPORT, "早稻“一喷三防” 全覆盖", "□ 通讯员 聂文斌", TEXT);
    expect(spray).toMatchObject({ headline: "早稻“一喷三防” 全覆盖", by: ["通讯员 聂文斌"] });
  });

  it("is a lawyer of an office", () => {
    const [law, news] = readBlocks(
      "立了遗嘱，还能改吗？",
      TEXT + TEXT,
      "（县法律顾问处 唐启明）",
      "警方简讯",
      TEXT + TEXT,
    );
    expect(law?.by).toEqual(["作者 唐启明"]);
    expect(news?.headline).toBe("警方简讯");
  });

  it.each(["·记者之声·", "·通讯员园地·", "·记者跑两会·"])("is not a column between two dots: %s", (column) => {
    const [article] = readBlocks("石桥修缮完工", REPORT, column, "代表委员热议民生", "■记者 谷雨", TEXT).slice(1);
    expect(article?.by).toEqual(["记者 谷雨"]);
  });

  it("is none of a headline's words", () => {
    const [article] = readBlocks("政务服务再提速", "家门口马上办 方便多", TEXT + TEXT, TEXT);
    expect(article?.by).toEqual([]);
  });

  it("is not who comments for the paper", () => {
    const [article] = readBlocks(
      "石桥修缮完工",
      REPORT,
      "本报评论员文章",
      "把好事办好",
      TEXT + TEXT,
      TEXT + TEXT,
    ).slice(1);
    expect(article).toMatchObject({ headline: "把好事办好", column: "本报评论员文章", by: [] });
  });
});

test("who wrote in and the reporter beside them sign together", () => {
  const [report] = readBlocks("二十二年守着一盏灯", TEXT + TEXT, "（泉源公社　帅云生　本报记者　万国保）");
  expect(report?.by).toEqual(["作者 帅云生", "记者 万国保"]);
});

describe("verse", () => {
  it("in lines apart below a title under a column ends above the next column", () => {
    const poem = ["镰刀挂在墙上", "月亮弯在水缸里", "它们谁也不肯先说", "今年的谷子有多沉", "父亲用拇指试了试刃"];
    const prose = [`从县城往西走二十里，有一道缓坡。${TEXT}`, TEXT + TEXT];
    const [verse, place] = readBlocks(
      "诗歌",
      "秋天的农具",
      "□ 石 磙",
      ...poem,
      "地名故事",
      "“卧羊坡”里没有羊",
      "赵新铭",
      ...prose,
    );
    expect(verse?.blocks).toEqual(poem.map((line) => `paragraph ${line}`));
    expect(place).toMatchObject({ headline: "“卧羊坡”里没有羊", column: "地名故事" });
  });

  it("of whole couplets goes on with the second title that its own announces", () => {
    const [first, second] = ["树大阴浓系客船，几番新涨几番烟。", "老根不记人来去，只向长河抱碧天。"];
    const [third, fourth] = ["一夜潇潇到小窗，晓看新绿满前冈。", "田家不说春消息，已有牛声过石梁。"];
    const [poems, next] = readBlocks(
      "诗 词",
      "题渡口老樟（外一首）",
      "孙永年",
      `${first}\n${second}`,
      "春 雨",
      `${third}\n${fourth}`,
    );
    expect(poems?.by).toEqual(["作者 孙永年"]);
    expect(poems?.blocks.map((block) => block.replace(/^\S+ /, ""))).toEqual([first, second, "春 雨", third, fourth]);
    expect(next).toBeUndefined();
  });
});
