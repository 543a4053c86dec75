import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OutputFile } from "../../src/model/output.ts";
import { createByteWriter, writtenBytes } from "../../src/search/bytes.ts";
import { checksum } from "../../src/search/checksum.ts";
import { type PartitionFigures, pathOfFile } from "../../src/search/format.ts";
import { PACK_BYTES } from "../../src/search/pack.ts";
import { loadFromPacks } from "../../src/search/read-packs.ts";
import { BadShard, type LoadedShard, wrapShard } from "../../src/search/shard.ts";
import { addShard, type ShardPlace } from "../../src/search/shard-file.ts";
import { writeManifest } from "../../src/search/write-index.ts";
import { packPartition } from "../../src/search/write-packs.ts";
import { memoryLoader } from "./archive.ts";

function figuresOf(name: string): PartitionFigures {
  return { name, build: `${name} b`, documents: 0, months: [], headlineTerms: 0, bodyTerms: 0, from: "", to: "" };
}

/** A file for each shard. */
function shardFiles(shards: ReadonlyMap<string, Uint8Array>): readonly OutputFile[] {
  return Array.from(shards, ([shard, payload]) => ({
    path: pathOfFile(shard),
    content: wrapShard(shard, "b", payload),
  }));
}

function* writeAll(
  name: string,
  files: readonly OutputFile[],
): Generator<OutputFile, { readonly figures: PartitionFigures }> {
  yield* files;
  return { figures: figuresOf(name) };
}

type Files = Map<string, Uint8Array>;

/** The packed index of some partitions with one file a shard, by file. */
function packAll(partitions: readonly (readonly [name: string, shards: ReadonlyMap<string, Uint8Array>])[]): Files {
  return packFiles(partitions.map(([name, shards]) => [name, shardFiles(shards)]));
}

function packFiles(partitions: readonly (readonly [name: string, files: readonly OutputFile[]])[]): Files {
  const files: Files = new Map();
  const add = ({ path, content }: OutputFile) => {
    files.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  };
  const figures = partitions.map(([name, own]) => {
    const packing = packPartition(name, writeAll(name, own));
    let next = packing.next();
    for (; next.done !== true; next = packing.next()) add(next.value);
    return next.value.figures;
  });
  add(writeManifest(new Map(), figures));
  return files;
}

async function openPacked(files: Files): Promise<(name: string, place?: ShardPlace) => Promise<LoadedShard>> {
  const load = loadFromPacks(memoryLoader(files));
  await load({ name: "manifest", build: "" }, 1);
  return (name, place) => load({ name, build: "b", ...(place !== undefined && { place }) }, 1);
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
      expect(Buffer.compare((await load(name)).payload, payload), name).toBe(0);
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
        for (const [shard, payload] of own) expect((await load(shard)).payload).toEqual(payload);
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

  test("holds files of several shards, each of which is found in its file", async () => {
    const file = createByteWriter();
    const payloads = [3, 200, 5].map((length) => new Uint8Array(length).fill(0x22));
    const places = payloads.map((payload, index): readonly [name: string, place: ShardPlace] => {
      const name = `2012-01/x${index}`;
      const at = file.length;
      const length = addShard(file, { name, build: "b", payload, crc: checksum(payload) });
      // The first is asked for with some of what follows.
      return [name, { file: "2012-01/x0", at, length: index === 0 ? length + 40 : length }];
    });
    const sheaf = { path: pathOfFile("2012-01/x0"), content: writtenBytes(file) };
    const load = await openPacked(
      packFiles([["2012-01", [...shardFiles(new Map([...shardsNamed("2012-01", 30)].slice(3))), sheaf].reverse()]]),
    );
    for (const [index, [name, place]] of places.entries()) {
      expect((await load(name, place)).payload, name).toEqual(payloads[index]);
    }
  });

  test("names what is in no pack, and what a damaged pack holds", async () => {
    const files = packAll([["2012-01", shardsNamed("2012-01", 300)]]);
    const load = await openPacked(files);
    await expect(load("2012-01/y1")).rejects.toThrow(BadShard);
    const pack = files.get(pathOfFile("2012-01/k0")) ?? new Uint8Array();
    const at = Buffer.from(pack).indexOf("2012-01/x5");
    pack[at + 20] = (pack[at + 20] ?? 0) ^ 1;
    await expect(load("2012-01/x5")).rejects.toThrow("2012-01/x5");
    expect((await load("2012-01/x6")).payload.length).toBe(6);
  });

  test("does not go by a table of another build", async () => {
    const files = packAll([["2012-01", shardsNamed("2012-01", 20)]]);
    const load = await openPacked(files);
    // As a host that is half way through an upload has it.
    const others = packAll([["2012-01", new Map([...shardsNamed("2012-01", 20)].reverse())]]);
    files.set(pathOfFile("2012-01/k0"), others.get(pathOfFile("2012-01/k0")) ?? new Uint8Array());
    await expect(load("2012-01/x5")).rejects.toThrow(BadShard);
  });

  test("finds a shard where the index that was read last has it", async () => {
    const files = packAll([["2012-01", shardsNamed("2012-01", 20)]]);
    const load = await openPacked(files);
    await load("2012-01/x5");
    for (const [path, file] of packAll([["2012-01", shardsNamed("2012-01", 30)]])) files.set(path, file);
    await load("manifest");
    expect((await load("2012-01/x29")).payload.length).toBe(29);
  });
});
