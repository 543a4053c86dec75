import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setMarksUpright } from "../../src/text/upright-marks.ts";

describe("marks that are set another way", () => {
  it.each([
    ["︹本報訊︺縣委﹁發出﹂通知｡", "〔本報訊〕縣委「發出」通知。"],
    ["２０２１年ＫＴＶ１２．５％", "2021年KTV12．5％"],
    ["记者\u00a0龚一凡", "记者 龚一凡"],
    ["一条渡\n──双坪见闻\n  --记柏小舟\n－－“夜校”侧记", "一条渡\n——双坪见闻\n  ——记柏小舟\n——“夜校”侧记"],
  ])("are as they stand in a row: %s", (text, upright) => {
    expect(setMarksUpright(text)).toBe(upright);
  });

  it("are one for one, and all others what they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(setMarksUpright(text)).toHaveLength(text.length);
      }),
    );
    for (const text of ["“石桥”（1）！", "---", "────\n- 一条", "3--5月", "一一对应"])
      expect(setMarksUpright(text)).toBe(text);
  });
});
