/** How results are ordered. */
export const SORTS = ["relevance", "newest", "oldest"] as const;
/** How results may be sorted. */
export type Sort = (typeof SORTS)[number];

/** Results a page. */
export const RESULTS_A_PAGE = 20;

/** What a reader asks for; all of it is in the address of the search page. */
export interface Question {
  readonly query: string;
  readonly sort: Sort;
  /** Page of results, from 1. */
  readonly page: number;
}
