import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageOfBlocks } from "./printed-rows.ts";

/** Labels and the articles they name. Names and places are invented. */

/** Each article's headline and column; then what is neither. */
function columnsOf(...blocks: string[]) {
  const { articles, furniture } = pageOfBlocks(...blocks);
  return {
    columns: articles.map(({ headline, columnLabel }) => [headline?.main, columnLabel]),
    labels: furniture.map(({ text }) => text),
  };
}

const MEETING = ["全县春耕现场会召开", "本报讯（记者 谷雨）3月8日，全县春耕现场会召开。"];
const MARKET = ["县里查处一起销售假冒化肥案", "本报讯 市场监管人员接到消费者投诉，查扣假冒化肥三吨。"];
const POLICE = ["警方打掉一个盗牛团伙", "本报讯 派出所民警抓获嫌疑人四名，案件正在侦办中。"];
const SCHOOL = [
  "山坳里的新学堂",
  "■记者 谷雨",
  "那时候教室漏雨，如今学校有了操场。十年来变化真大，孩子们读书不用翻山。",
];

describe("labels behind a page's last text", () => {
  it("go to the articles that tell of what they are called after", () => {
    const { columns } = columnsOf(...MEETING, ...POLICE, ...SCHOOL, "庆祝改革开放40周年·村庄记忆", "扫黑除恶进行时");
    expect(columns.map(([, column]) => column)).toEqual([undefined, "扫黑除恶进行时", "庆祝改革开放40周年·村庄记忆"]);
  });

  it.each([
    ["扫黑除恶进行时", POLICE],
    ["消费维权在线", MARKET],
    ["青柯记忆", SCHOOL],
  ])("go to an article further up, by their topic alone: %s", (label, told) => {
    const { columns } = columnsOf(...told, ...MEETING, label);
    expect(columns.map(([, column]) => column)).toEqual([label, undefined]);
  });

  it("may be a campaign's name, and what stands beside one", () => {
    const { columns } = columnsOf(...MEETING, ...MARKET, ...SCHOOL, "奋进新征程 建功新时代", "铁拳行动 护民生");
    expect(columns.map(([, column]) => column)).toEqual([undefined, "铁拳行动 护民生", "奋进新征程 建功新时代"]);
  });

  it("go to as many of the last articles as are left where one goes further up", () => {
    const { columns } = columnsOf(...POLICE, ...MEETING, ...MARKET, "扫黑除恶进行时", "奋进新征程 建功新时代");
    expect(columns.map(([, column]) => column)).toEqual(["扫黑除恶进行时", undefined, "奋进新征程 建功新时代"]);
  });

  it.each([
    ["without a label beside it", ["铁拳行动 护民生"]],
    ["below a name for headlines that point elsewhere", ["新闻速览", "铁拳行动 护民生"]],
    ["longer than names are", ["群英谱", "春耕物资储备充足 农户订购化肥踊跃"]],
  ])("are headlines: %s", (_, lines) => {
    const { columns } = columnsOf(...MEETING, ...MARKET, ...lines);
    expect(columns.at(-1)?.[0]).toBe(lines.at(-1));
  });

  it("go to the only article that tells of their topic, though others stand nearer", () => {
    const wedding = ["一碗和气面", "本报讯（记者 谷雨）退还彩礼的事两家谈妥了，握手言和。"];
    const weather = ["近期多阴雨", "本报讯（记者 谷雨）预计下周多阴雨天气，请注意防范。"];
    const { columns } = columnsOf(...MEETING, ...wedding, ...MEETING, ...weather, "移风易俗 倡树新风");
    expect(columns.map(([, column]) => column)).toEqual([undefined, "移风易俗 倡树新风", undefined, undefined]);
  });

  it("keep the order of their articles where nothing tells", () => {
    const told = (headline: string) => [headline, "本报讯（记者 谷雨）近日，有关部门公布了消息，各界反响热烈。"];
    const reports = ["石桥修缮完工", "早餐灯亮了", "新路通车", "电影下乡"].flatMap(told);
    const { columns } = columnsOf(...reports, "岁月留痕", "三言两语");
    expect(columns.map(([, column]) => column)).toEqual([undefined, undefined, "岁月留痕", "三言两语"]);
  });

  it("go to no lead for the words that a campaign's name shares with any speech", () => {
    const lead = ["县委召开会议", "本报讯（记者 谷雨）会议强调，要全面推进乡村振兴，脱贫攻坚成果要巩固。"];
    const farm = ["辣椒红了", "本报讯（记者 谷雨）合作社的种植大户忙着采摘，每亩能多卖两千元，村民都说好。"];
    const { columns } = columnsOf(...lead, ...farm, ...MEETING, "乡村振兴看一线");
    expect(columns.map(([, column]) => column)).toEqual([undefined, "乡村振兴看一线", undefined]);
  });

  it("of what courts decide go to a court's story before a police report", () => {
    const court = ["口头约定能否算数", "本报讯（记者 谷雨）法院审理认为，被告应当赔偿原告，判决生效。"];
    const { columns } = columnsOf(...court, ...POLICE, ...MEETING, "以案说法");
    expect(columns[0]?.[1]).toBe("以案说法");
  });
});

