import { characterSet, endsClause, endsWithAny, isAt } from "../text/characters.ts";
import { isAuthorWithNote } from "./affiliated-name.ts";
import { isTeachers, parseByline } from "./byline.ts";
import { holdsContact } from "./contacts.ts";
import { findDateline } from "./dateline.ts";
import { findJumpFrom, findJumpTo, findPointer } from "./jump-line.ts";
import { opensParagraph } from "./leads.ts";
import type { Line } from "./lines.ts";
import { endsWithDate } from "./notices.ts";
import { findClosingByline, findLeadByline } from "./placed-byline.ts";
import type { RowRole } from "./row-roles.ts";
import { isClosingRemark, isSource } from "./sources.ts";
import { holds, TRAITS } from "./traits.ts";

/** What a line shows by its own words, before its neighbours are asked. */
export type LineSign =
  | "dateline"
  | "byline"
  /** A byline in brackets, as it stands under a text: `（韩嘉悦 金惠琪）`, `（通讯员 高红）`. */
  | "closing-byline"
  | "photo-credit"
  | "source"
  | "jump-from"
  | "bracket-label"
  | "numbered-head"
  /** A line inside a text that its markup shows to be a subhead. */
  | "subhead"
  | "summary-label"
  /** A line of a table, a list, verse or an advertisement, which joins no other. */
  | "kept"
  | "none";

/** Labels over a summary box 提要. */
const SUMMARY_LABELS = [
  "阅读提示",
  "内容提要",
  "内容摘要",
  "核心提示",
  "本报导读",
  "核心阅读",
  "编者按",
  "编者的话",
  "新闻提示",
  "提要",
  "摘要",
  "阅读提要",
];
/** Labels over what the editors say to a text, below it. */
const AFTERWORD_LABELS = ["编后", "编后语", "编余", "编者点评", "编辑点评", "记者点评", "编后话", "编者后记"];
/** `[关键词]`, `【新变化】`: a short label in brackets. */
const BRACKET_LABEL = /^(?:\[[^[\]]{1,14}\]|【[^【】]{1,14}】|〔[^〔〕]{1,14}〕|〖[^〖〗]{1,14}〗)$/u;
/** `[记者连线]`, `【记者手记】`: such a label, which a reporter's name would look like. */
const REPORTERS_LABEL =
  /^[[【〔〖](?:本报)?记者(?:连线|手记|观察|调查|感言|札记|体验|追踪|点评|视角|问答|在线|出击)[\]】〕〗]$/;
/** A line that is one pair of brackets. */
const BRACKETED = /^[（(][^（）()]{2,60}[）)]$/;
const ROUND_BRACKETS = characterSet("（(");
/** `一、全民扫码`, `（二）组织领导`, `第三章 罚则`: a numbered head. */
const NUMBERED_HEAD =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条部])\s*\S/u;
/** First characters of labels in brackets and of numbered heads. */
const LABEL_BRACKETS = characterSet("[【〔〖");
const NUMBERS = characterSet("一二三四五六七八九十（(第");
/** Longest numbered head in ems; a longer one is a paragraph that is numbered. */
const LONGEST_NUMBERED_HEAD = 24;
const LONGEST_SIGN = 130;

/** What a line's own words show it to be. */
export function signOf(line: Line): LineSign {
  const { text } = line;
  if (findDateline(text) !== undefined || findLeadByline(text) !== undefined) return "dateline";
  if (text.length > LONGEST_SIGN) return findJumpFrom(text) === undefined ? "none" : "jump-from";
  if (findJumpFrom(text) !== undefined) return "jump-from";
  if (isSummaryLabel(line)) return "summary-label";
  if (isAt(text, 0, LABEL_BRACKETS) && REPORTERS_LABEL.test(text)) return "bracket-label";
  const mayBeByline = !holds(line, TRAITS.noByline);
  const byline = mayBeByline ? parseByline(text) : undefined;
  if (byline?.isPhotoCredit) return "photo-credit";
  if (byline !== undefined) return isBracketed(text) || isTeachers(byline) ? "closing-byline" : "byline";
  if (mayBeByline && isBracketed(text) && parseByline(text, true) !== undefined) return "closing-byline";
  if (holds(line, TRAITS.bracket) && isAuthorWithNote(text)) return "closing-byline";
  if (isSource(text) || isClosingRemark(text)) return "source";
  if (isAt(text, 0, LABEL_BRACKETS)) return BRACKET_LABEL.test(text) ? "bracket-label" : "none";
  if (!isAt(text, 0, NUMBERS)) return "none";
  return NUMBERED_HEAD.test(text) && line.width <= LONGEST_NUMBERED_HEAD && !line.endsSentence && !endsClause(text)
    ? "numbered-head"
    : "none";
}

