import { describe, expect, it } from "vitest";
import { isLayoutRemark } from "../../src/parse/layout-remarks.ts";
import { keepsParagraphsInLines, partParagraphs } from "../../src/parse/run-in-lines.ts";
import { bylines, columns, headlines, kinds, pageOfBlocks, pageOfRows, textsOf } from "./printed-rows.ts";

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

describe("an export that writes an article in one line, its paragraphs set in", () => {
  const LINES = [
    "溪山报　2002年9月10日　星期二　总第1309期",
    `石桥修缮完工　　${REPORT}　　${TEXT}　　全部工程将在年底验收。`,
    `三江口的摆渡人　　本报记者 晏平　　${TEXT}　　他说：“慢些，看脚下。”`,
    `【溪山夜话】老冯的针脚　　舒克明　　${TEXT}`,
    `给张老师的一封信　　张老师：您好！${TEXT}　　祝您身体健康。　　您的学生　刁小虎`,
    "责任编辑：练秀　　校对：程丽",
  ];
  const page = pageOfRows(...LINES);

  it("is an article a line, a paragraph an indent", () => {
    expect(headlines(page)).toEqual(["石桥修缮完工", "三江口的摆渡人", "老冯的针脚", "给张老师的一封信"]);
    expect(page.articles.map(({ blocks }) => blocks.filter(({ type }) => type === "paragraph").length)).toEqual([
      3, 2, 1, 2,
    ]);
    expect(bylines(page)).toEqual(["记者:龚一凡", "记者:晏平", "作者:舒克明", ""]);
    expect(columns(page)[2]).toBe("溪山夜话");
    expect(textsOf(page, "signature")).toEqual(["您的学生 刁小虎"]);
  });

  it("keeps the length of each line, and lines without a sentence as they are", () => {
    for (const line of LINES) expect(partParagraphs(line)).toHaveLength(line.length);
    expect(partParagraphs(LINES.at(-1) ?? "")).toBe(LINES.at(-1));
  });

  it.each([
    ["one such gap", `${TEXT}　　${TEXT}`],
    ["indents at the beginnings of lines", `　　${TEXT}\n　　${TEXT}\n　　${TEXT}`],
    ["authors behind texts", `${TEXT}　　（李明）\n${TEXT}　　（张建国）`],
    ["words set apart", "责任编辑：练秀　　校对：程丽　　版式：谷雨"],
  ])("is not taken for one: %s", (_, text) => {
    expect(keepsParagraphsInLines(text)).toBe(false);
  });
});

describe("a title with its author in one line over a text", () => {
  it.each([
    ["麦收谣　　石青", "麦收谣", "石青"],
    ["少些“迎来送往”  ·言之·", "少些“迎来送往”", "言之"],
    ["老师的背影  欧阳静", "老师的背影", "欧阳静"],
  ])("is two parts: %s", (line, title, author) => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, line, TEXT, TEXT);
    expect(headlines(page)).toEqual(["石桥修缮完工", title]);
    expect(bylines(page)[1]).toBe(`作者:${author}`);
  });

  it.each([
    // One space is between words
    "春到江南 万家欢",
    "县农技站　冉守业",
  ])("is none: %s", (line) => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "夏玉米怎样施肥", line, TEXT, TEXT);
    expect(headlines(page)).not.toContain(line.split(/\s/)[0]);
    expect(bylines(page)).not.toContain("作者:万家欢");
  });
});

describe("a deck with a dash in its headline's line", () => {
  it("is a deck behind a space", () => {
    const page = pageOfBlocks("县长现场办公进园区 ——十一件难题当场敲定", REPORT);
    expect(page.articles[0]?.headline).toEqual({
      kicker: [],
      main: "县长现场办公进园区",
      decks: ["——十一件难题当场敲定"],
    });
  });

  it("is one behind no space too, where it says what kind of report it is", () => {
    const page = pageOfBlocks("一个厂子是怎样活起来的——县竹器厂改制纪实", REPORT);
    expect(page.articles[0]?.headline?.decks).toEqual(["——县竹器厂改制纪实"]);
  });

  it("is part of the headline where it stands close", () => {
    expect(headlines(pageOfBlocks("隧道昨日贯通——车程缩短四十分钟", REPORT))).toEqual([
      "隧道昨日贯通——车程缩短四十分钟",
    ]);
  });
});

describe("below marked short news", () => {
  const NEWS = ["一句话新闻", "▲全县征兵工作会议9月4日召开。", "▲县邮政局近日开通农村取款业务。"];

  it("a line over a text without a mark is a headline", () => {
    expect(headlines(pageOfBlocks(...NEWS, "写给张老师的信", TEXT, TEXT))).toEqual(["一句话新闻", "写给张老师的信"]);
  });

  it("a text without a mark is theirs", () => {
    expect(headlines(pageOfBlocks(...NEWS, TEXT))).toEqual(["一句话新闻"]);
  });
});

