import { afterEach, expect, test, vi } from "vitest";
import { createByteWriter, writtenBytes } from "../../src/search/bytes.ts";
import { checksum } from "../../src/search/checksum.ts";
import { BadShard } from "../../src/search/shard.ts";
import { addShard, type WantedShard } from "../../src/search/shard-file.ts";
import type { LoadShard } from "../../src/search/shard-store.ts";

// Its types are a browser's, which those of tests are not.
const LOADER: string = "../../src/browser/load-shards.ts";
const { loadOverHttp } = (await import(LOADER)) as { readonly loadOverHttp: (base: string) => LoadShard };

const PAYLOADS = [Uint8Array.of(1, 2), Uint8Array.of(0x22, 3), Uint8Array.of(4)];

/** A file of three shards, and what asks for each. */
function makeFile(): { readonly bytes: Uint8Array; readonly wanted: readonly WantedShard[] } {
  const file = createByteWriter();
  const wanted = PAYLOADS.map((payload, number): WantedShard => {
    const [name, at] = [`2012-01/x${number}`, file.length];
    const length = addShard(file, { name, build: `b${number}`, payload, crc: checksum(payload) });
    return { name, build: `b${number}`, place: { file: "2012-01/x0", at, length } };
  });
  return { bytes: writtenBytes(file), wanted };
}

type Asking = { readonly headers: Readonly<Record<string, string>>; readonly cache: string };
type Answer = { readonly status: number; readonly bytes: Uint8Array };

/** Answers requests by address and range; tells what was asked. */
function serve(answer: (range: string | undefined) => Answer): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string, { headers, cache }: Asking) => {
    const range = headers["Range"];
    asked.push([address, range, cache].filter((part) => part !== undefined && part !== "default").join(" "));
    const { status, bytes } = answer(range);
    return new Response(Uint8Array.from(bytes), { status });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test("a shard is asked for by its stretch, under an address that says where it begins", async () => {
  const { bytes, wanted } = makeFile();
  const asked = serve((range) => {
    const [from = 0, to = 0] = range?.slice("bytes=".length).split("-").map(Number) ?? [];
    return { status: 206, bytes: bytes.subarray(from, to + 1) };
  });
  const load = loadOverHttp("https://a.example/");
  const [, second] = wanted;
  const { at = 0, length = 0 } = second?.place ?? {};
  expect((await load(second as WantedShard, 1)).payload).toEqual(PAYLOADS[1]);
  expect(asked).toEqual([`https://a.example/2012-01/x0.js?b1-${at} bytes=${at}-${at + length - 1}`]);
});

test("of a host that serves no ranges the whole file is kept for the shards that are asked for next", async () => {
  const { bytes, wanted } = makeFile();
  const asked = serve(() => ({ status: 200, bytes }));
  const load = loadOverHttp("https://a.example/");
  for (const [number, shard] of wanted.entries()) expect((await load(shard, 1)).payload).toEqual(PAYLOADS[number]);
  expect(asked).toHaveLength(1);
});

test.each<[what: string, answer: Answer]>([
  ["the whole file as if it were a part", { status: 206, bytes: makeFile().bytes }],
  ["that there is no such range", { status: 416, bytes: new Uint8Array() }],
])("where a host answers %s, the second try asks for the whole file, past the cache", async (_, wrong) => {
  const { bytes, wanted } = makeFile();
  const asked = serve((range) => (range === undefined ? { status: 200, bytes } : wrong));
  const load = loadOverHttp("https://a.example/");
  const shard = wanted[2] as WantedShard;
  await expect(load(shard, 1)).rejects.toThrow();
  expect((await load(shard, 2)).payload).toEqual(PAYLOADS[2]);
  expect(asked.at(-1)).toMatch(/x0\.js\?b2-\d+ reload$/u);
});

test("a file that was kept and is another by now is damage, and is asked for anew", async () => {
  const { bytes, wanted } = makeFile();
  const asked = serve(() => ({ status: 200, bytes }));
  const load = loadOverHttp("https://a.example/");
  await load(wanted[0] as WantedShard, 1);
  const moved = { ...(wanted[1] as WantedShard), place: { file: "2012-01/x0", at: 3, length: 40 } };
  await expect(load(moved, 1)).rejects.toThrow(BadShard);
  expect((await load(wanted[1] as WantedShard, 2)).payload).toEqual(PAYLOADS[1]);
  expect(asked).toHaveLength(2);
});
