import { expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

const furnitureOf = (...blocks: string[]) =>
  parsePage(blocks.join("\n\n"), { file: "01.txt" }).furniture.map(({ text }) => text);

it.each([
  "投稿热线:0856-5236618 本报地址:某县府前路12号 印刷:某城日报印务中心",
  "新闻热线：66012345 投稿邮箱：ybs@example.com",
  "官方微信 青柯发布",
  "官方网站：青柯新闻网",
  "微信公众号 青柯发布",
  "客户端 掌上青柯",
  "学习强国 青柯融媒",
  "全媒体报料热线：67210000",
  "国内零售：每份0.50元 投递投诉电话：0539-2116117 责编/亓文静",
  "地址：沅陂县城关镇辰州街18号 邮编：419600 电话：4222718",
  "县印刷厂承印",
  "电话：722431 邮政编码：063702 零售每份0.12元",
  "臨汶縣印刷廠承印",
  "【第二版】",
  "〔第二版〕",
  "〔以下第三版残缺，未录〕",
  "电子信箱：hhb5822@163.com",
  "每周二、五出版",
  "（本版投稿请寄：涂阳县城南正街12号 涂阳报社农村组）",
  "（本期共两版。抄录：县图书馆）",
  "来稿请注明作者姓名、地址，文责自负",
  "※ ※ ※",
  "◆◆◆",
  "2 要闻·综合",
  "综合新闻 03",
])("is of the paper, not of an article: %s", (line) => {
  expect(furnitureOf("石桥修缮完工", REPORT, TEXT, line)).toEqual([line]);
});

it.each([
  "监督电话：0856-5236618 联系地址：某县府前路12号",
  "地址：汀河大道与文化路交叉口 电话：13900000417",
  "零售价：2.5元/公斤",
  "（报名时须携带身份证原件）",
  "官方微信 让政务更透明",
  "客户端 掌上办事更方便",
])("may be an article's: %s", (line) => {
  expect(furnitureOf("石桥修缮公告", TEXT, line)).toEqual([]);
});

it.each([
  ["2 要闻·综合", true],
  ["要闻 03", true],
  ["2 要闻看点", false],
  ["2013 要闻", false],
])("is a page's name beside its number, above a report: %s, %s", (line, isName) => {
  const named = isName ? [line] : [];
  expect(furnitureOf("石桥修缮完工", REPORT, TEXT, line, "柚子丰收", REPORT, TEXT)).toEqual(named);
});
