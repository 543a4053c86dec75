import type { SearchEntry } from "./entry.ts";

/** A stretch of time whose articles are indexed together, in order of date, newspaper, page and line. */
export interface Partition {
  /** The month it begins with, e.g. `2012-01`. */
  readonly name: string;
  readonly entries: readonly SearchEntry[];
}

/** A partition is closed at the end of the month after which it would hold more. */
const PARTITION_ARTICLES = 65_536;

/**
 * Cuts an archive into partitions at the turn of months. Every partition but the last is sealed: an issue added at the
 * end changes none of their bytes.
 */
export function cutPartitions(entries: readonly SearchEntry[], limit = PARTITION_ARTICLES): readonly Partition[] {
  const ordered = [...entries].sort(compareEntries);
  const partitions: Partition[] = [];
  let start = 0;
  for (let monthStart = 0; monthStart < ordered.length; ) {
    const month = monthOf(ordered[monthStart]);
    let monthEnd = monthStart;
    while (monthEnd < ordered.length && monthOf(ordered[monthEnd]) === month) {
      monthEnd++;
    }
    if (monthEnd - start > limit && monthStart > start) {
      partitions.push(partitionOf(ordered.slice(start, monthStart)));
      start = monthStart;
    }
    monthStart = monthEnd;
  }
  return start < ordered.length ? [...partitions, partitionOf(ordered.slice(start))] : partitions;
}

function partitionOf(entries: readonly SearchEntry[]): Partition {
  return { name: monthOf(entries[0]), entries };
}

function monthOf(entry: SearchEntry | undefined): string {
  return entry?.date.slice(0, 7) ?? "";
}

function compareEntries(a: SearchEntry, b: SearchEntry): number {
  return (
    compareText(a.date, b.date) ||
    compareText(a.newspaper, b.newspaper) ||
    a.page - b.page ||
    a.line - b.line ||
    compareText(a.url, b.url)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
