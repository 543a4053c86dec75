import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { bylines, columns, furniture, headlines, kinds, pageOfRows, textsOf } from "./printed-rows.ts";

/** Habits of pages met later, blocks parted by blank lines; what must not be taken for them stands beside each. */
function pageOf(...blocks: string[]) {
  return parsePage(blocks.join("\n\n"), { file: "01.txt" });
}

/** A page that keeps a line for each printed row. */

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

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
  const inside = (last: string, line = "土地“活”起来", text = TEXT) =>
    pageOf("小坝子撬动大产业", "本报记者 谷雨", TEXT, TEXT, line, text, text, last, ...below);

  it("is a subhead", () => {
    const page = inside("村民在分拣刚采摘的辣椒。（常青 摄）");
    expect(headlines(page)).toEqual(["小坝子撬动大产业", "公交站亭换新"]);
    expect(textsOf(page, "subheading")).toEqual(["土地“活”起来", "品牌“响”起来"]);
  });

  it.each(["土地“活”起来", "土地“活”起来乡亲笑开怀"])("is a headline where an author closes the text: %s", (line) => {
    const other = "秋收过后，农户把闲置的旱田租给合作社，领了租金又领工钱。";
    expect(headlines(inside(`${other}（通讯员 常青）`, line, other))).toContain(line);
  });
});

describe("a short line between an article and a picture", () => {
  it.each([["区政协召开协商会"], ["石桥修缮完工"]])("is not the picture's column below %s", (headline) => {
    const page = pageOf(headline, REPORT, "榕溪政协", "龙舟竞渡迎端午", TEXT, "常青 摄", "公交站亭换新", REPORT);
    expect(columns(page)).toEqual([undefined, undefined, undefined]);
  });
});

describe("a text of one paragraph with its byline below", () => {
  const LEAD = "昨日，县城石桥修缮完工，市民通行更加方便。";

  it("is no caption at the page's end", () => {
    const page = pageOf("石桥修缮完工", LEAD, "本报记者 谷雨");
    expect(textsOf(page, "paragraph")).toEqual([LEAD]);
    expect(bylines(page)).toEqual(["记者:谷雨"]);
  });

  it("is none above the next headline", () => {
    expect(textsOf(pageOf("石桥修缮完工", LEAD, "本报记者 谷雨", "公交站亭换新", REPORT), "caption")).toEqual([]);
  });

  it("is none above another such text", () => {
    const page = pageOf("石桥修缮完工", LEAD, "本报记者 谷雨", "公交站亭换新颜", LEAD, "通讯员 常青");
    expect(headlines(page)).toEqual(["石桥修缮完工", "公交站亭换新颜"]);
    expect(bylines(page)).toEqual(["记者:谷雨", "通讯员:常青"]);
  });

  it("is one above the text or its first subhead", () => {
    const caption = "工人在桥上安装石栏杆。";
    expect(textsOf(pageOf("石桥修缮完工", caption, "本报记者 谷雨", LEAD, TEXT), "caption")).toEqual([caption]);
    const parts = ["老桥", LEAD, TEXT, "新路", TEXT, TEXT];
    expect(textsOf(pageOf("石桥修缮完工", caption, "本报记者 谷雨", ...parts), "caption")).toEqual([caption]);
  });
});

describe("who wrote a text and for which body", () => {
  it.each(["（县水利局 谷雨 常青）", "（县公交公司 谷雨　常青）"])("several names: %s", (authors) => {
    const page = pageOf("石桥修缮完工", `${TEXT}${authors}`, "公交站亭换新颜", TEXT);
    expect(bylines(page)).toEqual(["作者:谷雨、常青", ""]);
    expect(headlines(page)).toEqual(["石桥修缮完工", "公交站亭换新颜"]);
  });

  it("none of them where one is no name", () => {
    expect(bylines(pageOf("石桥修缮完工", `${TEXT}（县人民医院 内科 谷雨）`))).toEqual([""]);
  });

  it("in a line of its own", () => {
    expect(bylines(pageOf("石桥修缮完工", TEXT, TEXT, "（县文化馆 谷雨）", "公交站亭换新颜", TEXT))[0]).toBe(
      "作者:谷雨",
    );
  });
});

