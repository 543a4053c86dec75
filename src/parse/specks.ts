import type { Line } from "./lines.ts";
import type { Slice } from "./slice.ts";

/** A page's lines without its specks, and these. */
export interface SpecklessLines {
  readonly rest: readonly Line[];
  readonly specks: readonly Slice[];
}

/**
 * Sets specks apart: a character, or some marks or letters, alone between blank lines, or a letter between rows, which OCR made of a
 * picture's edge, a column rule or a stain. They say nothing, yet one between a headline and its text would keep the two from being seen together. Several in a row are
 * pieces of a vertical headline, and not of here.
 */
export function setSpecksApart(lines: readonly Line[]): SpecklessLines {
  const specks = lines.filter((line, i) => isSmall(line) && standsAlone(line, lines[i - 1], lines[i + 1]));
  if (specks.length === 0) return { rest: lines, specks: [] };
  const apart = new Set(specks);
  return { rest: lines.filter((line) => !apart.has(line)), specks: specks.map(sliceOf) };
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

function sliceOf({ number, offset, text }: Line): Slice {
  return { line: number, start: offset, end: offset + text.length, text };
}
