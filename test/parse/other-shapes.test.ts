import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { endsSentence } from "../../src/text/characters.ts";

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

  it("is a column of short news with a mark, and perhaps an author, each", () => {
    const items = ["●3月7日，我县举行表彰大会。（夏天）", "", "●近日，县图书馆新馆试开放。（龚一凡）"];
    const authors = "作者:夏天 | 作者:龚一凡";
    expect(articlesOf(...NEWS, "一句话新闻", "", ...items)).toEqual([FOUND_NEWS, `news | - | 一句话新闻 | ${authors}`]);
    expect(articlesOf(...NEWS, ...items)).toEqual([FOUND_NEWS, `news | - | - | ${authors}`]);
  });

  it("has a question for its headline under a column's name", () => {
    const asked = ["曝光台", "", "这里的垃圾何时能清？", "", "我们多次向有关部门反映，至今没有得到解决。"];
    expect(articlesOf(...NEWS, ...asked)).toEqual([FOUND_NEWS, "news | 曝光台 | 这里的垃圾何时能清？"]);
  });

  it("has a single line over its text for its headline", () => {
    const below = ["中小学秋季学期作息时间有调整", "", "各校执行新的作息时间，请家长留意。", ""];
    expect(articlesOf(...NEWS, ...below)).toEqual([FOUND_NEWS, "news | - | 中小学秋季学期作息时间有调整"]);
  });

  it("keeps the column printed above it though one word of it stands in the article before", () => {
    const below = ["新春走基层", "", "灯彩匠人的情意", "", "■记者 米多", "", "走进老宅，一盏盏龙灯引人注目。"];
    const found = articlesOf("新春第一会召开", "", "本报讯（记者 卓航）2月22日，大会召开。", "", ...below);
    expect(found[1]).toBe("news | 新春走基层 | 灯彩匠人的情意 | 记者:米多");
  });
});

describe("an author's name without a role", () => {
  const prose = "霜降一过，母亲就开始惦记她的腌菜缸，缸在灶屋的墙角蹲了三十多年。";

  it.each([
    ["冉静秋", "冉静秋"],
    ["宓知微", "宓知微"],
    ["县中医院 阙医明", "阙医明"],
    ["望浦中学高二（3）班 伍春萌", "伍春萌"],
    ["◎宓秋月", "宓秋月"],
  ])("stands between a title and its text: %s", (line, name) => {
    expect(articlesOf(...NEWS, "母亲的腌菜缸", "", line, "", prose)).toEqual([
      FOUND_NEWS,
      `news | - | 母亲的腌菜缸 | 作者:${name}`,
    ]);
  });

  it("stands over verse whose lines stand apart", () => {
    const verse = ["一盏灯，亮在山坳，", "星星也伏在窗口偷瞧。", "白日里摸犁把的大手，", "今夜把钢笔握得牢牢。"];
    const lines = [...NEWS, "山村夜校", "", "秦雨田", "", ...verse.flatMap((line) => [line, ""])];
    const poem = parsePage(lines.join("\n"), { file: "01.txt" }).articles[1];
    expect(poem?.blocks.map(({ text }) => text)).toEqual(verse);
  });

  it("is none above a lead, where a headline's last row stands", () => {
    const headline = ["千亩稻田迎来丰收季", "高质量", "本报讯 9月20日，收割机开进稻田。"];
    expect(articlesOf(...NEWS, ...headline)[1]).toBe("news | - | 千亩稻田迎来丰收季 高质量");
  });

  it("is none among the pieces of a vertical headline", () => {
    const pieces = ["强化", "", "城延", "", "管控", ""];
    const [article] = parsePage([...pieces, ...NEWS].join("\n"), { file: "01.txt" }).articles;
    expect(article?.bylines).toEqual([{ role: "记者", names: ["龚一凡"] }]);
  });
});

describe("a letter to the paper", () => {
  const letter = ["编辑同志：", "", "从县城到煤矿的公路，至今没有修。请报社帮助问一问。", ""];

  it("is signed by whoever stands below it, and its greeting is no byline", () => {
    const { articles } = parsePage(["这条路何时能修好", "", ...letter, "运输专业户 乔三喜", "", ...NEWS].join("\n"), {
      file: "01.txt",
    });
    expect(articles.map(({ kind }) => kind)).toEqual(["news", "news"]);
    expect(articles[0]?.bylines).toEqual([]);
    expect(articles[0]?.blocks.at(-1)).toMatchObject({ type: "signature", text: "运输专业户 乔三喜" });
  });
});

