import { characterSet, endsClause, endsWithAny, isAt } from "../text/characters.ts";
import {
  BLOCK_FIRST,
  BLOCK_LAST,
  findCreditCosts,
  isAboveCaption,
  isTwoRowBlock,
  SET_IN_CAPTION,
} from "./caption-costs.ts";
import { opensCaption } from "./captions.ts";
import { isContactLine } from "./contacts.ts";
import { findJumpTo } from "./jump-line.ts";
import { opensLead } from "./leads.ts";
import { opensAnswer, opensLetterToPaper, opensQuestion } from "./letters.ts";
import { isMarkedEntry, startsListEntry } from "./list-entries.ts";
import { isNoticeTitle } from "./notices.ts";
import type { LineSign } from "./openings.ts";
import {
  ENDS,
  LINE,
  NEVER,
  NO_START,
  OPENS,
  type PageSetting,
  ROLES,
  type RoleCosts,
  type RowEvidence,
  RUNS,
  WHOLE,
} from "./row-evidence.ts";
import { NOT_FIRST, wordBehind } from "./row-fit.ts";
import { coreOf } from "./rows.ts";
import { goesOnBehind, isSpoken, opensParagraphBehind } from "./sentence-starts.ts";
import { holds, TRAITS } from "./traits.ts";

/* What rows weigh, with every figure and the printed feature it stands for; those of captions are in `caption-costs.ts`. */

/**
 * What rows weigh, whatever their column, and what a column's measure must be compared with. All figures stand in one array: an
 * object a row, or an array for each kind of figure, would take longer to make than what stands in it.
 */
export interface RowWeights {
  /** How many rows. */
  readonly rows: number;
  /** `FIGURES` a row: what its words, marks and end cost in each role, `OPENS` to `LINE`, in nats; then what is named here. */
  readonly figures: Float64Array;
}

/** Its width without a mark at its end, which may hang in the margin; lengths are in ems. */
export const CORE = LINE + 1;
/** Its width at most. */
export const REACH = LINE + 2;
/** The width of the word that follows, which must have had no room; below 0 where the row may end in a layer's own space. */
export const WORD = LINE + 3;
/** What it costs that a first row is set in by two ems. */
export const INSET = LINE + 4;
/** What it costs that a first row is not set in. */
export const NO_INSET = LINE + 5;
/** How many figures a row has. */
export const FIGURES = LINE + 6;

/** A paragraph's first row is set in by so many ems. */
export const INDENT = 2;
/** A paragraph whose first row is not set in as the page's others are, as captions are set. */
const NOT_SET_IN = 2.5;
/** What it costs that a line by itself has the width it has: any up to 30 ems. */
const ANY_LINE_WIDTH = Math.log(30);

/** Weighs rows by themselves and by the rows after them, on a page whose paragraphs are set in. */
export function weighRows(rows: readonly RowEvidence[], setting: PageSetting): RowWeights {
  const figures = new Float64Array(rows.length * FIGURES);
  for (let i = 0; i < rows.length; i++) {
    const evidence = rows[i];
    if (evidence === undefined) continue;
    weighRow(evidence, rows[i + 1], setting, figures, i * FIGURES);
    if (isAboveCaption(rows, i)) {
      const inset = i * FIGURES + INSET;
      figures[inset] = Math.min(NEVER, (figures[inset] ?? 0) + SET_IN_CAPTION);
    }
    if (isTwoRowBlock(rows, i)) add(figures, i * FIGURES, BLOCK_FIRST);
    if (isTwoRowBlock(rows, i - 1)) add(figures, i * FIGURES, BLOCK_LAST);
    if (goesOnAt(evidence.text, rows[i - 1])) add(figures, i * FIGURES, NO_START);
  }
  return { rows: rows.length, figures };
}

/** `—喽——”` below `喊：“过——河—`, `”` below `举！`: a row that begins with half of a dash, or with what closes. */
function goesOnAt(text: string, above: RowEvidence | undefined): boolean {
  if (above === undefined) return false;
  return isAt(text, 0, NOT_FIRST) || (text.startsWith("—") && HALF_DASH.test(above.text));
}

/** `过——河—`, but not `过——` */
const HALF_DASH = /(?<!—)—$/;