describe("a body that lent a text, in brackets at its end", () => {
  it.each(["（县供电公司供稿）", "（来源：洮原发布）", "（据新华社）"])("%s", (source) => {
    const page = pageOf("石桥修缮完工", `${TEXT}${source}`, "公交站亭换新颜", TEXT);
    expect(textsOf(page, "paragraph")).toEqual([TEXT, TEXT]);
    expect(textsOf(page, "credit")).toEqual([source]);
    expect(headlines(page)).toEqual(["石桥修缮完工", "公交站亭换新颜"]);
  });

  it("ends no article inside it", () => {
    const page = pageOf("石桥修缮完工", `${TEXT}（县气象局提供）`, TEXT, `${TEXT}（据实结算）`);
    expect(page.articles).toHaveLength(1);
    expect(textsOf(page, "paragraph")).toEqual([TEXT, TEXT, `${TEXT}（据实结算）`]);
  });
});

it("a row may end with a body that lent the text", () => {
  const rows = ["昨日，县供电公司对城区线路进行检修，更换线", "路三百米，消除隐患，确保用电。（县供电公司供稿）"];
  const page = pageOfRows(
    ...rows,
    "为了方便群众，县图书馆近日延长了开放时间，",
    "每天开到晚上九点。读者纷纷称赞这一做法，认",
    "为十分贴心。",
  );
  expect(textsOf(page, "paragraph")).toHaveLength(2);
});

describe("what a literary page calls its texts", () => {
  const texts = [
    "散文\n故乡的炊烟\n◎柳依依",
    `${TEXT}${TEXT}`,
    "小小说\n一杆老秤\n◎谷雨",
    `${TEXT}${TEXT}`,
    "望乡的人\n一方老井\n◎常青",
    `${TEXT}${TEXT}`,
  ];

  it("is a column, and another word is not", () => {
    expect(columns(pageOf(...texts))).toEqual(["散文", "小小说", undefined]);
  });
});

describe("a day in figures", () => {
  it("is of the site between a byline and the text", () => {
    const report = ["□记者 谷雨\n2021-05-08", "本报讯 昨日，首条夜间公交线路开通。"];
    const page = pageOf("洮原日报\n2021年5月8日 第2版", "夜间公交开通", ...report, "湖滨灯会开幕", ...report);
    expect(headlines(page)).toEqual(["夜间公交开通", "湖滨灯会开幕"]);
    expect(bylines(page)).toEqual(["记者:谷雨", "记者:谷雨"]);
    expect(furniture(page).filter((text) => text === "2021-05-08")).toHaveLength(2);
  });

  it("is none where it signs", () => {
    const page = pageOf("停水通知", TEXT, "县自来水公司\n2021-05-08", "公交站亭换新", REPORT);
    expect(furniture(page)).toEqual([]);
  });
});

describe("small advertisements", () => {
  it.each(["出租", "门面转让", "求购"])("%s is a notice's title", (title) => {
    const page = pageOf("石桥修缮完工", REPORT, title, "人民路门面房一间，面积60平方米，电话：13855801234");
    expect(headlines(page)).toEqual(["石桥修缮完工", title]);
    expect(kinds(page)).toEqual(["news", "notice"]);
  });

  it("a headline that ends with such a word is none", () => {
    expect(kinds(pageOf("我县完成首宗林权转让", TEXT))).toEqual(["news"]);
  });

  it("who thanks signs", () => {
    const page = pageOf("鸣谢", "家父病重期间，承蒙亲友关怀，谨致谢忱。", "柳谷雨携子女 敬谢", "公交站亭换新", REPORT);
    expect(textsOf(page, "signature")).toEqual(["柳谷雨携子女 敬谢"]);
    expect(headlines(page)).toEqual(["鸣谢", "公交站亭换新"]);
  });
});

it("what stands for a picture and says nothing of it is no line", () => {
  const page = (alt: string) =>
    pageOf(
      "# 夜间公交开通",
      "**本报记者 谷雨**",
      TEXT,
      `![${alt}](img/1.jpg)`,
      "读者在灯下看书。常青 摄",
      "开往城东的末班车改在十点半发出。",
    );
  expect(headlines(page("图片 1"))).toEqual(["夜间公交开通"]);
  expect(headlines(page("图书馆夜景"))).toContain("图书馆夜景");
});

it("short news that the markup lists are one article, each with its author", () => {
  const page = pageOf("# 夜间公交开通", REPORT, "# 简讯", `- ${TEXT}（谷雨）\n- ${TEXT}（常青）`);
  expect(headlines(page)).toEqual(["夜间公交开通", "简讯"]);
  expect(bylines(page)[1]).toBe("作者:谷雨 作者:常青");
  const unlisted = pageOf("# 夜间公交开通", REPORT, "# 简讯", `${TEXT}（谷雨）`, `${TEXT}（常青）`);
  expect(unlisted.articles).toHaveLength(3);
});
