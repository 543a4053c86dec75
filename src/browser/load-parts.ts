import type { QueryHelp } from "../search/query-help.ts";
import type { RankArticles } from "../search/score-estimate.ts";
import type { SearchParts } from "../search/search-index.ts";
import type { SearchingReader } from "../search/searching-reader.ts";
import { BadShard } from "../search/shard.ts";
import { HELP_GLOBAL, RANKING_GLOBAL, READER_GLOBAL } from "./engine.ts";
import { keepLoaded } from "./keep-loaded.ts";
import { loadGlobal } from "./load-global.ts";

/** What search needs beside the index: each is loaded when it is first wanted, and again after it could not be had. `folder` is where they lie. */
export function searchPartsFrom(folder: string): SearchParts {
  return {
    loadReader: keepLoaded(async () => {
      const create = await loadPart<() => SearchingReader>(folder, "search-question.js", READER_GLOBAL);
      return create();
    }),
    loadRanking: keepLoaded(() => loadPart<RankArticles>(folder, "search-rank.js", RANKING_GLOBAL)),
    loadHelp: keepLoaded(() => loadPart<QueryHelp>(folder, "search-help.js", HELP_GLOBAL)),
  };
}

async function loadPart<Part extends Callable>(folder: string, script: string, name: string): Promise<Part> {
  try {
    return await loadGlobal(new URL(script, folder).href, name, isCallable<Part>);
  } catch (cause) {
    throw new BadShard(script, "cannot be loaded", { cause });
  }
}

/** Whatever can be called: each script leaves one function. */
type Callable = (...given: never[]) => unknown;

function isCallable<Part extends Callable>(value: unknown): value is Part {
  return typeof value === "function";
}
