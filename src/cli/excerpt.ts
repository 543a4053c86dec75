import type { Stretch } from "../report/find-doubt.ts";
import { showUnseen } from "./show-unseen.ts";

/** Most characters of a line that an excerpt shows. */
const LONGEST = 36;

/**
 * The line of a finding, cut to what the eye takes in at once, and under it carets below the doubtful part: none where
 * the doubt is about the whole line.
 */
export function renderExcerpt(line: string, doubt: Stretch | undefined): readonly string[] {
  const [start, end] = windowOf(line, doubt);
  const before = start > 0 ? "…" : "";
  const shown = `${before}${showUnseen(line.slice(start, end))}${end < line.length ? "…" : ""}`;
  if (shown.trim() === "") return [];
  if (doubt === undefined) return [shown];
  // A doubt may be wider than what is shown of it.
  const [from, to] = [Math.max(doubt.start, start), Math.min(doubt.end, end)];
  const lead = before + showUnseen(line.slice(start, from));
  const marked = showUnseen(line.slice(from, to));
  return [shown, `${" ".repeat(columnsOf(lead))}${"^".repeat(Math.max(1, columnsOf(marked)))}`];
}

function windowOf(line: string, doubt: Stretch | undefined): readonly [start: number, end: number] {
  if (line.length <= LONGEST) return [0, line.length];
  const middle = doubt === undefined ? 0 : Math.floor((doubt.start + doubt.end) / 2);
  const start = Math.max(0, Math.min(middle - LONGEST / 2, line.length - LONGEST));
  return [alignedAt(line, start), alignedAt(line, start + LONGEST)];
}

/** Never between the halves of a surrogate pair. */
function alignedAt(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}

/** How many columns of a terminal the text takes: a Chinese character takes two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/** `县`, `한`, `，`, `“` */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]|[\u{20000}-\u{3fffd}]/u;
