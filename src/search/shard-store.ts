import { BadShard, type LoadedShard } from "./shard.ts";
import type { WantedShard } from "./shard-file.ts";

/**
 * Gets one shard from wherever the index lies; its build is still to be checked. The one wanted may be used to get past a
 * cache that holds an older one. Rejects where the shard cannot be had; `BadShard` where it is damaged.
 */
export type LoadShard = (shard: WantedShard, attempt: number) => Promise<LoadedShard>;

/** Shards by name, each loaded once. */
export interface ShardStore {
  /** Rejects with `BadShard` after a second try. */
  readonly read: (shard: WantedShard) => Promise<LoadedShard>;
}

/** Shards kept in memory; past this the one unused for longest is forgotten, never one that is still on its way. */
const KEPT_SHARDS = 1500;
const ATTEMPTS = 2;

/** A store over a loader. A shard that fails, is damaged or of another build is asked for once more, then given up. */
export function createShardStore(load: LoadShard): ShardStore {
  const shards = new Map<string, Promise<LoadedShard>>();
  /** Keys of those that have come, the one unused for longest first. */
  const come = new Set<string>();
  const keep = (key: string) => {
    come.add(key);
    const [oldest] = come;
    if (oldest !== undefined && come.size > KEPT_SHARDS) {
      come.delete(oldest);
      shards.delete(oldest);
    }
  };
  return {
    read: (wanted) => {
      const key = `${wanted.name} ${wanted.build}`;
      if (come.delete(key)) come.add(key);
      const known = shards.get(key);
      if (known !== undefined) return known;
      const shard = loadChecked(load, wanted, 1);
      shards.set(key, shard);
      shard.then(
        () => keep(key),
        () => shards.delete(key),
      );
      return shard;
    },
  };
}

async function loadChecked(load: LoadShard, wanted: WantedShard, attempt: number): Promise<LoadedShard> {
  const { name, build } = wanted;
  try {
    const shard = await load(wanted, attempt);
    if (build !== "" && shard.build !== build) {
      throw new BadShard(name, `is of build ${shard.build}; build ${build} is wanted`);
    }
    return shard;
  } catch (error) {
    if (attempt < ATTEMPTS) {
      return loadChecked(load, wanted, attempt + 1);
    }
    throw error instanceof BadShard ? error : new BadShard(name, "cannot be read", { cause: error });
  }
}
