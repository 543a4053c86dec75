import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { columns, headlines, pageOfRows, textsOf } from "./printed-rows.ts";

/** Habits of invented pages, blocks parted by blank lines; what must not be taken for them stands beside each. */
function pageOf(...blocks: string[]) {
  return parsePage(blocks.join("\n\n"), { file: "01.txt" });
}

/** A page that keeps a line for each printed row. */

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

describe("columns' names", () => {
  it.each(["脱贫攻坚一线见闻", "槐花絮语", "江圩漫笔", "理论进万家", "小记者在行动", "老城钩沉"])("%s", (label) => {
    const page = pageOf("石桥修缮完工", REPORT, label, "村里来了年轻的货郎", "本报记者 谷雨", TEXT, TEXT);
    expect(columns(page)).toEqual([undefined, label]);
    expect(headlines(page)[1]).toBe("村里来了年轻的货郎");
  });

  it("stand over a headline that asks, above the first subhead", () => {
    const page = pageOf("石桥修缮完工", REPORT, "以案说法", "好意搭乘出事故 车主要不要赔？", "案情回放", TEXT, TEXT);
    expect(columns(page)).toEqual([undefined, "以案说法"]);
    expect(textsOf(page, "subheading")).toEqual(["案情回放"]);
  });

  it.each([
    ["理论进万家", "理论宣讲走进花椒林"],
    ["身边好人", "一副热心肠 义务送水忙"],
  ])("go by their topic to an article further up: %s", (label, headline) => {
    const other = ["公交站亭换新", "本报讯（记者 龚一凡）公交站亭昨日换新，候车更舒适。"];
    const told = "本报讯（记者 谷雨）宣讲员热心讲党课，义务照顾孤寡老人，理论通俗易懂。";
    expect(columns(pageOf(headline, told, ...other, ...other, label))).toEqual([label, undefined, undefined]);
  });
});

describe("young reporters", () => {
  it.each(["小记者专刊征稿启事", "小记者走进茶园"])("%s is a headline", (headline) => {
    expect(headlines(pageOf("石桥修缮完工", REPORT, headline, TEXT, TEXT))).toContain(headline);
  });
});

it("a network of pipes is no medium's name", () => {
  const page = pageOf("石桥修缮完工", REPORT, "城区集中供热管网\n二期工程开工建设", REPORT);
  expect(headlines(page)).toEqual(["石桥修缮完工", "城区集中供热管网 二期工程开工建设"]);
});

describe("a notice's title", () => {
  it("may take three rows", () => {
    const page = pageOf(
      "石桥修缮完工",
      REPORT,
      "绵山县2016年秋季\n城区义务教育学校\n招生公告",
      `${TEXT}${TEXT}`,
      "绵山县教育局",
      "2016年8月22日",
    );
    expect(headlines(page)[1]).toBe("绵山县2016年秋季 城区义务教育学校 招生公告");
  });

  it("takes not the signature of the notice above it", () => {
    const page = pageOf(
      "更正",
      "本报12月24日第一版“三家市级”应为“两家市级”，特此更正。",
      "本报编辑部\n讣告",
      TEXT,
      TEXT,
    );
    expect(headlines(page)).toEqual(["更正", "讣告"]);
  });

  it("takes no row of an advertisement above it", () => {
    const page = pageOf("石桥修缮完工", REPORT, "招租启事", "有意者请联系", "招聘启事", TEXT);
    expect(headlines(page)).toEqual(["石桥修缮完工", "招租启事", "招聘启事"]);
  });
});

describe("who signs", () => {
  it("officers below a greeting, over its date", () => {
    const greeting = ["全县人民：", TEXT, "祝大家新年快乐、身体健康、万事如意！"];
    const page = pageOf("新年贺词", ...greeting, "中共陵东县委书记 石广军\n陵东县县长 裴建国", "2014年12月31日");
    expect(page.articles).toHaveLength(1);
    expect(page.articles[0]?.kind).toBe("notice");
    expect(page.articles[0]?.bylines).toEqual([]);
  });

  it.each(["石门乡中学教师 唐桂生", "人民路居民吴桂英"])("a letter's writer above a picture: %s", (writer) => {
    const page = pageOf(
      "读者来信",
      "这条路何时修好",
      "编辑同志：",
      TEXT,
      TEXT,
      writer,
      "小学的气象站正在记录气温。彭建新 摄",
    );
    expect(textsOf(page, "signature")).toEqual([writer]);
  });

  it("a body below a notice, above the next report's headline", () => {
    const page = pageOf("停电公告", TEXT, "国网岭山县供电公司", "孩子入园这些材料要备好", REPORT);
    expect(headlines(page)).toEqual(["停电公告", "孩子入园这些材料要备好"]);
    expect(textsOf(page, "signature")).toEqual(["国网岭山县供电公司"]);
  });
});

