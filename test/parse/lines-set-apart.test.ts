import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import { parsePage } from "../../src/parse/page.ts";
import { pageOfRows, REPORT_ROWS } from "./printed-rows.ts";

/** Pages in which each line stands apart: rows of a table, verse. Names and places are invented. */
const REPORT =
  "本报讯（记者 白朗）3月5日，县供销社召开农资供应会议，部署春耕备耕工作，要求各基层社备足化肥、农药和种子，确保不误农时，价格公道。";
const ESSAY =
  "我小时候的记忆里，石臼总是响的。腊月里舂糯米，四五个婶婶轮着提杵，祖母坐在一旁，用手把溢到臼口的米往里拨。";

const articlesOf = (...blocks: readonly string[]) =>
  parsePage(["县里备足春耕农资", REPORT, ...blocks].join("\n\n"), { file: "01.txt" }).articles.slice(1);
const headlineOf = ({ headline }: Article) => headline?.main;
const textsOf = ({ blocks }: Article) => blocks.map(({ text }) => text);

describe("rows that are set alike", () => {
  it.each<[what: string, title: string, rows: readonly string[]]>([
    [
      "sittings by day and hour",
      "县人民法院9月26日至30日开庭安排",
      ["9月26日8:30 第一审判庭 谢某盗窃案", "9月26日15:00 第二审判庭 刘某离婚案", "9月28日9:00 第一审判庭 邹某肇事案"],
    ],
    [
      "the weather of three days",
      "未来三天天气",
      ["18日 多云 偏南风3至4级 -9℃～4℃", "19日 晴转多云 西南风4级 -7℃～6℃", "20日 阴有小雪 西北风5级 -12℃～1℃"],
    ],
    [
      "prices with a word more or less",
      "县建材站供应信息",
      ["钢筋 6.5毫米 每吨 3350元", "水泥 425号 每吨 285元", "红砖 每块 0.11元"],
    ],
    [
      "figures behind marks",
      "数说茶山",
      ["●1.2万亩 全镇生态茶园面积", "●2180户 种植户数，占农户的73%", "●14家 民宿数量"],
    ],
  ])("are an article's under its headline: %s", (_, title, rows) => {
    const [article, ...others] = articlesOf(title, ...rows);
    expect(article && headlineOf(article)).toBe(title);
    expect(article && textsOf(article)).toHaveLength(rows.length);
    expect(others).toEqual([]);
  });

  it("may be a timetable's among a text's rows, with a time more or less", () => {
    const rows = ["河口—双塘 7:00 12:00 16:30", "河口—岭后 5:20", "河口—长坪 6:50 11:30"];
    const page = pageOfRows(
      ...REPORT_ROWS,
      "班车时刻调整公告",
      "　　因国道施工，我站部分班车发车",
      "时刻调整如下：",
      ...rows,
      "　　学生凭学生证购票享受半价优惠",
      "，详情请向问事处打听。",
    );
    expect(page.articles.map(textsOf)[1]?.slice(1, 4)).toEqual(rows);
  });

  it("take a heading of as many words with them", () => {
    const [article] = articlesOf(
      "一周菜价",
      "品种 东街市场 城南批发",
      "辣椒 3.2元 2.8元",
      "黄瓜 2.5元 2.1元",
      "茄子 3.0元 2.6元",
    );
    expect(article && headlineOf(article)).toBe("一周菜价");
    expect(article && textsOf(article)).toHaveLength(4);
  });

  it("are no headlines of three lines, which have no figures in the same places", () => {
    const [article] = articlesOf(
      "抓项目 促投资 稳增长",
      "全县上半年 开工 45个项目",
      "某镇 一季度 完成投资3亿元",
      REPORT,
    );
    expect(article?.headline).toBeDefined();
    expect(article?.dateline?.text).toBe("本报讯");
  });
});

