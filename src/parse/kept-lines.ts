import { endsClause, endsSentence, withoutSpace } from "../text/characters.ts";
import type { SignedLine } from "./openings.ts";
import { isNoticeTitle, isSignature } from "./phrases.ts";

/**
 * Indexes of the lines that keep their own place and join no paragraph: rows of a table, entries of a short list,
 * verse, the lines of an advertisement. They show by standing in a run of their like.
 */
export function findKeptLines(lines: readonly SignedLine[], setting: LineSetting): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const find of [tableRuns, listRuns, coupletRuns]) addRuns(lines, find, kept);
  if (setting.rowsAreLines) addRuns(lines, (all, i) => shortRuns(all, i, setting), kept);
  else if (lines.filter((line) => !line.line.afterBlank).length < lines.length / 2) addTightRuns(lines, kept);
  return kept;
}

/** How the page's text sets its lines. */
export interface LineSetting {
  /** Whether each printed row has a line of its own. */
  readonly rowsAreLines: boolean;
  /** Whether blank lines part paragraphs. */
  readonly paragraphsApart: boolean;
}

/** Length of the run of kept lines that begins with line `i`; 0 where none does. */
type FindRun = (lines: readonly SignedLine[], i: number) => number;

function addRuns(lines: readonly SignedLine[], find: FindRun, kept: Set<number>): void {
  let i = 0;
  while (i < lines.length) {
    const length = find(lines, i);
    for (let k = i; k < i + length; k++) kept.add(k);
    i += Math.max(length, 1);
  }
}

/** `马台镇 5898 437 10.3`: at least three entries of which two or more are figures. */
function isTableRow(line: SignedLine | undefined): boolean {
  if (line === undefined || line.sign !== "none" || line.line.text.length > LONGEST_TABLE_ROW) return false;
  if (!WHITE_SPACE.test(line.line.text)) return false;
  const entries = entriesOf(line);
  return entries.length >= 3 && entries.filter((entry) => FIGURE.test(entry)).length >= 2;
}

const LONGEST_TABLE_ROW = 120;
const WHITE_SPACE = /\s/;
/** `437`, `10.3%`, `—` */
const FIGURE = /^[-+]?[\d.,]+[%‰元吨亩人户个]?$|^[—-]$/;

function entriesOf(line: SignedLine): readonly string[] {
  return line.line.text.split(/\s+/);
}

/** Two table rows or more, with the heading of as many entries above them. */
function tableRuns(lines: readonly SignedLine[], i: number): number {
  const first = lines[i];
  if (first === undefined) return 0;
  const heading =
    !isTableRow(first) &&
    isTableRow(lines[i + 1]) &&
    entriesOf(first).length === entriesOf(lines[i + 1] ?? first).length;
  let end = heading ? i + 1 : i;
  while (isTableRow(lines[end])) end++;
  return end - i >= (heading ? 3 : 2) ? end - i : 0;
}

/** Whether a kept line is an entry of a list, whose names may run on in the next row. */
export function isListEntry(text: string): boolean {
  return LIST_ROW.test(text) && !CONTACT.test(text);
}

/** `一等奖：潘怡红`, `电话：13950090614`: a short word, a colon and what belongs to it. */
const LIST_ROW = /^[\p{Script=Han}（）()]{2,8}\s?[：:]\s?\S/u;

function isListRow(line: SignedLine | undefined): boolean {
  return (
    line !== undefined &&
    line.sign === "none" &&
    line.width <= 60 &&
    LIST_ROW.test(line.line.text) &&
    !/[。！？]/.test(line.line.text)
  );
}

/** Two list rows or more under a line that announces them, or three anywhere. */
function listRuns(lines: readonly SignedLine[], i: number): number {
  let end = i;
  while (isListRow(lines[end])) end++;
  const announced = i > 0 && endsClause(lines[i - 1]?.line.text ?? "");
  return end - i >= (announced ? 2 : 3) ? end - i : 0;
}

/** Widest line of verse, in ems with its mark. */
const WIDEST_VERSE = 13;

/** `青山绿水皆诗意，` / `紫燕黄莺共唱和。`: two lines of one length, the second ending a sentence; at least two such pairs. */
function coupletRuns(lines: readonly SignedLine[], i: number): number {
  let end = i;
  while (isCouplet(lines[end], lines[end + 1])) end += 2;
  return end - i >= 4 ? end - i : 0;
}

