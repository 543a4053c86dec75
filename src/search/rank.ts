import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from "minisearch";
import {
  CORPUS_FIELDS,
  type CorpusFigures,
  type Field,
  HEADLINE_BOOST,
  inverseFrequency,
  occurrenceBoost,
  type RankedArticle,
  type RankedTerm,
} from "./score-estimate.ts";

/** What separates terms, which come ready-made: a character no term holds. */
export const TERM_SEPARATOR = "\n";
/** MiniSearch's settings: terms as they come. */
export const rankingOptions: Options<RankedDocument> = {
  fields: [...CORPUS_FIELDS],
  tokenize: (text) => (text === "" ? [] : text.split(TERM_SEPARATOR)),
  processTerm: (term) => term,
};

/** An article as a whole MiniSearch index would take it in: its terms joined by the separator. */
export interface RankedDocument {
  readonly id: number;
  readonly headline: string;
  readonly body: string;
}

/**
 * How a search is scored: terms in the headline count more, and an article in which the reader's words themselves (not
 * just their terms) occur more often stands higher.
 */
export function scoringOptions(occurrences: (id: number) => number): SearchOptions {
  return { boost: { headline: HEADLINE_BOOST }, boostDocument: (id: number) => occurrenceBoost(occurrences(id)) };
}

/**
 * The articles' scores, by number: those a MiniSearch index of the whole archive gives for a query of all the terms, as
 * far as floating point allows. The index that is made here holds nothing but these articles and terms. What it cannot
 * know, how rare a term is in each field of the whole archive, is put right by a boost; so a term stands in it once a
 * field.
 */
export function scoreArticles(
  articles: readonly RankedArticle[],
  terms: readonly RankedTerm[],
  corpus: CorpusFigures,
): ReadonlyMap<number, number> {
  const fieldTerms = terms.flatMap((term, place) =>
    CORPUS_FIELDS.map((field) => ({ ...fieldTerm(term, field), place })),
  );
  const postings = fieldTerms.map(({ place, field }) => countsOf(articles, place, field));
  const boosts = fieldTerms.map(
    ({ documents }, which) =>
      inverseFrequency(documents, corpus.documents) /
      inverseFrequency(Object.keys(postings[which] ?? {}).length, corpus.documents),
  );
  const index = MiniSearch.loadJS(
    plainIndex(
      articles,
      corpus,
      fieldTerms.map(({ name, field }, which) => [name, { [CORPUS_FIELDS.indexOf(field)]: postings[which] ?? {} }]),
    ),
    rankingOptions,
  );
  const occurrences = new Map(articles.map((article) => [article.id, article.occurrences]));
  const results = index.search(fieldTerms.map(({ name }) => name).join(TERM_SEPARATOR), {
    ...scoringOptions((id) => occurrences.get(id) ?? 0),
    boostTerm: (_term, which) => boosts[which] ?? 1,
  });
  // MiniSearch multiplies a score by the number of query terms that matched; that number is taken out again.
  return new Map(results.map(({ id, score, queryTerms }) => [Number(id), (score / queryTerms.length) * terms.length]));
}

function fieldTerm(term: RankedTerm, field: Field) {
  return { name: `${field} ${term.term}`, field, documents: term.documents[field] };
}

function countsOf(articles: readonly RankedArticle[], place: number, field: Field): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const article of articles) {
    const count = (field === "headline" ? article.headlineCounts : article.bodyCounts)[place] ?? 0;
    if (count > 0) {
      counts[article.id] = count;
    }
  }
  return counts;
}

/** MiniSearch's own plain form, see its `toJSON`. */
function plainIndex(
  articles: readonly RankedArticle[],
  corpus: CorpusFigures,
  index: AsPlainObject["index"],
): AsPlainObject {
  return {
    documentCount: corpus.documents,
    nextId: corpus.documents,
    documentIds: Object.fromEntries(articles.map(({ id }) => [id, id])),
    fieldIds: Object.fromEntries(CORPUS_FIELDS.map((field, number) => [field, number])),
    fieldLength: Object.fromEntries(
      articles.map((article) => [article.id, [article.headlineTerms, article.bodyTerms]]),
    ),
    averageFieldLength: [corpus.headlineTerms / corpus.documents, corpus.bodyTerms / corpus.documents],
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
}
