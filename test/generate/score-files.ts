import { readFileSync } from "node:fs";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { MEASURES, type Measure, scorePage, type Tally } from "./score.ts";

/** A page's text on disk, and its truth. */
export interface FiledPage {
  readonly text: string;
  readonly truth: string;
}

/** Right, given and wanted over all of these pages, parsed and held against their truth. */
export function scoreFiles(pages: readonly FiledPage[]): Readonly<Record<(typeof MEASURES)[number], Tally>> {
  const scores = pages.map(scoreFile);
  const sumOf = (measure: Measure): Tally =>
    scores.reduce(
      (sum, page) => {
        const { hit, got, want } = page[measure] ?? { hit: 0, got: 0, want: 0 };
        return { hit: sum.hit + hit, got: sum.got + got, want: sum.want + want };
      },
      { hit: 0, got: 0, want: 0 },
    );
  return Object.fromEntries(MEASURES.map((measure) => [measure, sumOf(measure)])) as Readonly<
    Record<(typeof MEASURES)[number], Tally>
  >;
}

function scoreFile({ text: path, truth }: FiledPage) {
  const text = readFileSync(path, "utf8");
  return scorePage(JSON.parse(readFileSync(truth, "utf8")), pageToJson(parsePage(text, { file: path })), text).tallies;
}
