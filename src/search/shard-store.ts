import { BadShard } from "./shard.ts";

/** A shard as it came: its build still to be checked. */
export interface LoadedShard {
  readonly build: string;
  readonly payload: Uint8Array;
}

/**
 * Gets one shard by its name, e.g. `2012-01/t7`, from wherever the index lies. `build` may be used to get past a cache
 * that holds an older one. Rejects where the shard cannot be had; `BadShard` where it is damaged.
 */
export type LoadShard = (name: string, build: string, attempt: number) => Promise<LoadedShard>;

/** Shards by name, each loaded once. */
export interface ShardStore {
  /** The payload of a shard of this build (any build, if empty). Rejects with `BadShard` after a second try. */
  readonly read: (name: string, build: string) => Promise<Uint8Array>;
}

/** Shards kept in memory; past this the one unused for longest is forgotten. */
const KEPT_SHARDS = 1500;
const ATTEMPTS = 2;

/** A store over a loader. A shard that fails, is damaged or of another build is asked for once more, then given up. */
export function createShardStore(load: LoadShard): ShardStore {
  const kept = new Map<string, Promise<Uint8Array>>();
  return {
    read: (name, build) => {
      const key = `${name} ${build}`;
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const payload = loadChecked(load, name, build, 1);
      kept.set(key, payload);
      payload.catch(() => kept.delete(key));
      forgetOldest(kept);
      return payload;
    },
  };
}

async function loadChecked(load: LoadShard, name: string, build: string, attempt: number): Promise<Uint8Array> {
  try {
    const shard = await load(name, build, attempt);
    if (build !== "" && shard.build !== build) {
      throw new BadShard(name, `is of build ${shard.build}; build ${build} is wanted`);
    }
    return shard.payload;
  } catch (error) {
    if (attempt < ATTEMPTS) {
      return loadChecked(load, name, build, attempt + 1);
    }
    throw error instanceof BadShard ? error : new BadShard(name, "cannot be read", { cause: error });
  }
}

function forgetOldest(kept: Map<string, Promise<Uint8Array>>): void {
  const oldest = kept.size > KEPT_SHARDS ? kept.keys().next() : undefined;
  if (oldest !== undefined && oldest.done !== true) {
    kept.delete(oldest.value);
  }
}
