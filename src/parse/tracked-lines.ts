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
/** So many lines below each other with as many characters each are a table's rows, verse or moves. */
const LEAST_ROWS = 3;

/** A piece of a line and how wide the white space before it is, in half ems. */
interface Piece {
  readonly text: string;
  readonly gap: number;
}

/**
 * The lines of a page with those closed whose characters are set wide, as PDFs give headlines, dates and signatures: `关 于 禁 止 燃 放 的 通 告`,
 * `2 0 2 4 年 3 月 2 1 日　第 2 1 5 6 期`. A wider gap is one between words.
 */
export function closeTrackedLines(printed: readonly string[]): readonly string[] {
  const tracked = printed.map(findTracked);
  if (tracked.every((pieces) => pieces === undefined)) return printed;
  const set = printed.flatMap((raw, i) => (raw.trim() === "" ? [] : [i]));
  const rows = new Set<number>();
  for (let first = 0; first < set.length; ) {
    let end = first + 1;
    while (end < set.length && isLikeRow(tracked[set[first] ?? 0], tracked[set[end] ?? 0])) end++;
    if (end - first >= LEAST_ROWS) for (const i of set.slice(first, end)) rows.add(i);
    first = end;
  }
  return printed.map((raw, i) => (rows.has(i) ? raw : closePieces(raw, tracked[i])));
}

function isLikeRow(first: readonly Piece[] | undefined, other: readonly Piece[] | undefined): boolean {
  return first !== undefined && first.length === other?.length;
}

function closePieces(raw: string, pieces: readonly Piece[] | undefined): string {
  if (pieces === undefined) return raw;
  const narrow = Math.min(...pieces.slice(1).map(({ gap }) => gap));
  const closed = pieces.map((piece, i) =>
    i > 0 && keepsGap(piece, pieces[i - 1], narrow) ? ` ${piece.text}` : piece.text,
  );
  return raw.slice(0, raw.length - raw.trimStart().length) + closed.join("");
}

/** Whether a gap parts two words: a wider one, or one between two pieces that stand together each. */
function keepsGap({ text, gap }: Piece, before: Piece | undefined, narrow: number): boolean {
  return gap > narrow || (text.length > 1 && (before?.text.length ?? 0) > 1);
}

/** The pieces of a line whose characters are set wide; undefined of any other. */
function findTracked(raw: string): readonly Piece[] | undefined {
  if (raw.length > LONGEST || !mayBeTracked(raw)) return undefined;
  const pieces = piecesOf(raw);
  const singles = pieces.filter(({ text }) => text.length === 1);
  if (singles.length < LEAST_APART || singles.length < pieces.length * LEAST_SINGLE) return undefined;
  if (singles.filter(({ text }) => isIdeograph(text)).length < LEAST_HAN) return undefined;
  if (countAlike(pieces) < (pieces.length - 1) * LEAST_ALIKE) return undefined;
  return areNames(pieces) || REPORTERS.test(pieces.map(({ text }) => text).join("")) ? undefined : pieces;
}

/** `记者王大明通讯员李小红`: a byline keeps its gaps, which part the names. */
const REPORTERS = /记者|通讯员/;

/** Whether white space stands behind one of a line's first characters: most lines are told apart by these. */
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
    pieces.push({ text, gap: gapWidth(raw.slice(end, index)) });
    end = index + text.length;
  }
  return pieces;
}

/** In half ems. */
function gapWidth(gap: string): number {
  return Array.from(gap).reduce((width, space) => width + (space === "\u3000" ? 2 : 1), 0);
}

/** `关`, `星期四` */
const PIECE = /[^\s\u3000]+/g;

/** How many gaps stand between two Han characters or two others. */
function countAlike(pieces: readonly Piece[]): number {
  return pieces.filter(({ text }, i) => i > 0 && isIdeograph(text) === isIdeograph(pieces[i - 1]?.text ?? "")).length;
}

function isIdeograph(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

/** `王 红 李 明 张 伟 等`, `□ 王 大 明　　李 小 红`: whether a line is a list of names of two characters, each set wide, or of others with wider gaps between. */
function areNames(pieces: readonly Piece[]): boolean {
  if (pieces.some(({ text }) => FIGURE_OR_LETTER.test(text))) return false;
  const own = pieces.filter(({ text }) => isIdeograph(text) && text !== AND_OTHERS);
  const narrow = Math.min(...pieces.slice(1).map(({ gap }) => gap));
  const groups: string[] = [];
  own.forEach(({ text, gap }, i) => {
    if (i > 0 && gap <= narrow) groups.push((groups.pop() ?? "") + text);
    else groups.push(text);
  });
  if (groups.length > 1) return groups.every(looksLikeHanName);
  const pairs = own.map(({ text }, i) => (i % 2 === 0 ? text + (own[i + 1]?.text ?? "") : ""));
  return own.length % 2 === 0 && pairs.every((pair, i) => i % 2 === 1 || looksLikeHanName(pair));
}

/** Behind the last of some names */
const AND_OTHERS = "等";
/** `8` of `马 8 进 7` */
const FIGURE_OR_LETTER = /[\dA-Za-z]/;
