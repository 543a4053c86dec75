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
    ["what Latin text keeps", "Node 20, 8:30", "Node 20, 8:30"],
  ])("%s", (_name, printed, expected) => {
    expect(normalizePrinted(printed)).toBe(expected);
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
