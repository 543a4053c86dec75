import { describe, expect, it } from "vitest";
import { readResults } from "../../src/search/answer.ts";
import { listArticles } from "../../src/search/list-articles.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { openSearchIndex } from "../../src/search/search-index.ts";
import type { LoadShard } from "../../src/search/shard-store.ts";
import { entryOf, indexFiles, memoryLoader } from "./archive.ts";

const ARTICLES = 800;
/** Twenty articles an issue, an issue a day. */
const FILES = indexFiles(
  Array.from({ length: ARTICLES }, (_, number) =>
    entryOf({
      url: `${number}.html`,
      date: new Date(Date.UTC(2021, 0, 1 + Math.floor(number / 20))).toISOString().slice(0, 10),
      line: (number % 20) + 1,
      text: "柯城",
    }),
  ),
);

describe("articles of a whole archive", () => {
  it("are listed in their order, few files at a time, each asked for once", async () => {
    const { load, log, most } = slowLoader();
    const index = await openSearchIndex(load, OWN_PARTS);
    const listed = await listArticles(index, { query: "柯城", sort: "oldest", page: 1 });
    expect(listed.map(({ url }) => url)).toEqual(Array.from({ length: ARTICLES }, (_, number) => `${number}.html`));
    const heads = log.filter((name) => name.includes("/h"));
    expect(heads).toHaveLength(new Set(heads).size);
    expect(most()).toBeLessThanOrEqual(20);
  });

  it("are shown with few files at a time, whatever their order", async () => {
    const { load, log, most } = slowLoader();
    const index = await openSearchIndex(load, OWN_PARTS);
    // 7 has no factor in common with the number of articles.
    const ids = Array.from({ length: ARTICLES }, (_, number) => (number * 7) % ARTICLES);
    const results = await readResults(index, ids, index.parseQuery("柯城"), new Set());
    expect(results.map(({ url }) => url)).toEqual(ids.map((id) => `${id}.html`));
    expect(log).toHaveLength(new Set(log).size);
    expect(most()).toBeLessThanOrEqual(40);
  });

  it("are given up when one cannot be read", async () => {
    const { load, log, settled } = slowLoader("2021-01/h1");
    const index = await openSearchIndex(load, OWN_PARTS);
    await expect(listArticles(index, { query: "柯城", sort: "oldest", page: 1 })).rejects.toThrow("2021-01/h1");
    await settled();
    expect(log.filter((name) => name.includes("/h")).length).toBeLessThan(60);
  });
});

/** Loads shards, and tells how many were on their way at most. */
function slowLoader(missing?: string): {
  readonly load: LoadShard;
  readonly log: readonly string[];
  readonly most: () => number;
  readonly settled: () => Promise<void>;
} {
  const log: string[] = [];
  const loadFile = memoryLoader(FILES, log);
  let [under, most] = [0, 0];
  const load: LoadShard = async (shard, attempt) => {
    most = Math.max(most, ++under);
    await turn();
    under--;
    if (shard.name === missing) throw new Error("gone");
    return loadFile(shard, attempt);
  };
  const settled = async () => {
    for (let idle = 0; idle < 10; idle = under > 0 ? 0 : idle + 1) await turn();
  };
  return { load, log, most: () => most, settled };
}

/** Waits until whatever else is ready has run. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
