import type { BitWriter } from "./bits.ts";
import type { DocumentPosting } from "./changed-terms.ts";
import { ANY_CHARACTER, FEW_DOCUMENTS } from "./format.ts";
import { type ChunkExtent, cutChunks } from "./position-chunks.ts";
import { decodePositions, encodePositions } from "./positions.ts";
import { createPostings, decodePostings, encodePostings, type Postings } from "./postings.ts";
import type { FiledChunk, FileLimits, TermRecord } from "./term-files.ts";
import { type ChunkListing, charactersOfKey, type TermListing } from "./term-listing.ts";
import { chunkOf } from "./write-terms.ts";

/** What it takes to make a term anew. */
export interface TermPatching {
  readonly limits: FileLimits;
  readonly bits: BitWriter;
  readonly bytesOf: (chunk: ChunkListing) => Uint8Array;
  /** A term's positions in a document that is as it was: for terms whose positions were not kept. */
  readonly positionsIn: (document: number, key: number) => Uint32Array;
}

/**
 * The term with its changed postings (documents rising), as a build of everything would file it. `listing` is how it was
 * filed, if it was; undefined where it is gone.
 */
export function patchTerm(
  key: number,
  listing: TermListing | undefined,
  changed: readonly DocumentPosting[],
  patching: TermPatching,
): TermRecord | undefined {
  const old = listing === undefined ? createPostings(0) : decodePostings(listing.postings, listing.documents);
  const merged = mergePostings(old, changed);
  const { postings } = merged;
  if (postings.length === 0) return undefined;
  const { bits } = patching;
  encodePostings(bits, postings);
  const [first, second] = charactersOfKey(key);
  return {
    first,
    second,
    documents: postings.length,
    postings: bits.bytes.slice(0, bits.length),
    chunks:
      second === ANY_CHARACTER || postings.length <= FEW_DOCUMENTS
        ? []
        : patchChunks(key, { old, chunks: listing?.chunks ?? [] }, merged, changed, patching),
  };
}

/** A term as it was filed. */
export function recordOfListing(
  { key, documents, postings, chunks }: TermListing,
  bytesOf: TermPatching["bytesOf"],
): TermRecord {
  const [first, second] = charactersOfKey(key);
  return { first, second, documents, postings, chunks: chunks.map((chunk) => keptChunk(chunk, bytesOf)) };
}

function keptChunk(chunk: ChunkListing, bytesOf: TermPatching["bytesOf"]): FiledChunk {
  const { documents, length, file: home } = chunk;
  return { documents, length, bytes: () => bytesOf(chunk), home };
}

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
  const { documents, length } = postings;
  const counts = Uint32Array.from(
    { length },
    (_, index) => (postings.body[index] ?? 0) + (postings.headline[index] ?? 0),
  );
  const oldChunks = createOldChunks(old, chunks, patching);
  const positionsOf = (index: number) => {
    const origin = origins[index] ?? 0;
    if (origin < 0) return changed[-1 - origin]?.positions ?? new Uint32Array(0);
    return oldChunks.positionsOf(origin) ?? patching.positionsIn(documents[index] ?? 0, key);
  };
  return cutChunks(documents, counts, length, patching.limits).map((extent) => {
    const kept = oldChunks.findSame(origins.subarray(extent.start, extent.end));
    if (kept !== undefined) return keptChunk(kept, patching.bytesOf);
    const positions = joinPositions(extent, positionsOf);
    return chunkOf(extent, encodePositions(patching.bits, counts, { ...extent, at: 0 }, positions));
  });
}

function joinPositions({ start, end }: ChunkExtent, positionsOf: (index: number) => ArrayLike<number>): Uint32Array {
  const lists = Array.from({ length: end - start }, (_, index) => positionsOf(start + index));
  const joined = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    joined.set(list, at);
    at += list.length;
  }
  return joined;
}

/** The chunks of a term as it was. */
interface OldChunks {
  /** The chunk that covers just these places in the old postings. */
  readonly findSame: (origins: Int32Array) => ChunkListing | undefined;
  /** The positions at a place in the old postings; undefined where none were kept. */
  readonly positionsOf: (place: number) => Int32Array | undefined;
}

function createOldChunks(old: Postings, chunks: readonly ChunkListing[], { bytesOf }: TermPatching): OldChunks {
  const starts = [0];
  for (const { documents } of chunks) starts.push((starts.at(-1) ?? 0) + documents);
  const decoded = new Map<number, readonly Int32Array[]>();
  const count = (place: number) => (old.body[place] ?? 0) + (old.headline[place] ?? 0);
  return {
    findSame: (origins) => {
      const number = starts.indexOf(origins[0] ?? -1);
      const chunk = chunks[number];
      const isSame =
        chunk?.documents === origins.length && origins.every((origin, index) => origin === (origins[0] ?? 0) + index);
      return isSame ? chunk : undefined;
    },
    positionsOf: (place) => {
      const number = starts.findLastIndex((start) => start <= place);
      const chunk = chunks[number];
      const start = starts[number] ?? 0;
      if (chunk === undefined) return undefined;
      const lists = decoded.get(number) ?? decodeChunk(chunk, bytesOf(chunk), (index) => count(start + index));
      decoded.set(number, lists);
      return lists[place - start];
    },
  };
}

function decodeChunk(
  { documents }: ChunkListing,
  bytes: Uint8Array,
  count: (index: number) => number,
): readonly Int32Array[] {
  return decodePositions(
    { documents, bytes },
    count,
    Uint32Array.from({ length: documents }, (_, index) => index),
  );
}
