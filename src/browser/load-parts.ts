import type { QueryHelp } from "../search/query-help.ts";
import type { RankArticles } from "../search/score-estimate.ts";
import type { SearchParts } from "../search/search-index.ts";
import { BadShard } from "../search/shard.ts";
import type { TextFolder } from "../text/fold.ts";
import { FOLDER_GLOBAL, HELP_GLOBAL, RANKING_GLOBAL } from "./engine.ts";
import { keepLoaded } from "./keep-loaded.ts";
import { loadGlobal } from "./load-global.ts";

/** What search needs beside the index: each is loaded when it is first wanted, and again after it could not be had. `folder` is where they lie. */
export function searchPartsFrom(folder: string): SearchParts {
  return {
    loadFolder: keepLoaded(async () => {
      const create = await loadPart(folder, "search-fold.js", FOLDER_GLOBAL, isTextFolderMaker);
      return create();
    }),
    loadRanking: keepLoaded(() => loadPart(folder, "search-rank.js", RANKING_GLOBAL, isRanking)),
    loadHelp: keepLoaded(() => loadPart(folder, "search-help.js", HELP_GLOBAL, isHelp)),
  };
}

async function loadPart<Value>(
  folder: string,
  script: string,
  name: string,
  isRight: (value: unknown) => value is Value,
): Promise<Value> {
  try {
    return await loadGlobal(new URL(script, folder).href, name, isRight);
  } catch (cause) {
    throw new BadShard(script, "cannot be loaded", { cause });
  }
}

function isRanking(value: unknown): value is RankArticles {
  return typeof value === "function";
}

function isTextFolderMaker(value: unknown): value is () => TextFolder {
  return typeof value === "function";
}

function isHelp(value: unknown): value is QueryHelp {
  return typeof value === "object" && value !== null && "suggestWords" in value && "easierQueries" in value;
}
