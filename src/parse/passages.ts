import type { LineRole } from "../model/correction.ts";
import { endsClause, endsSentence, printedWidth, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { parseByline } from "./byline.ts";
import { isDrawing, isFiledPicture } from "./captions.ts";
import { isCutClose, isCutNumber, isRunningList } from "./cut-rows.ts";
import { findInsideDateline } from "./dateline.ts";
import { findHeadlineLines } from "./headline-lines.ts";
import { findJumpTo, findPointer } from "./jump-line.ts";
import { findLineHeads } from "./line-heads.ts";
import { type Line, lineOf } from "./lines.ts";
import { isListEntry } from "./list-rows.ts";
import type { LineMarkup } from "./markup.ts";
import type { LineSign } from "./openings.ts";
import { CLOSING_LENGTH, findClosingByline } from "./placed-byline.ts";
import { type PrintedPage, readPrintedPage } from "./printed-page.ts";
import { INDENT } from "./row-costs.ts";
import type { Row } from "./rows.ts";
import { type Passage, passageOf, type Slice, splitPassage } from "./slice.ts";
import { endsWithRemark, findEditorsCode } from "./sources.ts";
import { findLabelledSummary } from "./summary-labels.ts";
import { holds, joinTraits, TRAITS, type TracedText, traitsOf } from "./traits.ts";
import { isWireTitle } from "./wire-titles.ts";

/** A passage with what was measured of it in print. */
export interface PrintedPassage extends Passage, TracedText {
  readonly sign: LineSign;
  /** Whether its rows are a paragraph's or a line by itself; undefined where the text keeps no printed rows. */
  readonly setAs: "paragraph" | "line" | undefined;
  /** The measure of the column that its rows are set in, in ems; 0 where the text keeps no printed rows. */
  readonly column: number;
  /** Whether it stands where a headline stands: above a dateline or byline. */
  readonly headline: boolean;
  readonly rows: number;
  /** In ems, all rows together. */
  readonly width: number;
  readonly afterBlank: boolean;
  /** Whether its first row is set in. */
  readonly indented: boolean;
  readonly endsSentence: boolean;
  /** Whether a text may end with it: with a sentence, a colon, a jump line, or a byline after its last sentence. */
  readonly closes: boolean;
  /** Whether it stands close to the line before it, with no blank line between. */
  readonly tight: boolean;
  /** What the text's own markup says of its first line. */
  readonly markup?: LineMarkup | undefined;
  /** Whether it is a byline set between the two halves of a paragraph, so that the text goes on after it. */
  readonly within?: true;
  /** Whether it is a byline right below the pieces of a vertical headline. */
  readonly belowPieces?: true;
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

/** Puts printed rows together into passages: paragraphs, headline lines, bylines. */
export function composePassages(lines: readonly Line[]): Passages {
  const page = readPrintedPage(cutLines(lines));
  const placed = findHeadlineLines(page.signed, page.paragraphsApart);
  const headlines = page.signed.map((_, at) => placed.has(at) || page.markedHeadlines.has(at));
  const context: Context = { page, headlines };
  const passages: PrintedPassage[] = [];
  let first = 0;
  for (let i = 1; i <= page.rows.length; i++) {
    if (i < page.rows.length && joins(context, i)) continue;
    for (const passage of cutLabel(printedPassage(context, first, i))) passages.push(passage);
    first = i;
  }
  return { passages, partsApart: page.paragraphsApart || page.blankParts };
}

interface Context {
  readonly page: PrintedPage;
  /** Whether a line of the page is a headline's. */
  readonly headlines: readonly boolean[];
}

/** `编者按：近年来，…`: a label and its summary become two passages, once the rows are read, of which the first is no shorter. */
function cutLabel(passage: PrintedPassage): readonly PrintedPassage[] {
  const offset = findLabelledSummary(passage.text);
  if (offset === undefined || passage.headline) return [passage];
  const [label, summary] = splitPassage(passage, offset);
  const { afterBlank, tight } = passage;
  return [
    { ...passage, ...label, ...measured(label.text), sign: "summary-label", rows: 1, afterBlank, tight },
    { ...passage, ...summary, ...measured(summary.text), afterBlank: false, tight: true },
  ];
}

/** A line that holds a headline and the dateline after it becomes two; one that holds a whole article, one of each of its parts. */
function cutLines(lines: readonly Line[]): readonly Line[] {
  const cut: Line[] = [];
  for (const line of lines) {
    let from = 0;
    for (const offset of findParts(line)) {
      cut.push(partOf(line, from, offset));
      from = offset;
    }
    cut.push(from === 0 ? line : partOf(line, from, line.text.length));
  }
  return cut;
}

function partOf(line: Line, from: number, end: number): Line {
  const text = line.text.slice(from, end).trimEnd();
  if (from === 0) return lineOf(text, line);
  return lineOf(text, { ...line, offset: line.offset + from, afterBlank: false, indented: false, markup: undefined });
}

/** Offsets at which a line's later parts begin. */
function findParts(line: Line): readonly number[] {
  const heads = findHeads(line);
  const code = findEditorsCode(line.text);
  return code === undefined ? heads : [...heads, code];
}

function findHeads(line: Line): readonly number[] {
  if (!holds(line, TRAITS.space | TRAITS.frame)) return [];
  const dateline = findInsideDateline(line.text, line.traits);
  if (dateline !== undefined) return [dateline];
  return holds(line, TRAITS.space) ? findLineHeads(line) : [];
}

/** How far a row may fall short of its column and still fill it: half-width figures, a mark that could not begin a row. */
const SLACK = 1.25;

function fills(row: Row, column: number): boolean {
  return row.width + row.quarters / 4 >= column - SLACK;
}

/** `皮晓娟 晋思源`: a row of nothing but names. */
const NAMES = /^\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4})*$/u;
/** In ems. */
const SPACE = 0.5;

