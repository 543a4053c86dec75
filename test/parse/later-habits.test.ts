import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** Habits of pages met later, blocks parted by blank lines; what must not be taken for them stands beside each. */
function pageOf(...blocks: string[]) {
  return parsePage(blocks.join("\n\n"), { file: "01.txt" });
}

type Page = ReturnType<typeof pageOf>;
const headlines = ({ articles }: Page) => articles.map(({ headline }) => headline?.main);
const kinds = ({ articles }: Page) => articles.map(({ kind }) => kind);
const columns = ({ articles }: Page) => articles.map(({ columnLabel }) => columnLabel);
const textsOf = ({ articles }: Page, type: string) =>
  articles.flatMap(({ blocks }) => blocks.filter((block) => block.type === type).map(({ text }) => text));
const furniture = ({ furniture: lines }: Page) => lines.map(({ text }) => text);

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";
const HEADLINES = ["石桥修缮完工", "公交站亭换新", "绣娘走进课堂"];

describe("a line above each text that holds a page's number or a site's word", () => {
  const repeated = (line: string, times = HEADLINES.length) =>
    pageOf(...HEADLINES.flatMap((headline, i) => (i < times ? [line, headline, REPORT] : [headline, REPORT])));

  it.each(["洮原报　第03版：镇街　稿件检索", "第03版 镇街", "洮原在线　返回目录　图文"])("is furniture: %s", (line) => {
    const page = repeated(line);
    expect(furniture(page)).toEqual([line, line, line]);
    expect(headlines(page)).toEqual(HEADLINES);
  });

  it.each(["镇街风采 乡村来信", "镇街·乡村"])("is none without them: %s", (line) => {
    expect(furniture(repeated(line))).toEqual([]);
  });

  it("is none that stands there twice", () => {
    expect(furniture(repeated("洮原在线　返回目录　图文", 2))).toEqual([]);
  });

  it("is none where it points to a page", () => {
    const page = pageOf(...HEADLINES.flatMap((headline) => [headline, REPORT, "（下转 第2版）"]));
    expect(furniture(page)).toEqual([]);
    expect(page.articles.map(({ jumps }) => jumps.length)).toEqual([1, 1, 1]);
  });

  it("is none in a list without texts", () => {
    const listed = HEADLINES.map(() => "第2版 镇街");
    const page = pageOf("石桥修缮完工", REPORT, ...listed);
    expect(page.furniture.filter(({ kind }) => kind === "other")).toEqual([]);
  });
});

describe("what a site calls its pages", () => {
  it.each(["洮原报　2019年11月15日　星期五　数字报", "洮原报电子报　2019年11月15日　星期五"])(
    "is no part of the title: %s",
    (line) => {
      expect(pageOf(line, "石桥修缮完工", REPORT).nameplate.paper).toBe("洮原报");
    },
  );

  it("may be the title of what is no other paper's", () => {
    expect(pageOf("洮原手机报　2019年11月15日　星期五", "石桥修缮完工", REPORT).nameplate.paper).toBe("洮原手机报");
  });
});

describe("several pictures below a text that tells of all", () => {
  const group = (...pictures: string[]) =>
    pageOf("石桥修缮完工", REPORT, "抗击冰雪 我们在行动", TEXT, ...pictures, "常青 摄", "公交站亭换新", REPORT);

  it.each([
    [["图①：职工在抢修线路。", "图②：官兵在铲冰除雪。", "图③：农技人员在指导清雪。"]],
    [["图1：职工在抢修线路。", "图2：官兵在铲冰除雪。", "图3：农技人员在指导清雪。"]],
    [["左图：职工在抢修线路。", "右图：官兵在铲冰除雪。", "下图：农技人员在指导清雪。"]],
  ])("are one item: %s", (pictures) => {
    const page = group(...pictures);
    expect(kinds(page)).toEqual(["news", "photo", "news"]);
    expect(page.articles[1]?.blocks.map(({ type }) => type)).toEqual(Array(4).fill("paragraph"));
  });

  it("are none where one is no picture's", () => {
    const page = group("图①：职工在抢修线路。", "这条线路建于1998年，至今没有大修过。", "图②：官兵在铲冰除雪。");
    expect(kinds(page)).toEqual(["news", "news", "news"]);
  });
});

describe("a short line inside a report, with a picture further down", () => {
  const below = ["品牌“响”起来", TEXT, TEXT, "公交站亭换新", REPORT];
  const inside = (last: string, line = "土地“活”起来") =>
    pageOf("小坝子撬动大产业", "本报记者 谷雨", TEXT, TEXT, line, TEXT, TEXT, last, ...below);

  it("is a subhead", () => {
    const page = inside("村民在分拣刚采摘的辣椒。（常青 摄）");
    expect(headlines(page)).toEqual(["小坝子撬动大产业", "公交站亭换新"]);
    expect(textsOf(page, "subheading")).toEqual(["土地“活”起来", "品牌“响”起来"]);
  });

  it.each(["土地“活”起来", "土地“活”起来乡亲笑开怀"])("is a headline where an author closes the text: %s", (line) => {
    expect(headlines(inside(`${TEXT}（通讯员 常青）`, line))).toContain(line);
  });
});

describe("a campaign's words below the nameplate", () => {
  const SLOGAN = "巩固拓展脱贫攻坚成果 全面推进乡村振兴";
  const page = (...lines: string[]) => pageOf("洮原报", "2021年7月9日 星期五", ...lines, "本报记者 谷雨", TEXT, TEXT);

  it("are over all of the page where a column's name stands below", () => {
    const read = page(SLOGAN, "坝区综述", "小坝子撬动大产业");
    expect(furniture(read)).toContain(SLOGAN);
    expect([headlines(read), columns(read)]).toEqual([["小坝子撬动大产业"], ["坝区综述"]]);
  });

  it.each([
    ["the headline", ["小坝子撬动大产业"]],
    ["a short headline with its deck", ["坝上花开", "——走进五榕坝区"]],
    ["a headline with a deck", ["小坝子撬动大产业", "五榕坝区蔬菜喜获丰收"]],
  ])("are of the headline where %s does", (_, lines) => {
    expect(furniture(page(SLOGAN, ...lines))).not.toContain(SLOGAN);
  });
});

describe("a short line between an article and a picture", () => {
  const between = (headline: string, label: string) =>
    columns(pageOf(headline, REPORT, label, "龙舟竞渡迎端午", TEXT, "常青 摄", "公交站亭换新", REPORT));

  it("is not the picture's column where the article has words of it", () => {
    expect(between("区政协召开协商会", "榕溪政协")).toEqual([undefined, undefined, undefined]);
  });

  it("is where it has none", () => {
    expect(between("石桥修缮完工", "榕溪政协")).toEqual([undefined, "榕溪政协", undefined]);
  });
});
