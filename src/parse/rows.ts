import { type CharacterSet, characterSet, endsSentence, endsWithAny } from "../text/characters.ts";
import { areOfOneColumn, NARROWEST_COLUMN, WIDEST_COLUMN } from "./column-widths.ts";
import type { Line } from "./lines.ts";
import { measureText, type TextMeasures } from "./text-measures.ts";
import { holds, TRAITS } from "./traits.ts";
import { findLineColumns, findRowEnds, findSpacedMarks, findWrapSpaces, type WrapSpaces } from "./wrap-spaces.ts";

/** A printed row: one line of a column as the press set it, or a whole paragraph where the text keeps no wraps. */
export interface Row extends TextMeasures {
  readonly line: Line;
  /** Which of the page's lines that is. */
  readonly at: number;
  /** Offsets into the line's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether a mark stands at its end, which may hang in the margin since no row begins with one. */
  readonly hangs: boolean;
  readonly endsSentence: boolean;
}

/** How the text layer keeps the column's line ends, measured on the page. */
export type Wraps = "none" | "spaces" | "newlines";

/** The page's rows in order, and how its text sets them. */
export interface Rows {
  readonly wraps: Wraps;
  readonly rows: readonly Row[];
  /** By how much, in ems, the press squeezes each mark inside a row. */
  readonly squeeze: number;
  /** Whether paragraphs are set in where the text keeps it, so that an indented row begins one. */
  readonly indents: boolean;
  /** Whether most rows follow their neighbour without a blank line, so that a blank line parts paragraphs. */
  readonly blankParts: boolean;
  /** Whether paragraphs stand apart by blank lines, so that two lines without one between belong together. */
  readonly paragraphsApart: boolean;
}

/**
 * Cuts lines into printed rows. Nothing is assumed of the page: whether its lines are rows, paragraphs, or paragraphs
 * with spaces for line ends is measured.
 */
export function measureRows(lines: readonly Line[]): Rows {
  const set = findSpacedMarks(lines);
  const spaces = lines.map((line) => spacesOf(line, set));
  const columns = findLineColumns(lines, spaces);
  const cut = lines.map((line, at) => cutAtSpaces(line, at, spaces[at], columns[at]));
  const wraps = measureWraps(lines, cut);
  const printed: Row[] = [];
  lines.forEach((line, at) => {
    const rows = wraps === "spaces" ? cut[at] : wraps === "none" ? cutAtStops(line, at, cut[at]) : undefined;
    if (rows === undefined) printed.push(wholeLine(line, at));
    else for (const row of rows) printed.push(row);
  });
  const squeeze = wraps === "none" ? 0 : measureSqueeze(printed);
  const rows = squeeze === 0 ? printed : printed.map((row) => squeezed(row, squeeze));
  let indented = 0;
  let adjacent = 0;
  for (const line of lines) {
    if (line.indented) indented++;
    if (!line.afterBlank) adjacent++;
  }
  return {
    wraps,
    rows,
    squeeze,
    indents: indented >= 3 && indented >= lines.length * 0.05 && indented <= lines.length * 0.7,
    paragraphsApart: adjacent < lines.length * 0.4 || measureParagraphsApart(rows),
    blankParts: wraps === "newlines" && adjacent > lines.length / 2 && adjacent < lines.length * (1 - LEAST_BLANKS),
  };
}

/** Where blank lines part blocks, so large a share of lines and more stands after one. */
const LEAST_BLANKS = 0.04;
/** `cut` has the rows of each line as if spaces stood for line ends; undefined where none can. */
function measureWraps(lines: readonly Line[], cut: readonly (readonly Row[] | undefined)[]): Wraps {
  let characters = 0;
  let inRows = 0;
  let flowing = 0;
  let spaced = 0;
  lines.forEach((line, at) => {
    const { width } = line;
    characters += width;
    if (width >= NARROWEST_COLUMN) {
      if (width <= WIDEST_COLUMN) {
        inRows += width;
        if (!line.endsSentence) flowing += width;
      }
      const rows = cut[at];
      if (rows !== undefined && looksSpaceWrapped(rows)) spaced += width;
    }
  });
  if (spaced > characters / 3) return "spaces";
  return inRows > characters * 0.6 && flowing > inRows / 2 ? "newlines" : "none";
}

/** So many paragraphs' ends are enough to tell. */
const LEAST_ENDS = 2;

/** A row that ends a sentence so many ems short of the row above it ends its paragraph. */
const MUCH_SHORTER = 4;

/** Whether a row surely ends its paragraph: with a sentence, and far short of the row above it. */
export function surelyEnds(row: Row, above: Row | undefined): boolean {
  if (above === undefined || !row.endsSentence || above.endsSentence) return false;
  return row.width <= above.width - MUCH_SHORTER;
}

/** Whether nearly every row that surely ends a paragraph, by falling far short of its column, has a blank line after it. */
function measureParagraphsApart(rows: readonly Row[]): boolean {
  let ends = 0;
  let apart = 0;
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    if (next === undefined || !surelyEnds(row, rows[i - 1])) return;
    ends++;
    if (next.line.afterBlank) apart++;
  });
  return ends >= LEAST_ENDS && apart >= ends * 0.8;
}

/** `发展。区领导 柴胜辉、梁斌参加。`: at least three rows whose widths, but for the last, lie close together. */
function looksSpaceWrapped(rows: readonly Row[]): boolean {
  if (rows.length < 3) return false;
  const widths = new Float64Array(rows.length - 1);
  for (let i = 0; i < widths.length; i++) widths[i] = rows[i]?.width ?? 0;
  return areOfOneColumn(widths);
}

