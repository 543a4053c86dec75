import type { Furniture } from "../model/page.ts";
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
  // The first slice of each line, by the line's number: a list with gaps would be slow.
  const first = new Int32Array((lines.at(-1)?.number ?? 0) + 1).fill(NOWHERE);
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
  const furnished = new Set(furniture.map((piece) => piece.lines[0]));
  const lost: Slice[] = [];
  for (const line of lines) {
    const slice = placed[first[line.number] ?? NOWHERE];
    const more = others.get(line.number);
    // Most lines are in one piece.
    const isWhole = more === undefined && slice?.start === 0 && slice.end === line.text.length;
    if (isWhole || furnished.has(line.number)) continue;
    for (const gap of gapsOf(line, slice === undefined ? [] : [slice, ...(more ?? [])])) lost.push(gap);
  }
  return lost;
}

const NOWHERE = -1;

/** Stretches of a line with text in them that no slice covers. */
function gapsOf(line: Line, slices: readonly Slice[]): Slice[] {
  const gaps: Slice[] = [];
  let reached = 0;
  const note = (end: number) => {
    const text = line.text.slice(reached, end);
    if (text.trim() !== "") gaps.push({ line: line.number, start: reached, end, text });
  };
  for (const slice of [...slices].sort((a, b) => a.start - b.start)) {
    if (slice.start > reached) note(slice.start);
    reached = Math.max(reached, slice.end);
  }
  note(line.text.length);
  return gaps;
}
