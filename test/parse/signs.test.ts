import { describe, expect, it } from "vitest";
import { isCouplet, isLabel } from "../../src/parse/column-names.ts";
import { findDateline, findInsideDateline } from "../../src/parse/dateline.ts";
import { findJumpFrom, findJumpTo, findPointer } from "../../src/parse/jump-line.ts";
import { opensLead } from "../../src/parse/leads.ts";
import { lineOf } from "../../src/parse/lines.ts";
import { isNoticeTitle, isSignature, readSignature } from "../../src/parse/notices.ts";
import { signOf } from "../../src/parse/openings.ts";
import { isSource } from "../../src/parse/sources.ts";

describe("findDateline", () => {
  it.each([
    ["本报讯(记者 楼郁馨)12月14日上午", "local", "本报讯"],
    ["本报讯 3月30日下午", "local", "本报讯"],
    ["本报北京10月19日电 记者获悉", "local", "本报北京10月19日电"],
    ["本台消息 昨日", "local", "本台消息"],
    ["新华社北京9月7日电（记者 甲、乙）", "wire", "新华社北京9月7日电"],
    ["据新华社杭州 9 月 7 日电", "wire", "据新华社杭州9月7日电"],
    ["【本报讯】昨日", "local", "本报讯"],
    ["■本报讯 记者 欧若拉 温小暖 昨天下午", "local", "本报讯"],
    ["麓阳日报讯（全媒体记者 范小鱼 通讯员 高峰）“现在", "local", "麓阳日报讯"],
    ["县融媒体中心讯 (记者 甲)9月2日", "local", "县融媒体中心讯"],
    ["静塬在线11月1日电（记者 甲 乙）连日来", "local", "静塬在线11月1日电"],
    ["静塬县融媒体中心2月1日讯（记者 甲）2月1日", "local", "静塬县融媒体中心2月1日讯"],
    ["静塬新闻网7月23日讯 连日来，", "local", "静塬新闻网7月23日讯"],
    ["静塬网讯（甲 乙）连日来", "local", "静塬网讯"],
    ["静塬新闻网讯：4月21日，", "local", "静塬新闻网讯"],
    ["静塬在线消息 7月24日，", "local", "静塬在线消息"],
    ["静塬日报消息 一股清泉跃出山崖，推坡走岭。", "local", "静塬日报消息"],
    ["中新网静塬新闻8月27日电 (甲 乙)8月27日", "wire", "中新网静塬新闻8月27日电"],
  ])("%s", (text, kind, printed) => {
    expect(findDateline(text)?.dateline).toEqual({ kind, text: printed });
  });

  it.each([
    "本报记者 甲",
    "据了解，截至目前",
    "新华书店开业",
    "近日，本报讯息中心",
    "传来喜讯（见图）",
    "村里通讯（网络）好了",
    "据静塬日报消息，新教师培训历时一周。",
    "供电公司11月1日电费收缴完毕",
    "县里传来好消息 增产增收",
    "静塬新闻网消息灵通",
  ])("none in %s", (text) => {
    expect(findDateline(text)).toBeUndefined();
  });

  it("finds one after a headline in the same line, and none after a sentence", () => {
    expect(findInsideDateline("推进会召开 本报讯 (记者 洪纲)3月31日")).toBe(6);
    expect(findInsideDateline("推进会召开。据此 本报讯 (记者 洪纲)")).toBeUndefined();
  });
});

describe("jump lines", () => {
  it.each([
    ["要严格执（下转2版）", 2, false],
    ["要严格执(下转第二版)", 2, false],
    ["推动“最多跑（下转2", 2, true],
    ["要严格执（下转", undefined, true],
    ["要严格执 下转A3版", 3, false],
  ])("to: %s", (text, page, cutOff) => {
    expect(findJumpTo(text)).toMatchObject({ direction: "to", cutOff, ...(page === undefined ? {} : { page }) });
    expect(findJumpTo(text)?.page).toBe(page);
  });

  it.each([
    ["（上接1版）区委书记", 1],
    ["（上接第一版）", 1],
    ["上接第一版", 1],
  ])("from: %s", (text, page) => {
    expect(findJumpFrom(text)).toMatchObject({ direction: "from", page });
  });

  it.each(["道路转弯处", "他把钱转2版给", "承上启下转型"])("none in %s", (text) => {
    expect(findJumpTo(text)).toBeUndefined();
    expect(findJumpFrom(text)).toBeUndefined();
  });

  it.each([
    ["强降雨来袭▶4版", 4],
    ["强降雨来袭（详见3版）", 3],
    ["强降雨来袭〔详见3版〕", 3],
    ["强降雨来袭——3版", 3],
    ["强降雨来袭（2版）", 2],
    ["强降雨来袭 4版", 4],
    ["强降雨来袭 ▷2版", 2],
    ["强降雨来袭……2版", 2],
    ["强降雨来袭 ···A3版", 3],
    ["强降雨来袭 >>>详见3版", 3],
  ])("pointer: %s", (text, page) => {
    expect(findPointer(text)?.page).toBe(page);
  });

  it("begins with its mark, which is none of the headline's", () => {
    expect(findPointer("强降雨来袭 >>>详见3版")?.start).toBe("强降雨来袭".length);
    expect(findPointer("强降雨来袭……2版")?.start).toBe("强降雨来袭".length);
    expect(findPointer("强降雨来袭 ▷2版")?.start).toBe("强降雨来袭".length);
  });

  it("takes no count of pages for a pointer", () => {
    expect(findPointer("印发12版")).toBeUndefined();
  });
});

