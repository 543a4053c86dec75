import { describe, expect, it } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { readPrintedPage } from "../../src/parse/printed-page.ts";
import { generatePage } from "../generate/generate-page.ts";
import { parseHabit } from "../generate/habit.ts";

/** The role and column of each printed row of a page's text. */
function rolesOf(text: string): string[] {
  const { rows, readings } = readPrintedPage(parseLines(text, "page.txt").lines);
  return rows.map((row, i) => `${readings[i]?.role} ${readings[i]?.column} ${row.text}`);
}

/** Two articles in columns of different measure, one row a line, nothing between them. */
const TWO_MEASURES = `县水利局对全县座水库开展汛前检查
本报讯 连日来，县水利局组织技术
人员深入各水库、山塘，对大坝、溢洪道、
放水设施逐一检查，对发现的问题建立台账，
限期整改到位。
技术人员还对各座水库管理员进行了
培训，确保汛期安全。
暴雨中的“逆行者”
本报讯 面对强降雨，镇
里组织干部群众连夜转移
群众，清理塌方路段，没有
一人伤亡。
目前，各项工作正在
有序进行。
`;

describe("reading a page's printed rows", () => {
  it("finds the measure of each column and parts headlines from text", () => {
    expect(rolesOf(TWO_MEASURES)).toEqual([
      "line 18 县水利局对全县座水库开展汛前检查",
      "opens 18 本报讯 连日来，县水利局组织技术",
      "runs 18 人员深入各水库、山塘，对大坝、溢洪道、",
      "runs 18 放水设施逐一检查，对发现的问题建立台账，",
      "ends 18 限期整改到位。",
      "opens 18 技术人员还对各座水库管理员进行了",
      "ends 18 培训，确保汛期安全。",
      "line 18 暴雨中的“逆行者”",
      "opens 11 本报讯 面对强降雨，镇",
      "runs 11 里组织干部群众连夜转移",
      "runs 11 群众，清理塌方路段，没有",
      "ends 11 一人伤亡。",
      "opens 11 目前，各项工作正在",
      "ends 11 有序进行。",
    ]);
  });

  it("reads a file of many pages in pieces as it reads one piece", () => {
    const { text } = generatePage(441, parseHabit("rows/full/one-line/before/lost/none"));
    const roles = (page: string) => rolesOf(page).map((row) => row.replace(/ \d+ /, " "));
    const whole = roles(text.repeat(10));
    const inPieces = roles(text.repeat(30));
    const other = inPieces.filter((row, i) => row !== whole[i % whole.length]);
    expect(other.length).toBeLessThanOrEqual(3);
  });
});
