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
    const end = line.offset + line.text.length;
    const isWhole = more === undefined && slice?.start === line.offset && slice.end === end;
    if (isWhole || furnished.has(line.number)) continue;
    for (const gap of gapsOf(line, slice === undefined ? [] : [slice, ...(more ?? [])])) lost.push(gap);
  }
  return lost;
}

const NOWHERE = -1;

/** Stretches of a line with text in them that no slice covers. */
function gapsOf(line: Line, slices: readonly Slice[]): Slice[] {
  const gaps: Slice[] = [];
  // Several lines of a page may have been one of its file: each has its own stretch of it.
  const last = line.offset + line.text.length;
  let reached = line.offset;
  const note = (end: number) => {
    const text = line.text.slice(reached - line.offset, end - line.offset);
    if (text.trim() !== "") gaps.push({ line: line.number, start: reached, end, text });
  };
  for (const slice of [...slices].sort((a, b) => a.start - b.start)) {
    if (slice.end <= reached || slice.start >= last) continue;
    if (slice.start > reached) note(slice.start);
    reached = Math.max(reached, slice.end);
  }
  if (reached < last) note(last);
  return gaps;
}
