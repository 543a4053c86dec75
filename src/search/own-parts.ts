import { loadOwnTextFolder } from "../text/own-text-folder.ts";
import { queryHelp } from "./query-help.ts";
import { rankArticles } from "./rank-articles.ts";
import type { SearchParts } from "./search-index.ts";

/** What search needs beside the index, where nothing need be fetched. */
export const OWN_PARTS: SearchParts = {
  loadFolder: loadOwnTextFolder,
  loadRanking: async () => rankArticles,
  loadHelp: async () => queryHelp,
};
