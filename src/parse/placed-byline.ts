import { characterSet, isAt, isInSet, isWhiteSpace, unionOf } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { parseAuthor, parseRareNames } from "./authors.ts";
import { LONGEST_BYLINE, parseByline } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { isName } from "./byline-names.ts";
import { AUTHOR, ROLE_TOKEN } from "./byline-roles.ts";
import { areJoinedNames } from "./joined-names.ts";
import { opensLead } from "./leads.ts";
import { isSource } from "./sources.ts";
import { ANY_TRAITS, TRAITS } from "./traits.ts";

/** A byline at the start of a text and how far it reaches. */
export interface OpeningByline {
  readonly reading: BylineReading;
  /** Offset after the byline and the white space that follows. */
  readonly end: number;
}

/** Finds the byline without brackets that opens a text after its dateline: `记者 万里 宁静 昨日，县委书记…`. */
export function findOpeningByline(text: string): OpeningByline | undefined {
  const head = text.slice(0, LONGEST_BYLINE);
  let end = 0;
  for (let word = spacedWord(head, end); word !== undefined; word = spacedWord(head, end)) {
    const role = ROLE_TOKEN.exec(word);
    if (role === null ? end === 0 || !isName(word) || opensLead(word) : role[2] && !looksLikeName(role[2])) break;
    end += word.length;
    while (isWhiteSpace(head.charCodeAt(end))) end++;
  }
  const reading = end === 0 ? undefined : parseByline(head.slice(0, end).trim());
  return reading === undefined ? undefined : { reading, end };
}

/** How many characters such a word has: a role with its paper's name, or a name. */
const WORD_LENGTHS = { least: 2, most: 16 };

/** The word that stands from an offset on with white space after it; undefined where none does. */
function spacedWord(text: string, start: number): string | undefined {
  let end = start;
  while (end < text.length && !isWhiteSpace(text.charCodeAt(end))) end++;
  const length = end - start;
  return end === text.length || length < WORD_LENGTHS.least || length > WORD_LENGTHS.most
    ? undefined
    : text.slice(start, end);
}

/** `本报通讯员 高树林  4月7日，在县工业园区…`, `（记者 石磊）9月12日，…`, `□记者 石磊 近日，…`: reporters before a lead, without a dateline. */
export function findLeadByline(text: string): OpeningByline | undefined {
  if (!isAt(text, 0, LEAD_BYLINE_STARTS)) return undefined;
  const reporters = findBracketedReporters(text);
  if (reporters !== undefined && text.length - reporters.end >= LEAST_TEXT) return reporters;
  const opening = reporters ?? findMarkedByline(text);
  return opening !== undefined && opensLead(text.slice(opening.end)) ? opening : undefined;
}

/** The byline that opens a text, with or without a mark before it. */
function findMarkedByline(text: string): OpeningByline | undefined {
  if (!isAt(text, 0, BYLINE_MARKS)) return findOpeningByline(text);
  const start = isWhiteSpace(text.charCodeAt(1)) ? 2 : 1;
  const opening = findOpeningByline(text.slice(start));
  return opening === undefined ? undefined : { ...opening, end: start + opening.end };
}

const BYLINE_MARKS = characterSet("□■◆◇●○◎");

/** In characters: so much behind reporters in brackets is their text, whatever it begins with. */
const LEAST_TEXT = 30;

/** First characters of `本报`, `记者`, `通讯员`, `见习记者` and their like, of marks and brackets. */
export const LEAD_BYLINE_STARTS = unionOf(BYLINE_MARKS, characterSet("本记通见实特全（(【"));

/** `（记者 石磊 通讯员 高红）`, `【记者 石磊 报道】` with text behind it. */
const BRACKETED_REPORTERS =
  /^([（(【](?:本报)?(?:\p{Script=Han}{0,3}记者|通讯员)[^（）()【】，。]{2,60}[）)】])\s?(?=\S)/u;

function findBracketedReporters(text: string): OpeningByline | undefined {
  const match = BRACKETED_REPORTERS.exec(text);
  const reading = match?.[1] === undefined ? undefined : parseByline(match[1], true);
  if (match === null || reading === undefined || reading.isPhotoCredit) return undefined;
  return { reading, end: match[0].length };
}

/** A byline at the end of a paragraph and where it begins. */
export interface ClosingByline {
  readonly reading: BylineReading;
  readonly start: number;
}