function isBracketed(text: string): boolean {
  return isAt(text, 0, ROUND_BRACKETS) && BRACKETED.test(text);
}

/** The widest label over a summary box in ems, with its brackets and colon. */
const WIDEST_SUMMARY_LABEL = 8;
/** What is printed around such a label, and between its characters: `【 提 要 】`. */
const LABEL_FRAME = /[\s【】[\]：:]/g;
/** First characters of such labels, so that most lines are told apart by one look. */
const BOX_LABEL_STARTS = characterSet(
  `【】[]：:${[...SUMMARY_LABELS, ...AFTERWORD_LABELS].map((label) => label.charAt(0)).join("")}`,
);

function isSummaryLabel({ text, width }: Line): boolean {
  if (width > WIDEST_SUMMARY_LABEL || !isAt(text, 0, BOX_LABEL_STARTS)) return false;
  const bare = text.replace(LABEL_FRAME, "");
  return SUMMARY_LABELS.includes(bare) || AFTERWORD_LABELS.includes(bare);
}

/** `编者按 近年来，…`, `【核心提示】8月起，…`, `阅读提示：…`: a label and its summary in one line. */
const LABELLED_SUMMARY = new RegExp(
  `^(?:[【[]\\s?(?:${SUMMARY_LABELS.join("|")})\\s?[】\\]]|(?:${SUMMARY_LABELS.join("|")})\\s?[：:\\s])\\s*(?=\\S{8})`,
  "u",
);
/** First characters of such labels, so that most lines are told apart by one look. */
const SUMMARY_STARTS = characterSet(`【[${SUMMARY_LABELS.map((label) => label.charAt(0)).join("")}`);

/** Where in a line the summary begins after the label it stands behind; undefined where there is none. */
export function findLabelledSummary(text: string): number | undefined {
  return isAt(text, 0, SUMMARY_STARTS) ? LABELLED_SUMMARY.exec(text)?.[0].length : undefined;
}

/** Whether a text has ended with line `i`, or nothing stands there. */
export function endsAbove(lines: readonly SignedLine[], i: number): boolean {
  return lines[i]?.closes !== false;
}

/** What is known of one line when headlines are looked for. */
export interface SignedLine {
  readonly line: Line;
  readonly sign: LineSign;
  readonly width: number;
  /** Whether an article's text may end with this line. */
  readonly closes: boolean;
  /** What its first row is to its paragraph; undefined where the text keeps no printed rows. */
  readonly role: RowRole | undefined;
}

/** Signs, width and end of a line. */
export function signLine(line: Line): SignedLine {
  const { width } = line;
  const sign = signOf(line);
  const mayPoint = holds(line, TRAITS.pointing);
  const ends =
    line.endsSentence ||
    (mayPoint && (findJumpTo(line.text) !== undefined || findPointer(line.text) !== undefined)) ||
    (holds(line, TRAITS.colon) && holdsContact(line.text)) ||
    (holds(line, TRAITS.bracket) && holds(line, TRAITS.flow) && IN_BRACKETS.test(line.text)) ||
    (holds(line, TRAITS.noByline | TRAITS.bracket) && findClosingByline(line.text, true) !== undefined);
  const closes = ends || sign === "photo-credit" || sign === "source" || sign === "byline" || sign === "closing-byline";
  return { line, sign, width, closes, role: undefined };
}

/** `（如有变动，以当日公示为准）`: with a mark of running text, a sentence in brackets. */
const IN_BRACKETS = /^[（(][^（）()]+[）)]$/;

/** Longest headline line in ems: two decks set in one line of a full page. */
const LONGEST_HEADLINE = 60;
/** Most lines a headline with kicker and decks takes. */
const MOST_HEADLINE_LINES = 8;
/** Longest caption or summary sentence that may stand between a headline and its byline, in ems. */
const LONGEST_CAPTION = 70;

