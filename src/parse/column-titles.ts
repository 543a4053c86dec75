import { areFreeAt, gapsOf, guttersOf, partsText } from "./gutters.ts";
import { type Extent, extentOf, type GridRow, type Run } from "./text-grid.ts";

/** A row's stretches, those as one between which a headline's words may be parted: `倒排工期  挂图作战`. */
function titlesOf(runs: readonly Run[]): readonly Extent[] {
  const titles: { start: number; end: number }[] = [];
  for (const { start, end } of runs) {
    const title = titles.at(-1);
    if (title !== undefined && start - title.end <= WORD_GAP) title.end = end;
    else titles.push({ start, end });
  }
  return titles;
}

/** In places: between a headline's words. */
const WORD_GAP = 4;

/** A band of columns, and what is set over all of them above. */
export interface HeadedBand {
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
}

/** Parts a band from what is centred, or ends flush right, over all its columns. */
export function partHead(band: readonly GridRow[]): HeadedBand {
  const extent = extentOf(band);
  const below = leadOf(band, guttersOf(band)).findLastIndex(({ runs }) => {
    const [title, ...others] = titlesOf(runs);
    return title !== undefined && others.length === 0 && (isCentred(title, extent) || isFlushRight(title, extent));
  });
  return { head: band.slice(0, below + 1), body: band.slice(below + 1) };
}

/** A band's rows above its columns' text. */
function leadOf(band: readonly GridRow[], gutters: readonly Extent[]): readonly GridRow[] {
  const text = band.findIndex(({ runs }) => gutters.some((gutter) => partsText(runs, gutter)));
  return band.slice(0, Math.max(text, 0));
}

/**
 * Whether lines above columns of text are set over all of these, not over articles side by side: they stand across all gutters, or more
 * of them are centred or flush over the whole than over both sides of one.
 */
export function areSetOverAll(lead: readonly GridRow[], text: readonly GridRow[]): boolean {
  const gaps = gapsOf(lead);
  const gutters = guttersOf(text);
  const kept = gutters.filter((gutter) => areFreeAt(gaps, gutter));
  if (kept.length === gutters.length) return false;
  const extent = extentOf([...lead, ...text]);
  // Two titles in a row stand over two articles; what is below them may be set over all again.
  const pair = lead.findLastIndex(({ runs }) => titlesOf(runs).length > 1);
  const titles = lead.slice(pair + 1).flatMap(({ runs }) => titlesOf(runs));
  const over = countFitting(titles, [], extent);
  return kept.length === 0 || (over > 0 && kept.every((gutter) => countFitting(titles, [gutter], extent) <= over));
}

/**
 * The gutters at which a band is cut first: the one of which both sides have most of the lines above the text centred or flush over
 * them, where articles of several columns stand side by side; all of them, where single columns have as many.
 */
export function firstGutters(band: readonly GridRow[], gutters: readonly Extent[]): readonly Extent[] {
  const titles = leadOf(band, gutters).flatMap(({ runs }) => titlesOf(runs));
  const extent = extentOf(band);
  let best = gutters;
  let most = countFitting(titles, gutters, extent);
  for (const gutter of gutters) {
    const fit = countFitting(titles, [gutter], extent);
    if (fit <= most) continue;
    most = fit;
    best = [gutter];
  }
  return best;
}

/** How many titles are centred or flush over one of the columns between these gutters. */
function countFitting(titles: readonly Extent[], gutters: readonly Extent[], extent: Extent): number {
  const columns = [...gutters, undefined].map((gutter, i) => ({
    start: gutters[i - 1]?.end ?? extent.start,
    end: gutter?.start ?? extent.end,
  }));
  return titles.filter((title) => {
    const column = columns.find(({ start, end }) => title.start >= start - OFF_EDGE && title.end <= end + OFF_EDGE);
    if (column === undefined) return false;
    return isCentred(title, column) || isFlushLeft(title, column) || isFlushRight(title, column);
  }).length;
}

function isCentred({ start, end }: Extent, extent: Extent): boolean {
  return Math.abs(start + end - extent.start - extent.end) / 2 <= (extent.end - extent.start) * OFF_CENTRE;
}

/** Of the columns' width. */
const OFF_CENTRE = 0.06;

function isFlushLeft({ start }: Extent, extent: Extent): boolean {
  return Math.abs(start - extent.start) <= OFF_EDGE;
}

function isFlushRight({ end }: Extent, extent: Extent): boolean {
  return Math.abs(end - extent.end) <= OFF_EDGE;
}

/** In places. */
const OFF_EDGE = 2;
