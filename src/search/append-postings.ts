import { alignBits, type BitWriter, clearBits, copyBits, readBits, writeRice } from "./bits.ts";
import type { DocumentPosting } from "./changed-terms.ts";
import {
  areBeside,
  EXCEPTIONS_FOLLOW,
  type Frequencies,
  frequencyCode,
  HEADLINE_FOLLOWS,
  type ListLayout,
  layoutOf,
  SHIFT_BITS,
  writeFrequency,
} from "./postings.ts";
import { openSkimmer, readSkimmed, type Skimmer, skimRice } from "./skim-bits.ts";
import type { TermListing } from "./term-listing.ts";

/** A posting list with documents behind those it had, and what was seen of these. */
export interface AppendedPostings {
  readonly bytes: Uint8Array;
  /** Occurrences in all documents, old and new. */
  readonly occurrences: number;
  /** Occurrences in the last `tail` documents that were there before. */
  readonly tailOccurrences: number;
  /** The last document that was there before. */
  readonly lastDocument: number;
}

/**
 * The term's list with `added` (documents rising) behind all it has: the bytes that `encodePostings` would make of both,
 * of which nearly all are copied. Undefined where all would be written otherwise, since more than so many documents or
 * frequencies want other shifts.
 */
export function appendPostings(
  writer: BitWriter,
  skimmer: Skimmer,
  { postings, documents }: Pick<TermListing, "postings" | "documents">,
  added: readonly DocumentPosting[],
  tail: number,
): AppendedPostings | undefined {
  openSkimmer(skimmer, postings);
  const end = skimPostings(skimmer, documents, tail);
  const { layout, lastDocument, tailOccurrences } = end;
  const frequencies = addFrequencies(end.frequencies, added);
  const wanted = layoutOf(documents + added.length, added.at(-1)?.document ?? lastDocument, frequencies);
  if (!isSameLayout(layout, wanted)) return undefined;
  skimmer.at = 0;
  clearBits(writer);
  copyBits(writer, skimmer, end.documentsEnd);
  appendDocuments(writer, end, added);
  if (layout.frequencyShift === EXCEPTIONS_FOLLOW) {
    copyBits(writer, skimmer, end.exceptionsEnd - end.documentsEnd);
    appendExceptions(writer, end, documents, added);
  }
  alignBits(writer);
  const occurrences = added.reduce((sum, { headline, body }) => sum + headline + body, end.occurrences);
  return { bytes: writer.bytes.slice(0, writer.length), occurrences, tailOccurrences, lastDocument };
}

/** What is to be known of a list in order to go on behind its end. */
interface ListEnd {
  readonly layout: ListLayout;
  /** In bits: where the documents end with what stands beside them … */
  readonly documentsEnd: number;
  /** … and the exceptions behind them, but for the gap that leads to the end of the list. */
  readonly exceptionsEnd: number;
  readonly lastDocument: number;
  /** The last exception's place in the list; −1 where there is none. */
  readonly lastException: number;
  readonly frequencies: Frequencies;
  readonly occurrences: number;
  readonly tailOccurrences: number;
}

/** What was seen of frequencies. */
interface SeenFrequencies {
  exceptions: number;
  sum: number;
  occurrences: number;
  tailOccurrences: number;
  lastException: number;
  /** The place in the list of the first document of the tail. */
  readonly tailStart: number;
}

/** Reads a list of so many documents to its end. */
function skimPostings(skimmer: Skimmer, length: number, tail: number): ListEnd {
  const gapShift = readBits(skimmer, SHIFT_BITS);
  const frequencyShift = readBits(skimmer, SHIFT_BITS);
  const seen: SeenFrequencies = {
    exceptions: 0,
    sum: 0,
    occurrences: length,
    tailOccurrences: tail,
    lastException: -1,
    tailStart: length - tail,
  };
  const gaps = areBeside(frequencyShift)
    ? skimBeside(skimmer, length, { gapShift, frequencyShift }, seen)
    : skimRice(skimmer, gapShift, length);
  const documentsEnd = skimmer.at;
  const behind = frequencyShift === EXCEPTIONS_FOLLOW ? skimExceptions(skimmer, length, seen) : NONE_BEHIND;
  const { placeShift, exceptionShift, end: exceptionsEnd } = behind;
  const { exceptions, sum, occurrences, tailOccurrences, lastException } = seen;
  return {
    layout: { gapShift, frequencyShift, placeShift, exceptionShift },
    documentsEnd,
    exceptionsEnd,
    lastDocument: gaps + length - 1,
    lastException,
    frequencies: { exceptions, sum },
    occurrences,
    tailOccurrences,
  };
}

