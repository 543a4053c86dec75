import { queryHelp } from "./query-help.ts";
import { rankArticles } from "./rank-articles.ts";
import type { SearchParts } from "./search-index.ts";
import { createSearchingReader } from "./searching-reader.ts";

/** What search needs beside the index, where nothing need be fetched. */
export const OWN_PARTS: SearchParts = {
  loadReader: async () => createSearchingReader(),
  loadRanking: async () => rankArticles,
  loadHelp: async () => queryHelp,
};
