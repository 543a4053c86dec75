import { describe, expect, it } from "vitest";
import { FAULTS } from "../generate/faults.ts";
import type { Measure } from "../generate/score.ts";
import { readPagesApart, scoreFault } from "../generate/score-faults.ts";

/** How much of each measure a fault may cost, of what the pages have without it. */
const MOST_LOST: readonly (readonly [Measure, number])[] = [
  ["article", 0.06],
  ["headline", 0.03],
  ["byline", 0.04],
  ["jump+column+signature", 0.08],
];

describe("pages with a fault of OCR in them", () => {
  const pages = readPagesApart(5);
  const without = scoreFault(pages, (text) => text);

  it.each(Object.entries(FAULTS))("are read nearly as without it: %s", (_, fault) => {
    const score = scoreFault(pages, fault);
    for (const [measure, most] of MOST_LOST) expect(score(measure), measure).toBeGreaterThan(without(measure) - most);
    expect(score("no character lost")).toBeGreaterThan(0.999);
  });
});