/** Sets the figures of a row, from `at` on. */
function weighRow(
  evidence: RowEvidence,
  next: RowEvidence | undefined,
  setting: PageSetting,
  figures: Float64Array,
  at: number,
): void {
  const { row, text, closes, afterEnd } = evidence;
  const indentKnown = setting.indents && row.start === 0;
  // `图为村民在赶制一批订货。` behind a sentence in its line goes on with the text of a picture.
  const captioned = row.start === 0 && opensCaption(text, row.traits);
  setOwnCosts(evidence, setting, captioned, figures, at);
  if (!closes && !holds(row, TRAITS.flow) && next !== undefined && (opensLead(next.text) || greetsPaper(next)))
    add(figures, at, ABOVE_LEAD);
  if (afterEnd) {
    if (opensParagraphBehind(text)) add(figures, at, OPENING_SENTENCE);
    else if (goesOnBehind(text)) add(figures, at, FOLLOWING_SENTENCE);
  }
  if (isMarkedEntry(text)) add(figures, at, row.start === 0 && row.line.afterBlank ? ENTRY_APART : ENTRY);
  if (afterEnd && !row.endsSentence && holds(row, TRAITS.colon) && isContactLine(text)) add(figures, at, CONTACT_ALONE);
  if (afterEnd && holds(row, TRAITS.colon) && (opensAnswer(text) || opensQuestion(text))) add(figures, at, SPEECH);
  if (greetsPaper(evidence)) add(figures, at, SPEECH);
  if (KICKER.test(text)) add(figures, at, KICKER_ROW);
  if (indentKnown && !row.line.indented && afterEnd && ASKS_ALONE.test(text)) add(figures, at, QUESTION);
  if (!closes && next?.jumps === true && findJumpTo(next.text)?.start === 0) add(figures, at, ABOVE_JUMP);
  const credited = findCreditCosts(evidence, next);
  if (credited !== undefined) add(figures, at, credited);
  figures[at + CORE] = coreOf(row);
  figures[at + REACH] = row.width + row.quarters / 4;
  figures[at + WORD] = next === undefined ? 0 : wordBehind(text, next.text, next.sameLine);
  figures[at + INSET] = indentKnown && !row.line.indented ? NEVER : 0;
  figures[at + NO_INSET] = indentKnown ? (row.line.indented ? NEVER : 0) : captioned ? 0 : NOT_SET_IN;
}

/** `编辑同志：` */
function greetsPaper({ row, text }: RowEvidence): boolean {
  return holds(row, TRAITS.colon) && opensLetterToPaper(text);
}

/** The same on a page whose paragraphs are set flush. */
export function setFlush({ rows, figures }: RowWeights): RowWeights {
  const flush = figures.slice();
  for (let at = 0; at < flush.length; at += FIGURES) {
    flush[at + INSET] = NEVER;
    flush[at + NO_INSET] = 0;
  }
  return { rows, figures: flush };
}

/** Sets what a row's words, marks and end cost in each role, from `at` on. */
function setOwnCosts(
  { row, text, sign, closes, jumps }: RowEvidence,
  setting: PageSetting,
  captioned: boolean,
  own: Float64Array,
  at: number,
): void {
  const marks = holds(row, TRAITS.flow);
  const flow = marks ? costOfMarks(row.width) : row.width / MARK_EVERY;
  const goesOn = flow + (jumps ? 8 : row.endsSentence ? 2.5 : closes ? 5 : 0.08);
  const stops = flow + (closes ? 0 : endsClause(text) ? 1 : 5);
  own[at + OPENS] = goesOn;
  own[at + RUNS] = goesOn;
  own[at + ENDS] = stops;
  own[at + WHOLE] = stops;
  own[at + LINE] = ANY_LINE_WIDTH + (marks ? 2.5 : 0.1) + (row.endsSentence ? 4 : 0);
  if (sign !== "none") add(own, at, signCosts(sign));
  if (setting.indents && row.start === 0 && !captioned) add(own, at, row.line.indented ? INDENTED : FLUSH);
  if (!marks && isNoticeTitle(text)) add(own, at, NOTICE_TITLE);
  if (endsWithAny(text, PLUS)) add(own, at, NO_END);
  if (captioned) add(own, at, CAPTION);
  else if (isSpoken(text)) add(own, at, SPEECH);
  else if (opensWithDash(text)) add(own, at, DASHED);
  else if (startsListEntry(text)) add(own, at, ENTRY);
}

