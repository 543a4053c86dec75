import type { LineRole } from "../model/correction.ts";
import { endsClause, endsSentence, printedWidth } from "../text/characters.ts";
import { findClosingByline } from "./byline.ts";
import { findInsideDateline } from "./dateline.ts";
import { findJumpTo } from "./jump-line.ts";
import { findKeptLines, findVerseLines, isListEntry } from "./kept-lines.ts";
import { type Line, lineOf } from "./lines.ts";
import { findHeadlineLines, type LineSign, type SignedLine, signLine } from "./openings.ts";
import { endsWithDate } from "./phrases.ts";
import { type RowEvidence, type RowReading, readRows } from "./row-roles.ts";
import { commonMeasures, measureRows, type Row, type Rows } from "./rows.ts";
import { type Passage, passageOf, type Slice } from "./slice.ts";

/** A passage with what was measured of it in print. */
export interface PrintedPassage extends Passage {
  readonly sign: LineSign;
  /** Whether its rows are a paragraph's or a line by itself; undefined where the text keeps no printed rows. */
  readonly setAs?: "paragraph" | "line";
  /** Whether it stands where a headline stands: above a dateline or byline. */
  readonly headline: boolean;
  readonly rows: number;
  /** In ems, all rows together. */
  readonly width: number;
  readonly afterBlank: boolean;
  readonly endsSentence: boolean;
  /** Whether a text may end with it: with a sentence, a colon, a jump line, or a byline after its last sentence. */
  readonly closes: boolean;
  /** Whether it stands close to the line before it, with no blank line between. */
  readonly tight: boolean;
  /** Whether its last row reaches the end of its column, so that the text may run on elsewhere. */
  readonly fillsColumn: boolean;
  /** What an editor says that it is, where one does. */
  readonly steering?: LineRole;
  /** Whether an editor says that an article begins with it. */
  readonly beginsArticle?: boolean;
}

/** The page's passages in order, and how its text sets them. */
export interface Passages {
  readonly passages: readonly PrintedPassage[];
  /** Whether paragraphs, or blocks of them and the parts of headlines, stand apart by blank lines. */
  readonly partsApart: boolean;
}

/**
 * Puts printed rows together into passages: paragraphs, headline lines, bylines. A row joins the one before it if that
 * row fills its column; a paragraph ends with a short row, or with a full row after which a row is set in by two ems.
 */
export function composePassages(lines: readonly Line[]): Passages {
  const cut = lines.flatMap(cutBeforeInsideDateline);
  const measured = measureRows(cut);
  const readings = readPage(measured, signLines(cut, measured));
  const rows = readings.length === 0 ? measured : { ...measured, columns: readings.map(({ column }) => column) };
  const signed = keepVerse(addRoles(signLines(cut, rows), rows, readings), rows);
  const headlines = findHeadlineLines([...signed.values()], rows.paragraphsApart);
  const isHeadline = new Set([...headlines].map((index) => cut[index]));
  const context: Context = { rows, readings, signed, isHeadline };
  const passages: PrintedPassage[] = [];
  let first = 0;
  for (let i = 1; i <= rows.rows.length; i++) {
    if (i < rows.rows.length && joins(context, i)) continue;
    passages.push(printedPassage(context, first, i));
    first = i;
  }
  return { passages, partsApart: rows.paragraphsApart || rows.blankParts };
}

interface Context {
  readonly rows: Rows;
  readonly signed: ReadonlyMap<Line, SignedLine>;
  readonly isHeadline: ReadonlySet<Line | undefined>;
  /** What each row is to its paragraph; empty where the text keeps no printed rows. */
  readonly readings: readonly RowReading[];
}

/** Reads the rows of a page as paragraphs set in, and set flush: as whichever is likelier. */
function readPage(rows: Rows, signed: ReadonlyMap<Line, SignedLine>): readonly RowReading[] {
  const measures = commonMeasures(rows.rows);
  if (rows.wraps === "none" || measures.size === 0) return [];
  const inBracket = findInBracket(rows.rows.map(textOf));
  const evidence = rows.rows.map((row, i): RowEvidence => {
    const line = signed.get(row.line);
    const sameLine = rows.rows[i - 1]?.line === row.line;
    const text = textOf(row);
    const sign = line?.sign ?? "none";
    const ended = row.end === row.line.text.length;
    return {
      row,
      text,
      sign: sameLine && (sign === "dateline" || sign === "jump-from") ? "none" : sign,
      closes: row.endsSentence || (ended && line?.closes === true),
      jumps: ended && findJumpTo(text) !== undefined,
      sameLine,
      inBracket: inBracket[i] ?? false,
    };
  });
  const setting = {
    indents: rows.indents,
    linesHoldRows: rows.wraps === "spaces",
    paragraphsApart: rows.paragraphsApart,
  };
  const [inset, flush] = [true, false].map((setsIn) => readRows(evidence, { ...setting, setsIn }, measures));
  if (inset === undefined || flush === undefined) return [];
  return (inset.cost <= flush.cost ? inset : flush).readings;
}

