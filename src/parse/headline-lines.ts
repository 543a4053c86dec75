import { findAffiliatedName } from "./affiliated-name.ts";
import { isLabel } from "./column-names.ts";
import { mayBeHeadline } from "./headline-form.ts";
import { skipInserts } from "./headline-inserts.ts";
import { isStopped, standsBetweenTexts } from "./headline-specks.ts";
import { DASH } from "./headline-words.ts";
import { opensLaterParagraph, opensParagraph } from "./leads.ts";
import { isAsked, opensLetterToPaper } from "./letters.ts";
import { isDay, isSignature } from "./notices.ts";
import type { LineSign } from "./openings.ts";
import { endsAbove, opensReport, type SignedLine } from "./signed-lines.ts";
import { isSigner } from "./signers.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * Indexes of the lines that are headlines by their place: those above a dateline or a byline, up to where the text
 * before them ends. A caption or a summary box between headline and byline is passed over.
 */
export function findHeadlineLines(lines: readonly SignedLine[], setting: LineSetting): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach((line, i) => {
    if (!opensReport(line) && !opensQuestions(lines, i) && !opensLetterBelow(lines, i)) return;
    // The byline right above has found the same lines above it.
    if (lines[i - 1]?.sign === "byline") return;
    for (const index of headlineAbove(lines, i, setting)) found.add(index);
  });
  return found;
}

/** How the page sets its lines. */
export interface LineSetting {
  /** Whether blank lines part paragraphs. */
  readonly paragraphsApart: boolean;
  /** Whether a line holds a printed row, not a paragraph. */
  readonly linesAreRows: boolean;
}

/** Whether line `i` greets the paper's editors below a line that ends nothing, or asks: `好心人，请来领“谢谢”` / `编辑同志：`. */
function opensLetterBelow(lines: readonly SignedLine[], i: number): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  if (line === undefined || !holds(line.line, TRAITS.colon) || !opensLetterToPaper(line.line.text)) return false;
  return above?.sign === "none" && (!above.closes || mayBeHeadline(above, true));
}

function opensQuestions(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || !holds(line.line, TRAITS.colon) || !isAsked(line.line.text)) return false;
  if (!isTitleAbove(lines, i)) return false;
  // Subheads stand above later questions too, or below earlier ones.
  for (let k = Math.max(0, i - QUESTIONS_REACH); k < Math.min(lines.length, i + QUESTIONS_REACH); k++) {
    if (k !== i && isAsked(lines[k]?.line.text ?? "") && (k < i || isTitleAbove(lines, k))) return false;
  }
  return true;
}

/** So many lines around a first question hold its others. */
const QUESTIONS_REACH = 60;

/** Whether a headline stands above line `i`, one that ends nothing, below a text that has ended, or one that asks. */
function isTitleAbove(lines: readonly SignedLine[], i: number): boolean {
  const above = lines[i - 1];
  if (above?.sign !== "none") return false;
  return above.closes ? isFirstQuestion(lines, i - 1) : endsAbove(lines, i - 2);
}

