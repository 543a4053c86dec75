import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { findDateline } from "../../src/parse/dateline.ts";
import { parsePage } from "../../src/parse/page.ts";

const TEXT =
  "近日，记者从县农业局了解到，今年全县小麦种植面积达到五十万亩，长势良好。随着气温回升，各地农民正抓紧时间进行田间管理，确保夏粮丰收。";
const MORE = "据介绍，该局组织技术人员深入田间地头，指导农民科学施肥、防治病虫害，受到群众的欢迎。";

describe("what stands between a headline and its text", () => {
  it("is the reporters in brackets, in a line of their own", () => {
    const page = [
      "             县委常委会议强调",
      "        扎实推进社会主义新农村建设",
      "       （记者 孙 敏 通讯员 周大庆）",
      `　　${TEXT}`,
      `　　${MORE}`,
      "        下岗女工的“家政梦”",
      "            （通讯员 汪晓梅）",
      `　　${TEXT}`,
    ];
    expect(articles(page)).toEqual([
      ["扎实推进社会主义新农村建设", "记者:孙敏 通讯员:周大庆", 2],
      ["下岗女工的“家政梦”", "通讯员:汪晓梅", 1],
    ]);
  });

  it("is the site's source and author, above a report and above a picture's text", () => {
    const page = [
      ...["绵川首家社区厨房开张", "", "作者：见习记者 谢雨桐", "来源：绵川日报", "", `本报讯 ${TEXT}`, "", MORE, ""],
      ...["柠檬花开香满坡", "", "来源：绵川日报", "", `7月15日，村民正在采摘柠檬。${MORE} 蒋毅 摄`],
    ];
    expect(articles(page)).toEqual([
      ["绵川首家社区厨房开张", "见习记者:谢雨桐", 3],
      ["柠檬花开香满坡", "摄影:蒋毅", 2],
    ]);
  });

  it("is not the author below an essay, nor the source below a text", () => {
    const essay = ["思故乡", "", `　　${TEXT}`, `　　${MORE}`, "（吴利强）"];
    const page = [
      ...essay,
      "",
      "城南村小麦丰收在望",
      "",
      `　　${TEXT}`,
      "来源：绵川日报",
      "",
      "全县学校开学",
      "",
      `　　${MORE}`,
    ];
    expect(articles(page).map(([headline, names]) => [headline, names])).toEqual([
      ["思故乡", "作者:吴利强"],
      ["城南村小麦丰收在望", ""],
      ["全县学校开学", ""],
    ]);
  });
});

describe("a page copied from a paper's site, a button in each line", () => {
  const HEAD = [
    "返回首页",
    "版面导航",
    "第01版：时政要闻",
    "第02版：市县新闻",
    "标题导航",
    "一张照片",
    "美丽乡村赋",
    "城南村小麦丰收在望",
  ];
  const BUTTONS = [
    "版面概览",
    "日期检索：",
    "当前版：08版",
    "首版",
    "上一版",
    "末版",
    "字体：",
    "放大",
    "缩小",
    "默认",
  ];

  it("keeps its article", () => {
    const foot = ["分享到", "QQ空间", "新浪微博", "人人网", "0"];
    const page = [
      ...HEAD,
      ...BUTTONS,
      "城南村小麦丰收在望",
      `　　本报讯（记者张晓明） ${TEXT}`,
      `　　${MORE}`,
      ...foot,
    ];
    expect(articles(page)).toEqual([["城南村小麦丰收在望", "记者:张晓明", 2]]);
  });

  it("keeps a site's author with several names in the line of fields", () => {
    const page = ["城南村小麦丰收在望", "", "2019-03-14　来源：桐川报　作者：周文静 潘凯", "", `本报讯 ${TEXT}`];
    expect(articles(page)).toEqual([["城南村小麦丰收在望", "作者:周文静、潘凯", 1]]);
  });

  it("keeps who read the text three times apart, but no judgement in two instances", () => {
    const page = (line: string) =>
      parsePage(["城南村小麦丰收在望", "", `　　本报讯 ${TEXT}`, "", line].join("\n"), { file: "a" });
    expect(page("（一审：龙晓龙 二审：刘乐 三审：文杰）").furniture.map(({ kind }) => kind)).toEqual(["staff"]);
    expect(page("一审：李某被判三年").furniture).toEqual([]);
  });

  it("does not take a table's figures or a headline's pieces for buttons", () => {
    const page = parsePage(
      ["城南村小麦丰收在望", `　　本报讯 ${TEXT}`, "12", "35", "140", "大", "中", "小"].join("\n"),
      { file: "a" },
    );
    expect(page.furniture).toEqual([]);
  });

  it("does not take two words of a button for one", () => {
    const page = ["放大", "缩小差距 共同富裕", "", `本报讯 ${TEXT}`];
    expect(articles(page)[0]?.[0]).toContain("缩小差距 共同富裕");
  });
});

