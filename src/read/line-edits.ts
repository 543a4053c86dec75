/** A stretch of one line that takes another text. */
export interface Edit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Line of the entry in its file. */
  readonly entry: number;
}

/** The lines as edited: as many as before. Edits of one line must not overlap. */
export function editLines(lines: readonly string[], edits: readonly Edit[]): readonly string[] {
  const edited = [...lines];
  // From the end of a line to its beginning, so that the offsets of those to come stay right.
  for (const { line, start, end, text } of [...edits].sort((a, b) => b.start - a.start)) {
    const before = edited[line - 1] ?? "";
    edited[line - 1] = before.slice(0, start) + text + keepPlaces(before.slice(end), text.length - (end - start));
  }
  return edited;
}

/** Whether two edits change the same words. */
export function overlaps(one: Edit, other: Edit): boolean {
  return one.line === other.line && one.start < other.end && one.end > other.start;
}

/**
 * What stands behind changed words, at its place in the line: where columns stand side by side, the gap before the next one takes up the
 * characters that are more or fewer, as far as it is wide enough.
 */
function keepPlaces(rest: string, more: number): string {
  const gap = more === 0 ? -1 : rest.indexOf(COLUMN_GAP);
  const next = gap < 0 ? "" : rest.slice(gap).trimStart();
  if (next === "") return rest;
  const spaces = rest.length - gap - next.length;
  return rest.slice(0, gap) + " ".repeat(Math.max(COLUMN_GAP.length, spaces - more)) + next;
}

/** What parts columns, `  度计划的58.3%`: one space alone stands between words. */
const COLUMN_GAP = "  ";
