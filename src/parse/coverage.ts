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
  const byLine: (Slice[] | undefined)[] = [];
  for (const slice of placed) {
    const known = byLine[slice.line];
    if (known === undefined) byLine[slice.line] = [slice];
    else known.push(slice);
  }
  const furnished = new Set(furniture.map((piece) => piece.lines[0]));
  return lines.flatMap((line) => (furnished.has(line.number) ? [] : gapsOf(line, byLine[line.number] ?? [])));
}

/** Stretches of a line with text in them that no slice covers. */
function gapsOf(line: Line, slices: readonly Slice[]): Slice[] {
  const [only] = slices;
  // Most lines are in one piece.
  if (slices.length === 1 && only?.start === 0 && only.end === line.text.length) return [];
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