/**
 * Indexes of the lines that are headlines by their place: those above a dateline or a byline, up to where the text
 * before them ends. A caption or a summary box between headline and byline is passed over.
 */
export function findHeadlineLines(lines: readonly SignedLine[], paragraphsApart: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach((line, i) => {
    const isAnchor = line.sign === "dateline" || line.sign === "byline" || line.sign === "jump-from";
    if (!isAnchor && !opensQuestions(lines, i)) return;
    // The byline right above has found the same lines above it.
    if (lines[i - 1]?.sign === "byline") return;
    for (const index of headlineAbove(lines, i, paragraphsApart)) found.add(index);
  });
  return found;
}

/** `问：什么时候缴费？`, the first of several questions, where the text above its headline has ended. */
const QUESTION_MARK = /^问\s?[：:]/;

function opensQuestions(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || !holds(line.line, TRAITS.colon) || !QUESTION_MARK.test(line.line.text)) return false;
  if (!isTitleAbove(lines, i)) return false;
  // Subheads stand above later questions too, or below earlier ones.
  for (let k = Math.max(0, i - QUESTIONS_REACH); k < Math.min(lines.length, i + QUESTIONS_REACH); k++) {
    if (k !== i && QUESTION_MARK.test(lines[k]?.line.text ?? "") && (k < i || isTitleAbove(lines, k))) return false;
  }
  return true;
}

/** So many lines around a first question hold its others. */
const QUESTIONS_REACH = 60;

/** Whether a line that ends nothing stands above line `i`, and a text has ended above that. */
function isTitleAbove(lines: readonly SignedLine[], i: number): boolean {
  const above = lines[i - 1];
  return above?.sign === "none" && !above.closes && endsAbove(lines, i - 2);
}

function headlineAbove(lines: readonly SignedLine[], anchor: number, paragraphsApart: boolean): readonly number[] {
  let i = skipInserts(lines, anchor - 1);
  const found: number[] = [];
  while (i >= 0 && found.length < MOST_HEADLINE_LINES) {
    const line = lines[i];
    const overLine = found.length > 0 && paragraphsApart && lines[i + 1]?.line.afterBlank === false;
    // A rule parts the headline from what stands above it.
    if (found.length > 0 && lines[i + 1]?.line.markup?.afterRule === true) break;
    if (line === undefined || !mayBeHeadline(line, found.length === 0 || overLine || asksAlone(lines, i), overLine))
      break;
    // `今年前三季度，我县工业产值突破百亿元`: below a text that has ended it is no paragraph that stops short.
    if (found.length > 0 && opensParagraph(line.line.text) && !endsAbove(lines, i - 1)) break;
    if (paragraphsApart && !isHeadlineBlock(lines, i)) break;
    found.push(i);
    i--;
  }
  return standsUnderAuthor(lines, i) ? found.slice(0, 1) : found;
}

/** Most lines of a poem. */
const LONGEST_POEM = 60;

/**
 * Whether lines without a sentence's end go up from line `i` to the author of a title: they are a text, verse it may be, of
 * which a headline below them took the last lines for its own.
 */
function standsUnderAuthor(lines: readonly SignedLine[], i: number): boolean {
  let at = i;
  for (let k = 0; k < LONGEST_POEM && lines[at]?.sign === "none" && !lines[at]?.closes; k++) at--;
  const [title, author] = [lines[at - 1], lines[at]];
  return author?.sign === "byline" && title?.sign === "none" && !title.closes && endsAbove(lines, at - 2);
}

/** `高温来袭，如何安全用电？`: one short question of nobody's, where the text above it has ended. */
const QUESTION = /^[^。？！“”：]{4,24}？$/;

function asksAlone(lines: readonly SignedLine[], i: number): boolean {
  const text = lines[i]?.line.text ?? "";
  return isOverDeck(lines, i) || (text.endsWith("？") && QUESTION.test(text) && endsAbove(lines, i - 1));
}

/** `“两小时，问题就解决了！”` over `——我县干部下沉企业解难题`: such a deck has its headline above it. */
const DASHES = /^(?:——|—|--)/;

function isOverDeck(lines: readonly SignedLine[], i: number): boolean {
  const below = lines[i + 1];
  return below !== undefined && !below.closes && DASHES.test(below.line.text);
}

