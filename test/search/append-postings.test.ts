import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendPostings } from "../../src/search/append-postings.ts";
import { createBitReader, createBitWriter, readBits } from "../../src/search/bits.ts";
import type { DocumentPosting } from "../../src/search/changed-terms.ts";
import { ALL_ONCE, EXCEPTIONS_FOLLOW, encodePostings, type Postings, SHIFT_BITS } from "../../src/search/postings.ts";
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

function addedTo({ documents, body, headline }: Postings, from: number): readonly DocumentPosting[] {
  const occurrences = { positions: new Uint32Array(0), followers: new Uint32Array(0) };
  return Array.from(documents.subarray(from), (document, index) => {
    return { document, body: body[from + index] ?? 0, headline: headline[from + index] ?? 0, occurrences };
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

describe("a posting list with documents put behind it", () => {
  it("has the bytes of one written as a whole, wherever it can be gone on with", () => {
    const outcomes = new Map<number | undefined, number>();
    const [writer, skimmer] = [createBitWriter(8), createSkimmer()];
    fc.assert(
      fc.property(list, fc.array(stepOf(3), { minLength: 1, maxLength: 5 }), fc.nat(60), (before, added, length) => {
        const whole = postingsOf([...before, ...added]);
        const old = postingsOf(before);
        const tail = Math.min(length, old.length);
        const listing = { postings: encode(old), documents: old.length };
        const made = appendPostings(writer, skimmer, listing, addedTo(whole, old.length), tail);
        const outcome = made === undefined ? undefined : kindOf(listing.postings);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (made === undefined) return;
        expect(made.bytes).toEqual(encode(whole));
        expect(made.occurrences).toBe(sumOf(whole, 0, whole.length));
        expect(made.tailOccurrences).toBe(sumOf(old, old.length - tail, old.length));
        expect(made.lastDocument).toBe(old.documents.at(-1));
      }),
      { numRuns: 1000, seed: 11, endOnFailure: true },
    );
    for (const kind of [undefined, ALL_ONCE, EXCEPTIONS_FOLLOW, 0]) expect(outcomes.get(kind)).toBeGreaterThan(50);
  });
});