function headlineAbove(
  lines: readonly SignedLine[],
  anchor: number,
  { paragraphsApart, linesAreRows }: LineSetting,
): readonly number[] {
  let i = skipInserts(lines, anchor - 1);
  const found: number[] = [];
  while (i >= 0 && found.length < MOST_HEADLINE_LINES) {
    const line = lines[i];
    const overLine = found.length > 0 && paragraphsApart && lines[i + 1]?.line.afterBlank === false;
    // A rule parts the headline from what stands above it.
    if (found.length > 0 && lines[i + 1]?.line.markup?.afterRule === true) break;
    const trails =
      overLine || (found.length > 0 ? isCommaKicker(lines, i) : !linesAreRows && standsBetweenTexts(lines, i));
    const asks = found.length === 0 || overLine || isOverDeck(lines, i) || isFirstQuestion(lines, i);
    if (found.length === 0 && !linesAreRows && lines[anchor]?.sign === "dateline" && isStopped(lines, i)) {
      found.push(i);
      i--;
      continue;
    }
    if (line === undefined || !(mayBeHeadline(line, asks, trails) || isTail(lines, i) || headsDeck(lines, i))) break;
    if (isDay(line.line.text)) break;
    // `今年前三季度，我县工业产值突破百亿元`: below a text that has ended it is no paragraph that stops short.
    if (found.length > 0 && stopsShort(lines, i)) break;
    if (found.length > 0 && opensLaterParagraph(line.line.text)) break;
    if (holds(line.line, TRAITS.colon) && opensLetterToPaper(line.line.text)) break;
    if (found.length > 0 && signsAbove(lines, i)) break;
    if (paragraphsApart && !isHeadlineBlock(lines, i, linesAreRows)) break;
    found.push(i);
    i--;
  }
  if (!standsUnderAuthor(lines, i)) return found;
  const label = lines[found[1] ?? 0];
  return found.slice(0, label !== undefined && isLabel(label.line.text, [], false) ? 2 : 1);
}

/** Whether line `i` opens as paragraphs do below a text that has not ended, and has no kicker's dash at its end. */
function stopsShort(lines: readonly SignedLine[], i: number): boolean {
  const text = lines[i]?.line.text ?? "";
  return opensParagraph(text) && !endsAbove(lines, i - 1) && !text.endsWith(DASH);
}

/** Whether line `i` is the one character for which the headline right above it had no room: `我县兑现首批能繁母猪补` / `贴`. */
function isTail(lines: readonly SignedLine[], i: number): boolean {
  const [above, line] = [lines[i - 1], lines[i]];
  if (line === undefined || line.sign !== "none" || !ONE_CHARACTER.test(line.line.text) || line.line.afterBlank)
    return false;
  return above !== undefined && above.line.width >= LEAST_BROKEN && mayBeHeadline(above, false);
}

/** `贴`, but not the mark of a byline that is lost. */
const ONE_CHARACTER = /^\p{Script=Han}$/u;
/** In ems: a headline broken for want of room has a row as wide at least. */
const LEAST_BROKEN = 8;

/** Whether a line is a body below a text that has ended, by its name alone or close below it with a blank line behind: it signs that. */
function signsAbove(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i]?.line;
  if (line === undefined || lines[i - 1]?.closes !== true) return false;
  // `县畜牧中心　马得草`: who gave the advice above.
  if (!line.afterBlank && holds(line, TRAITS.space) && findAffiliatedName(line.text) !== undefined) return true;
  // In a block with the line below it is a headline's first row.
  if (isSigner(line.text) && (!line.afterBlank || lines[i + 1]?.line.afterBlank === true)) return true;
  return !line.afterBlank && lines[i + 1]?.line.afterBlank === true && isSignature([line.text]);
}

/** `律师坐诊进山寨，`: the widest kicker that ends in a comma, its sentence going on in the main line, in ems. */
const LONGEST_COMMA_KICKER = 24;

/**
 * `霜冻来袭，五万亩果园怎么样了？` over the main line: whether a line is a question with which a page or its next article begins, that stands below a
 * column's name, or in a block of its own below a text that has ended.
 */
function isFirstQuestion(lines: readonly SignedLine[], i: number): boolean {
  const above = lines[i - 1];
  const line = lines[i]?.line;
  if (line === undefined || line.width > LONGEST_QUESTION || !QUESTION.test(line.text)) return false;
  if (above === undefined || ENDINGS.includes(above.sign) || (line.afterBlank && isColumnAlone(lines, i - 1)))
    return true;
  return line.afterBlank && endsAbove(lines, i - 1) && !SPEAKS_TO.test(line.text) && !RHETORICAL.test(line.text);
}

/** `热线追踪`: whether a line is a column's name in a block of its own. */
function isColumnAlone(lines: readonly SignedLine[], i: number): boolean {
  const label = lines[i];
  if (label === undefined || label.sign !== "none" || label.closes) return false;
  return (i === 0 || label.line.afterBlank) && isLabel(label.line.text, [], true);
}

