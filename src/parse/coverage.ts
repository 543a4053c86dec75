import type { Furniture } from "../model/page.ts";
import { withoutSpace } from "../text/characters.ts";
import type { Line } from "./lines.ts";
import type { Slice } from "./slice.ts";

/**
 * The parser's own check that nothing is lost: the stretches of the page that are in no article part, furniture or
 * fragment. Empty for every page, unless the parser has a fault.
 */
export function findLostText(
  lines: readonly Line[],
  placed: readonly Slice[],
  furniture: readonly Furniture[],
): readonly Slice[] {
  // The first slice of each line of the file, by its number: a list with gaps would be slow.
  const last = lines.reduce((most, { number }) => Math.max(most, number), 0);
  const first: number[] = new Array(last + 1).fill(NOWHERE);
  const others = new Map<number, Slice[]>();
  placed.forEach((slice, i) => {
    if (first[slice.line] === NOWHERE) {
      first[slice.line] = i;
      return;
    }
    const more = others.get(slice.line);
    if (more === undefined) others.set(slice.line, [slice]);
    else more.push(slice);
  });
  const sorted = new Map<number, Slice[]>();
  const sortedOf = (number: number, slice: Slice | undefined): Slice[] => {
    const known = sorted.get(number);
    if (known !== undefined) return known;
    const own = [...(slice === undefined ? [] : [slice]), ...(others.get(number) ?? [])];
    own.sort((a, b) => b.start - a.start);
    sorted.set(number, own);
    return own;
  };
  const furnished = new Map<number, string[]>();
  for (const { text, lines: range } of furniture) {
    const texts = furnished.get(range[0]);
    if (texts === undefined) furnished.set(range[0], [text]);
    else texts.push(text);
  }
  const lost: Slice[] = [];
  // Only columns lead back to a line above.
  const isSideBySide = lines.some((line, i) => line.number < (lines[i - 1]?.number ?? 0));
  for (const line of lines) {
    const slice = placed[first[line.number] ?? NOWHERE];
    const more = others.get(line.number);
    // Most lines are in one piece.
    const end = line.offset + line.text.length;
    const isWhole = more === undefined && slice?.start === line.offset && slice.end === end;
    const kept = furnished.get(line.number);
    if (isWhole || (kept !== undefined && (!isSideBySide || isKept(line, kept)))) continue;
    for (const gap of gapsOf(line, sortedOf(line.number, slice))) lost.push(gap);
  }
  return lost;
}

const NOWHERE = -1;

/** Whether of several columns side by side in a line of the file it is this one that is kept as furniture. */
function isKept({ text }: Line, furniture: readonly string[]): boolean {
  const bare = withoutSpace(text);
  return furniture.some((own) => withoutSpace(own).includes(bare) || bare.includes(withoutSpace(own)));
}

/**
 * Stretches of a line with text in them that no slice covers. The slices are those of its line of the file, the last ones first;
 * what ends in this line is taken from their end, since lines come in order.
 */
function gapsOf(line: Line, slices: Slice[]): Slice[] {
  const gaps: Slice[] = [];
  // Several lines of a page may have been one of its file: each has its own stretch of it.
  const last = line.offset + line.text.length;
  let reached = line.offset;
  const note = (end: number) => {
    const text = line.text.slice(reached - line.offset, end - line.offset);
    if (text.trim() !== "") gaps.push({ line: line.number, start: reached, end, text });
  };
  for (let slice = slices.at(-1); slice !== undefined && slice.start < last; slice = slices.at(-1)) {
    if (slice.end > reached) {
      if (slice.start > reached) note(slice.start);
      reached = slice.end;
    }
    if (slice.end > last) break;
    slices.pop();
  }
  if (reached < last) note(last);
  return gaps;
}
