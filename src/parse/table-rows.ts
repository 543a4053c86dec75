import { characterSet, isAt, isWhiteSpace } from "../text/characters.ts";
import { opensLead } from "./leads.ts";
import { endsWithDate, isNoticeTitle } from "./notices.ts";
import { opensReport, type SignedLine } from "./signed-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/** `马台镇 5898 437 10.3`: at least three entries of which two or more are figures. */
export function isTableRow(line: SignedLine): boolean {
  if (line.sign !== "none" || line.line.text.length > LONGEST_TABLE_ROW) return false;
  if (!holds(line.line, TRAITS.space) || !mayHoldFigures(line.line.text)) return false;
  const entries = entriesOf(line);
  if (holds(line.line, TRAITS.flow) && isSentence(entries)) return false;
  return entries.length >= 3 && entries.filter((entry) => FIGURE.test(entry)).length >= 2;
}

/** Whether two entries begin as figures do: most lines with spaces are told apart by that. */
function mayHoldFigures(text: string): boolean {
  let begun = 0;
  for (let i = 0; i < text.length; i++)
    if (isAt(text, i, FIGURE_STARTS) && (i === 0 || isWhiteSpace(text.charCodeAt(i - 1)))) begun++;
  return begun >= 2;
}

const FIGURE_STARTS = characterSet("0123456789-+.,—");

/** `68 个，总投资 146.8 亿元，`: no row of a table but a sentence whose figures a text layer parts from its words. */
const SENTENCE_MARK = /[，。；]/;

/** Whether a row runs on in words behind its figures; `花生油，一级 12.8 12.9` has a mark in its name alone. */
function isSentence(entries: readonly string[]): boolean {
  const last = entries.at(-1) ?? "";
  return entries.some((entry, i) => SENTENCE_MARK.test(entry) && (i > 0 || !FIGURE.test(last)));
}

const LONGEST_TABLE_ROW = 120;
/** `437`, `10.3%`, `—` */
const FIGURE = /^[-+]?[\d.,]+[%‰元吨亩人户个]?$|^[—-]$/;

function entriesOf(line: SignedLine): readonly string[] {
  return line.line.text.split(/\s+/);
}

/**
 * Length of the run of table rows, two or more, that begins with line `i`, with the heading of as many entries above them.
 *
 * @param areRows which lines are such rows
 */
export function tableRuns(lines: readonly SignedLine[], i: number, areRows: readonly boolean[]): number {
  const [first, second] = [lines[i], lines[i + 1]];
  if (first === undefined) return 0;
  const mayHead = second !== undefined && !areRows[i] && areRows[i + 1] === true;
  const heading = mayHead && entriesOf(first).length === entriesOf(second).length;
  let end = heading ? i + 1 : i;
  while (areRows[end]) end++;
  return end - i >= (heading ? 3 : 2) ? end - i : 0;
}

/** Fewest rows of a list whose words spaces part: two or three are a headline's as well. */
const LEAST_SPACED_ROWS = 4;
/** Widest row of such a list, in ems. */
const WIDEST_SPACED_ROW = 36;

/**
 * Length of the run of rows that begins with line `i` and holds words parted by spaces, and no sentence: `城关一小 冶文博 祁 玥`,
 * `星期一 上午 内科 单于飞`, `弘毅商贸有限公司 消毒液800公斤`.
 */
export function spacedRuns(lines: readonly SignedLine[], i: number): number {
  return spacedRun(lines, i, LEAST_SPACED_ROWS, WIDEST_SPACED_ROW);
}

/** What tells such rows where a line's spaces may be its printed rows' ends: more of them, and none wider than a column. */
const NARROW = { rows: 6, width: 22 };

/** The same where a line holds several printed rows, parted by spaces. */
export function narrowSpacedRuns(lines: readonly SignedLine[], i: number): number {
  return spacedRun(lines, i, NARROW.rows, NARROW.width);
}

function spacedRun(lines: readonly SignedLine[], i: number, least: number, widest: number): number {
  let end = i;
  let figured = 0;
  while (isSpacedRow(lines[end], widest)) {
    if (holdsFigures(lines[end])) figured++;
    end++;
  }
  // Below rows with figures one without is the next headline: `敢用能人 严管细算`.
  const isTable = figured * 2 > end - i;
  while (isTable && end > i && !holdsFigures(lines[end - 1])) end--;
  // `不等不靠 自己办电` over `——某村集资建水电站的故事`: a deck has its headline above it.
  if (end > i && isAt(lines[end]?.line.text ?? "", 0, DASHES)) end--;
  // What stands above a report's beginning is its headline: all of a few rows, the last of many.
  if (begins(lines[end])) end = end - i > MOST_HEADLINE_ROWS ? end - 1 : i;
  return end - i >= least ? end - i : 0;
}

const DASHES = characterSet("—");

/** Most rows of a headline with kicker and decks. */
const MOST_HEADLINE_ROWS = 6;

function begins(line: SignedLine | undefined): boolean {
  return line !== undefined && (opensReport(line) || opensLead(line.line.text));
}

/** `45%复合肥 2450 2470` */
const FIGURES = /\d/;

function holdsFigures(line: SignedLine | undefined): boolean {
  return line !== undefined && FIGURES.test(line.line.text);
}

function isSpacedRow(line: SignedLine | undefined, widest: number): boolean {
  if (line === undefined || line.line.width > widest) return false;
  if (line.sign !== "none") return false;
  if (!holds(line.line, TRAITS.space) || holds(line.line, TRAITS.flow) || line.line.endsSentence) return false;
  const { text } = line.line;
  return !isNoticeTitle(text) && !endsWithDate(text);
}