/** Most lines of a headline that stand close together. */
const MOST_BLOCK_LINES = 4;

/** Whether the lines that stand close above line `i` could be one headline with it, where blank lines part paragraphs. */
function isHeadlineBlock(lines: readonly SignedLine[], i: number): boolean {
  for (let k = i; k >= 0; k--) {
    const line = lines[k];
    if (line === undefined || line.sign !== "none") break;
    const trails = lines[k + 1]?.line.afterBlank === false;
    if (i - k >= MOST_BLOCK_LINES || !mayBeHeadline(line, true, trails)) return false;
    if (line.line.afterBlank) break;
  }
  return true;
}

/** Most captions and summaries between a headline and its text. */
const MOST_INSERTS = 3;

/** Goes up past bylines, captions with their credits and summary boxes under their labels. */
function skipInserts(lines: readonly SignedLine[], from: number): number {
  let i = from;
  for (let inserts = 0; inserts < MOST_INSERTS; inserts++) {
    while (lines[i]?.sign === "byline") i--;
    const above = skipInsert(lines, i);
    if (above === i) break;
    i = above;
  }
  return i;
}

/** Index above the caption or summary that ends with line `i`; `i` itself where none does. */
function skipInsert(lines: readonly SignedLine[], i: number): number {
  const last = lines[i]?.sign === "photo-credit" ? i - 1 : i;
  if (!lines[last]?.closes) return i;
  const first = firstOfParagraph(lines, last);
  if (findLabelledSummary(lines[first]?.line.text ?? "") !== undefined) return first - 1;
  const above = lines[first - 1];
  if (above === undefined) return i;
  if (above.sign === "summary-label") return first - 2;
  // `新麦进仓了！` right above the lead is a headline's last line.
  if (first === last && CALLING_MARK.test(lines[last]?.line.text ?? "")) return i;
  const insert = lines.slice(first, last + 1);
  const width = insert.reduce((sum, line) => sum + line.width, 0);
  const sentences =
    insert
      .map((line) => line.line.text)
      .join("")
      .match(/[。！？!?]/g)?.length ?? 0;
  const isCaption =
    width <= LONGEST_CAPTION && sentences === 1 && mayBeHeadline(above, false) && !opensParagraph(above.line.text);
  return isCaption ? first - 1 : i;
}

/** Index of the first row of the paragraph that ends with row `last`. */
function firstOfParagraph(lines: readonly SignedLine[], last: number): number {
  let first = last;
  while (first > 0 && (lines[first]?.role === "runs" || lines[first]?.role === "ends")) first--;
  return first;
}

/**
 * Whether a line can be a headline's: short, and no sentence ends in it; at its end a mark that asks or calls may.
 *
 * @param asks whether such a mark may end it, as it may the lowest line of a block
 * @param trails whether a row of dots may end it too, as it may a kicker close above its headline
 */
export function mayBeHeadline(line: SignedLine, asks: boolean, trails = false): boolean {
  if (line.sign !== "none" && line.sign !== "bracket-label") return false;
  const { text } = line.line;
  if (isInText(line) && !(line.role === "whole" && CALLING_END.test(text))) return false;
  if (line.width > LONGEST_HEADLINE || line.width < 1.5) return false;
  if ((holds(line.line, TRAITS.flow) && SENTENCE_MARK.test(text)) || endsWithDate(text)) return false;
  // Above the text itself stands no line that stops at a comma: `至晚上9点，`.
  if (!line.closes) return trails || !endsWithAny(text, STOPS);
  return text.endsWith("…") ? trails : asks && CALLING_END.test(text);
}

/** `水压低、水发黄、停水没人通知……`, `试用期辞工，老板能扣工资吗？` */
const CALLING_END = /[！？!?”"’…]$/;
/** `新麦进仓了！`, `“我偏不信这个邪！”` */
const CALLING_MARK = /[！？!?][”"’]?$/;
/** `9点，` */
const STOPS = characterSet("，,、");
/** `；` */
const SENTENCE_MARK = /[。；;]/;

/** Whether a line's rows are read as a paragraph's. */
export function isInText({ role }: SignedLine): boolean {
  return role !== undefined && role !== "line";
}