it("a letter's headline may hold a comma", () => {
  const page = pageOf("石桥修缮完工", REPORT, "好心人，请来领“谢谢”", "编辑同志：", TEXT, TEXT, "店子镇河崖村 于凤兰");
  expect(headlines(page)).toEqual(["石桥修缮完工", "好心人，请来领“谢谢”"]);
});

it("a paragraph that stops short is no kicker of the next headline", () => {
  const page = pageOf("石桥修缮完工", REPORT, "据了解，明年还将再建8座石桥，并同步改造", "交警开展专项整治", REPORT);
  expect(headlines(page)).toEqual(["石桥修缮完工", "交警开展专项整治"]);
});

it("slogans of their years below the nameplate are no headline", () => {
  const page = pageOf(
    "岚溪报",
    "中共岚溪县委员会主办",
    "一九五九年四月十八日 星期六",
    "发展经济，保障供给，以农业为基础，以工业为主导",
    "早稻插秧过半",
    REPORT,
  );
  expect(headlines(page)).toEqual(["早稻插秧过半"]);
  expect(headlines(pageOf("自力更生修水库", REPORT))).toEqual(["自力更生修水库"]);
});

describe("rows", () => {
  it("a numbered paragraph's first row is no head", () => {
    const page = pageOfRows(
      "不良贷款清收公告",
      "为净化信用环境，维护金融秩序，现将有关",
      "事项公告如下：",
      "一、凡在本联社贷款已到期或逾期的单位和",
      "个人，务必于6月30日前主动到贷款信用社",
      "办理还款手续。",
      "二、对恶意逃废债务的，本联社将依法提起",
      "诉讼。",
    );
    expect(textsOf(page, "subheading")).toEqual([]);
    expect(textsOf(page, "paragraph")).toHaveLength(3);
  });

  it("a photographer's credit cut by a row's end is one", () => {
    const page = pageOfRows(
      "练兵忙起来",
      "本报讯　马桥公社基干民兵利用早晨和晚上",
      "的空闲时间练兵，做到了生产、练兵两不误。",
      "供销社职工送货下乡，在地头向社员出售农",
      "具和日用品，受到各队社员的欢迎和好评。常",
      "青　摄",
      "食品公司上门收购生猪",
      "本报讯　县食品公司组织八个流动收购组，",
      "到各队上门收购生猪，方便了社员群众。",
    );
    expect(headlines(page)).toContain("食品公司上门收购生猪");
    expect(page.articles.flatMap(({ bylines }) => bylines.flatMap(({ names }) => names))).toEqual(["常青"]);
  });

  it("verse in even lines whose pairs end in a semicolon keeps its lines", () => {
    const page = pageOfRows(
      "插秧歌",
      "枫林公社社员　郑水娇",
      "三月插秧水汪汪，",
      "公社社员下田忙；",
      "姐妹排成一字雁，",
      "退后一步绿一行。",
    );
    expect(page.articles[0]?.blocks.filter(({ type }) => type !== "label")).toHaveLength(4);
  });
});

