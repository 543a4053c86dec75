import { scoreArticles } from "./rank.ts";
import {
  addEstimate,
  HEADLINE_BOOST,
  inverseFrequency,
  occurrenceBoost,
  type RankedArticle,
  type Ranking,
} from "./score-estimate.ts";

/** At least so many articles are left to MiniSearch to put in order. */
const CONTENDERS = 200;

/**
 * The first `limit` of the articles found, by their numbers in the whole archive, in order. Of two with the same score
 * the newer stands first.
 */
export function rankArticles(ranking: Ranking, limit: number): readonly number[] {
  const places = contenders(ranking, Math.max(limit, CONTENDERS));
  const articles = places.map((place) => articleAt(ranking, place));
  const scores = scoreArticles(articles, ranking.terms, ranking.corpus);
  const score = (id: number) => scores.get(id) ?? 0;
  return articles
    .map(({ id }) => id)
    .sort((a, b) => score(b) - score(a) || b - a)
    .slice(0, limit);
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
