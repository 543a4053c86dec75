import type { DocumentPosting } from "./changed-terms.ts";
import { ANY_CHARACTER, SUCCESSOR } from "./format.ts";
import { type ChunkExtent, cutChunks } from "./position-chunks.ts";
import { decodeChunk, encodePositions, NOT_FOLLOWED, type Occurrences } from "./positions.ts";
import { createPostings, encodePostings, type Postings } from "./postings.ts";
import { type PostingsRoom, readPostings } from "./read-postings.ts";
import { replacePositions } from "./replace-positions.ts";
import { replaceTermTail, type TailWriting } from "./replace-term-tail.ts";
import type { FiledChunk, TermRecord } from "./term-files.ts";
import { type ChunkListing, charactersOfKey, type TermListing } from "./term-listing.ts";
import { chunkOf } from "./write-terms.ts";

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
  /** Where a term stands in a document that is as it was: for terms whose positions were not kept. */
  readonly occurrencesIn: (document: number, key: number) => Occurrences;
  /** Whether a term is an extended pair. */
  readonly isExtended: (key: number) => boolean;
  /** Positions of a term in fewer documents are not kept. */
  readonly fewest: number;
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
  const replaced = replaceIfLast(key, listing, changed, patching);
  if (replaced !== undefined) return replaced;
  const old = listing === undefined ? createPostings(0) : readPostings(patching.skimmer, listing, patching.room);
  const [first, second] = charactersOfKey(key);
  const chunks = listing === undefined ? undefined : replacePositions(old, listing.chunks, changed, patching);
  if (listing !== undefined && chunks !== undefined) {
    return { first, second, documents: listing.documents, postings: listing.postings, chunks };
  }
  const merged = mergePostings(old, changed);
  const { postings } = merged;
  const isExtended = patching.isExtended(key);
  requireSameKind(key, sum(countsOf(postings), 0, postings.length), patching);
  if (postings.length === 0) return undefined;
  const { bits } = patching;
  encodePostings(bits, postings);
  return {
    first,
    second,
    documents: postings.length,
    postings: bits.bytes.slice(0, bits.length),
    chunks:
      second === ANY_CHARACTER || isExtended || postings.length < patching.fewest
        ? []
        : patchChunks(key, { old, chunks: listing?.chunks ?? [] }, merged, changed, patching),
  };
}

