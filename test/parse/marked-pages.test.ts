import { describe, expect, it } from "vitest";
import { RANKINGS } from "../generate/mark-up.ts";
import { describeWorst, scoreMarked, sumTally } from "../generate/run.ts";
import { f1, MEASURES } from "../generate/score.ts";

/** The lowest F1 that every measure must reach however headings are ranked. */
const BAR = 0.97;

describe.each(RANKINGS)("generated pages in Markdown, headings %s", (ranking) => {
  const pages = scoreMarked(ranking, 2);

  it.each(MEASURES)(`%s at ${BAR} or better`, (measure) => {
    expect(f1(sumTally(pages, measure)), `\n${describeWorst(pages, 3, measure)}\n`).toBeGreaterThanOrEqual(BAR);
  });
});
