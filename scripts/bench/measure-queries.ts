import { printedParts, type SearchEntry } from "../../src/search/entry.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { monthsOf } from "../../src/search/partition.ts";
import { openSearchIndex } from "../../src/search/search-index.ts";
import { foldToString } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";
import { meteredLoader, sumTraffic, type Traffic } from "./network.ts";
import type { BenchQuery } from "./queries.ts";

/** What one query took, and how its list stands to the true one. */
export interface QueryFigures {
  readonly query: BenchQuery;
  readonly matches: number;
  readonly found: number;
  readonly right: number;
  /** The addresses of the articles that do hold it. */
  readonly urls: ReadonlySet<string>;
  /** Documents of the terms: what narrows the archive to candidates. */
  readonly candidates: Traffic;
  /** Everything fetched for the exact list. */
  readonly exact: Traffic;
}

/** Runs each query with a cold cache (manifest and directory apart) and compares its list with a plain substring search. */
export async function measureQueries(
  site: string,
  entries: readonly SearchEntry[],
  queries: readonly BenchQuery[],
): Promise<readonly QueryFigures[]> {
  const articles = foldedTexts(entries);
  const folder = createOwnTextFolder();
  const figures: QueryFigures[] = [];
  for (const query of queries) {
    const { load, traffic } = meteredLoader(site, false);
    const index = await openSearchIndex(load, OWN_PARTS);
    const found = await findArticles(index, index.parseQuery(`"${query.text}"`));
    const numbers = found.hits.flatMap(({ partition, documents }) =>
      Array.from(documents, (document) => partition.base + document),
    );
    const wanted = foldToString(query.text, folder);
    const truth = new Set([...articles.keys()].filter((number) => articles[number]?.text.includes(wanted)));
    figures.push({
      query,
      matches: truth.size,
      found: numbers.length,
      urls: new Set(Array.from(truth, (number) => articles[number]?.url ?? "")),
      right: numbers.filter((number) => truth.has(number)).length,
      candidates: sumTraffic(traffic, ["t"]),
      exact: sumTraffic(traffic, ["t", "p", "heads", "h", "x"]),
    });
  }
  return figures;
}

/** How long a query takes over a phone's connection. */
export interface QueryTime {
  /** Until the exact list is there, with a cold cache. */
  readonly milliseconds: number;
  /** The same with a processor four times slower: what it computes is added three times more. */
  readonly slowed: number;
}

/** Times queries, the first load of the page (manifest and directory) done. */
export async function timeQueries(site: string, queries: readonly BenchQuery[]): Promise<readonly QueryTime[]> {
  const times: QueryTime[] = [];
  for (const query of queries) {
    const { load } = meteredLoader(site, true);
    const index = await openSearchIndex(load, OWN_PARTS);
    await Promise.all(index.partitions.map((partition) => partition.read("directory")));
    const cpu = process.cpuUsage();
    const start = performance.now();
    await findArticles(index, index.parseQuery(`"${query.text}"`));
    const milliseconds = performance.now() - start;
    const used = process.cpuUsage(cpu);
    times.push({ milliseconds, slowed: milliseconds + (3 * (used.user + used.system)) / 1000 });
  }
  return times;
}

/** The articles' folded texts in the order of the index's documents. No query holds what joins the parts. */
function foldedTexts(entries: readonly SearchEntry[]): readonly { readonly url: string; readonly text: string }[] {
  const folder = createOwnTextFolder();
  return monthsOf(entries).flatMap((month) =>
    month.entries.map((entry) => {
      const { headline, body } = printedParts(entry);
      return { url: entry.url, text: [...headline, ...body].map((part) => foldToString(part, folder)).join("\n") };
    }),
  );
}
