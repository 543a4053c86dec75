import type { ScoreArticles } from "../search/score-estimate.ts";
import type { LoadRanking } from "../search/search-index.ts";
import { BadShard } from "../search/shard.ts";
import { createFolder, type Folder } from "../text/fold.ts";
import { unpackPairs } from "../text/packed-pairs.ts";
import { RANKING_GLOBAL, SIMPLIFIED_GLOBAL } from "./engine.ts";
import { keepLoaded } from "./keep-loaded.ts";
import { loadGlobal } from "./load-global.ts";

/** Loads the script that ranks when it is first wanted, and again after it could not be had. `folder` is where it lies. */
export function loadRankingFrom(folder: string): LoadRanking {
  return keepLoaded(() => loadPart(folder, "search-rank.js", RANKING_GLOBAL, isRanking));
}

/** Loads the table of simplified characters, and makes a folder with it; the same. */
export function loadFolderFrom(folder: string): () => Promise<Folder> {
  return keepLoaded(async () => {
    const packed = await loadPart(folder, "search-fold.js", SIMPLIFIED_GLOBAL, isString);
    return createFolder(unpackPairs(packed));
  });
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

function isRanking(value: unknown): value is ScoreArticles {
  return typeof value === "function";
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}
