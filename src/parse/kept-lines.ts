import { characterSet, endsClause, endsWithAny, withoutSpace } from "../text/characters.ts";
import { isLabel } from "./column-names.ts";
import { holdsContact } from "./contacts.ts";
import { findPointer } from "./jump-line.ts";
import { isNoticeTitle, isSignature } from "./notices.ts";
import { isInText, opensReport, type SignedLine } from "./signed-lines.ts";
import { isTableRow, narrowSpacedRuns, spacedRuns, tableRuns } from "./table-rows.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * Indexes of the lines that are set apart from paragraphs where each printed row has its line: verse, advertisements.
 * Their rows have been read.
 */
export function findVerseLines(lines: readonly SignedLine[], setting: LineSetting): ReadonlySet<number> {
  const kept = new Set<number>();
  addRuns(lines, (all, i) => lineRuns(all, i, setting), kept);
  return kept;
}

/**
 * Indexes of the lines that keep their own place and join no paragraph: rows of a table, entries of a short list,
 * verse, the lines of an advertisement. They show by standing in a run of their like.
 */
export function findKeptLines(lines: readonly SignedLine[], setting: LineSetting): ReadonlySet<number> {
  const kept = new Set<number>();
  const areRows = lines.map(isTableRow);
  if (areRows.includes(true)) addRuns(lines, (all, i) => tableRuns(all, i, areRows), kept);
  for (const find of [listRuns, coupletRuns]) addRuns(lines, find, kept);
  addRuns(lines, setting.linesHoldRows ? narrowSpacedRuns : spacedRuns, kept);
  if (!setting.rowsAreLines && lines.filter((line) => !line.line.afterBlank).length < lines.length / 2)
    addTightRuns(lines, kept);
  if (!setting.rowsAreLines) {
    addStanzas(lines, kept);
    addRuns(lines, spacedVerse, kept);
  }
  return kept;
}

