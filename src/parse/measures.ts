import { NARROWEST_COLUMN, type Row, WIDEST_COLUMN } from "./rows.ts";

/** Most measures that are tried for the columns of one page. */
const MOST_MEASURES = 24;

/**
 * The widths, in whole ems, that the page's columns may have, each with its share: widths of several rows, a row two ems
 * shorter counting half, as paragraphs' first rows are.
 */
export function commonMeasures(rows: readonly Row[]): ReadonlyMap<number, number> {
  const counts = new Uint32Array(WIDEST_COLUMN + 1);
  for (const { core } of rows) {
    const width = Math.round(core);
    if (width >= NARROWEST_COLUMN && width <= WIDEST_COLUMN) counts[width] = countOf(counts, width) + 1;
  }
  const common = Array.from(counts.keys())
    .filter((width) => countOf(counts, width) > 0)
    .map((width): [number, number] => [width, countOf(counts, width) + countOf(counts, width - INDENT) / 2])
    .filter(([, count]) => count >= LEAST_WEIGHT)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, MOST_MEASURES);
  const sum = common.reduce((all, [, count]) => all + count, 0);
  return new Map(common.map(([width, count]) => [width, count / sum]));
}

function countOf(counts: Uint32Array, width: number): number {
  return counts[width] ?? 0;
}

/** A paragraph's first row is set in by so many ems. */
const INDENT = 2;
/** A column has at least one full row and a first one. */
const LEAST_WEIGHT = 1.5;
