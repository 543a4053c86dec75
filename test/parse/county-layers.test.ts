import { describe, expect, it } from "vitest";
import { parseByline } from "../../src/parse/byline.ts";
import { findMainLine } from "../../src/parse/main-line.ts";
import { parsePage } from "../../src/parse/page.ts";

/** What papers of one region print, as their text layers give it. Papers, people and places are invented. */
const read = (...blocks: string[]) => parsePage(blocks.join("\n\n"), { file: "01.txt" });
const headlinesOf = (...blocks: string[]) => read(...blocks).articles.map(({ headline }) => headline?.main);
const textsOf = (...blocks: string[]) =>
  read(...blocks).articles.map(({ blocks: parts }) => parts.map(({ text }) => text));

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";
const PLATE = "今日沐川\n\n2018年6月15日 星期五 第947期 今日4版";

describe("what is no byline", () => {
  it.each(["记者帮忙", "记者追踪", "记者在现场"])("a column's name: %s", (name) => {
    expect(parseByline(name, true)).toBeUndefined();
  });

  it("a label in brackets below one", () => {
    const [article] = read("五年跑了十一万公里", "■记者 余皓\n通讯员 金凤英\n[记者跟访]", TEXT, TEXT).articles;
    expect(article).toMatchObject({
      headline: { main: "五年跑了十一万公里" },
      bylines: [
        { role: "记者", names: ["余皓"] },
        { role: "通讯员", names: ["金凤英"] },
      ],
    });
  });
});

describe("bylines", () => {
  it.each([
    ["（图/文 司马琴 卓一航）", ["作者", "摄影"]],
    ["（图/文 记者 司马琴）", ["记者", "摄影"]],
    ["（图/文 司马琴 摄影 卓一航）", ["作者", "摄影"]],
    ["（参与采写记者：陆之遥）", ["参与采写记者"]],
    ["（参与采写：陆之遥）", ["参与采写"]],
  ])("%s", (text, roles) => {
    expect(parseByline(text, true)?.bylines.map(({ role }) => role)).toEqual(roles);
  });

  it("make nobody a photographer who edited", () => {
    const bylines = parseByline("（图/文 记者 司马琴 编辑 卓一航）", true)?.bylines;
    expect(bylines?.find(({ role }) => role === "摄影")?.names).toEqual(["司马琴"]);
  });

  it("of a photo reporter are a picture's credit", () => {
    expect(parseByline("摄影 记者 邬学斌", true)?.isPhotoCredit).toBe(true);
    expect(parseByline("记者 邬学斌", true)?.isPhotoCredit).toBe(false);
  });
});

it.each([
  "县里转发了消息，据 新华社北京5月10日电 （记者 于朗）记者从农业农村部获悉，冬小麦长势良好。",
  "我国夏粮丰收，农业农村部表示， 新华社北京5月10日电 （记者 于朗）记者获悉，冬小麦长势良好。",
])("a wire's dateline within a sentence is none: %s", (line) => {
  expect(headlinesOf("县里召开推进会", REPORT, line, TEXT)).toEqual(["县里召开推进会"]);
});

it("a wire's dateline may stand behind the headline in its line", () => {
  const line =
    "我国夏粮丰收基础较好 新华社北京5月10日电 (记者 于朗 胡文岩) 记者10日从农业农村部了解到，冬小麦长势好于常年。";
  const [article] = read(PLATE, line, TEXT).articles;
  expect(article).toMatchObject({
    headline: { main: "我国夏粮丰收基础较好" },
    dateline: { text: "新华社北京5月10日电" },
    bylines: [{ role: "记者", names: ["于朗", "胡文岩"] }],
  });
});

it("what tells of a county behind all texts is no column's name", () => {
  const page = read(PLATE, "县里召开推进会", REPORT, "聚焦两会", "县城东大桥通车");
  expect(page.articles.map(({ headline }) => headline?.main)).toContain("县城东大桥通车");
});

