import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import type { Fault } from "./faults.ts";
import { makeRandom, type Random } from "./random.ts";
import { f1, type Measure, scorePage, type Tally } from "./score.ts";
import type { TruthPage } from "./truth.ts";

/** A written page whose paragraphs stand apart by blank lines, and its truth. */
export interface WrittenPage {
  readonly text: string;
  readonly truth: TruthPage;
}

/** Every so many of the written pages with a paragraph a line and blank lines between them, as the five real ones have them. */
export function readPagesApart(every: number): readonly WrittenPage[] {
  const files = fastGlob.sync("test/pages/other-papers/*.txt").sort();
  return files
    .filter((_, i) => i % every === 0)
    .map((file) => ({
      text: readFileSync(file, "utf8"),
      truth: JSON.parse(readFileSync(file.replace(/txt$/, "json"), "utf8")),
    }))
    .filter(({ text }) => standsApart(text));
}

function standsApart(text: string): boolean {
  const lines = text.split("\n");
  const full = lines.filter((line) => line.trim() !== "");
  return lines.length > full.length * 1.7 && full.join("").length > full.length * 45;
}

/** F1 of each measure over these pages with the fault in them. */
export function scoreFault(pages: readonly WrittenPage[], fault: Fault): (measure: Measure) => number {
  return scoreChanged(pages, ({ text }, random) => fault(text, random));
}

/** F1 of each measure over these pages, each with another text for the same truth. */
export function scoreChanged(
  pages: readonly WrittenPage[],
  change: (page: WrittenPage, random: Random) => string,
): (measure: Measure) => number {
  const random = makeRandom(1);
  const scores = pages.map((page) => {
    const changed = change(page, random);
    return scorePage(page.truth, pageToJson(parsePage(changed, { file: "01.txt" })), changed).tallies;
  });
  return (measure) => {
    const sum: Tally = { hit: 0, got: 0, want: 0 };
    for (const tallies of scores) {
      sum.hit += tallies[measure]?.hit ?? 0;
      sum.got += tallies[measure]?.got ?? 0;
      sum.want += tallies[measure]?.want ?? 0;
    }
    return f1(sum);
  };
}
