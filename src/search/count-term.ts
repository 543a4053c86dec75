import { DOCUMENT, type PlaceList, RECORD, SPOT } from "./place-lists.ts";
import { createExceptions, type Exceptions, type PostingList } from "./postings.ts";
import type { TextStream } from "./text-stream.ts";

/** Turns places in the stream into documents, counts and distances. Its arrays are filled anew for every term. */
export interface TermCounter extends PostingList {
  readonly stream: TextStream;
  length: number;
  last: number;
  readonly gaps: Uint32Array;
  readonly exceptions: Exceptions;
  readonly documents: Uint32Array;
  /** Occurrences in each document, headline and body together. */
  readonly counts: Uint32Array;
  /** Of its places, one document's after the other's: see `distancesOf`. */
  distances: Uint32Array;
  /** How many places it has. */
  places: number;
}

/** A counter over the stream. */
export function createTermCounter(stream: TextStream): TermCounter {
  const documents = stream.headlineLengths.length;
  return {
    stream,
    length: 0,
    last: 0,
    gaps: new Uint32Array(documents),
    exceptions: createExceptions(documents),
    documents: new Uint32Array(documents),
    counts: new Uint32Array(documents),
    distances: new Uint32Array(1024),
    places: 0,
  };
}

/**
 * Counts one term; the result stands in the counter. Exceptions are noted in the loop and not by a function that is
 * handed their lists, which takes several times as long as all the rest.
 */
export function countTerm(counter: TermCounter, { records, start, end }: PlaceList): void {
  if (counter.distances.length < (end - start) / RECORD) {
    counter.distances = new Uint32Array(((end - start) / RECORD) * 2);
  }
  const { documents, gaps, counts, distances, exceptions } = counter;
  let length = 0;
  let last = -1;
  let place = 0;
  let exception = 0;
  for (let at = start; at < end; ) {
    const document = records[at + DOCUMENT] ?? 0;
    const before = place;
    let headline = 0;
    let next = 0;
    for (; at < end && records[at + DOCUMENT] === document; at += RECORD) {
      const spot = records[at + SPOT] ?? 0;
      const position = spot >>> 1;
      headline += spot & 1;
      distances[place++] = position - next;
      next = position + 1;
    }
    const count = place - before;
    if (count > 1 || headline > 0) {
      exceptions.places[exception] = length;
      exceptions.headline[exception] = headline;
      exceptions.body[exception++] = count - headline;
    }
    gaps[length] = document - last - 1;
    documents[length] = document;
    counts[length] = count;
    last = document;
    length++;
  }
  counter.length = length;
  counter.last = last;
  counter.places = place;
  exceptions.length = exception;
}

/** Counts only the documents, as if the term stood once in the body of each. */
export function countDocuments(counter: TermCounter, { records, start, end }: PlaceList): void {
  const { documents, gaps } = counter;
  let length = 0;
  let last = -1;
  for (let at = start; at < end; at += RECORD) {
    const document = records[at + DOCUMENT] ?? 0;
    if (document === last) continue;
    gaps[length] = document - last - 1;
    documents[length] = document;
    last = document;
    length++;
  }
  counter.exceptions.length = 0;
  counter.length = length;
  counter.last = last;
}