describe("lines with figures that are no rows", () => {
  it("are a report's headline right above it", () => {
    const [article] = articlesOf(
      "上半年 全县经济运行 增长6.5%",
      "一季度 财政收入增长 达3.2%",
      "二季度 工业增加值 增5.1%",
      REPORT,
    );
    expect(article?.headline).toBeDefined();
    expect(article?.dateline?.text).toBe("本报讯");
  });

  it("point to other pages", () => {
    const teasers = articlesOf("导读", "我县 春耕备耕 2版", "石桥 油茶丰收 3版", "城关 老街新貌 4版");
    expect(teasers.map(({ kind }) => kind)).toContain("teaser");
    expect(teasers.flatMap(textsOf)).toEqual([]);
  });

  it("are prose where a layer has set spaces round its figures", () => {
    const page = parsePage(
      [
        "造林见成效",
        "全县完成造林 3.2 万亩，比上年",
        "增长 5.1 个百分点，其中经济林",
        "达到 1.8 万亩，占造林总面积的",
        "五成以上。",
      ].join("\n"),
      { file: "01.txt" },
    );
    expect(page.articles.flatMap(textsOf)).toHaveLength(1);
  });
});

describe("verse whose lines stand apart", () => {
  const WELL = [
    "村口的老井",
    "不知喂养了几代人",
    "井台上的绳痕 一道一道",
    "像爷爷额上的皱纹",
    "自来水通到灶台那天",
    "井水没有干",
  ];
  const WILLOW = ["不与桃李争三月", "偏向沙碛立晚风", "根扎黄土三千尺", "一夜花开半坡红"];

  it("is told by its author's name alone, and ends above the next title and author", () => {
    const articles = articlesOf("老井", "何世英", ...WELL, "红柳", "周三省", ...WILLOW, "祖母的石臼", "廖春生", ESSAY);
    expect(articles.map(headlineOf)).toEqual(["老井", "红柳", "祖母的石臼"]);
    expect(articles.map(({ bylines }) => bylines.flatMap(({ names }) => names))).toEqual([
      ["何世英"],
      ["周三省"],
      ["廖春生"],
    ]);
    expect(articles.map((article) => textsOf(article).length)).toEqual([WELL.length, WILLOW.length, 1]);
  });

  it("ends above the headline of a report", () => {
    const articles = articlesOf("红柳", "周三省", ...WILLOW, "供销社送肥下乡", REPORT);
    expect(articles.map(headlineOf)).toEqual(["红柳", "供销社送肥下乡"]);
  });

  it("is no list of names, nor the pieces of a vertical headline", () => {
    const [list] = articlesOf("光荣榜", "何世英", "周三省", "刘长河", "王桂香", "李春林", "张满仓");
    expect(list?.bylines ?? []).toEqual([]);
    const pieces = articlesOf("春回", "大地", "万物", "生机", "农家", "早起", "供销社送肥下乡", REPORT);
    expect(pieces.at(-1) && headlineOf(pieces.at(-1) as Article)).toBe("供销社送肥下乡");
  });
});

describe("verse that names nobody", () => {
  it("is told by its marks, some of which stand in mid-sentence", () => {
    const song = ["太阳没有醒来的时候，", "茶树先醒来了；", "祖先没有说出的话，", "茶叶替他说了。"];
    const [article, next] = articlesOf("布朗茶歌", ...song, "供销社送肥下乡", REPORT);
    expect(article && headlineOf(article)).toBe("布朗茶歌");
    expect(article && textsOf(article)).toEqual(song);
    expect(next && headlineOf(next)).toBe("供销社送肥下乡");
  });

  it("is no talk in short sentences", () => {
    const [article] = articlesOf(
      "一碗豆浆",
      "本报记者 白朗",
      ESSAY,
      "“你来了。”",
      "“来了。”",
      "“吃了吗？”",
      "“吃了。”",
      ESSAY,
    );
    expect(article?.blocks.map(({ type }) => type)).toEqual(Array.from({ length: 6 }, () => "paragraph"));
  });
});

