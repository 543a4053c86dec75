import {
  alignBits,
  type BitReader,
  type BitWriter,
  checkBits,
  clearBits,
  createBitReader,
  readBits,
  readRice,
  riceShift,
  writeBits,
  writeRice,
  writeRices,
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
/** The same where those that are not once in the body follow the documents. */
const EXCEPTIONS_FOLLOW = 30;

/** Room for the postings of one term in an archive of so many documents. */
export function createPostings(capacity: number): Postings & { length: number } {
  return {
    length: 0,
    documents: new Uint32Array(capacity),
    body: new Uint32Array(capacity),
    headline: new Uint32Array(capacity),
  };
}

/**
 * Writes postings anew into the (cleared) writer: gaps between documents and frequencies, both in Rice's code. Each
 * frequency stands beside its document or, where that is shorter, those that are not once in the body behind them all.
 */
export function encodePostings(writer: BitWriter, postings: Postings): void {
  clearBits(writer);
  const { length, documents } = postings;
  const gapShift = riceShift(((documents[length - 1] ?? 0) + 1 - length) / length);
  writeBits(writer, gapShift, SHIFT_BITS);
  const places = placesOfExceptions(postings);
  const frequencies = { exceptions: places.length, sum: sumFrequencies(postings, places) };
  if (frequencies.exceptions === 0) {
    writeBits(writer, ALL_ONCE, SHIFT_BITS);
    writeDocuments(writer, postings, gapShift);
  } else if (exceptionBits(frequencies, length) < frequencyBits(frequencies, length)) {
    writeBits(writer, EXCEPTIONS_FOLLOW, SHIFT_BITS);
    writeDocuments(writer, postings, gapShift);
    writeExceptions(writer, postings, places, frequencies);
  } else {
    const shift = riceShift(frequencies.sum / length);
    writeBits(writer, shift, SHIFT_BITS);
    writePairs(writer, postings, gapShift, shift);
  }
  alignBits(writer);
}

/** What decides how frequencies are written. */
interface Frequencies {
  /** How many are not once in the body. */
  readonly exceptions: number;
  /** Of the numbers that they are written as. */
  readonly sum: number;
}

/** The places in the list of what is not once in the body: few, so that all else is looked at just this once. */
function placesOfExceptions({ length, body, headline }: Postings): Uint32Array {
  const places = new Uint32Array(length);
  let count = 0;
  for (let index = 0; index < length; index++) {
    if (body[index] !== 1 || headline[index] !== 0) places[count++] = index;
  }
  return places.subarray(0, count);
}

/** What is once in the body is written as 0. */
function sumFrequencies({ body, headline }: Postings, exceptions: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < exceptions.length; index++) {
    const place = exceptions[index] ?? 0;
    sum += frequencyCode(body[place] ?? 0, headline[place] ?? 0);
  }
  return sum;
}

/** About the bits of frequencies beside their documents: what is the same either way is left out. */
function frequencyBits({ sum }: Frequencies, length: number): number {
  const shift = riceShift(sum / length);
  return length * (1 + shift) + sum / 2 ** shift;
}

/** The same of exceptions behind the documents. */
function exceptionBits({ exceptions, sum }: Frequencies, length: number): number {
  const [placeShift, shift] = exceptionShifts({ exceptions, sum }, length);
  const places = exceptions * (1 + placeShift) + (length - exceptions) / 2 ** placeShift;
  return 2 * SHIFT_BITS + places + exceptions * (1 + shift) + (sum - exceptions) / 2 ** shift;
}

function exceptionShifts(
  { exceptions, sum }: Frequencies,
  length: number,
): readonly [places: number, frequencies: number] {
  return [riceShift((length - exceptions) / exceptions), riceShift((sum - exceptions) / exceptions)];
}

function writeDocuments(writer: BitWriter, { length, documents }: Postings, gapShift: number): void {
  const gaps = new Uint32Array(length);
  let previous = -1;
  for (let index = 0; index < length; index++) {
    const document = documents[index] ?? 0;
    gaps[index] = document - previous - 1;
    previous = document;
  }
  writeRices(writer, gaps, gapShift);
}

/** Each document with its frequency beside it. */
function writePairs(writer: BitWriter, postings: Postings, gapShift: number, shift: number): void {
  const { length, documents, body, headline } = postings;
  let previous = -1;
  for (let index = 0; index < length; index++) {
    const document = documents[index] ?? 0;
    writeRice(writer, document - previous - 1, gapShift);
    previous = document;
    writeFrequency(writer, body[index] ?? 0, headline[index] ?? 0, shift, 0);
  }
}

/** Gaps between the places of exceptions, each with its frequency; a last gap leads to the end. */
function writeExceptions(
  writer: BitWriter,
  { length, body, headline }: Postings,
  places: Uint32Array,
  frequencies: Frequencies,
): void {
  const [placeShift, shift] = exceptionShifts(frequencies, length);
  writeBits(writer, placeShift, SHIFT_BITS);
  writeBits(writer, shift, SHIFT_BITS);
  let previous = -1;
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    writeRice(writer, place - previous - 1, placeShift);
    writeFrequency(writer, body[place] ?? 0, headline[place] ?? 0, shift, 1);
    previous = place;
  }
  writeRice(writer, length - previous - 1, placeShift);
}

/** `least` is the least number it can be. */
function writeFrequency(writer: BitWriter, body: number, headline: number, shift: number, least: number): void {
  const frequency = frequencyCode(body, headline);
  writeRice(writer, frequency - least, shift);
  if (frequency === HEADLINE_FOLLOWS) {
    writeRice(writer, headline - 1, 0);
    writeRice(writer, body, shift);
  }
}

/** Reads the postings of a term that occurs in `length` documents. Throws `TruncatedBytes`. */
export function decodePostings(bytes: Uint8Array, length: number): Postings {
  const reader = createBitReader(bytes);
  const postings = { ...createPostings(length), length };
  const gapShift = readBits(reader, SHIFT_BITS);
  const shift = readBits(reader, SHIFT_BITS);
  const areBeside = shift !== ALL_ONCE && shift !== EXCEPTIONS_FOLLOW;
  let previous = -1;
  for (let index = 0; index < length; index++) {
    previous += readRice(reader, gapShift) + 1;
    postings.documents[index] = previous;
    if (areBeside) readFrequency(reader, postings, index, shift, 0);
  }
  if (!areBeside) postings.body.fill(1);
  if (shift === EXCEPTIONS_FOLLOW) readExceptions(reader, postings);
  checkBits(reader);
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

function frequencyCode(body: number, headline: number): number {
  if (headline > 0) {
    return HEADLINE_FOLLOWS;
  }
  return body <= HEADLINE_FOLLOWS ? body - 1 : body;
}
