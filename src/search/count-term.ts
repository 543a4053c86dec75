import type { PlaceList } from "./place-lists.ts";
import { createPostings, type Postings } from "./postings.ts";
import type { TextStream } from "./text-stream.ts";

/** Turns places in the stream into documents, counts and positions. Its arrays are filled anew for every term. */
export interface TermCounter {
  readonly stream: TextStream;
  readonly postings: Postings & { length: number };
  /** Occurrences in each document of the postings, headline and body together. */
  readonly counts: Uint32Array;
  /** Of all documents, one after the other. */
  positions: Uint32Array;
}

/** A counter over the stream. */
export function createTermCounter(stream: TextStream): TermCounter {
  const documents = stream.documentStarts.length - 1;
  return {
    stream,
    postings: createPostings(documents),
    counts: new Uint32Array(documents),
    positions: new Uint32Array(1024),
  };
}

/** Counts one term; the result stands in the counter. */
export function countTerm(counter: TermCounter, { places, documents }: Omit<PlaceList, "thirds">): void {
  const { stream, postings, counts } = counter;
  if (counter.positions.length < places.length) {
    counter.positions = new Uint32Array(places.length * 2);
  }
  const { positions } = counter;
  let length = 0;
  for (let index = 0; index < places.length; ) {
    const document = documents[index] ?? 0;
    const start = stream.documentStarts[document] ?? 0;
    const headlineEnd = start + (stream.headlineLengths[document] ?? 0);
    const before = index;
    let headline = 0;
    for (; index < places.length && documents[index] === document; index++) {
      const place = places[index] ?? 0;
      headline += place < headlineEnd ? 1 : 0;
      positions[index] = place - start;
    }
    postings.documents[length] = document;
    postings.headline[length] = headline;
    postings.body[length] = index - before - headline;
    counts[length] = index - before;
    length++;
  }
  postings.length = length;
}
