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
  const byLine = new Map<number, Slice[]>();
  for (const slice of placed) {
    const known = byLine.get(slice.line);
    if (known === undefined) byLine.set(slice.line, [slice]);
    else known.push(slice);
  }
  const furnished = new Set(furniture.map((piece) => piece.lines[0]));
  return lines.flatMap((line) => (furnished.has(line.number) ? [] : gapsOf(line, byLine.get(line.number) ?? [])));
}

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