describe("a sentence of somebody at something", () => {
  const PARAGRAPH =
    "三年里，工坊陆续接到服装、家居、文创企业的订单，绣品卖到了十一个省份，带动周边村寨两百多名妇女在家门口就业增收。";
  const captionsOf = (sentence: string) =>
    articlesOf("绣出好日子", "本报记者 白朗", PARAGRAPH, sentence, PARAGRAPH).flatMap(({ blocks }) =>
      blocks.flatMap(({ type, text }) => (type === "caption" ? [text] : [])),
    );

  it.each([
    "绣娘在工坊里赶制订单。",
    "工人正在将绣片装进包装盒。",
    "游客在民宿“竹里馆”里体验手工磨豆花。",
    "老人向徒弟传授剪纸技艺。",
    "护工徐小芳为老人测量血压。",
    "工人用传统木耙演示晒盐工艺。",
  ])("is a picture's between a report's paragraphs: %s", (sentence) => {
    expect(captionsOf(sentence)).toEqual([sentence]);
  });

  it.each([
    "他一屁股坐在了地上。",
    "大会在雄壮的国歌声中闭幕。",
    "这是他在堤上的第四个夜晚。",
    "李大山的家在青山脚下。",
  ])("is a paragraph where it tells what has come about: %s", (sentence) => {
    expect(captionsOf(sentence)).toEqual([]);
  });

  it.each([
    "类似的故事在全县不断上演。",
    "问题的根源在思想认识不到位。",
    "县委组织部在各乡镇开展干部轮训。",
    "一条石板路在村中向远处延伸。",
    "专家的到来在村里引起轰动。",
    "党员们在田间地头忙个不停。",
    "国家在该县开展改革试点。",
    "自动给出水肥管理和病虫害防治方案。",
    "新政策为企业降低了用工成本。",
    "群众给予高度评价。",
    "全县党员用行动践行初心使命。",
    "党员干部为群众排忧解难。",
    "航拍成为他的最大爱好。",
  ])("is a paragraph where a thing is its subject, or it denies: %s", (sentence) => {
    expect(captionsOf(sentence)).toEqual([]);
  });
});

describe("of the paper and of no article", () => {
  it.each([
    "值班主编：兰天明 本版责编：李芸 美编：赵一凡",
    "执行主编：廖永忠",
    "本报法律顾问：乌江律师事务所",
    "微信扫一扫 关注“某县三农”获取每日行情",
    "视频链接：扫描二维码看“采茶实况”",
    "新闻热线:0773-8213366 零售每份0.30元",
  ])("is %s", (line) => {
    const page = parsePage(["县里备足春耕农资", REPORT, line].join("\n\n"), { file: "01.txt" });
    expect(page.furniture.map(({ text }) => text)).toHaveLength(1);
    expect(page.articles).toHaveLength(1);
  });
});

describe("of an article and not of the paper", () => {
  it("is what the paper's lawyer answers", () => {
    const answer =
      "本报法律顾问：根据民法典规定，饲养的动物造成他人损害的，饲养人应当承担侵权责任，你可以要求邻居赔偿医药费。";
    const page = parsePage(["被狗咬伤谁来赔", REPORT, answer].join("\n\n"), { file: "01.txt" });
    expect(page.furniture).toEqual([]);
  });

  it("is a headline of codes to scan", () => {
    expect(articlesOf("微信扫码下载软件老人犯了难", REPORT).map(headlineOf)).toEqual(["微信扫码下载软件老人犯了难"]);
  });

  it("is in what a table counts", () => {
    const page = parsePage(["上半年财政收支情况", REPORT, "（计量单位 万元）", ESSAY].join("\n\n"), { file: "01.txt" });
    expect(page.articles).toHaveLength(1);
  });
});

