import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import { printedParts } from "../../src/search/entry.ts";
import { foldText } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";
import { termsOfPhrase, termToString } from "../../src/text/terms.ts";
import type { Contender } from "./compare.ts";
import { synthEntries } from "./synth-entries.ts";

/** What a whole MiniSearch took, and how long a browser would take to load it. */
export interface WholeFigures extends Contender {
  readonly loadSeconds: number;
}

const [count = "1000", file = ""] = process.argv.slice(2);
// A list of texts, written by the bench
const queries = file === "" ? [] : (JSON.parse(readFileSync(file, "utf8")) as readonly string[]);
console.log(JSON.stringify(measureWhole(Number(count), queries)));

/** One MiniSearch index over the articles' bigrams, written, loaded and asked. In a process of its own. */
function measureWhole(articles: number, queries: readonly string[]): WholeFigures {
  const folder = createOwnTextFolder();
  const bigrams = (text: string) => termsOfPhrase(foldText(text, folder)).map(termToString);
  const options = {
    idField: "url",
    fields: ["headline", "body"],
    tokenize: bigrams,
    processTerm: (term: string) => term,
  };
  const entries = synthEntries(articles);
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
  return {
    name: "MiniSearch, whole, bigrams",
    indexSeconds: (built - start) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    firstBytes: gzipSync(json).length,
    loadSeconds,
    lists: queries.map((query) => ({
      // A single character is no bigram: it is the beginning of some.
      urls: loaded
        .search(query, {
          combineWith: "AND",
          ...([...query].length === 1 && { tokenize: (text: string) => [text], prefix: true }),
        })
        .map(({ id }) => String(id)),
      bytes: 0,
      requests: 0,
    })),
  };
}
