import { alignBits, type BitWriter, clearBits, copyBits, writeRice } from "./bits.ts";
import { type CutList, cutList, type DocumentCounts } from "./cut-list.ts";
import {
  areBeside,
  EXCEPTIONS_FOLLOW,
  type Frequencies,
  frequencyCode,
  type ListLayout,
  layoutOf,
  writeFrequency,
} from "./postings.ts";
import { copySkimmed, openSkimmer, type Skimmer } from "./skim-bits.ts";
import type { TermListing } from "./term-listing.ts";

/** A posting list of which the last documents are others than they were, and what was seen of it. */
export interface ReplacedTail {
  readonly bytes: Uint8Array;
  /** Occurrences in all documents, old and new. */
  readonly occurrences: number;
  /** How many documents stay, the last of them, and the occurrences in those of them that are in its chunk. */
  readonly kept: number;
  readonly lastKept: number;
  readonly chunkOccurrences: number;
  /** The documents that were behind these, and those that are. */
  readonly before: readonly DocumentCounts[];
  readonly after: readonly DocumentCounts[];
}

/**
 * The term's list in which `changed` (documents rising) stand as they do now, be they new, others than they were, or
 * gone: the bytes that `encodePostings` would make of all, of which those before the first of these are copied.
 * Undefined where all would be written otherwise, since other documents or frequencies want other shifts, and where no
 * document is before them.
 */
export function replaceTail(
  writer: BitWriter,
  skimmer: Skimmer,
  { postings, documents, chunks }: Pick<TermListing, "postings" | "documents" | "chunks">,
  changed: readonly DocumentCounts[],
): ReplacedTail | undefined {
  openSkimmer(skimmer, postings);
  const starts = startsOf(chunks);
  const cut = cutList(skimmer, { length: documents, first: changed[0]?.document ?? 0, starts });
  const { kept, lastKept, layout, before } = cut;
  if (kept === 0) return undefined;
  const after = mergeTail(before, changed);
  const frequencies = addFrequencies(cut.seen, after);
  const wanted = layoutOf(kept + after.length, after.at(-1)?.document ?? lastKept, frequencies);
  if (!isSameLayout(layout, wanted)) return undefined;
  skimmer.at = 0;
  clearBits(writer);
  copyBits(writer, skimmer, cut.documentsEnd);
  writeDocuments(writer, cut, after);
  if (layout.frequencyShift === EXCEPTIONS_FOLLOW) {
    skimmer.at = cut.exceptionsStart;
    copySkimmed(writer, skimmer, cut.exceptionsEnd - cut.exceptionsStart);
    writeExceptions(writer, cut, after);
  }
  alignBits(writer);
  return {
    bytes: writer.bytes.slice(0, writer.length),
    occurrences: after.reduce((sum, { headline, body }) => sum + headline + body, kept + cut.seen.repeated),
    kept,
    lastKept,
    chunkOccurrences: kept - cut.seen.chunkStart + cut.seen.repeatedInChunk,
    before,
    after,
  };
}

/** The place in the list of each chunk's first document. */
function startsOf(chunks: TermListing["chunks"]): readonly number[] {
  let next = 0;
  return chunks.map(({ documents }) => {
    const start = next;
    next += documents;
    return start;
  });
}

/** The documents as they are now: the changed ones in the place of those of their number. */
function mergeTail(before: readonly DocumentCounts[], changed: readonly DocumentCounts[]): readonly DocumentCounts[] {
  const counts = new Map([...before, ...changed].map((own) => [own.document, own]));
  const standing = [...counts.values()].filter(({ headline, body }) => headline + body > 0);
  return standing.sort((one, other) => one.document - other.document);
}

function addFrequencies({ exceptions, sum }: Frequencies, added: readonly DocumentCounts[]): Frequencies {
  const codes = added.map(({ body, headline }) => frequencyCode(body, headline));
  return {
    exceptions: exceptions + codes.filter((code) => code > 0).length,
    sum: codes.reduce((total, code) => total + code, sum),
  };
}

function isSameLayout(one: ListLayout, other: ListLayout): boolean {
  return (
    one.gapShift === other.gapShift &&
    one.frequencyShift === other.frequencyShift &&
    one.placeShift === other.placeShift &&
    one.exceptionShift === other.exceptionShift
  );
}

function writeDocuments(writer: BitWriter, { layout, lastKept }: CutList, added: readonly DocumentCounts[]): void {
  const { gapShift, frequencyShift } = layout;
  let previous = lastKept;
  for (const { document, body, headline } of added) {
    writeRice(writer, document - previous - 1, gapShift);
    if (areBeside(frequencyShift)) writeFrequency(writer, body, headline, frequencyShift, 0);
    previous = document;
  }
}

/** The exceptions among the documents behind those that stay, and the gap that leads to the end. */
function writeExceptions(
  writer: BitWriter,
  { layout: { placeShift, exceptionShift }, kept, seen }: CutList,
  added: readonly DocumentCounts[],
): void {
  let previous = seen.lastException;
  for (const [index, { body, headline }] of added.entries()) {
    if (frequencyCode(body, headline) === 0) continue;
    writeRice(writer, kept + index - previous - 1, placeShift);
    writeFrequency(writer, body, headline, exceptionShift, 1);
    previous = kept + index;
  }
  writeRice(writer, kept + added.length - previous - 1, placeShift);
}
