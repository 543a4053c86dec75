import type { JumpLine } from "../model/article.ts";
import { characterSet, isAt, isBetween, isWhiteSpace } from "../text/characters.ts";
import { parseChineseNumber } from "../text/chinese-number.ts";
import { ANY_TRAITS, TRAITS } from "./traits.ts";

/** A jump line in a text: what it says and where it stands. */
export interface JumpLineReading {
  readonly direction: JumpLine["direction"];
  readonly page?: number;
  /** Whether the page number or the closing bracket is missing. */
  readonly cutOff: boolean;
  readonly start: number;
  readonly end: number;
}

const PAGE_NUMBER = "\\s*(?:第\\s*)?((?:[A-Da-d]\\s*)?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|头(?=版))?\\s*版?";
/** A page's number that is there, and the word for a page behind it. */
const NUMBERED_PAGE = "\\s*(?:第\\s*)?((?:[A-Da-d]\\s*)?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|头(?=版))\\s*版";
const OPEN = "[（(【\\[〔［《〈<]";
const CLOSE = "[）)】\\]〕］》〉>]";
/** `（下转2版）`, `(下转第二版)`, `（未完，下转2版）`, `下转A3版》`, `▲▲▲下转3版`, `→下转3版`, `▲（下转3版）`, and cut off `（下转2`. */
const TO = new RegExp(
  `(?:[▶►▲△→↘☞]{1,3}\\s*)?(?:(?:${OPEN}|>{1,3})\\s*)?(?:未完[，,、]?|紧急)?下\\s*转${PAGE_NUMBER}[^。，,]{0,6}?(?:${CLOSE}|[▶►])?\\s*$`,
  "u",
);
/** `（转第2版）`, `（下接2版）`, `（续二版）`: other words for it, in brackets and with the page's number alone. */
const TO_IN_BRACKETS = new RegExp(`${OPEN}\\s*(?:紧?转|下\\s*接|续)${NUMBERED_PAGE}\\s*${CLOSE}\\s*$`, "u");
/** `（上接1版）`, `（上 接 1 版）`, `（上接头版）`, `（紧接第1版）`, `◀上接一版▶`. */
const FROM = new RegExp(
  `^\\s*(?:${OPEN}|[◀◄←▶►▲△]{1,3})\\s*[（(]?(?:上\\s*接|紧接)${PAGE_NUMBER}[^。，,）)】\\]〕］》]{0,6}?(?:${CLOSE}|[◀◄▶►])`,
  "u",
);
/** `（接第1版）`, `（承接一版）`, and without brackets `上接1版`, `←上接第一版`. */
const FROM_NUMBERED = new RegExp(
  `^\\s*(?:${OPEN}\\s*承?接${NUMBERED_PAGE}\\s*${CLOSE}|(?:[◀◄←▶►▲△]{1,3}\\s*)?上接${NUMBERED_PAGE}\\s?[◀◄▶►]{0,3})`,
  "u",
);
/** `上接第一` alone in its line, the word for a page lost. */
const FROM_ALONE = new RegExp(`^\\s*上接${PAGE_NUMBER}\\s*$`, "u");

/** Finds the jump line 下转 with which a text ends; `traits` are the text's, where they are known. */
export function findJumpTo(text: string, traits = ANY_TRAITS): JumpLineReading | undefined {
  if ((traits & TRAITS.pointing) === 0) return undefined;
  const tailStart = Math.max(0, text.length - LONGEST);
  const tail = text.slice(tailStart);
  const other = tail.includes("版") ? TO_IN_BRACKETS.exec(tail) : null;
  if (other !== null) return reading("to", other, tailStart);
  if (!isBetween(text, tailStart, text.length, TURN)) return findArrow(text, tailStart);
  const match = TO.exec(tail);
  if (match === null || (match[1] === undefined && !OPENED.test(match[0]))) return undefined;
  return reading("to", match, tailStart);
}

