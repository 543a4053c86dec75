import { type BitReader, checkBits, createBitReader, readBits, readRice } from "./bits.ts";
import {
  areBeside,
  createPostings,
  EXCEPTIONS_FOLLOW,
  HEADLINE_FOLLOWS,
  type Postings,
  SHIFT_BITS,
} from "./postings.ts";

/** Reads the postings of a term that occurs in `length` documents. Throws `TruncatedBytes`. */
export function decodePostings(bytes: Uint8Array, length: number): Postings {
  const reader = createBitReader(bytes);
  const postings = readList(reader, length);
  checkBits(reader);
  return postings;
}

/** Reads a list of so many documents. Beyond the end bits are zero: `checkBits` tells. */
export function readList(reader: BitReader, length: number): Postings {
  const postings = { ...createPostings(length), length };
  const gapShift = readBits(reader, SHIFT_BITS);
  const shift = readBits(reader, SHIFT_BITS);
  const isBeside = areBeside(shift);
  let previous = -1;
  for (let index = 0; index < length; index++) {
    previous += readRice(reader, gapShift) + 1;
    postings.documents[index] = previous;
    if (isBeside) readFrequency(reader, postings, index, shift, 0);
  }
  if (!isBeside) postings.body.fill(1);
  if (shift === EXCEPTIONS_FOLLOW) readExceptions(reader, postings);
  return postings;
}

function readExceptions(reader: BitReader, postings: Postings): void {
  const placeShift = readBits(reader, SHIFT_BITS);
  const shift = readBits(reader, SHIFT_BITS);
  for (let place = readRice(reader, placeShift); place < postings.length; place += readRice(reader, placeShift) + 1) {
    readFrequency(reader, postings, place, shift, 1);
  }
}

function readFrequency(
  reader: BitReader,
  { body, headline }: Postings,
  place: number,
  shift: number,
  least: number,
): void {
  const frequency = readRice(reader, shift) + least;
  if (frequency === HEADLINE_FOLLOWS) {
    headline[place] = readRice(reader, 0) + 1;
    body[place] = readRice(reader, shift);
  } else {
    body[place] = frequency < HEADLINE_FOLLOWS ? frequency + 1 : frequency;
  }
}
