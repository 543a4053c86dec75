import { characterSet, isInSet, isWhiteSpace } from "../text/characters.ts";
import { looksLikeHanName } from "../text/surnames.ts";
import { FIRST_HAN, LAST_HAN } from "./byline-names.ts";

/** So many characters apart show that a line is set wide; fewer may be names: `罗 娜　王 敏`. */
const LEAST_APART = 5;
/** So many of a line's pieces are single characters, at least; a day of the week may stand together: `3 月 2 1 日 星期四`. */
const LEAST_SINGLE = 0.85;
const LEAST_HAN = 3;
/** So many of the gaps stand between two of a kind: papers set figures apart from words, `第 1 页 共 4 页`. */
const LEAST_ALIKE = 0.4;
/** In characters, with the white space: longer lines are no headlines, dates or signatures. */
const LONGEST = 120;

/** A piece of a line and the white space before it, in characters. */
interface Piece {
  readonly text: string;
  readonly gap: number;
}

/**
 * A line whose characters are set wide, as PDFs give headlines, dates and signatures, with the characters together:
 * `关 于 禁 止 燃 放 的 通 告`, `2 0 2 4 年 3 月 2 1 日　第 2 1 5 6 期`. A wider gap is one between words. Any other line as it is.
 */
export function closeTracked(raw: string): string {
  if (raw.length > LONGEST || !mayBeTracked(raw)) return raw;
  const pieces = piecesOf(raw);
  const singles = pieces.filter(({ text }) => text.length === 1);
  if (singles.length < LEAST_APART || singles.length < pieces.length * LEAST_SINGLE) return raw;
  if (singles.filter(({ text }) => isHan(text)).length < LEAST_HAN) return raw;
  if (countAlike(pieces) < (pieces.length - 1) * LEAST_ALIKE || areNames(pieces)) return raw;
  const narrow = Math.min(...pieces.slice(1).map(({ gap }) => gap));
  const closed = pieces.map(({ text, gap }, i) => (i > 0 && gap > narrow ? ` ${text}` : text)).join("");
  return raw.slice(0, raw.length - raw.trimStart().length) + closed;
}

/** Whether white space stands behind each of a line's first characters: most lines are told apart by these. */
function mayBeTracked(raw: string): boolean {
  let i = 0;
  while (isWhiteSpace(raw.charCodeAt(i))) i++;
  return (
    isWhiteSpace(raw.charCodeAt(i + 1)) || isWhiteSpace(raw.charCodeAt(i + 2)) || isInSet(raw.charCodeAt(i), OPENING)
  );
}

const OPENING = characterSet("“《【（");

function piecesOf(raw: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: text, index } of raw.matchAll(PIECE)) {
    pieces.push({ text, gap: index - end });
    end = index + text.length;
  }
  return pieces;
}

/** `关`, `星期四` */
const PIECE = /[^\s\u3000]+/g;

/** How many gaps stand between two Han characters or two others. */
function countAlike(pieces: readonly Piece[]): number {
  return pieces.filter(({ text }, i) => i > 0 && isHan(text) === isHan(pieces[i - 1]?.text ?? "")).length;
}

function isHan(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

/** `王 红 李 明 张 伟`: whether a line is a list of names of two characters, each set wide. */
function areNames(pieces: readonly Piece[]): boolean {
  if (pieces.length % 2 === 1) return false;
  return pieces.every(({ text }, i) => i % 2 === 1 || looksLikeHanName(text + (pieces[i + 1]?.text ?? "")));
}