function isCouplet(first: SignedLine | undefined, second: SignedLine | undefined): boolean {
  if (first === undefined || second === undefined || first.sign !== "none" || second.sign !== "none") return false;
  return (
    first.width <= WIDEST_VERSE &&
    /[，,；;？?！!]$/.test(first.line.text) &&
    endsSentence(second.line.text) &&
    withoutSpace(first.line.text).length === withoutSpace(second.line.text).length
  );
}

/** Lines of verse or of an advertisement fall short of the page's columns by a quarter and more. */
const SHORT_SHARE = 0.75;

/**
 * Where each printed row has its line: at least three lines that all fall far short of the page's columns, as no
 * paragraph's rows do. A line that ends a paragraph above, a notice's title, and the line after a telephone number are
 * not of the run; lines right above a dateline or byline are a headline.
 */
function shortRuns(lines: readonly SignedLine[], i: number, setting: LineSetting): number {
  const above = lines[i - 1];
  const ownRow =
    above === undefined ||
    above.closes ||
    above.sign !== "none" ||
    !isFull(above) ||
    lines[i]?.line.afterBlank === true;
  if (!ownRow || isNoticeTitle(lines[i]?.line.text ?? "")) return 0;
  const titled = above !== undefined && isNoticeTitle(above.line.text);
  // With nothing to part paragraphs, the rows of a narrow column look the same; only under a title are they told apart.
  if (!titled && !setting.paragraphsApart) return 0;
  let end = i;
  while ((isShort(lines[end]) || (end > i && isContact(lines[end]))) && (end === i || joinsRun(lines, end, setting)))
    end++;
  const next = lines[end];
  const least = titled ? 2 : TIGHT_LINES;
  if (next !== undefined && (next.sign === "dateline" || next.sign === "byline" || next.sign === "jump-from")) return 0;
  if (setting.paragraphsApart && next !== undefined && !next.line.afterBlank && next.sign === "none") return 0;
  return end - i >= least ? end - i : 0;
}

function joinsRun(lines: readonly SignedLine[], i: number, setting: LineSetting): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  if (above === undefined || line === undefined || isNoticeTitle(line.line.text)) return false;
  if (setting.paragraphsApart && line.line.afterBlank) return false;
  return !CONTACT.test(above.line.text) || CONTACT.test(line.line.text);
}

/** `电话：15094618890` */
const CONTACT = /(?:电话|手机)\s*[：:]/;

function isContact(line: SignedLine | undefined): boolean {
  return line !== undefined && line.sign === "none" && CONTACT.test(line.line.text) && !endsSentence(line.line.text);
}

function isFull(line: SignedLine): boolean {
  return line.column !== undefined && line.width >= line.column - 1.25;
}

function isShort(line: SignedLine | undefined): boolean {
  if (line === undefined || line.sign !== "none" || endsSentence(line.line.text)) return false;
  return line.width <= (line.pageColumn ?? 0) * SHORT_SHARE && line.width >= LEAST_SHORT_LINE;
}

/** A shorter line is a piece of a vertical headline. */
const LEAST_SHORT_LINE = 3;

/** Widest line of an advertisement, a list or free verse, in ems. */
const WIDEST_TIGHT = 30;
/** So many short lines close together are a block; fewer may be a headline's. */
const TIGHT_LINES = 3;

/**
 * On a page whose paragraphs stand apart by blank lines, short lines that stand close together are set line by line,
 * unless a byline or a dateline below shows them to be a headline.
 */
function addTightRuns(lines: readonly SignedLine[], kept: Set<number>): void {
  let i = 0;
  while (i < lines.length) {
    let end = i + 1;
    while (isTight(lines[end]) && lines[end]?.line.afterBlank === false) end++;
    const next = lines[end];
    const isHeadline = next?.sign === "dateline" || (next?.sign === "byline" && end - i <= MOST_HEADLINE_ROWS);
    const runsIntoText = next !== undefined && !next.line.afterBlank;
    if (isTight(lines[i]) && end - i >= TIGHT_LINES && !isHeadline && !runsIntoText) {
      for (let k = i; k < end && !isSignature(twoTexts(lines, k, end)); k++) kept.add(k);
    }
    i = end;
  }
}

const MOST_HEADLINE_ROWS = 5;

/** The line at `from` and the one after it: a signature shows by two. */
function twoTexts(lines: readonly SignedLine[], from: number, end: number): readonly string[] {
  return lines.slice(from, Math.min(from + 2, end)).map((line) => line.line.text);
}

function isTight(line: SignedLine | undefined): boolean {
  return (
    line !== undefined && line.sign === "none" && line.width <= WIDEST_TIGHT && !/[。；].*[。；]/.test(line.line.text)
  );
}