function textOf(row: Row | undefined): string {
  return row === undefined ? "" : row.line.text.slice(row.start, row.end);
}

/** A line that holds a headline and, after it, a dateline becomes two. */
function cutBeforeInsideDateline(line: Line): Line[] {
  const offset = findInsideDateline(line.text);
  if (offset === undefined) return [line];
  const rest = { ...line, offset: line.offset + offset, afterBlank: false, indented: false };
  return [lineOf(line.text.slice(0, offset).trimEnd(), line), lineOf(line.text.slice(offset), rest)];
}

function signLines(lines: readonly Line[], rows: Rows): Map<Line, SignedLine> {
  const columns = new Map<Line, number | undefined>();
  rows.rows.forEach((row, i) => {
    if (!columns.has(row.line)) columns.set(row.line, rows.columns[i]);
  });
  const pageColumn = mostFrequent([...columns.values()]);
  const onPage = pageColumn === undefined ? {} : { pageColumn };
  const inBracket = findInBracket(lines.map((line) => line.text));
  const signed = lines.map((line, i): SignedLine => {
    const own = signLine(line, columns.get(line));
    return { ...own, ...(inBracket[i] ? { sign: "none" } : {}), ...onPage };
  });
  const kept = findKeptLines(signed, {
    rowsAreLines: rows.wraps === "newlines",
    blanksPart: rows.paragraphsApart || rows.blankParts,
  });
  return new Map(lines.map((line, i) => [line, keepLine(signed[i] ?? signLine(line, undefined), kept.has(i))]));
}

function keepVerse(signed: ReadonlyMap<Line, SignedLine>, rows: Rows): ReadonlyMap<Line, SignedLine> {
  if (rows.wraps !== "newlines") return signed;
  const lines = [...signed.values()];
  const kept = findVerseLines(lines, { rowsAreLines: true, blanksPart: rows.paragraphsApart || rows.blankParts });
  return new Map([...signed].map(([line, known], i) => [line, keepLine(known, kept.has(i))]));
}

/** Gives each line the role of its first row. */
function addRoles(
  signed: ReadonlyMap<Line, SignedLine>,
  rows: Rows,
  readings: readonly RowReading[],
): ReadonlyMap<Line, SignedLine> {
  const marked = new Map(signed);
  rows.rows.forEach((row, i) => {
    const role = readings[i]?.role;
    const line = marked.get(row.line);
    if (line !== undefined && role !== undefined && row.start === 0) marked.set(row.line, { ...line, role });
  });
  return marked;
}

/** `有了明显好转。（见`: a bracket that is closed in a row further on. */
const OPEN_BRACKET = /[（(][^（）()]*$/;
/** Most characters of names in brackets, over several rows. */
const LONGEST_BRACKET = 80;

/** Whether row `i` goes on with, or closes, a bracket that a row before it leaves open. */
function findInBracket(texts: readonly string[]): readonly boolean[] {
  let open = "";
  return texts.map((text, i) => {
    const inside = open !== "" && closesWithin(texts, i, LONGEST_BRACKET - open.length);
    const whole = inside ? open + text : text;
    open = OPEN_BRACKET.exec(whole)?.[0] ?? "";
    return inside;
  });
}

/** Whether the bracket that is open at text `i` is closed within so many characters. */
function closesWithin(texts: readonly string[], i: number, room: number): boolean {
  let rest = "";
  for (let k = i; k < texts.length && rest.length <= room; k++) {
    rest += texts[k] ?? "";
    if (/[（(]/.test(rest.split(/[）)]/, 1)[0] ?? "")) return false;
    if (/[）)]/.test(rest)) return rest.search(/[）)]/) <= room;
  }
  return false;
}

