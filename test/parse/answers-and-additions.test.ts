import { describe, expect, it, test } from "vitest";
import { REPORT, readBlocks, TEXT } from "./read-blocks.ts";

/** What stands below a letter or a report and is its own, and what is the next article's. Names and places are invented. */

const LETTER = "我家住在城东，每天接送孙子上学都在小区南门的公交站等车，站上没有遮阳棚，老人孩子吃不消。";

describe("below a letter", () => {
  test.each([
    "编后：",
    "记者附记：",
    "编者附记：",
    "编者答：",
    "附记：",
    "编后语：",
    "编后话：",
    "编者附言：",
    "记者点评：",
  ])("%s belongs to it, what stands below that does not", (label) => {
    const answer = `${label}县交通运输局已派人到现场察看，答应八月底前装好遮阳棚。`;
    const writer = "石桥乡大田村农民 舒启发";
    const [letter, prices] = readBlocks("盼望站台添个遮阳棚", "编辑同志：", LETTER, writer, answer, "集市行情", TEXT);
    expect(letter?.by).toEqual([]);
    expect(letter?.blocks).toEqual([
      "paragraph 编辑同志：",
      `paragraph ${LETTER}`,
      `paragraph ${answer}`,
      `signature ${writer}`,
    ]);
    expect(prices?.headline).toBe("集市行情");
  });

  it("goes on with what its reporter found out, under a label in brackets", () => {
    const found = `7月10日傍晚，记者来到小区。${TEXT}`;
    const blocks = ["【读者反映】", `编辑同志：${LETTER}`, "读者 谭女士", "【记者调查】", found];
    const [, letter, next] = readBlocks("石桥修缮完工", REPORT, "民声回应", "龙泉小区为何一到傍晚就停水？", ...blocks);
    expect(letter).toMatchObject({ headline: "龙泉小区为何一到傍晚就停水？", column: "民声回应" });
    expect(letter?.blocks.at(-2)).toBe(`paragraph ${found}`);
    expect(next).toBeUndefined();
  });
});

test.each([
  ...["新闻链接", "相关链接", "链接", "背景链接", "知识链接", "新闻背景", "背景资料", "延伸阅读", "名词解释"],
  ...["小贴士", "警方提醒", "民警提醒", "法官提醒", "检察官提醒", "律师提醒", "专家提醒", "医生提醒", "记者提醒"],
])("%s stands over an addition to the report above it", (label) => {
  const [report, next] = readBlocks(
    "高温下的“送清凉”",
    REPORT,
    label,
    "中暑先兆：大量出汗、口渴、头晕。应立即移至阴凉处。",
  );
  expect(report?.blocks).toContain(`subheading ${label}`);
  expect(next).toBeUndefined();
});

describe("questions and answers", () => {
  it("go on below who asks, named behind the question, under a headline that asks", () => {
    const asked = "问：我家住沙溪镇，一栋土坯房墙体已经开裂，听说有补助，该怎么申请？（沙溪镇 张先生）";
    const answers = [
      "答：由户主提出书面申请，村里公示无异议后报乡镇审核。",
      "问：补助标准是多少？",
      "答：每户补助1.5万元。",
    ];
    const blocks = ["石桥修缮完工", REPORT, "记者帮你问", "土坯房改造补助怎么申请？", asked, ...answers];
    const [, article, next] = readBlocks(...blocks);
    expect(article).toMatchObject({ headline: "土坯房改造补助怎么申请？", column: "记者帮你问" });
    expect(article?.blocks).toHaveLength(4);
    expect(article?.blocks.slice(1)).toEqual(answers.map((text) => `paragraph ${text}`));
    expect(next).toBeUndefined();
  });

  it("are parted by whoever asks, who signs the question", () => {
    const question = "遗嘱写了就不能改，弟弟说。请问究竟能不能改？";
    const answer = "答：能改。遗嘱人可以撤销、变更自己所立的遗嘱。";
    const [, article, next] = readBlocks(
      "石桥修缮完工",
      REPORT,
      "法律信箱",
      "立了遗嘱，还能改吗？",
      TEXT,
      question,
      "松林区 蒲永福",
      answer,
    );
    expect(article?.blocks.slice(-3)).toEqual([
      `paragraph ${question}`,
      `paragraph ${answer}`,
      "signature 松林区 蒲永福",
    ]);
    expect(next).toBeUndefined();
  });

  it("begin an article of their own below a letter, where a reporter asks", () => {
    const asked = ["记者：请问今年的改造进展如何？", "局长：已完成十二个站台。"];
    const [letter, talk] = readBlocks("盼望站台添个遮阳棚", "编辑同志：", LETTER, "城东新区居民 白小露", ...asked);
    expect(letter?.blocks).not.toContain(`paragraph ${asked[0]}`);
    expect(talk?.blocks).toContain(`paragraph ${asked[1]}`);
  });
});

describe("the weather", () => {
  const weather = "16日白天多云，偏南风4到5级，最高气温15℃，最低气温2℃；17日至18日晴。";

  it.each(["本周天气", "近期天气", "天气预报"])("is no part of the report above it: %s", (title) => {
    const [report, own] = readBlocks("贷款贴息 用工补助", "□ 本报记者 邱 伟", TEXT, TEXT, title, weather);
    expect([report?.headline, own?.headline]).toEqual(["贷款贴息 用工补助", title]);
  });

  it("is one where other subheads stand beside it", () => {
    const blocks = ["天气", TEXT, "机械", TEXT, "人手", TEXT];
    const [report, next] = readBlocks("夏收要过几道关？", "本报记者 林小满", TEXT, ...blocks);
    expect(report?.blocks).toEqual(expect.arrayContaining(["subheading 天气", "subheading 机械", "subheading 人手"]));
    expect(next).toBeUndefined();
  });
});
