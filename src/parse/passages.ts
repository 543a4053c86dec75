import { endsClause, endsSentence, printedWidth } from "../text/characters.ts";
import { findClosingByline } from "./byline.ts";
import { findInsideDateline } from "./dateline.ts";
import { findJumpTo } from "./jump-line.ts";
import { findKeptLines, isListEntry } from "./kept-lines.ts";
import type { Line } from "./lines.ts";
import { findHeadlineLines, type LineSign, type SignedLine, signLine } from "./openings.ts";
import { endsWithDate, opensCaption, opensLead } from "./phrases.ts";
import { measureRows, type Row, type Rows } from "./rows.ts";
import { type Passage, passageOf, type Slice } from "./slice.ts";

/** A passage with what was measured of it in print. */
export interface PrintedPassage extends Passage {
  readonly sign: LineSign;
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
}

/** The page's passages in order, and how its text sets them. */
export interface Passages {
  readonly passages: readonly PrintedPassage[];
  /** Whether paragraphs stand apart by blank lines. */
  readonly paragraphsApart: boolean;
}

/**
 * Puts printed rows together into passages: paragraphs, headline lines, bylines. A row joins the one before it if that
 * row fills its column; a paragraph ends with a short row, or with a full row after which a row is set in by two ems.
 */
export function composePassages(lines: readonly Line[]): Passages {
  const cut = lines.flatMap(cutBeforeInsideDateline);
  const rows = measureRows(cut);
  const signed = signLines(cut, rows);
  const headlines = findHeadlineLines([...signed.values()], rows.paragraphsApart);
  const isHeadline = new Set([...headlines].map((index) => cut[index]));
  const context: Context = { rows, signed, isHeadline, setsIn: measureSetIn(rows) };
  const passages: PrintedPassage[] = [];
  let first = 0;
  for (let i = 1; i <= rows.rows.length; i++) {
    if (i < rows.rows.length && joins(context, first, i)) continue;
    for (const [from, to] of partUnflowing(context, first, i)) passages.push(printedPassage(context, from, to));
    first = i;
  }
  return { passages, paragraphsApart: rows.paragraphsApart };
}

interface Context {
  readonly rows: Rows;
  readonly signed: ReadonlyMap<Line, SignedLine>;
  readonly isHeadline: ReadonlySet<Line | undefined>;
  /** Whether paragraphs begin with a row two ems shorter, the indent being dropped in the text. */
  readonly setsIn: boolean;
}

/** A line that holds a headline and, after it, a dateline becomes two. */
function cutBeforeInsideDateline(line: Line): Line[] {
  const offset = findInsideDateline(line.text);
  if (offset === undefined) return [line];
  const head = line.text.slice(0, offset);
  return [
    { ...line, text: head.trimEnd() },
    { ...line, text: line.text.slice(offset), offset: line.offset + offset, afterBlank: false, indented: false },
  ];
}