describe("what is no letter", () => {
  it.each([
    ["记者：请问这条路何时能修好？", "交通局：已列入计划，年底前完工。"],
    ["市民：我觉得公交线路方便多了。", "乘客：等车的时间也短了。"],
  ])("%s", (question, answer) => {
    const lines = ["公路何时能修好", "", question, "", answer, "", "运输专业户", "", ...NEWS];
    const { articles } = parsePage(lines.join("\n"), { file: "01.txt" });
    expect(articles[0]?.blocks.filter(({ type }) => type === "signature")).toEqual([]);
  });

  it("has the headline below in two rows, none of them who wrote the letter", () => {
    const letter = ["这条路何时能修好", "编辑同志：", "从县城到煤矿的公路，至今没有修。请报社帮助问一问。"];
    const below = ["乡镇企业办公室", "深入车间办实事", "本报讯（记者 龚一凡）9月8日，干部深入车间。"];
    const { articles } = parsePage([...letter, ...below].join("\n"), { file: "01.txt" });
    expect(articles[1]?.headline?.main).toBe(below.slice(0, 2).join(" "));
  });
});

describe("what stands between the halves of a paragraph", () => {
  const [first, second] = [
    "从今年七月起，各乡镇卫生院将服务时间延长至晚上9点，",
    "开设全科、中医、儿科等诊室，并安排值班。",
  ];

  it("is a byline of the whole text", () => {
    const lines = ["夜间门诊开到家门口", "", "■ 本报记者 丘明远", "", second];
    expect(articlesOf(...NEWS, "（县医院供稿）", "", lines[0] ?? "", "", first, "", ...lines.slice(2))).toEqual([
      FOUND_NEWS,
      "news | - | 夜间门诊开到家门口 | 记者:丘明远",
    ]);
  });

  it("is a picture's caption", () => {
    const lines = [
      "夜间门诊开到家门口",
      "",
      `本报讯（记者 丘明远）${first}`,
      "",
      "医生在值班。　黄小蕾 摄",
      "",
      second,
    ];
    const [article] = parsePage(lines.join("\n"), { file: "01.txt" }).articles;
    expect(article?.blocks.map(({ type, text }) => `${type}: ${text}`)).toEqual([
      `paragraph: ${first}${second}`,
      "caption: 医生在值班。",
    ]);
  });
});

describe("short news", () => {
  it("are one article under a column's name where each has a mark and none a lead", () => {
    const items = ["△ 县林业局开展古树名木普查登记。", "", "△ 县卫生局组织专家赴马鞍乡义诊。"];
    expect(articlesOf(...NEWS, "部门动态", "", ...items)).toEqual([FOUND_NEWS, "news | - | 部门动态"]);
  });

  it("have a headline each, and all the column's name above the first", () => {
    const items = [
      ["发放助学金四十万元", "", "10月22日，县总工会举办发放仪式。", ""],
      ["送戏下乡乐乡亲", "", "日前，县文化馆的演出走进村庄。", ""],
    ];
    expect(articlesOf(...NEWS, "简讯", "", ...items.flat())).toEqual([
      FOUND_NEWS,
      "news | 简讯 | 发放助学金四十万元",
      "news | 简讯 | 送戏下乡乐乡亲",
    ]);
  });
});

