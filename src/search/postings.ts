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
  writeRises,
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
export const HEADLINE_FOLLOWS = 2;
/** Bits of a shift at the beginning of a list. */
export const SHIFT_BITS = 5;
/** Stands for the frequencies' shift where all of them are once in the body; then none is written. */
export const ALL_ONCE = 31;
/** The same where those that are not once in the body follow the documents. */
export const EXCEPTIONS_FOLLOW = 30;

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
  const layout = layoutOf(length, documents[length - 1] ?? 0, frequenciesOf(postings));
  const { gapShift, frequencyShift } = layout;
  writeBits(writer, gapShift, SHIFT_BITS);
  writeBits(writer, frequencyShift, SHIFT_BITS);
  if (areBeside(frequencyShift)) writePairs(writer, postings, gapShift, frequencyShift);
  else writeRises(writer, documents, length, gapShift);
  if (frequencyShift === EXCEPTIONS_FOLLOW) writeExceptions(writer, postings, layout);
  alignBits(writer);
}

/** How a posting list is written. */
export interface ListLayout {
  readonly gapShift: number;
  /** Of the frequencies; or `ALL_ONCE` or `EXCEPTIONS_FOLLOW`. */
  readonly frequencyShift: number;
  /** Of exceptions behind the documents: the gaps between their places, and their frequencies; else 0. */
  readonly placeShift: number;
  readonly exceptionShift: number;
}

/** How a list of so many documents up to the last one is written. */
export function layoutOf(length: number, lastDocument: number, frequencies: Frequencies): ListLayout {
  const gapShift = riceShift((lastDocument + 1 - length) / length);
  const { exceptions, sum } = frequencies;
  if (exceptions === 0) return { gapShift, frequencyShift: ALL_ONCE, placeShift: 0, exceptionShift: 0 };
  if (exceptionBits(frequencies, length) < frequencyBits(frequencies, length)) {
    const [placeShift, exceptionShift] = exceptionShifts(frequencies, length);
    return { gapShift, frequencyShift: EXCEPTIONS_FOLLOW, placeShift, exceptionShift };
  }
  return { gapShift, frequencyShift: riceShift(sum / length), placeShift: 0, exceptionShift: 0 };
}

/** Whether each frequency stands beside its document. */
export function areBeside(frequencyShift: number): boolean {
  return frequencyShift !== ALL_ONCE && frequencyShift !== EXCEPTIONS_FOLLOW;
}

/** What decides how frequencies are written. */
export interface Frequencies {
  /** How many are not once in the body. */
  readonly exceptions: number;
  /** Of the numbers that they are written as. */
  readonly sum: number;
}

/** What is once in the body, as most is, is written as 0 and adds nothing. */
function frequenciesOf({ length, body, headline }: Postings): Frequencies {
  let [exceptions, sum] = [0, 0];
  for (let index = 0; index < length; index++) {
    if (body[index] === 1 && headline[index] === 0) continue;
    exceptions++;
    sum += frequencyCode(body[index] ?? 0, headline[index] ?? 0);
  }
  return { exceptions, sum };
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
  { placeShift, exceptionShift }: ListLayout,
): void {
  writeBits(writer, placeShift, SHIFT_BITS);
  writeBits(writer, exceptionShift, SHIFT_BITS);
  let previous = -1;
  for (let place = 0; place < length; place++) {
    if (body[place] === 1 && headline[place] === 0) continue;
    writeRice(writer, place - previous - 1, placeShift);
    writeFrequency(writer, body[place] ?? 0, headline[place] ?? 0, exceptionShift, 1);
    previous = place;
  }
  writeRice(writer, length - previous - 1, placeShift);
}

/** Writes how often a term stands in a document. `least` is the least number it can be. */
export function writeFrequency(writer: BitWriter, body: number, headline: number, shift: number, least: number): void {
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
  const isBeside = areBeside(shift);
  let previous = -1;
  for (let index = 0; index < length; index++) {
    previous += readRice(reader, gapShift) + 1;
    postings.documents[index] = previous;
    if (isBeside) readFrequency(reader, postings, index, shift, 0);
  }
  if (!isBeside) postings.body.fill(1);
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

/** The number as which a frequency is written. */
export function frequencyCode(body: number, headline: number): number {
  if (headline > 0) {
    return HEADLINE_FOLLOWS;
  }
  return body <= HEADLINE_FOLLOWS ? body - 1 : body;
}
