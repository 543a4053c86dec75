import type { Found, TermPart } from "./find-articles.ts";
import { placesIn } from "./matches.ts";
import { orFailure } from "./or-failure.ts";
import type { Sort } from "./question.ts";
import { type Lengths, readLengths } from "./read-columns.ts";
import { readHead } from "./read-documents.ts";
import { type CorpusFigures, countDocuments, type Ranking, type TermCounts } from "./score-estimate.ts";
import type { SearchIndex } from "./search-index.ts";

/** Up to so many articles are ranked by the lengths in their heads, which a result page needs anyway. */
const FEW_ARTICLES = 20;

/**
 * The first `limit` of the articles found, as `orderArticles` gives them. Where files that the ranking alone needs cannot be
 * read, which `failures` then names, the newest come first: the articles are all the same shown.
 */
export async function orderReadable(
  index: SearchIndex,
  found: Found,
  sort: Sort,
  limit: number,
  failures: Set<string>,
): Promise<readonly number[]> {
  const ordered = await orFailure(orderArticles(index, found, sort, limit), failures);
  return ordered ?? (await orderArticles(index, found, "newest", limit));
}

/**
 * The first `limit` of the articles found, by their numbers in the whole archive, in order. Of two with the same score
 * the newer stands first.
 */
export async function orderArticles(
  index: SearchIndex,
  found: Found,
  sort: Sort,
  limit: number,
): Promise<readonly number[]> {
  const ids = numbersOf(found);
  if (sort === "oldest") {
    return [...ids.subarray(0, limit)];
  }
  if (sort === "newest" || found.terms.length === 0) {
    return [...ids.subarray(Math.max(0, ids.length - limit))].reverse();
  }
  const [ranking, rankArticles] = await Promise.all([gatherRanking(index, found, ids), index.parts.loadRanking()]);
  return rankArticles(ranking, limit);
}

function numbersOf(found: Found): Uint32Array {
  const ids = new Uint32Array(found.total);
  let at = 0;
  for (const { partition, documents } of found.hits) {
    for (const document of documents) {
      ids[at++] = partition.base + document;
    }
  }
  return ids;
}

async function gatherRanking(index: SearchIndex, found: Found, ids: Uint32Array): Promise<Ranking> {
  const occurrences = new Uint32Array(ids.length);
  let at = 0;
  for (const hits of found.hits) {
    occurrences.set(hits.occurrences, at);
    at += hits.occurrences.length;
  }
  const sum = (key: keyof CorpusFigures) =>
    index.manifest.partitions.reduce((total, figures) => total + figures[key], 0);
  const [lengths, terms] = await Promise.all([
    lengthsOf(found),
    Promise.all(found.terms.map(async ({ term, load }) => ({ term, parts: await load() }))),
  ]);
  return {
    ids,
    occurrences,
    terms: terms.map(({ term, parts }) => {
      const counted = parts.map(({ postings }) => countDocuments(postings));
      const total = (field: "headline" | "body") => counted.reduce((total, counts) => total + counts[field], 0);
      return { term, documents: { headline: total("headline"), body: total("body") } };
    }),
    counts: terms.map(({ parts }) => countsInHits(found, parts)),
    lengths,
    corpus: { documents: sum("documents"), headlineTerms: sum("headlineTerms"), bodyTerms: sum("bodyTerms") },
  };
}

/** The term's counts in the articles found; 0 in those that hold an alternative instead. */
function countsInHits(found: Found, parts: readonly TermPart[]): TermCounts {
  const headline = new Uint32Array(found.total);
  const body = new Uint32Array(found.total);
  let at = 0;
  for (const { partition, documents } of found.hits) {
    const postings = parts.find(({ base }) => base === partition.base)?.postings;
    if (postings !== undefined) {
      placesIn(postings.documents, documents).forEach((place, index) => {
        if (postings.documents[place] !== documents[index]) return;
        headline[at + index] = postings.headline[place] ?? 0;
        body[at + index] = postings.body[place] ?? 0;
      });
    }
    at += documents.length;
  }
  return { headline, body };
}

async function lengthsOf(found: Found): Promise<Lengths> {
  const headline = new Uint32Array(found.total);
  const body = new Uint32Array(found.total);
  let at = 0;
  for (const { partition, documents } of found.hits) {
    if (found.total <= FEW_ARTICLES) {
      const heads = await Promise.all(Array.from(documents, (document) => readHead(partition, document)));
      headline.set(
        Uint32Array.from(heads, (head) => head.headlineTerms),
        at,
      );
      body.set(
        Uint32Array.from(heads, (head) => head.bodyTerms),
        at,
      );
    } else if (documents.length > 0) {
      const lengths = await readLengths(partition);
      headline.set(
        documents.map((document) => lengths.headline[document] ?? 0),
        at,
      );
      body.set(
        documents.map((document) => lengths.body[document] ?? 0),
        at,
      );
    }
    at += documents.length;
  }
  return { headline, body };
}
