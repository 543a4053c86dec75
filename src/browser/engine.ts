import type { SearchEngine } from "../search/engine.ts";
import type { Question } from "../search/question.ts";

/** Names an engine in a page announces itself by, and what a worker and its page say to each other. */
export const ENGINE_GLOBAL = "xianbaoSearchEngine";
/** The name under which the script that ranks leaves its function. */
export const RANKING_GLOBAL = "xianbaoSearchRanking";
/** The name under which the script that helps with queries leaves its function. */
export const HELP_GLOBAL = "xianbaoSearchHelp";
/** The name under which what makes a reader of questions is left. */
export const READER_GLOBAL = "xianbaoQuestionReader";
/** The name under which the script of what stands beside results leaves its function. */
export const FILTERS_GLOBAL = "xianbaoSearchFilters";
/** The id of the message by which a worker says that it is there; requests have others. */
export const READY = 0;
/** What the page asks a worker: which method of the engine, with what. */
export interface EngineRequest {
  readonly id: number;
  readonly method: keyof SearchEngine;
  readonly argument: Question | string;
}
/** What a worker answers to the request of that id. */
export interface EngineReply {
  readonly id: number;
  readonly value?: unknown;
  /** What is known before all of it is; the value follows. */
  readonly part?: unknown;
  /** Why it failed. */
  readonly error?: string;
}

/** The parameter of the engine script's address that names the OpenSearch index to ask. */
export const OPENSEARCH_PARAMETER = "opensearch";
