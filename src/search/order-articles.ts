import type { Found, TermPart } from "./find-articles.ts";
import { placesIn } from "./matches.ts";
import type { Sort } from "./question.ts";
import { type Lengths, readLengths } from "./read-columns.ts";
import { readHead } from "./read-documents.ts";
import {
  addEstimate,
  type CorpusFigures,
  countDocuments,
  HEADLINE_BOOST,
  inverseFrequency,
  occurrenceBoost,
  type RankedArticle,
  type RankedTerm,
  type TermCounts,
} from "./score-estimate.ts";
import type { SearchIndex } from "./search-index.ts";

/** What of an article found the ranking needs, in lists of the same order as the articles. */
interface Ranking {
  /** Numbers in the whole archive, rising. */
  readonly ids: Uint32Array;
  readonly occurrences: Uint32Array;
  readonly terms: readonly RankedTerm[];
  /** For each term, its counts in the articles. */
  readonly counts: readonly TermCounts[];
  readonly lengths: Lengths;
  readonly corpus: CorpusFigures;
}

/** Up to so many articles are ranked by the lengths in their heads, which a result page needs anyway. */
const FEW_ARTICLES = 20;
/** At least so many articles are left to MiniSearch to put in order. */
const CONTENDERS = 200;

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
  const [ranking, scoreArticles] = await Promise.all([gatherRanking(index, found, ids), index.loadRanking()]);
  const places = contenders(ranking, Math.max(limit, CONTENDERS));
  const articles = places.map((place) => articleAt(ranking, place));
  const scores = scoreArticles(articles, ranking.terms, ranking.corpus);
  const score = (id: number) => scores.get(id) ?? 0;
  return articles
    .map(({ id }) => id)
    .sort((a, b) => score(b) - score(a) || b - a)
    .slice(0, limit);
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

/** The places of the articles that may be among the first `wanted`: by estimate, those level with the last one too. */
function contenders(ranking: Ranking, wanted: number): readonly number[] {
  const places = [...ranking.ids.keys()];
  if (places.length <= wanted) {
    return places;
  }
  const estimates = estimateAll(ranking);
  const least = estimates.slice().sort()[estimates.length - wanted] ?? 0;
  // What floating point may make of the same score computed in another order
  const margin = least * 1e-9;
  return places.filter((place) => (estimates[place] ?? 0) >= least - margin);
}

function estimateAll({ ids, occurrences, terms, counts, lengths, corpus }: Ranking): Float64Array {
  const sums = new Float64Array(ids.length);
  terms.forEach(({ documents }, which) => {
    const { headline, body } = counts[which] ?? { headline: [], body: [] };
    const rarity = (field: "headline" | "body") => inverseFrequency(documents[field], corpus.documents);
    const meanHeadline = corpus.headlineTerms / corpus.documents;
    addEstimate(sums, headline, lengths.headline, meanHeadline, HEADLINE_BOOST * rarity("headline"));
    addEstimate(sums, body, lengths.body, corpus.bodyTerms / corpus.documents, rarity("body"));
  });
  return sums.map((sum, place) => sum * occurrenceBoost(occurrences[place] ?? 0));
}

function articleAt({ ids, occurrences, counts, lengths }: Ranking, place: number): RankedArticle {
  return {
    id: ids[place] ?? 0,
    occurrences: occurrences[place] ?? 0,
    headlineTerms: lengths.headline[place] ?? 0,
    bodyTerms: lengths.body[place] ?? 0,
    headlineCounts: counts.map(({ headline }) => headline[place] ?? 0),
    bodyCounts: counts.map(({ body }) => body[place] ?? 0),
  };
}
