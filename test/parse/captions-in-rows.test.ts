import { describe, expect, it } from "vitest";
import { headlines, pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

/** Rows of a column of sixteen ems, a feature without a byline above its text. */
const FEATURE = [
  "冷空气来袭 气温下降8℃",
  "　　记者从市气象局获悉，受高空槽",
  "和冷空气共同影响，10月8日夜间至",
  "10月10日，我市将有一次明显的降水",
  "过程，大部分乡镇有中到大雨，白岭",
  "乡、茶口乡局部有暴雨。",
  "　　气温方面，最高气温19℃，最低",
  "气温10℃，偏北风4级，阵风8级。",
];
const REST = [
  "　　农业部门提醒广大农户，抓紧抢",
  "收已成熟的小麦，疏通田间沟渠。",
  "　　市防汛抗旱指挥部要求，各乡镇",
  "落实领导带班和24小时值班制度，对",
  "地质灾害隐患点逐一排查。",
  "（通讯员 魏淑颖）",
];

describe("a picture's sentence in rows, its photographer below it", () => {
  it("between two paragraphs is the text's own", () => {
    const page = pageOfRows(...FEATURE, "图为工作人员疏通排水沟。", "（高建军 摄）", ...REST);
    expect(headlines(page)).toEqual(["冷空气来袭 气温下降8℃"]);
    expect(textsOf(page, "caption")).toEqual(["图为工作人员疏通排水沟。"]);
  });

  it("below a subhead is the text's own, though little stands above it", () => {
    const [head = "", ...first] = FEATURE.slice(0, 6);
    const page = pageOfRows(head, ...first, "疏通沟渠", "图为工作人员疏通排水沟。", "（高建军 摄）", ...REST);
    expect(headlines(page)).toEqual(["冷空气来袭 气温下降8℃"]);
    expect(textsOf(page, "subheading")).toEqual(["疏通沟渠"]);
    expect(textsOf(page, "caption")).toEqual(["图为工作人员疏通排水沟。"]);
  });

  it("in two rows below a headline is none of it", () => {
    const [head = "", ...text] = FEATURE;
    const page = pageOfRows(
      ...REPORT_ROWS,
      head,
      "图为市气象局的工作人员在观测站查",
      "看雨情。（高建军 摄）",
      "　　本报讯（记者 赵一）",
      ...text,
    );
    expect(headlines(page)).toContain("冷空气来袭 气温下降8℃");
    expect(textsOf(page, "caption")).toEqual(["图为市气象局的工作人员在观测站查看雨情。"]);
  });

  it("is longer than the end of a paragraph: 评。 is none", () => {
    const text = [...FEATURE.map((row) => row.trimStart()), ...REST.slice(0, -1).map((row) => row.trimStart())];
    const page = pageOfRows(
      ...text,
      "市防汛抗旱指挥部的工作受好",
      "评。",
      "本报全媒体记者 高建军 文/摄",
      ...REPORT_ROWS,
    );
    expect(textsOf(page, "caption")).toEqual([]);
    expect(textsOf(page, "paragraph")).toContain("市防汛抗旱指挥部的工作受好评。");
    expect(headlines(page)).toEqual(["冷空气来袭 气温下降8℃", ...headlines(pageOfRows(...REPORT_ROWS))]);
  });

  it("may end in a row with its last character and its photographer", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "全市中小学生田径运动会开幕",
      "运动员在市体育场的跳远比赛中奋力",
      "一跃。（苏天琴 沈静/摄）",
      "　　本报讯（记者 赵一）",
      ...FEATURE.slice(1),
    );
    expect(textsOf(page, "caption")).toEqual(["运动员在市体育场的跳远比赛中奋力一跃。"]);
    expect(headlines(page)).toContain("全市中小学生田径运动会开幕");
  });

  it("begins no paragraph with the headline above it, which is no row set in", () => {
    const page = pageOfRows(
      "白堡镇做强草莓产业 助农增收",
      "高洲村村民正在分拣草莓。",
      "□ 本报特约记者 曹梦平",
      "“今年草莓价格好，一斤能卖",
      "到15元，我家4亩地少说也能收入",
      "4.75万元。”4月3日，高洲村村民",
      "郝萍一边忙着装车，一边高兴地对",
      "记者说。",
      "基地还与县里的纺织有限公",
      "司签订了订单，产品不愁销路。邹",
      "国静在基地务工，每月有3153元的",
      "稳定收入。",
    );
    expect(headlines(page)).toEqual(["白堡镇做强草莓产业 助农增收"]);
    expect(textsOf(page, "caption")).toEqual(["高洲村村民正在分拣草莓。"]);
  });
});

it("an agency's dateline in a row of its own has its reporters below it, and its text", () => {
  const page = pageOfRows(
    "确保能源安全稳定供应",
    "　　新华社北京8月5日电",
    "（记者 万玉昌、郑雅洁）",
    "国家统计局3日发布的数据显示，前",
    "三季度全国粮食生产形势总体较好。",
    ...FEATURE,
  );
  expect(headlines(page)).toEqual(["确保能源安全稳定供应", "冷空气来袭 气温下降8℃"]);
});
