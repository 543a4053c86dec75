import { characterSet, endsWithAny } from "../text/characters.ts";
import { type Extent, type GridRow, isLong, type Run, widestOf } from "./text-grid.ts";

/** Places in which no row so far has anything. */
export interface Gap extends Extent {
  /** Rows with something on either side of it, one of them running text. */
  readonly rows: number;
  /** Rows with running text to the left of it, and to the right. */
  readonly left: number;
  readonly right: number;
}

/** What is free before any row is seen. */
export const EVERYWHERE: Gap = {
  start: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  rows: 0,
  left: 0,
  right: 0,
};

/** In places: one space alone stands between words. */
const LEAST_WIDTH = 2;
/** In places: a mark hangs over, and what a tool has reckoned from points is rounded. */
export const SLACK = 1;
/** So many rows on both sides are columns; fewer may be a name beside its mark. */
const LEAST_ROWS = 3;

/** What these rows leave free of gaps, from the left. */
export function gapsOf(rows: readonly GridRow[]): readonly Gap[] {
  return rows.reduce<readonly Gap[]>(narrowGaps, [EVERYWHERE]);
}

/** What a row leaves free of gaps, from the left. */
export function narrowGaps(gaps: readonly Gap[], { runs }: GridRow): readonly Gap[] {
  if (runs.length === 0) return gaps;
  const filled = runs.map(withoutOverhang);
  const free: Gap[] = [];
  let next = 0;
  for (const gap of gaps) {
    let { start } = gap;
    while (start < gap.end) {
      while ((filled[next]?.end ?? gap.end) <= start) next++;
      const fill = filled[next];
      const end = Math.min(gap.end, fill?.start ?? gap.end);
      if (end - start >= LEAST_WIDTH) free.push(gapBetween(gap, start, end, runs[next - 1], runs[next]));
      start = fill === undefined ? gap.end : fill.end;
    }
  }
  return free;
}

function withoutOverhang({ start, end }: Extent): Extent {
  return end - start > 2 * SLACK ? { start: start + SLACK, end: end - SLACK } : { start, end };
}

/** What is left of a gap between two stretches of a row. Written out: V8 sets a copied record's values one by one. */
function gapBetween(gap: Gap, start: number, end: number, left: Run | undefined, right: Run | undefined): Gap {
  const leftLong = left !== undefined && isLong(left) ? 1 : 0;
  const rightLong = right !== undefined && isLong(right) ? 1 : 0;
  const parts = left !== undefined && right !== undefined && leftLong + rightLong > 0;
  return {
    start,
    end,
    rows: gap.rows + (parts ? 1 : 0),
    left: gap.left + leftLong,
    right: gap.right + rightLong,
  };
}

/** Whether a gap may part columns: text stands on both sides of it, in the same rows or not. */
export function isGutter({ rows, left, right }: Gap): boolean {
  return rows >= LEAST_ROWS || (left >= LEAST_ROWS && right >= LEAST_ROWS);
}

/** Whether these gaps leave room for one of another list. */
export function areFreeAt(gaps: readonly Extent[], { start, end }: Extent): boolean {
  return gaps.some((gap) => Math.min(gap.end, end) - Math.max(gap.start, start) >= LEAST_WIDTH);
}

/** The gaps between columns of running text in these rows, from the left. */
export function guttersOf(rows: readonly GridRow[]): readonly Extent[] {
  const gaps = gapsOf(rows);
  const gutters = gaps.filter((gap) => isGutter(gap) && partsColumns(rows, gap));
  // Beside columns a column of two rows is one, too.
  return gutters.length === 0 ? [] : gaps.filter((gap) => gutters.includes(gap) || gap.rows === LEAST_ROWS - 1);
}

/**
 * Whether columns of running text part at a gap: on both sides of it, or on one side where the other stands beside few of its rows, as
 * teasers beside a text do. A table has something in each row on either side, and its cells are no running text.
 */
function partsColumns(rows: readonly GridRow[], gutter: Extent): boolean {
  const all = rows.map(({ runs }) => besideOf(runs, gutter));
  const both = all.filter((row) => row.left !== undefined && row.right !== undefined);
  // What is set over several columns is wider than any; rows with both have no such stretch.
  const told = both.length >= LEAST_ROWS ? both : all;
  const [left, right] = [told.flatMap((row) => row.left ?? []), told.flatMap((row) => row.right ?? [])];
  const [runsLeft, runsRight] = [isRunning(left), isRunning(right)];
  if ((runsLeft && mayRun(right)) || (runsRight && mayRun(left))) return true;
  // Rows of one width that run on from one to the next are no table's first cells, whatever stands beside them: verse, or prices.
  if (runsLeft && shareFlush(left) >= EVEN) return true;
  const isBeside = (side: "left" | "right") =>
    both.length <= all.filter((row) => row[side] !== undefined).length * BESIDE;
  return (runsLeft && isBeside("left")) || (runsRight && isBeside("right"));
}