/** Reads documents with their frequencies beside them; returns the sum of the gaps. */
function skimBeside(
  skimmer: Skimmer,
  length: number,
  { gapShift, frequencyShift }: Pick<ListLayout, "gapShift" | "frequencyShift">,
  seen: SeenFrequencies,
): number {
  let gaps = 0;
  for (let place = 0; place < length; place++) {
    gaps += readSkimmed(skimmer, gapShift);
    const frequency = readSkimmed(skimmer, frequencyShift);
    if (frequency > 0) see(seen, place, frequency, readCount(skimmer, frequency, frequencyShift));
  }
  return gaps;
}

/** Exceptions behind documents; they end, in bits, before the gap that leads to the end of the list. */
interface ExceptionsBehind extends Pick<ListLayout, "placeShift" | "exceptionShift"> {
  readonly end: number;
}

const NONE_BEHIND: ExceptionsBehind = { placeShift: 0, exceptionShift: 0, end: 0 };

function skimExceptions(skimmer: Skimmer, length: number, seen: SeenFrequencies): ExceptionsBehind {
  const placeShift = readBits(skimmer, SHIFT_BITS);
  const exceptionShift = readBits(skimmer, SHIFT_BITS);
  let end = skimmer.at;
  for (let place = readSkimmed(skimmer, placeShift); place < length; place += readSkimmed(skimmer, placeShift) + 1) {
    const frequency = readSkimmed(skimmer, exceptionShift) + 1;
    see(seen, place, frequency, readCount(skimmer, frequency, exceptionShift));
    end = skimmer.at;
  }
  return { placeShift, exceptionShift, end };
}

function see(seen: SeenFrequencies, place: number, frequency: number, count: number): void {
  seen.exceptions++;
  seen.sum += frequency;
  seen.occurrences += count - 1;
  if (place >= seen.tailStart) seen.tailOccurrences += count - 1;
  seen.lastException = place;
}

/** How often a term stands in a document with this frequency, of which what is behind the number is still to be read. */
function readCount(skimmer: Skimmer, frequency: number, shift: number): number {
  if (frequency === HEADLINE_FOLLOWS) return readSkimmed(skimmer, 0) + 1 + readSkimmed(skimmer, shift);
  return frequency < HEADLINE_FOLLOWS ? frequency + 1 : frequency;
}

function addFrequencies(before: Frequencies, added: readonly DocumentPosting[]): Frequencies {
  let { exceptions, sum } = before;
  for (const { body, headline } of added) {
    const frequency = frequencyCode(body, headline);
    exceptions += frequency > 0 ? 1 : 0;
    sum += frequency;
  }
  return { exceptions, sum };
}

function isSameLayout(one: ListLayout, other: ListLayout): boolean {
  return (
    one.gapShift === other.gapShift &&
    one.frequencyShift === other.frequencyShift &&
    one.placeShift === other.placeShift &&
    one.exceptionShift === other.exceptionShift
  );
}

function appendDocuments(
  writer: BitWriter,
  { layout, lastDocument }: ListEnd,
  added: readonly DocumentPosting[],
): void {
  const { gapShift, frequencyShift } = layout;
  let previous = lastDocument;
  for (const { document, body, headline } of added) {
    writeRice(writer, document - previous - 1, gapShift);
    if (areBeside(frequencyShift)) writeFrequency(writer, body, headline, frequencyShift, 0);
    previous = document;
  }
}

/** The exceptions among the documents that come behind `length` others, and the gap that leads to the end. */
function appendExceptions(
  writer: BitWriter,
  { layout: { placeShift, exceptionShift }, lastException }: ListEnd,
  length: number,
  added: readonly DocumentPosting[],
): void {
  let previous = lastException;
  for (const [index, { body, headline }] of added.entries()) {
    if (frequencyCode(body, headline) === 0) continue;
    writeRice(writer, length + index - previous - 1, placeShift);
    writeFrequency(writer, body, headline, exceptionShift, 1);
    previous = length + index;
  }
  writeRice(writer, length + added.length - previous - 1, placeShift);
}
