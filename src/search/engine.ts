import type { Answer, TellPart } from "./answer.ts";
import type { FacetCount } from "./facets.ts";
import type { ListedArticle } from "./list-articles.ts";
import type { Question } from "./question.ts";

/** Names the byline facet lists, at most. */
export const MOST_BYLINES = 30;

/** What a search page asks, whoever answers: the index in a site's folder, or an OpenSearch server. */
export interface SearchEngine {
  /**
   * Rejects with an `AbortError` when another question is asked before this one is answered. `tell` takes what is known before, where the
   * engine knows it bit by bit.
   */
  readonly answer: (question: Question, tell?: TellPart) => Promise<Answer>;
  /** The bylines of the articles a query finds: fetched only when a reader opens that facet. */
  readonly bylines: (query: string) => Promise<readonly FacetCount<string>[]>;
  /** The articles a question finds, in its order, for a download. */
  readonly list: (question: Question) => Promise<readonly ListedArticle[]>;
}
