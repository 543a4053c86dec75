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

/** Shards kept in memory; past this the one unused for longest is forgotten, never one that is still on its way. */
const KEPT_SHARDS = 1500;
const ATTEMPTS = 2;

/** A store over a loader. A shard that fails, is damaged or of another build is asked for once more, then given up. */
export function createShardStore(load: LoadShard): ShardStore {
  const payloads = new Map<string, Promise<Uint8Array>>();
  /** Keys of those that have come, the one unused for longest first. */
  const come = new Set<string>();
  const keep = (key: string) => {
    come.add(key);
    const [oldest] = come;
    if (oldest !== undefined && come.size > KEPT_SHARDS) {
      come.delete(oldest);
      payloads.delete(oldest);
    }
  };
  return {
    read: (name, build) => {
      const key = `${name} ${build}`;
      if (come.delete(key)) come.add(key);
      const known = payloads.get(key);
      if (known !== undefined) return known;
      const payload = loadChecked(load, name, build, 1);
      payloads.set(key, payload);
      payload.then(
        () => keep(key),
        () => payloads.delete(key),
      );
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
