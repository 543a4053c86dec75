import { columnEnds } from "./column-ends.ts";
import { areSetOverAll } from "./column-titles.ts";
import { columnAt, columnsOf, EVERYWHERE, type Gap, guttersOf, isGutter, middleOf, narrowGaps } from "./gutters.ts";
import { type Extent, type GridRow, isLong, type Run } from "./text-grid.ts";

/**
 * A region's rows, cut from top to bottom where its columns change: what stands across the columns below or above is another band, and
 * so is what is parted by a blank line if no column goes on below it.
 */
export function bandsOf(region: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const sweep: Sweep = { bands: [], lead: [], text: [], gaps: [EVERYWHERE] };
  for (const row of region) {
    if (row.runs.length === 0 ? isClosed(sweep) : breaksColumns(row, sweep)) closeBand(sweep);
    if (sweep.text.length === 0 && !hasColumns(row)) sweep.lead.push(row);
    else {
      sweep.text.push(row);
      sweep.gaps = narrowGaps(sweep.gaps, row);
    }
  }
  closeBand(sweep);
  return sweep.bands;
}

/** How far a region has been looked through. */
interface Sweep {
  readonly bands: (readonly GridRow[])[];
  /** The rows of the band now that stand above its columns' text. */
  lead: GridRow[];
  /** Its rows from the first on that has columns of text, and what they leave free. */
  text: GridRow[];
  gaps: readonly Gap[];
}

function hasColumns({ runs }: GridRow): boolean {
  return runs.length > 1 && runs.some(({ isText }) => isText);
}

/**
 * Whether the columns of a band end above a blank line: its last one with a sentence, and each other with one or with a row from which
 * the next column's top goes on.
 */
function isClosed({ text, gaps }: Sweep): boolean {
  const gutters = gaps.filter(isGutter);
  if (gutters.length === 0) return false;
  const columns = columnsOf(endsOf(text), gutters).map(columnEnds);
  return !columns.some(({ isOpen }, i) => isOpen && columns[i + 1]?.beginsText !== false);
}

/** A band's first and last rows: they tell how its columns begin and end, however long it is. */
function endsOf(band: readonly GridRow[]): readonly GridRow[] {
  return band.length <= 2 * ENDS ? band : [...band.slice(0, ENDS), ...band.slice(-ENDS)];
}

const ENDS = 40;

/** Whether a row stands across columns of the band above it, which then end there; not if others beside these go on. */
function breaksColumns(row: GridRow, { text, gaps }: Sweep): boolean {
  const gutters = gaps.filter(isGutter);
  if (gutters.length === 0) return false;
  const after = narrowGaps(gaps, row);
  const isKept = ({ start, end }: Extent) => after.some((gap) => gap.start >= start && gap.end <= end);
  const kept = gutters.filter(isKept);
  return (
    kept.length < gutters.length && !gutters.some((gutter) => !isKept(gutter) && goesOnBeside(row, text, gutter, kept))
  );
}

/** Whether running text goes on beyond the columns that part at this gutter. */
function goesOnBeside(row: GridRow, text: readonly GridRow[], gutter: Extent, kept: readonly Extent[]): boolean {
  const own = columnAt(gutter, kept);
  const goesOn = ({ runs }: GridRow) => runs.some((run) => isLong(run) && columnAt(run, kept) !== own);
  return goesOn(row) && text.slice(-2).some(goesOn);
}

/** Ends a band; what stands above its columns and is set over them all is a band of its own. */
function closeBand(sweep: Sweep): void {
  const { bands } = sweep;
  const gutters = guttersOf(sweep.text);
  const first = titleRowOf(sweep.lead, gutters);
  const isRow = (row: GridRow, i: number) => gutters.length > 0 && (i >= first || isColumnRow(row, gutters));
  const text = [...sweep.lead.filter(isRow), ...sweep.text];
  const lead = sweep.lead.filter((row, i) => !isRow(row, i));
  if (lead.length > 0 && text.length > 0 && areSetOverAll(lead, text)) bands.push(lead, text);
  else if (lead.length + text.length > 0) bands.push([...lead, ...text]);
  Object.assign(sweep, { lead: [], text: [], gaps: [EVERYWHERE] });
}

/**
 * From which of the lines above columns on headlines stand over these side by side: the first with words in two columns below the last that stands
 * across them, as a nameplate's line does. Past the last one where none does.
 */
function titleRowOf(lead: readonly GridRow[], gutters: readonly Extent[]): number {
  const across = lead.findLastIndex(({ runs }) => runs.some((run) => crosses(run, gutters)));
  if (across < 0) return lead.length;
  const first = lead.findIndex(
    ({ runs }, i) => i > across && new Set(runs.map((run) => columnAt(run, gutters))).size > 1,
  );
  return first < 0 ? lead.length : first;
}

/** Whether a line above columns is a row of one of them. */
function isColumnRow({ runs }: GridRow, gutters: readonly Extent[]): boolean {
  return runs.some(({ isText }) => isText) && !runs.some((run) => crosses(run, gutters));
}

function crosses({ start, end }: Run, gutters: readonly Extent[]): boolean {
  return gutters.some((gutter) => start < middleOf(gutter) && end > middleOf(gutter));
}
