import { hasHan } from "../text/characters.ts";
import type { Line } from "./lines.ts";
import { findPartNumbers } from "./part-numbers.ts";
import { type Slice, sliceOf } from "./slice.ts";

/** A page's lines without those that stray among them, and these. */
export interface StraysApart {
  readonly rest: readonly Line[];
  readonly strays: readonly Slice[];
}

/**
 * Sets lines apart that are of no text, and would keep a headline and its text from being seen together: specks, a character or some marks or
 * letters alone between blank lines, or a letter between rows, which OCR made of a picture's edge, a column rule or a stain (several in a row
 * are pieces of a vertical headline, and not of here); and echoes, what a text layer says twice.
 */
export function setStraysApart(lines: readonly Line[]): StraysApart {
  const parts = findPartNumbers(lines);
  const isStray = (line: Line, i: number) => isSpeck(line, lines[i - 1], lines[i + 1]) || isEcho(lines, i);
  const strays = lines.filter((line, i) => !parts.has(line) && isStray(line, i));
  if (strays.length === 0) return { rest: lines, strays: [] };
  const apart = new Set(strays);
  return { rest: lines.filter((line) => !apart.has(line)), strays: strays.map(sliceOf) };
}

/**
 * Whether a line above a text says what the one right above it says, which stands apart: a layer has a headline with a shadow twice. Lines of verse
 * and rows of a list have more such lines below them.
 */
function isEcho(lines: readonly Line[], i: number): boolean {
  const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]];
  if (above === undefined || line?.text !== above.text || line.endsSentence || line.width < LEAST_ECHO) return false;
  const standsApart = above.afterBlank || i === 1;
  if (!standsApart || line.number - above.number > REACH || !hasHan(line.text)) return false;
  return below !== undefined && (below.width >= LEAST_TEXT || OPENS_TEXT.test(below.text));
}

/** In ems: a headline that is printed with a shadow, and the first line of a text below it. */
const LEAST_ECHO = 8;
const LEAST_TEXT = 24;
/** `本报讯（记者 甲）`, `□ 通讯员 甲` */
const OPENS_TEXT = /^(?:本报|[□■●◆（(]|\p{Script=Han}{0,4}(?:记者|通讯员))/u;

function isSpeck(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  return isSmall(line) && standsAlone(line, above, below);
}

function isSmall({ text, width, markup }: Line): boolean {
  return markup === undefined && (width <= 1 || (width <= PIECE_WIDTH && WORDLESS.test(text)));
}

/** In ems: so wide at most is a piece of a vertical headline. */
const PIECE_WIDTH = 2.5;

/** `○○`, `ilI`, `。、`; but not `……`, which a writer may set in a line of its own, nor what holds a figure. */
const WORDLESS = /^[^\p{Script=Han}\p{Number}…]+$/u;

function standsAlone(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  if (!(line.afterBlank && below.afterBlank) && !STAIN.test(line.text)) return false;
  if (line.number - above.number > REACH || below.number - line.number > REACH) return false;
  return above.width > PIECE_WIDTH && below.width > PIECE_WIDTH;
}

/** `l`, `ˉ`: what is no row's end either, as a mark or a character alone may be. */
const STAIN = /^[A-Za-z|_ˉ~^`´¨·•°]{1,2}$/;
/** In lines: what stands between its neighbours and more than a few blank lines has been read as something else already. */
const REACH = 4;
