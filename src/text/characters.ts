/**
 * A set of characters of one UTF-16 unit each, for rules that are asked of every line: whether one is in it is told by
 * `isAt`, by a look rather than a search and without a string for the character.
 *
 * A bit for each unit, so that the sets that a page's rules ask for stay near the processor all together.
 */
export type CharacterSet = Uint32Array;

/** The set of these characters. */
export function characterSet(characters: string): CharacterSet {
  const set = new Uint32Array(0x10000 / 32);
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    set[unit >> 5] = (set[unit >> 5] ?? 0) | (1 << (unit & 31));
  }
  return set;
}

/** The characters that any of these sets holds. */
export function unionOf(...sets: readonly CharacterSet[]): CharacterSet {
  const union = new Uint32Array(0x10000 / 32);
  for (const set of sets) for (let i = 0; i < union.length; i++) union[i] = (union[i] ?? 0) | (set[i] ?? 0);
  return union;
}

/** Whether a character of the set stands at this offset; false where the text has ended. */
export function isAt(text: string, offset: number, set: CharacterSet): boolean {
  return offset >= 0 && offset < text.length && isInSet(text.charCodeAt(offset), set);
}

/** Whether a character of the set stands in the text from `start` on, before `end`: both offsets within it. */
export function isBetween(text: string, start: number, end: number, set: CharacterSet): boolean {
  for (let i = start; i < end; i++) if (isInSet(text.charCodeAt(i), set)) return true;
  return false;
}

/** Whether a character of the set stands at the end of the text. */
export function endsWithAny(text: string, set: CharacterSet): boolean {
  return isAt(text, text.length - 1, set);
}

/** Whether a character of the set stands anywhere in the text. */
export function holdsAny(text: string, set: CharacterSet): boolean {
  return isBetween(text, 0, text.length, set);
}

/** Whether a UTF-16 unit is in the set. */
export function isInSet(unit: number, set: CharacterSet): boolean {
  return (((set[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

/** Marks that end a sentence in Chinese print, full-width and as OCR writes them. */
const SENTENCE_END = characterSet("。！？!?…｡");
/** A full stop behind a Han character or a title: behind a figure it is a list's. */
const FULL_STOP = characterSet(".．");
const BEFORE_STOP = characterSet('》”」"’』）)%％℃');
/** Marks, and spaces, that may stand after the end of a sentence and still belong to it. */
const CLOSERS = characterSet("”’」』》〉）)】]〕\"'＂＇ \u3000");
/** Marks that end a clause which a list may follow. */
const CLAUSE_END = characterSet("：:；;");

/** Whether a character is Han, by code point: the unified ideographs, their extensions and 〇. */
export function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    codePoint === 0x3007 ||
    (codePoint >= 0x20000 && codePoint <= 0x3134f) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff)
  );
}

/** Whether the text holds at least one Han character. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.codePointAt(i) ?? 0)) return true;
  return false;
}

/**
 * Printed width in ems: a Han character or a full-width mark is 1, a Latin letter or digit ½, white space 0 (a text
 * layer's spaces are seldom printed). An ASCII mark beside Chinese text is a Chinese mark that OCR wrote in ASCII,
 * so it counts 1 as well, except inside a number (`1,200`). A straight quote counts ½: quotes are set close.
 */
export function printedWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    width += isAsciiMark(text, i, code) ? 1 : unitWidth(code);
  }
  return width;
}

/** The same of a UTF-16 unit by itself, as if it were no mark; the second half of a character beyond the first plane has none. */
export function unitWidth(unit: number): number {
  if (unit <= 0x20 || unit === 0x3000 || unit === 0xa0) return 0;
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0;
  return unit > 0x2000 ? 1 : 0.5;
}

function isAsciiMark(text: string, index: number, code: number): boolean {
  const isMark =
    code === 0x2c || code === 0x3b || code === 0x3a || code === 0x3f || code === 0x21 || code === 0x28 || code === 0x29;
  return isMark && !(isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1)));
}

/** Whether a UTF-16 unit is a figure of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether the text ends where a sentence ends: `……发展。`, `“……吗？”`; in a text with ASCII marks alone also `……发展.`. */
export function endsSentence(text: string): boolean {
  const last = lastMark(text);
  if (isAt(text, last, SENTENCE_END)) return true;
  return isAt(text, last, FULL_STOP) && (isHan(text.charCodeAt(last - 1)) || isAt(text, last - 1, BEFORE_STOP));
}

/** Whether the text ends with a colon or semicolon, after which a list may begin: `现通告如下:`. */
export function endsClause(text: string): boolean {
  return isAt(text, lastMark(text), CLAUSE_END);
}

/** Offset of the last character that is neither a space nor a closing mark; -1 where there is none. */
function lastMark(text: string): number {
  let last = text.length - 1;
  // Most texts end in a Han character or a full stop: one look tells.
  while (isAt(text, last, CLOSERS)) last--;
  return last;
}

/** Whether a UTF-16 unit is white space, as `\s` has it. */
export function isWhiteSpace(code: number): boolean {
  // Nearly all of a page lies between these two, and none of it is white space.
  if (code > 0x3000 && code < 0xfeff) return false;
  return code <= 0x20 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : isInSet(code, WIDE_SPACES);
}

const WIDE_SPACES = characterSet(
  "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
);

/** Whether white space stands in the text. */
export function hasSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isWhiteSpace(text.charCodeAt(i))) return true;
  return false;
}

/** The text without any white space. */
export function withoutSpace(text: string): string {
  let plain = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isWhiteSpace(text.charCodeAt(i))) continue;
    if (i > from) plain += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}
