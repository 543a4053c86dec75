import { shardPath } from "../search/format.ts";
import { loadFromSource } from "../search/read-packs.ts";
import { nameOfShardText, SHARD_CALLBACK, unwrapShard, unwrapShardText } from "../search/shard.ts";
import type { LoadedShard, LoadShard } from "../search/shard-store.ts";

/**
 * Loads shards over HTTP from the folder at `base` (ending in `/`). The build in the address keeps a cached shard of
 * another build away; a second try passes by the cache altogether. The manifest, which has no build, is always asked
 * for anew.
 */
export function loadOverHttp(base: string): LoadShard {
  const request = async (name: string, build: string, attempt: number, headers: HeadersInit = {}) => {
    const address = `${base}${shardPath(name)}${build === "" ? "" : `?${build}`}`;
    const cache = attempt > 1 ? "reload" : build === "" ? "no-cache" : "default";
    const response = await fetch(address, { cache, headers });
    if (!response.ok) {
      throw new Error(`${address}: HTTP ${response.status}`);
    }
    return { bytes: new Uint8Array(await response.arrayBuffer()), isPart: response.status === PARTIAL_CONTENT };
  };
  return loadFromSource({
    load: async (name, build, attempt) => unwrapShard(name, (await request(name, build, attempt)).bytes),
    loadPacked: async ({ name, pack, at, length }, build, attempt) => {
      const { bytes, isPart } = await request(pack, build, attempt, { Range: `bytes=${at}-${at + length - 1}` });
      // A host that serves no ranges sends the whole pack.
      return unwrapShard(name, isPart ? bytes : bytes.subarray(at, at + length));
    },
  });
}

const PARTIAL_CONTENT = 206;

/**
 * Loads shards as scripts, the only way from `file:`. Each calls `SHARD_CALLBACK` with its bytes, one character a byte;
 * under `x-user-defined` every byte is one character. A pack calls it with each of its shards.
 */
export function loadAsScripts(base: string, document: Document): LoadShard {
  const asked = new Map<string, AskedShard>();
  Object.assign(globalThis, { [SHARD_CALLBACK]: (text: string) => asked.get(nameOfShardText(text))?.answer(text) });
  const load = (name: string, file: string, build: string, attempt: number) => {
    const known = asked.get(name);
    if (known !== undefined) return known.shard;
    let answer = (_text: string) => {};
    const text = new Promise<string>((resolve, reject) => {
      answer = resolve;
      const script = document.createElement("script");
      script.charset = "x-user-defined";
      script.src = `${base}${shardPath(file)}?${build}-${attempt}`;
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
  };
  return loadFromSource({
    load: (name, build, attempt) => load(name, name, build, attempt),
    loadPacked: ({ name, pack }, build, attempt) => load(name, pack, build, attempt),
  });
}

/** A shard that is on its way, and what its script's call is handed to. */
interface AskedShard {
  readonly shard: Promise<LoadedShard>;
  readonly answer: (text: string) => void;
}