/** `　　语文：逯明珠 宋向阳 鲁东升` / `皮晓娟 晋思源`: whether a row that is set in has no room for the first of the names below it. */
function leavesNoRoom({ line, width }: Row, { line: below, text }: Row, column: number): boolean {
  if (!line.indented || below.indented || !holds(line, TRAITS.space) || !NAMES.test(text)) return false;
  return INDENT + width + SPACE + text.search(NAME_END) > column;
}

const NAME_END = /\s|$/;

/** Whether row `i` belongs to the passage of the row before it. */
function joins(context: Context, i: number): boolean {
  const { headlines } = context;
  const { rows, readings, signed, wraps } = context.page;
  const previous = rows[i - 1];
  const next = rows[i];
  if (previous === undefined || next === undefined) return false;
  const role = readings[i]?.role;
  if (previous.line === next.line) {
    if (isClosingByline(next)) return true;
    if (readings.length === 0) return wraps !== "none";
    return role === "runs" || role === "ends" || (role === "line" && readings[i - 1]?.role === "line");
  }
  if (isCutClose(previous.line, next.line)) return true;
  if (signed[previous.at]?.sign === "byline" && isNameBelow(previous.line, next.line)) return true;
  if (headlines[previous.at] || headlines[next.at]) return false;
  if (isMarkedApart(previous.line, next.line)) return false;
  if (isCutNumber(previous.line.text, next.line.text)) return true;
  if (role === "runs" || role === "ends") return true;
  if (holds(next, TRAITS.pointing) && findPointer(next.line.text)?.start === 0) return true;
  if (holds(previous.line, TRAITS.pointing) && findJumpTo(previous.line.text) !== undefined) return false;
  if (readings.length === 0) return false;
  if (isRunningList(previous, next)) return true;
  if (signed[previous.at]?.sign !== "kept") return false;
  const column = readings[i]?.column ?? 0;
  return (
    isListEntry(previous.line.text) &&
    !previous.endsSentence &&
    (fills(previous, column) || leavesNoRoom(previous, next, column)) &&
    !next.line.afterBlank &&
    signed[next.at]?.sign === "none"
  );
}

/** `记者 尧 华` / `井 然`: a name set wide close below a byline that goes on with it. */
function isNameBelow(byline: Line, { text, afterBlank }: Line): boolean {
  if (afterBlank || text.length > LONGEST_NAME || !NAME_SET_WIDE.test(text)) return false;
  return looksLikeName(withoutSpace(text)) && parseByline(`${byline.text}\n${text}`) !== undefined;
}

