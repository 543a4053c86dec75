import type { SearchEntry } from "../../src/search/entry.ts";
import { printedParts } from "../../src/search/entry.ts";
import { foldToString } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";
import { percentile } from "./table.ts";

/** What a query found in some way of searching. */
export interface FoundList {
  /** All articles' addresses, best first. */
  readonly urls: readonly string[];
  /** What was fetched to know them, once the page is there. */
  readonly bytes: number;
  readonly requests: number;
}

/** One way of searching, as it was measured. */
export interface Contender {
  readonly name: string;
  readonly indexSeconds: number;
  readonly peakBytes: number;
  /** Fetched before the first question can be asked. */
  readonly firstBytes: number;
  readonly lists: readonly FoundList[];
}

const BEST = 10;

/** Sets ways of searching the same articles for the same strings side by side, against plain substring search. */
export function renderComparison(
  contenders: readonly Contender[],
  entries: readonly SearchEntry[],
  queries: readonly string[],
): string {
  const truths = countOccurrences(entries, queries);
  const rows = contenders.map((contender) => {
    const { name, indexSeconds, peakBytes, firstBytes, lists } = contender;
    const { recall, precision, complete, best } = judge(lists, truths);
    const median = (key: "bytes" | "requests") =>
      percentile(
        lists.map((list) => list[key]),
        0.5,
      );
    return [
      name,
      recall.toFixed(3),
      precision.toFixed(3),
      `${complete} of ${queries.length}`,
      best.toFixed(3),
      `${indexSeconds.toFixed(1)} s`,
      `${(peakBytes / 1e6).toFixed(0)} MB`,
      `${(firstBytes / 1000).toFixed(0)} KB`,
      `${(median("bytes") / 1000).toFixed(1)} KB`,
      String(median("requests")),
    ];
  });
  const heads = [
    `${queries.length} queries`,
    "recall",
    "precision",
    "complete",
    "ten best",
    "to index",
    "memory",
    "first load",
    "a query",
    "requests",
  ];
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** By address, how often each article that holds the string does so; a map a query. */
function countOccurrences(
  entries: readonly SearchEntry[],
  queries: readonly string[],
): readonly ReadonlyMap<string, number>[] {
  const folder = createOwnTextFolder();
  const texts = entries.map((entry) => {
    const { headline, body } = printedParts(entry);
    return { url: entry.url, text: [...headline, ...body].map((part) => foldToString(part, folder)).join("\n") };
  });
  return queries.map((query) => {
    const wanted = foldToString(query, folder);
    const counts = texts.map(({ url, text }) => [url, text.split(wanted).length - 1] as const);
    return new Map(counts.filter(([, count]) => count > 0));
  });
}

/**
 * Recall and precision are means over the queries that something holds; `best` is how many occurrences the ten best
 * have, of those that the ten articles with the most have.
 */
function judge(lists: readonly FoundList[], truths: readonly ReadonlyMap<string, number>[]) {
  const judged = truths.flatMap((truth, place) => {
    const urls = [...new Set(lists[place]?.urls ?? [])];
    if (truth.size === 0) return [];
    const right = urls.filter((url) => truth.has(url)).length;
    const most = [...truth.values()].sort((a, b) => b - a).slice(0, BEST);
    const shown = urls.slice(0, BEST).map((url) => truth.get(url) ?? 0);
    return [
      {
        recall: right / truth.size,
        precision: urls.length === 0 ? 1 : right / urls.length,
        best: sum(shown) / sum(most),
      },
    ];
  });
  const mean = (key: "recall" | "precision" | "best") => sum(judged.map((one) => one[key])) / judged.length;
  const complete = truths.filter((truth, place) => {
    const urls = new Set(lists[place]?.urls ?? []);
    return [...truth.keys()].every((url) => urls.has(url));
  }).length;
  return { recall: mean("recall"), precision: mean("precision"), best: mean("best"), complete };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
