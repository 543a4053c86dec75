import { DOCUMENT, type PlaceList, RECORD, SPOT } from "./place-lists.ts";
import { createPostings, type Postings } from "./postings.ts";
import type { TextStream } from "./text-stream.ts";

/** Turns places in the stream into documents, counts and distances. Its arrays are filled anew for every term. */
export interface TermCounter {
  readonly stream: TextStream;
  readonly postings: Postings & { length: number };
  /** Occurrences in each document of the postings, headline and body together. */
  readonly counts: Uint32Array;
  /** Of its places, one document's after the other's: see `distancesOf`. */
  distances: Uint32Array;
  /** How many places it has. */
  places: number;
}

/** A counter over the stream. */
export function createTermCounter(stream: TextStream): TermCounter {
  const documents = stream.documentStarts.length - 1;
  return {
    stream,
    postings: createPostings(documents),
    counts: new Uint32Array(documents),
    distances: new Uint32Array(1024),
    places: 0,
  };
}

/** Counts one term; the result stands in the counter. */
export function countTerm(counter: TermCounter, { records, start, end }: PlaceList): void {
  if (counter.distances.length < (end - start) / RECORD) {
    counter.distances = new Uint32Array(((end - start) / RECORD) * 2);
  }
  const { postings, counts, distances } = counter;
  const { documents, headline, body } = postings;
  let length = 0;
  let place = 0;
  for (let at = start; at < end; ) {
    const document = records[at + DOCUMENT] ?? 0;
    const before = place;
    let inHeadline = 0;
    let previous = -1;
    for (; at < end && records[at + DOCUMENT] === document; at += RECORD) {
      const spot = records[at + SPOT] ?? 0;
      const position = spot >>> 1;
      inHeadline += spot & 1;
      distances[place++] = position - previous - 1;
      previous = position;
    }
    documents[length] = document;
    headline[length] = inHeadline;
    body[length] = place - before - inHeadline;
    counts[length] = place - before;
    length++;
  }
  postings.length = length;
  counter.places = place;
}
