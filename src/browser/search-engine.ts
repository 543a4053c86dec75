import { answerQuestion } from "../search/answer.ts";
import { MOST_BYLINES, type SearchEngine } from "../search/engine.ts";
import { countBylines } from "../search/facets.ts";
import { findArticles } from "../search/find-articles.ts";
import { listArticles } from "../search/list-articles.ts";
import { parseQuery } from "../search/query.ts";
import { openSearchIndex, type SearchParts } from "../search/search-index.ts";
import type { LoadShard } from "../search/shard-store.ts";
import { keepLoaded } from "./keep-loaded.ts";

/** An engine over a loader. A question that is superseded by another is given up (it rejects with an AbortError). */
export function createSearchEngine(load: LoadShard, parts: SearchParts): SearchEngine {
  const open = keepLoaded(() => openSearchIndex(load, parts));
  let current = new AbortController();
  return {
    answer: async (question) => {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      return answerQuestion(await open(), question, signal);
    },
    bylines: async (query) => {
      const index = await open();
      return countBylines(await findArticles(index, parseQuery(query, index.folder)), MOST_BYLINES);
    },
    list: async (question) => listArticles(await open(), question),
  };
}
