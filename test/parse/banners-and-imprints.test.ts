import { describe, expect, it } from "vitest";
import { withoutSpace } from "../../src/text/characters.ts";
import { bylines, furniture, headlines, kinds, pageOfBlocks, pageOfRows, textsOf } from "./printed-rows.ts";
import { REPORT, TEXT } from "./read-blocks.ts";

/** What papers print around their articles: banners below the nameplate, quotations, imprints, boxes of teasers. Names and places are invented. */

const NAMEPLATE = ["今日沅汀", "2023年5月19日 星期五", "第2216期 今日4版"];

describe("phrases below the nameplate", () => {
  const [SLOGAN, KICKER, MAIN] = [
    "守护好一江碧水 奋力建设富饶秀美新沅汀",
    "覃家骏在全县防汛工作会议上强调",
    "时时放心不下 守牢安全底线",
  ];

  it("are of no article whose headline has its kicker", () => {
    const page = pageOfBlocks(...NAMEPLATE, SLOGAN, KICKER, MAIN, REPORT);
    expect(page.articles[0]?.headline).toEqual({ kicker: [KICKER], main: MAIN, decks: [] });
    expect(furniture(page)).toContain(SLOGAN);
  });

  it("though the paper's account stands between", () => {
    const page = pageOfBlocks(...NAMEPLATE, SLOGAN, "“沅汀发布”微信公众号", KICKER, MAIN, REPORT);
    expect(page.articles[0]?.headline).toEqual({ kicker: [KICKER], main: MAIN, decks: [] });
    expect(furniture(page)).toEqual(expect.arrayContaining([SLOGAN, "“沅汀发布”微信公众号"]));
  });

  it.each([
    ["稳住粮食 守住底线", "我县春耕生产提出新要求"],
    ["春风送暖 银行进村", "——县农行落实惠农政策要求"],
  ])("so few may be a kicker or a headline: %s / %s", (phrases, below) => {
    expect(furniture(pageOfBlocks(...NAMEPLATE, phrases, below, REPORT))).not.toContain(phrases);
  });

  it("are the headline's own otherwise", () => {
    const page = pageOfBlocks(...NAMEPLATE, SLOGAN, "全县防汛工作会议召开", REPORT);
    expect(furniture(page)).not.toContain(SLOGAN);
  });
});

it("four phrases and more at a page's top are of no article", () => {
  const page = pageOfBlocks("万众一心 众志成城 科学防治 战胜非典", "洪水退去 秧苗要紧", "全县抢修水毁农田", REPORT);
  expect(furniture(page)).toEqual(["万众一心 众志成城 科学防治 战胜非典"]);
  const headed = ["学史明理 学史增信 学史崇德 学史力行", "——我县开展党史学习教育综述", "本报记者 龚一凡", TEXT];
  expect(headlines(pageOfBlocks(...headed))).toEqual([headed[0]]);
  const kicked = pageOfBlocks("扩内需 保增长 调结构 惠民生", "全县项目观摩会召开", REPORT);
  expect(furniture(kicked)).toEqual([]);
});

it("a box of teasers may be named in a teaser's line, and is no column", () => {
  const page = pageOfBlocks("秋田收打过半", REPORT, "导读 我县首家民办敬老院开张记 见三版", "城乡公交开通", REPORT);
  expect(headlines(page)).toEqual(["秋田收打过半", "我县首家民办敬老院开张记", "城乡公交开通"]);
  expect(page.articles[1]?.columnLabel).toBeUndefined();
  expect(furniture(page)).toEqual(["导读"]);
});

it.each([
  "广告信息由客户提供,交易前请认真核实,本报不承担法律责任",
  "清源省内部资料性出版物（清）字第0907012号 免费赠阅",
  "浑岭印刷厂印 定价每份0.08元",
])("is of no article: %s", (line) => {
  expect(furniture(pageOfBlocks("秋田收打过半", REPORT, TEXT, line))).toEqual([line]);
});