describe("parts of one length at the foot of a page", () => {
  it("are a slogan, of no article", () => {
    const { columns, labels } = columnsOf(...MEETING, ...POLICE, "大扶贫 大数据 大生态", "守底线 走新路 奔小康");
    expect(columns.map(([, column]) => column)).toEqual([undefined, undefined]);
    expect(labels).toEqual(["大扶贫 大数据 大生态", "守底线 走新路 奔小康"]);
    const { furniture, diagnostics } = pageOfBlocks(...MEETING, ...POLICE, "大扶贫 大数据 大生态");
    expect(furniture[0]?.kind).toBe("slogan");
    expect(diagnostics).toEqual([]);
  });

  it("are a column's name where an article tells of the same", () => {
    const { columns, labels } = columnsOf(...MEETING, ...SCHOOL, "全县春耕 不误农时");
    expect(columns.map(([, column]) => column)).toEqual(["全县春耕 不误农时", undefined]);
    expect(labels).toEqual([]);
  });
});

describe("a campaign's name above the page's first article", () => {
  const CALL = "喜迎盛会 奋进征程";

  it("is no column of a meeting's report, unless the editor has listed it", () => {
    expect(columnsOf(CALL, ...MEETING, ...POLICE)).toEqual({
      columns: [
        [MEETING[0], undefined],
        [POLICE[0], undefined],
      ],
      labels: [CALL],
    });
    const { articles } = parsePage([CALL, ...MEETING].join("\n\n"), { file: "01.txt", columns: [CALL] });
    expect(articles[0]?.columnLabel).toBe(CALL);
  });

  it.each([
    [[CALL, ...SCHOOL], 0],
    [[...POLICE, CALL, ...MEETING], 1],
  ])("is the column of a feature, and of a report further down", (blocks, at) => {
    expect(columnsOf(...blocks).columns[at]?.[1]).toBe(CALL);
  });
});

it("of two articles that tell of a label's topic the one with its own words has it", () => {
  const praised = ["县里举行表彰", "本报讯（记者 谷雨）党员代表、党支部书记和党组织受表彰，党委讲话。"];
  const told = ["塬上人家", "本报讯（记者 谷雨）党员老白在塬上种树，党支部和党组织帮他。塬上绿了，先锋有了。"];
  const { columns } = columnsOf(...praised, ...told, ...MEETING, "塬上先锋");
  expect(columns.map(([, column]) => column)).toEqual([undefined, "塬上先锋", undefined]);
});

describe("a label above a picture with its text", () => {
  const PICTURE = ["银杏染金秋", "近日，城郊的银杏林一片金黄，游人前来拍照。", "夏文彬/摄"];

  it("says whose the picture is", () => {
    const { columns, labels } = columnsOf(...MEETING, "青柯农业", ...PICTURE);
    expect(columns.at(-1)).toEqual(["银杏染金秋", undefined]);
    expect(labels).toContain("青柯农业");
  });

  it("is its column where pictures are what it names, as one above a report is", () => {
    expect(columnsOf(...MEETING, "图片新闻", ...PICTURE).columns.at(-1)).toEqual(["银杏染金秋", "图片新闻"]);
    expect(columnsOf(...POLICE, "青柯农业", ...MEETING).columns.at(-1)).toEqual([MEETING[0], "青柯农业"]);
  });
});

describe("columns of short news", () => {
  const news = (headline: string) => [headline, "本报讯 昨日，群众代表前往参观，现场反响热烈。"];
  const CALLED = ["乡镇传真", ...news("石门镇集中育秧"), ...news("大塘乡修通断头路")];
  const OTHERS = [
    "警方播报",
    ...news("四名嫌疑人落网"),
    ...news("八旬老汉险些受骗"),
    "校园内外",
    ...news("小学办起种植园"),
  ];

  it("hold several where some of the page surely do", () => {
    const { columns } = columnsOf(...CALLED, ...OTHERS);
    expect(columns.map(([, column]) => column)).toEqual(["乡镇传真", "乡镇传真", "警方播报", "警方播报", "校园内外"]);
  });

  it("hold one where none of the page's names tells of several", () => {
    const { columns } = columnsOf(...OTHERS, "凡人善举", ...news("拾金不昧三万元"));
    expect(columns.map(([, column]) => column)).toEqual(["警方播报", undefined, "校园内外", "凡人善举"]);
  });
});

it.each(["高质量发展调研行", "“三严三实”专题教育"])(
  "the name of a campaign that papers everywhere have run is a column's: %s",
  (name) => {
    const report = "本报讯（记者 谷雨）走进紧固件产业园，一排排机器运转不停，订单排到了年底。";
    const { columns } = columnsOf(name, "从卖原料到卖标准", report);
    expect(columns).toEqual([["从卖原料到卖标准", name]]);
  },
);

it("labels at a page's end that are more than the articles leave the last one over", () => {
  const told = (headline: string) => [headline, "本报讯（记者 谷雨）近日，有关部门公布了消息，各界反响热烈。"];
  const { columns } = columnsOf(...told("石桥修缮完工"), "岁月留痕", "三言两语");
  expect(columns).toHaveLength(1);
});

it("a column's name stands without the mark before it", () => {
  const { columns } = columnsOf(
    "◆凡人小事",
    "老安的豆腐担子",
    "本报讯（记者 谷雨）老安的豆腐担子，一头挑着豆腐，一头挑着秤。",
  );
  expect(columns).toEqual([["老安的豆腐担子", "凡人小事"]]);
});

it("a label in brackets stands over a question that is a headline", () => {
  const report = ["茶农增收", "本报讯（记者 谷雨）茶农每公斤鲜叶多卖一块二，合作社统一收购，统一加工，统一销售。"];
  const answer = "答：从你介绍的情况看，可能是饲喂粗糠、豆渣过多引起的便秘，可用大黄煎水灌服。";
  const { columns } = columnsOf(...report, "【农家问答】", "猪不吃食怎么办？", answer);
  expect(columns.at(-1)).toEqual(["猪不吃食怎么办？", "农家问答"]);
});
