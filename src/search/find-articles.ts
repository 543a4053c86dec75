import { type Term, termToString } from "../text/terms.ts";
import { documentFilter } from "./filter-documents.ts";
import { findPhrase } from "./find-phrase.ts";
import { filterMatches, intersect, type Matches, matchesOfPostings, NO_MATCHES, placesIn, unite } from "./matches.ts";
import { everyWord, hasFilters, type Query, type Word } from "./query.ts";
import { findTerm, termPostings } from "./read-terms.ts";
import type { NumberedPartition, SearchIndex } from "./search-index.ts";
import { BadShard } from "./shard.ts";
import { termKey } from "./term-listing.ts";

/** What a query finds in one partition. */
export interface PartitionHits {
  readonly partition: NumberedPartition;
  /** Rising. */
  readonly documents: Uint32Array;
  /** How often the query's words occur in each, together. */
  readonly occurrences: Uint32Array;
}

/** A term of the query's words. */
export interface FoundTerm {
  /** The term's characters, folded. */
  readonly term: string;
  /** All its documents in each partition that was searched; not all have been fetched. Rejects with `BadShard`. */
  readonly load: () => Promise<readonly TermPart[]>;
}

/** A term's documents in one partition, and the number of the partition's first document in the whole archive. */
export interface TermPart {
  readonly base: number;
  readonly postings: Matches;
}

/** What a query finds. */
export interface Found {
  readonly total: number;
  /** In order of time. */
  readonly hits: readonly PartitionHits[];
  /** What the ranking goes by. */
  readonly terms: readonly FoundTerm[];
  /** Of a query that asks for more than one word, those that occur nowhere in what was searched, as typed. */
  readonly missingWords: readonly string[];
  /** Terms of the query that occur nowhere there, as text: what keeps a phrase from being found. */
  readonly missingTerms: readonly string[];
  /** Files that could not be read: the partitions they belong to are not searched. */
  readonly failures: readonly string[];
}

/** One word's yield in one partition. */
interface WordMatches {
  readonly matches: Matches;
  readonly terms: readonly { readonly term: string; readonly load: () => Promise<Matches> }[];
  readonly missing?: string;
}

/** What one partition yields. */
interface PartitionYield {
  readonly hits: PartitionHits;
  readonly words: readonly WordMatches[];
}

/**
 * Every article that holds all of the query's words, none of those to be left out, and passes its filters: just those.
 * Rejects with the signal's reason when it is aborted. A query without word or filter finds nothing.
 */
export async function findArticles(index: SearchIndex, query: Query, signal?: AbortSignal): Promise<Found> {
  const failures: string[] = [];
  const yields = await Promise.all(
    index.partitions.map(async (partition) => {
      try {
        return await searchPartition(index, untilAborted(partition, signal), query);
      } catch (error) {
        if (error instanceof BadShard) {
          failures.push(error.message);
          return undefined;
        }
        throw error;
      }
    }),
  );
  signal?.throwIfAborted();
  const complete = yields.filter((found) => found !== undefined);
  const hits = complete.map((found) => found.hits);
  return {
    total: hits.reduce((sum, { documents }) => sum + documents.length, 0),
    hits,
    terms: mergeTerms(complete),
    missingWords: asksForOneWord(query) ? [] : missingWords(query, complete),
    missingTerms: missingTerms(complete),
    failures,
  };
}

/** The partition, of which nothing more is fetched once the question is no longer asked. */
function untilAborted(partition: NumberedPartition, signal: AbortSignal | undefined): NumberedPartition {
  const checked =
    <Given extends readonly unknown[], Value>(read: (...given: Given) => Promise<Value>) =>
    async (...given: Given): Promise<Value> => {
      signal?.throwIfAborted();
      return read(...given);
    };
  return signal === undefined
    ? partition
    : { ...partition, read: checked(partition.read), readShard: checked(partition.readShard) };
}

async function searchPartition(
  index: SearchIndex,
  partition: NumberedPartition,
  query: Query,
): Promise<PartitionYield | undefined> {
  askForHeadPlaces(partition);
  const [words, without, passes] = await Promise.all([
    Promise.all(query.words.map((word) => findAny(index, partition, word))),
    Promise.all(query.without.map((word) => findWord(index, partition, word))),
    documentFilter(partition, index.manifest, query.filters, index.folder),
  ]);
  const lists = words.map(({ matches }) => matches.documents).sort((a, b) => a.length - b.length);
  if (lists.length === 0 && passes === undefined) {
    return undefined;
  }
  const start = lists[0] ?? Uint32Array.from({ length: partition.figures.documents }, (_, document) => document);
  let documents = lists.slice(1).reduce(intersect, start);
  const excluded = new Set(without.flatMap(({ matches }) => [...matches.documents]));
  if (passes !== undefined || excluded.size > 0) {
    documents = documents.filter((document) => passes?.(document) !== false && !excluded.has(document));
  }
  return { hits: { partition, documents, occurrences: sumOccurrences(documents, words) }, words };
}

