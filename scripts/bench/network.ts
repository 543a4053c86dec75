import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathOfFile } from "../../src/search/format.ts";
import { unwrapShard } from "../../src/search/shard.ts";
import type { LoadShard } from "../../src/search/shard-store.ts";
import { kindOfShard } from "./build-figures.ts";

/** What was fetched: requests and bytes. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/** A loader from a folder, and what it has fetched by kind of shard (t, p, x, h, directory, …) since last cleared. */
export interface MeteredLoader {
  readonly load: LoadShard;
  readonly traffic: Map<string, Traffic>;
}

/** The phone's connection the bars are meant for. */
const LATENCY_MS = 60;
const BYTES_A_MS = 1250;

/** Loads from the site folder; with `slow`, as over a phone's connection, whose bandwidth all requests share. */
export function meteredLoader(site: string, slow: boolean): MeteredLoader {
  const traffic = new Map<string, Traffic>();
  let linkFree = 0;
  const load: LoadShard = async ({ name, place }) => {
    const whole = await readFile(join(site, pathOfFile(place?.file ?? name)));
    const file = place === undefined ? whole : whole.subarray(place.at, place.at + place.length);
    const kind = kindOfShard(basename(name));
    const sum = traffic.get(kind) ?? { requests: 0, bytes: 0 };
    traffic.set(kind, { requests: sum.requests + 1, bytes: sum.bytes + file.length });
    if (slow) {
      const now = performance.now();
      linkFree = Math.max(linkFree, now + LATENCY_MS) + file.length / BYTES_A_MS;
      await new Promise((resolve) => setTimeout(resolve, linkFree - now));
    }
    return unwrapShard(name, file);
  };
  return { load, traffic };
}

/** The traffic in these kinds of shards together. */
export function sumTraffic(traffic: ReadonlyMap<string, Traffic>, kinds: readonly string[]): Traffic {
  const sum = { requests: 0, bytes: 0 };
  for (const kind of kinds) {
    const own = traffic.get(kind);
    sum.requests += own?.requests ?? 0;
    sum.bytes += own?.bytes ?? 0;
  }
  return sum;
}
