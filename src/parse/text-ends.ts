import type { Block } from "../model/article.ts";
import { characterSet, isAt } from "../text/characters.ts";
import { addByline, jumpLine, pushBlock, type Reading } from "./article-reading.ts";
import { parseByline } from "./byline.ts";
import { PHOTOGRAPHER } from "./byline-roles.ts";
import { findDateline } from "./dateline.ts";
import { findJumpFrom, findJumpTo } from "./jump-line.ts";
import { isMarkedEntry } from "./list-entries.ts";
import { findSigningBody } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import {
  findClosingByline,
  findClosingSource,
  findLeadByline,
  findOpeningByline,
  findUnclosedNames,
  type OpeningByline,
} from "./placed-byline.ts";
import { linesOf, type Passage, splitPassage } from "./slice.ts";
import { TRAITS } from "./traits.ts";

/** Takes dateline, jump lines and bylines off a paragraph's two ends; what is left is its text. */
export function readText(passage: PrintedPassage, { isFirst, isLast, photoItem }: TextPlace, reading: Reading): void {
  // What is left of a text has no kinds of characters that the whole has not.
  const { traits } = passage;
  let rest = takeJumpFrom(passage, reading);
  rest = takeDateline(rest, traits, isFirst, reading);
  rest = takeJumpTo(rest, traits, reading);
  const credited = reading.bylines.length;
  // Each of several entries may have its own author.
  rest = takeClosingByline(rest, traits, isLast || passage.markup?.isEntry === true, reading);
  const closing = reading.bylines.slice(credited);
  const isPicture = closing.length > 0 && closing.every((byline) => byline.role === PHOTOGRAPHER);
  const source = closing.length === 0 ? findClosingSource(rest.text, traits) : undefined;
  const [text, credit] = source === undefined ? [rest] : splitPassage(rest, source);
  const body = isLast && closing.length === 0 ? findClosingBody(text, traits) : undefined;
  pushBlock(reading, isPicture && !photoItem ? "caption" : "paragraph", body?.text ?? text);
  if (body !== undefined) reading.blocks.push(body.signature);
  if (credit !== undefined) pushBlock(reading, "credit", credit);
}

/** Where a text stands in its article. */
export interface TextPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether the article is a picture with its text. */
  readonly photoItem: boolean;
}

/** `……不许随便加码。（县委夏收办公室）`: a last text and the body that sent it in; undefined where none stands behind it. */
function findClosingBody(
  passage: Passage,
  traits: number,
): { readonly text: Passage; readonly signature: Block } | undefined {
  if ((traits & TRAITS.bracket) === 0) return undefined;
  const match = CLOSING_BRACKET.exec(passage.text.slice(-LONGEST_BODY));
  const body = findSigningBody(match?.[0].trim() ?? "");
  if (match === null || body === undefined) return undefined;
  const [text, printed] = splitPassage(passage, passage.text.length - match[0].length);
  return { text, signature: { type: "signature", text: body, lines: linesOf(printed) } };
}

/** Behind a sentence's end: `（县教育局）` */
const CLOSING_BRACKET = /(?<=[。！!”"…])\s*[（(][^（）()]+[）)]\s*$/u;
/** In characters. */
const LONGEST_BODY = 24;

function takeJumpFrom(passage: Passage, reading: Reading): Passage {
  const jump = findJumpFrom(passage.text);
  if (jump === undefined) return passage;
  const [printed, rest] = splitPassage(passage, jump.end);
  reading.jumps.push(jumpLine(jump, printed));
  return rest;
}

function takeJumpTo(passage: Passage, traits: number, reading: Reading): Passage {
  const jump = findJumpTo(passage.text, traits);
  if (jump === undefined) return passage;
  const [rest, printed] = splitPassage(passage, jump.start);
  reading.jumps.push(jumpLine(jump, printed));
  return rest;
}

function takeDateline(passage: Passage, traits: number, isFirst: boolean, reading: Reading): Passage {
  const found = findDateline(passage.text, traits);
  if (found === undefined) {
    // `本报讯` stands in a line of its own above `（记者 甲）近日，…`.
    if (reading.dateline !== undefined && reading.blocks.length === 0) return takeReporters(passage, reading);
    return isFirst ? takeOpeningByline(passage, findLeadByline(passage.text), reading) : passage;
  }
  if (reading.dateline !== undefined) return passage;
  reading.dateline = found.dateline;
  const [, behind] = splitPassage(passage, found.end);
  return takeReporters(takeColon(behind, reading), reading);
}

/** Takes who reports off a text behind its dateline. */
function takeReporters(after: Passage, reading: Reading): Passage {
  const match = BYLINE_BRACKET.exec(after.text) ?? BYLINE_REPORTED.exec(after.text) ?? BYLINE_FRAMED.exec(after.text);
  const bracketed = match?.[1] === undefined ? undefined : parseByline(match[1], true);
  const opening =
    match === null || bracketed === undefined
      ? findOpeningByline(after.text)
      : { reading: bracketed, end: match[0].length };
  return opening === undefined ? after : takeColon(takeOpeningByline(after, opening, reading), reading);
}

/** `本报讯：近日，…`, `本报讯（记者 甲）：近日，…`: the colon between a dateline or its reporters and the text is of neither. */
function takeColon(passage: Passage, reading: Reading): Passage {
  if (!isAt(passage.text, 0, COLONS)) return passage;
  const [colon, text] = splitPassage(passage, 1);
  reading.marks.push(colon.text);
  return text;
}

const COLONS = characterSet("：:");

/** `(记者 洪纲 邵秀清)` right after the dateline, with its brackets. */
const BYLINE_BRACKET = /^\s*([（(][^（）()]{2,120}[）)])\s*/;
/** `记者 甲 通讯员 乙 报道：` after the dateline without brackets; `乙报` / `道` where a row ends in it. */
const BYLINE_REPORTED =
  /^\s*((?:本报)?(?:\p{Script=Han}{0,3}记者|通讯员)\s?[^，。,：:“”]{2,40}?)\s?(?:摄影)?报\n?道[：:]?\s*/u;

/** `记者 甲 通讯员 乙】` of `【本报讯 记者 甲 通讯员 乙】`, `/记者 甲】` of `【本报讯/记者 甲】`, whose bracket opens before the dateline. */
const BYLINE_FRAMED =
  /^[\s/／|丨]*((?:本报)?(?:\p{Script=Han}{0,3}记者|通讯员)[^，。,：:“”【】〔〕[\]]{2,60})[】〕\]]\s*/u;

function takeOpeningByline(passage: Passage, opening: OpeningByline | undefined, reading: Reading): Passage {
  if (opening === undefined) return passage;
  const [printed, rest] = splitPassage(passage, opening.end);
  addByline(opening.reading, printed, reading);
  return rest;
}

/** Takes the byline off the end of a text with these traits, where it is its article's last also names alone; returns what is left. */
export function takeClosingByline(passage: Passage, traits: number, isLast: boolean, reading: Reading): Passage {
  // Each of several marked entries may have its own author.
  const mayBeNames = isLast || isMarkedEntry(passage.text);
  const closing =
    findClosingByline(passage.text, mayBeNames, traits) ??
    (mayBeNames && (traits & TRAITS.bracket) !== 0 ? findUnclosedNames(passage.text) : undefined);
  if (closing === undefined) return passage;
  const [rest, printed] = splitPassage(passage, closing.start);
  addByline(closing.reading, printed, reading);
  return rest;
}
