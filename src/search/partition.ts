import type { SearchEntry } from "./entry.ts";

/** A month's articles, in order of date, newspaper, page, line and address. */
export interface Month {
  /** E.g. `2012-01`. */
  readonly name: string;
  readonly entries: readonly SearchEntry[];
}

/** A month by name, and how many articles it has. */
interface MonthSize {
  readonly name: string;
  readonly articles: number;
}

/** A partition is closed at the end of the month after which it would hold more articles. */
const PARTITION_ARTICLES = 65_536;

/**
 * Cuts an archive's months, in order of time, into partitions: stretches of months that are indexed together. Only the
 * number of articles a month counts, so a partition is known before any text is read, and every partition but the last
 * is sealed: later issues change none of its bytes.
 */
export function cutPartitions<Sized extends MonthSize>(
  months: readonly Sized[],
  limit = PARTITION_ARTICLES,
): readonly (readonly Sized[])[] {
  const partitions: Sized[][] = [];
  let articles = 0;
  for (const month of months) {
    const last = partitions.at(-1);
    if (last === undefined || articles + month.articles > limit) {
      partitions.push([month]);
      articles = month.articles;
    } else {
      last.push(month);
      articles += month.articles;
    }
  }
  return partitions;
}

/** The months of some articles, in order of time. */
export function monthsOf(entries: readonly SearchEntry[]): readonly (Month & MonthSize)[] {
  const months = new Map<string, SearchEntry[]>();
  for (const entry of entries) {
    const name = monthOfDate(entry.date);
    const own = months.get(name);
    if (own === undefined) {
      months.set(name, [entry]);
    } else {
      own.push(entry);
    }
  }
  return [...months]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, own]) => ({ name, entries: own.sort(compareEntries), articles: own.length }));
}

/** The month of an ISO date: `2012-01` of `2012-01-31`. */
export function monthOfDate(date: string): string {
  return date.slice(0, 7);
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