/** The term where all that is new of it is in the last documents: most terms of a new issue are. */
function replaceIfLast(
  key: number,
  listing: TermListing | undefined,
  changed: readonly DocumentPosting[],
  patching: TermPatching,
): TermRecord | undefined {
  if (listing === undefined || (changed[0]?.document ?? 0) < patching.kept) return undefined;
  const [first, second] = charactersOfKey(key);
  const isFound = (documents: number) =>
    second !== ANY_CHARACTER && !patching.isExtended(key) && documents >= patching.fewest;
  const replaced = replaceTermTail(listing, changed, isFound, patching);
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

/** A term as it was filed. */
export function recordOfListing(
  { key, documents, postings, chunks }: TermListing,
  keepChunk: TermPatching["keepChunk"],
): TermRecord {
  const [first, second] = charactersOfKey(key);
  return { first, second, documents, postings, chunks: chunks.length === 0 ? NO_CHUNKS : chunks.map(keepChunk) };
}

const NO_CHUNKS: readonly FiledChunk[] = [];

/** Postings, and where each comes from. */
interface MergedPostings {
  readonly postings: Postings;
  /** The place in the old postings; of a changed one, −1 less its place among those. */
  readonly origins: Int32Array;
}

function mergePostings(old: Postings, changed: readonly DocumentPosting[]): MergedPostings {
  const postings = createPostings(old.length + changed.length);
  const origins = new Int32Array(old.length + changed.length);
  let from = 0;
  const copyTo = (end: number) => {
    for (const field of ["documents", "body", "headline"] as const) {
      postings[field].set(old[field].subarray(from, end), postings.length);
    }
    for (let index = from; index < end; index++) origins[postings.length++] = index;
    from = end;
  };
  for (const [place, { document, headline, body }] of changed.entries()) {
    const at = placeFrom(old, document, from);
    copyTo(at);
    if (old.documents[at] === document && at < old.length) from++;
    if (headline + body > 0) {
      const { length } = postings;
      postings.documents[length] = document;
      postings.headline[length] = headline;
      postings.body[length] = body;
      origins[length] = -1 - place;
      postings.length++;
    }
  }
  copyTo(old.length);
  return { postings, origins };
}

/** The first place from `from` on whose document is not before the given one. */
function placeFrom({ documents, length }: Postings, document: number, from: number): number {
  let [low, high] = [from, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The term's chunks: those that cover the same documents as before, with nothing changed in them, as they are. */
function patchChunks(
  key: number,
  { old, chunks }: { readonly old: Postings; readonly chunks: readonly ChunkListing[] },
  { postings, origins }: MergedPostings,
  changed: readonly DocumentPosting[],
  patching: TermPatching,
): readonly FiledChunk[] {
  const { documents } = postings;
  const counts = countsOf(postings);
  const oldChunks = createOldChunks(old, chunks, patching);
  const fill = (occurrences: Occurrences, { start, end }: ChunkExtent) => {
    let at = 0;
    for (let index = start; index < end; ) {
      const origin = origins[index] ?? 0;
      const chunkEnd = origin < 0 ? 0 : oldChunks.endOf(origin);
      let last = index + 1;
      while (last < end && origin + last - index < chunkEnd && origins[last] === origin + last - index) last++;
      const run = origin < 0 ? changed[-1 - origin]?.occurrences : oldChunks.occurrencesOf(origin, last - index);
      // Where none were kept of this term, the document is asked.
      const own = run ?? patching.occurrencesIn(documents[index] ?? 0, key);
      occurrences.positions.set(own.positions, at);
      occurrences.followers.set(own.followers, at);
      at += own.positions.length;
      index = run === undefined ? index + 1 : last;
    }
  };
  return cutChunks(documents, counts, postings.length, patching.limits).map((extent) => {
    const kept = oldChunks.findSame(origins.subarray(extent.start, extent.end));
    if (kept !== undefined) return patching.keepChunk(kept);
    const length = sum(counts, extent.start, extent.end);
    const occurrences = { positions: new Uint32Array(length), followers: new Uint32Array(length).fill(NOT_FOLLOWED) };
    fill(occurrences, extent);
    return chunkOf(extent, encodePositions(patching.bits, counts, { ...extent, at: 0 }, occurrences));
  });
}

/** Occurrences in each document. */
function countsOf({ body, headline, length }: Postings): Uint32Array {
  const counts = new Uint32Array(length);
  for (let index = 0; index < length; index++) counts[index] = (body[index] ?? 0) + (headline[index] ?? 0);
  return counts;
}

function sum(counts: Uint32Array, start: number, end: number): number {
  let total = 0;
  for (let index = start; index < end; index++) total += counts[index] ?? 0;
  return total;
}

/** The chunks of a term as it was. */
interface OldChunks {
  /** The chunk that covers just these places in the old postings. */
  readonly findSame: (origins: Int32Array) => ChunkListing | undefined;
  /** The end of the chunk that covers a place in the old postings. */
  readonly endOf: (place: number) => number;
  /** Those at so many places in the old postings, all in one chunk; undefined where none were kept. */
  readonly occurrencesOf: (place: number, count: number) => Occurrences | undefined;
}

function createOldChunks(old: Postings, chunks: readonly ChunkListing[], { bytesOf }: TermPatching): OldChunks {
  const counts = countsOf(old);
  const starts = [0];
  for (const { documents } of chunks) starts.push((starts.at(-1) ?? 0) + documents);
  const decoded = new Map<number, Occurrences>();
  const occurrencesOf = (place: number, count: number) => {
    const number = starts.findLastIndex((start) => start <= place);
    const chunk = chunks[number];
    const start = starts[number] ?? 0;
    if (chunk === undefined) return undefined;
    const own = decoded.get(number) ?? decodeChunk(bytesOf(chunk), counts.subarray(start, start + chunk.documents));
    decoded.set(number, own);
    const from = sum(counts, start, place);
    const to = from + sum(counts, place, place + count);
    return { positions: own.positions.subarray(from, to), followers: own.followers.subarray(from, to) };
  };
  return {
    endOf: (place) => starts.find((start) => start > place) ?? 0,
    findSame: (origins) => {
      const number = starts.indexOf(origins[0] ?? -1);
      const chunk = chunks[number];
      return chunk?.documents === origins.length && isRun(origins) ? chunk : undefined;
    },
    occurrencesOf,
  };
}

function isRun(origins: Int32Array): boolean {
  const first = origins[0] ?? 0;
  for (let index = 0; index < origins.length; index++) {
    if (origins[index] !== first + index) return false;
  }
  return true;
}
