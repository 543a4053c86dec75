import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OutputFile } from "../../src/model/output.ts";
import { INDEX_FOLDER, type PartitionFigures, shardPath } from "../../src/search/format.ts";
import { PACK_BYTES } from "../../src/search/pack.ts";
import { loadFromSource } from "../../src/search/read-packs.ts";
import { BadShard, unwrapShard, wrapShard } from "../../src/search/shard.ts";
import type { LoadShard } from "../../src/search/shard-store.ts";
import { writeManifest } from "../../src/search/write-index.ts";
import { packPartition } from "../../src/search/write-packs.ts";

function figuresOf(name: string): PartitionFigures {
  return { name, build: `${name} b`, documents: 0, months: [], headlineTerms: 0, bodyTerms: 0, from: "", to: "" };
}

function* shardsOf(
  name: string,
  shards: ReadonlyMap<string, Uint8Array>,
): Generator<OutputFile, { readonly figures: PartitionFigures }> {
  for (const [shard, payload] of shards) {
    yield { path: `${INDEX_FOLDER}/${shardPath(shard)}`, content: wrapShard(shard, "b", payload) };
  }
  return { figures: figuresOf(name) };
}

type Files = Map<string, Uint8Array>;

/** The packed index of some partitions, by file. */
function packAll(partitions: readonly (readonly [name: string, shards: ReadonlyMap<string, Uint8Array>])[]): Files {
  const files: Files = new Map();
  const add = ({ path, content }: OutputFile) => {
    files.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  };
  const figures = partitions.map(([name, shards]) => {
    const packing = packPartition(name, shardsOf(name, shards));
    let next = packing.next();
    for (; next.done !== true; next = packing.next()) add(next.value);
    return next.value.figures;
  });
  add(writeManifest(new Map(), figures));
  return files;
}

async function openPacked(files: Files): Promise<LoadShard> {
  const fileOf = (name: string) => files.get(`${INDEX_FOLDER}/${shardPath(name)}`) ?? new Uint8Array();
  const load = loadFromSource({
    load: async (name) => unwrapShard(name, fileOf(name)),
    loadPacked: async ({ name, pack, at, length }) => unwrapShard(name, fileOf(pack).subarray(at, at + length)),
  });
  await load("manifest", "", 1);
  return load;
}

/** Many small shards and some that are larger than a pack's room for them. */
function shardsNamed(partition: string, count: number): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Array.from({ length: count }, (_, index) => [
      `${partition}/x${index}`,
      Uint8Array.from({ length: index % 100 === 7 ? 60_000 : index % 300 }, (_byte, at) => (index * 7 + at) % 256),
    ]),
  );
}

describe("a packed index", () => {
  test("holds every shard of every partition, in files that are few and bounded", async () => {
    const partitions = [
      ["2012-01", shardsNamed("2012-01", 1500)],
      ["2014-07", shardsNamed("2014-07", 700)],
    ] as const;
    const files = packAll(partitions);
    expect(files.size).toBeLessThan(12);
    for (const [path, bytes] of files) expect(bytes.length, path).toBeLessThanOrEqual(PACK_BYTES);
    const load = await openPacked(files);
    for (const [name, payload] of partitions.flatMap(([, shards]) => [...shards])) {
      expect(Buffer.compare((await load(name, "b", 1)).payload, payload), name).toBe(0);
    }
  });

  test("keeps any shards, and a pack runs as a script that hands over each of its own", async () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/).map((own) => `2012-01/${own}`);
    const shards = fc.array(fc.tuple(name, fc.uint8Array({ maxLength: 300 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(shards, async (entries) => {
        const own = new Map(entries);
        const files = packAll([["2012-01", own]]);
        const load = await openPacked(files);
        for (const [shard, payload] of own) expect((await load(shard, "b", 1)).payload).toEqual(payload);
        const called: string[] = [];
        for (const [path, bytes] of files) {
          const script = Buffer.from(bytes).toString("latin1");
          if (!path.includes("manifest")) new Function("xianbaoShard", script)((text: string) => called.push(text));
        }
        expect(called.length).toBe(own.size + Math.ceil(own.size / 256));
      }),
      { numRuns: 60 },
    );
  });

  test("names what is in no pack, and what a damaged pack holds", async () => {
    const files = packAll([["2012-01", shardsNamed("2012-01", 300)]]);
    const load = await openPacked(files);
    await expect(load("2012-01/q1", "b", 1)).rejects.toThrow(BadShard);
    const pack = files.get(`${INDEX_FOLDER}/2012-01/k0.js`) ?? new Uint8Array();
    const at = Buffer.from(pack).indexOf("2012-01/x5");
    pack[at + 20] = (pack[at + 20] ?? 0) ^ 1;
    await expect(load("2012-01/x5", "b", 1)).rejects.toThrow("2012-01/x5");
    expect((await load("2012-01/x6", "b", 1)).payload.length).toBe(6);
  });

  test("finds a shard where the index that was read last has it", async () => {
    const files = packAll([["2012-01", shardsNamed("2012-01", 20)]]);
    const load = await openPacked(files);
    await load("2012-01/x5", "b", 1);
    for (const [path, file] of packAll([["2012-01", shardsNamed("2012-01", 30)]])) files.set(path, file);
    await load("manifest", "", 1);
    expect((await load("2012-01/x29", "b", 1)).payload.length).toBe(29);
  });
});