const NAME_SET_WIDE = /^\p{Script=Han}\s\p{Script=Han}(?:\s\p{Script=Han})?$/u;
/** In characters, with the spaces between. */
const LONGEST_NAME = 5;

/** Whether markup shows that a line does not go on with the one before: it is a heading or an entry, or below one or a rule. */
function isMarkedApart(above: Line, line: Line): boolean {
  return above.markup?.heading !== undefined || line.markup !== undefined;
}

/** `（通讯员 杨文鹏 蔡家发）`: the rest of a line that is the byline of the text before it. */
function isClosingByline(row: Row): boolean {
  if (row.start < row.line.text.length - CLOSING_LENGTH) return false;
  const closing = findClosingByline(row.line.text, true, row.line.traits);
  return closing !== undefined && row.start >= closing.start;
}

function printedPassage(context: Context, first: number, end: number): PrintedPassage {
  const rows = context.page.rows.slice(first, end);
  const { slices, text } = passageOf(slicesOf(rows));
  const at = rows[0]?.start === 0 ? rows[0].at : undefined;
  const signed = at === undefined ? undefined : context.page.signed[at];
  const role = context.page.readings[first]?.role;
  const last = rows.at(-1);
  // The end of a whole line was looked at before: the line feed between two lines is no mark.
  const ends = last !== undefined && isWholeLine(last) ? last.endsSentence : endsSentence(text);
  const traits = traitsOfRows(rows);
  return {
    slices,
    text,
    traits,
    setAs: role === undefined ? undefined : role === "line" ? "line" : "paragraph",
    column: context.page.readings[first]?.column ?? 0,
    sign: signed?.sign ?? "none",
    headline: at !== undefined && context.headlines[at] === true,
    rows: rows.length,
    width: widthOf(rows, text),
    endsSentence: ends,
    closes: ends || closesWithoutEnd(text, traits),
    afterBlank: signed?.line.afterBlank ?? false,
    indented: signed?.line.indented ?? false,
    tight: signed?.line.afterBlank === false,
    markup: signed?.line.markup,
  };
}

function measured(text: string): Pick<PrintedPassage, "width" | "traits" | "endsSentence" | "closes"> {
  const ends = endsSentence(text);
  const traits = traitsOf(text);
  return { width: printedWidth(text), traits, endsSentence: ends, closes: ends || closesWithoutEnd(text, traits) };
}

/** The traits of the text that rows make, parted by white space. */
function traitsOfRows(rows: readonly Row[]): number {
  const [first] = rows;
  let traits = first?.traits ?? 0;
  for (let i = 1; i < rows.length; i++) {
    const [above, row] = [rows[i - 1], rows[i]];
    if (above !== undefined && row !== undefined) traits |= joinTraits(above, row);
  }
  return traits;
}

function isWholeLine({ start, end, line }: Row): boolean {
  return start === 0 && end === line.text.length;
}

/** The width of a passage's text; that of whole lines, in one row or in several, is known. */
function widthOf(rows: readonly Row[], text: string): number {
  let width = 0;
  let reached = 0;
  for (const { line, start, end } of rows) {
    if (start === 0 ? reached > 0 : reached === 0) return printedWidth(text);
    reached = end === line.text.length ? 0 : end;
    if (reached === 0) width += line.width;
  }
  return reached === 0 ? width : printedWidth(text);
}

/** Whether a text closes though no sentence ends with it. */
function closesWithoutEnd(text: string, traits: number): boolean {
  return (
    endsClause(text) ||
    isFiledPicture(text) ||
    isDrawing(text) ||
    isWireTitle(text, traits) ||
    ((traits & TRAITS.bracket) !== 0 && endsWithRemark(text) && !pointsFromDots(text, traits)) ||
    findJumpTo(text, traits) !== undefined ||
    findClosingByline(text, true, traits) !== undefined
  );
}

/** `菜农压价之后……（二版）`: dots before a pointer end a headline that points elsewhere, and no text. */
function pointsFromDots(text: string, traits: number): boolean {
  const pointer = findPointer(text, traits);
  return pointer !== undefined && text.charAt(pointer.start - 1) === "…";
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
