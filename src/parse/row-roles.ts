import type { Measure } from "./measures.ts";
import { FIGURES, INDENT, REACH, type RowWeights, setFlush, weighRows } from "./row-costs.ts";
import { type PageSetting, ROLES, type RowEvidence } from "./row-evidence.ts";
import { findCheapestPath, type SearchRoom } from "./row-search.ts";
import { weighSteps } from "./row-steps.ts";

/**
 * What a printed row is to its paragraph: its first of several, one of its middle, its last, all of it; or a `line` by
 * itself (a headline's, a byline, verse).
 */
export type RowRole = "opens" | "runs" | "ends" | "whole" | "line";

/** A row's role, and the measure of the column it stands in, in whole ems. */
export interface RowReading {
  readonly role: RowRole;
  readonly column: number;
}

/**
 * Reads all rows of a page together: of every way to part them into paragraphs and single lines, in columns of whatever
 * measure, set in or flush, the likeliest.
 *
 * The widths weigh by what typesetters do: a row ends where the next word has no room, a paragraph's last row ends
 * anywhere, and a column keeps its measure as long as a text runs.
 *
 * @param measures column widths that occur on the page, at least one
 * @param room that of the rows read before, where there are any
 */
export function readRows(
  rows: readonly RowEvidence[],
  setting: PageSetting,
  measures: readonly Measure[],
  room: SearchRoom = { costs: new Float64Array(0) },
): readonly RowReading[] {
  const columns = measures.map(({ width, share }) => ({
    width,
    anywhere: Math.log(width),
    fresh: NEW_MEASURE - Math.log(share) + (width < NARROW ? 2 : 0),
  }));
  const widths = columns.map(({ width }) => width);
  const weights = weighRows(rows, setting);
  const steps = weighSteps(rows, setting);
  const inset = findCheapestPath({ columns, weights, steps }, room);
  const read = readingsOf(inset.states, widths);
  if (!opensFlush(read, weights)) return read;
  const flush = findCheapestPath({ columns, weights: setFlush(weights), steps }, room);
  return inset.cost <= flush.cost ? read : readingsOf(flush.states, widths);
}

/** Columns narrower than this, in ems, are seldom: text beside a picture. */
const NARROW = 11;
/** Another measure begins with the next text. */
const NEW_MEASURE = 2;

const ROLE_NAMES: readonly RowRole[] = ["opens", "runs", "ends", "whole", "line"];

function readingsOf(states: Uint16Array, widths: readonly number[]): readonly RowReading[] {
  // Rows of one role in one column share a reading.
  const known: (RowReading | undefined)[] = [];
  for (let state = 0; state < widths.length * ROLES; state++) known.push(undefined);
  const readings: RowReading[] = [];
  for (const state of states) {
    const reading = known[state] ?? readingOf(state, widths);
    known[state] = reading;
    readings.push(reading);
  }
  return readings;
}

function readingOf(state: number, widths: readonly number[]): RowReading {
  const role = state % ROLES;
  return { role: ROLE_NAMES[role] ?? "line", column: widths[(state - role) / ROLES] ?? 0 };
}

/** Whether so many first rows fill their column that the page's paragraphs may not be set in at all. */
function opensFlush(readings: readonly RowReading[], { figures }: RowWeights): boolean {
  let first = 0;
  let full = 0;
  readings.forEach(({ role, column }, i) => {
    if (role !== "opens") return;
    first++;
    if ((figures[i * FIGURES + REACH] ?? 0) > column - INDENT / 2) full++;
  });
  return full > first * FLUSH_SHARE;
}

/** A page set in has this share of first rows that are not: captions, texts that begin in mid-paragraph. */
const FLUSH_SHARE = 0.3;
