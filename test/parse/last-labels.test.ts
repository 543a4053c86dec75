import { describe, expect, it } from "vitest";
import { readPage } from "./read-blocks.ts";

const REPORT = [
  "双坑镇组织巡回普法",
  "本报讯（记者 龚一凡）3月10日，双坑镇组织普法宣传员走进各村，讲解与群众生活密切相关的法律知识。",
];
const MORE = [
  "凡人善举暖人心",
  "本报讯（通讯员 柏小舟）村民钟阿毛十年如一日照料邻居老人，3月9日，镇里为他送去了“身边好人”证书。",
];

describe("labels in brackets at a page's end", () => {
  it("are columns of articles, and over no part of the last", () => {
    const page = readPage(...REPORT, ...MORE, "【法治园地】", "【凡人善举】");
    expect(page.articles.map(({ columnLabel, blocks }) => [columnLabel, blocks.map(({ type }) => type)])).toEqual([
      ["法治园地", ["paragraph"]],
      ["凡人善举", ["paragraph"]],
    ]);
  });

  it("leave headlines before them apart that point to other pages", () => {
    const page = readPage(...REPORT, "全县春耕备耕有序推进", "城区三条公交线路调整", "【凡人善举】");
    expect(page.articles.map(({ kind }) => kind)).toEqual(["news", "teaser", "teaser"]);
  });

  it("are over parts of it where such labels stand in it", () => {
    const [article] = readPage(
      ...REPORT,
      "【镜头一】",
      "村民围坐一圈，听得津津有味。",
      "【镜头二】",
      "王红 李明",
    ).articles;
    expect(article?.columnLabel ?? undefined).toBeUndefined();
  });

  it("are over parts of it where text follows", () => {
    const page = readPage(...REPORT, "【现场】", "村民围坐一圈，听得津津有味，不时举手提问。");
    expect(page.articles[0]?.blocks.map(({ type }) => type)).toEqual(["paragraph", "subheading", "paragraph"]);
  });
});

describe("labels of one stem", () => {
  it("are over parts of a text though their brackets differ", () => {
    const told = "村民围坐一圈，听得津津有味，不时举手提问，笑声阵阵。";
    const page = readPage(...REPORT, "[镜头一]", told, "【镜头二】", "进城看病", told, "[镜头三]", told);
    expect(page.articles).toHaveLength(1);
  });
});

describe("a label in brackets over a headline", () => {
  it("is a column below a text whose parts have labels in other brackets", () => {
    const page = readPage(
      "孩子们放学后在做什么",
      "□ 本报记者 龚一凡",
      "[镜头]",
      "下午四点，操场上一片欢腾，孩子们排着队去上兴趣课。",
      "[做法]",
      "全县学校开设课后服务，把书法、竹编请进了课堂。",
      "【专家面对面】",
      "流感疫苗，到底要不要打？",
      "进入秋冬季，流感疫苗的接种咨询多了起来，记者走访了县疾控中心。",
    );
    expect(page.articles.map(({ columnLabel, headline }) => [columnLabel, headline])).toEqual([
      [undefined, "孩子们放学后在做什么"],
      ["专家面对面", "流感疫苗，到底要不要打？"],
    ]);
  });

  it("leaves the picture above it by itself", () => {
    const page = readPage(
      ...REPORT,
      "3月12日，县二中的学生在操场边植树，栽下樟树苗两百余株。柏小舟 摄",
      "【以案说法】",
      "借条写成收条 十万元打水漂",
      "做药材生意的毛某与雷某相识多年，去年春天雷某向他借款十万元。",
    );
    expect(page.articles.map(({ kind }) => kind)).toEqual(["news", "photo", "news"]);
  });
});
