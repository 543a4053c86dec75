import { alignBits, type BitWriter, clearBits, riceShift, writeBits, writeRice, writeRices } from "./bits.ts";

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

/** A term's documents as they are to be written. The arrays may be longer than the lengths. */
export interface PostingList {
  /** How many documents, and the last of them. */
  readonly length: number;
  readonly last: number;
  /** How many documents lie between each and the one before, or the beginning. */
  readonly gaps: Uint32Array;
  readonly exceptions: Exceptions;
}

/** The documents in which a term does not stand just once in the body, as it does in most. */
export interface Exceptions {
  length: number;
  /** Places in the list, rising; and what stands there. */
  readonly places: Uint32Array;
  readonly headline: Uint32Array;
  readonly body: Uint32Array;
}

/** Room for so many exceptions. */
export function createExceptions(capacity: number): Exceptions {
  const [places, headline, body] = [new Uint32Array(capacity), new Uint32Array(capacity), new Uint32Array(capacity)];
  return { length: 0, places, headline, body };
}

/** Writes postings anew into the writer, which is cleared: see `encodeList`. */
export function encodePostings(writer: BitWriter, postings: Postings): void {
  encodeList(writer, listOfPostings(postings));
}

/** Postings as they are to be written. */
export function listOfPostings(postings: Postings): PostingList {
  return listOf(postings.documents.subarray(0, postings.length), exceptionsOf(postings));
}

/** The list of a term in these documents, rising; with no exceptions given, once in the body of each. */
export function listOf(documents: Uint32Array, exceptions = createExceptions(0)): PostingList {
  let previous = -1;
  const gaps = documents.map((document) => {
    const gap = document - previous - 1;
    previous = document;
    return gap;
  });
  return { length: documents.length, last: previous, gaps, exceptions };
}

function exceptionsOf({ length, headline, body }: Postings): Exceptions {
  const isOnce = (place: number) => body[place] === 1 && headline[place] === 0;
  const places = Array.from({ length }, (_, place) => place).filter((place) => !isOnce(place));
  return {
    length: places.length,
    places: Uint32Array.from(places),
    headline: Uint32Array.from(places, (place) => headline[place] ?? 0),
    body: Uint32Array.from(places, (place) => body[place] ?? 0),
  };
}

/**
 * Writes a list anew into the writer, which is cleared: gaps between documents and frequencies, both in Rice's code. Each
 * frequency stands beside its document or, where that is shorter, those that are not once in the body behind them all.
 */
export function encodeList(writer: BitWriter, list: PostingList): void {
  clearBits(writer);
  writeList(writer, list);
  alignBits(writer);
}

/** Appends a list to the bits of the writer. */
export function writeList(writer: BitWriter, list: PostingList): void {
  const { length, last, gaps, exceptions } = list;
  const layout = layoutOf(length, last, frequenciesOf(exceptions));
  const { gapShift, frequencyShift } = layout;
  writeBits(writer, gapShift, SHIFT_BITS);
  writeBits(writer, frequencyShift, SHIFT_BITS);
  if (areBeside(frequencyShift)) writePairs(writer, list, gapShift, frequencyShift);
  else writeRices(writer, gaps, 0, length, gapShift);
  if (frequencyShift === EXCEPTIONS_FOLLOW) writeExceptions(writer, list, layout);
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
function frequenciesOf({ length, headline, body }: Exceptions): Frequencies {
  let sum = 0;
  for (let index = 0; index < length; index++) sum += frequencyCode(body[index] ?? 0, headline[index] ?? 0);
  return { exceptions: length, sum };
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
function writePairs(
  writer: BitWriter,
  { length, gaps, exceptions }: PostingList,
  gapShift: number,
  shift: number,
): void {
  const { places, headline, body } = exceptions;
  let exception = 0;
  for (let index = 0; index < length; index++) {
    writeRice(writer, gaps[index] ?? 0, gapShift);
    if (exception < exceptions.length && places[exception] === index) {
      writeFrequency(writer, body[exception] ?? 0, headline[exception] ?? 0, shift, 0);
      exception++;
    } else {
      writeFrequency(writer, 1, 0, shift, 0);
    }
  }
}

/** Gaps between the places of exceptions, each with its frequency; a last gap leads to the end. */
function writeExceptions(
  writer: BitWriter,
  { length, exceptions: { length: count, places, headline, body } }: PostingList,
  { placeShift, exceptionShift }: ListLayout,
): void {
  writeBits(writer, placeShift, SHIFT_BITS);
  writeBits(writer, exceptionShift, SHIFT_BITS);
  let previous = -1;
  for (let index = 0; index < count; index++) {
    const place = places[index] ?? 0;
    writeRice(writer, place - previous - 1, placeShift);
    writeFrequency(writer, body[index] ?? 0, headline[index] ?? 0, exceptionShift, 1);
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

/** The number as which a frequency is written. */
export function frequencyCode(body: number, headline: number): number {
  if (headline > 0) {
    return HEADLINE_FOLLOWS;
  }
  return body <= HEADLINE_FOLLOWS ? body - 1 : body;
}