describe("lines behind all texts, beside a column's name", () => {
  it.each(["我在海岛当村官", "主题教育进行时 民生实事看落实"])("are such names: %s", (line) => {
    const page = read(PLATE, "县里召开推进会", REPORT, "乡村道路修好了", REPORT, line, "数字化改革看沙屿");
    expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["县里召开推进会", "乡村道路修好了"]);
  });
});

it("a notice's close is no rest of the paragraph above the notice", () => {
  const cut =
    "广大群众如发现违法行为，请不要自行处置，可以拨打举报电话告知有关部门的工作人员，也可以到就近的乡镇渔政站当面反映，或者写信给县渔政站的负责人员并且留下自己的";
  const texts = textsOf("县里开展护渔行动", REPORT, cut, "交通管制的公告", "定于6月18日实行管制。", "特此公告。");
  expect(texts[0]?.join("")).not.toContain("特此公告");
});

describe("furniture", () => {
  it.each([
    "欢迎关注“浦埠发布”",
    "遗失声明办理地址：海棠路88号融媒体中心一楼",
    "掌上沐川",
    "客户端",
    "今天晴到多云 偏东风3级 26℃～35℃",
    "沐川县广播电视台 沐川新闻编辑部承办",
    "中共沐川县委主办 皖内部资料性出版物 准印证号11-046",
  ])("%s", (line) => {
    const page = read(PLATE, line, "县里召开推进会", REPORT);
    expect(page.furniture.map(({ text }) => text)).toContain(line);
  });

  it.each(["不忘初心 牢记使命 高举中国特色社会主义伟大旗帜", "距杭州亚运会开幕还有3天"])(
    "between the nameplate and the first headline: %s",
    (banner) => {
      expect(headlinesOf(PLATE, banner, "全县领导干部会议举行", REPORT)).toEqual(["全县领导干部会议举行"]);
    },
  );

  it.each([
    ["县委召开专题会议 研究部署共同富裕\n样板县建设工作", REPORT],
    ["以党建引领乡村振兴 白石镇蹚出强村富民路", `□ 本报记者 张三 通讯员 李四\n\n${TEXT}`],
    ["不忘初心 牢记使命 高举中国特色社会主义伟大旗帜\n全县干部会议举行", REPORT],
    ["巩固拓展脱贫攻坚成果 全面推进乡村振兴", `——我县乡村振兴工作综述\n\n本报记者 张三\n\n${TEXT}`],
    ["奋进新征程 建功新时代", `乡村道路修好了\n\n${REPORT}`],
    ["距离高考还有12天", REPORT],
  ])("is no headline's row: %s", (headline, text) => {
    const lines = headline.split("\n");
    expect(read(PLATE, headline, text).furniture.map((piece) => piece.text)).not.toContain(lines[0]);
  });

  it("is no row of a paragraph", () => {
    const row = "今天我县晴到多云 偏东风3级 26℃～35℃";
    const page = read("县里召开推进会", REPORT, `县气象台昨日发布预报，称\n${row}\n，请市民减少外出，注意防暑。`);
    expect(page.furniture.map(({ text }) => text)).not.toContain(row);
  });

  it("below a text says what the weather will be", () => {
    const page = read(PLATE, "县里召开推进会", REPORT, "今天晴到多云 偏东风3级 26℃～35℃", "乡里召开推进会", REPORT);
    expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["县里召开推进会", "乡里召开推进会"]);
  });
});

describe("a date whose day stands in a line of its own", () => {
  it.each([
    ["2018年6月\n\n15\n\n星期五", "2018-06-15"],
    ["15\n\n2018年6月\n\n星期五", "2018-06-15"],
    ["二〇一八年六月\n\n十五日\n\n星期五", "2018-06-15"],
    ["2018年6月\n\n15 星期五", "2018-06-15"],
    ["2018年6月\n\n3\n\n星期五", undefined],
    ["2018年6月\n\n星期五", undefined],
    ["2018年6月\n\n31\n\n星期日", undefined],
  ])("%j", (lines, date) => {
    const { nameplate } = read("澄浦新闻", lines, "第947期", "今日4版", "县里召开推进会", REPORT);
    expect(nameplate.date).toBe(date);
  });
});

