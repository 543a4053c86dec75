import { describe, expect, it, test } from "vitest";
import { REPORT, readBlocks, readPage, readText, TEXT } from "./read-blocks.ts";

/** Lines above a headline's main one that look like a text's last, and the other way round. Names and places are invented. */

describe("a question in a block of its own over a headline's next part", () => {
  it("is the headline's first", () => {
    const [, fields] = readBlocks(
      "石桥修缮完工",
      REPORT,
      "撂荒田怎么又“抢手”了?",
      "托管服务让1860亩冬闲地复耕",
      "□ 通讯员 徐志强",
      TEXT,
    );
    expect(fields?.headline).toContain("撂荒田怎么又“抢手”了");
  });

  it("is the text's last sentence where it speaks to somebody", () => {
    const [first, second] = readBlocks(
      "石桥修缮完工",
      REPORT,
      "母亲，您在那边还好吗？",
      "托管服务让冬闲地复耕",
      "□ 通讯员 徐志强",
      TEXT,
    );
    expect(first?.blocks.at(-1)).toBe("paragraph 母亲，您在那边还好吗？");
    expect(second?.headline).toBe("托管服务让冬闲地复耕");
  });

  it.each(["如此作风，群众怎能满意？", "口号喊得再响，不落实又有何用？", "这样的干部，谁不拥护？"])(
    "is the text's where it wants no answer: %s",
    (question) => {
      const [first] = readBlocks("石桥修缮完工", REPORT, question, "县城新添三座公园", "□ 通讯员 徐志强", TEXT);
      expect(first?.blocks.at(-1)).toBe(`paragraph ${question}`);
    },
  );
});

test("a question among rows, not set in, is the headline over who asks", () => {
  const page = `百姓热线
锦绣家园下水道堵了20多天
　　来电：锦绣家园3号楼下水道堵
了20多天，污水倒灌到一楼，物业和
开发商互相推，请问归谁管？——市
民 潘女士
　　回复：县住建局接报后，于9月
19日召集物业、开发商到场，确认堵
点在楼前化粪池进口，系建筑垃圾沉
积所致，还在保修期内，由开发商负
责。9月20日，疏通完成，一楼三户
居民的地板损失由开发商赔付。
沿河路路灯什么时候能亮？
　　来电：沿河路从彩虹桥到二中这
一段，路灯坏了11盏，孩子上晚自习
害怕。——市民 邵先生
　　回复：县市政处查明，该路段电
缆被施工挖断，25日前亮灯。
`;
  expect(readText(page).map(({ headline }) => headline)).toEqual([
    "锦绣家园下水道堵了20多天",
    "沿河路路灯什么时候能亮？",
  ]);
});

test("a kicker that ends with a dash is one, though it opens as paragraphs do", () => {
  const kicker = "今年上半年，全县外出务工人员寄回现金3.14亿元——";
  const survey = ["本报调查", kicker, "打工的钱都花到哪儿去了？", "——来自四个村的调查", "□ 本报记者 游德全"];
  const blocks = [...survey, TEXT.repeat(4), TEXT.repeat(3), "石桥修缮完工", REPORT, TEXT.repeat(3)];
  const page = readPage(...blocks);
  expect(page.articles[0]).toMatchObject({ kicker: [kicker], columnLabel: "本报调查" });
});

test.each(["再见了，我的故乡……", "桥还是那座桥，水还是那道水……"])("what breaks off ends the text above: %s", (last) => {
  const [essay, next] = readBlocks(
    "石桥修缮完工",
    REPORT,
    TEXT,
    last,
    "县城新添三座公园",
    "□ 通讯员 徐志强",
    TEXT.repeat(3),
  );
  expect(essay?.blocks.at(-1)).toContain("……");
  expect(next?.headline).toBe("县城新添三座公园");
});

test("a kicker with a dash among rows stands over a question", () => {
  const page = `小区电费比别处高三毛，住户要个说法——
“总表价”怎样变成“一户一表”价？
　　□本报记者　孔令涛　实习生　董雪
　　7月14日，家住丽景花园的李先生打进本
报热线说，他所在的小区每度电收0.85元，而
隔壁小区只有0.5469元，“同一条街，同一个
电业局，凭什么差三毛钱？”
　　7月15日，记者在丽景花园2号楼看到，每
个单元门口都贴着一张物业公司的收费通知。
■小贴士
　　居民电价：一户一表月用电量50度以内，
每度0.5469元；51度至200度，每度0.5769元。
`;
  const [article, next] = readText(page);
  expect(article).toMatchObject({ headline: "“总表价”怎样变成“一户一表”价？", by: ["记者 孔令涛", "实习生 董雪"] });
  expect(article?.blocks).toContain("subheading ■小贴士");
  expect(next).toBeUndefined();
});
