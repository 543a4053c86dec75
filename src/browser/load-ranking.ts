import type { ScoreArticles } from "../search/score-estimate.ts";
import type { LoadRanking } from "../search/search-index.ts";
import { BadShard } from "../search/shard.ts";
import { RANKING_GLOBAL } from "./engine.ts";
import { loadScript } from "./load-script.ts";

/** Loads the script at `address` when the ranking is first wanted, and again after it could not be had. */
export function loadRankingFrom(address: string): LoadRanking {
  let loaded: Promise<ScoreArticles> | undefined;
  return () => {
    loaded ??= loadRanking(address);
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
}

async function loadRanking(address: string): Promise<ScoreArticles> {
  try {
    await loadScript(address);
  } catch (error) {
    throw new BadShard("search-rank.js", "cannot be loaded", { cause: error });
  }
  const ranking: unknown = Reflect.get(globalThis, RANKING_GLOBAL);
  if (!isRanking(ranking)) {
    throw new BadShard("search-rank.js", "left no ranking");
  }
  return ranking;
}

function isRanking(value: unknown): value is ScoreArticles {
  return typeof value === "function";
}
