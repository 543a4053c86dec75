import {
  alignBits,
  type BitWriter,
  checkBits,
  clearBits,
  createBitReader,
  readBits,
  readRice,
  riceShift,
  writeBits,
  writeRice,
} from "./bits.ts";

/** The documents a term occurs in, in rising order, and how often in each. The arrays may be longer than `length`. */
export interface Postings {
  readonly length: number;
  readonly documents: Uint32Array;
  /** Occurrences in the body (everything printed but the headline). */
  readonly body: Uint32Array;
  /** Occurrences in kicker, headline and decks. */
  readonly headline: Uint32Array;
}

/** Frequencies are written as a number: 0 for once in the body, 1 for twice, 2 to announce a headline, 3 for thrice … */
const HEADLINE_FOLLOWS = 2;
const SHIFT_BITS = 5;
/** Stands for the frequencies' shift where all of them are once in the body; then none is written. */
const ALL_ONCE = 31;

/** Room for the postings of one term in an archive of so many documents. */
export function createPostings(capacity: number): Postings & { length: number } {
  return {
    length: 0,
    documents: new Uint32Array(capacity),
    body: new Uint32Array(capacity),
    headline: new Uint32Array(capacity),
  };
}

/** Writes postings anew into the (cleared) writer: gaps between documents and frequencies, both in Rice's code. */
export function encodePostings(writer: BitWriter, postings: Postings): void {
  clearBits(writer);
  const { length, documents, body, headline } = postings;
  let frequencies = 0;
  for (let index = 0; index < length; index++) {
    frequencies += frequencyCode(body[index] ?? 0, headline[index] ?? 0);
  }
  const gapShift = riceShift(((documents[length - 1] ?? 0) + 1 - length) / length);
  const allOnce = frequencies === 0;
  const frequencyShift = allOnce ? ALL_ONCE : riceShift(frequencies / length);
  writeBits(writer, gapShift, SHIFT_BITS);
  writeBits(writer, frequencyShift, SHIFT_BITS);
  let previous = -1;
  for (let index = 0; index < length; index++) {
    const document = documents[index] ?? 0;
    const inBody = body[index] ?? 0;
    const inHeadline = headline[index] ?? 0;
    const frequency = frequencyCode(inBody, inHeadline);
    const gap = document - previous - 1;
    previous = document;
    if (allOnce) {
      writeRice(writer, gap, gapShift);
      continue;
    }
    const quotient = gap >>> gapShift;
    if (frequency === 0 && quotient + gapShift + frequencyShift < 20 && quotient < 8) {
      // Both of the most usual numbers at one go: the same bits as below.
      const ones = (1 << (quotient + 1)) - 2;
      const bits = (ones << gapShift) | (gap & ((1 << gapShift) - 1));
      writeBits(writer, bits << (1 + frequencyShift), quotient + gapShift + frequencyShift + 2);
      continue;
    }
    writeRice(writer, gap, gapShift);
    writeRice(writer, frequency, frequencyShift);
    if (frequency === HEADLINE_FOLLOWS) {
      writeRice(writer, inHeadline - 1, 0);
      writeRice(writer, inBody, frequencyShift);
    }
  }
  alignBits(writer);
}

/** Reads the postings of a term that occurs in `length` documents. Throws `TruncatedBytes`. */
export function decodePostings(bytes: Uint8Array, length: number): Postings {
  const reader = createBitReader(bytes);
  const postings = { ...createPostings(length), length };
  const gapShift = readBits(reader, SHIFT_BITS);
  const frequencyShift = readBits(reader, SHIFT_BITS);
  let previous = -1;
  for (let index = 0; index < length; index++) {
    previous += readRice(reader, gapShift) + 1;
    postings.documents[index] = previous;
    const frequency = frequencyShift === ALL_ONCE ? 0 : readRice(reader, frequencyShift);
    if (frequency === HEADLINE_FOLLOWS) {
      postings.headline[index] = readRice(reader, 0) + 1;
      postings.body[index] = readRice(reader, frequencyShift);
    } else {
      postings.body[index] = frequency < HEADLINE_FOLLOWS ? frequency + 1 : frequency;
    }
  }
  checkBits(reader);
  return postings;
}

function frequencyCode(body: number, headline: number): number {
  if (headline > 0) {
    return HEADLINE_FOLLOWS;
  }
  return body <= HEADLINE_FOLLOWS ? body - 1 : body;
}
