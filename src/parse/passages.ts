import type { LineRole } from "../model/correction.ts";
import { characterSet, endsClause, endsSentence, isAt, printedWidth } from "../text/characters.ts";
import { findArtistBehind } from "./art-credits.ts";
import { parseByline } from "./byline.ts";
import { isFiledPicture } from "./captions.ts";
import { findDateline, findInsideDateline } from "./dateline.ts";
import { findHeadlineLines } from "./headline-lines.ts";
import { findBehindGuide, findJumpBehind, findJumpTo, findPointer, findTeasersBehind } from "./jump-line.ts";
import { findLineHeads } from "./line-heads.ts";
import { type Line, lineOf } from "./lines.ts";
import type { LineMarkup } from "./markup.ts";
import type { LineSign } from "./openings.ts";
import { findClosingByline } from "./placed-byline.ts";
import { readPrintedPage } from "./printed-page.ts";
import { joinsRowAbove, type ReadPage } from "./row-joins.ts";
import type { Row } from "./rows.ts";
import { type Passage, passageOf, type Slice, splitPassage } from "./slice.ts";
import { endsWithRemark, findEditorsCode } from "./sources.ts";
import { findLabelledSummary } from "./summary-labels.ts";
import { findTextBehindHeadline } from "./text-behind-headline.ts";
import { findAuthorBehindTitle } from "./title-author.ts";
import { holds, joinTraits, TRAITS, type TracedText, traitsOf } from "./traits.ts";
import { isWireTitle } from "./wire-titles.ts";

/** A passage with what was measured of it in print. */
export interface PrintedPassage extends Passage, TracedText {
  readonly sign: LineSign;
  /** Whether its rows are a paragraph's or a line by itself; undefined where the text keeps no printed rows. */
  readonly setAs: "paragraph" | "line" | undefined;
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
  const { paragraphsApart, wraps } = page;
  const placed = findHeadlineLines(page.signed, { paragraphsApart, linesAreRows: wraps === "newlines" });
  const headlines = page.signed.map((_, at) => placed.has(at) || page.markedHeadlines.has(at));
  const context: ReadPage = { page, headlines };
  const passages: PrintedPassage[] = [];
  let first = 0;
  for (let i = 1; i <= page.rows.length; i++) {
    if (i < page.rows.length && joinsRowAbove(context, i)) continue;
    for (const passage of cutLabel(printedPassage(context, first, i))) passages.push(passage);
    first = i;
  }
  return { passages, partsApart: page.paragraphsApart || page.blankParts };
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
  for (const [i, line] of lines.entries()) {
    let from = 0;
    for (const offset of findParts(line, lines[i + 1])) {
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
function findParts(line: Line, below: Line | undefined): readonly number[] {
  const author =
    findAuthorBehindTitle(line, below) ?? (holds(line, TRAITS.space) ? findArtistBehind(line.text) : undefined);
  if (author !== undefined) return [author];
  if (holds(line, TRAITS.pointing)) {
    const jump = findJumpBehind(line.text);
    if (jump !== undefined) return [jump];
    const guide = findBehindGuide(line.text);
    if (guide !== undefined) return [guide];
    const teasers = findTeasersBehind(line.text);
    if (teasers.length > 0) return teasers;
  }
  const heads = findHeads(line);
  const code = findEditorsCode(line.text);
  return code === undefined ? heads : [...heads, code];
}

function findHeads(line: Line): readonly number[] {
  if (!holds(line, TRAITS.space | TRAITS.frame)) return [];
  const dateline = findInsideDateline(line.text, line.traits);
  if (dateline !== undefined) return [dateline];
  const text = findTextBehindHeadline(line.text, line.traits);
  if (text !== undefined) return [text];
  return holds(line, TRAITS.space) ? findLineHeads(line) : [];
}

function printedPassage(context: ReadPage, first: number, end: number): PrintedPassage {
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
    sign: signed?.sign === "dateline" && isDatelineOfNames(text, traits) ? "byline" : (signed?.sign ?? "none"),
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

/** `本报讯 记者 甲 通讯员 乙`: whether nothing stands behind a dateline but reporters without brackets; the text is in the lines below. */
function isDatelineOfNames(text: string, traits: number): boolean {
  const behind = findDateline(text, traits)?.end ?? text.length;
  return behind < text.length && !isAt(text, behind, BRACKETS) && parseByline(text.slice(behind)) !== undefined;
}

const BRACKETS = characterSet("（(");

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
    isWireTitle(text, traits) ||
    // `冬季养生，吃点啥好？（4版）` says where that is to be read.
    ((traits & TRAITS.bracket) !== 0 && endsWithRemark(text) && findPointer(text, traits) === undefined) ||
    findJumpTo(text, traits) !== undefined ||
    findClosingByline(text, true, traits) !== undefined
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