describe("a headline's rows", () => {
  it.each([
    ["从“泥腿子”到“金牌讲解员”", "的红色传承", "从“泥腿子”到“金牌讲解员”的红色传承"],
    ["泰岭“数字果园”", "让果农省力又增收", "泰岭“数字果园” 让果农省力又增收"],
  ])("%s / %s", (first, second, main) => {
    expect(headlinesOf(first, second, REPORT)[0]?.replace(" ", "")).toBe(main.replace(" ", ""));
  });

  it("are parts where the first is whole by itself", () => {
    const [article] = read("白石镇千亩高山茶园迎来首个采摘季", "带动三千农户年均增收两万元", REPORT).articles;
    expect(article?.headline?.main).not.toContain("带动");
  });

  it("behind a kicker are none of its", () => {
    const [article] = read("郭牧川调研时强调", "让主导产业立起来", REPORT).articles;
    expect(article?.headline).toMatchObject({ kicker: ["郭牧川调研时强调"], main: "让主导产业立起来" });
  });
});

describe("which part of a headline is the main one", () => {
  it.each([
    ["县委召开常委会议", "坚决打赢恢复重建攻坚战", 1],
    ["县委召开常委会议", "传达学习上级会议精神", 0],
    ["县委召开常委会议", "专题研究部署疫情防控工作", 0],
    ["县委召开常委会议", "李大山作工作报告", 0],
    ["小茶叶的大文章", "全县茶产业现场推进会", 0],
    ["白石镇推行积分制度", "“小积分”兑出和谐社会", 1],
    ["抢时间抢进度 全力抓好灾后重建", "景渊县召开防御台风“利奇马”灾后工作部署会", 0],
    ["井水里长出的生意经", "县里“摘帽”攻坚推进会召开", 0],
  ])("%s / %s", (first, second, main) => {
    expect(findMainLine([first, second])).toBe(main);
  });
});

it.each(["2018年公开招聘海岛教师公告（摘要）", "疫情防控指挥部通告（第19号）"])("%s is a notice", (title) => {
  const { articles } = read("县里召开推进会", REPORT, title, "一、报名时间：5月14日至18日。", "县教育局");
  expect(articles.at(-1)).toMatchObject({ kind: "notice", headline: { main: title } });
});

it.each(["县城新开书店售卖P40", "书店售卖 P40"])("%s points to none", (line) => {
  expect(read("县里召开推进会", REPORT, line).articles.flatMap(({ jumps }) => jumps)).toEqual([]);
});

it.each([
  [" P2", " P3"],
  ["　　A2", "　　A03"],
])("%s points to a page", (second, third) => {
  const teasers = [`海钓公开赛月底开竿${second}`, `一碗海鲜面里的乡愁${third}`];
  const { articles } = read("县里召开推进会", REPORT, "导读", ...teasers);
  expect(articles.slice(1)).toMatchObject([
    { kind: "teaser", headline: { main: "海钓公开赛月底开竿" }, jumps: [{ page: 2 }] },
    { kind: "teaser", headline: { main: "一碗海鲜面里的乡愁" }, jumps: [{ page: 3 }] },
  ]);
});

it("a name whose like stands in no other column, and that looks like none, is no author's", () => {
  const { articles } = read(PLATE, "县里召开推进会", REPORT, "微小说", "归途", "老父亲", TEXT, TEXT);
  expect(articles.flatMap(({ bylines }) => bylines.flatMap(({ names }) => names))).not.toContain("老父亲");
});

describe("author and title below a column's name, each apart", () => {
  const verse = "一\n把一座桥盖上屋顶\n雨就走得慢了\n挑担的人放下扁担\n把一身的汗";
  it.each([
    ["廊桥二首", "汤小渔", verse],
    ["座位", "应如是", TEXT],
    ["读书如走路", "丘陵", TEXT],
  ])("%s", (title, author, text) => {
    const { articles } = read(
      PLATE,
      "岁月留痕",
      "井水里的西瓜",
      "陈浣溪",
      TEXT,
      TEXT,
      "微小说",
      title,
      author,
      text,
      TEXT,
    );
    expect(articles[1]).toMatchObject({ headline: { main: title }, bylines: [{ names: [author] }] });
  });

  it("is no author but a row where nothing follows but pieces", () => {
    const { articles } = read("县里召开推进会", REPORT, "微小说", "座位", "应如是", "一束", "光");
    expect(articles.flatMap(({ bylines }) => bylines)).toHaveLength(1);
  });
});