describe("captions", () => {
  const feature = ["泥巴里捏出一条街", "本报记者 孙怀玉"];
  const long = `${TEXT}${TEXT}`;

  it("a short scene between byline and text", () => {
    const page = pageOf(...feature, "艺人乔永福在给泥塑作品上彩。", long, TEXT);
    expect(textsOf(page, "caption")).toEqual(["艺人乔永福在给泥塑作品上彩。"]);
  });

  it("a short scene at a report's end", () => {
    const page = pageOf(...feature, long, "县城段生态廊道一角。", "公交站亭换新", REPORT);
    expect(textsOf(page, "caption")).toEqual(["县城段生态廊道一角。"]);
  });

  it.each(["各乡镇负责人在会上作了交流发言。", "现在村民的日子越过越红火。"])("not %s", (sentence) => {
    expect(textsOf(pageOf(...feature, long, sentence, "公交站亭换新", REPORT), "caption")).toEqual([]);
  });

  it("a dated picture with a credit below a letter is a picture of its own", () => {
    const letter = ["读者来信", "斑马线该重新划一划了", "编辑同志：", TEXT, TEXT];
    const page = pageOf(
      ...letter,
      "3月19日，官田镇茶农在采摘明前茶，人均日收入130元。向以忠 摄",
      "公交站亭换新",
      REPORT,
    );
    expect(page.articles.map(({ kind }) => kind)).toEqual(["news", "photo", "news"]);
  });
});

describe("the nameplate", () => {
  it("may name staff, a special page and the paper in one line", () => {
    const { nameplate } = pageOf(
      "2020年10月16日 星期五 编辑:魏娟 组版:李朝阳 脱贫攻坚特刊 洛原报 第3版",
      "石桥修缮完工",
      REPORT,
    );
    expect(nameplate).toMatchObject({ paper: "洛原报", date: "2020-10-16" });
  });

  it("may have the paper's title in two rows", () => {
    const { nameplate } = pageOf("今日\n沱溪", "TUOXI TODAY", "2023年9月20日 星期三", "石桥修缮完工", REPORT);
    expect(nameplate).toMatchObject({ paper: "今日沱溪" });
    const folio = pageOf("第四版\n综合新闻", "2023年9月20日 星期三", "石桥修缮完工", REPORT);
    expect(folio.nameplate.paper).toBeUndefined();
  });
});

describe("a line that holds a whole article, its rows parted by spaces", () => {
  const rows =
    "了十一次剪彩，有商店开张，有厂房奠 基，还有一次是公共厕所落成。剪一次 彩，前前后后要耽误半天，还不算那一桌 饭。";

  it.each([
    ["a column's name", "江圩漫笔 少些“剪彩”，多些流汗 一位乡镇干部诉苦说，上个月他一共参加", "少些“剪彩”，多些流汗"],
    ["a letter", "读者来信 请管一管“黄鱼车” 编辑同志： 我家住在人民路，上个月一共看到", "请管一管“黄鱼车”"],
    [
      "a deck",
      "从敲门砖到金钥匙 ——记青年技术员丁卫国 本报通讯员 高峰 走进柴油机厂车间，他一共参加",
      "从敲门砖到金钥匙",
    ],
  ])("parts at %s", (_, head, main) => {
    const news = "本报讯 （记者 甲宁）昨日县里召开会议，部 署下一步工作，要求各地抓紧落实到 位，确保完成任务。";
    const page = pageOf(news, `${head} ${rows} ${rows}`, news);
    expect(headlines(page)).toContain(main);
  });

  it("does not part at a reporter's mark", () => {
    const page = pageOf(
      "石桥修缮完工",
      `■本报讯 记者 龚一凡 温小暖 昨天下午，县里召开会议，听取各方意见，一共参加 ${rows}`,
    );
    expect(page.articles[0]?.bylines.flatMap(({ names }) => names)).toEqual(["龚一凡", "温小暖"]);
  });
});

