import { bandsOf } from "./column-bands.ts";
import { isOpen } from "./column-ends.ts";
import { firstGutters, partHead } from "./column-titles.ts";
import { columnsOf, guttersOf } from "./gutters.ts";
import { findSpan, type GridRow, type Run, readGrid, widestOf } from "./text-grid.ts";

/** A row of a page in the order in which it is read: a line of the text, or what one printed column has of it. */
export interface TextRow {
  /** Which line of the text, from 0. */
  readonly line: number;
  /** Where the row begins in its line. */
  readonly offset: number;
  /** With the spaces by which it is set in within its column. */
  readonly text: string;
  /** Whether it stands apart from what is read before it. */
  readonly apart: boolean;
}

/**
 * The rows of a page whose printed columns stand side by side in its lines, as `pdftotext -layout` and copies of tables give it, in
 * the order in which they are read; undefined of all other pages:
 *
 *     本报讯（记者 章国华）8月12日      承诺。截至7月底，28个重点工程已开
 *     至13日，县委、县政府组织四套班子领  工25个，累计完成投资14.7亿元，占年
 *
 * The page is cut as a reader's eye cuts it: into bands from top to bottom that share the gaps between their columns, each band at
 * its gaps, each column again.
 */
export function readSideBySide(lines: readonly string[]): readonly TextRow[] | undefined {
  const grid = readGrid(lines);
  if (grid === undefined) return undefined;
  const reading: Reading = { lines, rows: [], endsOpen: false, holdsColumns: false };
  readRegion(grid, reading);
  return reading.holdsColumns ? reading.rows : undefined;
}

interface Reading {
  readonly lines: readonly string[];
  readonly rows: TextRow[];
  /** Whether the last row fills its column in the middle of a sentence. */
  endsOpen: boolean;
  holdsColumns: boolean;
}

function readRegion(region: readonly GridRow[], reading: Reading): void {
  for (const band of bandsOf(region)) {
    const { head, body } = partHead(band);
    readRows(head, reading);
    const gutters = guttersOf(body);
    if (gutters.length === 0) readRows(body, reading);
    else {
      reading.holdsColumns = true;
      for (const column of columnsOf(body, firstGutters(body, gutters))) readRegion(column, reading);
    }
  }
}

/** Rows of one column, from top to bottom. */
function readRows(rows: readonly GridRow[], reading: Reading): void {
  const spans = rows.map(({ runs }) => findSpan(runs));
  const edge = leftEdge(spans);
  const widest = widestOf(spans.flatMap((span) => span ?? []));
  let apart = !reading.endsOpen;
  rows.forEach(({ line }, i) => {
    const span = spans[i];
    if (span !== undefined) {
      addRow(line, span, edge, apart, reading);
      reading.endsOpen = isOpen(span, widest);
    }
    apart = span === undefined;
  });
}

/** Where a column's rows begin: the leftmost place that several share, or if none is shared the leftmost. */
function leftEdge(spans: readonly (Run | undefined)[]): number {
  const seen = new Set<number>();
  let shared = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    if (span === undefined) continue;
    if (seen.has(span.start)) shared = Math.min(shared, span.start);
    seen.add(span.start);
  }
  if (shared < Number.POSITIVE_INFINITY) return shared;
  return [...seen].reduce((left, start) => Math.min(left, start), shared);
}

function addRow(line: number, span: Run, edge: number, apart: boolean, { lines, rows }: Reading): void {
  const indent = span.start - edge;
  const text = (lines[line] ?? "").slice(span.from, span.to);
  rows.push({ line, offset: span.from, text: indent < LEAST_INDENT ? text : " ".repeat(indent) + text, apart });
}

/** One place is no indent: a tool that reckons places from points rounds them. */
const LEAST_INDENT = 2;
