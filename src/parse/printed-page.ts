import { REPORTING } from "./byline-roles.ts";
import { opensCaption } from "./captions.ts";
import { MOST_ROWS } from "./column-widths.ts";
import { findJumpTo, findPointer } from "./jump-line.ts";
import { findKeptLines, findVerseLines } from "./kept-lines.ts";
import type { Line } from "./lines.ts";
import { findMarkedHeads, NO_HEADS } from "./marked-heads.ts";
import { commonMeasures } from "./measures.ts";
import { mergePieces } from "./merge-pieces.ts";
import { findInBracket } from "./open-brackets.ts";
import type { LineSign } from "./openings.ts";
import { findPartNumbers } from "./part-numbers.ts";
import type { RowEvidence } from "./row-evidence.ts";
import { type RowReading, readRows } from "./row-roles.ts";
import type { SearchRoom } from "./row-search.ts";
import { measureRows, type Row, type Rows, surelyEnds } from "./rows.ts";
import { signByPlace } from "./sign-by-place.ts";
import { type SignedLine, signLine } from "./signed-lines.ts";
import { findSpacedPoems } from "./spaced-poems.ts";
import { holds, TRAITS } from "./traits.ts";

/** A page's printed rows, and what each row and line is. */
export interface PrintedPage extends Rows {
  /** What each row is to its paragraph, row by row; empty where the text keeps no printed rows. */
  readonly readings: readonly RowReading[];
  /** Every line of the page in order, with what it shows. */
  readonly signed: readonly SignedLine[];
  /** Indexes of the lines that the text's markup shows to be headlines. */
  readonly markedHeadlines: ReadonlySet<number>;
}

/**
 * Reads the printed rows of a page: first what each line shows by its own words, then all rows together, then which of
 * the lines that are no paragraph's are verse or an advertisement.
 */
export function readPrintedPage(lines: readonly Line[]): PrintedPage {
  const rows = mergePieces(measureRows(lines));
  const { signed, markedHeadlines } = signLines(lines, rows);
  const readings = readAll(rows, signed);
  addRoles(signed, rows, readings);
  const kept = keepVerse(signed, rows);
  // Part by part: after a spread each part would be set in a slow call, and pages would be of many forms for the engine.
  const { wraps, squeeze, indents, blankParts, paragraphsApart } = rows;
  return {
    wraps,
    squeeze,
    indents,
    blankParts,
    paragraphsApart,
    rows: rows.rows,
    readings,
    signed: kept,
    markedHeadlines,
  };
}

/** A line of which this module does not know all yet; a copy of each once it does would be held as long as the page. */
type OpenLine = { -readonly [Key in keyof SignedLine]: SignedLine[Key] };

/** The lines with their own signs, all of them this page's own, and those that the markup shows to be headlines. */
function signLines(
  lines: readonly Line[],
  rows: Rows,
): { readonly signed: readonly OpenLine[]; readonly markedHeadlines: ReadonlySet<number> } {
  const inBracket = findInBracket(lines);
  const parts = findPartNumbers(lines);
  const signed = lines.map((line, i): SignedLine => {
    const own = signLine(line);
    const goesOn = inBracket[i] || (rows.wraps !== "none" && isEndOfCredit(own, lines[i - 1]));
    if (parts.has(line)) return resigned(own, "numbered-head");
    if (goesOn) return resigned(own, "none");
    return isWholeCaption(own, lines[i + 1]) ? resigned(own, "none", true) : own;
  });
  const isMarked = lines.some(({ markup }) => markup !== undefined);
  const authored = signAuthors(signPoems(signed));
  const { headlines, subheads } = isMarked ? findMarkedHeads(authored) : NO_HEADS;
  const headed = subheads.size === 0 ? authored : authored.map((line, i) => (subheads.has(i) ? asSubhead(line) : line));
  const kept = keepLines(headed, findKeptLines(headed, settingOf(rows)));
  return { signed: isMarked ? keepLines(kept, findEntries(kept)) : kept, markedHeadlines: headlines };
}

/** `图1 村民在采摘茶叶`, `村民在采摘茶叶（资料图）`: whether a line in no block with the next is a caption by its words, which has ended though no mark stands there. */
function isWholeCaption({ line, sign, closes }: SignedLine, below: Line | undefined): boolean {
  return sign === "none" && !closes && below?.afterBlank !== false && opensCaption(line.text, line.traits);
}

/** Whether a line is the rest of who took a picture, which its row had no room for: `图为工人在晾晒百合。记者 温` / `丽萍 摄`. */
function isEndOfCredit({ line, sign }: SignedLine, above: Line | undefined): boolean {
  if (sign !== "photo-credit" || line.afterBlank || above === undefined || above.endsSentence) return false;
  return CREDIT_BEGUN.test(above.text);
}

/** `。记者 温`, `。本报通讯员`: a sentence, and behind it whoever took the picture, not named to the end. */
const CREDIT_BEGUN = new RegExp(`[。！？]\\s?(?:本报)?${REPORTING}\\s?\\p{Script=Han}?$`, "u");

function asSubhead(line: SignedLine): SignedLine {
  return { ...line, sign: "subhead" };
}

/** Indexes of the entries of lists, as the text's markup shows them, that are no sentences and point to no other page. */
function findEntries(lines: readonly SignedLine[]): ReadonlySet<number> {
  const isEntry = (line: SignedLine | undefined) => line?.line.markup?.isEntry === true;
  const entries = new Set<number>();
  lines.forEach((line, i) => {
    const isListed = isEntry(line) && (isEntry(lines[i - 1]) || isEntry(lines[i + 1]));
    if (isListed && line.sign === "none" && !line.closes) entries.add(i);
  });
  return entries;
}

