import { shardPath } from "../search/format.ts";
import { nameOfShardText, SHARD_CALLBACK, unwrapShard, unwrapShardText } from "../search/shard.ts";
import type { LoadedShard, LoadShard } from "../search/shard-store.ts";

/**
 * Loads shards over HTTP from the folder at `base` (ending in `/`). The build in the address keeps a cached shard of
 * another build away; a second try passes by the cache altogether. The manifest, which has no build, is always asked
 * for anew.
 */
export function loadOverHttp(base: string): LoadShard {
  return async (name, build, attempt) => {
    const address = `${base}${shardPath(name)}${build === "" ? "" : `?${build}`}`;
    const response = await fetch(address, { cache: attempt > 1 ? "reload" : build === "" ? "no-cache" : "default" });
    if (!response.ok) {
      throw new Error(`${address}: HTTP ${response.status}`);
    }
    return unwrapShard(name, new Uint8Array(await response.arrayBuffer()));
  };
}

/**
 * Loads shards as scripts, the only way from `file:`. Each calls `SHARD_CALLBACK` with its bytes, one character a byte;
 * under `x-user-defined` every byte is one character.
 */
export function loadAsScripts(base: string, document: Document): LoadShard {
  const waiting = new Map<string, { resolve: (shard: LoadedShard) => void; reject: (error: unknown) => void }>();
  Object.assign(globalThis, {
    [SHARD_CALLBACK]: (text: string) => {
      const name = nameOfShardText(text);
      const request = waiting.get(name);
      try {
        request?.resolve(unwrapShardText(name, text));
      } catch (error) {
        request?.reject(error);
      }
    },
  });
  return (name, build, attempt) =>
    new Promise((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      const script = document.createElement("script");
      script.charset = "x-user-defined";
      script.src = `${base}${shardPath(name)}?${build}-${attempt}`;
      script.onload = () => {
        // A script that ran without calling back, e.g. one cut short, is an error by now; else this does nothing.
        reject(new Error(`${name} did not answer`));
        script.remove();
      };
      script.onerror = () => {
        reject(new Error(`${name} cannot be loaded`));
        script.remove();
      };
      document.head.append(script);
    });
}
