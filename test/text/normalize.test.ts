import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizePrinted } from "../../src/text/normalize.ts";

describe("normalizePrinted", () => {
  test.each([
    ["nothing to change", "全面落实属地管理，做到“应戴尽戴”。", "全面落实属地管理，做到“应戴尽戴”。"],
    ["row ends alone", "全面落实\n属地　管理", "全面落实属地管理"],
    ["narrow marks alone", "管理,做到(一)", "管理，做到（一）"],
    ["straight quotes alone", '做到"应戴尽戴"', "做到“应戴尽戴”"],
    ["wide figures alone", "第１２期Ａ版", "第12期A版"],
    ["all of them", '全面落实 属地管理,１０月做到"应戴\n尽戴"', "全面落实属地管理，10月做到“应戴尽戴”"],
    ["what parts a notice's fields", "联系人：杨先生　电话：0566-5028888", "联系人：杨先生 电话：0566-5028888"],
    ["but no row's end behind a comma", "有意者请尽早联系，\n电话：5028888", "有意者请尽早联系，电话：5028888"],
    [
      "a space between narrow marks",
      '城市的基础, "开发"关乎形象! (下转2版)',
      "城市的基础，“开发”关乎形象！（下转2版）",
    ],
    ["what Latin text keeps", "Node 20, 8:30", "Node 20, 8:30"],
  ])("%s", (_name, printed, expected) => {
    expect(normalizePrinted(printed)).toBe(expected);
  });

  test.each([
    ["公　告", "公告"],
    ["县 委 召 开 大 会  庆 祝 教 师 节", "县委召开大会 庆祝教师节"],
    ["——记 个 体 裁 缝", "——记个体裁缝"],
    // Parts of a headline, or a word and a name
    ["从严从紧 打好攻坚战", "从严从紧 打好攻坚战"],
    ["走 进春天", "走 进春天"],
  ])("closes a headline set wide: %s", (printed, expected) => {
    expect(normalizePrinted(printed, "between-parts")).toBe(expected);
  });

  test("leaves no space beside Chinese and no wide figure, where no mark is changed", () => {
    const text = fc.string({ unit: fc.constantFrom(..."县委 \n\u3000，１Ａz8") });
    fc.assert(
      fc.property(text, (printed) => {
        expect(normalizePrinted(printed)).not.toMatch(/[\u2010-\uffff]\s|\s[\u2010-\uffff]|[０-９Ａ-Ｚａ-ｚ]|^\s|\s$/u);
      }),
    );
  });
});
