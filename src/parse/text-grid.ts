import { characterSet, endsSentence, holdsAny, printedWidth } from "../text/characters.ts";
import { MOST_ROWS } from "./column-widths.ts";

/** Places on a page, counted from the left; `end` is the first one behind. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a line between gaps. */
export interface Run extends Extent {
  /** Offsets into the line. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Its printed width, in ems. */
  readonly width: number;
  /** Whether it is running text: most rows of it hold a mark, few headlines and no lines of a nameplate do. */
  readonly isText: boolean;
}

/** A line of a text that keeps the places of what was printed, or what one column has of it. */
export interface GridRow {
  /** Which line of the text, from 0. */
  readonly line: number;
  /** From the left; none of a blank line. */
  readonly runs: readonly Run[];
}

/**
 * The lines of a text that may set printed columns side by side, each with its stretches; undefined of all other texts. A tool counts a
 * Han character as one place (`pdftotext -layout`) or as two (what shows text in cells): it is one or two as columns then begin more
 * often in one place.
 */
export function readGrid(lines: readonly string[]): readonly GridRow[] | undefined {
  if (!holdLongRuns(lines)) return undefined;
  const [single, double] = [gridOf(lines, 1), gridOf(lines, 2)];
  return sharedStarts(single) > sharedStarts(double) ? single : double;
}

/** So many lines with two long stretches, of each page's worth of lines, show it: an article's columns are as long at least. */
const LEAST_LINES = 6;
/** In characters: a stretch of running text, no name and no cell of a table. */
const LONG = 8;
/** What parts columns: one space alone stands between words. */
const GAP = "  ";

/** Whether enough lines have two long stretches, and some of these end in the middle of a sentence, as the last column's rows do. */
function holdLongRuns(lines: readonly string[]): boolean {
  const long = lines.filter(hasTwoLongRuns);
  // Lines that end with a sentence are paragraphs with their rows parted by spaces, or a chronicle's days.
  const ended = long.filter((line) => endsSentence(line.trimEnd())).length;
  const pages = Math.max(1, lines.length / MOST_ROWS);
  return long.length >= LEAST_LINES * pages && ended < long.length * MOST_ENDED;
}

/** Of such lines: of the last column's, which may be verse, not so many end a sentence. */
const MOST_ENDED = 0.8;

function hasTwoLongRuns(line: string): boolean {
  let long = 0;
  let from = 0;
  while (from < line.length) {
    const gap = line.indexOf(GAP, from);
    const to = gap < 0 ? line.length : gap;
    if (to - from >= LONG && line.slice(from, to).trim().length >= LONG && ++long === 2) return true;
    from = to + GAP.length;
  }
  return false;
}

function gridOf(lines: readonly string[], hanPlaces: number): readonly GridRow[] {
  return lines.map((text, line) => ({ line, runs: runsOf(text, hanPlaces) }));
}

/** More stretches in a line are a table's cells, or nothing printed at all. */
const MOST_RUNS = 24;

/** The stretches of a line between gaps of two spaces and more; a Han character takes so many places. */
function runsOf(text: string, hanPlaces: number): readonly Run[] {
  const runs: Run[] = [];
  let place = 0;
  let open: { readonly from: number; readonly start: number; to: number; end: number } | undefined;
  let spaces = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const places = unit >= FIRST_WIDE ? hanPlaces : 1;
    if (isSpace(unit)) {
      spaces += places;
      if (spaces >= GAP.length && open !== undefined) {
        addRun(open, text, runs);
        open = undefined;
      }
    } else {
      spaces = 0;
      open ??= { from: i, start: place, to: i, end: place };
      open.to = i + 1;
      open.end = place + places;
    }
    place += places;
  }
  if (open !== undefined) addRun(open, text, runs);
  const span = findSpan(runs);
  return runs.length > MOST_RUNS && span !== undefined ? [runOf(span, text)] : runs;
}

/** Dashes, quotes and whatever else print sets as wide as a Han character begin here. */
const FIRST_WIDE = 0x2014;

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0x3000 || unit === 0xa0;
}

/** Adds a stretch; two short ones that stand close together are a headline's words: `荷塘套养小龙虾  一亩多收两千六`. */
function addRun(stretch: Stretch, line: string, runs: Run[]): void {
  const before = runs.at(-1);
  const isBeside = before !== undefined && stretch.start - before.end <= CLOSE;
  if (isBeside && !isLong(before) && stretch.to - stretch.from < LONG)
    runs[runs.length - 1] = runOf({ ...stretch, from: before.from, start: before.start }, line);
  else runs.push(runOf(stretch, line));
}

type Stretch = Omit<Run, "text" | "width" | "isText">;

function runOf({ from, to, start, end }: Stretch, line: string): Run {
  const text = line.slice(from, to);
  const isText = text.length >= LONG && holdsAny(text, CLAUSE_MARKS);
  return { from, to, start, end, text, width: printedWidth(text), isText };
}

const CLAUSE_MARKS = characterSet("，、。；,;");

/** In places. */
const CLOSE = 3;

/** How often two stretches behind a gap begin at the same place. */
function sharedStarts(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  let shared = 0;
  for (const { runs } of rows) {
    for (const { start } of runs.slice(1)) {
      const count = counts.get(start) ?? 0;
      shared += count;
      counts.set(start, count + 1);
    }
  }
  return shared;
}

/** Whether a stretch is as long as running text is, no name and no cell of a table. */
export function isLong({ text }: Run): boolean {
  return text.length >= LONG;
}

/** A row's stretches as one, otherwise like the last one; undefined of a blank row. */
export function findSpan(runs: readonly Run[]): Run | undefined {
  const [first] = runs;
  const last = runs.at(-1);
  return first === undefined || last === undefined ? undefined : { ...last, from: first.from, start: first.start };
}

/** From the leftmost to the rightmost place in which rows have something. */
export function extentOf(rows: readonly GridRow[]): Extent {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { runs } of rows) {
    const span = findSpan(runs);
    if (span === undefined) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** The width of the widest of these, in ems. */
export function widestOf(runs: readonly Run[]): number {
  return runs.reduce((widest, { width }) => Math.max(widest, width), 0);
}
