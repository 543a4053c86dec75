import { NARROWEST_COLUMN, WIDEST_COLUMN } from "./column-widths.ts";
import { INDENT } from "./row-costs.ts";
import { coreOf, type Row, type Rows, rowBetween } from "./rows.ts";
import { isSpoken, opensWithSpeaker } from "./sentence-starts.ts";

/**
 * OCR also writes spaces inside a row (`责任, 围绕区`, `（记者 罗 娜）`): pieces that fit into their line's column together
 * are one row. The same rows where the page's lines hold no rows, or nothing is to be merged.
 */
export function mergePieces(page: Rows): Rows {
  if (page.wraps !== "spaces") return page;
  const measures = lineMeasures(page.rows);
  const merged: Row[] = [];
  page.rows.forEach((row, i) => {
    const last = merged.at(-1);
    const measure = measures[row.at] ?? 0;
    if (last !== undefined && fitTogether(last, row, measure) && !beginsRow(last, row, page.rows[i + 1], measure)) {
      merged[merged.length - 1] = rowBetween(row.line, row.at, last.start, row.end, page.squeeze);
    } else {
      merged.push(row);
    }
  });
  return merged.length === page.rows.length ? page : { ...page, rows: merged };
}

function fitTogether(last: Row, row: Row, measure: number): boolean {
  if (last.line !== row.line) return false;
  // `给予行政处罚; 构`: one character that a column's end has cut from its word is no row.
  const isCutOff = row.width === 1 && row.end === row.line.text.length && last.hangs && last.width >= NARROWEST_COLUMN;
  // `7:00—20:00。 期 间小型客车`: one character inside a line is the end of its row, however narrow the column was taken for.
  const isSingle = row.width === 1 && row.end < row.line.text.length && row.start > 0 && last.endsSentence;
  return isCutOff || isSingle || last.width + row.width <= measure + MEASURE_SLACK;
}

/**
 * Whether a piece behind a sentence's end begins a paragraph's first row: a question or its answer does, `内。 问：报销时要带什么？`; of
 * others that row, set in or not, is full with the piece after it, `玉兰等参加。 会议指出, 第二批主题教育启动以`, and would be far from it if the
 * piece belonged to the row before.
 */
function beginsRow(last: Row, row: Row, next: Row | undefined, measure: number): boolean {
  if (!last.endsSentence) return false;
  if (isSpoken(row.text)) return true;
  if (next === undefined || next.line !== row.line) return false;
  // `障。 林长清强调,民主监督贵在“监”出问题、`: with the end before it or set in, the row is full; who speaks opens a paragraph.
  if (Math.abs(row.width + INDENT - measure) <= MEASURE_SLACK && opensWithSpeaker(row.text)) return true;
  const [before, after] = [last.width + row.width, row.width + next.width];
  if (before + next.width <= measure + MEASURE_SLACK || before > measure - FAR_SHORT) return false;
  return Math.abs(after - measure) <= MEASURE_SLACK || Math.abs(after + INDENT - measure) <= MEASURE_SLACK;
}

/** In ems: a row so far from full ends its paragraph. */
const FAR_SHORT = 3;

/** How much wider than its column's measure, in ems, a row may be counted. */
const MEASURE_SLACK = 0.5;

/**
 * The measure in ems of the column that each line stands in, by the line's index. A line of too few rows to tell stands
 * in the column of the next one that tells, as a headline in that of its text; at the page's end, of the last one.
 */
function lineMeasures(rows: readonly Row[]): readonly number[] {
  const measures: number[] = [];
  const untold: number[] = [];
  const counts = new Uint32Array(2 * WIDEST_COLUMN + 2);
  let first = 0;
  for (let end = 1; end <= rows.length; end++) {
    const row = rows[first];
    if (row === undefined || rows[end]?.line === row.line) continue;
    untold.push(row.at);
    const measure = findMeasure(rows, first, end, counts) ?? (end === rows.length ? measures.at(-1) : undefined);
    if (measure !== undefined) for (const at of untold.splice(0)) measures[at] = measure;
    first = end;
  }
  return measures;
}

/**
 * The width of the rows, two at least, that most of a line stands in: their column's measure. Pieces of rows are many and narrow, `大桥位于渔溪水乡，
 * 全长328米，`, and where they hold less than the widest row nothing is told. Rows that fill one column differ little: up to
 * half an em wider for a figure, up to one narrower for a mark that hangs or a number that had no room. `counts` is room for how
 * many rows have each width, by half ems.
 */
function findMeasure(rows: readonly Row[], first: number, end: number, counts: Uint32Array): number | undefined {
  counts.fill(0);
  let widest = 0;
  for (let i = first; i < end; i++) {
    const halves = 2 * coreAt(rows, i);
    if (halves < counts.length) counts[halves] = countOf(counts, halves) + 1;
    if (halves <= 2 * WIDEST_COLUMN && halves > widest) widest = halves;
  }
  let measure: number | undefined;
  let most = 0;
  for (let halves = 2 * NARROWEST_COLUMN; halves <= 2 * WIDEST_COLUMN; halves++) {
    if (countOf(counts, halves) === 0) continue;
    let full = 0;
    for (let like = halves - 2; like <= halves + 1; like++) full += countOf(counts, like);
    const covered = full * halves;
    if (full < LEAST_ROWS || covered < most) continue;
    most = covered;
    measure = halves / 2;
  }
  return most < widest ? undefined : measure;
}

/** So many rows tell a measure. */
const LEAST_ROWS = 2;

function coreAt(rows: readonly Row[], i: number): number {
  const row = rows[i];
  return row === undefined ? 0 : coreOf(row);
}

function countOf(counts: Uint32Array, halves: number): number {
  return counts[halves] ?? 0;
}
