import { readFileSync } from "node:fs";
import fc from "fast-check";
import openccPairs from "opencc-js/dict/TSCharacters";
import { describe, expect, it } from "vitest";
import { readOpenccPairs, renderSimplifiedTable } from "../../scripts/write-simplified.ts";
import { packPairs, unpackPairs } from "../../src/text/packed-pairs.ts";
import { SIMPLIFIED_PAIRS } from "../../src/text/simplified-table.ts";

describe("the table of simplified characters", () => {
  it("says what OpenCC's says", () => {
    expect(unpackPairs(SIMPLIFIED_PAIRS)).toEqual(readOpenccPairs(openccPairs));
  });

  it("is as `npm run simplified` writes it", () => {
    expect(readFileSync("src/text/simplified-table.ts", "utf8")).toBe(renderSimplifiedTable());
  });

  it("gives back any table", () => {
    const code = fc.integer({ min: 0, max: 0x10ffff });
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code)), (pairs) => {
        const table = new Map(pairs);
        expect(unpackPairs(packPairs(table))).toEqual(table);
      }),
    );
  });
});
