import type { ArticleKind } from "../model/article.ts";
import type { Found } from "./find-articles.ts";
import { KINDS } from "./format.ts";
import { type BylineName, readBylines, readColumns } from "./read-columns.ts";

/** One value of a facet and how many of the articles found have it. */
export interface FacetCount<Value> {
  readonly value: Value;
  readonly count: number;
}

/** What the articles found have in common, the most frequent first; years, months and pages in their order. */
export interface Facets {
  /** By slug. */
  readonly papers: readonly FacetCount<string>[];
  readonly years: readonly FacetCount<string>[];
  /** Months with articles, e.g. `2021-03`: the histogram. */
  readonly months: readonly FacetCount<string>[];
  readonly pages: readonly FacetCount<number>[];
  readonly kinds: readonly FacetCount<ArticleKind>[];
}

/** Nothing counted. */
export const NO_FACETS: Facets = { papers: [], years: [], months: [], pages: [], kinds: [] };

/** Counts the articles found by newspaper, year, month, page and kind. */
export async function countFacets(found: Found): Promise<Facets> {
  const papers = new Map<string, number>();
  const months = new Map<string, number>();
  const pages = new Map<number, number>();
  const kinds = new Map<ArticleKind, number>();
  for (const { partition, documents } of found.hits) {
    if (documents.length === 0) {
      continue;
    }
    const columns = await readColumns(partition);
    for (const document of documents) {
      const issue = columns.issues[columns.issueOf[document] ?? 0];
      add(papers, issue?.newspaper ?? "", 1);
      add(months, issue?.date.slice(0, 7) ?? "", 1);
      add(pages, columns.pages[document] ?? 0, 1);
      add(kinds, KINDS[columns.kinds[document] ?? 0] ?? KINDS[0], 1);
    }
  }
  const years = new Map<string, number>();
  for (const [month, count] of months) {
    add(years, month.slice(0, 4), count);
  }
  return {
    papers: byCount(papers),
    years: byValue(years),
    months: byValue(months),
    pages: byValue(pages),
    kinds: byCount(kinds),
  };
}

/** The names in the bylines of the articles found, the most frequent first, at most `limit`. */
export async function countBylines(found: Found, limit: number): Promise<readonly FacetCount<string>[]> {
  const counts = new Map<string, number>();
  for (const { partition, documents } of found.hits) {
    const wanted = new Set(documents);
    for (const { name, documents: own } of wanted.size > 0 ? await readBylines(partition) : []) {
      add(counts, name, countIn(own, wanted));
    }
  }
  return byCount(counts)
    .filter(({ count }) => count > 0)
    .slice(0, limit);
}

function countIn(documents: BylineName["documents"], wanted: ReadonlySet<number>): number {
  return documents.reduce((sum, document) => sum + (wanted.has(document) ? 1 : 0), 0);
}

function add<Value>(counts: Map<Value, number>, value: Value, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

function byCount<Value extends string>(counts: ReadonlyMap<Value, number>): readonly FacetCount<Value>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function byValue<Value extends string | number>(counts: ReadonlyMap<Value, number>): readonly FacetCount<Value>[] {
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
