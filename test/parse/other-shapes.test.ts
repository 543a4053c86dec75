import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** Kind, column, headline and photographers of each article of these lines. Papers, people and places are invented. */
function articlesOf(...lines: string[]): string[] {
  return parsePage(lines.join("\n"), { file: "01.txt" }).articles.map(({ kind, columnLabel, headline, bylines }) =>
    [
      kind,
      columnLabel ?? "-",
      headline?.main ?? "-",
      ...bylines.flatMap(({ role, names }) => names.map((name) => `${role}:${name}`)),
    ].join(" | "),
  );
}

const NEWS = [
  "县总工会慰问一线职工",
  "",
  "本报讯（记者 龚一凡）9月8日，县总工会深入一线，为户外劳动者送去防暑降温用品。",
  "",
  "连日来，各地工会组织走访慰问，共惠及职工三千余人次。",
  "",
];
const FOUND_NEWS = "news | - | 县总工会慰问一线职工 | 记者:龚一凡";

describe("an article after another", () => {
  it("is a picture without a headline where its text tells of a day of its own", () => {
    const picture = "9月9日，柳林镇的菜农在大棚里管护西红柿，供应节日市场。";
    expect(articlesOf(...NEWS, picture, "", "本报记者 夏天 摄")).toEqual([FOUND_NEWS, "photo | - | - | 摄影:夏天"]);
    expect(articlesOf(...NEWS, `${picture}（夏天 摄）`)).toEqual([FOUND_NEWS, "photo | - | - | 摄影:夏天"]);
  });

  it("is several numbered pictures without a headline", () => {
    const pictures = ["①9月9日，一群红嘴鸥在水面翱翔。", "", "②市民在湖边拍照留念。", "", "③志愿者为候鸟投喂食物。"];
    expect(articlesOf(...NEWS, ...pictures, "", "本报记者 夏天 摄")).toEqual([FOUND_NEWS, "photo | - | - | 摄影:夏天"]);
  });

  it("has a list of names, each after its word, under its headline", () => {
    const names = ["助人为乐：吕宝成 祝秀梅", "", "见义勇为：卫国强 杜小虎", "", "诚实守信：薛明礼 冯玉兰"];
    expect(articlesOf(...NEWS, "二〇一五年“县城好人”名单", "", ...names)).toEqual([
      FOUND_NEWS,
      "news | - | 二〇一五年“县城好人”名单",
    ]);
  });

  it("is not begun by a picture that goes with the text", () => {
    expect(articlesOf(...NEWS, "图为工会干部为环卫工人送上清凉。", "", "本报记者 夏天 摄")).toHaveLength(1);
  });

  it("is one of several short news with a mark each", () => {
    const items = ["一句话新闻", "", "●3月7日，我县举行表彰大会。", "", "●近日，县图书馆新馆试开放。"];
    expect(articlesOf(...NEWS, ...items)).toEqual([FOUND_NEWS, "news | 一句话新闻 | -", "news | - | -"]);
  });

  it("has a question for its headline under a column's name", () => {
    const asked = ["曝光台", "", "这里的垃圾何时能清？", "", "我们多次向有关部门反映，至今没有得到解决。"];
    expect(articlesOf(...NEWS, ...asked)).toEqual([FOUND_NEWS, "news | 曝光台 | 这里的垃圾何时能清？"]);
  });

  it("has a single line over its text for its headline, since subheads stand in twos", () => {
    const below = ["中小学秋季学期作息时间有调整", "", "据县教育局消息，各校执行新的作息时间。", ""];
    expect(articlesOf(...NEWS, ...below)).toEqual([FOUND_NEWS, "news | - | 中小学秋季学期作息时间有调整"]);
    const again = ["各乡镇夏送清凉活动也陆续展开", "", "据介绍，活动持续到月底。"];
    expect(articlesOf(...NEWS, ...below, ...again)).toEqual([FOUND_NEWS]);
  });

  it("keeps the column printed above it though one word of it stands in the article before", () => {
    const below = ["新春走基层", "", "灯彩匠人的情意", "", "■记者 米多", "", "走进老宅，一盏盏龙灯引人注目。"];
    const found = articlesOf("新春第一会召开", "", "本报讯（记者 卓航）2月22日，大会召开。", "", ...below);
    expect(found[1]).toBe("news | 新春走基层 | 灯彩匠人的情意 | 记者:米多");
  });
});

describe("a summary", () => {
  it.each(["编者按 近年来，", "编者按：近年来，", "【编者按】近年来，", "【 核心提示 】近年来，"])(
    "stands behind its label in one line: %s",
    (opening) => {
      const text = "我县深入践行发展理念，探索有效路径。即日起，本报推出系列报道。";
      const lines = [
        "好山好水有了“身价”",
        "",
        "□ 本报记者 盛夏",
        "",
        opening + text,
        "",
        "一张清单，给山山水水标上了价格。",
      ];
      const [article] = parsePage(lines.join("\n"), { file: "01.txt" }).articles;
      expect(article?.summary?.text).toBe(`近年来，${text}`);
      expect(article?.blocks.map(({ text: block }) => block)).toEqual(["一张清单，给山山水水标上了价格。"]);
    },
  );
});

describe("a teaser", () => {
  it.each(["▶老茶厂里“泡”出新生活　详见3版", "■ 老茶厂里“泡”出新生活（见3版）"])(
    "has no mark in its headline: %s",
    (line) => {
      expect(articlesOf(...NEWS, line)).toEqual([FOUND_NEWS, "teaser | - | 老茶厂里“泡”出新生活"]);
    },
  );
});

describe("what ends an article", () => {
  it("is the name of the body that lent it", () => {
    const { articles } = parsePage([...NEWS, "（县经信局供稿）"].join("\n"), { file: "01.txt" });
    expect(articles).toHaveLength(1);
    expect(articles[0]?.blocks.at(-1)).toMatchObject({ type: "credit", text: "（县经信局供稿）" });
  });

  it("is a signature below a list", () => {
    const list = ["中标单位：某建设集团有限公司", "中标价：2386.55万元", "工期：240日历天"];
    const notice = ["中标公告", "某工程已开标，现将中标结果公告如下：", ...list, "临漪县第二小学", "2023年10月23日"];
    const { articles } = parsePage(notice.join("\n"), { file: "01.txt" });
    expect(articles[0]).toMatchObject({ kind: "notice", signedDate: "2023-10-23" });
  });
});

it("a subhead that ends with a quotation mark is not the beginning of the paragraph below", () => {
  const lines = [
    "比作风——“马上就办”解难题",
    "",
    "现场会开到哪里，问题就解决到哪里。",
    "",
    "拼干劲——奋力冲刺“满堂红”",
    "",
  ];
  const text = [...NEWS, ...lines, "县里要求“全面推进”县域经济发展。"].join("\n");
  const [article] = parsePage(text, { file: "01.txt" }).articles;
  expect(article?.blocks.filter(({ type }) => type === "subheading")).toHaveLength(2);
});

it("contacts under a notice stand in lines of their own", () => {
  const notice = ["储备粮竞价销售公告", "", "经批准，我公司公开竞价销售县级储备稻谷。有意者请于8月17日前报名。", ""];
  const contacts = ["报名地址：青柯县粮食大厦4楼", "", "联系电话：0575-6220011 陆先生"];
  const article = parsePage([...NEWS, ...notice, ...contacts].join("\n"), { file: "01.txt" }).articles.at(-1);
  expect(article?.blocks.slice(1).map(({ text }) => text)).toEqual([contacts[0], expect.stringMatching(/^联系电话/)]);
});
