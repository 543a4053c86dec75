import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** What looks like some rule's case and is none. Papers, people and places are invented. */
function articlesOf(...blocks: string[]) {
  return parsePage(blocks.join("\n\n"), { file: "01.txt" }).articles;
}

const headlinesOf = (...blocks: string[]) => articlesOf(...blocks).map(({ headline }) => headline?.main);
const columnsOf = (...blocks: string[]) => articlesOf(...blocks).map(({ columnLabel }) => columnLabel);

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

describe("a column of short news ends", () => {
  it.each([
    ["with a notice", ["停水公告", "因管道维修，定于9月8日停水一天。", "县自来水公司"]],
    ["with an essay of an author's own", ["秋天的味道", "□ 米多", TEXT]],
  ])("%s", (_, other) => {
    expect(columnsOf("部门动态", "税务局开展走访活动", TEXT, ...other)).toEqual(["部门动态", undefined]);
  });

  it("where its label stands at the page's end", () => {
    const page = ["科技活动日举行", REPORT, "乡村道路修好了", REPORT, "公交站亭换新", REPORT, "教育动态"];
    expect(columnsOf(...page).filter((label) => label !== undefined)).toHaveLength(1);
  });
});

it.each(["（资料图）", "（节选）", "（合唱）", "（鼓掌）"])("a remark in brackets ends no article: %s", (remark) => {
  expect(headlinesOf("石桥修缮完工", REPORT, remark, TEXT, TEXT)).toEqual(["石桥修缮完工"]);
});

it("an author with a note above a text is its author", () => {
  const [article, ...others] = articlesOf("母亲教我的那些道理", "李小红（作者单位：某中学）", TEXT, TEXT);
  expect(others).toEqual([]);
  expect(article?.bylines).toMatchObject([{ role: "作者", names: ["李小红"] }]);
});

it.each(["报名地点：", "一等奖：", "主办单位：", "记者：", "王局长："])(
  "%s is no headline's first row in a text",
  (row) => {
    const found = headlinesOf("职业中学开始招生", REPORT, `${row}\n县职业中学教务处`, TEXT);
    expect(found.some((headline) => headline?.startsWith(row))).toBe(false);
  },
);

it.each([
  "社长 李大山带领村民闯富路",
  "台长 王晓明做客直播间",
  "点击2018",
  "奋力谱写高质量发展新青柯",
  "爱岗 敬业 奉献 担当",
])("%s is a headline", (headline) => {
  expect(headlinesOf(headline, REPORT)).toEqual([headline]);
});

it("a column called as papers are is no folio within the page", () => {
  const page = [
    "县里召开推进会",
    REPORT,
    "今日关注 社会",
    "小区停车难何时解",
    REPORT,
    "今日视点 经济",
    "夜市经济火起来",
    REPORT,
  ];
  expect(headlinesOf(...page)).toEqual(["县里召开推进会", "小区停车难何时解", "夜市经济火起来"]);
});

it.each([
  ["县政协委员视察组在石桥", "视察美丽乡村建设情况"],
  ["省委督导组在我县", "督导扫黑除恶工作"],
  ["全县党员干部集中看直播", "学习领会会议精神"],
])("a headline's first row is no column: %s", (first, second) => {
  expect(columnsOf(`${first}\n${second}`, REPORT)).toEqual([undefined]);
});

it.each(["李远作交流发言", "李远一同调研", "李远作工作部署", "会前表彰了一批优秀教师"])(
  "who else was there stands below what was stressed: %s",
  (deck) => {
    const page = ["秦书记在学习会上强调", "学思用贯通 知信行统一", deck, REPORT];
    expect(articlesOf(...page)[0]?.headline).toMatchObject({ main: "学思用贯通 知信行统一", decks: [deck] });
  },
);

