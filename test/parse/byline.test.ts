import { describe, expect, it } from "vitest";
import { parseAuthorLine } from "../../src/parse/authors.ts";
import { parseByline } from "../../src/parse/byline.ts";
import { findClosingByline, findOpeningByline } from "../../src/parse/placed-byline.ts";

/** `role:name` pairs in printed order. */
function people(text: string, bareNames = false): string[] | undefined {
  return parseByline(text, bareNames)?.bylines.flatMap(({ role, names }) => names.map((name) => `${role}:${name}`));
}

describe("parseByline", () => {
  it.each([
    ["记者 楼郁馨", ["记者:楼郁馨"]],
    ["(记者 郑晨 吴怡婧 通讯员 李辰洁 刘烨珏)", ["记者:郑晨", "记者:吴怡婧", "通讯员:李辰洁", "通讯员:刘烨珏"]],
    ["记者 郑晨 见习记者 王思 通讯员 严晨", ["记者:郑晨", "见习记者:王思", "通讯员:严晨"]],
    ["□ 通讯员 吴梦飞 姚炜卿", ["通讯员:吴梦飞", "通讯员:姚炜卿"]],
    ["■记者 严嘉慧\n通讯员 毛小兵 胡月琴", ["记者:严嘉慧", "通讯员:毛小兵", "通讯员:胡月琴"]],
    ["本报记者 陶启梅 文/摄", ["记者:陶启梅"]],
    ["□ 陶启梅 文/摄", ["作者:陶启梅", "摄影:陶启梅"]],
    ["记者 陶启梅 摄影 薛小满", ["记者:陶启梅", "摄影:薛小满"]],
    ["记者 陶启梅 摄影 薛小满 通讯员 谷青", ["记者:陶启梅", "摄影:薛小满", "通讯员:谷青"]],
    ["记者 陶启梅 摄影 报道", ["摄影:陶启梅"]],
    ["记者 陶启梅 摄 薛小满 文", ["摄影:陶启梅", "作者:薛小满"]],
    ["记者 陶启梅 文 薛小满 图", ["记者:陶启梅", "摄影:薛小满"]],
    ["记者 陶启梅 摄 通讯员 薛小满", ["摄影:陶启梅", "通讯员:薛小满"]],
    ["□ 本报评论员", ["评论员:本报评论员"]],
    ["本报通讯员 汪光贵 文 于天静 图", ["通讯员:汪光贵", "摄影:于天静"]],
    ["（方心怡 姜志芳 摄）", ["摄影:方心怡", "摄影:姜志芳"]],
    ["林楠 徐家和/摄", ["摄影:林楠", "摄影:徐家和"]],
    ["图/林楠", ["摄影:林楠"]],
    ["（记者 牧野 通讯员 秋实 摄）", ["摄影:牧野", "摄影:秋实"]],
    ["记者贾平", ["记者:贾平"]],
    ["（记者牛莉 通讯员高崇山）", ["记者:牛莉", "通讯员:高崇山"]],
    ["（孙丽 供稿）", ["作者:孙丽"]],
    ["记者 甲 乙丙、丁戊", undefined],
    ["记者 罗 娜 王思", ["记者:罗娜", "记者:王思"]],
    ["全媒体记者 周云奇 实习生 胡松", ["全媒体记者:周云奇", "实习生:胡松"]],
    ["特约记者：周云奇", ["特约记者:周云奇"]],
    ["（记者 秦家芳 通讯 员 曾 娜）", ["记者:秦家芳", "通讯员:曾娜"]],
    ["全媒 体记者 龙秀霞 见习 记者 王云峰", ["全媒体记者:龙秀霞", "见习记者:王云峰"]],
    ["◆肖立欣", ["作者:肖立欣"]],
    ["通讯员 县委宣传部", ["通讯员:县委宣传部"]],
    ["记者 阿依古丽·买买提", ["记者:阿依古丽·买买提"]],
    ["指导老师:沙 岚", ["指导老师:沙岚"]],
    ["（陶一舟 整理）", ["整理:陶一舟"]],
    ["（记者 陶一舟 整理）", ["记者:陶一舟"]],
    ["（通讯员 文 岚）", ["通讯员:文岚"]],
    ["本报记者 师敬 实习生 沈诺 摄影报道", ["摄影:师敬", "摄影:沈诺"]],
    ["沈晓东摄", ["摄影:沈晓东"]],
    ["■ 县统计局 沈江南", ["作者:沈江南"]],
    ["沈丘白 作", ["作者:沈丘白"]],
  ])("%s", (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it.each([
    "记者近日从鄞州区对口办了解到",
    "区委常委会召开会议",
    "今日柯城",
    "（待续）",
    "据新华社",
    "富强 民主 文明 和谐",
    "◆校园之窗",
    "记者手记",
    "本报编辑部",
    "县气象站 通讯员节",
    "婚纱摄影",
    "农民摄影",
    "",
  ])("is no byline: %s", (text) => {
    expect(people(text)).toBeUndefined();
  });

  it("takes names broken across rows in either way", () => {
    expect(people("记者 楼郁\n馨 赖小兰")).toEqual(["记者:楼郁馨", "记者:赖小兰"]);
    expect(people("记者 郑晨 见习\n记者 王思")).toEqual(["记者:郑晨", "见习记者:王思"]);
    expect(people("记者 郑晨\n王思")).toEqual(["记者:郑晨", "记者:王思"]);
  });

  it("reads names without a role only where the caller says they may be", () => {
    expect(people("（韩嘉悦 金惠琪）")).toBeUndefined();
    expect(people("（韩嘉悦 金惠琪）", true)).toEqual(["作者:韩嘉悦", "作者:金惠琪"]);
  });

  it.each([
    ["县中医院 阙明", "作者:阙明"],
    ["县农技站 高级农艺师 丁波", "作者:丁波"],
    ["县疾控中心 危 明", "作者:危明"],
    ["城关二小 沈文秀", "作者:沈文秀"],
    ["县 长 沈怀山", "作者:沈怀山"],
    ["晋 川", "作者:晋川"],
    ["路 遥 知", "作者:路遥知"],
    ["本报评论员", "评论员:本报评论员"],
  ])("reads who stands between a title and its text: %s", (text, expected) => {
    const { bylines } = parseAuthorLine(text) ?? { bylines: [] };
    expect(bylines.map(({ role, names }) => `${role}:${names.join("、")}`)).toEqual([expected]);
  });

  it.each(["（单位：元/吨）", "单位：元/公斤", "县农技站 发布提醒", "城关镇 全力抗旱"])(
    "reads nobody there: %s",
    (text) => {
      expect(parseAuthorLine(text)).toBeUndefined();
    },
  );

  it("tells a picture's credit from a reporter's byline", () => {
    expect(parseByline("（葛继锐 王思 摄）")?.isPhotoCredit).toBe(true);
    expect(parseByline("本报记者 陶启梅 文/摄")?.isPhotoCredit).toBe(false);
  });
});

describe("a longer name behind a role", () => {
  it.each([
    ["本报记者 乌云其木格 记者 白音那", ["记者:乌云其木格", "记者:白音那"]],
    ["（通讯员 敖登其其格）", ["通讯员:敖登其其格"]],
    ["记者 宝音德力格尔", ["记者:宝音德力格尔"]],
  ])("is one where it is written out from another tongue: %s", (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it.each([
    ["记者 走进万亩茶园", undefined],
    ["记者 梁云霞杨军祥", ["记者:梁云霞", "记者:杨军祥"]],
    ["乌云其木格 白音那", undefined],
  ])("is none otherwise: %s", (text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe("findClosingByline", () => {
  it.each([
    ["图为演练现场。（葛继锐 王思 摄）", 7],
    ["图为演练现场。 葛继锐 王思/摄", 7],
    ["作出更大贡献。（记者 周云奇）", 7],
    ["作出更大贡献。 本报记者 周云奇 文/摄", 7],
  ])("%s", (text, start) => {
    expect(findClosingByline(text, false)?.start).toBe(start);
  });

  it.each(["作出更大贡献。", "（街道）作出更大贡献", "作出更大贡献。（待续）", "作出更大贡献。（据新华社）"])(
    "none in %s",
    (text) => {
      expect(findClosingByline(text, true)).toBeUndefined();
    },
  );
});

describe("findOpeningByline", () => {
  it.each([
    ["记者 万里 宁静 昨日，县委书记赴青山乡调研。", ["记者:万里", "记者:宁静"], 9],
    ["记者 宁静 通讯员 黎明 鲁宁 捡拾垃圾、记录水质变化……", ["记者:宁静", "通讯员:黎明", "通讯员:鲁宁"], 16],
    ["通讯员 石坚\n6月17日，县人大常委会组织视察。", ["通讯员:石坚"], 7],
    ["记者闻一帆 10月23日是重阳节。", ["记者:闻一帆"], 6],
  ])("%s", (text, expected, end) => {
    const found = findOpeningByline(text);
    expect(found?.reading.bylines.flatMap(({ role, names }) => names.map((name) => `${role}:${name}`))).toEqual(
      expected,
    );
    expect(found?.end).toBe(end);
  });

  it.each(["记者近日从 县对口办了解到", "记者 昨日，从县里获悉", "昨日 县委书记调研", "万里 宁静 昨日，"])(
    "none in %s",
    (text) => {
      expect(findOpeningByline(text)).toBeUndefined();
    },
  );
});

it.each(["傅", "洪", "殷", "赖", "詹", "禄", "濮", "宓", "陳", "劉"])("knows the surname %s", (surname) => {
  expect(findClosingByline(`为明年丰收打好基础。（${surname}有才）`, true)?.reading.bylines).toEqual([
    { role: "作者", names: [`${surname}有才`] },
  ]);
});

it("puts a photographer's name together that a row's end parts", () => {
  expect(findClosingByline("图为早市交易场面。吕建 华 摄", false)?.reading.bylines).toEqual([
    { role: "摄影", names: ["吕建华"] },
  ]);
});