/** Gives the lines and the authors of poems that stand apart their signs; with its last line a poem has ended. */
function signPoems(lines: readonly SignedLine[]): readonly SignedLine[] {
  const poems = findSpacedPoems(lines);
  if (poems.length === 0) return lines;
  const signed = [...lines];
  const sign = (i: number, own: LineSign, closes: boolean) => {
    const line = signed[i];
    if (line !== undefined) signed[i] = resigned(line, own, closes);
  };
  for (const { author, start, end } of poems) {
    sign(author, "byline", true);
    for (let i = start; i < end; i++) sign(i, "kept", i === end - 1);
  }
  return signed;
}

/** Gives the lines that are an author's name alone, between a title and its text or below it, the sign of bylines. */
function signAuthors(lines: readonly SignedLine[]): readonly SignedLine[] {
  let changed = false;
  const signed = lines.map((line, i) => {
    const sign = signByPlace(lines, i);
    if (sign === undefined) return line;
    changed = true;
    return resigned(line, sign, sign !== "none");
  });
  return changed ? signed : lines;
}

function keepLines(lines: readonly SignedLine[], kept: ReadonlySet<number>): readonly SignedLine[] {
  return kept.size === 0 ? lines : lines.map((line, i) => (kept.has(i) ? resigned(line, "kept") : line));
}

/** A line with another sign; set part by part, since the engine sets a part after a spread in a slow call. */
function resigned({ line, closes, role }: SignedLine, sign: LineSign, now = closes): SignedLine {
  return { line, sign, closes: now, role };
}

function settingOf(rows: Rows) {
  return {
    rowsAreLines: rows.wraps === "newlines",
    linesHoldRows: rows.wraps === "spaces",
    blanksPart: rows.paragraphsApart || rows.blankParts,
    indents: rows.indents,
  };
}

/** Reads all rows of the page together, where it keeps any; a text longer than any page in pieces. */
function readAll(rows: Rows, signed: readonly SignedLine[]): readonly RowReading[] {
  if (rows.wraps === "none") return [];
  const setting = {
    indents: rows.indents,
    linesHoldRows: rows.wraps === "spaces",
    paragraphsApart: rows.paragraphsApart,
  };
  const inBracket = findInBracket(rows.rows);
  const evidenceAt = (row: Row, i: number) => evidenceOf(row, rows.rows[i - 1], signed[row.at], inBracket[i] ?? false);
  const readings: RowReading[] = [];
  const room: SearchRoom = { costs: new Float64Array(0) };
  for (let first = 0; first < rows.rows.length; first = readings.length) {
    const piece = rows.rows.slice(first, pieceEnd(rows.rows, first));
    const measures = commonMeasures(piece);
    // What speaks for each role is gathered a piece at a time, so that of a long text little is held at once.
    const read =
      measures.length === 0
        ? piece.map(() => ALONE)
        : readRows(
            piece.map((row, i) => evidenceAt(row, first + i)),
            setting,
            measures,
            room,
          );
    for (const reading of read) readings.push(reading);
  }
  return readings.every((reading) => reading === ALONE) ? [] : readings;
}

/** What a row is where rows have no common width. */
const ALONE: RowReading = { role: "line", column: 0 };

/** Where the piece that begins with row `first` ends: after a paragraph, once it is as long as a page. */
function pieceEnd(rows: readonly Row[], first: number): number {
  if (rows.length - first <= 2 * MOST_ROWS) return rows.length;
  for (let i = first + MOST_ROWS; i < first + 2 * MOST_ROWS; i++) {
    const row = rows[i - 1];
    if (row !== undefined && surelyEnds(row, rows[i - 2])) return i;
  }
  return first + 2 * MOST_ROWS;
}

function evidenceOf(row: Row, above: Row | undefined, line: SignedLine | undefined, inBracket: boolean): RowEvidence {
  const sameLine = above?.line === row.line;
  const { text } = row;
  const sign = line?.sign ?? "none";
  const isLast = row.end === row.line.text.length;
  const mayPoint = isLast && holds(row, TRAITS.pointing);
  const points = mayPoint && findPointer(text) !== undefined;
  return {
    row,
    text,
    sign: sameLine && OPENING_SIGNS.includes(sign) ? "none" : sign,
    closes: row.endsSentence || (isLast && !points && line?.closes === true),
    jumps: mayPoint && findJumpTo(text) !== undefined,
    sameLine,
    inBracket,
    afterEnd: above?.endsSentence === true,
  };
}

/** Signs that only the beginning of a line shows. */
const OPENING_SIGNS: readonly LineSign[] = ["dateline", "jump-from"];

/** Gives each line the role of its first row. A numbered head that runs on is a paragraph that is numbered. */
function addRoles(signed: readonly OpenLine[], { rows }: Rows, readings: readonly RowReading[]): void {
  if (readings.length === 0) return;
  rows.forEach((row, i) => {
    const role = readings[i]?.role;
    const line = signed[row.at];
    if (line === undefined || role === undefined || row.start > 0) return;
    line.role = role;
    if (line.sign === "numbered-head" && role !== "line") line.sign = "none";
  });
}

function keepVerse(signed: readonly SignedLine[], rows: Rows): readonly SignedLine[] {
  if (rows.wraps !== "newlines") return signed;
  return keepLines(signed, findVerseLines(signed, settingOf(rows)));
}