/** `占到销售额的六成还多➡2版`: behind running text an arrow alone; below or beside a headline it is a teaser's. */
const ARROW = /[➡►▶→]{1,3}\s?第?([0-9]{1,2}|[一二三四五六七八九十]{1,2})版$/u;
const ARROWS = characterSet("➡►▶→");

function findArrow(text: string, tailStart: number): JumpLineReading | undefined {
  if (!isBetween(text, tailStart, text.length, ARROWS) || !text.includes("。")) return undefined;
  const match = ARROW.exec(text.slice(tailStart));
  return match === null ? undefined : reading("to", match, tailStart);
}

/** What every jump line 下转 holds. */
const TURN = characterSet("转");

/** A jump line without a page number is one only in its bracket: `（下转`, but not `向下转型`. */
const OPENED = /^\s*[（(【[〔［《〈<▶►▲△→↘☞>]/u;

/** Finds the jump line 上接 with which a text begins. */
export function findJumpFrom(text: string): JumpLineReading | undefined {
  if (!isAt(text, 0, JUMP_STARTS) && !isWhiteSpace(text.charCodeAt(0))) return undefined;
  const head = text.slice(0, LONGEST);
  if (!head.includes("接")) return undefined;
  const match = FROM.exec(head) ?? FROM_NUMBERED.exec(head) ?? FROM_ALONE.exec(head);
  return match === null ? undefined : reading("from", match, 0);
}

/** Where the jump line begins that stands behind a headline in its line: `洪水退去之后 （上接第一版）`; undefined where none does. */
export function findJumpBehind(text: string): number | undefined {
  if (text.length > LONGEST_HEADED || !text.includes("上接")) return undefined;
  const at = FROM_BEHIND.exec(text)?.index;
  return at === undefined || at === 0 ? undefined : at;
}

/** ` （上接第一版）`, `【上接2版】` */
const FROM_BEHIND = new RegExp(`\\s*${OPEN}\\s?上\\s?接${PAGE_NUMBER}\\s?${CLOSE}$`, "u");
/** In characters. */
const LONGEST_HEADED = 60;

/** First characters of such jump lines, so that most texts are told apart by one look. */
export const JUMP_STARTS = characterSet("（(【[〔［《〈<◀◄←▶►▲△上");

/** Whether a printed jump line is cut off, so that its page number is missing or may lack its last figure: `（下转1`. */
export function isCutOff(jump: JumpLine): boolean {
  return jump.page === undefined || !CLOSED.test(jump.text);
}

const POINTED_PAGE = "第?\\s*[A-Da-d]?\\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\\s*版";
/** ` P2`, ` A3`: the same in short, at a teaser's end; not `售卖P40`. */
const SHORT_POINTER = /(?<=\p{Script=Han}[”"）)！!？?]?)\s{1,3}[PpA-D]0?([1-9]|1[0-6])$/u;
/** `▶4版`, `（详见3版）`, `（2版）`, `>>>2版`, `>>>详见3版`, `……2版`, `——2版`, ` 4版`, ` 见二版`: where a teaser 导读 points. */
const POINTER = new RegExp(
  `(?:\\s+见?|\\s*[（(【[〔]\\s*(?:详见|见|请看)?|\\s*(?:[▶►▷>》→☞●]{1,3}\\s?(?:详见|请看)?|[…·.—]{2,12}|详见|请看))\\s*${POINTED_PAGE}\\s*[）)】\\]〕]?\\s*$`,
  "u",
);

/** Finds the page to which a teaser points at its end; `traits` are the text's, where they are known. */
export function findPointer(text: string, traits = ANY_TRAITS): JumpLineReading | undefined {
  if ((traits & TRAITS.pointing) === 0) return undefined;
  const tailStart = Math.max(0, text.length - LONGEST);
  if (isAt(text, text.length - 1, PAGE_FIGURES)) {
    const short = SHORT_POINTER.exec(text.slice(tailStart));
    return short === null ? undefined : reading("to", short, tailStart);
  }
  if (!isBetween(text, tailStart, text.length, PAGE)) return undefined;
  const match = PAGE_ALONE.exec(text) ?? POINTER.exec(text.slice(tailStart));
  return match?.[1] === undefined ? undefined : reading("to", match, tailStart);
}

/**
 * Offsets at which a line's second and further teasers begin, each with its pointer in brackets:
 * `坝心镇：积分兑出文明新风（详见2版） 小满将至 这些农事要抓紧（详见3版）`. None of a line that ends otherwise.
 */
export function findTeasersBehind(text: string): readonly number[] {
  if (findPointer(text) === undefined || SENTENCE_MARK.test(text)) return [];
  const pointers = [...text.matchAll(POINTER_INSIDE)].filter(({ index }) => index > 0);
  return pointers.map((match) => match.index + match[0].length);
}

/** Where the teaser begins that stands behind the name of its box in one line: `导读 我县首家敬老院开张记 见三版`; undefined where none does. */
export function findBehindGuide(text: string): number | undefined {
  const end = BEHIND_GUIDE.exec(text)?.[0].length;
  return end !== undefined && findPointer(text) !== undefined ? end : undefined;
}

/** What a box of teasers is called. */
export const GUIDE = "(?:今日|本期|要闻)?导读";
/** `导读 `, `今日导读：` */
const BEHIND_GUIDE = new RegExp(`^${GUIDE}[\\s：:]+(?=\\S{4})`);

/** What running text has and headlines have not. */
const SENTENCE_MARK = /[。；]/;
/** `（详见2版） `, with more on either side of it. */
const POINTER_INSIDE =
  /[（(〔](?:详见|见|请看)?第?[A-Da-d]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})版[）)〕]\s+(?=\S)/gu;

/** `二版`, `第3版`: a pointer in a line of its own. */
const PAGE_ALONE = /^第?[A-Da-d]?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})版$/u;
const PAGE_FIGURES = characterSet("0123456789");
/** What every other pointer holds. */
const PAGE = characterSet("版");