/** In ems. */
const LONGEST_QUESTION = 24;
/** `霜冻来袭，五万亩果园怎么样了？` */
const QUESTION = /^[^。！？?]+[？?]$/;

/** `母亲，您在那边还好吗？`, `请问，到底谁来管？`: a question to somebody, as the last sentence of a text may be. */
const SPEAKS_TO = /[您你]|请问/;
/** `如此作风，群众怎能满意？`, `这样的干部，谁不拥护？`: one that wants no answer, with which comments end. */
const RHETORICAL = /怎能|怎会|岂[能不会]|何[用愁以惧]|谁不|谁能不|难道|如何了得|行吗|这样的|如此|长此/;

/** What ends an article for certain, as a last sentence alone does not: the next may be its last. */
const ENDINGS: readonly LineSign[] = ["closing-byline", "photo-credit", "source"];

/** Whether line `i` may be one: the text above it has ended, and it does not open as paragraphs do. */
function isCommaKicker(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.line.width > LONGEST_COMMA_KICKER || !/[，,]$/.test(line.line.text)) return false;
  return endsAbove(lines, i - 1) && !opensParagraph(line.line.text);
}

/** Most lines a headline with kicker and decks takes. */
const MOST_HEADLINE_LINES = 8;

function isOverDeck(lines: readonly SignedLine[], i: number): boolean {
  const below = lines[i + 1];
  return below !== undefined && !below.closes && DASHES.test(below.line.text);
}

/** `“非典”过后，娃娃们怎样放心上学` over `——访县疾控中心主任`: whether a line with a comma below a text that has ended has such a deck. */
function headsDeck(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  if (line?.sign !== "none" || line.closes || !isOverDeck(lines, i) || !endsAbove(lines, i - 1)) return false;
  return line.line.width <= LONGEST_OVER_DECK && !SENTENCE_MARK.test(line.line.text);
}

/** In ems. */
const LONGEST_OVER_DECK = 30;
/** `会议要求抓好春耕；会议强调` is text */
const SENTENCE_MARK = /[。；;]/;

/** `“两小时，问题就解决了！”` over `——我县干部下沉企业解难题`: such a deck has its headline above it. */
const DASHES = /^(?:——|—|--)/;

/**
 * Whether the lines that stand close above line `i` could be one headline with it, where blank lines part paragraphs. Where a line holds a
 * paragraph, one that ends above it is none of them: a blank line may be lost.
 */
function isHeadlineBlock(lines: readonly SignedLine[], i: number, linesAreRows: boolean): boolean {
  for (let k = i; k >= 0; k--) {
    const line = lines[k];
    if (line === undefined || line.sign !== "none" || (k < i && !linesAreRows && line.closes)) break;
    const trails = lines[k + 1]?.line.afterBlank === false;
    const may = mayBeHeadline(line, true, trails || isCommaKicker(lines, k)) || headsDeck(lines, k);
    if (i - k >= MOST_BLOCK_LINES || !may) return false;
    if (line.line.afterBlank) break;
  }
  return true;
}

/** Most lines of a headline that stand close together. */
const MOST_BLOCK_LINES = 4;

/**
 * Whether lines without a sentence's end go up from line `i` to the author of a title: they are a text, verse it may be, of
 * which a headline below them took the last lines for its own.
 */
function standsUnderAuthor(lines: readonly SignedLine[], i: number): boolean {
  let at = i;
  for (let k = 0; k < LONGEST_POEM && lines[at]?.sign === "none" && !lines[at]?.closes; k++) at--;
  const [title, author] = [lines[at - 1], lines[at]];
  if (author?.sign !== "byline" || title?.sign !== "none" || title.closes) return false;
  return endsAbove(lines, at - 2) || isColumnAlone(lines, at - 2);
}

/** Most lines of a poem. */
const LONGEST_POEM = 60;
