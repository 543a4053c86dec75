import { NARROWEST_COLUMN, type Row, type Rows, rowBetween, WIDEST_COLUMN } from "./rows.ts";

/**
 * OCR also writes spaces inside a row (`责任, 围绕区`, `（记者 罗 娜）`): pieces that fit into their line's column together
 * are one row. The same rows where the page's lines hold no rows, or nothing is to be merged.
 */
export function mergePieces(page: Rows): Rows {
  if (page.wraps !== "spaces") return page;
  const measures = lineMeasures(page.rows);
  const merged: Row[] = [];
  for (const row of page.rows) {
    const last = merged.at(-1);
    const measure = measures[row.at] ?? 0;
    if (last !== undefined && last.line === row.line && last.width + row.width <= measure + MEASURE_SLACK) {
      merged[merged.length - 1] = rowBetween(row.line, row.at, last.start, row.end, page.squeeze);
    } else {
      merged.push(row);
    }
  }
  return merged.length === page.rows.length ? page : { ...page, rows: merged };
}

/** How much wider than its column's measure, in ems, a row may be counted. */
const MEASURE_SLACK = 0.5;

/**
 * The measure in ems of the column that each line stands in, by the line's index. A line of too few rows to tell stands
 * in the column of the next one that tells, as a headline in that of its text; at the page's end, of the last one.
 */
function lineMeasures(rows: readonly Row[]): readonly number[] {
  const measures: number[] = [];
  const untold: number[] = [];
  let first = 0;
  for (let end = 1; end <= rows.length; end++) {
    const row = rows[first];
    if (row === undefined || rows[end]?.line === row.line) continue;
    untold.push(row.at);
    const measure = findMeasure(rows.slice(first, end)) ?? (end === rows.length ? measures.at(-1) : undefined);
    if (measure !== undefined) for (const at of untold.splice(0)) measures[at] = measure;
    first = end;
  }
  return measures;
}

/** Rows that fill one column differ by no more, in ems: a mark that hangs, a number that had no room. */
const FULL_ROWS_APART = 1;

/** The width that most of a line's rows have, two at least: their column's measure. */
function findMeasure(rows: readonly Row[]): number | undefined {
  // A long line has many rows and few widths.
  const counts = new Map<number, number>();
  for (const { core } of rows) counts.set(core, (counts.get(core) ?? 0) + 1);
  let measure: number | undefined;
  let most = 1;
  for (const core of counts.keys()) {
    if (core < NARROWEST_COLUMN || core > WIDEST_COLUMN) continue;
    let full = 0;
    for (const [other, count] of counts)
      if (other <= core + MEASURE_SLACK && other >= core - FULL_ROWS_APART) full += count;
    if (full < most || (full === most && core <= (measure ?? core))) continue;
    most = full;
    measure = core;
  }
  return measure;
}