describe("a headline", () => {
  it("may be given below its text", () => {
    const text = "本报讯（通讯员 简小溪）3月19日早晨，志愿者为环卫工人送上热腾腾的爱心早餐。";
    expect(
      articlesOf(
        "遗失声明",
        "",
        "某人遗失公章一枚，声明作废。",
        "",
        "某店遗失执照一本，声明作废。",
        "",
        text,
        "",
        "志愿者为环卫工",
        "送上“爱心早餐”",
      ),
    ).toEqual(["notice | - | 遗失声明", "news | - | 志愿者为环卫工 送上“爱心早餐” | 通讯员:简小溪"]);
  });

  it("may begin with a span of time, below a text that has ended", () => {
    const lines = [
      "今年前三季度，我县工业产值突破百亿元",
      "同比增长百分之十二",
      "本报讯（记者 夏天）10月9日，有关部门公布数字。",
    ];
    const page = ["县总工会慰问一线职工", "本报讯（记者 龚一凡）9月8日，县总工会送去防暑用品。", ...lines];
    const { articles } = parsePage(page.join("\n"), { file: "01.txt" });
    expect(articles[1]?.headline).toEqual({ kicker: [], main: lines[0], decks: [lines[1]] });
  });

  it("may stand over the credit of its picture", () => {
    const picture = ["秋到云和岭", "", "麦浪 摄", "", "十月的云和岭，稻田由青转黄，晨雾散开时像一幅画。"];
    expect(articlesOf(...NEWS, ...picture)).toEqual([FOUND_NEWS, "photo | - | 秋到云和岭 | 摄影:麦浪"]);
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

/** The blocks of one article of these lines, `type: text` each. */
function blocksOf(lines: readonly string[], at: number): readonly string[] {
  const { articles } = parsePage(lines.join("\n"), { file: "01.txt" });
  return articles[at]?.blocks.map(({ type, text }) => `${type}: ${text}`) ?? [];
}

describe("inside a paragraph", () => {
  const [begun, rest] = [
    "会议指出，雨季已到。各乡镇要把防汛作为头等大事，任何麻痹思想都是十分有害",
    "的，必须严格实行责任制，做到守土有责。",
  ];
  const host = ["县里部署防汛工作", "", `本报讯（记者 丘远）5月14日，会议召开。`, "", begun, ""];

  it("a picture with its headline is an article of its own, and the paragraph goes on below it", () => {
    const picture = ["村口设起瞭望哨", "", "日前，白垭乡在村口设立瞭望哨。", "", "海小峰 摄", ""];
    const lines = [...host, ...picture, rest];
    expect(articlesOf(...lines)).toEqual([
      "news | - | 县里部署防汛工作 | 记者:丘远",
      "photo | - | 村口设起瞭望哨 | 摄影:海小峰",
    ]);
    expect(blocksOf(lines, 0).at(-1)).toBe(`paragraph: ${begun}${rest}`);
  });

  it("a correction is one too", () => {
    const correction = ["更  正", "", "本报1月18日二版“163件”应为“136件”。特此更正。", ""];
    const lines = [...host, ...correction, rest];
    expect(articlesOf(...lines)).toEqual(["news | - | 县里部署防汛工作 | 记者:丘远", "notice | - | 更正"]);
  });
});

describe("lists", () => {
  it("whose words spaces part keep their rows, and are no headlines", () => {
    const rows = ["城关一小 冶文博 祁玥", "城关二小 石嘉懿 韩梅", "南街小学 鹿子涵 冀满", "北关小学 哈思远 边疆"];
    const lines = [...NEWS, "“新时代好少年”名单", "", ...rows.flatMap((row) => [row, ""])];
    expect(articlesOf(...lines)).toEqual([FOUND_NEWS, "news | - | “新时代好少年”名单"]);
    expect(blocksOf(lines, 1)).toHaveLength(4);
  });

  it("are not the lines of a headline above its byline", () => {
    const headline = ["工业挑大梁 农业稳基本盘", "", "消费市场升温 外贸回暖", "", "□ 本报记者 丘远", ""];
    expect(articlesOf(...NEWS, ...headline, "5月14日，县领导来到车间。")[1]).toMatch(/^news \| - \| .* \| 记者:丘远$/);
  });
});

describe("what the editors say below a text", () => {
  it.each(["编后", "编者的话"])("stays with it: %s", (label) => {
    const letter = [
      "早班车能不能早一点",
      "",
      "编辑同志：",
      "",
      "我们是走读生，头班车太晚。",
      "",
      "县职业中学 13名学生",
      "",
    ];
    const lines = [...letter, label, "", "这封信不长，问题却要解决。", "", ...NEWS];
    expect(articlesOf(...lines)).toEqual(["news | - | 早班车能不能早一点", FOUND_NEWS]);
    expect(blocksOf(lines, 0)).toContain(`subheading: ${label}`);
  });
});

describe("questions and answers", () => {
  it("have a headline above the first question", () => {
    const rows = [
      "医保缴费问答",
      "问：个人缴费标准是多少？",
      "答：每人每年380元。",
      "问：什么时候缴费？",
      "答：12月底前。",
    ];
    const page = ["县总工会慰问一线职工", "本报讯（记者 龚一凡）9月8日，县总工会送去防暑用品。", ...rows];
    expect(articlesOf(...page)).toEqual([FOUND_NEWS, "news | - | 医保缴费问答"]);
    expect(blocksOf(page, 1)).toEqual(rows.slice(1).map((row) => `paragraph: ${row}`));
  });
});

describe("a short line above a headline", () => {
  it("is its column where the headline is much wider, and its first half where it is not", () => {
    const articleOf = (...rows: string[]) =>
      parsePage([...rows, "本报讯（记者 夏天）6月8日，老宋的伞又修好了。"].join("\n"), { file: "01.txt" }).articles[0];
    expect(articleOf("老街匠人", "老宋的一百零八把伞")).toMatchObject({
      columnLabel: "老街匠人",
      headline: { kicker: [], main: "老宋的一百零八把伞" },
    });
    expect(articleOf("全县掀起", "冬季造林热潮")).toMatchObject({ headline: { main: "全县掀起 冬季造林热潮" } });
    expect(articleOf("我县首例", "腹腔镜胆囊切除手术成功")).not.toHaveProperty("columnLabel");
  });

  it("is no column's name where the two are of one width", () => {
    const picture = ["蓝莓熟了", "", "游客来了", "", "5月13日，游客在基地采摘。", "", "记者 夏天 摄"];
    expect(articlesOf(...NEWS, ...picture)[1]).toBe("photo | - | 蓝莓熟了 游客来了 | 摄影:夏天");
  });
});

describe("a report with parts", () => {
  const report = ["身边好人榜发布", "本报讯（记者 夏天）3月1日，县文明办发布好人榜，事迹刊登如下。"];

  it.each([
    ["城关镇 王大山", "大坝镇 李秀英"],
    ["县教育局 王大山", "县中医院 李秀英"],
    ["村民 王大山", "村民 李秀英"],
    ["（办理流程）", "（十二）"],
    ["现场学知识", "上门送服务"],
  ])("is one article under its subheads %s, %s", (first, second) => {
    const parts = [first, "　　他二十年如一日照顾老人，从不喊累。", second, "　　她自费修路三公里，村民都夸她。"];
    expect(articlesOf(...report, ...parts)).toHaveLength(1);
  });

  it("is one with questions under each subhead", () => {
    const parts = ["关于缴费时间", "问：什么时候交？", "答：12月底前。", "关于缴费标准", "问：缴多少？", "答：380元。"];
    expect(articlesOf(...report, ...parts)).toHaveLength(1);
  });
});

it("rows of a headline with spaces above its bylines are no list", () => {
  const headline = ["强党建 促发展", "乡村振兴 大坝先行", "本报记者 王小明", "通讯员 李小红"];
  const page = [...NEWS.slice(0, 3), "", ...headline, "　　初春时节，大坝村的果园里一片繁忙。"];
  expect(articlesOf(...page).at(-1)).toMatch(/ \| 记者:王小明 \| 通讯员:李小红$/);
});

it("who taught a pupil is named between title and text as well", () => {
  const [, article] = articlesOf(
    ...NEWS,
    "我的妈妈",
    "",
    "王小明",
    "",
    "指导老师：井秀",
    "",
    "妈妈有一双勤劳的手，天天忙。",
  );
  expect(article).toBe("news | - | 我的妈妈 | 作者:王小明 | 指导老师:井秀");
});

it("a bracket that tells of no place in a picture makes no caption", () => {
  const text = "恒源食品（中国）有限公司是一家大型食品加工企业。";
  expect(blocksOf([...NEWS, text], 0).at(-1)).toBe(`paragraph: ${text}`);
});

describe("a box of advice", () => {
  const advice = ["1.洗脸时及时关闭水龙头。", "", "2.淘米水可以用来浇花。"];

  it("is an article of its own below a report that has ended", () => {
    expect(articlesOf(...NEWS, "节水小常识", "", ...advice)).toEqual([FOUND_NEWS, "news | - | 节水小常识"]);
  });
});

describe("below a text", () => {
  it("brackets say whose it is, and a jump line is none of them", () => {
    const tips = ["油菜苗床管理要点", "", "近日气温偏高，要及时浇水。", ""];
    expect(blocksOf([...tips, "（县植保站）", "", ...NEWS], 0).at(-1)).toBe("signature: 县植保站");
    const { articles } = parsePage([...tips, "（下转第二版）"].join("\n"), { file: "01.txt" });
    expect(articles[0]?.jumps).toMatchObject([{ direction: "to", page: 2 }]);
  });

  it("a reader signs", () => {
    const advice = ["一张欠条", "", "我有一张欠条，请问还有效吗？", "", "读者 成万", "", "您可以随时要求履行。", ""];
    const lines = [...advice, ...NEWS];
    expect(blocksOf(lines, 0)).toContain("signature: 读者 成万");
    expect(articlesOf(...lines).at(-1)).toBe(FOUND_NEWS);
  });
});

it("a table's unit is a deck, not a name", () => {
  const table = ["2月下旬化肥价格", "（单位：元/吨）", "", "品种 上旬 下旬", "尿素 2060 2040", "复合肥 2450 2470"];
  const [, article] = parsePage([...NEWS, ...table].join("\n"), { file: "01.txt" }).articles;
  expect(article).toMatchObject({ headline: { main: "2月下旬化肥价格", decks: ["（单位：元/吨）"] }, bylines: [] });
});

describe("a page that was set in columns from right to left", () => {
  it("has its marks upright", () => {
    const page = parsePage("县里开大会\n\n︹本报讯︺县里昨日开大会，﹁人人到齐﹂。︵黄士林︶\n", { file: "01.txt" });
    expect(page.articles[0]).toMatchObject({ dateline: { text: "本报讯" }, bylines: [{ names: ["黄士林"] }] });
    expect(page.articles[0]?.blocks[0]?.text).toBe("县里昨日开大会，「人人到齐」。");
  });
});

describe("a page with ASCII full stops", () => {
  it.each([
    ["没有写名字.", true],
    ["编成了《王老五养鸡》.", true],
    ['说:"也该歇歇了."', true],
    ["第3.", false],
    ["www.example.cn", false],
  ])("%s ends a sentence: %s", (text, ends) => {
    expect(endsSentence(text)).toBe(ends);
  });
});
