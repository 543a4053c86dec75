import MiniSearch from "minisearch";
import { printedParts, type SearchEntry } from "../../src/search/entry.ts";
import { createFolder, foldText } from "../../src/text/fold.ts";
import { termsOfPhrase, termToString } from "../../src/text/terms.ts";
import type { BenchQuery } from "./queries.ts";

/** What a whole MiniSearch index of bigrams takes and finds. */
export interface WholeFigures {
  readonly seconds: number;
  readonly megabytes: number;
  readonly loadSeconds: number;
  readonly recall: number;
  readonly precision: number;
}

/** Builds one MiniSearch index over the articles' bigrams, writes and loads its JSON, and asks it the queries. */
export function measureWhole(
  entries: readonly SearchEntry[],
  queries: readonly BenchQuery[],
  truth: ReadonlyMap<string, ReadonlySet<string>>,
): WholeFigures {
  const folder = createFolder();
  const tokenize = (text: string) => termsOfPhrase(foldText(text, folder)).map(termToString);
  const options = { idField: "url", fields: ["headline", "body"], tokenize, processTerm: (term: string) => term };
  const start = performance.now();
  const index = new MiniSearch(options);
  for (const entry of entries) {
    const { headline, body } = printedParts(entry);
    index.add({ url: entry.url, headline: headline.join("\n"), body: body.join("\n") });
  }
  const json = JSON.stringify(index);
  const built = performance.now();
  const loaded = MiniSearch.loadJSON(json, options);
  const loadSeconds = (performance.now() - built) / 1000;
  let [right, found, wanted] = [0, 0, 0];
  for (const { text } of queries) {
    const urls = truth.get(text) ?? new Set();
    const results = loaded.search(text, { combineWith: "AND" });
    found += results.length;
    wanted += urls.size;
    right += results.filter(({ id }) => urls.has(String(id))).length;
  }
  return {
    seconds: (built - start) / 1000,
    megabytes: Buffer.byteLength(json) / 1e6,
    loadSeconds,
    recall: right / wanted,
    precision: right / found,
  };
}