function add(own: Float64Array, at: number, more: RoleCosts): void {
  for (let role = 0; role < ROLES; role++) own[at + role] = (own[at + role] ?? 0) + (more[role] ?? 0);
}

/** Running text has a mark every so many characters. */
const MARK_EVERY = 9;

/** What it costs that there is a mark in a row of this width, in ems. */
function costOfMarks(width: number): number {
  return MARK_COSTS[width * 2] ?? costOfMark(width);
}

function costOfMark(width: number): number {
  return -Math.log(1 - Math.exp(-width / MARK_EVERY));
}

/** The costs of all widths that rows have, by the half em: logarithms are slow. */
const MARK_COSTS = Float64Array.from({ length: 128 }, (_, halves) => costOfMark(halves / 2));

function signCosts(sign: LineSign): RoleCosts {
  if (sign === "dateline" || sign === "jump-from") return OPENING;
  return sign === "numbered-head" ? HEAD : ALONE;
}

/** `本报讯（记者 甲）`: begins a paragraph. */
const OPENING: RoleCosts = [0, NEVER, NEVER, 0, 6];
/** `本报记者 甲`: a line by itself. */
const ALONE: RoleCosts = [NEVER, NEVER, NEVER, NEVER, -3];
/** `一、报名办法`: rather a line by itself than a paragraph. */
const HEAD: RoleCosts = [0, 1, 1, 0, -3];
/** Where the text keeps the indent, only first rows have it, */
const INDENTED: RoleCosts = [0, 6, 6, 0, 3];
/** and all first rows but captions'. */
const FLUSH: RoleCosts = [4, 0, 0, 3, 0];
/** `房屋出售广告` */
const NOTICE_TITLE: RoleCosts = [2, 2, 2, 2, -2];
/** `图为村民在采摘柑橘。` */
const CAPTION: RoleCosts = [0, 12, 12, 0, 2];
const SPEECH: RoleCosts = [0, 6, 6, 0, 2];
/** `村口设起检查站` / `日前，某乡在村口设立检查站`: above a lead a row without a mark is rather a headline than a text's last. */
const ABOVE_LEAD: RoleCosts = [0, 0, 3, 3, -2];

/** `沿河路路灯什么时候能亮？` behind a sentence, not set in on a page whose paragraphs are: rather a headline than a text's last row, `请问何时能亮？`. */
const ASKS_ALONE = /^(?!请问|.*[您你])[^。！？!?，,：:；“”"]{4,22}[？?]$/u;
const QUESTION: RoleCosts = [0, 0, 3, 0, -4];

/** `住户要个说法——`: a row that ends so is rather a kicker than a text's that stops there. */
const KICKER = /(?<!—)——$/;
const KICKER_ROW: RoleCosts = [1, 1, 3, 3, -3];

/** Above `（下转第四版）` in a row of its own a text stops anywhere. */
const ABOVE_JUMP: RoleCosts = [0, 0, -5, -5, 3];
/** `——某村产业发展见闻`: a deck, or an entry. */
const DASHED: RoleCosts = [2, 6, 6, 2, 0];
const DASHES = characterSet("—-");
function opensWithDash(text: string): boolean {
  return isAt(text, 0, DASHES) && (text.startsWith("—") || text.startsWith("--"));
}
/** What a sentence's first words tell behind another sentence, in nats. */
const OPENING_SENTENCE: RoleCosts = [-1, 1, 1, -1, 0];
const FOLLOWING_SENTENCE: RoleCosts = [2.5, 0, 0, 2.5, 0];

/** `电话：22196` below a notice's last sentence; in the text itself a sentence ends behind it. */
const CONTACT_ALONE: RoleCosts = [0, 4, 4, 0, 0];
/** `依托省里的“互联网+` / `义务教育”平台`: what is added must follow. */
const PLUS = characterSet("+");
const NO_END: RoleCosts = [0, 0, 6, 6, 6];
/** `1.扫码入区。` */
const ENTRY: RoleCosts = [0, 3, 3, 0, 0];
/** `●急售：花园小区3号楼` below a blank line goes on with no text, though the one above it ends with a telephone. */
const ENTRY_APART: RoleCosts = [0, 12, 12, 0, 0];