function wholeLine(line: Line, at: number): Row {
  const { text, width, quarters, innerMarks, endsSentence: ends, traits } = line;
  const hangs = endsWithAny(text, HANGING_MARKS);
  return { line, at, start: 0, end: text.length, text, width, hangs, quarters, innerMarks, endsSentence: ends, traits };
}

/** The row between two offsets of a line, squeezed as the page's rows are. */
export function rowBetween(line: Line, at: number, start: number, end: number, squeeze: number): Row {
  return squeezed(rowOf(line, at, start, end), squeeze);
}

function rowOf(line: Line, at: number, start: number, end: number): Row {
  const text = line.text.slice(start, end);
  const { width, quarters, innerMarks, traits } = measureText(text);
  const hangs = endsWithAny(text, HANGING_MARKS);
  return { line, at, start, end, text, width, hangs, quarters, innerMarks, endsSentence: endsSentence(text), traits };
}

/** The width of a row without a mark at its end that may hang. */
export function coreOf({ width, hangs }: Row): number {
  return hangs ? width - 1 : width;
}

/** Marks that never begin a row: at a row's end one may stand beyond the column. */
const HANGING_MARKS = characterSet("，。、；：！？”’）》】,;:!?)");

/** The spaces of a line that may stand for line ends, those behind marks of `set` are none; undefined where it has none. */
function spacesOf(line: Line, set: CharacterSet | undefined): WrapSpaces | undefined {
  if (!holds(line, TRAITS.space)) return undefined;
  if (line.width <= WIDEST_CALL && holds(line, TRAITS.noByline) && CALLED_HEADLINE.test(line.text)) return undefined;
  return findWrapSpaces(line.text, set);
}

/** The rows of a line whose spaces stand for line ends, where it has any; `column` is how wide they are, in ems, if that is known. */
function cutAtSpaces(
  line: Line,
  at: number,
  spaces: WrapSpaces | undefined,
  column: number | undefined,
): readonly Row[] | undefined {
  if (spaces === undefined) return undefined;
  const rows: Row[] = [];
  let from = 0;
  const ends = findRowEnds(line.text, spaces, column);
  for (const i of ends) {
    rows.push(rowOf(line, at, from, spaces.starts[i] ?? 0));
    from = spaces.ends[i] ?? 0;
  }
  rows.push(rowOf(line, at, from, line.text.length));
  return rows;
}

/**
 * The paragraphs of a line on a page whose lines keep no rows: there a space behind a full stop, `…没有要一分钱补偿。 会上，两个乡镇作了发言。`, stands for
 * the end of a paragraph. `cut` is what the line's spaces part.
 */
function cutAtStops(line: Line, at: number, cut: readonly Row[] | undefined): readonly Row[] | undefined {
  const last = cut?.at(-1);
  if (cut === undefined || last === undefined || line.width < LEAST_PARAGRAPHS) return undefined;
  const firsts = cut.flatMap((row, i) => {
    const above = cut[i - 1];
    const isFirst = above !== undefined && FULL_STOP.test(above.text) && row.width >= LEAST_FIRST;
    return isFirst ? [row.start] : [];
  });
  if (firsts.length === 0 || last.width < LEAST_FIRST || !last.endsSentence) return undefined;
  const starts = [0, ...firsts];
  return starts.map((start, i) => {
    const next = cut.findIndex((row) => row.start === starts[i + 1]);
    return rowOf(line, at, start, cut[next - 1]?.end ?? line.text.length);
  });
}

/** In ems: such a line holds more than one sentence, and what stands behind its stop is more than a name. */
const LEAST_PARAGRAPHS = 60;
const LEAST_FIRST = 10;
/** `……受到好评。”` */
const FULL_STOP = /。[”"]?$/;

/** `县城公交线路今起优化调整！ 新增3条 延长2条`: a headline of two parts, the first of which calls or asks. */
const CALLED_HEADLINE = /^[^。；！？!?]+[！？!?]\s[^。；！？!?]+$/;
/** The widest of them, in ems. */
const WIDEST_CALL = 34;

/** Rows of one column differ by no more, in ems: a hanging mark and a squeezed one. */
const MOST_APART = 2;
/** At most half a mark's width is squeezed out. */
const MOST_SQUEEZE = 0.5;

/**
 * By how much, in ems, this press squeezes each mark: how much wider, counted in whole ems, a row is for each mark it
 * has more than the row beside it. 0 where marks take a character's room.
 */
function measureSqueeze(rows: readonly Row[]): number {
  let wider = 0;
  let more = 0;
  for (let i = 1; i < rows.length; i++) {
    const above = rows[i - 1];
    const row = rows[i];
    if (above === undefined || row === undefined || above.endsSentence || row.endsSentence) continue;
    if (Math.abs(above.width - row.width) > MOST_APART || above.width < NARROWEST_COLUMN || row.width > WIDEST_COLUMN)
      continue;
    if (above.hangs || row.hangs || above.quarters + row.quarters > 0) continue;
    const marks = row.innerMarks - above.innerMarks;
    wider += marks > 0 ? row.width - above.width : above.width - row.width;
    more += Math.abs(marks);
  }
  if (more < LEAST_MARKS) return 0;
  return wider / more > MOST_SQUEEZE / 2 ? MOST_SQUEEZE : 0;
}

/** So many marks' difference is enough to tell. */
const LEAST_MARKS = 10;

function squeezed(row: Row, squeeze: number): Row {
  if (squeeze === 0) return row;
  const saved = squeeze * row.innerMarks;
  // Part by part, so that all rows are of one form for the engine.
  const { line, at, start, end, text, hangs, quarters, innerMarks, endsSentence: ends, traits } = row;
  const width = row.width - saved;
  return { line, at, start, end, text, width, hangs, quarters, innerMarks, endsSentence: ends, traits };
}