describe("text whose wraps are spaces", () => {
  const wrapped =
    "村口的老树下，每天都有一群老人坐 着聊天，说起村里这几年的变化，人 人都竖起大拇指，夸路修好了，灯装 上了，日子一天比一天有盼头了。";

  it("keeps an entry's mark with its text", () => {
    const entry = "◆ 当地时间9日，一列货运列车在北 部一处车站附近脱轨，所幸未造成人 员伤亡，事故原因正在调查之中。";
    const texts = textsOf("县里召开推进会", REPORT, wrapped, "国际短讯", entry, entry.replace("9日", "8日"));
    expect(texts.at(-1)).toEqual([
      "◆当地时间9日，一列货运列车在北部一处车站附近脱轨，所幸未造成人员伤亡，事故原因正在调查之中。",
      "◆当地时间8日，一列货运列车在北部一处车站附近脱轨，所幸未造成人员伤亡，事故原因正在调查之中。",
    ]);
  });

  it("goes on behind a space of its own that a comma has", () => {
    const text =
      "会议通报，截至2月24日18时，全县236 家规上工业企业已复工232家，复工率98.3%， 员工到岗率71.6%， 产能恢复率64.2%，三 项指标均居全市前列。";
    const next =
      "会议指出，当前疫情形势积极向好的态 势正在拓展，但越到关键时刻越不能松劲。 要分区分级精准防控，严格执行“健康码” 管理，绿码人员凭码通行，不得层层加码、 擅设关卡，更不准挖断道路。";
    const texts = textsOf("县里召开推进会", REPORT, text, next, next);
    expect(texts[0]).toContain(text.replaceAll(" ", ""));
  });
});

it.each([[[]], [["葛小天 摄"]]])("two captions may stand between a headline and its byline, with %j", (credit) => {
  const captions = ["夜幕下的西街灯火璀璨，游人如织。", "志愿者在“便民服务角”为商户代办证照。"];
  const { articles } = read(
    ...["县里召开推进会", REPORT, "小店何以吹热大街", "——老城商圈烟火气调查", ...captions, ...credit],
    ...["□ 本报记者 鲁明哲 章可馨", TEXT, TEXT],
  );
  expect(articles[1]?.bylines.at(-1)?.names).toEqual(["鲁明哲", "章可馨"]);
  expect(articles[1]?.blocks.filter(({ type }) => type === "caption").map(({ text }) => text)).toEqual(captions);
});

describe("a text below a picture's headline and credit", () => {
  const nurse = ["骆冬梅是县医院的护理部主任。接到任务那天，骆冬梅连夜收拾行李。", "同事说，骆冬梅从不喊累。"];
  const picture = ["守好村口第一关", "2月7日，党员志愿者冒雨在村口登记。", "（葛立峰 摄）"];

  it("goes on with the article above that tells of the same", () => {
    const rest = "每天换班以后，骆冬梅总要站到走廊的窗口，朝家的方向望一眼。";
    const texts = textsOf("病房里的提灯人", `${REPORT}${nurse[0]}`, nurse[1] ?? "", ...picture, rest);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(rest);
  });

  it("does so below a second picture, too", () => {
    const second = ["车站来了消毒员", "2月8日，志愿者在车站消毒。", "（石重山 摄）"];
    const rest = "第二天，骆冬梅又来到病房。";
    const texts = textsOf("病房里的提灯人", `${REPORT}${nurse[0]}`, nurse[1] ?? "", ...picture, ...second, rest);
    expect(texts[0]).toContain(rest);
  });

  it("is of its own where the article names whom it names but once", () => {
    const leader = "县委书记石重山也来了。";
    const text = "石重山在会上讲话，对下一步工作提出要求。";
    const texts = textsOf("病房里的提灯人", `${REPORT}${nurse[0]}${leader}`, nurse[1] ?? "", ...picture, text);
    expect(texts).toHaveLength(3);
  });

  it("is of its own where that article's end was printed", () => {
    const rest = "骆冬梅的事迹传遍全县。";
    const texts = textsOf(
      "病房里的提灯人",
      `${REPORT}${nurse[0]}`,
      nurse[1] ?? "",
      "（记者 石重山）",
      ...picture,
      rest,
    );
    expect(texts).toHaveLength(3);
  });

  it.each([TEXT, "护理部主任的工作很忙，护理部主任说。"])("is of its own where it names nobody: %s", (text) => {
    const texts = textsOf(
      "病房里的提灯人",
      `${REPORT}${nurse[0]}护理部主任护理部主任。`,
      nurse[1] ?? "",
      ...picture,
      text,
    );
    expect(texts).toHaveLength(3);
  });
});