describe("a line without a text", () => {
  it.each([
    "今日宁浦数字报 版权所有 未经书面授权不得转载",
    "广告刊登 二维码扫一扫",
    "清崖融媒APP 视频号 清崖发布 抖音",
    "详见今日岩溪微信公众号",
    "来稿请寄：清源县府前路16号《石鼓》编辑部 邮编：344199",
    "渌浦县融媒体中心 出品",
  ])("is the paper's own: %s", (line) => {
    const page = pageOfBlocks("秋田收打过半", REPORT, line, "城乡公交开通", REPORT);
    expect(headlines(page)).toEqual(["秋田收打过半", "城乡公交开通"]);
    expect(furniture(page).map(withoutSpace)).toEqual([withoutSpace(line)]);
    expect(page.furniture[0]?.kind).toBe("other");
    expect(page.diagnostics).toEqual([]);
  });

  it.each(["我县开通微信公众号", "小小二维码 方便大民生"])("is a headline that tells of such things: %s", (line) => {
    expect(furniture(pageOfBlocks("秋田收打过半", REPORT, line, "城乡公交开通", REPORT))).toEqual([]);
    expect(headlines(pageOfBlocks("秋田收打过半", REPORT, line, REPORT))[1]).toBe(line);
  });
});

it("what a teacher says of a pupil's essay stays with it, though the teacher's name stands between", () => {
  const comment = "[简评]选材真实，先抑后扬，结尾自然，不说空话。";
  const page = pageOfBlocks(
    "我家的“小气鬼”",
    "四（2）班 方小雨",
    TEXT,
    TEXT,
    "指导老师：何桂英",
    comment,
    "放牛",
    "五（1）班 覃子轩",
    TEXT,
  );
  expect(headlines(page)).toEqual(["我家的“小气鬼”", "放牛"]);
  expect(page.articles[0]?.blocks.at(-1)?.text).toBe(comment);
});

it("an entry with a mark does not go on with the telephone above it", () => {
  const page = pageOfBlocks(
    "招聘启事",
    `${TEXT}`,
    "电话：6235566 8135518",
    "遗失声明",
    "△刘秋菊房屋所有权证丢失，声明作废。",
    "△武庆海残疾军人证丢失，声明作废。",
  );
  expect(headlines(page)).toEqual(["招聘启事", "遗失声明"]);
  expect(page.articles[1]?.blocks).toHaveLength(2);
});

it("of three lines above a report the one below what somebody says is the main one", () => {
  const page = pageOfBlocks("我县打响今年防汛第一仗", "覃家骏在全县防汛工作会议上强调", "守牢安全底线", REPORT);
  expect(headlines(page)).toEqual(["守牢安全底线"]);
});

describe("a quotation under its label", () => {
  const QUOTATION = "我们应当相信群众，我们应当相信党，这是两条根本的原理。";

  it.each(["毛主席语录", "毛 主 席 语 录"])("is of no article, where every paragraph stands apart: %s", (label) => {
    const page = pageOfBlocks(label, QUOTATION, "秋田收打过半", REPORT);
    expect(headlines(page)).toEqual(["秋田收打过半"]);
    expect(furniture(page)).toEqual([label.replaceAll(" ", ""), QUOTATION]);
  });

  it("stands above the paper's title and its day as well", () => {
    const plate = ["沅汀通讯", "YUANTING TONGXUN", "中共沅汀县委员会主办", "1975年10月28日 星期二"];
    const page = pageOfBlocks("毛主席语录", QUOTATION, ...plate, "秋田收打过半", REPORT);
    expect(page.nameplate).toMatchObject({ paper: "沅汀通讯", date: "1975-10-28" });
    expect(page.articles[0]?.columnLabel).toBeUndefined();
    expect(furniture(page)).toEqual(["毛主席语录", QUOTATION, ...plate]);
  });

  it("is no report of one", () => {
    const page = pageOfBlocks("毛主席语录", "本报讯 我县新华书店又发行一批毛主席语录，广大贫下中农奔走相告。");
    expect(page.articles).toHaveLength(1);
  });

  it("ends with its paragraph: what stands below without a sentence's end is a headline", () => {
    const page = pageOfBlocks("毛主席语录", "秋田收打过半", REPORT);
    expect(headlines(page)).toEqual(["秋田收打过半"]);
  });
});

it.each([
  "编辑室电话：三十六号 定价：每月一角",
  "地址：射泽县城人民路十二号 电话：二五七 定价：每份二分",
  "每份零售二分",
])("how to reach the paper and what it costs is none of the last article: %s", (imprint) => {
  const page = pageOfBlocks("秋田收打过半", REPORT, TEXT, imprint);
  expect(furniture(page)).toEqual([imprint]);
  expect(textsOf(page, "paragraph").at(-1)).toBe(TEXT);
});

