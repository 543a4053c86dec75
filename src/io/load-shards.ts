import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { INDEX_FOLDER, shardPath } from "../search/format.ts";
import { unwrapShard } from "../search/shard.ts";
import type { LoadShard } from "../search/shard-store.ts";

/** What has been read: shards and their bytes. */
export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** Loads shards from a site's folder. `onRead` is told the name and the size of each. */
export function loadFromFolder(site: string, onRead: (name: string, bytes: number) => void): LoadShard {
  return async (name) => {
    const file = await readFile(join(site, INDEX_FOLDER, shardPath(name)));
    onRead(name, file.length);
    return unwrapShard(name, file);
  };
}