/**
 * Whether these rows of one side are a column's: no few of them end where the widest does, many of these in the middle of a clause, and
 * some hold a mark.
 */
function isRunning(runs: readonly Run[]): boolean {
  const widest = widestOf(runs);
  if (widest < NARROWEST || shareFlush(runs) < FLUSH) return false;
  const flush = runs.filter(({ width }) => width >= widest - RAGGED);
  const open = flush.filter(({ text }) => !endsWithAny(text, MARKS));
  return open.length >= flush.length * OPEN && runs.filter(({ isText }) => isText).length >= runs.length * RUNNING;
}

/** How many of these rows end where the widest does, of all. */
function shareFlush(runs: readonly Run[]): number {
  const widest = widestOf(runs);
  return runs.length === 0 ? 0 : runs.filter(({ width }) => width >= widest - RAGGED).length / runs.length;
}

/** Whether these rows may be a column's beside one that is, however ragged a notice's list is: some hold a mark. Cells of a table, `县第一中学代表队`, hold none. */
function mayRun(runs: readonly Run[]): boolean {
  return runs.filter(({ isText }) => isText).length >= runs.length * LEAST_TEXT;
}

/** Of a ragged column's rows. */
const LEAST_TEXT = 0.15;

/** In ems: a paragraph's first row is set in by two, and a mark may hang over. */
const RAGGED = 3;
/** In ems: no newspaper sets text in narrower columns. */
const NARROWEST = 8;
/** Of a column's rows: a list's, paragraphs' last ones and headlines are shorter. */
const FLUSH = 0.2;
/** The same of a column with nothing but text in it. */
const EVEN = 0.7;
/** Of its full rows: a press breaks them wherever they are full; verse, and a cell, end with a mark or a word. */
const OPEN = 0.4;
const MARKS = characterSet("，。；：！？、…,;:!?");
/** Of a column's rows: as many hold a mark between clauses, or more. */
const RUNNING = 0.25;
/** Of a column's rows: beside so many, or fewer, stands what is no column. */
const BESIDE = 0.6;

/** What a row has next to a gutter. */
function besideOf(
  runs: readonly Run[],
  gutter: Extent,
): { readonly left: Run | undefined; readonly right: Run | undefined } {
  const place = middleOf(gutter);
  const next = runs.findIndex((run) => middleOf(run) >= place);
  return next < 0 ? { left: runs.at(-1), right: undefined } : { left: runs[next - 1], right: runs[next] };
}

/** Whether a row has something on either side of a gutter, and running text on one. */
export function partsText(runs: readonly Run[], gutter: Extent): boolean {
  const { left, right } = besideOf(runs, gutter);
  return left !== undefined && right !== undefined && (left.isText || right.isText);
}

/** Which of the columns between these gutters something is in, from 0. */
export function columnAt(extent: Extent, gutters: readonly Extent[]): number {
  const place = middleOf(extent);
  return gutters.filter((gutter) => middleOf(gutter) <= place).length;
}

/** The place in the middle of these. */
export function middleOf({ start, end }: Extent): number {
  return (start + end) / 2;
}

/** The columns between these gutters, from the left, each with its rows; a row in which only other columns have something is none of it. */
export function columnsOf(rows: readonly GridRow[], gutters: readonly Extent[]): readonly (readonly GridRow[])[] {
  const places = gutters.map(middleOf);
  const columns = Array.from({ length: gutters.length + 1 }, (): GridRow[] => []);
  // Of each column whether the row above had nothing in it, though others had.
  const wasEmpty = columns.map(() => false);
  for (const { line, runs } of rows) {
    let next = 0;
    for (const [column, own] of columns.entries()) {
      const first = next;
      const end = places[column] ?? Number.POSITIVE_INFINITY;
      for (let run = runs[next]; run !== undefined && middleOf(run) < end; run = runs[next]) next++;
      const isEmpty = next === first;
      if (!isEmpty || runs.length === 0 || wasEmpty[column] === true) own.push({ line, runs: runs.slice(first, next) });
      wasEmpty[column] = isEmpty;
    }
  }
  return columns;
}
