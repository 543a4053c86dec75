import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBitWriter } from "../../src/search/bits.ts";
import { TruncatedBytes } from "../../src/search/bytes.ts";
import { FILE_LIMITS, type FileLimits } from "../../src/search/file-limits.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { FEW_DOCUMENTS } from "../../src/search/format.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { distancesOf, NOT_FOLLOWED } from "../../src/search/positions.ts";
import { listOfPostings, type Postings } from "../../src/search/postings.ts";
import { openSearchIndex } from "../../src/search/search-index.ts";
import { decodeShortList, encodeShortList } from "../../src/search/short-list.ts";
import { entryOf, findUrls, indexFiles, memoryLoader, openEntries } from "./archive.ts";

/** Where a term stands in a document: how far from the document before, in the headline, and in the body. */
const standing = fc.record({
  gap: fc.nat(70_000),
  headline: fc.uniqueArray(fc.nat(30), { maxLength: 2 }),
  body: fc.uniqueArray(fc.integer({ min: 40, max: 9000 }), { minLength: 1, maxLength: 5 }),
});
const follower = fc.constantFrom(NOT_FOLLOWED, NOT_FOLLOWED, 0x4f5c, 0x8bbe);
const standings = fc.array(standing, { minLength: 1, maxLength: FEW_DOCUMENTS });

type Standings = typeof standings extends fc.Arbitrary<infer Value> ? Value : never;

function postingsOf(documents: Standings): Postings {
  let document = -1;
  const numbers = documents.map(({ gap }) => {
    document += gap + 1;
    return document;
  });
  return {
    length: documents.length,
    documents: Uint32Array.from(numbers),
    headline: Uint32Array.from(documents, (own) => own.headline.length),
    body: Uint32Array.from(documents, (own) => own.body.length),
  };
}

function positionsOf(documents: Standings): Uint32Array {
  return Uint32Array.from(documents.flatMap(({ headline, body }) => [...headline, ...body].sort((a, b) => a - b)));
}

function encode(documents: Standings, followers: readonly number[]): Uint8Array {
  const writer = createBitWriter();
  const postings = postingsOf(documents);
  const counts = postings.body.map((count, place) => count + (postings.headline[place] ?? 0));
  const distances = distancesOf(counts, { start: 0, end: documents.length, at: 0 }, positionsOf(documents));
  encodeShortList(writer, listOfPostings(postings), distances, distances.length, Uint32Array.from(followers));
  return writer.bytes.slice(0, writer.length);
}

describe("a short list", () => {
  it("holds documents, positions and what follows them", () => {
    fc.assert(
      fc.property(standings, fc.infiniteStream(follower), (documents, stream) => {
        const positions = positionsOf(documents);
        const followers = Array.from(positions, () => stream.next().value);
        const list = decodeShortList(encode(documents, followers), documents.length);
        expect(list.postings).toEqual(postingsOf(documents));
        expect(list.occurrences).toEqual({ positions, followers: Uint32Array.from(followers) });
      }),
    );
  });

  it("is the same bytes whether none is followed or followers are not told", () => {
    const documents = [{ gap: 3, headline: [2], body: [50, 70] }];
    expect(encode(documents, [])).toEqual(encode(documents, [NOT_FOLLOWED, NOT_FOLLOWED, NOT_FOLLOWED]));
  });

  it("is known to be cut short", () => {
    const bytes = encode([{ gap: 3, headline: [], body: [5000, 8000] }], []);
    expect(() => decodeShortList(bytes.subarray(0, -2), 1)).toThrow(TruncatedBytes);
  });
});

describe("a phrase of rare terms", () => {
  // The pairs of 薛喝声 stand in all of them, the name in two.
  const rare = [
    entryOf({ url: "a.html", line: 1, text: "记者薛喝声报道" }),
    entryOf({ url: "b.html", line: 2, headline: "薛喝声的桥", text: "石梁" }),
    entryOf({ url: "c.html", line: 3, text: "薛喝，喝声" }),
  ];
  const many = Array.from({ length: FEW_DOCUMENTS + 1 }, (_, number) =>
    entryOf({ url: `d${number}.html`, line: 10 + number, text: "喝声石梁镇" }),
  );
  const kindsAsked = async (entries: typeof rare, query: string, other: Partial<FileLimits> = {}) => {
    const log: string[] = [];
    const files = indexFiles(entries, { limits: { ...FILE_LIMITS, ...other } });
    const index = await openSearchIndex(memoryLoader(files, log), OWN_PARTS);
    const { hits } = await findArticles(index, index.parseQuery(query));
    const asked = log
      .map((name) => name.slice(name.indexOf("/") + 1))
      .filter((name) => /^[tphx][-0-9a-f]+$/u.test(name));
    return { documents: hits.flatMap(({ documents }) => [...documents]), files: asked.map((name) => name[0]) };
  };

  it("is found in term files alone, and where it stands only", async () => {
    expect(await kindsAsked(rare, "薛喝声")).toEqual({ documents: [0, 1], files: ["t"] });
    expect(await findUrls(await openEntries(rare), "title:薛喝声")).toEqual(["b.html"]);
  });

  it("is found by what stands behind a rare term where that makes an extended pair", async () => {
    const common = Array.from({ length: 8 }, (_, number) => entryOf({ url: `e${number}.html`, text: "工作，工作" }));
    const archive = [
      entryOf({ url: "a.html", text: "搞工作" }),
      entryOf({ url: "b.html", text: "搞工，工作" }),
      ...common.map((entry, number) => ({ ...entry, line: 10 + number })),
    ];
    const { documents, files } = await kindsAsked(archive, "搞工作", { mostOccurrences: 17 });
    expect(documents).toEqual([0]);
    expect(new Set(files)).toEqual(new Set(["t"]));
  });

  it("is read where another term of it has its positions in a file of its own", async () => {
    const { documents, files } = await kindsAsked([...rare, ...many], "薛喝声");
    expect(documents).toEqual([0, 1]);
    expect(files).toEqual(["t", "h", "x"]);
  });

  it("is read in those documents only in which its rare terms stand as they should", async () => {
    // 记者薛喝 and 喝声 stand in both, 者薛喝 in the first alone.
    const apart = [
      entryOf({ url: "a.html", date: "2021-01-01", text: "记者薛喝声" }),
      entryOf({ url: "b.html", date: "2021-02-01", text: "者薛，薛喝，喝声" }),
    ];
    const { documents, files } = await kindsAsked([...apart, ...many], "者薛喝声");
    expect(documents).toEqual([0]);
    expect(files).toEqual(["t", "h", "x"]);
  });
});
