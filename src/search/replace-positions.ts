import type { BitWriter } from "./bits.ts";
import type { DocumentPosting } from "./changed-terms.ts";
import { decodeChunk, encodePositions, NOT_FOLLOWED } from "./positions.ts";
import type { Postings } from "./postings.ts";
import type { FiledChunk } from "./term-files.ts";
import type { ChunkListing } from "./term-listing.ts";
import { chunkOf } from "./write-terms.ts";

/** What it takes to write a chunk of positions anew. */
export interface ChunkWriting {
  readonly bits: BitWriter;
  readonly bytesOf: (chunk: ChunkListing) => Uint8Array;
  readonly keepChunk: (chunk: ChunkListing) => FiledChunk;
}

/**
 * A term's chunks where nothing but its positions is new, in documents in which it stands as often as before: a word
 * more moves all that follow it in its article. So the list of documents and the cuts between chunks stay. Undefined where
 * it stands more often in one of them, or less.
 */
export function replacePositions(
  old: Postings,
  chunks: readonly ChunkListing[],
  changed: readonly DocumentPosting[],
  writing: ChunkWriting,
): readonly FiledChunk[] | undefined {
  const places = changed.map((posting) => findSame(old, posting));
  if (places.includes(-1)) return undefined;
  let start = 0;
  return chunks.map((chunk) => {
    const first = start;
    start += chunk.documents;
    const own = changed.flatMap((posting, index) => {
      const place = (places[index] ?? 0) - first;
      return place >= 0 && place < chunk.documents ? [{ place, posting }] : [];
    });
    return own.length === 0
      ? writing.keepChunk(chunk)
      : replaceInChunk(chunk, countsOf(old, first, start), own, writing);
  });
}

/** The place of a document in the list, −1 where the term does not stand in it as often. */
function findSame({ documents, body, headline, length }: Postings, posting: DocumentPosting): number {
  const place = documents.subarray(0, length).indexOf(posting.document);
  return body[place] === posting.body && headline[place] === posting.headline ? place : -1;
}

/** Occurrences in each of the documents from one place to another. */
function countsOf({ body, headline }: Postings, start: number, end: number): Uint32Array {
  return body.slice(start, end).map((count, index) => count + (headline[start + index] ?? 0));
}

/** The chunk with other positions of some documents, by their places in it. */
function replaceInChunk(
  chunk: ChunkListing,
  counts: Uint32Array,
  changed: readonly { readonly place: number; readonly posting: DocumentPosting }[],
  { bits, bytesOf }: ChunkWriting,
): FiledChunk {
  const { positions, followers } = decodeChunk(bytesOf(chunk), counts);
  for (const { place, posting } of changed) {
    const at = counts.subarray(0, place).reduce((sum, count) => sum + count, 0);
    const { occurrences } = posting;
    positions.set(occurrences.positions, at);
    followers.fill(NOT_FOLLOWED, at, at + occurrences.positions.length);
    followers.set(occurrences.followers, at);
  }
  const extent = { start: 0, end: chunk.documents, at: 0 };
  return chunkOf(extent, encodePositions(bits, counts, extent, { positions, followers }));
}