describe("signOf", () => {
  it.each([
    ["本报讯 3月30日下午，区政协召开会议。", "dateline"],
    ["□ 通讯员 胡松", "byline"],
    ["（记者 毛惠娜、郝志芳 通讯员 向正荣）", "closing-byline"],
    ["（葛继锐 王思 摄）", "photo-credit"],
    ["林楠 徐家和/摄", "photo-credit"],
    ["鄞州新闻网", "source"],
    ["（来源：人民网）", "source"],
    ["（上接1版）", "jump-from"],
    ["[关键词]", "bracket-label"],
    ["一、全民扫码", "numbered-head"],
    ["一、本次通告自发布之日起施行。", "none"],
    ["阅读提示", "summary-label"],
    ["编后", "summary-label"],
    ["县物价局价格监测中心提供", "source"],
    ["（县供销合作社监测）", "source"],
    ["（未完待续）", "source"],
    ["县里的支持提供了条件", "none"],
    ["（上）", "none"],
    ["指导教师：井秀", "closing-byline"],
    ["核心阅读", "summary-label"],
    ["区委常委会召开会议 再次研究部署疫情防控工作", "none"],
  ])("%s", (text, sign) => {
    expect(signOf(lineOf(text, { number: 1, offset: 0, indented: false, afterBlank: true }))).toBe(sign);
  });
});

describe("phrases", () => {
  it.each([
    ['衢江区全面实行"全民扫码""全民戴口罩"的通告', true],
    ["遗失声明", true],
    ["致全县农民朋友的一封信", true],
    ["鸣 谢", true],
    ["我县启动廉政主题征文", false],
    ["征 文", true],
    ["讣　告", true],
    ["封山禁火令", true],
    ["更　正", true],
    ["致歉", true],
    ["吹响安全生产冲锋令", false],
    ["我县地名标识全部更正", false],
    ["区委常委会召开会议", false],
  ])("notice title: %s", (text, expected) => {
    expect(isNoticeTitle(text)).toBe(expected);
  });

  it.each([
    ["12月14日上午,区委常委会", true],
    ["近日，荷花街道", true],
    ["会议强调，要提高站位", false],
  ])("lead: %s", (text, expected) => {
    expect(opensLead(text)).toBe(expected);
  });

  it("knows labels by their shape, their words, or standing apart", () => {
    expect(isLabel("树正气 打歪风", [], true)).toBe(true);
    expect(isLabel("回眸“十三五”喜看新变化", [], false)).toBe(true);
    expect(isLabel("衢江政协", [], true)).toBe(true);
    expect(isLabel("武湖丰茂纺织", [], false)).toBe(false);
    expect(isLabel("我家门口那些事儿天天见", ["我家门口那些事儿天天见"], false)).toBe(true);
    expect(isLabel("衢江一男子殴打防疫执勤人员被行政拘留", [], true)).toBe(false);
    for (const name of ["农事提醒", "企业在线", "以案说法", "对话局长", "记者手记", "帮您问", "社区短波"])
      expect(isLabel(name, [], false)).toBe(true);
    expect(isLabel("县消协发布冬季用电提醒", [], false)).toBe(false);
    expect(isLabel("走进敬老院", [], false)).toBe(false);
    expect(isCouplet("学党史 悟思想 办实事")).toBe(true);
    expect(isCouplet("区委常委会 开会")).toBe(false);
  });

  it("reads a signature's body and date", () => {
    expect(isSignature(["衢州市衢江区教育局", "2022年3月29日"])).toBe(true);
    expect(isSignature(["区十六届人大常委会第一次会议召开"])).toBe(false);
    expect(isSignature(["县红十字会"])).toBe(true);
    expect(isSignature(["免费午餐进社区"])).toBe(false);
    for (const line of ["民警提醒：谨防“神医”骗局", "真抓实干开新局", "街坊茶馆", "健康驿站"])
      expect(isSignature([line])).toBe(false);
    for (const line of ["县国家安全局", "溪岸市邮政局", "县图书馆"]) expect(isSignature([line])).toBe(true);
    expect(readSignature("衢江区教育局 2022年3月29日")).toEqual({
      name: "衢江区教育局",
      date: "2022-03-29",
      dateText: "2022年3月29日",
    });
    expect(readSignature("县教育局").date).toBeUndefined();
  });

  it("knows media by the endings of their names", () => {
    expect(isSource("鄞州新闻网")).toBe(true);
    expect(isSource("据新华社")).toBe(true);
    expect(isSource("县融媒体中心召开会议")).toBe(false);
  });
});