function signLines(lines: readonly Line[], rows: Rows): Map<Line, SignedLine> {
  const columns = new Map<Line, number | undefined>();
  rows.rows.forEach((row, i) => {
    if (!columns.has(row.line)) columns.set(row.line, rows.columns[i]);
  });
  const pageColumn = mostFrequent([...columns.values()]);
  const onPage = pageColumn === undefined ? {} : { pageColumn };
  const signed = lines.map((line) => ({ ...signLine(line, columns.get(line)), ...onPage }));
  const kept = findKeptLines(signed, {
    rowsAreLines: rows.wraps === "newlines",
    paragraphsApart: rows.paragraphsApart,
  });
  return new Map(lines.map((line, i) => [line, keepLine(signed[i] ?? signLine(line, undefined), kept.has(i))]));
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
/** The indent of a paragraph's first row is two ems; with the slack, a first row is this much shorter. */
const FIRST_ROW = { least: 1.5, most: 3.25 };

function fills(row: Row, column: number): boolean {
  return row.width + row.slack >= column - SLACK;
}

function isFirstRow(row: Row | undefined, column: number): boolean {
  if (row === undefined) return false;
  const middle = row.core + row.slack / 2;
  return middle <= column - FIRST_ROW.least && row.core + row.slack >= column - FIRST_ROW.most;
}

/** Whether, after rows that surely end a paragraph, most rows are two ems short: measured on this page. */
function measureSetIn(rows: Rows): boolean {
  let after = 0;
  let short = 0;
  rows.rows.forEach((row, i) => {
    const column = rows.columns[i];
    const next = rows.rows[i + 1];
    const second = rows.rows[i + 2];
    if (column === undefined || next === undefined || second === undefined || !row.endsSentence) return;
    if (row.width > column - 4 || next.endsSentence || !fills(second, column)) return;
    after++;
    if (isFirstRow(next, column)) short++;
  });
  return after === 0 || short >= after * 0.4;
}

/** Whether row `i` belongs to the passage that began with row `first`. */
function joins(context: Context, first: number, i: number): boolean {
  const { rows, columns } = context.rows;
  const previous = rows[i - 1];
  const next = rows[i];
  if (previous === undefined || next === undefined) return false;
  const column = columns[i - 1] ?? columns[i];
  if (previous.line === next.line) {
    return column === undefined || isClosingByline(next) || !endsParagraph(context, first, i - 1, column);
  }
  if (context.isHeadline.has(previous.line) || context.isHeadline.has(next.line)) return false;
  const before = context.signed.get(previous.line);
  const after = context.signed.get(next.line);
  if (after === undefined || before === undefined) return false;
  if (isCutDate(previous.line.text, next.line.text) || isCutFigure(previous.line.text, next.line.text)) return true;
  if (column === undefined) return false;
  if (after.sign !== "none") return false;
  if (before.sign === "kept") {
    return (
      isListEntry(previous.line.text) && !previous.endsSentence && fills(previous, column) && !next.line.afterBlank
    );
  }
  if (standsAlone(before.sign)) return false;
  const jump = findJumpTo(previous.line.text);
  if (jump !== undefined) return jump.cutOff && JUMP_REST.test(next.line.text);
  if (context.rows.indents && next.line.indented) return false;
  if (CREDIT_END.test(previous.line.text) || (before.closes && !previous.endsSentence)) return false;
  if (startsListEntry(next.line.text) && (previous.endsSentence || endsClause(previous.line.text))) return false;
  if (context.rows.paragraphsApart && context.rows.wraps === "newlines" && !next.line.afterBlank) return true;
  if (before.sign === "dateline" && i - first === 1 && !previous.endsSentence) return !next.line.afterBlank;
  if (previous.endsSentence) return !endsParagraph(context, first, i - 1, column);
  return runsOn(context, first, i - 1, column);
}

/** `2版）`, `版）`: the rest of a jump line that the column's end cut in two. */
const JUMP_REST = /^\s*第?[0-9一二三四五六七八九十]{0,3}\s*版?\s*[）)】]$/;

/** `……现场。（甲 摄）`, `甲 乙/摄`: a picture's credit ends its row. */
const CREDIT_END = /[\p{Script=Han}\s/／](?:摄|摄影|供图)\s*[）)]?$/u;

/** `南岭县自然资源局 二〇一五年七` / `月十三日`: a signature's date cut by the column's end. */
function isCutDate(before: string, after: string): boolean {
  return after.length < 8 && !endsWithDate(after) && endsWithDate(before + after);
}

/** `联系电话：` / `6708792`: figures that belong to the word before them. */
function isCutFigure(before: string, after: string): boolean {
  return /[：:]$/.test(before) && /^[\d\-—、, ]{5,}$/.test(after);
}

/** Lines that are whole by themselves; a dateline or a jump begins a paragraph that goes on. */
function standsAlone(sign: LineSign): boolean {
  return sign !== "none" && sign !== "dateline" && sign !== "jump-from";
}

/** `1.扫码入区。`, `（3）`, `二、`: an entry of a list. */
const LIST_ENTRY =
  /^(?:\d{1,2}\s?[.、．](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[）)])/u;

function startsListEntry(text: string): boolean {
  return LIST_ENTRY.test(text);
}

/** A full row is at most this much wider than its column: a hanging mark, a squeezed one. */
const OVERHANG = 2.5;
/** A row this much short of its column ends its paragraph, whatever follows. */
const CLEARLY_SHORT = 3.5;

/**
 * Whether the paragraph that began with row `first` ends with row `i`. Where paragraphs are set in, the next row tells:
 * a full one goes on, one two ems short begins another. Where it does not tell, the row's own length does.
 */
function endsParagraph(context: Context, first: number, i: number, column: number): boolean {
  const { rows, blankParts } = context.rows;
  const row = rows[i];
  const next = rows[i + 1];
  if (row === undefined || next === undefined) return true;
  if (!row.endsSentence) return false;
  const sameLine = row.line === next.line;
  if (!sameLine && next.line.afterBlank && blankParts) return true;
  const room = context.setsIn && i === first ? column - 2 : column;
  if (row.width + row.slack < room - CLEARLY_SHORT) return true;
  const nextFull = next.width >= column - 1 && next.width <= column + OVERHANG && !isFirstRow(next, column);
  if (!sameLine && next.line.afterBlank) return !(fills(row, room) && nextFull && isLoneRow(context, i + 1));
  if (context.setsIn && next.width >= column - 1 && !isFirstRow(next, column)) return !nextFull;
  if (!fills(row, room)) return true;
  if (context.setsIn && isFirstRow(next, column) && !next.endsSentence) {
    return beginsParagraph(rows[i + 2], next, column);
  }
  if (sameLine || next.width >= column - FIRST_ROW.most) return false;
  return !next.endsSentence;
}