/**
 * `今日4版：食堂菜价为何便宜三成`, `A03▶ 初夏采杨梅 这几条路线请收好`, `2版 县城又添三处口袋公园`, but not `2版 综合新闻`: the same before the headline, as some papers' boxes
 * have it.
 */
const POINTER_BEFORE =
  /^(?:[A-Da-d]?([0-9]{1,3})\s?版?\s?[▶►▷→]{1,3}\s*(?=\S)|(?:今[天日]|本期)?第?([0-9]{1,2}|[二三四五六七八])版[\s　：:]+(?=[^\s，。]{7,}[^\d日月]$))/u;
const POINTER_STARTS = characterSet("ABCDabcd0123456789第二三四五六七八今本");

/** Finds the page to which a teaser points at its beginning. */
export function findPointerBefore(text: string): JumpLineReading | undefined {
  const match = isAt(text, 0, POINTER_STARTS) ? POINTER_BEFORE.exec(text) : null;
  return match === null ? undefined : { ...reading("to", match, 0), cutOff: false };
}

/** No jump line is longer than this. */
const LONGEST = 24;
/** `（下转2版）`, `下转2版▶` */
const CLOSED = /[）)】\]〕］》〉>▶►◀◄版]\s*$/u;

function reading(direction: JumpLine["direction"], match: RegExpExecArray, offset: number): JumpLineReading {
  const page = parsePage(match.slice(1).find((printed) => printed !== undefined));
  const start = offset + match.index;
  return {
    direction,
    ...(page === undefined ? {} : { page }),
    cutOff: page === undefined || !CLOSED.test(match[0]),
    start,
    end: start + match[0].length,
  };
}

/** `2`, `二`, `A2`, `头`; undefined of `B1`, for where a paper's later parts are counted from shows in none. */
function parsePage(printed: string | undefined): number | undefined {
  if (printed === "头") return 1;
  return printed === undefined ? undefined : parseChineseNumber(printed.replace(FIRST_PART, ""));
}

/** `A` of `A2` */
const FIRST_PART = /^[Aa]\s*/;
