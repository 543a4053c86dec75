import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureText } from "../../src/parse/text-measures.ts";
import { joinTraits, TRAITS, traitsOf } from "../../src/parse/traits.ts";
import { printedWidth } from "../../src/text/characters.ts";

/** Characters of pages, and those of any plane. */
const TEXT = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."县委书记 2023年3月,3:15 1,200 A3版（记者）“，。”!?()\u3000;𠮷é.") }),
  fc.string({ unit: "binary" }),
);

describe("measureText", () => {
  test.each([
    ["县委书记", { width: 4, quarters: 0, innerMarks: 0 }],
    ["1,200元", { width: 3.5, quarters: 4, innerMarks: 1 }],
    ["全县,各地", { width: 5, quarters: 0, innerMarks: 1 }],
    ["记者 甲。", { width: 4, quarters: 2, innerMarks: 0 }],
    ["", { width: 0, quarters: 0, innerMarks: 0 }],
  ])("measures %s", (text, expected) => {
    expect(measureText(text)).toMatchObject(expected);
  });

  test("tells the width and the traits that are told one by one", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { width, traits } = measureText(text);
        expect({ width, traits }).toEqual({ width: printedWidth(text), traits: traitsOf(text) });
      }),
    );
  });

  test("counts marks before the last character alone", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const inner = [...text.slice(0, -1)].filter((character) =>
          "，。、；：！？（）《》“”,;:?!()".includes(character),
        );
        expect(measureText(text).innerMarks).toBe(inner.length);
      }),
    );
  });

  test.each([
    ["staff", ["值班主任", "责任编辑", "本版责编", "版面设计", "版式", "美编", "美术编辑", "组版", "排版"]],
    ["staff", ["照排", "校对", "审核", "主编", "策划", "统筹"]],
    ["lunarDate", ["壬寅年", "农历三月", "夏历", "阴历"]],
    ["hotline", ["热线", "电话"]],
    [
      "registration",
      ["国内统一刊号", "CN33", "cn33", "浙内准字", "准印证", "内资", "邮发代号", "网址", "邮箱", "官网"],
    ],
    ["registration", ["http://", "www.", "甲@乙", "E-mail", "Email", "微信公众号", "微博", "QQ群", "零售价"]],
    ["publisher", ["主管主办", "主办", "主管", "委机关报"]],
    ["producer", ["承办", "编印", "编辑出版", "出版", "协办", "出品"]],
    ["weather", ["今日天气"]],
    ["notForSale", ["内部资料"]],
    [
      "slogan",
      ["公益广告", "富强", "民主", "文明", "和谐", "自由", "平等", "公正", "法治", "爱国", "敬业", "诚信", "友善"],
    ],
    ["channels", ["爱苇城APP", "爱苇城App"]],
  ] as const)("tells the trait %s by each word of its rule", (trait, words) => {
    for (const word of words)
      expect([word, measureText(`　${word}`).traits & TRAITS[trait]]).toEqual([word, TRAITS[trait]]);
  });

  test("does not tell a pair by one of its characters, nor by two apart", () => {
    expect(measureText("国家出台内需政策").traits).toBe(0);
    expect(measureText("主 办").traits & TRAITS.publisher).toBe(0);
  });

  test("finds a line's characters of two traits at once", () => {
    expect(measureText("第3版").traits).toBe(TRAITS.pointing | TRAITS.pageFigures | traitsOf("第3"));
  });
});

describe("the traits of two texts with white space between", () => {
  test("are those of the text that they make, and none that their characters do not give", () => {
    fc.assert(
      fc.property(TEXT, TEXT, (first, second) => {
        const joined = joinTraits(traced(first), traced(second));
        expect(joined & traitsOf(`${first}\n${second}`)).toBe(traitsOf(`${first}\n${second}`));
      }),
    );
  });

  test.each([
    ["县委宣传部通", "讯员 甲"],
    ["本报记", "者 甲"],
    ["乙 整", "理"],
  ])("hold the role that %s and %s make", (first, second) => {
    expect(joinTraits(traced(first), traced(second)) & TRAITS.credit).toBe(TRAITS.credit);
  });
});

function traced(text: string) {
  return { text, traits: traitsOf(text) };
}

describe("a byline", () => {
  test.each([
    "本报记者 甲",
    "见习记 者 甲",
    "通讯员 甲",
    "实习生 甲",
    "评论员 甲",
    "撰稿人 甲",
    "报道员 甲",
    "特约作者 甲",
    "编辑 甲",
    "樊一舟 整理",
    "指导老师：甲",
    "辅导教师 甲",
    "甲 摄影报道",
    "甲 供图",
    "甲 提供",
    "甲 文/图",
    "甲 撰文",
    "甲 供稿",
    "甲 作",
    "◆甲",
    "□ 甲",
    "*甲",
    "阿依古丽·买买提",
  ])("shows by a role, a mark or a dot: %s", (text) => {
    expect(traitsOf(text) & TRAITS.credit).toBe(TRAITS.credit);
  });
});
