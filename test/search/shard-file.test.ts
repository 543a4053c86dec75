import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createByteWriter, finishedBytes } from "../../src/search/bytes.ts";
import { checksum } from "../../src/search/checksum.ts";
import { HEADS_A_SHARD } from "../../src/search/format.ts";
import { HEADS_UNIT, parseHeadPlaces, placeOfHeads, writeHeadPlaces } from "../../src/search/head-places.ts";
import { BadShard, unwrapShard } from "../../src/search/shard.ts";
import { addShard, fillUp, placeBehind } from "../../src/search/shard-file.ts";
import { fetchLength, packTermShard, termMarkOf, unpackTermShard } from "../../src/search/term-shard-size.ts";
import { entryOf, indexFiles } from "./archive.ts";

describe("a file of several shards", () => {
  const payloads = fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 8 });

  it("gives each by its place, also with some of what follows, and none cut short", () => {
    fc.assert(
      fc.property(payloads, fc.nat(300), fc.boolean(), (all, more, isFilled) => {
        const file = createByteWriter(0);
        let place = { at: 0, length: 0 };
        const places = all.map((payload, number) => {
          const at = isFilled || number === 0 ? file.length : placeBehind(place);
          place = { at, length: addShard(file, { name: `p/x${number}`, build: "b", payload, crc: checksum(payload) }) };
          if (isFilled) fillUp(file, 64);
          return place;
        });
        const bytes = finishedBytes(file);
        for (const [number, { at, length }] of places.entries()) {
          const shard = unwrapShard(`p/x${number}`, bytes.subarray(at, at + length + more));
          expect(shard).toEqual({ build: "b", payload: all[number], length });
          expect(() => unwrapShard(`p/x${number}`, bytes.subarray(at, at + length - 1))).toThrow(BadShard);
        }
      }),
    );
  });

  it("is one for an issue's texts, one for a month's heads, one for a term file's terms and positions", () => {
    const entries = ["2021-01-05", "2021-01-08", "2021-02-05"].flatMap((date) =>
      Array.from({ length: 40 }, (_, line) =>
        entryOf({ url: `${date}/${line}.html`, date, line, text: `石梁镇的桥${line}`.repeat(30) }),
      ),
    );
    const names = [...indexFiles(entries).keys()].map((path) => path.replace("search/index/", ""));
    expect(names.filter((name) => /^\d{4}-\d\d\/[hpx]\d*\.js$/u.test(name)).sort()).toEqual([
      "2021-01/h.js",
      "2021-01/x0.js",
      "2021-01/x40.js",
      "2021-02/h.js",
      "2021-02/x0.js",
    ]);
    expect(names.filter((name) => /\/p/u.test(name))).toEqual([]);
  });
});

describe("the places of heads", () => {
  it("are told month after month, whatever each shard takes", () => {
    const month = fc.record({ documents: fc.integer({ min: 1, max: 60 }), longest: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 6 }), (given) => {
        const months = given.map(({ documents }, number) => ({ name: `2021-0${number + 1}`, build: "", documents }));
        const units = given.map(({ documents, longest }) =>
          Array.from({ length: Math.ceil(documents / HEADS_A_SHARD) }, (_, shard) => 1 + ((shard * 7) % longest)),
        );
        const places = parseHeadPlaces(writeHeadPlaces(units.flat()), { months });
        for (const [number, own] of units.entries()) {
          let at = 0;
          for (const [shard, count] of own.entries()) {
            const { name } = months[number] ?? { name: "" };
            expect(placeOfHeads(places, { name }, shard)).toEqual({
              name: `${name}/h${shard}`,
              place: { file: `${name}/h`, at, length: count * HEADS_UNIT },
            });
            at += count * HEADS_UNIT;
          }
        }
      }),
    );
  });
});

describe("what the directory tells of a shard of terms", () => {
  it("is its mark, and a length in which it is whole", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.nat(60_000), (crc, length) => {
        const [mark, fetched] = [termMarkOf(crc), fetchLength(length)];
        expect(fetched).toBeGreaterThanOrEqual(length);
        const packed = packTermShard(mark, fetched);
        expect(packed).toBeLessThan(2 ** 24);
        expect(unpackTermShard(packed)).toEqual({ mark, fetched });
      }),
    );
  });

  it("asks for at most 512 bytes more than nine of ten have, and for the whole file of the longest", () => {
    expect(fetchLength(7900)).toBe(8192);
    expect(fetchLength(12_288)).toBe(12_288);
    expect(fetchLength(12_289)).toBe(14 * 1024);
    expect(fetchLength(50_000)).toBe(Number.POSITIVE_INFINITY);
  });
});