/** How the page's text sets its lines. */
export interface LineSetting {
  /** Whether each printed row has a line of its own. */
  readonly rowsAreLines: boolean;
  /** Whether a line holds several printed rows, parted by spaces. */
  readonly linesHoldRows: boolean;
  /** Whether blank lines part paragraphs or blocks of them. */
  readonly blanksPart: boolean;
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

/** Whether a text begins as the rows of lists and the contacts under notices do: `联系电话：6220011 陆先生`. */
export function opensWithWord(text: string): boolean {
  return LIST_ROW.test(text);
}

/** Whether a kept line is an entry of a list, whose names may run on in the next row. */
export function isListEntry(text: string): boolean {
  return LIST_ROW.test(text) && !holdsContact(text);
}

/** `一等奖：潘怡红`, `电话：13950090614`: a short word, a colon and what belongs to it. */
const LIST_ROW = /^[\p{Script=Han}（）()]{2,8}\s?[：:]\s?\S/u;
/** `建成智慧水利监测点：486个`: the same below two such rows. */
const LONG_LIST_ROW = /^[\p{Script=Han}（）()]{2,14}\s?[：:]\s?\S/u;

function isListRow(line: SignedLine | undefined, form = LIST_ROW): boolean {
  return (
    line !== undefined &&
    line.sign === "none" &&
    line.width <= 60 &&
    holds(line.line, TRAITS.colon) &&
    form.test(line.line.text) &&
    !/[。！？]/.test(line.line.text)
  );
}

/** List rows under a line that announces them; elsewhere two of one series, or three. */
function listRuns(lines: readonly SignedLine[], i: number): number {
  let end = i;
  while (isListRow(lines[end], end - i < 2 ? LIST_ROW : LONG_LIST_ROW)) end++;
  if (end === i) return 0;
  const announced = i > 0 && endsClause(lines[i - 1]?.line.text ?? "");
  return end - i >= (announced ? 1 : isSeries(lines[i], lines[i + 1]) ? 2 : 3) ? end - i : 0;
}

/** `二等奖：…`, `三等奖：…`: the words before the colon end alike. */
function isSeries(first: SignedLine | undefined, second: SignedLine | undefined): boolean {
  const word = seriesWord(first);
  return word !== undefined && word === seriesWord(second);
}

function seriesWord(line: SignedLine | undefined): string | undefined {
  if (line === undefined || !holds(line.line, TRAITS.colon)) return undefined;
  return SERIES_WORD.exec(line.line.text)?.[1];
}

/** `三等奖：` */
const SERIES_WORD = /^\p{Script=Han}+(\p{Script=Han})[：:]/u;

/** Widest line of verse, in ems with its mark. */
const WIDEST_VERSE = 13;

/** `青山绿水皆诗意，` / `紫燕黄莺共唱和。`: two lines of one length, the second ending a sentence; at least two such pairs. */
function coupletRuns(lines: readonly SignedLine[], i: number): number {
  let end = i;
  while (isCouplet(lines[end], lines[end + 1])) end += 2;
  return end - i >= 4 ? end - i : 0;
}

const VERSE_STOPS = characterSet("，,；;？?！!");

function isCouplet(first: SignedLine | undefined, second: SignedLine | undefined): boolean {
  if (first === undefined || second === undefined || first.sign !== "none" || second.sign !== "none") return false;
  return (
    first.width <= WIDEST_VERSE &&
    second.line.endsSentence &&
    endsWithAny(first.line.text, VERSE_STOPS) &&
    withoutSpace(first.line.text).length === withoutSpace(second.line.text).length
  );
}

/**
 * Where each printed row has its line: a run of lines that are no paragraph's rows, longer than a headline is; under a
 * notice's title also a short one. The headline of the next article is not of the run.
 */
function lineRuns(lines: readonly SignedLine[], i: number, setting: LineSetting): number {
  const opensVerse = lines[i - 1]?.sign === "byline" && isVerseTitle(lines, i);
  if (!isLoneLine(lines[i]) && !opensVerse) return 0;
  const above = lines[i - 1];
  if (above !== undefined && isLoneLine(above) && !isNoticeTitle(above.line.text) && !standsApart(lines[i], setting))
    return 0;
  let end = i + 1;
  while (
    (isLoneLine(lines[end]) || (end - i >= STANZA_LINES && isVerseTitle(lines, end))) &&
    joinsRun(lines, end, setting)
  )
    end++;
  while (end > i && isSignature(twoTexts(lines, end - 1, end))) end--;
  // `地名故事`: the column of what stands below the verse.
  while (end > i && isLabel(lines[end - 1]?.line.text ?? "", [], false)) end--;
  const titled = above !== undefined && isNoticeTitle(above.line.text);
  const next = lines[end];
  const heads = next !== undefined && opensReport(next);
  if (setting.blanksPart) {
    if (heads && end - i <= MOST_HEADLINE_ROWS) return 0;
    return end - i >= (titled ? 2 : TIGHT_LINES) && (next === undefined || next.line.afterBlank || next.sign !== "none")
      ? end - i
      : 0;
  }
  if (titled) return end - i >= 2 && !heads ? end - i : 0;
  const length = verseLength(lines.slice(i, end));
  return length >= LONGEST_HEADLINE_RUN ? length : 0;
}

function isLoneLine(line: SignedLine | undefined): boolean {
  if (line === undefined || line.sign !== "none" || isInText(line) || line.width < LEAST_SHORT_LINE) return false;
  return line.width <= WIDEST_TIGHT && !isNoticeTitle(line.line.text) && !pointsElsewhere(line);
}

/** `老屋` among the lines of verse, `露` above the first: the title of the next poem, which no other such piece stands beside. */
function isVerseTitle(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.sign !== "none" || isInText(line)) return false;
  return (isLoneLine(lines[i - 1]) || lines[i - 1]?.sign === "byline") && isLoneLine(lines[i + 1]);
}