describe("below a text that has ended", () => {
  it("somebody retired of a body wrote it, though a column's name stands above the next title", () => {
    const articles = articlesOf("一件小事", ESSAY, "县丝绸厂退休工人 罗蜀华", "生活小常识", "新铝锅怎样防变黑", ESSAY);
    expect(articles.map(headlineOf)).toEqual(["一件小事", "新铝锅怎样防变黑"]);
  });

  it("a body signs a notice to its readers below how to reach it", () => {
    const [notice, ...others] = articlesOf(
      "关于暂停部分游览线路的公告",
      "尊敬的游客：",
      "因进入雨季，存在山洪、泥石流风险，自4月25日起至9月30日，景区部分线路暂停游览，恢复开放时间另行公告，不便之处敬请谅解。",
      "咨询电话：0834-6218866",
      "牦牛沟景区管理委员会",
      "2024年4月17日",
    );
    expect(notice?.blocks.flatMap(({ type, text }) => (type === "signature" ? [text] : []))).toEqual([
      "牦牛沟景区管理委员会",
    ]);
    expect(notice?.signedDate).toBe("2024-04-17");
    expect(others).toEqual([]);
  });

  it("its writer is named with the place, though the letter has one paragraph", () => {
    const [letter] = articlesOf("路灯何时能亮", `编辑同志：${ESSAY}`, "北关居民 雷文英", "供销社送肥下乡", REPORT);
    expect(letter?.blocks.flatMap(({ type, text }) => (type === "signature" ? [text] : []))).toEqual([
      "北关居民 雷文英",
    ]);
  });

  it("who gave it stands in brackets with the place, and heads nothing", () => {
    const articles = articlesOf("丸子汤怎么做才不散", ESSAY, "（城关 魏桂香）", "腊八粥剩下怎么办", ESSAY);
    expect(articles.map(headlineOf)).toEqual(["丸子汤怎么做才不散", "腊八粥剩下怎么办"]);
  });

  it("a body says when it gave it out", () => {
    const rows = ["1月17日 晴 北风三级 -9℃～3℃", "1月18日 多云 东风二级 -8℃～2℃", "1月19日 小雪 北风三级 -6℃～-1℃"];
    const articles = articlesOf("本周天气", ...rows, "县气象局1月15日17时发布", "供销社送肥下乡", REPORT);
    expect(articles.map(headlineOf)).toEqual(["本周天气", "供销社送肥下乡"]);
  });

  it("a remark in brackets ends it: the title and the author below are another's", () => {
    const articles = articlesOf("小镇裁缝", "邱远山", `${ESSAY}（未完待续）`, "夜听虫鸣", "孙立言", ESSAY);
    expect(articles.map(headlineOf)).toEqual(["小镇裁缝", "夜听虫鸣"]);
  });

  it("the author stands below a deck with a dash", () => {
    const [article] = articlesOf("挖掘乡土的根与魂", "——关于文化强县的几点思考", "柏茂林", ESSAY);
    expect(article?.bylines.flatMap(({ names }) => names)).toEqual(["柏茂林"]);
  });
});

describe("two lines above a report", () => {
  it.each([
    ["抢收油菜籽", "机械显身手"],
    ["严防死守不松懈", "抗非春耕两手抓"],
    ["一片叶子里的", "民族团结"],
  ])("are one headline, if they have as many characters or the first leads on: %s", (first, second) => {
    const [article] = articlesOf(first, second, REPORT);
    expect(article && headlineOf(article)).toBe(`${first} ${second}`);
  });

  it("are two parts where a third has as many characters, too", () => {
    const [article] = articlesOf("一张网格管到底", "城关镇探索社区", "治理工作五步法", REPORT);
    expect(article?.headline?.kicker ?? []).toHaveLength(1);
  });
});

describe("below a headline a line in brackets", () => {
  it("adds to it, though the headline reads as a column's name", () => {
    const [article] = articlesOf(
      "昨日菜价",
      "（1月15日，城关农贸市场，单位：元/公斤）",
      "大白菜 0.20 0.30",
      "菠菜 1.60 2.00",
      "韭菜 2.40 3.00",
    );
    expect(article && headlineOf(article)).toContain("昨日菜价");
  });
});

describe("a teaser with its page before it", () => {
  it("is told from the page on which it says it stands", () => {
    const [teaser] = articlesOf("今日4版：县一中食堂菜价为何比街上便宜三成");
    expect(teaser?.kind).toBe("teaser");
    expect(teaser && headlineOf(teaser)).toBe("县一中食堂菜价为何比街上便宜三成");
  });
});
