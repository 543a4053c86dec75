import { describe, expect, it } from "vitest";
import { createShardStore, type LoadShard } from "../../src/search/shard-store.ts";

describe("a store of shards", () => {
  it("asks once for a shard that is on its way, however many others are", async () => {
    const log: string[] = [];
    const store = createShardStore(loader(log));
    const names = Array.from({ length: 4000 }, (_, number) => `p/h${number}`);
    await Promise.all([...names, ...names].map((name) => store.read({ name, build: "b" })));
    expect(log).toEqual(names);
  });

  it("forgets those unused for longest", async () => {
    const log: string[] = [];
    const store = createShardStore(loader(log));
    const read = async (name: string) => {
      log.length = 0;
      await store.read({ name, build: "b" });
      return log.length > 0 ? "asked for" : "kept";
    };
    for (let number = 0; number < 1500; number++) await read(`p/h${number}`);
    expect(await read("p/h0")).toBe("kept");
    expect(await read("p/h1500")).toBe("asked for");
    expect(await read("p/h0")).toBe("kept");
    expect(await read("p/h1")).toBe("asked for");
  });
});

function loader(log: string[]): LoadShard {
  return async ({ name }) => {
    log.push(name);
    return { build: "b", payload: Uint8Array.of(1), length: 0 };
  };
}
