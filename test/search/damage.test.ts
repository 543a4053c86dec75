import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/search/answer.ts";
import { checksum } from "../../src/search/checksum.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { openSearchIndex } from "../../src/search/search-index.ts";
import { BadShard, unwrapShard, wrapShard } from "../../src/search/shard.ts";
import { readScript } from "../../src/search/shard-script.ts";
import { createShardStore } from "../../src/search/shard-store.ts";
import { entryOf, findUrls, indexFiles, memoryLoader } from "./archive.ts";

const ENTRIES = [
  entryOf({ url: "a.html", date: "2021-01-01", headline: "柯城新闻", text: "柯城区委召开会议" }),
  entryOf({ url: "b.html", date: "2021-02-01", text: "柯城的桥" }),
  // Enough for positions to be kept.
  ...Array.from({ length: 9 }, (_, number) =>
    entryOf({ url: `c${number}.html`, date: "2021-03-01", line: number + 1, text: `石梁镇${number}` }),
  ),
];
const DIRECTORY = "search/index/2021-01/directory.js";
const TERMS = pathLike(/\/2021-01\/t[-0-9a-f]+\.js$/u);
const HEADS = "search/index/2021-01/h.js";
const TEXTS = "search/index/2021-01/x0.js";
/** Behind the terms, in their file. */
const FIRST_POSITIONS = 1;
const question = { query: "柯城", sort: "relevance", page: 1 } as const;

/** A file's name in the index: `2021-01/h0`. */
function nameOf(path: string): string {
  return path.replace("search/index/", "").replace(".js", "");
}

type Alter = (shard: Uint8Array) => Uint8Array;

/** The sample's files, the first shard of one of them altered, or another. */
function filesWith(path: string, alter: Alter, which = 0): Map<string, Uint8Array> {
  const files = indexFiles(ENTRIES);
  const shards = shardsOf(files.get(path));
  const [before, own, after] = [shards.slice(0, which), shards[which], shards.slice(which + 1)];
  if (own === undefined) throw new Error(`there is no shard ${which} in ${path}`);
  // What follows a shard that became shorter stays where it was.
  const altered = Buffer.alloc(own.length, "\n");
  altered.set(alter(own).subarray(0, own.length));
  return files.set(path, Buffer.concat([...before, altered, ...after]));
}

/** A file's shards, each with the line feeds behind it. */
function shardsOf(file: Uint8Array = new Uint8Array()): readonly Uint8Array[] {
  const shards: Uint8Array[] = [];
  for (let at = 0; at < file.length; ) {
    let end = at + (readScript(file.subarray(at))?.end ?? file.length);
    while (file[end] === 0x0a) end++;
    shards.push(file.subarray(at, end));
    at = end;
  }
  return shards;
}

const cutShort: Alter = (shard) => shard.slice(0, -20);
const flipped: Alter = (shard) => {
  const { end = 0 } = readScript(shard) ?? {};
  return shard.map((byte, index) => (index === end - 10 ? byte ^ 1 : byte));
};
const ofAnotherFormat: Alter = (shard) =>
  shard.map((byte, index) => (index === 'xianbaoShard("'.length ? byte - 1 : byte));
/** The same files a word later: what a host half way through an upload serves beside the new ones. */
const OTHERS = indexFiles(
  ENTRIES.map((entry) => ({ ...entry, headline: "柯城旧闻", text: entry.text.replace("石梁镇", "在石梁镇") })),
);
const ofAnotherBuild =
  (path: string, which = 0) =>
  () =>
    shardsOf(OTHERS.get(path))[which] ?? new Uint8Array();

function pathLike(pattern: RegExp): string {
  return [...indexFiles(ENTRIES).keys()].find((path) => pattern.test(path)) ?? "";
}

