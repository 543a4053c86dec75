import { describe, expect, it } from "vitest";
import { mendText } from "../../src/parse/mend-page.ts";
import { findMisreadFigures } from "../../src/parse/misread-figures.ts";
import { readPage } from "./read-blocks.ts";

/** The text as it is read. */
const mended = (text: string) => mendText(text, findMisreadFigures(text));

describe("what stands for 〇", () => {
  it.each([
    ["二OO五年十一月六日", "二〇〇五年十一月六日"],
    ["二0一二年，二000年，一九九О年", "二〇一二年，二〇〇〇年，一九九〇年"],
    ["第三O七期，一百二O五", "第三〇七期，一百二〇五"],
  ])("is read so among Chinese figures: %s", (text, read) => {
    expect(mended(text)).toBe(read);
  });

  it.each(["一0号楼", "唯一OPPO店", "其一：0五一二"])("is what it is in %s", (text) => {
    expect(mended(text)).toBe(text);
  });

  it("leaves the day below a notice what it is", () => {
    const page = readPage(
      "双坑水厂关于清洗管网的通知",
      "为保证供水质量，我厂定于11月12日对城区主管网进行清洗。",
      "双坑水厂",
      "二OO五年十一月六日",
    );
    expect(page.articles).toHaveLength(1);
    expect(page.articles[0]?.blocks.at(-1)?.text).toBe("二OO五年十一月六日");
  });
});

describe("letters among figures", () => {
  it.each([
    ["2OO3年1l月l0日", "2003年11月10日"],
    ["第 1l36 期", "第 1136 期"],
    ["第1O7号，6OOO元", "第107号，6000元"],
  ])("are figures where something is counted: %s", (text, read) => {
    expect(mended(text)).toBe(read);
  });

  it.each(["O2O模式", "CO2排放", "A10号楼", "2O1x年", "OO年", "iPhone8元"])("are letters in %s", (text) => {
    expect(mended(text)).toBe(text);
  });

  it("are told of once a figure, and given as the text has them", () => {
    const page = readPage(
      "县里部署下一步工作",
      "本报讯（记者 龚一凡）3月l0日，县里投入6OOO元，修了2O里路。",
      "20OO年，县里投入100O元，账号6228480000018收款1O万元，20O1年60OO户。",
    );
    expect(page.diagnostics.map(({ rule, message }) => [rule, message.match(/“.*?”/g)?.join()])).toEqual([
      ["misread-character", "“l0”,“10”"],
      ["misread-character", "“6OOO”,“6000”"],
      ["misread-character", "“20OO”,“2000”"],
      ["misread-character", "“100O”,“1000”"],
      ["misread-character", "“1O”,“10”"],
      ["misread-character", "“20O1”,“2001”"],
      ["misread-character", "“60OO”,“6000”"],
    ]);
    expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual([
      "3月l0日，县里投入6OOO元，修了2O里路。",
      "20OO年，县里投入100O元，账号6228480000018收款1O万元，20O1年60OO户。",
    ]);
  });
});