describe("a box of fields below a text that has ended", () => {
  it("is an article of lines", () => {
    const fields = ["公路总里程：2386公里", "农村公路绿化率：94.6%", "新能源公交车占比：81%", "（数据截至10月底）"];
    const { articles } = read("县里召开推进会", REPORT, TEXT, "数说交通", ...fields);
    expect(articles[1]).toMatchObject({ kind: "news", headline: { main: "数说交通" } });
    expect(articles[1]?.blocks.map(({ text }) => text)).toEqual(fields);
  });

  it("has three fields at least", () => {
    const { articles } = read("县里召开推进会", REPORT, TEXT, "数说交通", "公路总里程：2386公里", "绿化率：94.6%");
    expect(articles.slice(1).flatMap(({ blocks }) => blocks)).toEqual([]);
  });

  it.each([
    [
      ...["守林人老张", "■记者 谷雨", TEXT, "人物名片", "姓名：张大山", "职务：护林员", "荣誉：最美护林员"],
      "在山里走了三十年，他走破的胶鞋有一百多双，记下的笔记有四十多本，哪一片林子几时栽的他都说得上来。",
    ],
    [
      "停水公告",
      "因管道维修，停水一天。",
      "报名方式",
      "报名时间：8月1日",
      "报名地点：县供水公司",
      "报名电话：3322110",
      TEXT,
    ],
    ["守林人老张", "■记者 谷雨", TEXT, "人物名片", "姓名：张大山", "职务：护林员", "荣誉：最美护林员", TEXT, TEXT],
  ])("is none in a notice or a portrait: %s", (...blocks) => {
    expect(read(...blocks).articles).toHaveLength(1);
  });

  it("is an advertisement where it says whom to call", () => {
    const fields = ["贷款对象：个体工商户、农户", "贷款额度：最高50万元", "咨询电话：96596"];
    const { articles } = read("县里召开推进会", REPORT, TEXT, "农商银行“小微贷” 助您启航", ...fields);
    expect(articles[1]?.kind).toBe("notice");
    const figures = ["受理总量：358件", "办结总量：340件", "热线电话：12345"];
    expect(read("县里召开推进会", REPORT, TEXT, "热线受理一周回音", ...figures).articles[1]?.kind).toBe("news");
  });
});

describe("subheads", () => {
  it("stand below a headline as the first part's name", () => {
    const { articles } = read("县里召开推进会", REPORT, "以案说法", "快递代收后丢失 谁该赔", "案情回放", TEXT, TEXT);
    expect(articles[1]).toMatchObject({ headline: { main: "快递代收后丢失 谁该赔", decks: [] } });
    expect(articles[1]?.blocks[0]).toMatchObject({ type: "subheading", text: "案情回放" });
  });

  it("are built alike", () => {
    const lines = ["“三必看”，看的是冷暖", TEXT, "“三必报”，报的是平安", `5月3日晚，邻长在巡看时闻到一股焦味。${TEXT}`];
    const { articles } = read("古亭镇推行“邻长制”", "记者 龚一凡", TEXT, ...lines);
    expect(articles[0]?.blocks.filter(({ type }) => type === "subheading").map(({ text }) => text)).toEqual([
      lines[0],
      lines[2],
    ]);
  });
});

