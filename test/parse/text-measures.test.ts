import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureText } from "../../src/parse/text-measures.ts";
import { TRAITS, traitsOf } from "../../src/parse/traits.ts";
import { printedWidth } from "../../src/text/characters.ts";

/** Characters of pages, and those of any plane. */
const TEXT = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."县委书记 2023年3月,3:15 1,200 A3版（记者）“，。”!?()\u3000;𠮷é.") }),
  fc.string({ unit: "binary" }),
);

describe("measureText", () => {
  test.each([
    ["县委书记", { width: 4, slack: 0, innerMarks: 0 }],
    ["1,200元", { width: 3.5, slack: 1, innerMarks: 1 }],
    ["全县,各地", { width: 5, slack: 0, innerMarks: 1 }],
    ["记者 甲。", { width: 4, slack: 0.5, innerMarks: 0 }],
    ["", { width: 0, slack: 0, innerMarks: 0 }],
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

  test("finds a line's characters of two traits at once", () => {
    expect(measureText("第3版").traits).toBe(TRAITS.pointing | TRAITS.pageFigures | traitsOf("第3"));
  });
});
