import { indexFilePath } from "../search/format.ts";
import { loadFromPacks } from "../search/read-packs.ts";
import { type LoadedShard, nameOfShardText, unwrapShard, unwrapShardText } from "../search/shard.ts";
import type { ShardPlace } from "../search/shard-file.ts";
import { SHARD_CALLBACK } from "../search/shard-script.ts";
import type { LoadShard } from "../search/shard-store.ts";

/**
 * Loads shards over HTTP from the folder at `base` (ending in `/`). The build in the address keeps a cached shard of
 * another build away; a second try passes by the cache altogether. The manifest, which has no build, is always asked
 * for anew.
 */
export function loadOverHttp(base: string): LoadShard {
  return loadFromPacks(async ({ name, build, place }, attempt) => {
    const address = `${base}${indexFilePath(place?.file ?? name)}${build === "" ? "" : `?${build}`}`;
    const cache = attempt > 1 ? "reload" : build === "" ? "no-cache" : "default";
    const response = await fetch(address, { cache, headers: place === undefined ? {} : rangeOf(place) });
    if (!response.ok) {
      throw new Error(`${address}: HTTP ${response.status}`);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A host that serves no ranges sends the whole file.
    const isPart = response.status === PARTIAL_CONTENT || place === undefined;
    return unwrapShard(name, isPart ? bytes : bytes.subarray(place.at, place.at + place.length));
  });
}

const PARTIAL_CONTENT = 206;

function rangeOf({ at, length }: ShardPlace): HeadersInit {
  return { Range: `bytes=${at}-${at + length - 1}` };
}

/**
 * Loads shards as scripts, the only way from `file:`. Each calls `SHARD_CALLBACK` with its bytes, one character a byte;
 * under `x-user-defined` every byte is one character. A file of several calls it with each of them.
 */
export function loadAsScripts(base: string, document: Document): LoadShard {
  const asked = new Map<string, AskedShard>();
  Object.assign(globalThis, { [SHARD_CALLBACK]: (text: string) => asked.get(nameOfShardText(text))?.answer(text) });
  return loadFromPacks(({ name, build, place }, attempt) => {
    const known = asked.get(name);
    if (known !== undefined) return known.shard;
    let answer = (_text: string) => {};
    const text = new Promise<string>((resolve, reject) => {
      answer = resolve;
      const script = document.createElement("script");
      script.charset = "x-user-defined";
      script.src = `${base}${indexFilePath(place?.file ?? name)}?${build}-${attempt}`;
      const end = (reason: string) => () => {
        reject(new Error(`${name} ${reason}`));
        script.remove();
      };
      // A script that ran without calling back, e.g. one cut short, is an error by now; else this does nothing.
      script.onload = end("did not answer");
      script.onerror = end("cannot be loaded");
      document.head.append(script);
    });
    const shard = text.then((own) => unwrapShardText(name, own)).finally(() => asked.delete(name));
    asked.set(name, { shard, answer });
    return shard;
  });
}

/** A shard that is on its way, and what its script's call is handed to. */
interface AskedShard {
  readonly shard: Promise<LoadedShard>;
  readonly answer: (text: string) => void;
}