function standsApart(line: SignedLine | undefined, setting: LineSetting): boolean {
  return setting.blanksPart && line?.line.afterBlank === true;
}

/** How many lines of a run are verse: all but wider ones at its end, which are the next headline's, or the last. */
function verseLength(run: readonly SignedLine[]): number {
  const widths = run.map((line) => line.width).sort((a, b) => a - b);
  const usual = widths[widths.length >> 1] ?? 0;
  let end = run.length;
  while (end > 0 && (run[end - 1]?.width ?? 0) > usual + MUCH_WIDER) end--;
  return end === run.length ? end - 1 : end;
}

/** A headline below verse is wider than its lines by more than so many ems. */
const MUCH_WIDER = 2;
/** So many lines with nothing between them are more than a headline with kicker and decks. */
const LONGEST_HEADLINE_RUN = 5;

function joinsRun(lines: readonly SignedLine[], i: number, setting: LineSetting): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  if (above === undefined || line === undefined) return false;
  if (setting.blanksPart && line.line.afterBlank) return false;
  return !holdsContact(above.line.text) || holdsContact(line.line.text);
}

/** A shorter line is a piece of a vertical headline. */
const LEAST_SHORT_LINE = 3;

/** So many short lines close together are a stanza; two may be the next headline's. */
const STANZA_LINES = 3;

/**
 * Stanzas of free verse on a page whose paragraphs are whole lines: short lines that end no sentence, close together,
 * below the author's name or another stanza.
 */
function addStanzas(lines: readonly SignedLine[], kept: Set<number>): void {
  let i = 0;
  while (i < lines.length) {
    let end = i;
    while (isVerseLine(lines[end]) && (end === i || lines[end]?.line.afterBlank === false)) end++;
    const follows = lines[i - 1]?.sign === "byline" || kept.has(i - 1);
    const next = lines[end];
    const heads = next?.sign === "dateline" || next?.sign === "byline";
    if (follows && end - i >= STANZA_LINES && !heads)
      for (let k = i; k < end && !isSignature(twoTexts(lines, k, end)); k++) kept.add(k);
    i = Math.max(end, i + 1);
  }
}

/** So many lines apart from each other under an author's name are a poem. */
const LEAST_VERSE = 4;

/**
 * Verse whose lines stand apart as paragraphs do, below its author's name: up to who taught the author, or to the last line
 * with a mark at its end.
 */
function spacedVerse(lines: readonly SignedLine[], i: number): number {
  if (lines[i - 1]?.sign !== "byline") return 0;
  let end = i;
  while (isVerseLine(lines[end]) && lines[end]?.line.afterBlank === true) end++;
  const isSigned = lines[end]?.sign === "closing-byline";
  while (!isSigned && end > i && !VERSE_MARK.test(lines[end - 1]?.line.text ?? "")) end--;
  return end - i >= LEAST_VERSE ? end - i : 0;
}

/** `一盏灯，亮在山坳，` */
const VERSE_MARK = /[，。；！？…,;!?]$/;

function isVerseLine(line: SignedLine | undefined): boolean {
  return line !== undefined && line.sign === "none" && line.width <= WIDEST_VERSE && !isNoticeTitle(line.line.text);
}

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
    line !== undefined &&
    line.sign === "none" &&
    line.width <= WIDEST_TIGHT &&
    !(holds(line.line, TRAITS.flow) && TWO_SENTENCES.test(line.line.text)) &&
    !pointsElsewhere(line)
  );
}

/** `……结束。……开始。` */
const TWO_SENTENCES = /[。；].*[。；]/;

/** `山歌唱进扶贫车间（2版）`: a teaser among its like. */
function pointsElsewhere({ line }: SignedLine): boolean {
  return holds(line, TRAITS.pointing) && findPointer(line.text) !== undefined;
}
