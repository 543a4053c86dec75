/** What any run of punctuation and white space folds to. */
export const BREAK = 0x20;

/** A text as it is searched: its characters folded, and where each of them stood. */
export interface FoldedText {
  /** Code points; `BREAK` between runs of letters and digits, never at either end, never twice in a row. */
  readonly codes: readonly number[];
  /** For each code, the UTF-16 offset at which the character it came from begins … */
  readonly starts: readonly number[];
  /** … and ends (exclusive). */
  readonly ends: readonly number[];
}

/** Folds texts, remembering what it has worked out for each character. */
export interface TextFolder {
  /** The codes a code point folds to: none for what cannot be seen, several for `㎡` or `…`. */
  readonly codesOf: (codePoint: number) => readonly number[];
}

// e.g. 乡, Ａ, 7, 〇, é: what a search string is made of; all else is a break
const LETTER_OR_DIGIT = /^[\p{L}\p{N}\p{M}]$/u;
// e.g. a zero-width space or a variation selector: nothing is printed
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * Makes a folder. A character is brought to what it is printed for (`⻓` → `长`), to its compatibility form (NFKC: `Ａ` → `a`,
 * `㎡` → `m2`), to lower case and from traditional to simplified (`縣` → `县`, the table of OpenCC), one character at a time, so that every code has
 * its place in the text. `table` is that of simplified characters and look-alikes.
 */
export function createTextFolder(table: ReadonlyMap<number, number>): TextFolder {
  const known = new Map<number, readonly number[]>();
  return {
    codesOf: (codePoint) => {
      const cached = known.get(codePoint);
      if (cached !== undefined) {
        return cached;
      }
      const codes = foldCodePoint(codePoint, table);
      known.set(codePoint, codes);
      return codes;
    },
  };
}

/**
 * The text as it is searched, e.g. `２０２１年，柯城區` → `2021年 柯城区`. What two texts fold to is equal where a reader
 * would call them the same string.
 */
export function foldText(text: string, folder: TextFolder): FoldedText {
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let pendingBreak = -1;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? BREAK;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    for (const code of folder.codesOf(codePoint)) {
      if (code === BREAK) {
        pendingBreak = pendingBreak < 0 ? at : pendingBreak;
        continue;
      }
      if (pendingBreak >= 0 && codes.length > 0) {
        codes.push(BREAK);
        starts.push(pendingBreak);
        ends.push(at);
      }
      pendingBreak = -1;
      codes.push(code);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { codes, starts, ends };
}

/** The folded text as a string, e.g. to compare two texts. */
export function foldToString(text: string, folder: TextFolder): string {
  return foldText(text, folder)
    .codes.map((code) => String.fromCodePoint(code))
    .join("");
}

function foldCodePoint(codePoint: number, table: ReadonlyMap<number, number>): readonly number[] {
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(character)) {
    return [];
  }
  // Look-alikes are no letters by themselves.
  const meant = String.fromCodePoint(table.get(codePoint) ?? codePoint);
  return Array.from(meant.normalize("NFKC").toLowerCase(), (part) => {
    const code = part.codePointAt(0) ?? BREAK;
    return LETTER_OR_DIGIT.test(part) ? (table.get(code) ?? code) : BREAK;
  });
}
