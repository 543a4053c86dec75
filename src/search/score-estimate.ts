import type { Matches } from "./matches.ts";
import type { Lengths } from "./read-columns.ts";

/** The fields of an article that are ranked, in the order of MiniSearch's numbers. */
export const CORPUS_FIELDS = ["headline", "body"] as const;
/** One of them. */
export type Field = (typeof CORPUS_FIELDS)[number];

/** Figures of the whole archive. */
export interface CorpusFigures {
  readonly documents: number;
  /** Sums over all documents of the number of different terms. */
  readonly headlineTerms: number;
  readonly bodyTerms: number;
}

/** A term the ranking goes by. */
export interface RankedTerm {
  /** The term's characters. */
  readonly term: string;
  /** How many documents of the whole archive have it in each field. */
  readonly documents: Readonly<Record<Field, number>>;
}

/** An article to be ranked. */
export interface RankedArticle {
  /** Its number in the whole archive. */
  readonly id: number;
  /** How often the reader's words occur in it. */
  readonly occurrences: number;
  /** Different terms in its headline and body. */
  readonly headlineTerms: number;
  readonly bodyTerms: number;
  /** How often each of the ranked terms, in order, stands in its headline and in its body. */
  readonly headlineCounts: ArrayLike<number>;
  readonly bodyCounts: ArrayLike<number>;
}

/** What of an article found the ranking needs, in lists of the same order as the articles. */
export interface Ranking {
  /** Numbers in the whole archive, rising. */
  readonly ids: Uint32Array;
  readonly occurrences: Uint32Array;
  readonly terms: readonly RankedTerm[];
  /** For each term, its counts in the articles. */
  readonly counts: readonly TermCounts[];
  readonly lengths: Lengths;
  readonly corpus: CorpusFigures;
}

/** Puts articles in order by relevance: the first `limit`, by their numbers; of two with the same score the newer stands first. */
export type RankArticles = (ranking: Ranking, limit: number) => readonly number[];

/** What is known of one term in the articles found in a partition. */
export interface TermCounts {
  readonly headline: ArrayLike<number>;
  readonly body: ArrayLike<number>;
}

/** How much more a term counts in a headline. */
export const HEADLINE_BOOST = 2;

/** The weight of so many occurrences; none at all is no result. */
export function occurrenceBoost(occurrences: number): number {
  return occurrences > 0 ? 1 + Math.log(occurrences) : 0;
}

/** BM25+'s parameters as MiniSearch has them by default. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.7;
const LOWER_BOUND = 0.5;

/**
 * How rare a term is: BM25's inverse document frequency.
 * (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.)
 */
export function inverseFrequency(documents: number, corpus: number): number {
  return Math.log(1 + (corpus - documents + 0.5) / (documents + 0.5));
}

/**
 * Adds one term's share of the score, in one field, to the articles' sums: BM25+ as MiniSearch computes it. Thousands of
 * articles are told apart by it, so that MiniSearch need take in only those that may stand among the first.
 * (Y. Lv, C. Zhai, Lower-Bounding Term Frequency Normalization, 2011.)
 */
export function addEstimate(
  sums: Float64Array,
  counts: ArrayLike<number>,
  lengths: ArrayLike<number>,
  meanLength: number,
  weight: number,
): void {
  for (let article = 0; article < sums.length; article++) {
    const count = counts[article] ?? 0;
    if (count > 0) {
      const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[article] ?? 0)) / meanLength;
      const share = LOWER_BOUND + (count * (SATURATION + 1)) / (count + SATURATION * length);
      sums[article] = (sums[article] ?? 0) + weight * share;
    }
  }
}

/** A term's documents in each field of one partition. */
export function countDocuments({ headline, body, documents }: Matches): Readonly<Record<Field, number>> {
  let inHeadline = 0;
  let inBody = 0;
  for (let place = 0; place < documents.length; place++) {
    inHeadline += (headline[place] ?? 0) > 0 ? 1 : 0;
    inBody += (body[place] ?? 0) > 0 ? 1 : 0;
  }
  return { headline: inHeadline, body: inBody };
}
