import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/search/answer.ts";
import { loadOwnRanking } from "../../src/search/rank.ts";
import { openSearchIndex } from "../../src/search/search-index.ts";
import { BadShard, unwrapShard, wrapShard } from "../../src/search/shard.ts";
import { createShardStore } from "../../src/search/shard-store.ts";
import { entryOf, findUrls, indexFiles, memoryLoader } from "./archive.ts";

const ENTRIES = [
  entryOf({ url: "a.html", date: "2021-01-01", headline: "柯城新闻", text: "柯城区委召开会议" }),
  entryOf({ url: "b.html", date: "2021-02-01", text: "柯城的桥" }),
];
const TERMS = "search/index/2021-01/t0.js";
const HEADS = "search/index/2021-01/h0.js";
const TEXTS = "search/index/2021-01/x0.js";
const question = { query: "柯城", sort: "relevance", page: 1 } as const;

/** The sample's files, one of them altered. */
function filesWith(path: string, alter: (file: Uint8Array) => Uint8Array): Map<string, Uint8Array> {
  const files = indexFiles(ENTRIES);
  const file = files.get(path);
  if (file === undefined) {
    throw new Error(`there is no ${path}`);
  }
  return files.set(path, alter(file));
}

const cutShort = (file: Uint8Array) => file.slice(0, -20);
const flipped = (file: Uint8Array) => file.map((byte, index) => (index === file.length - 10 ? byte ^ 1 : byte));
const ofAnotherBuild = () => {
  const other = indexFiles([entryOf({ url: "c.html", date: "2021-01-05", text: "别的文章" })]);
  return other.get(TERMS) ?? new Uint8Array();
};

describe("a damaged shard", () => {
  it("holds every byte there is", () => {
    const payload = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);
    expect(unwrapShard("p/t1", wrapShard("p/t1", "b", payload))).toEqual({ build: "b", payload });
    expect(() => unwrapShard("p/t2", wrapShard("p/t1", "b", payload))).toThrow(BadShard);
  });

  it.each([
    ["cut short", cutShort],
    ["with a flipped bit", flipped],
    ["of another build", ofAnotherBuild],
  ])("is named when it is %s, and nothing is found as if it were whole", async (_, alter) => {
    const index = await openSearchIndex(memoryLoader(filesWith(TERMS, alter)), loadOwnRanking);
    const answer = await answerQuestion(index, question);
    expect(answer.total).toBe(0);
    expect(answer.failures).toEqual([expect.stringContaining("2021-01/t0")]);
  });

  it("does not keep the rest from being shown", async () => {
    const index = await openSearchIndex(memoryLoader(filesWith(TEXTS, cutShort)), loadOwnRanking);
    const answer = await answerQuestion(index, question);
    expect(answer.results.map((result) => result.url).sort()).toEqual(["a.html", "b.html"]);
    expect(answer.failures).toEqual([expect.stringContaining("2021-01/x0")]);
    const headless = await answerQuestion(
      await openSearchIndex(memoryLoader(filesWith(HEADS, flipped)), loadOwnRanking),
      question,
    );
    expect(headless.failures).toEqual([expect.stringContaining("2021-01/h0")]);
  });

  it("is asked for twice", async () => {
    const files = indexFiles(ENTRIES);
    const log: string[] = [];
    const load = memoryLoader(files, log);
    let failures = 0;
    const index = await openSearchIndex(async (name, build, attempt) => {
      if (name.endsWith("t0") && failures === 0) {
        failures++;
        throw new Error("the connection broke");
      }
      return load(name, build, attempt);
    }, loadOwnRanking);
    expect(await findUrls(index, "柯城")).toEqual(["a.html", "b.html"]);
    expect(failures).toBe(1);
  });

  it("is loaded again once it is there again", async () => {
    let isThere = false;
    const store = createShardStore(async () => {
      if (!isThere) {
        throw new Error("offline");
      }
      return { build: "b", payload: Uint8Array.of(1) };
    });
    await expect(store.read("x", "b")).rejects.toThrow(BadShard);
    isThere = true;
    expect(await store.read("x", "b")).toEqual(Uint8Array.of(1));
  });
});