/**
 * Whether a row is all of its line and ends in mid-sentence. A text layer that parts paragraphs by blank lines sets such
 * a row alone where it lost the paragraph's unity; full and not set in, it goes on with the paragraph above.
 */
function isLoneRow(context: Context, i: number): boolean {
  const { rows } = context.rows;
  const row = rows[i];
  return row !== undefined && !row.endsSentence && rows[i - 1]?.line !== row.line && rows[i + 1]?.line !== row.line;
}

/** `（通讯员 杨文鹏 蔡家发）`: the rest of a line that is the byline of the text before it. */
function isClosingByline(row: Row): boolean {
  const closing = findClosingByline(row.line.text, true);
  return closing !== undefined && row.start >= closing.start;
}

/** Whether the row after a set-in one shows that it began a paragraph: a full row, its last, or a column's break. */
function beginsParagraph(second: Row | undefined, first: Row, column: number): boolean {
  return second !== undefined && (fills(second, column) || second.endsSentence || second.line !== first.line);
}

/** Whether the text of row `i`, which ends in mid-sentence, goes on in the next row. */
function runsOn(context: Context, first: number, i: number, column: number): boolean {
  const { rows, blankParts, paragraphsApart } = context.rows;
  const row = rows[i];
  const next = rows[i + 1];
  if (row === undefined || next === undefined) return false;
  const rowsSoFar = i - first + 1;
  if ((blankParts || paragraphsApart) && next.line.afterBlank && rowsSoFar === 1) return false;
  if (blankParts && next.line.afterBlank) return fills(row, column);
  if (opensCaption(next.line.text)) return false;
  if (rowsSoFar === 1 && isHeadlineRow(context, i, column)) return false;
  if (fills(row, column)) {
    if (rowsSoFar > 1) return true;
    if (row.width > column + OVERHANG) return false;
    return !(
      context.setsIn &&
      isFirstRow(next, column) &&
      !/[，。]/.test(row.line.text) &&
      isBodyRow(rows[i + 2], column)
    );
  }
  if (rowsSoFar > 1 && (row.width >= column - CLEARLY_SHORT || isLastRow(next, column))) return true;
  return isFirstRow(row, column) && isBodyRow(next, column);
}

/**
 * Whether a passage's first row is rather a headline's: nothing in it marks a clause, and it stands where a paragraph
 * would begin but is not set in, or the row below opens a lead.
 */
function isHeadlineRow(context: Context, i: number, column: number): boolean {
  const { rows } = context.rows;
  const [above, row, next] = [rows[i - 1], rows[i], rows[i + 1]];
  if (row === undefined || next === undefined || FLOW_MARK.test(row.line.text)) return false;
  if (opensLead(next.line.text)) return true;
  const signed = above === undefined ? undefined : context.signed.get(above.line);
  const begins = signed === undefined || signed.closes || signed.sign !== "none";
  return context.setsIn && begins && row.core >= column - SLACK && isFirstRow(next, column);
}

/** `作战。`: the short row that ends a paragraph, however short the row above it. */
function isLastRow(row: Row, column: number): boolean {
  return row.endsSentence && row.width < column - FIRST_ROW.most;
}

/** A row such as paragraphs have after their first: full, or short with a sentence's end. */
function isBodyRow(row: Row | undefined, column: number): boolean {
  return row !== undefined && (row.endsSentence || (fills(row, column) && row.width <= column + OVERHANG));
}

/**
 * Rows without any mark of a sentence are no paragraph, however wide: headline lines of a column's width, each by
 * itself.
 */
function partUnflowing(context: Context, first: number, end: number): [from: number, to: number][] {
  const rows = context.rows.rows.slice(first, end);
  const flowing =
    rows.length > 3 || rows.some((row) => FLOW_MARK.test(row.line.text) || signOfRow(context, row) !== "none");
  if (flowing) return [[first, end]];
  const parts: [number, number][] = [];
  rows.forEach((row, i) => {
    const last = parts.at(-1);
    if (last !== undefined && row.line === rows[i - 1]?.line) last[1] = first + i + 1;
    else parts.push([first + i, first + i + 1]);
  });
  return parts;
}

/** `。`, `，`: what stands in running text and seldom in a headline. */
const FLOW_MARK = /[。，；：,;:]/;

function signOfRow(context: Context, row: Row): LineSign {
  return context.signed.get(row.line)?.sign ?? "none";
}

function printedPassage(context: Context, first: number, end: number): PrintedPassage {
  const rows = context.rows.rows.slice(first, end);
  const { slices, text } = passageOf(slicesOf(rows));
  const lastRow = rows.at(-1);
  const column = context.rows.columns[end - 1];
  const begins = rows[0]?.start === 0 ? rows[0].line : undefined;
  const signed = begins === undefined ? undefined : context.signed.get(begins);
  return {
    slices,
    text,
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