describe("headlines", () => {
  it("a kicker may end in a comma, apart from the main line", () => {
    const [, article] = pageOf("石桥修缮完工", REPORT, "律师坐诊进山寨，", "苦竹村办起“法律诊所”", REPORT).articles;
    expect(article?.headline).toMatchObject({ kicker: ["律师坐诊进山寨，"], main: "苦竹村办起“法律诊所”" });
  });

  it("two short rows with a comma are one sentence", () => {
    const [article] = pageOf("六十里悬崖，\n他挂了十一年", "本报记者 谷雨", TEXT, TEXT).articles;
    expect(article?.headline?.main).toBe("六十里悬崖，他挂了十一年");
  });

  it("a call stands over a deck with a dash", () => {
    const page = pageOf("石桥修缮完工", REPORT, "“这个合同，我认！”", "——记菜农周传友", TEXT, `${TEXT}（通讯员 高洁）`);
    expect(headlines(page)).toEqual(["石桥修缮完工", "“这个合同，我认！”"]);
  });

  it.each(["新河大队图书室：三间草房，天天客满", "选好一个好人，配强一班人马"])(
    "halves with a comma are no cut paragraph: %s",
    (head) => {
      const page = pageOf("石桥修缮完工", REPORT, TEXT, head, `${TEXT}${TEXT}`);
      expect(textsOf(page, "paragraph").every((text) => !text.startsWith(head))).toBe(true);
    },
  );

  it("under a column's name a line with a comma", () => {
    const page = pageOf(
      "石桥修缮完工",
      REPORT,
      "凡人善举",
      "一碗面，守了三年的约定",
      `${TEXT}${TEXT}`,
      "本报记者 毕成林",
    );
    expect(headlines(page)).toContain("一碗面，守了三年的约定");
    expect(columns(page)).toContain("凡人善举");
  });

  it("four characters far narrower than the headline are its column", () => {
    const page = pageOfRows(
      "致富之路",
      "瓜藤上结出“万元户”",
      "通讯员　萧迪生",
      "说起刘家冲的萧冬生，邻近几个村子没有不竖",
      "大拇指的，都说他有本事。",
    );
    expect(columns(page)).toEqual(["致富之路"]);
  });
});

it("several numbered pictures under a title are one item", () => {
  const pictures = ["①9月15日，村民在屋顶翻晒玉米。", "②孩子帮奶奶把辣椒串成串。", "③入秋以来，玉米陆续成熟。"];
  const page = pageOf("石桥修缮完工", REPORT, TEXT, "晒秋", ...pictures, "龚世勤 申大海 摄", "公交站亭换新", REPORT);
  expect(headlines(page)).toEqual(["石桥修缮完工", "晒秋", "公交站亭换新"]);
});

it("a table with its title is an article of its own", () => {
  const table = [
    "品名 单位 最高价 最低价",
    "粳米 元/公斤 2.30 2.10",
    "面粉 元/公斤 2.40 2.20",
    "辣椒 元/公斤 1.60 1.20",
  ];
  const page = pageOf("石桥修缮完工", REPORT, TEXT, "集贸市场价格一览表", table.join("\n"), "公交站亭换新", REPORT);
  expect(headlines(page)).toEqual(["石桥修缮完工", "集贸市场价格一览表", "公交站亭换新"]);
});

it("a column may name its sponsor", () => {
  const page = pageOf(
    "石桥修缮完工",
    REPORT,
    "消费广角（县工商局协办）",
    "豆腐坊里出了个明白人",
    "通讯员 方旭",
    TEXT,
    TEXT,
  );
  expect(columns(page)[1]).toBe("消费广角（县工商局协办）");
});

it("a remark when a text was written is no headline", () => {
  const essay = ["老水车", "□ 李小红", TEXT, TEXT, "（写于2018年3月4日，改定于3月20日）"];
  expect(headlines(pageOf(...essay, "绣娘进课堂", REPORT))).toEqual(["老水车", "绣娘进课堂"]);
});

it.each([
  "首页|版面导航|标题导航|往期回顾",
  "黔ICP备18003316号-2 举报电话:0857-7732110",
  "网友评论 发表评论 共0条评论",
  "投稿须知:来稿请注明真实姓名、地址、电话,文责自负。",
  "地址 松原屯市团结路77号 邮编 138700 零售价 0.50元 印刷 市报印刷厂",
])("of no article: %s", (line) => {
  expect(pageOf("石桥修缮完工", REPORT, TEXT, line).furniture.map(({ text }) => text)).toContain(line);
});

it("a teaser that calls in its first half is one line where rows are parted by spaces", () => {
  const rows =
    "一位乡镇干部诉苦说，上个月他一共参加 了十一次剪彩，有商店开张，有厂房奠 基，还有一次是公共厕所落成。剪一次 彩要耽误半天。";
  const page = pageOf(
    "少些剪彩",
    `本报讯 （记者 龚一凡）${rows}`,
    rows,
    rows,
    "公交线路今起优化调整！ 新增3条 延长2条",
  );
  expect(headlines(page).at(-1)).toBe("公交线路今起优化调整！ 新增3条 延长2条");
});