describe("an author behind a text", () => {
  it("is one or two names parted from the last sentence by a space", () => {
    expect(articles(["城南村小麦丰收在望", "", `　　${TEXT}`, `　　${MORE} 黄强`])).toEqual([
      ["城南村小麦丰收在望", "作者:黄强", 2],
    ]);
    expect(articles(["城南村小麦丰收在望", "", `　　${TEXT}`, `　　${MORE} 特此说明`])[0]?.[1]).toBe("");
  });
});

describe("a dateline", () => {
  it.each([
    ["本报西川讯 王某今年49岁", "本报西川讯"],
    ["西川讯近日，县里举办培训班", "西川讯"],
    ["西川讯(通讯员梁云霞)近年来", "西川讯"],
    ["掌上西川讯 决战脱贫攻坚，一户不少", "掌上西川讯"],
    ["西川龙都网讯（西川报业全媒体记者 张劲松）", "西川龙都网讯"],
    ["玉川新闻网-玉川晚报讯  近日", "玉川新闻网-玉川晚报讯"],
    ["西川日报江口3月5日讯（记者 张劲松）", "西川日报江口3月5日讯"],
    ["【西川融媒】（通讯员 王华）2月20日", "西川融媒"],
  ])("%s", (text, dateline) => {
    expect(findDateline(text)?.dateline.text).toBe(dateline);
  });

  it.each([
    ["一篇通讯 近日引起反响"],
    ["校园简讯 三则"],
    ["农情快讯近日发布"],
    ["本报通讯员 甲"],
    ["【关注】（记者 王华）2月20日"],
    ["村里的电讯网络近日开通"],
    ["政务要讯 全县三级干部会召开"],
  ])("%s opens with none", (text) => {
    expect(findDateline(text)).toBeUndefined();
  });
});

describe("strips and boxes of the 1970s", () => {
  it("are no articles", () => {
    const page = parsePage(
      [
        "毛主席语录",
        "水利是农业的命脉。",
        "",
        "抓革命，促生产，促工作，促战备",
        "",
        "全县学校开学",
        `　　本报讯 ${TEXT}`,
        "",
        "提高警惕，保卫祖国",
        "农业学大寨",
      ].join("\n"),
      { file: "a" },
    );
    expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["全县学校开学"]);
    expect(page.furniture.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => "slogan"));
  });

  it("are told from headlines of two slogans", () => {
    const page = parsePage(["独立自主 自力更生", `　　本报讯 ${TEXT}`].join("\n"), { file: "a" });
    expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["独立自主 自力更生"]);
  });
});

/** Each article's headline, bylines and number of blocks. */
function articles(lines: readonly string[]): readonly (readonly [string | undefined, string, number])[] {
  return parsePage(lines.join("\n"), { file: "a" }).articles.map((article) => [
    article.headline?.main,
    showBylines(article),
    article.blocks.length,
  ]);
}

function showBylines({ bylines }: Article): string {
  return bylines.map(({ role, names }) => `${role}:${names.join("、")}`).join(" ");
}