/** `……认知。(方心怡 姜志芳 摄)`, `……发展。（甲）` at the very end. */
const CLOSING_BRACKET = /(?<=[。！？!?”"…])\s*[（(]([^（）()]{2,80})[）)]\s*$/;
/** Marks after which a sentence is at its end, so that names may follow: `……发展。 本报记者 甲 文/摄`, `……现场。甲 摄`. */
const SENTENCE_MARKS = characterSet('。！？!?”"…');
/** Those and the marks that stand in no such names. */
const ANY_MARK = characterSet('。！？!?”"…，；（）()');
/** How many characters such names take. */
const CLOSING_NAMES = { least: 3, most: 60 };
/** How much of a paragraph's end is looked at, in characters. */
export const CLOSING_LENGTH = 90;

/**
 * Finds the byline that follows a paragraph's last sentence.
 *
 * @param bareNames whether names in brackets without a role are an author's, as they are under a whole text, alone or with
 *   the body or school they belong to
 * @param traits the text's, where they are known
 */
export function findClosingByline(text: string, bareNames: boolean, traits = ANY_TRAITS): ClosingByline | undefined {
  const alone = bareNames ? findNamesAlone(text) : undefined;
  if (alone !== undefined) return alone;
  // Other names have a role or a mark beside them, or brackets around them.
  if ((traits & (TRAITS.bracket | TRAITS.credit)) === 0) return undefined;
  const tailStart = Math.max(0, text.length - CLOSING_LENGTH);
  if (endsWithBracket(text)) {
    const match = CLOSING_BRACKET.exec(text.slice(tailStart));
    return match?.[1] === undefined ? undefined : closingByline(match[1], tailStart + match.index, bareNames);
  }
  const start = afterLastMark(text, tailStart);
  if (text.length - start < CLOSING_NAMES.least || start === tailStart) return undefined;
  if (!isAt(text, start - 1, SENTENCE_MARKS)) return undefined;
  const names = text.slice(start);
  return names.trimStart().length > CLOSING_NAMES.most ? undefined : closingByline(names, start, false);
}

/**
 * Names at an article's very end in a bracket of which the layer has lost the other: `……二等奖。（田志平`. A row may end so that goes on, `才）`, and a
 * text that is cut off: `……结束。（关于`.
 */
export function findUnclosedNames(text: string): ClosingByline | undefined {
  const match = UNCLOSED_NAMES.exec(text.slice(-NAMES_ALONE_LENGTH));
  const names = match?.[1]?.split(/\s/u);
  if (match === null || names === undefined || !names.every(looksLikeName)) return undefined;
  const start = Math.max(0, text.length - NAMES_ALONE_LENGTH) + match.index;
  return { reading: { bylines: [{ role: AUTHOR, names }], isPhotoCredit: false }, start };
}

/** `……受到好评。（谷声远`, its bracket lost */
const UNCLOSED_NAMES = /(?<=[。！？]”?)\s?[（(](\p{Script=Han}{3}|\p{Script=Han}{2,3}\s\p{Script=Han}{2,3})$/u;

/** `……受到群众欢迎。 黄强`: one or two names behind the last sentence, parted from it by a space; but `早稻“一喷三防” 全覆盖`. */
const NAMES_ALONE = /(?<=[。！？]”?)\s+(\p{Script=Han}{2,3}(?:\s\p{Script=Han}{2,3})?)$/u;
/** As much of a text's end as they take, with the mark before them. */
const NAMES_ALONE_LENGTH = 12;

function findNamesAlone(text: string): ClosingByline | undefined {
  // A space stands before a name of two or three characters, which most texts' ends have not.
  if (!isWhiteSpace(text.charCodeAt(text.length - 3)) && !isWhiteSpace(text.charCodeAt(text.length - 4)))
    return undefined;
  const tailStart = Math.max(0, text.length - NAMES_ALONE_LENGTH);
  const match = NAMES_ALONE.exec(text.slice(tailStart));
  const names = match?.[1]?.split(/\s/);
  if (match === null || names === undefined || !names.every(looksLikeName)) return undefined;
  return { reading: { bylines: [{ role: AUTHOR, names }], isPhotoCredit: false }, start: tailStart + match.index };
}

/** Where the bracket begins that follows a text's last sentence and says whose it is: `……200余册。（县供电公司供稿）`; undefined where none does. */
export function findClosingSource(text: string, traits = ANY_TRAITS): number | undefined {
  if ((traits & TRAITS.bracket) === 0 || !endsWithBracket(text)) return undefined;
  const tailStart = Math.max(0, text.length - CLOSING_LENGTH);
  const match = CLOSING_BRACKET.exec(text.slice(tailStart));
  return match?.[1] !== undefined && isSource(match[1]) ? tailStart + match.index : undefined;
}

function endsWithBracket(text: string): boolean {
  let last = text.length - 1;
  while (isWhiteSpace(text.charCodeAt(last))) last--;
  return isAt(text, last, CLOSING_BRACKETS);
}

const CLOSING_BRACKETS = characterSet("）)");

/** Index after the last mark in the text from `first` on; `first` where there is none. */
function afterLastMark(text: string, first: number): number {
  let end = text.length;
  while (end > first && !isInSet(text.charCodeAt(end - 1), ANY_MARK)) end--;
  return end;
}

function closingByline(names: string, start: number, bareNames: boolean): ClosingByline | undefined {
  const printed = names.trim();
  const author = bareNames && areJoinedNames(printed) ? parseByline(`（${printed}）`, true) : undefined;
  const reading = author ?? (bareNames ? (parseAuthor(printed) ?? parseRareNames(printed)) : parseByline(printed));
  return reading === undefined ? undefined : { reading, start };
}
