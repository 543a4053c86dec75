import { describe, expect, it } from "vitest";
import { SPACINGS } from "../generate/habit.ts";
import { describeWorst, scoreRounds, sumTally } from "../generate/run.ts";
import { f1, MEASURES } from "../generate/score.ts";

/** The lowest F1 that every measure must reach in every spacing. */
const BAR = 0.97;

const PAGES = scoreRounds(1);

describe("generated pages of every habit", () => {
  for (const spacing of SPACINGS) {
    const pages = PAGES.filter((page) => page.habit.spacing === spacing);
    for (const measure of MEASURES) {
      it(`${spacing}: ${measure} at ${BAR} or better on ${pages.length} pages`, () => {
        expect(f1(sumTally(pages, measure)), `\n${describeWorst(pages, 3, measure)}\n`).toBeGreaterThanOrEqual(BAR);
      });
    }
  }

  it("loses no character of any page", () => {
    const lost = PAGES.filter((page) => page.misses.some((miss) => miss.measure === "no character lost"));
    expect(lost, describeWorst(lost, 3, "no character lost")).toEqual([]);
  });
});
