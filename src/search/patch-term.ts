import type { DocumentPosting } from "./changed-terms.ts";
import { ANY_CHARACTER, SUCCESSOR } from "./format.ts";
import { mergePostings } from "./merge-postings.ts";
import { type MergedTerm, patchChunks, patchShortList } from "./patch-chunks.ts";
import { createPostings, encodePostings, type Postings } from "./postings.ts";
import { type PostingsRoom, readPostings } from "./read-postings.ts";
import { replacePositions } from "./replace-positions.ts";
import { replaceTermTail, type TailWriting } from "./replace-term-tail.ts";
import { isShort } from "./short-list.ts";
import { charactersOfKey, type TermListing } from "./term-listing.ts";
import type { FiledChunk, TermRecord } from "./term-record.ts";

/** A change with which a partition is to be made anew as a whole: a pair becomes an extended one, or is one no more. */
export class CannotPatch extends Error {
  override readonly name = "CannotPatch";
}

/** What it takes to make a term anew. */
export interface TermPatching extends TailWriting {
  /** Documents from this one on have come, gone, or are others than they were. */
  readonly kept: number;
  /** Room for a list of them all. */
  readonly room: PostingsRoom;
  /** Whether a term is an extended pair. */
  readonly isExtended: (key: number) => boolean;
}

/**
 * The term with its changed postings (documents rising), as a build of everything would file it. `listing` is how it was
 * filed, if it was; undefined where it is gone. Throws `CannotPatch`.
 */
export function patchTerm(
  key: number,
  listing: TermListing | undefined,
  changed: readonly DocumentPosting[],
  patching: TermPatching,
): TermRecord | undefined {
  const [first, second] = charactersOfKey(key);
  const isFound = second !== ANY_CHARACTER && !patching.isExtended(key);
  // Of a short list a few bytes are all there is: it is written anew.
  const long = isFound && listing !== undefined && isShort(listing.documents) ? undefined : listing;
  const replaced = long && replaceIfLast(key, long, changed, isFound, patching);
  if (replaced !== undefined) return replaced;
  const old = listing === undefined ? createPostings(0) : readPostings(patching.skimmer, listing, patching.room);
  const chunks = long && replacePositions(old, long.chunks, changed, patching);
  if (long !== undefined && chunks !== undefined) {
    return { first, second, documents: long.documents, postings: long.postings, chunks };
  }
  const merged = mergePostings(old, changed);
  const documents = merged.postings.length;
  requireSameKind(key, countOccurrences(merged.postings), patching);
  if (documents === 0) return undefined;
  const term = { listing, old, merged, changed };
  if (!isFound) return { first, second, documents, postings: encode(merged.postings, patching), chunks: [] };
  return { first, second, documents, ...encodeWithPositions(term, patching) };
}

/** The term where all that is new of it is in the last documents: most terms of a new issue are. */
function replaceIfLast(
  key: number,
  listing: TermListing,
  changed: readonly DocumentPosting[],
  isFound: boolean,
  patching: TermPatching,
): TermRecord | undefined {
  if ((changed[0]?.document ?? 0) < patching.kept) return undefined;
  const [first, second] = charactersOfKey(key);
  const hasChunks = (documents: number) => isFound && !isShort(documents);
  const replaced = replaceTermTail(listing, changed, hasChunks, patching);
  if (replaced === undefined) return undefined;
  const { documents, postings, occurrences, chunks } = replaced;
  requireSameKind(key, occurrences, patching);
  return { first, second, documents, postings, chunks };
}

/** Throws `CannotPatch` where a pair that stands in so many places is to be extended and was not, or the reverse. */
function requireSameKind(key: number, occurrences: number, { limits, isExtended }: TermPatching): void {
  const [first, second] = charactersOfKey(key);
  if (isPair(second) && occurrences > limits.mostOccurrences !== isExtended(key)) {
    throw new CannotPatch(`${String.fromCodePoint(first, second)} is as common as it was not`);
  }
}

/** Whether a term with this second character is a pair of the text's characters. */
function isPair(second: number): boolean {
  return second !== ANY_CHARACTER && second !== SUCCESSOR;
}

function countOccurrences({ body, headline, length }: Postings): number {
  let total = 0;
  for (let index = 0; index < length; index++) total += (body[index] ?? 0) + (headline[index] ?? 0);
  return total;
}

function encodeWithPositions(term: MergedTerm, patching: TermPatching): Pick<TermRecord, "postings" | "chunks"> {
  const { postings } = term.merged;
  if (isShort(postings.length)) return { postings: patchShortList(term, patching), chunks: NO_CHUNKS };
  return { postings: encode(postings, patching), chunks: patchChunks(term, patching) };
}

function encode(postings: Postings, { bits }: TermPatching): Uint8Array {
  encodePostings(bits, postings);
  return bits.bytes.slice(0, bits.length);
}

/** A term as it was filed. */
export function recordOfListing(
  { key, documents, postings, chunks }: TermListing,
  keepChunk: TermPatching["keepChunk"],
): TermRecord {
  const [first, second] = charactersOfKey(key);
  return { first, second, documents, postings, chunks: chunks.length === 0 ? NO_CHUNKS : chunks.map(keepChunk) };
}

const NO_CHUNKS: readonly FiledChunk[] = [];
