import { createPostings, type Postings } from "./postings.ts";
import type { TermOccurrences } from "./term-occurrences.ts";
import type { TextStream } from "./text-stream.ts";

/** Turns places in the stream into documents, counts and positions. Its arrays are filled anew for every term. */
export interface TermCounter {
  readonly stream: TextStream;
  /** The document that holds every 256th place. */
  readonly documentOfBlock: Uint32Array;
  readonly postings: Postings & { length: number };
  /** Occurrences in each document of the postings, headline and body together. */
  readonly counts: Uint32Array;
  /** Of all documents, one after the other. */
  positions: Uint32Array;
}

const BLOCK_SHIFT = 8;

/** A counter over the stream. */
export function createTermCounter(stream: TextStream): TermCounter {
  const documents = stream.documentStarts.length - 1;
  const documentOfBlock = new Uint32Array((stream.length >>> BLOCK_SHIFT) + 1);
  let document = 0;
  for (let block = 0; block < documentOfBlock.length; block++) {
    while ((stream.documentStarts[document + 1] ?? Number.POSITIVE_INFINITY) <= block << BLOCK_SHIFT) {
      document++;
    }
    documentOfBlock[block] = document;
  }
  return {
    stream,
    documentOfBlock,
    postings: createPostings(documents),
    counts: new Uint32Array(documents),
    positions: new Uint32Array(1024),
  };
}

/** Counts one term; the result stands in the counter. */
export function countTerm(counter: TermCounter, { places }: TermOccurrences): void {
  const { stream, documentOfBlock, postings, counts } = counter;
  const { documentStarts, headlineLengths } = stream;
  if (counter.positions.length < places.length) {
    counter.positions = new Uint32Array(places.length * 2);
  }
  const { positions } = counter;
  let length = 0;
  let end = -1;
  let start = 0;
  let headlineEnd = 0;
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    if (place >= end) {
      let document = documentOfBlock[place >>> BLOCK_SHIFT] ?? 0;
      while ((documentStarts[document + 1] ?? 0) <= place) {
        document++;
      }
      start = documentStarts[document] ?? 0;
      end = documentStarts[document + 1] ?? 0;
      headlineEnd = start + (headlineLengths[document] ?? 0);
      postings.documents[length] = document;
      postings.headline[length] = 0;
      postings.body[length] = 0;
      counts[length] = 0;
      length++;
    }
    const field = place < headlineEnd ? postings.headline : postings.body;
    field[length - 1] = (field[length - 1] ?? 0) + 1;
    counts[length - 1] = (counts[length - 1] ?? 0) + 1;
    positions[index] = place - start;
  }
  postings.length = length;
}
