import { describe, expect, it } from "vitest";
import { findMisreadFigures } from "../../src/parse/misread-figures.ts";
import { readPage } from "./read-blocks.ts";

/** The text as it is read. */
function mended(text: string): string {
  const characters = text.split("");
  for (const { offset, printed } of findMisreadFigures(text)) characters[offset] = printed;
  return characters.join("");
}

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
    const page = readPage("县里部署下一步工作", "本报讯（记者 龚一凡）3月l0日，县里投入6OOO元，修了2O里路。");
    expect(page.diagnostics.map(({ rule, message }) => [rule, message.match(/“.*?”/g)?.join()])).toEqual([
      ["misread-character", "“l0”,“10”"],
      ["misread-character", "“6OOO”,“6000”"],
    ]);
    expect(page.articles[0]?.blocks[0]?.text).toBe("3月l0日，县里投入6OOO元，修了2O里路。");
  });
});