it("the text below a picture under a headline is no caption", () => {
  const page = ["# 桃花节开幕", "![](1.png)", "石桥镇第十届桃花节在石桥村开幕，吸引游客三万人次。", TEXT];
  expect(articlesOf(...page)[0]?.blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
});

it("a notice keeps its time of day", () => {
  const page = [
    "关于召开业主大会的通知",
    "经研究，定于近期召开业主大会。",
    "时间：2019年3月25日 15:00",
    "地点：社区二楼会议室",
  ];
  expect(articlesOf(...page)[0]?.blocks.some(({ text }) => text.includes("15:00"))).toBe(true);
});

it.each(["庆祝教师节文艺晚会举行", "节约用水 人人有责", "贯彻落实农村工作会议精神"])(
  "what stands at the page's end and has nothing of any article is none's column: %s",
  (line) => {
    expect(columnsOf("乡村道路修好了", "本报讯 柏油路铺到家门口。", line)[0]).toBeUndefined();
  },
);

it("a report's last subhead is its own though another reporter's name stands below", () => {
  const page = [
    "产业兴旺看青柯",
    "本报讯（记者 龚一凡）近日，记者走进青柯。",
    "抓示范",
    TEXT,
    "拓市场",
    TEXT,
    "（通讯员 米多）",
  ];
  expect(headlinesOf(...page)).toEqual(["产业兴旺看青柯"]);
});

it("whom a letter greets is no row of a headline", () => {
  const found = headlinesOf("石桥修缮完工", REPORT, "编辑同志：", "门前的路", "编辑同志：", TEXT);
  expect(found.some((headline) => headline?.includes("编辑"))).toBe(false);
});

describe("a headline's upper row that ends as short names of columns do", () => {
  it.each([
    ["唱响新时代奋进之音", "县委宣讲团走进石桥村"],
    ["局长与企业家面对面", "县税务局开展纳税服务月活动"],
    ["代表进站听民声", "石桥镇联络站办实事"],
    ["农产品搬进直播间", "石桥镇助农增收有新招"],
    ["十里花海成画廊", "石桥镇乡村旅游添新景"],
    ["乡村舞台演绎民生百态", "文化惠民暖人心"],
  ])("is no label: %s", (upper, lower) => {
    const [, article] = articlesOf("石桥修缮完工", REPORT, `${upper}\n${lower}`, REPORT);
    expect(article?.columnLabel).toBeUndefined();
    expect(article?.headline?.main.startsWith(upper)).toBe(true);
  });
});

describe("a sentence of a report that has 在 and is no caption", () => {
  const captionsOf = (...blocks: string[]) =>
    articlesOf(...blocks).flatMap(({ blocks }) =>
      blocks.filter(({ type }) => type === "caption").map(({ text }) => text),
    );

  it.each(["老人一家住在新房子里。", "大家都忙在田间地头。", "这里已成为县城一景。", "张大伯的果园就在路边。"])(
    "at its end: %s",
    (sentence) => {
      expect(captionsOf("湿地公园建成开放", REPORT, sentence, "茶叶合作社走出新路", REPORT)).toEqual([]);
    },
  );

  it.each(["李大山的家在青山脚下。", "画面定格在1998年夏天。"])("above its text: %s", (sentence) => {
    expect(captionsOf("村里的路", "本报记者 谷雨", sentence, `${TEXT}${TEXT}`)).toEqual([]);
  });
});

it("a dated caption with a credit at the end of a feature that nobody reports is the feature's", () => {
  const found = articlesOf("大桥通车", TEXT, "11月20日，大桥正式通车。", "李小红 摄", "茶叶合作社走出新路", REPORT);
  expect(found.map(({ headline }) => headline?.main)).toEqual(["大桥通车", "茶叶合作社走出新路"]);
});

it("a name between a headline and the article's date is its author's", () => {
  const [, article, ...others] = articlesOf(
    "石桥修缮完工",
    REPORT,
    "茶叶合作社走出新路",
    "□ 李小红",
    "2016年8月23日",
    TEXT,
  );
  expect(others).toEqual([]);
  expect(article?.headline?.main).toBe("茶叶合作社走出新路");
  expect(article?.bylines.flatMap(({ names }) => names)).toEqual(["李小红"]);
});

it("a marked name below a headline is its author's though marked subheads follow", () => {
  const parts = ["■产业兴旺", TEXT, "■生态宜居", TEXT, "■乡风文明", TEXT];
  const [, article] = articlesOf("石桥修缮完工", REPORT, "走进石桥村", "■谷雨", TEXT, ...parts);
  expect(article?.headline?.main).toBe("走进石桥村");
  expect(article?.bylines.flatMap(({ names }) => names)).toEqual(["谷雨"]);
});

it("an author at a text's end is no half of the photographer's name in the next row", () => {
  const rows = ["石桥修缮完工", "本报讯 县里举办比赛。李小红", "王明 摄", "摄影展开展", REPORT];
  const [article] = parsePage(rows.join("\n"), { file: "01.txt" }).articles;
  expect(article?.bylines.flatMap(({ names }) => names)).not.toContain("李小红王明");
  expect(article?.bylines.find(({ role }) => role === "摄影")?.names).toEqual(["王明"]);
});

it("a comma in the name of what a table's row is about makes no sentence of the row", () => {
  const rows = ["大米，东北 2.8 2.9", "面粉，特一 2.1 2.2", "花生油，一级 12.8 12.9"];
  const page = ["粮油价格", "单位：元/斤", ...rows, "石桥修缮完工", REPORT];
  expect(headlinesOf(...page)).toContain("石桥修缮完工");
});

it.each(["解放思想 实事求是", "改革 开放"])("two slogans of other years may be a headline: %s", (headline) => {
  expect(headlinesOf(headline, REPORT)).toEqual([headline]);
});

it("spaces between a sentence's first words part no column's name from it", () => {
  const sentence =
    "关注 民生 就是关注发展，县里把民生实事摆在首位，全年投入资金三亿元，办成了十件实事，群众满意度不断提升，幸福感越来越强，获得感也更足。";
  const [article, ...others] = articlesOf("石桥修缮完工", REPORT, sentence);
  expect(others).toEqual([]);
  expect(article?.columnLabel).toBeUndefined();
  expect(article?.blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
});

it.each(["仰望", "贡献"])("a word that begins with a rare surname is no author: %s", (title) => {
  const [, article] = articlesOf("石桥修缮完工", REPORT, "父亲的河", title, TEXT, TEXT);
  expect(article?.bylines).toEqual([]);
});

it.each(["读书月里读更多精彩", "知史爱国读更多内容"])(
  "a headline that ends as a QR code's offer does: %s",
  (headline) => {
    expect(headlinesOf("石桥修缮完工", REPORT, headline, REPORT)).toContain(headline);
  },
);

describe("a headline's upper row that begins with what names of columns end with", () => {
  it.each([
    ["瞭望塔建成", "护林更高效"],
    ["笔会成功举办", "三十位作家采风"],
    ["茶话会上话发展", "老干部献良策"],
    ["会客厅里谈合作", "签下千万订单"],
  ])("is no label: %s", (upper, lower) => {
    const [, article] = articlesOf("石桥修缮完工", REPORT, `${upper}\n${lower}`, REPORT);
    expect(article?.columnLabel).toBeUndefined();
    expect(article?.headline?.main.startsWith(upper)).toBe(true);
  });
});