describe("a line that the text below it says in full", () => {
  const told = (line: string) =>
    headlines(
      pageOfBlocks(
        "石桥修缮完工",
        REPORT,
        TEXT,
        line,
        "县广播站从七月一日起调整播音时间。星期日增播节目，请按时转播。",
        "居民都说方便了",
        TEXT,
      ),
    );

  it("is a headline", () => {
    expect(told("县广播站调整播音时间")).toContain("县广播站调整播音时间");
  });
});

describe("what goes with the article above", () => {
  const ROWS = ["城关镇 18420", "洪塘乡 9735", "白马镇 8614", "长圩乡 6072", "柳溪乡 5288"];

  it("is a table below its author", () => {
    const page = pageOfRows(
      "乡镇企业产值突破八亿元",
      "本报讯 全县乡镇企业完成产值8.13亿元。（记者 曾汉文）",
      "",
      "附：前五名乡镇（单位：万元）",
      ...ROWS,
    );
    expect(headlines(page)).toEqual(["乡镇企业产值突破八亿元"]);
    expect(textsOf(page, "paragraph").slice(1)).toEqual(["附：前五名乡镇（单位：万元）", ...ROWS]);
  });

  it("is how to reach a works, above the next headline", () => {
    const page = pageOfRows(
      "县农机修造厂广告",
      TEXT,
      "厂址：县城东门外　电话：四五八",
      "",
      "电影预告",
      "",
      "人民电影院放映故事片《春潮渡》，每日四场。",
    );
    expect(headlines(page)).toEqual(["县农机修造厂广告", "电影预告"]);
    expect(kinds(page)).toEqual(["notice", "notice"]);
  });

  it("is the day below who signs a notice, over the next", () => {
    const page = pageOfRows("停水公告", TEXT, "县自来水厂", "六月十四日", "", "县农机修造厂", "", TEXT);
    expect(textsOf(page, "signature")).toEqual(["县自来水厂"]);
    expect(headlines(page)).toEqual(["停水公告", "县农机修造厂"]);
  });
});

describe("a notice that begins a list", () => {
  it("stands between no halves of the text above it", () => {
    const page = pageOfBlocks(
      "招聘启事",
      "本公司面向社会诚聘挡车工六十名，待遇从优。",
      "电话：8826699 13900000000",
      "关于清明节期间文明祭扫的通告",
      "为确保祭扫活动安全、文明、有序，现将有关事项通告如下：",
      "一、公墓开放时间为每日六时三十分至十七时三十分，车辆一律停放在山下停车场。",
      "二、林区实行封山防火，严禁携带火种进入公墓。",
    );
    expect(headlines(page)).toEqual(["招聘启事", "关于清明节期间文明祭扫的通告"]);
    expect(page.articles[1]?.blocks).toHaveLength(3);
  });
});

describe("brackets with a unit", () => {
  it("name no author", () => {
    const page = pageOfBlocks("部分商品价格", "编号 位置 起始价 保证金", "（万元）", "2009-07 城北 1150 230");
    expect(bylines(page).join("")).toBe("");
  });
});

describe("an article a line with tabs and wide gaps", () => {
  it("parts at both", () => {
    const page = pageOfRows(
      `隧道昨日贯通\t${REPORT}    ${TEXT}    全部工程将在年底验收。`,
      `沉痛悼念蓝老师\t${TEXT}    ${TEXT}    县一中校友会`,
    );
    expect(headlines(page)).toEqual(["隧道昨日贯通", "沉痛悼念蓝老师"]);
    expect(textsOf(page, "paragraph")).toHaveLength(5);
    expect(textsOf(page, "signature")).toEqual(["县一中校友会"]);
  });
});

describe("what a typist says of the print", () => {
  const page = pageOfRows(
    "芦川报　1982年6月25日　星期五",
    "【一版头条，通栏大字】",
    "稳定和完善生产责任制",
    `　　${REPORT}`,
    "【一版左下，竖排加花边】",
    "养兔一年　收入三千",
    "——记社员范满仓",
    `　　${TEXT}`,
    "【此下插图一幅，占两栏】",
    `　　${TEXT}`,
    "【录毕】",
  );

  it("is furniture, and parts texts where it says where the next stands", () => {
    expect(headlines(page)).toEqual(["稳定和完善生产责任制", "养兔一年 收入三千"]);
    expect(page.articles[1]?.blocks).toHaveLength(2);
    expect(page.furniture.map(({ text }) => text)).toContain("【录毕】");
  });

  it.each(["【家长里短】", "【新春走基层】", "[上接1版]", "【花边新闻】", "【老照片一组】"])("is not: %s", (line) => {
    expect(isLayoutRemark(line)).toBe(false);
  });
});
