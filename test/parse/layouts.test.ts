import { describe, expect, it } from "vitest";
import type { Measure } from "../generate/score.ts";
import { readPagesApart, scoreChanged } from "../generate/score-faults.ts";
import { canBeSet, LAYOUTS, setAnew } from "../generate/set-anew.ts";

/** How much of each measure another layout may cost, of what the pages have as they are. */
const MOST_LOST: readonly (readonly [Measure, number])[] = [
  ["article", 0.06],
  ["headline", 0.06],
  ["byline", 0.03],
  ["paragraph", 0.06],
  ["jump+column+signature", 0.07],
];

describe("pages set anew in another layout", () => {
  const pages = readPagesApart(4).filter(canBeSet);
  const asWritten = scoreChanged(pages, ({ text }) => text);

  it("are enough to tell", () => {
    expect(pages.length).toBeGreaterThan(60);
  });

  it.each(Object.entries(LAYOUTS))("are read nearly as they are written: %s", (_, layout) => {
    const score = scoreChanged(pages, (page, random) => setAnew(page, layout, random));
    for (const [measure, most] of MOST_LOST) expect(score(measure), measure).toBeGreaterThan(asWritten(measure) - most);
    expect(score("no character lost")).toBeGreaterThan(0.999);
  });
});