describe("a damaged shard", () => {
  it("holds every byte there is", () => {
    const payload = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);
    expect(unwrapShard("p/t1", wrapShard("p/t1", "b", payload))).toEqual({
      build: "b",
      payload,
      length: wrapShard("p/t1", "b", payload).length,
    });
    expect(() => unwrapShard("p/t2", wrapShard("p/t1", "b", payload))).toThrow(BadShard);
  });

  it("holds bytes of which all have to be escaped", () => {
    const payload = new Uint8Array(500).fill(0x5c);
    expect(unwrapShard("p/t1", wrapShard("p/t1", "b", payload)).payload).toEqual(payload);
  });

  it("has no byte in it that would end a script's string or line, wherever it stands", () => {
    const special = fc.constantFrom(0x0a, 0x0d, 0x22, 0x5c, 0x0b, 0x8a, 0x00, 0xff);
    fc.assert(
      fc.property(fc.array(fc.oneof(special, fc.nat(255)), { maxLength: 60 }), (bytes) => {
        const file = wrapShard("p/t1", "b", Uint8Array.from(bytes));
        const inside = Buffer.from(file).toString("latin1").slice('xianbaoShard("'.length, -'")'.length);
        expect(inside.replaceAll(/\\[nr"\\]/g, "")).not.toMatch(/[\n\r"\\]/);
        expect(unwrapShard("p/t1", file).payload).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it("is known by its CRC-32, however many bytes it has", () => {
    const digits = new TextEncoder().encode("123456789");
    // The check value that descriptions of CRC-32 give
    expect(checksum(digits)).toBe(0xcbf43926);
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 89) & 0xff);
    for (let length = 0; length < bytes.length; length++) {
      expect(checksum(bytes.subarray(0, length))).toBe(crc32(bytes.subarray(0, length)));
    }
  });

  it.each([
    ["cut short", cutShort],
    ["with a flipped bit", flipped],
    ["of another build", ofAnotherBuild(TERMS)],
    ["of the format before", ofAnotherFormat],
  ])("is named when it is %s, and nothing is found as if it were whole", async (_, alter) => {
    const index = await openSearchIndex(memoryLoader(filesWith(TERMS, alter)), OWN_PARTS);
    const answer = await answerQuestion(index, question);
    expect(answer.total).toBe(0);
    expect(answer.failures).toEqual([expect.stringContaining(nameOf(TERMS))]);
  });

  it.each([
    ["directory", DIRECTORY, 0, "2021-01/directory", "柯城"],
    ["a shard of positions", TERMS, FIRST_POSITIONS, "2021-01/p", "石梁镇"],
    ["one of heads", HEADS, 0, "2021-01/h0", "柯城"],
    ["one of texts", TEXTS, 0, "2021-01/x0", "柯城"],
  ])("is named when %s is of another build", async (_, path, which, name, query) => {
    expect(shardsOf(OTHERS.get(path))[which]).not.toEqual(shardsOf(indexFiles(ENTRIES).get(path))[which]);
    const files = filesWith(path, ofAnotherBuild(path, which), which);
    const answer = await answerQuestion(await openSearchIndex(memoryLoader(files), OWN_PARTS), { ...question, query });
    expect(answer.failures).toEqual([expect.stringContaining(name)]);
  });

  it("does not keep the rest from being shown", async () => {
    const index = await openSearchIndex(memoryLoader(filesWith(TEXTS, cutShort)), OWN_PARTS);
    const answer = await answerQuestion(index, question);
    expect(answer.results.map((result) => result.url).sort()).toEqual(["a.html", "b.html"]);
    expect(answer.failures).toEqual([expect.stringContaining("2021-01/x0")]);
    const headless = await answerQuestion(
      await openSearchIndex(memoryLoader(filesWith(HEADS, flipped)), OWN_PARTS),
      question,
    );
    expect(headless.failures).toEqual([expect.stringContaining("2021-01/h0")]);
  });

  it("is asked for twice", async () => {
    const files = indexFiles(ENTRIES);
    const log: string[] = [];
    const load = memoryLoader(files, log);
    let failures = 0;
    const index = await openSearchIndex(async (shard, attempt) => {
      if (shard.name === nameOf(TERMS) && failures === 0) {
        failures++;
        throw new Error("the connection broke");
      }
      return load(shard, attempt);
    }, OWN_PARTS);
    expect(await findUrls(index, "柯城")).toEqual(["a.html", "b.html"]);
    expect(failures).toBe(1);
  });

  it("is loaded again once it is there again", async () => {
    let isThere = false;
    const store = createShardStore(async () => {
      if (!isThere) {
        throw new Error("offline");
      }
      return { build: "b", payload: Uint8Array.of(1), length: 0 };
    });
    await expect(store.read({ name: "x", build: "b" })).rejects.toThrow(BadShard);
    isThere = true;
    expect((await store.read({ name: "x", build: "b" })).payload).toEqual(Uint8Array.of(1));
  });
});