it("a poem may stand below a notice's day", () => {
  const verse = ["夜渡", "橹声一下", "星星便碎成一片", "再一下", "又合拢"];
  const notice = ["停水公告", "因管道维修，定于9月8日停水一天。", "县自来水公司", "2023年5月4日"];
  const { articles } = read("县里召开推进会", REPORT, ...notice, "山海诗笺", "祁不语", ...verse);
  expect(articles.at(-1)).toMatchObject({ headline: { main: "山海诗笺" }, bylines: [{ names: ["祁不语"] }] });
  expect(articles.at(-1)?.blocks.map(({ text }) => text)).toEqual(verse);
});

it("lots that a notice offers are its entries", () => {
  const lots = ["1号标的 人民路118号 面积46.2平方米", "2号标的 人民路120号 面积51.7平方米"];
  const notice = ["店面公开招租公告", "受委托，定于7月24日举行拍卖会，现公告如下：", "一、标的概况："];
  const { articles } = read("县里召开推进会", REPORT, ...notice, ...lots, "二、租期三年。", "联系电话：87310096");
  expect(articles).toHaveLength(2);
  expect(articles[1]?.blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(lots));
});

it("a folio may stand below the page's name in letters", () => {
  const folio = "2022年8月12日 星期五 责编:柳絮 版面:戈晓峰 电子信箱:hjbxz@163.com";
  const page = read("3 乡镇 街道 JIN RI HUAI JIANG", folio, "县里召开推进会", REPORT);
  expect(page.nameplate.date).toBe("2022-08-12");
  expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["县里召开推进会"]);
});

describe("a question in a block of its own", () => {
  const asked = "市民余先生来电：我今年71岁，听邻居说老年优待证要每年去盖章。";

  it("is the headline of what somebody asks below it", () => {
    const answer = "县民政局答复：老年优待证不再实行年检。";
    const { articles } = read("县里召开推进会", REPORT, "老年优待证还要不要每年年检？", asked, answer);
    expect(articles[1]).toMatchObject({ headline: { main: "老年优待证还要不要每年年检？" } });
    expect(articles[1]?.blocks.map(({ text }) => text)).toEqual([asked, answer]);
  });

  it("is of the text where it stands close to it", () => {
    expect(read("县里召开推进会", REPORT, `优待证还要年检？\n${asked}`).articles).toHaveLength(1);
  });

  it("is of the text where nobody asks below it", () => {
    expect(read("县里召开推进会", REPORT, "路在哪里？", "答案就在脚下：一步一步走。").articles).toHaveLength(1);
  });
});

it("a time that a notice sets is no signature", () => {
  const lines = [
    "公示时间：2021年7月13日至2021年8月11日",
    "公示地点：县规划展示馆",
    "主要内容：将用地性质调整为居住用地。",
  ];
  const { articles } = read("县里召开推进会", REPORT, "控制性详细规划批前公示", "现予公示，征求意见。", ...lines);
  expect(articles[1]?.blocks.map(({ text }) => text)).toEqual(["现予公示，征求意见。", ...lines]);
});

it.each([
  ["□ 金盘镇上桥村党总支书记 储家旺", [["作者", "储家旺"]]],
  [
    "吴老根 讲述 石银燕 整理",
    [
      ["讲述", "吴老根"],
      ["整理", "石银燕"],
    ],
  ],
])("%s are authors", (line, authors) => {
  const [article] = read("青蛙抬水", line, TEXT, TEXT).articles;
  expect(article?.bylines.map(({ role, names }) => [role, ...names])).toEqual(authors);
});

it("a name below a column's name and a title is the author's above a text that begins with a day", () => {
  const day = "9月17日，县城居民栾某开车路过，摘了几个枣。";
  const { articles } = read(
    PLATE,
    "县里召开推进会",
    REPORT,
    "以案说法",
    "路边摘了几个枣 为何赔了八千元",
    "宗玉杰",
    day,
  );
  expect(articles[1]).toMatchObject({ headline: { decks: [] }, bylines: [{ names: ["宗玉杰"] }] });
});
