import { NARROWEST_COLUMN, WIDEST_COLUMN } from "./column-widths.ts";
import { coreOf, type Row } from "./rows.ts";

/** Most measures that are tried for the columns of one page. */
const MOST_MEASURES = 24;

/** A width, in whole ems, that some of the page's columns may have. */
export interface Measure {
  readonly width: number;
  /** Which share of the rows it has, of all such widths. */
  readonly share: number;
}

/**
 * The measures that the page's columns may have: widths of several rows, a row two ems
 * shorter counting half, as paragraphs' first rows are.
 */
export function commonMeasures(rows: readonly Row[]): readonly Measure[] {
  const counts: number[] = new Array(WIDEST_COLUMN + 1).fill(0);
  for (const row of rows) {
    const width = Math.round(coreOf(row));
    if (width >= NARROWEST_COLUMN && width <= WIDEST_COLUMN) counts[width] = countOf(counts, width) + 1;
  }
  const common: [width: number, count: number][] = [];
  for (let width = NARROWEST_COLUMN; width <= WIDEST_COLUMN; width++) {
    if (countOf(counts, width) === 0) continue;
    const count = countOf(counts, width) + countOf(counts, width - INDENT) / 2;
    if (count >= LEAST_WEIGHT) common.push([width, count]);
  }
  common.sort((a, b) => b[1] - a[1] || b[0] - a[0]).splice(MOST_MEASURES);
  const sum = common.reduce((all, [, count]) => all + count, 0);
  return common.map(([width, count]) => ({ width, share: count / sum }));
}

function countOf(counts: readonly number[], width: number): number {
  return counts[width] ?? 0;
}

/** A paragraph's first row is set in by so many ems. */
const INDENT = 2;
/** A column has at least one full row and a first one. */
const LEAST_WEIGHT = 1.5;