/** What a result shows is asked for once it is found: where it lies is to be known by then. */
function askForHeadPlaces(partition: NumberedPartition): void {
  // Where it fails, it is asked for again by who needs it, and told of.
  partition.readHeadPlaces().catch(() => {});
}

/** What holds the word or one of its alternatives. */
async function findAny(index: SearchIndex, partition: NumberedPartition, word: Word): Promise<WordMatches> {
  const found = await Promise.all(everyWord([word]).map((one) => findWord(index, partition, one)));
  const [first, ...others] = found;
  if (first === undefined || others.length === 0) return first ?? { matches: NO_MATCHES, terms: [] };
  const isMissing = found.every(({ missing }) => missing !== undefined);
  return {
    matches: others.reduce((all, { matches }) => unite(all, matches), first.matches),
    terms: found.flatMap(({ terms }) => terms),
    ...(isMissing && first.missing !== undefined && { missing: first.missing }),
  };
}

async function findWord(index: SearchIndex, partition: NumberedPartition, word: Word): Promise<WordMatches> {
  const found = await findPhrase(partition, word.folded, index.folder, word.field);
  const matches =
    word.field === "headline"
      ? filterMatches(found.matches, (place) => (found.matches.headline[place] ?? 0) > 0)
      : found.matches;
  const terms =
    word.folded.codes.length === 1
      ? [{ term: String.fromCodePoint(...word.folded.codes), load: async () => found.matches }]
      : found.terms.map((term) => ({ term: termToString(term), load: () => loadTerm(partition, term) }));
  return { matches, terms, ...(found.missing !== undefined && { missing: found.missing }) };
}

async function loadTerm(partition: NumberedPartition, { first, second }: Term): Promise<Matches> {
  const listing = await findTerm(partition, termKey(first, second));
  return matchesOfPostings(listing && termPostings(listing));
}

function sumOccurrences(documents: Uint32Array, words: readonly WordMatches[]): Uint32Array {
  const sums = new Uint32Array(documents.length);
  for (const { matches } of words) {
    placesIn(matches.documents, documents).forEach((place, index) => {
      sums[index] = (sums[index] ?? 0) + (matches.body[place] ?? 0) + (matches.headline[place] ?? 0);
    });
  }
  return sums;
}

function mergeTerms(yields: readonly PartitionYield[]): readonly FoundTerm[] {
  const merged = new Map<string, (() => Promise<TermPart>)[]>();
  for (const { hits, words } of yields) {
    const { base } = hits.partition;
    const own = new Map(words.flatMap(({ terms }) => terms.map(({ term, load }) => [term, load] as const)));
    for (const [term, load] of own) {
      const parts = merged.get(term) ?? [];
      parts.push(async () => ({ base, postings: await load() }));
      merged.set(term, parts);
    }
  }
  return [...merged].map(([term, parts]) => ({ term, load: () => Promise.all(parts.map((load) => load())) }));
}

/** Whether the query is a word alone: that it occurs nowhere, the answer itself says. */
function asksForOneWord({ words, without, filters }: Query): boolean {
  return words.length + without.length === 1 && !hasFilters(filters);
}

/** Not those that are asked for in headlines only: elsewhere they may occur. */
function missingWords({ words }: Query, yields: readonly PartitionYield[]): readonly string[] {
  const missing = words.filter(
    (word, place) =>
      everyWord([word]).every(({ field }) => field === "any") &&
      yields.every((own) => own.words[place]?.matches.documents.length === 0),
  );
  return [
    ...new Set(
      missing.map((word) =>
        everyWord([word])
          .map(({ text }) => text)
          .join("|"),
      ),
    ),
  ];
}

/**
 * The terms that are missing from every partition: what lacks a part of a term lacks the term, as where one partition
 * is asked for 甲乙丙 and another for 乙丙. A term some partition was not asked for is not named.
 */
function missingTerms(yields: readonly PartitionYield[]): readonly string[] {
  const missing = yields.map(({ words }) => words.flatMap((word) => word.missing ?? []));
  return [...new Set(missing.flat())].filter((term) => missing.every((own) => own.some((part) => term.includes(part))));
}
