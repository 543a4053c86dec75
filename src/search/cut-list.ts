import { readBits } from "./bits.ts";
import type { DocumentPosting } from "./changed-terms.ts";
import { areBeside, EXCEPTIONS_FOLLOW, HEADLINE_FOLLOWS, type ListLayout, SHIFT_BITS } from "./postings.ts";
import { readSkimmed, type Skimmer, skimDocuments } from "./skim-bits.ts";

/** How often a term stands in a document. */
export type DocumentCounts = Omit<DocumentPosting, "occurrences">;

/** Where a list is to be cut: before the first document that is not before `first`. */
export interface Cutting {
  readonly length: number;
  readonly first: number;
  readonly starts: readonly number[];
}

/** A list that is cut in two. */
export interface CutList {
  readonly layout: ListLayout;
  readonly kept: number;
  readonly lastKept: number;
  /** In bits: where the documents that stay end, with what stands beside them. */
  readonly documentsEnd: number;
  /** In bits: where exceptions behind all documents begin, and where those of the documents that stay end. */
  readonly exceptionsStart: number;
  readonly exceptionsEnd: number;
  readonly seen: SeenFrequencies;
  /** The documents that do not stay. */
  readonly before: readonly DocumentCounts[];
}

/** What was seen of the frequencies of documents that stay. */
interface SeenFrequencies {
  exceptions: number;
  sum: number;
  /** Occurrences in documents beyond the first in each. */
  repeated: number;
  repeatedInChunk: number;
  /** The place in the list of the first document of the last chunk that holds one of them. */
  chunkStart: number;
  /** The last exception's place in the list; −1 where there is none. */
  lastException: number;
}

/** Reads a list, at whose first bit the skimmer is, to its end. */
export function cutList(skimmer: Skimmer, cutting: Cutting): CutList {
  const gapShift = readBits(skimmer, SHIFT_BITS);
  const frequencyShift = readBits(skimmer, SHIFT_BITS);
  const seen = { exceptions: 0, sum: 0, repeated: 0, repeatedInChunk: 0, chunkStart: 0, lastException: -1 };
  if (areBeside(frequencyShift)) {
    const layout = { gapShift, frequencyShift, placeShift: 0, exceptionShift: 0 };
    return { ...cutPairs(skimmer, cutting, layout, seen), layout, exceptionsStart: 0, exceptionsEnd: 0, seen };
  }
  const { length, first, starts } = cutting;
  const { count: kept, last: lastKept } = skimDocuments(skimmer, gapShift, length, first);
  const documentsEnd = skimmer.at;
  const before: CountsRead[] = [];
  for (let document = lastKept; before.length < length - kept; ) {
    document += readSkimmed(skimmer, gapShift) + 1;
    before.push({ document, headline: 0, body: 1 });
  }
  seen.chunkStart = starts.findLast((start) => start < kept) ?? 0;
  const behind = frequencyShift === EXCEPTIONS_FOLLOW ? cutExceptions(skimmer, kept, before, seen) : NONE_BEHIND;
  const { placeShift, exceptionShift, ...exceptions } = behind;
  const layout = { gapShift, frequencyShift, placeShift, exceptionShift };
  return { layout, kept, lastKept, documentsEnd, ...exceptions, seen, before };
}

type CountsRead = { -readonly [Field in keyof DocumentCounts]: DocumentCounts[Field] };

/** Reads documents with their frequencies beside them. */
function cutPairs(
  skimmer: Skimmer,
  { length, first, starts }: Cutting,
  { gapShift, frequencyShift }: ListLayout,
  seen: SeenFrequencies,
): Pick<CutList, "kept" | "lastKept" | "documentsEnd" | "before"> {
  let [place, lastKept, chunk] = [0, -1, 0];
  let documentsEnd = skimmer.at;
  for (; place < length; place++) {
    const document = lastKept + readSkimmed(skimmer, gapShift) + 1;
    if (document >= first) break;
    if (place === starts[chunk]) {
      seen.chunkStart = place;
      seen.repeatedInChunk = 0;
      chunk++;
    }
    lastKept = document;
    const frequency = readSkimmed(skimmer, frequencyShift);
    if (frequency > 0) see(seen, place, frequency, readCount(skimmer, frequency, frequencyShift));
    documentsEnd = skimmer.at;
  }
  skimmer.at = documentsEnd;
  const before: CountsRead[] = [];
  for (let document = lastKept; before.length < length - place; ) {
    document += readSkimmed(skimmer, gapShift) + 1;
    before.push({ document, ...readCounts(skimmer, readSkimmed(skimmer, frequencyShift), frequencyShift) });
  }
  return { kept: place, lastKept, documentsEnd, before };
}

type ExceptionsBehind = Pick<CutList, "exceptionsStart" | "exceptionsEnd"> &
  Pick<ListLayout, "placeShift" | "exceptionShift">;

const NONE_BEHIND: ExceptionsBehind = { placeShift: 0, exceptionShift: 0, exceptionsStart: 0, exceptionsEnd: 0 };

/** Reads exceptions behind documents; those of documents that do not stay are put into `before`. */
function cutExceptions(
  skimmer: Skimmer,
  kept: number,
  before: readonly CountsRead[],
  seen: SeenFrequencies,
): ExceptionsBehind {
  const exceptionsStart = skimmer.at;
  const placeShift = readBits(skimmer, SHIFT_BITS);
  const exceptionShift = readBits(skimmer, SHIFT_BITS);
  const length = kept + before.length;
  let exceptionsEnd = skimmer.at;
  for (let place = readSkimmed(skimmer, placeShift); place < length; place += readSkimmed(skimmer, placeShift) + 1) {
    const frequency = readSkimmed(skimmer, exceptionShift) + 1;
    if (place < kept) {
      see(seen, place, frequency, readCount(skimmer, frequency, exceptionShift));
      exceptionsEnd = skimmer.at;
    } else {
      Object.assign(before[place - kept] ?? {}, readCounts(skimmer, frequency, exceptionShift));
    }
  }
  return { placeShift, exceptionShift, exceptionsStart, exceptionsEnd };
}

function see(seen: SeenFrequencies, place: number, frequency: number, count: number): void {
  seen.exceptions++;
  seen.sum += frequency;
  seen.repeated += count - 1;
  if (place >= seen.chunkStart) seen.repeatedInChunk += count - 1;
  seen.lastException = place;
}

/** How often a term stands in a document with this frequency, of which what is behind the number is still to be read. */
function readCount(skimmer: Skimmer, frequency: number, shift: number): number {
  if (frequency === HEADLINE_FOLLOWS) return readSkimmed(skimmer, 0) + 1 + readSkimmed(skimmer, shift);
  return frequency < HEADLINE_FOLLOWS ? frequency + 1 : frequency;
}

/** The same, in headline and body. */
function readCounts(skimmer: Skimmer, frequency: number, shift: number): Omit<DocumentCounts, "document"> {
  if (frequency !== HEADLINE_FOLLOWS) return { headline: 0, body: readCount(skimmer, frequency, shift) };
  const headline = readSkimmed(skimmer, 0) + 1;
  return { headline, body: readSkimmed(skimmer, shift) };
}
