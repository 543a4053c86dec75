import { alignBits, type BitWriter, clearBits, readBits, riceShift, writeRice } from "./bits.ts";
import type { DocumentPosting } from "./changed-terms.ts";
import {
  decodeChunk,
  encodePositions,
  holdsFollowers,
  NOT_FOLLOWED,
  readFollowers,
  SHIFT_BITS,
  writeFollowers,
} from "./positions.ts";
import type { Postings } from "./postings.ts";
import { copySkimmed, openSkimmer, type Skimmer, skimRice } from "./skim-bits.ts";
import type { ChunkListing } from "./term-listing.ts";
import type { FiledChunk } from "./term-record.ts";
import { chunkOf } from "./write-terms.ts";

/** What it takes to write a chunk of positions anew. */
export interface ChunkWriting {
  readonly bits: BitWriter;
  readonly skimmer: Skimmer;
  readonly bytesOf: (chunk: ChunkListing) => Uint8Array;
  readonly keepChunk: (chunk: ChunkListing) => FiledChunk;
}

/**
 * A term's chunks where nothing but its positions is new, in documents (rising) in which it stands as often as before: a
 * word more moves all that follow it in its article. So the list of documents and the cuts between chunks stay. Undefined
 * where it stands more often in one of them, or less.
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
    if (own.length === 0) return writing.keepChunk(chunk);
    const counts = countsOf(old, first, start);
    const bytes = replaceBits(chunk, counts, own, writing) ?? writeAnew(chunk, counts, own, writing);
    return chunkOf({ start: 0, end: chunk.documents, at: 0 }, bytes);
  });
}

/** The place of a document in the list, −1 where the term does not stand in it as often. */
function findSame({ documents, body, headline, length }: Postings, posting: DocumentPosting): number {
  const place = documents.subarray(0, length).indexOf(posting.document);
  return body[place] === posting.body && headline[place] === posting.headline ? place : -1;
}

/** Occurrences in each of the documents from one place to another. */
function countsOf({ body, headline }: Postings, start: number, end: number): Uint32Array {
  const counts = body.slice(start, end);
  for (let index = 0; index < counts.length; index++) {
    counts[index] = (counts[index] ?? 0) + (headline[start + index] ?? 0);
  }
  return counts;
}

/** A document whose positions are others than they were, by its place in the chunk. */
interface MovedDocument {
  readonly place: number;
  readonly posting: DocumentPosting;
}

/** Where the chunk is written otherwise: the bits from `start` to `end` give way to the document's positions. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  /** How many positions of the chunk come before. */
  readonly before: number;
  readonly posting: DocumentPosting;
}

/**
 * The chunk with other positions of some documents, of which all other bits are copied. Undefined where all would be
 * written otherwise, since the distances want another shift.
 */
function replaceBits(
  chunk: ChunkListing,
  counts: Uint32Array,
  moved: readonly MovedDocument[],
  { bits, skimmer, bytesOf }: ChunkWriting,
): Uint8Array | undefined {
  const bytes = bytesOf(chunk);
  openSkimmer(skimmer, bytes);
  const shift = readBits(skimmer, SHIFT_BITS);
  const replacements: Replacement[] = [];
  let [next, before, distances] = [0, 0, 0];
  for (const { place, posting } of moved) {
    const unmoved = sumOf(counts, next, place);
    distances += skimRice(skimmer, shift, unmoved);
    before += unmoved;
    const start = skimmer.at;
    skimRice(skimmer, shift, counts[place] ?? 0);
    const { positions } = posting.occurrences;
    distances += (positions.at(-1) ?? -1) + 1 - positions.length;
    replacements.push({ start, end: skimmer.at, before, posting });
    before += positions.length;
    next = place + 1;
  }
  const last = sumOf(counts, next, counts.length);
  distances += skimRice(skimmer, shift, last);
  const count = before + last;
  if (riceShift(distances / count) !== shift) return undefined;
  const end = skimmer.at;
  const followers = replaceFollowers(skimmer, bytes, count, replacements);
  skimmer.at = 0;
  clearBits(bits);
  for (const { start, end: after, posting } of replacements) {
    copySkimmed(bits, skimmer, start - skimmer.at);
    writeDistances(bits, posting.occurrences.positions, shift);
    skimmer.at = after;
  }
  copySkimmed(bits, skimmer, end - skimmer.at);
  writeFollowers(bits, followers);
  alignBits(bits);
  return bits.bytes.slice(0, bits.length);
}

function sumOf(counts: Uint32Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += counts[index] ?? 0;
  return sum;
}

/** Appends positions of one document. */
function writeDistances(bits: BitWriter, positions: Uint32Array, shift: number): void {
  let previous = -1;
  for (const position of positions) {
    writeRice(bits, position - previous - 1, shift);
    previous = position;
  }
}

/** The followers of the chunk's positions, at which the skimmer is; none where no position has one, as of most terms. */
function replaceFollowers(
  skimmer: Skimmer,
  bytes: Uint8Array,
  count: number,
  replacements: readonly Replacement[],
): Uint32Array {
  const has = holdsFollowers(skimmer, bytes.length);
  if (!has && replacements.every(({ posting }) => posting.occurrences.followers.length === 0))
    return new Uint32Array(0);
  const followers = readFollowers(skimmer, bytes.length, count);
  for (const { before, posting } of replacements) putFollowers(followers, before, posting);
  return followers;
}

function putFollowers(followers: Uint32Array, at: number, { occurrences: own }: DocumentPosting): void {
  followers.fill(NOT_FOLLOWED, at, at + own.positions.length);
  followers.set(own.followers, at);
}

/** The same chunk, written as a whole. */
function writeAnew(
  chunk: ChunkListing,
  counts: Uint32Array,
  moved: readonly MovedDocument[],
  { bits, bytesOf }: ChunkWriting,
): Uint8Array {
  const { positions, followers } = decodeChunk(bytesOf(chunk), counts);
  for (const { place, posting } of moved) {
    const at = sumOf(counts, 0, place);
    positions.set(posting.occurrences.positions, at);
    putFollowers(followers, at, posting);
  }
  return encodePositions(bits, counts, { start: 0, end: chunk.documents, at: 0 }, { positions, followers });
}
