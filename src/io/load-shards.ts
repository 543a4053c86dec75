import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathOfFile } from "../search/format.ts";
import { loadFromPacks } from "../search/read-packs.ts";
import { unwrapShard } from "../search/shard.ts";
import type { LoadShard } from "../search/shard-store.ts";

/** What has been read: shards and their bytes. */
export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** Loads shards from a site's folder. `onRead` is told the name and the size of each. */
export function loadFromFolder(site: string, onRead: (name: string, bytes: number) => void): LoadShard {
  return loadFromPacks(async ({ name, place }) => {
    const file = join(site, pathOfFile(place?.file ?? name));
    const bytes = place === undefined ? await readFile(file) : await readStretch(file, place.at, place.length);
    onRead(name, bytes.length);
    return unwrapShard(name, bytes);
  });
}

/** Fewer bytes where the file ends before. */
async function readStretch(file: string, at: number, length: number): Promise<Uint8Array> {
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
}
