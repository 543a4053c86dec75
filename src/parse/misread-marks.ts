import { characterSet, isAt } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { type Misread, orderMisreads } from "./misread.ts";

/**
 * Finds marks by which a page is read and that OCR has taken for others: `口 通讯员 甲` for `□ 通讯员 甲`, `本报讯〔记者 甲}` for
 * `本报讯（记者 甲）`. Where one bracket of such a pair is lost the other is read as white space. In order of the text.
 */
export function findMisreadMarks(text: string): readonly Misread[] {
  return orderMisreads([...findBylineMarks(text), ...findPairs(text), ...findBehindDatelines(text)]);
}

/** The roles with which a byline begins. */
const ROLE = "(?:本[报刊]\\s?)?(?:特约|特派|见习|实习|首席|全媒体|融媒体|摄影)?(?:记者|通讯员|评论员)";

function findBylineMarks(text: string): readonly Misread[] {
  const found: Misread[] = [];
  for (let end = -1; end < text.length; end = nextLineEnd(text, end + 1)) {
    let start = end + 1;
    while (isAt(text, start, INDENTS)) start++;
    if (!isAt(text, start, MARK_LOOKALIKES)) continue;
    const line = text.slice(start, Math.min(nextLineEnd(text, start), start + LONGEST_BYLINE));
    if (opensByline(line)) found.push(readAs(start, text.charAt(start), BYLINE_MARK));
  }
  return found;
}

function nextLineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

const INDENTS = characterSet(" \t\u3000");
/** What □, ■ or ● are taken for. */
const MARK_LOOKALIKES = characterSet("口囗ロ日曰〇OoD0");
const BYLINE_MARK = "□";
/** In characters. */
const LONGEST_BYLINE = 60;

function opensByline(line: string): boolean {
  if (MARK_BEFORE_ROLE.test(line)) return true;
  const names = MARK_BEFORE_NAMES.exec(line)?.[1];
  return names?.split(/\s/u).every(looksLikeName) === true;
}

/** `口 本报记者 甲`, `日 通讯员 甲 乙`, `O记者 罗 娜`; but not `日记者来到县城`, a row that begins with a day's end */
const MARK_BEFORE_ROLE = new RegExp(`^.\\s?${ROLE}[\\s:：]\\p{Script=Han}{1,4}(?:[\\s、]|$)`, "u");
/** `口 龚一凡 晏平`: names alone in their line. */
const MARK_BEFORE_NAMES = /^[口囗ロ]\s(\p{Script=Han}{2,3}(?:\s\p{Script=Han}{2,3}){0,2})\s*$/u;

/**
 * `〔记者 甲〕`, `{甲 摄)`, `<下转2版>`: brackets of a pair that are others, by what stands between them. Square ones stand around labels, too, and are left.
 */
const PAIR = new RegExp(
  `([（(〔{｛<＜〈])((?:${ROLE}\\s[\\p{Script=Han} 、]{2,60})|(?:\\p{Script=Han}[\\p{Script=Han} 、/]{1,30}(?:摄影?|文/图))|(?:(?:下转|上接)第?\\d{1,2}版))([）)〕}｝>＞〉\\]］])`,
  "gu",
);

function findPairs(text: string): readonly Misread[] {
  return [...text.matchAll(PAIR)].flatMap(({ 1: opening = "", 2: inner = "", 3: closing = "", index }) => [
    ...(ROUND.includes(opening) ? [] : [readAs(index, opening, "（")]),
    ...(ROUND.includes(closing) ? [] : [readAs(index + opening.length + inner.length, closing, "）")]),
  ]);
}

const ROUND = "（()）";

/** A dateline's end, a bracket or none, and a role: `讯〔记者 甲`, `电 记者 甲`. */
const BEHIND_DATELINE = new RegExp(
  `[讯电息]\\s?([（([［【〔{｛<＜〈《]?)(?=\\s?${ROLE}[\\s:：]?\\p{Script=Han})`,
  "gu",
);
/** `记者 甲 通讯员 乙、丙` */
const ROLES_AND_NAMES = /[\p{Script=Han}\s、·]{2,100}/uy;
const NEXT_BRACKET = /[（([［【〔{｛<＜〈《）)\]］】〕}｝>＞〉》\n]/g;
const CLOSING = "）)]］】〕}｝>＞〉》";

function findBehindDatelines(text: string): readonly Misread[] {
  return [...text.matchAll(BEHIND_DATELINE)].flatMap(({ 0: whole, 1: opening = "", index }) =>
    findAround(text, index + whole.length - opening.length, opening),
  );
}

/** The brackets around the roles and names from `start` on, where they are not round or one of them is lost. */
function findAround(text: string, start: number, opening: string): readonly Misread[] {
  const inner = start + opening.length;
  const closing = findClosing(text, inner, opening !== "");
  if (opening === "") return closing === undefined ? [] : [readAs(closing, text.charAt(closing), " ", "（……）")];
  if (closing === undefined) return [readAs(start, opening, " ", "（……）")];
  return [
    ...(ROUND.includes(opening) ? [] : [readAs(start, opening, "（")]),
    ...(ROUND.includes(text.charAt(closing)) ? [] : [readAs(closing, text.charAt(closing), "）")]),
  ];
}

/** Where the bracket closes that opens before `inner`; without one it has to stand right behind roles and names. */
function findClosing(text: string, inner: number, isOpened: boolean): number | undefined {
  ROLES_AND_NAMES.lastIndex = inner;
  if (!ROLES_AND_NAMES.test(text)) return undefined;
  const end = ROLES_AND_NAMES.lastIndex;
  NEXT_BRACKET.lastIndex = end;
  const next = isOpened ? NEXT_BRACKET.exec(text)?.index : end;
  return next !== undefined && next - inner <= LONGEST_BRACKET && CLOSING.includes(text.charAt(next) || " ")
    ? next
    : undefined;
}

/** In characters. */
const LONGEST_BRACKET = 120;

function readAs(offset: number, misread: string, printed: string, told?: string): Misread {
  return { offset, misread, printed, word: misread, likely: printed, ...(told !== undefined && { told }) };
}
