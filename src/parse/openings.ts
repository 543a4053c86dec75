import { characterSet, endsClause, endsWithAny, isAt, unionOf } from "../text/characters.ts";
import { isAuthorWithNote } from "./affiliated-name.ts";
import { parseAuthor } from "./authors.ts";
import { isTeachers, parseByline, withoutOpeningMark } from "./byline.ts";
import { DATELINE_STARTS, findDateline } from "./dateline.ts";
import { findJumpFrom, findJumpTo, JUMP_STARTS } from "./jump-line.ts";
import { findAnswerLabel } from "./letters.ts";
import type { Line } from "./lines.ts";
import { findSigningBody } from "./notices.ts";
import { findLeadByline, LEAD_BYLINE_STARTS } from "./placed-byline.ts";
import {
  CODE_STARTS,
  isClosingRemark,
  isEditorsCode,
  isSource,
  isWrittenRemark,
  SOURCE_ENDS,
  SOURCE_STARTS,
} from "./sources.ts";
import { isSummaryLabel, SUMMARY_LABEL_STARTS } from "./summary-labels.ts";
import { readTeller, TELLER_STARTS } from "./tellers.ts";
import { holds, TRAITS } from "./traits.ts";

/** What a line shows by its own words, before its neighbours are asked. */
export type LineSign =
  | "dateline"
  | "byline"
  /** A byline or a body in brackets, as it stands under a text: `（韩嘉悦 金惠琪）`, `（通讯员 高红）`, `（县妇联）`. */
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

/** What a line's own words show it to be. */
export function signOf(line: Line): LineSign {
  if (!mayShow(line)) return "none";
  const { text } = line;
  if (findDateline(text, line.traits) !== undefined || findLeadByline(text) !== undefined) return "dateline";
  if (text.length > LONGEST_SIGN) return findJumpFrom(text) === undefined ? "none" : "jump-from";
  if (findJumpFrom(text) !== undefined) return "jump-from";
  if (readTeller(text) !== undefined) return "byline";
  if (isSummaryLabel(line)) return "summary-label";
  if (isAt(text, 0, LABEL_BRACKETS) && REPORTERS_LABEL.test(text)) return "bracket-label";
  const mayBeByline = !holds(line, TRAITS.noByline);
  const byline = mayBeByline && holds(line, TRAITS.credit) ? parseByline(text) : undefined;
  if (byline?.isPhotoCredit) return "photo-credit";
  if (byline !== undefined) return isBracketed(text) || isTeachers(byline) ? "closing-byline" : "byline";
  const inBrackets = mayBeByline && isBracketed(text) ? parseAuthor(text) : undefined;
  if (inBrackets !== undefined) return inBrackets.isPhotoCredit ? "photo-credit" : "closing-byline";
  if (holds(line, TRAITS.bracket) && isAuthorWithNote(text)) return "closing-byline";
  // `□县疾控中心 供稿`
  if (isSource(withoutOpeningMark(text)) || isClosingRemark(text) || isWrittenRemark(text) || isEditorsCode(text))
    return "source";
  if (holds(line, TRAITS.bracket | TRAITS.credit) && findSigningBody(text) !== undefined) return "closing-byline";
  if (isAt(text, 0, LABEL_BRACKETS)) {
    // `【下转第2版】`
    if (findJumpTo(text, line.traits) !== undefined) return "none";
    if (BRACKET_LABEL.test(text)) return "bracket-label";
    return NUMBER_IN_BRACKETS.test(text) && isHeadAlone(line) ? "numbered-head" : "none";
  }
  if (isAt(text, 0, ROUND_BRACKETS) && findAnswerLabel(text) !== undefined) return "bracket-label";
  if (!isAt(text, 0, NUMBERS)) return "none";
  return NUMBERED_HEAD.test(text) && isHeadAlone(line) ? "numbered-head" : "none";
}

/** Whether a line that begins with a number is no paragraph. */
function isHeadAlone(line: Line): boolean {
  return line.width <= LONGEST_NUMBERED_HEAD && !line.endsSentence && !endsClause(line.text);
}

/** Whether a line may show anything by its words: by its first and last characters, and what it holds, many show nothing. */
function mayShow(line: Line): boolean {
  const { text } = line;
  if (holds(line, TRAITS.news | TRAITS.credit | TRAITS.bracket)) return true;
  return isAt(text, 0, SIGN_STARTS) || endsWithAny(text, SOURCE_ENDS);
}

/** A longer line, in characters, opens with a dateline or 上接 or shows nothing by its words. */
const LONGEST_SIGN = 130;

function isBracketed(text: string): boolean {
  return isAt(text, 0, ROUND_BRACKETS) && BRACKETED.test(text);
}

/** A line that is one pair of brackets. */
const BRACKETED = /^[（(][^（）()]{2,60}[）)]$/;
const ROUND_BRACKETS = characterSet("（(");

/** First characters of labels in brackets. */
const LABEL_BRACKETS = characterSet("[【〔〖［");

/** `[关键词]`, `【新变化】`: a short label in brackets. */
const BRACKET_LABEL = /^(?:\[[^[\]]{1,14}\]|【[^【】]{1,14}】|〔[^〔〕]{1,14}〕|〖[^〖〗]{1,14}〗|［[^［］]{1,14}］)$/u;
/** `[记者连线]`, `【记者手记】`: such a label, which a reporter's name would look like. */
const REPORTERS_LABEL =
  /^[[【〔〖［](?:本报)?记者(?:连线|手记|观察|调查|感言|札记|体验|追踪|点评|视角|问答|在线|出击)[\]】〕〗］]$/;

/** First characters of numbered heads. */
const NUMBERS = characterSet("一二三四五六七八九十（(第");

/** `一、全民扫码`, `（二）组织领导`, `第三章 罚则`: a numbered head. */
const NUMBERED_HEAD =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．](?!\s?凡)|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条部])\s*\S/u;

/** `【壹】一张罚单，逼出来的转身` */
const NUMBER_IN_BRACKETS = /^[【〔［[](?:[壹贰叁肆伍陆柒捌玖拾一二三四五六七八九十]|\d)[】〕］\]]\s?\p{Script=Han}/u;

/** Longest numbered head in ems; a longer one is a paragraph that is numbered. */
const LONGEST_NUMBERED_HEAD = 24;

/** First characters of all lines that show by their words what they are, but for credits, brackets and sources. */
const SIGN_STARTS = unionOf(
  DATELINE_STARTS,
  LEAD_BYLINE_STARTS,
  JUMP_STARTS,
  SUMMARY_LABEL_STARTS,
  LABEL_BRACKETS,
  NUMBERS,
  SOURCE_STARTS,
  TELLER_STARTS,
  CODE_STARTS,
);
