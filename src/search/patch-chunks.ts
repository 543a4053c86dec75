import { type DocumentPosting, NO_OCCURRENCES } from "./changed-terms.ts";
import type { MergedPostings } from "./merge-postings.ts";
import { type ChunkExtent, cutChunks } from "./position-chunks.ts";
import { decodeChunk, distancesOf, encodePositions, NOT_FOLLOWED, type Occurrences } from "./positions.ts";
import { listOfPostings, type Postings } from "./postings.ts";
import type { TailWriting } from "./replace-term-tail.ts";
import { decodeShortList, encodeShortList } from "./short-list.ts";
import type { ChunkListing, TermListing } from "./term-listing.ts";
import type { FiledChunk } from "./term-record.ts";
import { chunkOf } from "./write-terms.ts";

/** A term of which positions are kept, as it was and as it is to be. */
export interface MergedTerm {
  /** How it was filed, if it was; and its postings. */
  readonly listing: TermListing | undefined;
  readonly old: Postings;
  readonly merged: MergedPostings;
  readonly changed: readonly DocumentPosting[];
}

/** The short list of a term that is to be in few documents. */
export function patchShortList(term: MergedTerm, writing: TailWriting): Uint8Array {
  const { postings } = term.merged;
  const { bits } = writing;
  const counts = countsOf(postings);
  const extent = { start: 0, end: postings.length, at: 0 };
  const { positions, followers } = gatherOccurrences(term, counts, createOldChunks(term, writing), extent);
  const distances = distancesOf(counts, extent, positions);
  encodeShortList(bits, listOfPostings(postings), distances, distances.length, followers);
  return bits.bytes.slice(0, bits.length);
}

/** The term's chunks: those that cover the same documents as before, with nothing changed in them, as they are. */
export function patchChunks(term: MergedTerm, writing: TailWriting): readonly FiledChunk[] {
  const { postings, origins } = term.merged;
  const counts = countsOf(postings);
  const oldChunks = createOldChunks(term, writing);
  return cutChunks(postings.documents, counts, postings.length, writing.limits).map((extent) => {
    const kept = oldChunks.findSame(origins.subarray(extent.start, extent.end));
    if (kept !== undefined) return writing.keepChunk(kept);
    const occurrences = gatherOccurrences(term, counts, oldChunks, extent);
    return chunkOf(extent, encodePositions(writing.bits, counts, { ...extent, at: 0 }, occurrences));
  });
}

/** Where the term stands in the documents from one place to another. */
function gatherOccurrences(
  { merged: { origins }, changed }: MergedTerm,
  counts: Uint32Array,
  oldChunks: OldChunks,
  { start, end }: ChunkExtent,
): Occurrences {
  const length = sum(counts, start, end);
  const occurrences = { positions: new Uint32Array(length), followers: new Uint32Array(length).fill(NOT_FOLLOWED) };
  let at = 0;
  for (let index = start; index < end; ) {
    const origin = origins[index] ?? 0;
    const chunkEnd = origin < 0 ? 0 : oldChunks.endOf(origin);
    let last = index + 1;
    while (last < end && origin + last - index < chunkEnd && origins[last] === origin + last - index) last++;
    const own = origin < 0 ? changed[-1 - origin]?.occurrences : oldChunks.occurrencesOf(origin, last - index);
    const { positions, followers } = own ?? NO_OCCURRENCES;
    occurrences.positions.set(positions, at);
    occurrences.followers.set(followers, at);
    at += positions.length;
    index = last;
  }
  return occurrences;
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

/** The chunks of a term as it was; the positions of a short list are one as well. */
interface OldChunks {
  /** The chunk that covers just these places in the old postings. */
  readonly findSame: (origins: Int32Array) => ChunkListing | undefined;
  /** The end of the chunk that covers a place in the old postings. */
  readonly endOf: (place: number) => number;
  /** Those at so many places in the old postings, all in one chunk. */
  readonly occurrencesOf: (place: number, count: number) => Occurrences;
}

function createOldChunks({ listing, old }: MergedTerm, { bytesOf }: TailWriting): OldChunks {
  const counts = countsOf(old);
  const chunks = listing?.chunks ?? [];
  const starts = [0];
  for (const { documents } of chunks) starts.push((starts.at(-1) ?? 0) + documents);
  if (chunks.length === 0) starts.push(old.length);
  const decode = (number: number) => {
    const chunk = chunks[number];
    const start = starts[number] ?? 0;
    if (chunk !== undefined) return decodeChunk(bytesOf(chunk), counts.subarray(start, start + chunk.documents));
    return listing === undefined ? NO_OCCURRENCES : decodeShortList(listing.postings, listing.documents).occurrences;
  };
  const decoded = new Map<number, Occurrences>();
  const occurrencesOf = (place: number, count: number) => {
    const number = starts.findLastIndex((start) => start <= place);
    const own = decoded.get(number) ?? decode(number);
    decoded.set(number, own);
    const from = sum(counts, starts[number] ?? 0, place);
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
