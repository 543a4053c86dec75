import type { KnownWord } from "./known-word.ts";
import { easierQueries } from "./relax-query.ts";
import { suggestWords } from "./suggest-words.ts";

/** What a query that finds nothing may mean, and what may be asked instead. */
export interface QueryHelp {
  readonly suggestWords: (query: string, known: readonly KnownWord[]) => readonly string[];
  readonly easierQueries: typeof easierQueries;
}

/** The same where it need not be fetched. */
export const queryHelp: QueryHelp = { suggestWords, easierQueries };
