import { queryHelp } from "./query-help.ts";
import { createQuestionReader } from "./question-reader.ts";
import { rankArticles } from "./rank-articles.ts";
import type { SearchParts } from "./search-index.ts";

/** What search needs beside the index, where nothing need be fetched. */
export const OWN_PARTS: SearchParts = {
  loadReader: async () => createQuestionReader(),
  loadRanking: async () => rankArticles,
  loadHelp: async () => queryHelp,
};
