import { describe, expect, test } from "vitest";
import { createSearchEngine } from "../../src/browser/search-engine.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { entryOf, indexFiles, memoryLoader } from "../search/archive.ts";

const HELD = [
  entryOf({ url: "b.html", date: "2021-01-21", text: "石梁镇" }),
  entryOf({ url: "a.html", date: "2021-02-20", text: "柯城的桥", bylines: ["王伟"] }),
];
const PUBLISHED = [...HELD, entryOf({ url: "c.html", date: "2021-02-22", text: "柯城的水库", bylines: ["李娜"] })];

describe("a search that stays open while the site is published anew", () => {
  test("finds what is in the new issue", async () => {
    const { engine, publish } = openSite();
    expect(await urlsOf(engine, "柯城")).toEqual(["a.html"]);
    publish();
    expect(await urlsOf(engine, "水库")).toEqual(["c.html"]);
    expect((await engine.answer(question("水库"))).failures).toEqual([]);
  });

  test("lists it, and counts its bylines", async () => {
    const { engine, publish } = openSite();
    await urlsOf(engine, "石梁镇");
    publish();
    expect((await engine.list(question("柯城"))).map(({ url }) => url)).toEqual(["c.html", "a.html"]);
    const other = openSite();
    await urlsOf(other.engine, "石梁镇");
    other.publish();
    expect((await other.engine.bylines("柯城")).map(({ value }) => value)).toEqual(["李娜", "王伟"]);
  });

  test("finds it, too, where the question before was given up", async () => {
    const { engine, publish } = openSite();
    await urlsOf(engine, "石梁镇");
    publish();
    const [first, second] = await Promise.allSettled([engine.answer(question("柯")), engine.answer(question("水库"))]);
    expect(first.status).toBe("rejected");
    expect(second.status === "fulfilled" && second.value.results.map(({ url }) => url)).toEqual(["c.html"]);
  });
});

test("a damaged file of the same site is named, and what is held is not fetched anew for it", async () => {
  const { engine, files, log } = openSite();
  files.delete("search/index/2021-02/x0.js");
  expect((await engine.answer(question("柯城"))).failures).toEqual([expect.stringContaining("2021-02/x0")]);
  log.length = 0;
  expect((await engine.answer(question("柯城"))).failures).toEqual([expect.stringContaining("2021-02/x0")]);
  expect(new Set(log)).toEqual(new Set(["2021-02/x0", "manifest"]));
});

test("what is held is searched though the site cannot be reached", async () => {
  const { engine, files } = openSite();
  expect(await urlsOf(engine, "石梁镇")).toEqual(["b.html"]);
  files.clear();
  expect((await engine.answer(question("柯城"))).failures).not.toEqual([]);
  expect(await urlsOf(engine, "石梁镇")).toEqual(["b.html"]);
});

type Engine = ReturnType<typeof createSearchEngine>;

/** A search over a site in memory; `publish` puts another build of it in its place. */
function openSite() {
  const files = indexFiles(HELD);
  const log: string[] = [];
  const publish = () => {
    files.clear();
    for (const [path, file] of indexFiles(PUBLISHED)) files.set(path, file);
  };
  return { engine: createSearchEngine(memoryLoader(files, log), OWN_PARTS), files, log, publish };
}

function question(query: string) {
  return { query, sort: "newest", page: 1 } as const;
}

async function urlsOf(engine: Engine, query: string): Promise<readonly string[]> {
  return (await engine.answer(question(query))).results.map(({ url }) => url);
}
