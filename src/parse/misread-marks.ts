import { characterSet, hasHan, isAt } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { type Misread, orderMisreads } from "./misread.ts";

/**
 * Finds marks by which a page is read and that OCR has taken for others: `口 通讯员 甲` for `□ 通讯员 甲`, `本报讯〔记者 甲}` for
 * `本报讯（记者 甲）`. What is of no text is read as white space: the rule between two columns at a line's edge, a bracket of which the other
 * is lost. In order of the text.
 */
export function findMisreadMarks(text: string): readonly Misread[] {
  return orderMisreads([
    ...findBylineMarks(text),
    ...findRules(text),
    ...findPairs(text),
    ...findBehindDatelines(text),
  ]);
}

/** The roles with which a byline begins. */
const ROLE = "(?:本[报刊]\\s?)?(?:特约|特派|见习|实习|首席|全媒体|融媒体|摄影)?(?:记者|通讯员|评论员)";

function findBylineMarks(text: string): readonly Misread[] {
  return linesIn(text).flatMap((line) => {
    let { start } = line;
    while (isAt(text, start, INDENTS)) start++;
    if (!isAt(text, start, MARK_LOOKALIKES)) return [];
    const opening = text.slice(start, Math.min(line.end, start + LONGEST_BYLINE));
    return opensByline(opening) ? [readAs(start, text.charAt(start), BYLINE_MARK)] : [];
  });
}

function linesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
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

/** `| 县委召开会议`, `召开会议 ｜`: a rule between columns at one edge of a line that has no other, as rows of tables have. */
function findRules(text: string): readonly Misread[] {
  if (!RULE.test(text)) return [];
  return linesIn(text).flatMap(({ start, end }) => {
    const line = text.slice(start, end);
    const at = line.search(RULE);
    if (at < 0 || RULE.test(line.slice(at + 1)) || !hasHan(line)) return [];
    const isAtEdge = line.slice(0, at).trim() === "" || line.slice(at + 1).trim() === "";
    return isAtEdge ? [readAs(start + at, line.charAt(at), " ")] : [];
  });
}

const RULE = /[|｜│┃¦]/;

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
