import { type Misread, orderMisreads, readAs } from "./misread.ts";
import { ROLE } from "./misread-bylines.ts";
import { DATELINE_END } from "./misread-words.ts";

/**
 * Finds brackets around authors, photographers and jump lines that OCR has taken for others: `本报讯〔记者 甲}` for `本报讯（记者 甲）`. Where one of
 * a pair is lost the other is read as white space, as are specks among the names and beside the dateline. In order of the text.
 */
export function findMisreadBrackets(text: string): readonly Misread[] {
  return orderMisreads([...findPairs(text), ...findBehindDatelines(text), ...findBesideDatelines(text)]);
}

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
  `${DATELINE_END}\\s?([（([［【〔{｛<＜〈《]?)(?=[·•.]?\\s?${ROLE}[\\s:：]?\\p{Script=Han})`,
  "gu",
);
/** `记者 甲 通讯员 乙、丙` */
const ROLES_AND_NAMES = /[\p{Script=Han}\s、·•.]{2,100}/uy;
/** `）` of `记者 张三）`, or the line's end */
const NEXT_BRACKET = /[（([［【〔{｛<＜〈《）)\]］】〕}｝>＞〉》\n]/g;
const CLOSING = "）)]］】〕}｝>＞〉》";
/** `（记者 甲j近日，` */
const CLOSING_LETTERS = "jJ";

function findBehindDatelines(text: string): readonly Misread[] {
  return [...text.matchAll(BEHIND_DATELINE)].flatMap(({ 0: whole, 1: opening = "", index }) =>
    findAround(text, index + whole.length - opening.length, opening),
  );
}

/** The brackets around the roles and names from `start` on, where they are not round or one of them is lost. */
function findAround(text: string, start: number, opening: string): readonly Misread[] {
  const inner = start + opening.length;
  const closing = findClosing(text, inner, opening !== "");
  if (opening === "")
    return closing === undefined || isFramed(text, start, closing) ? [] : [openBefore(text, start, closing)];
  if (closing === undefined) return [closeBehind(text, start, opening)];
  return [
    ...(ROUND.includes(opening) ? [] : [readAs(start, opening, "（")]),
    ...findSpecks(text, inner, closing),
    ...(ROUND.includes(text.charAt(closing)) ? [] : [readAs(closing, text.charAt(closing), "）")]),
  ];
}

/** Brackets that stand around a dateline and its reporters together. */
const FRAMES: ReadonlyMap<string, string> = new Map([
  ["】", "【"],
  ["〕", "〔"],
  ["]", "["],
  ["］", "［"],
]);

/** `【本报讯 记者 甲】`: whether the bracket that closes behind the names was opened before the dateline, and none is lost. */
function isFramed(text: string, start: number, closing: number): boolean {
  const opening = FRAMES.get(text.charAt(closing));
  return opening !== undefined && text.slice(Math.max(0, start - LONGEST_DATELINE), start).includes(opening);
}

/** In characters, with its bracket: `【本报双坑镇10月19日讯` */
const LONGEST_DATELINE = 20;

/** `本报讯 记者 甲）`: the space before is the lost bracket's, or the other goes, too. */
function openBefore(text: string, start: number, closing: number): Misread {
  if (text.charAt(start - 1) === " ") return readAs(start - 1, " ", "（");
  return { ...readAs(closing, text.charAt(closing), " "), isLost: true };
}

/** `（记者 甲 乙  近日，`, `（记者 甲 乙 9月3日，`: the space behind the names is the lost bracket's where it shows, or the other goes, too. */
function closeBehind(text: string, start: number, opening: string): Misread {
  const inner = start + opening.length;
  ROLES_AND_NAMES.lastIndex = inner;
  const [names = ""] = ROLES_AND_NAMES.exec(text) ?? [];
  const indent = names.length - names.trimStart().length;
  const gap = names.slice(indent).search(WIDE_GAP);
  const at = gap < 0 ? names.length - 1 : indent + gap;
  if (isWhite(names.charAt(at))) return readAs(inner + at, names.charAt(at), "）");
  return { ...readAs(start, opening, " "), isLost: true };
}

function isWhite(character: string): boolean {
  return character === " " || character === "\u3000";
}

/** `记者 张三  近日，` */
const WIDE_GAP = /[ \u3000]{2}/;

/** `（记者 甲’ 通讯员 乙.）`: specks behind names, and before the first role. */
function findSpecks(text: string, inner: number, closing: number): readonly Misread[] {
  const names = text.slice(inner, closing);
  return Array.from(names.matchAll(SPECK_AMONG_NAMES), ({ 0: whole, index }) => {
    const offset = inner + index + whole.length - 1;
    return readAs(offset, text.charAt(offset), " ");
  });
}

/** What stands between no two names: `'`, `I`; a dot or a stroke before a space or the end, or at the beginning. */
const SPECK_AMONG_NAMES =
  /['’‘`"“”|_]|(?<![A-Za-z])I(?![A-Za-z])|(?:\.|[·•](?!\n\s*\p{Script=Han}))(?=\s|$)|^\s?[.·•]/gu;

/** Where the bracket closes that opens before `inner`; without one it has to stand right behind roles and names. */
function findClosing(text: string, inner: number, isOpened: boolean): number | undefined {
  ROLES_AND_NAMES.lastIndex = inner;
  if (!ROLES_AND_NAMES.test(text)) return undefined;
  const end = ROLES_AND_NAMES.lastIndex;
  if (isOpened && CLOSING_LETTERS.includes(text.charAt(end) || " ")) return end;
  NEXT_BRACKET.lastIndex = end;
  const next = isOpened ? NEXT_BRACKET.exec(text)?.index : end;
  return next !== undefined && next - inner <= LONGEST_BRACKET && CLOSING.includes(text.charAt(next) || " ")
    ? next
    : undefined;
}

/** In characters. */
const LONGEST_BRACKET = 120;

const DATELINE = "本报讯";

/** `·本报讯（记者 甲）`, `l 本报讯`, `本报讯.（记者 甲）`: specks beside a dateline. */
function findBesideDatelines(text: string): readonly Misread[] {
  const found: Misread[] = [];
  for (let at = text.indexOf(DATELINE); at >= 0; at = text.indexOf(DATELINE, at + 1)) {
    const before = text.slice(Math.max(0, at - MOST_INDENT), at);
    const feed = before.lastIndexOf("\n");
    const opensLine = feed >= 0 || at <= MOST_INDENT;
    const [specks = ""] = opensLine ? (SPECKS_BEFORE.exec(before.slice(feed + 1)) ?? []) : [];
    for (let i = 0; i < specks.length; i++) {
      const offset = at - specks.length + i;
      if (text.charAt(offset) !== " ") found.push(readAs(offset, text.charAt(offset), " "));
    }
    const behind = at + DATELINE.length;
    if (SPECK_BEHIND.test(text.slice(behind, behind + 3))) found.push(readAs(behind, text.charAt(behind), " "));
  }
  return found;
}

/** In characters: no more stands before a dateline that opens its line. */
const MOST_INDENT = 12;
/** `·`, `l ` */
const SPECKS_BEFORE = /(?<=^[ \u3000]*)[·•.'’‘`,，、lI|_^~丨]{1,2} ?$/u;
/** `.（`, `，(` */
const SPECK_BEHIND = /^[.,，、·•'’]\s?[（(]/u;
