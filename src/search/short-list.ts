import { alignBits, type BitWriter, clearBits, createBitReader } from "./bits.ts";
import { readList } from "./decode-postings.ts";
import { FEW_DOCUMENTS } from "./format.ts";
import { type Occurrences, readChunk, writeChunk } from "./positions.ts";
import { type PostingList, type Postings, writeList } from "./postings.ts";

/**
 * The list of a term in at most `FEW_DOCUMENTS` documents: its positions, one chunk, follow in the same bits. Most terms
 * are so rare. Together their positions are few bytes, of which a query would have to fetch files apart.
 */
export interface ShortList {
  readonly postings: Postings;
  readonly occurrences: Occurrences;
}

/** Whether the list of a term in so many documents is short, if positions are kept of it. */
export function isShort(documents: number): boolean {
  return documents <= FEW_DOCUMENTS;
}

/**
 * Writes a short list anew into the writer, which is cleared. The term's distances, one a position, are as `distancesOf`
 * gives them; there may be no followers.
 */
export function encodeShortList(
  writer: BitWriter,
  list: PostingList,
  distances: Uint32Array,
  positions: number,
  followers: Uint32Array,
): void {
  clearBits(writer);
  writeList(writer, list);
  writeChunk(writer, distances, 0, positions, followers);
  alignBits(writer);
}

/** Reads what `encodeShortList` wrote of a term in so many documents. Throws `TruncatedBytes`. */
export function decodeShortList(bytes: Uint8Array, documents: number): ShortList {
  const reader = createBitReader(bytes);
  const postings = readList(reader, documents);
  const counts = postings.body.map((body, place) => body + (postings.headline[place] ?? 0));
  return { postings, occurrences: readChunk(reader, counts) };
}
