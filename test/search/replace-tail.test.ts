import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBitReader, createBitWriter, readBits } from "../../src/search/bits.ts";
import type { DocumentCounts } from "../../src/search/cut-list.ts";
import { ALL_ONCE, EXCEPTIONS_FOLLOW, encodePostings, type Postings, SHIFT_BITS } from "../../src/search/postings.ts";
import { replaceTail } from "../../src/search/replace-tail.ts";
import { createSkimmer } from "../../src/search/skim-bits.ts";

/** A document by how many lie between it and the one before, and how often a term stands in it. */
interface Step {
  readonly gap: number;
  readonly body: number;
  readonly headline: number;
}

const many = fc.oneof(
  fc.record({ body: fc.integer({ min: 1, max: 9 }), headline: fc.nat(2) }),
  fc.record({ body: fc.nat(2), headline: fc.integer({ min: 1, max: 20 }) }),
);
const gap = fc.oneof({ weight: 200, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(3_000_000) });

/** Documents of which one in so many has the term not just once in the body: that decides how a list is written. */
function stepOf(oneIn: number): fc.Arbitrary<Step> {
  const counts = fc.oneof(
    { weight: oneIn - 1, arbitrary: fc.constant({ body: 1, headline: 0 }) },
    { weight: 1, arbitrary: many },
  );
  return fc.tuple(gap, counts).map(([own, frequency]) => ({ gap: own, ...frequency }));
}
const lists = [2, 20, 1000].map((oneIn) => fc.array(stepOf(oneIn), { minLength: 1, maxLength: 120, size: "max" }));
const list = fc.oneof(...lists);

function postingsOf(steps: readonly Step[]): Postings {
  let document = -1;
  return {
    length: steps.length,
    documents: Uint32Array.from(steps, (own) => {
      document += own.gap + 1;
      return document;
    }),
    body: Uint32Array.from(steps, ({ body }) => body),
    headline: Uint32Array.from(steps, ({ headline }) => headline),
  };
}

function encode(postings: Postings): Uint8Array {
  const writer = createBitWriter();
  encodePostings(writer, postings);
  return writer.bytes.slice(0, writer.length);
}

function countsFrom({ documents, body, headline }: Postings, from: number): readonly DocumentCounts[] {
  return Array.from(documents.subarray(from), (document, index) => {
    return { document, body: body[from + index] ?? 0, headline: headline[from + index] ?? 0 };
  });
}

/** What is to be said of the documents behind the first `kept`, of which every third is as it was and goes untold. */
function changeOf(old: Postings, whole: Postings, kept: number): readonly DocumentCounts[] {
  const now = new Map(countsFrom(whole, kept).map((own) => [own.document, own]));
  const had = new Map(countsFrom(old, kept).map((own) => [own.document, own]));
  const documents = [...new Set([...now.keys(), ...had.keys()])].sort((a, b) => a - b);
  return documents.flatMap((document) => {
    const own = now.get(document) ?? { document, body: 0, headline: 0 };
    return JSON.stringify(own) === JSON.stringify(had.get(document)) ? [] : [own];
  });
}

/** Chunks that cover so many documents each. */
function chunksOf(documents: number, each: number) {
  const shard = { name: "p", mark: "", file: "t", at: 0, length: 0, chunks: 0 };
  return Array.from({ length: Math.ceil(documents / each) }, (_, index) => {
    return { shard, offset: 0, length: 0, documents: Math.min(each, documents - index * each) };
  });
}

function sumOf({ body, headline }: Postings, from: number, to: number): number {
  return [...body.slice(from, to), ...headline.slice(from, to)].reduce((sum, count) => sum + count, 0);
}

/** How its frequencies are written. */
function kindOf(bytes: Uint8Array): number {
  const reader = createBitReader(bytes);
  readBits(reader, SHIFT_BITS);
  return readBits(reader, SHIFT_BITS);
}

describe("a posting list whose last documents are others", () => {
  it("has the bytes of one written as a whole, wherever the others can be copied", () => {
    const outcomes = new Map<number | undefined, number>();
    const [writer, skimmer] = [createBitWriter(8), createSkimmer()];
    const steps = fc.array(stepOf(3), { minLength: 1, maxLength: 5 });
    const dropped = fc.oneof(fc.constant(0), fc.nat(6));
    fc.assert(
      fc.property(
        list,
        steps,
        dropped,
        fc.boolean(),
        fc.integer({ min: 1, max: 60 }),
        (before, added, gone, isSame, each) => {
          const old = postingsOf(before);
          const place = Math.max(0, before.length - gone);
          // Some documents of the tail may be as they were.
          const standing = isSame ? before.slice(place, place + 2) : [];
          const whole = postingsOf([...before.slice(0, place), ...standing, ...added]);
          const changed = changeOf(old, whole, place);
          if (changed.length === 0) return;
          const listing = { postings: encode(old), documents: old.length, chunks: chunksOf(old.length, each) };
          const made = replaceTail(writer, skimmer, listing, changed);
          const outcome = made === undefined ? undefined : kindOf(listing.postings);
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          if (made === undefined) return;
          expect(made.bytes).toEqual(encode(whole));
          expect(made.occurrences).toBe(sumOf(whole, 0, whole.length));
          expect(made.kept).toBe(old.documents.findLastIndex((document) => document < (changed[0]?.document ?? 0)) + 1);
          expect(made.lastKept).toBe(old.documents[made.kept - 1]);
          expect(made.before).toEqual(countsFrom(old, made.kept));
          expect(made.after).toEqual(countsFrom(whole, made.kept));
          const start = Math.floor((made.kept - 1) / each) * each;
          expect(made.chunkOccurrences).toBe(sumOf(old, start, made.kept));
        },
      ),
      { numRuns: 1500, seed: 11, endOnFailure: true },
    );
    for (const kind of [undefined, ALL_ONCE, EXCEPTIONS_FOLLOW, 0]) expect(outcomes.get(kind)).toBeGreaterThan(50);
  });
});