it("a teaser may point to its page behind a dash", () => {
  const page = pageOfBlocks(
    "秋田收打过半",
    REPORT,
    "导读",
    "我县出台十二条措施稳就业——2版",
    "甲状腺结节要不要开刀？——7版",
  );
  expect(kinds(page)).toEqual(["news", "teaser", "teaser"]);
  expect(page.articles.slice(1).map(({ headline, jumps }) => [headline?.main, jumps[0]?.page])).toEqual([
    ["我县出台十二条措施稳就业", 2],
    ["甲状腺结节要不要开刀？", 7],
  ]);
});

describe("a text with a day, and whoever wrote it and took its picture", () => {
  const PICTURE = "6月6日，县实验中学考点，一位考生走出考场时与送考的父亲相拥。";

  it("is the last paragraph of a report by the same", () => {
    const page = pageOfBlocks("山村巨变", "本报记者 陈立新", TEXT, TEXT, PICTURE, "本报记者 陈立新 文/图");
    expect(headlines(page)).toEqual(["山村巨变"]);
  });

  it("is no part of a report that has named its reporters", () => {
    const page = pageOfBlocks("夏收夏种有点急", REPORT, TEXT, PICTURE, "本报记者 陈立新 文/图");
    expect(headlines(page)).toEqual(["夏收夏种有点急", undefined]);
    expect(bylines(page)[1]).toMatch(/陈立新/);
  });

  it("is the report's own where it says whose news it is, and no day", () => {
    const told = "据县农业农村局统计，全县今年高粱总产量预计可达26万吨，比上年增长5.54%。";
    const page = pageOfBlocks("春耕备耕正当时", REPORT, TEXT, told, "本报记者 陈立新 文/图");
    expect(headlines(page)).toEqual(["春耕备耕正当时"]);
  });

  it("is the last paragraph of a text that has named none", () => {
    const page = pageOfBlocks("夏收夏种有点急", `本报讯 ${TEXT}`, TEXT, PICTURE, "本报记者 陈立新 文/图");
    expect(headlines(page)).toEqual(["夏收夏种有点急"]);
  });
});

it("a row that breaks off within a title goes on below, though the row is no wider than a headline", () => {
  const page = pageOfRows(
    "到汛期就得停课。一九八一年起，公社提出",
    "“人民学校人民办”，由社队企业拿一点、",
    "大队公积金出一点、农民自愿集一点，两年",
    "筹款三十四万元。堆西大队七十岁的五保老",
    "人王大娘，把卖鸡蛋攒下的二十元钱包在手",
    "帕里送到学校，大队干部几次退还，她几次",
    "送回来，说：“我没有儿孙，学校里的娃就",
    "是我的儿孙。”",
    "为了把钱用在刀刃上，各大队都成立了",
    "由社员代表参加的建校小组，砖头、木料的",
    "进出天天上账，每月张榜。堆东小学原来预",
    "算二万八千元，木工、瓦工由社员出义务工，",
    "结果只用了二万一千元，省下的钱添置了课",
    "桌凳和两只篮球架。",
    "简讯",
    "●六月十日至十二日，全县公社文化",
    "站工作会议在荡口公社召开。会议交流了",
    "办好青年图书室、说书场的经验。",
    "●县广播站架设的第一座调频广播发",
    "射台于六月六日试播，覆盖半径约三十公",
    "里。",
    "●我县举办的农村缝纫技术训练班昨",
    "日结业，九十六名女青年拿到证书。",
    "●端午节前，县食品公司组织鸭蛋四",
    "千六百担、粽叶三万斤投放市场，价格平",
    "稳。",
    "更正",
    "本报六月八日第二版《盐墩公社治虫",
    "有办法》一文中，“每亩用药一斤”应为",
    "“每亩用药一两”，特此更正。",
  );
  expect(headlines(page).at(-1)).toBe("更正");
  const { blocks = [] } = page.articles.at(-1) ?? {};
  expect(blocks.map(({ text }) => text.slice(0, 20))).toEqual(["本报六月八日第二版《盐墩公社治虫有办法》"]);
});
