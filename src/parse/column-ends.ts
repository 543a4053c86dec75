import { endsSentence } from "../text/characters.ts";
import { SLACK } from "./gutters.ts";
import { findSpan, type GridRow, isLong, type Run, widestOf } from "./text-grid.ts";

/** How a column's text begins and ends. */
export interface ColumnEnds {
  /** Whether its first row begins a text or paragraph: it is set in or does not fill the column. */
  readonly beginsText: boolean;
  /** Whether its last row fills the column in the middle of a sentence. */
  readonly isOpen: boolean;
}

/** How the text of these rows begins and ends, all of one column. */
export function columnEnds(column: readonly GridRow[]): ColumnEnds {
  const spans = column.flatMap((row) => findSpan(row.runs) ?? []);
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return { beginsText: true, isOpen: false };
  const widest = widestOf(spans);
  const isSetIn = first.start > commonestStart(spans) + SLACK;
  return { beginsText: isSetIn || !fills(first, widest), isOpen: isOpen(last, widest) };
}

/** Whether a row fills a column as wide as this, in ems, and its sentence goes on. */
export function isOpen(row: Run, widest: number): boolean {
  return isLong(row) && fills(row, widest) && !endsSentence(row.text);
}

function fills({ width }: Run, widest: number): boolean {
  return width >= widest * FULL;
}

/** Of a column's width: rows are set to one width with more or fewer characters. */
const FULL = 0.78;

function commonestStart(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  let found = 0;
  for (const { start } of runs) {
    const count = (counts.get(start) ?? 0) + 1;
    counts.set(start, count);
    if (count <= most) continue;
    most = count;
    found = start;
  }
  return found;
}
