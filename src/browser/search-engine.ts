import { answerQuestion } from "../search/answer.ts";
import { MOST_BYLINES, type SearchEngine } from "../search/engine.ts";
import { countBylines } from "../search/facets.ts";
import { findArticles } from "../search/find-articles.ts";
import { listArticles } from "../search/list-articles.ts";
import { openSearchIndex, type SearchIndex, type SearchParts } from "../search/search-index.ts";
import type { LoadShard } from "../search/shard-store.ts";
import { keepLoaded } from "./keep-loaded.ts";

/**
 * An engine over a loader. A question that is superseded by another is given up (it rejects with an AbortError). One that meets
 * files of another build is asked once more where the site was published anew since the index was opened.
 */
export function createSearchEngine(load: LoadShard, parts: SearchParts): SearchEngine {
  let open = keepLoaded(() => openWatched(load, parts));
  const ask = async <Value>(method: (index: SearchIndex) => Promise<Value>): Promise<Value> => {
    const asked = await open();
    const value = method(asked.index);
    await value.catch(() => {});
    if (!asked.isDoubtful) return value;
    const newer = await openWatched(load, parts).catch(() => asked);
    if (JSON.stringify(newer.index.manifest) === JSON.stringify(asked.index.manifest)) {
      asked.isDoubtful = false;
      return value;
    }
    open = async () => newer;
    return method(newer.index);
  };
  let current = new AbortController();
  return {
    answer: (question, tell) => {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      return ask((index) => answerQuestion(index, question, signal, tell));
    },
    bylines: (query) =>
      ask(async (index) => countBylines(await findArticles(index, index.parseQuery(query)), MOST_BYLINES)),
    list: (question) => ask((index) => listArticles(index, question)),
  };
}

/** An index, and whether a file of it was not what the index says, or could not be had. */
interface WatchedIndex {
  readonly index: SearchIndex;
  isDoubtful: boolean;
}

async function openWatched(load: LoadShard, parts: SearchParts): Promise<WatchedIndex> {
  const watch = { isDoubtful: false };
  const watched: LoadShard = (shard, attempt) => {
    // What is as it should be is asked for once.
    watch.isDoubtful ||= attempt > 1;
    return load(shard, attempt);
  };
  return Object.assign(watch, { index: await openSearchIndex(watched, parts) });
}