function mostFrequent(widths: readonly (number | undefined)[]): number | undefined {
  const counts = new Map<number, number>();
  for (const width of widths) if (width !== undefined) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

function keepLine(line: SignedLine, kept: boolean): SignedLine {
  return kept ? { ...line, sign: "kept" } : line;
}

/** How far a row may fall short of its column and still fill it: half-width figures, a mark that could not begin a row. */
const SLACK = 1.25;

function fills(row: Row, column: number): boolean {
  return row.width + row.slack >= column - SLACK;
}

/** Whether row `i` belongs to the passage of the row before it. */
function joins(context: Context, i: number): boolean {
  const { rows, readings, isHeadline, signed } = context;
  const previous = rows.rows[i - 1];
  const next = rows.rows[i];
  if (previous === undefined || next === undefined) return false;
  const role = readings[i]?.role;
  if (previous.line === next.line) {
    if (readings.length === 0 || isClosingByline(next)) return true;
    return role === "runs" || role === "ends" || (role === "line" && readings[i - 1]?.role === "line");
  }
  if (isHeadline.has(previous.line) || isHeadline.has(next.line)) return false;
  if (isCutDate(previous.line.text, next.line.text) || isCutFigure(previous.line.text, next.line.text)) return true;
  if (role === "runs" || role === "ends") return true;
  const jump = findJumpTo(previous.line.text);
  if (jump !== undefined) return jump.cutOff && JUMP_REST.test(next.line.text);
  if (signed.get(previous.line)?.sign !== "kept" || readings.length === 0) return false;
  const column = readings[i]?.column ?? 0;
  return (
    isListEntry(previous.line.text) &&
    !previous.endsSentence &&
    fills(previous, column) &&
    !next.line.afterBlank &&
    signed.get(next.line)?.sign === "none"
  );
}

/** `2版）`, `版）`: the rest of a jump line that the column's end cut in two. */
const JUMP_REST = /^\s*第?[0-9一二三四五六七八九十]{0,3}\s*版?\s*[）)】]$/;

/** `南岭县自然资源局 二〇一五年七` / `月十三日`: a signature's date cut by the column's end. */
function isCutDate(before: string, after: string): boolean {
  return after.length < 8 && !endsWithDate(after) && endsWithDate(before + after);
}

/** `联系电话：` / `6708792`: figures that belong to the word before them. */
function isCutFigure(before: string, after: string): boolean {
  return /[：:]$/.test(before) && /^[\d\-—、, ]{5,}$/.test(after);
}

/** `（通讯员 杨文鹏 蔡家发）`: the rest of a line that is the byline of the text before it. */
function isClosingByline(row: Row): boolean {
  const closing = findClosingByline(row.line.text, true);
  return closing !== undefined && row.start >= closing.start;
}

function printedPassage(context: Context, first: number, end: number): PrintedPassage {
  const rows = context.rows.rows.slice(first, end);
  const { slices, text } = passageOf(slicesOf(rows));
  const lastRow = rows.at(-1);
  const column = context.rows.columns[end - 1];
  const begins = rows[0]?.start === 0 ? rows[0].line : undefined;
  const signed = begins === undefined ? undefined : context.signed.get(begins);
  const role = context.readings[first]?.role;
  return {
    slices,
    text,
    ...(role === undefined ? {} : { setAs: role === "line" ? "line" : "paragraph" }),
    sign: signed?.sign ?? "none",
    headline: context.isHeadline.has(begins),
    rows: rows.length,
    width: printedWidth(text),
    afterBlank: begins?.afterBlank ?? false,
    endsSentence: endsSentence(text),
    closes: closesText(text),
    tight: begins !== undefined && !begins.afterBlank,
    fillsColumn: column !== undefined && lastRow !== undefined && fills(lastRow, column),
  };
}

function closesText(text: string): boolean {
  return (
    endsSentence(text) ||
    endsClause(text) ||
    findJumpTo(text) !== undefined ||
    findClosingByline(text, true) !== undefined
  );
}

/** One slice a source line: rows of the same line are one stretch of it, the spaces between them included. */
function slicesOf(rows: readonly Row[]): Slice[] {
  const slices: Slice[] = [];
  let from = 0;
  for (const row of rows) {
    const { line } = row;
    const last = slices.at(-1);
    const continues = last !== undefined && last.line === line.number && last.start >= line.offset && row.start > 0;
    if (continues) slices.pop();
    else from = row.start;
    slices.push({
      line: line.number,
      start: line.offset + from,
      end: line.offset + row.end,
      text: line.text.slice(from, row.end),
    });
  }
  return slices;
}
