import type { Manifest } from "./format.ts";
import { type KnownWord, mayMeanWord } from "./known-word.ts";
import type { Query } from "./query.ts";
import { easierQueries } from "./relax-query.ts";
import { suggestWords } from "./suggest-words.ts";

/** What is known of a query that finds nothing. */
export interface NothingFound {
  /** As typed. */
  readonly text: string;
  readonly query: Query;
  /** Terms of the query that occur nowhere. */
  readonly missing: readonly string[];
  readonly newspapers: Manifest["newspapers"];
  /** Gets the names and words that the archive holds: it takes files of their own. */
  readonly readKnown: () => Promise<readonly KnownWord[]>;
}

/** What a query that finds nothing may mean, and what may be asked instead; of both the likeliest first. */
export type QueryHelp = (nothing: NothingFound) => Promise<{
  readonly suggestions: readonly string[];
  readonly easier: readonly string[];
}>;

/** The same where it need not be fetched. */
export const queryHelp: QueryHelp = async ({ text, query, missing, newspapers, readKnown }) => ({
  suggestions: mayMeanWord(text) ? suggestWords(text, await readKnown()) : [],
  easier: easierQueries(text, query, missing, newspapers),
});
