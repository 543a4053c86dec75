import type { Answer } from "../search/answer.ts";
import type { FacetCount } from "../search/facets.ts";
import type { ListedArticle } from "../search/list-articles.ts";
import type { Question } from "../search/question.ts";

/** What the search page asks of the index, wherever it is read: in a worker or in the page. */
export interface SearchEngine {
  readonly answer: (question: Question) => Promise<Answer>;
  /** The bylines of the articles a query finds: fetched only when a reader opens that facet. */
  readonly bylines: (query: string) => Promise<readonly FacetCount<string>[]>;
  /** The articles a question finds, in its order, for a download. */
  readonly list: (question: Question) => Promise<readonly ListedArticle[]>;
}

/** Names an engine in a page announces itself by, and what a worker and its page say to each other. */
export const ENGINE_GLOBAL = "xianbaoSearchEngine";
export interface EngineRequest {
  readonly id: number;
  readonly method: keyof SearchEngine;
  readonly argument: Question | string;
}
export interface EngineReply {
  readonly id: number;
  readonly value?: unknown;
  /** Why it failed. */
  readonly error?: string;
}
