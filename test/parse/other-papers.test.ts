import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { f1, type Measure, scorePage, type Tally } from "../generate/score.ts";

/** The F1 reached over all pages of test/pages, cut off after three figures; it may rise. */
const REACHED = {
  article: 0.97,
  headline: 0.958,
  "kicker+deck": 0.876,
  byline: 0.996,
  paragraph: 0.983,
  kind: 0.997,
  "jump+column+signature": 0.943,
  caption: 0.857,
  "furniture kept out": 0.995,
  masthead: 0.997,
  "no character lost": 0.999,
} as const satisfies Partial<Record<Measure, number>>;

describe("pages of other papers", () => {
  const tallies = scoreAll();

  it.each(Object.entries(REACHED) as [keyof typeof REACHED, number][])("%s at F1 %s or better", (measure, reached) => {
    expect(f1(tallies[measure])).toBeGreaterThanOrEqual(reached);
  });
});

function scoreAll(): Readonly<Record<keyof typeof REACHED, Tally>> {
  const pages = fastGlob.sync("test/pages/other-papers/*.txt").sort().map(scoreFile);
  const sumOf = (measure: Measure): Tally =>
    pages.reduce(
      (sum, page) => {
        const { hit, got, want } = page[measure] ?? { hit: 0, got: 0, want: 0 };
        return { hit: sum.hit + hit, got: sum.got + got, want: sum.want + want };
      },
      { hit: 0, got: 0, want: 0 },
    );
  return Object.fromEntries(Object.keys(REACHED).map((measure) => [measure, sumOf(measure as Measure)])) as Readonly<
    Record<keyof typeof REACHED, Tally>
  >;
}

function scoreFile(path: string) {
  const text = readFileSync(path, "utf8");
  const truth = JSON.parse(readFileSync(path.replace(/txt$/, "json"), "utf8"));
  return scorePage(truth, pageToJson(parsePage(text, { file: path })), text).tallies;
}
