import { describe, expect, it } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { weighRows } from "../../src/parse/row-costs.ts";
import { ENDS, LINE, RUNS } from "../../src/parse/row-evidence.ts";
import { measureRows } from "../../src/parse/rows.ts";

/** What a row above another costs in a role, more than in the middle of a paragraph. */
function costOf(role: number, row: string, below: string): number {
  const { rows } = measureRows(parseLines(`${row}\n${below}`, "01.txt").lines);
  const evidence = rows.map((printed) => ({
    row: printed,
    text: printed.text,
    sign: "none" as const,
    closes: false,
    jumps: false,
    sameLine: false,
    inBracket: false,
    afterEnd: true,
  }));
  const { figures } = weighRows(evidence, { indents: false, linesHoldRows: false, paragraphsApart: false });
  return (figures[role] ?? 0) - (figures[RUNS] ?? 0);
}

describe("a row that ends in what is added", () => {
  const below = "义务教育”平台，把博物馆馆长、运动";
  it("ends no paragraph and is no line by itself", () => {
    for (const role of [ENDS, LINE])
      expect(costOf(role, "依托省里的“互联网+", below)).toBeGreaterThan(costOf(role, "依托省里的“互联网-", below) + 5);
  });
});
