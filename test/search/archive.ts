import fc from "fast-check";
import type { SearchEntry } from "../../src/search/entry.ts";
import { printedParts } from "../../src/search/entry.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { pathOfFile } from "../../src/search/format.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { readHead } from "../../src/search/read-documents.ts";
import { openSearchIndex, type SearchIndex } from "../../src/search/search-index.ts";
import { unwrapShard } from "../../src/search/shard.ts";
import type { LoadShard } from "../../src/search/shard-store.ts";
import { type IndexOptions, writeIndex } from "../../src/search/write-index.ts";
import { BREAK, foldText, foldToString, type TextFolder } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";

/** An entry with nothing printed but what is given. */
export function entryOf(given: Partial<SearchEntry> & { readonly url: string }): SearchEntry {
  return {
    newspaper: "kecheng",
    newspaperName: "今日柯城",
    date: "2021-01-20",
    page: 1,
    line: 1,
    kind: "news",
    title: given.headline ?? "无题",
    kicker: [],
    decks: [],
    bylines: [],
    bylineLines: given.bylines === undefined || given.bylines.length === 0 ? [] : [`记者 ${given.bylines.join(" ")}`],
    text: "",
    captions: [],
    signatures: [],
    labels: [],
    ...given,
  };
}

/** The files of an index by their paths. */
export function indexFiles(entries: readonly SearchEntry[], options: IndexOptions = {}): Map<string, Uint8Array> {
  return new Map(
    Array.from(writeIndex(entries, options), ({ path, content }) => {
      if (typeof content === "string") {
        throw new Error(`${path} is text`);
      }
      return [path, content];
    }),
  );
}

/** Loads shards from files in memory, and notes which. */
export function memoryLoader(files: ReadonlyMap<string, Uint8Array>, log: string[] = []): LoadShard {
  return async ({ name, place }) => {
    log.push(name);
    const file = files.get(pathOfFile(place?.file ?? name));
    if (file === undefined) {
      throw new Error(`there is no ${name}`);
    }
    return unwrapShard(name, place === undefined ? file : file.subarray(place.at, place.at + place.length));
  };
}

/** The entries' index, open. */
export function openEntries(entries: readonly SearchEntry[], options: IndexOptions = {}): Promise<SearchIndex> {
  return openSearchIndex(memoryLoader(indexFiles(entries, options)), OWN_PARTS);
}

/** The addresses a query finds, sorted. */
export async function findUrls(index: SearchIndex, query: string): Promise<readonly string[]> {
  const found = await findArticles(index, index.parseQuery(query));
  const heads = found.hits.flatMap(({ partition, documents }) =>
    Array.from(documents, (document) => readHead(partition, document)),
  );
  return (await Promise.all(heads)).map((head) => head.url).sort();
}

/** The naive model: the addresses of the entries of which one printed part holds the string, folded, sorted. */
export function naiveUrls(entries: readonly SearchEntry[], text: string): readonly string[] {
  const folder = createOwnTextFolder();
  const wanted = foldToString(text, folder);
  return entries
    .filter((entry) => {
      const { headline, body } = printedParts(entry);
      return [...headline, ...body].some((part) => foldToString(part, folder).includes(wanted));
    })
    .map((entry) => entry.url)
    .sort();
}

/** Few characters, so that terms repeat and straddle: Han, traditional forms, full width, digits, marks, an astral one. */
const CHARACTERS = [..."柯城县縣区的的的天天2０Aａ，。 \n·（㎡𠀀"] as const;

/** A text out of few characters. */
export const arbitraryText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...CHARACTERS), { maxLength }).map((characters) => characters.join(""));

/** A text in which the same pairs of characters come back all the time. */
export const denseText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(..."甲乙丙，"), { minLength, maxLength }).map((characters) => characters.join(""));

/** A small archive over three years. */
export const arbitraryEntries: fc.Arbitrary<readonly SearchEntry[]> = fc
  .array(
    fc.record({
      headline: arbitraryText(8),
      text: arbitraryText(60),
      captions: fc.array(arbitraryText(8), { maxLength: 2 }),
      bylines: fc.array(arbitraryText(3), { maxLength: 2 }),
      year: fc.integer({ min: 2019, max: 2021 }),
      page: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ year, ...draft }, number) => entryOf({ ...draft, url: `${number}.html`, date: `${year}-05-01` })),
  );

/** The terms of one printed part in order: every two neighbours, the breaks around it counted as characters. */
export function termsOfText(text: string, folder: TextFolder): readonly string[] {
  const { codes } = foldText(text, folder);
  const characters = [BREAK, ...codes, BREAK].map((code) => String.fromCodePoint(code));
  return codes.length === 0 ? [] : characters.slice(1).map((second, index) => `${characters[index]}${second}`);
}
