import { indexFilePath } from "../search/format.ts";
import { loadFromPacks } from "../search/read-packs.ts";
import { type LoadedShard, nameOfShardText, unwrapShard, unwrapShardText } from "../search/shard.ts";
import type { ShardPlace, WantedShard } from "../search/shard-file.ts";
import { SHARD_CALLBACK } from "../search/shard-script.ts";
import type { LoadShard } from "../search/shard-store.ts";

/**
 * Loads shards over HTTP from the folder at `base` (ending in `/`). The build in the address, and where in its file the shard lies, keep a
 * cached one of another build away. A second try passes by the cache and asks for the whole file: a host may answer ranges wrongly. The
 * manifest, which has no build, is always asked for anew.
 */
export function loadOverHttp(base: string): LoadShard {
  const wholes = createWholeFiles();
  const request = async ({ name, build, place }: WantedShard, attempt: number) => {
    const version = place === undefined ? build : `${build}-${place.at}`;
    const address = `${base}${indexFilePath(place?.file ?? name)}${version === "" ? "" : `?${version}`}`;
    const cache = attempt > 1 ? "reload" : build === "" ? "no-cache" : "default";
    const response = await fetch(address, { cache, headers: place === undefined || attempt > 1 ? {} : rangeOf(place) });
    if (!response.ok) {
      throw new Error(`${address}: HTTP ${response.status}`);
    }
    return { bytes: new Uint8Array(await response.arrayBuffer()), isPart: response.status === PARTIAL_CONTENT };
  };
  return loadFromPacks(async (wanted, attempt) => {
    const { name, place } = wanted;
    const kept = place && attempt === 1 ? wholes.find(place.file) : undefined;
    const { bytes, isPart } = kept ?? (await request(wanted, attempt));
    if (place === undefined || isPart) return unwrapShard(name, bytes);
    // A host that serves no ranges sends the whole file, which may hold what is asked for next.
    wholes.keep(place.file, bytes);
    return unwrapShard(name, bytes.subarray(place.at, place.at + place.length));
  });
}

const PARTIAL_CONTENT = 206;

function rangeOf({ at, length }: ShardPlace): HeadersInit {
  return { Range: `bytes=${at}-${at + length - 1}` };
}

/** Files that came whole, the last ones: each may be another than the one that was wanted, which its shards tell. */
function createWholeFiles() {
  const files = new Map<string, Uint8Array>();
  return {
    find: (file: string) => {
      const bytes = files.get(file);
      return bytes && { bytes, isPart: false };
    },
    keep: (file: string, bytes: Uint8Array) => {
      files.delete(file);
      files.set(file, bytes);
      const [oldest] = files.keys();
      if (oldest !== undefined && files.size > KEPT_FILES) files.delete(oldest);
    },
  };
}

/** So many results stand on a page. */
const KEPT_FILES = 20;

/**
 * Loads shards as scripts, the only way from `file:`. Each calls `SHARD_CALLBACK` with its bytes, one character a byte;
 * under `x-user-defined` every byte is one character. A file of several calls it with each of them, and is loaded once for all that
 * are asked for meanwhile.
 */
export function loadAsScripts(base: string, document: Document): LoadShard {
  const asked = new Map<string, AskedShard>();
  const running = new Map<string, Promise<void>>();
  const hand = (text: string) => {
    const shard = asked.get(nameOfShardText(text));
    // What is asked for once a script has run is none of those that it hands over.
    if (shard !== undefined) running.delete(shard.file);
    shard?.answer(text);
  };
  Object.assign(globalThis, { [SHARD_CALLBACK]: hand });
  const run = (file: string, version: string) => {
    const script = running.get(file) ?? runScript(document, `${base}${indexFilePath(file)}?${version}`);
    running.set(file, script);
    return script.finally(() => {
      if (running.get(file) === script) running.delete(file);
    });
  };
  return loadFromPacks(({ name, build, place }, attempt) => {
    const known = asked.get(name);
    if (known !== undefined) return known.shard;
    const file = place?.file ?? name;
    let answer = (_text: string) => {};
    const text = new Promise<string>((resolve, reject) => {
      answer = resolve;
      // A script that ran without calling back, e.g. one cut short, is an error by then; else this does nothing.
      run(file, `${build}-${attempt}`).then(
        () => reject(new Error(`${name} did not answer`)),
        () => reject(new Error(`${name} cannot be loaded`)),
      );
    });
    const shard = text.then((own) => unwrapShardText(name, own)).finally(() => asked.delete(name));
    asked.set(name, { file, shard, answer });
    return shard;
  });
}

/** Runs a script; rejects where it cannot be loaded. */
function runScript(document: Document, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.charset = "x-user-defined";
    script.src = address;
    const end = (settle: () => void) => () => {
      settle();
      script.remove();
    };
    script.onload = end(resolve);
    script.onerror = end(reject);
    document.head.append(script);
  });
}

/** A shard that is on its way, and what its script's call is handed to. */
interface AskedShard {
  readonly file: string;
  readonly shard: Promise<LoadedShard>;
  readonly answer: (text: string) => void;
}
