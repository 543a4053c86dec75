import { alignBits, type BitWriter, clearBits, readBits, riceShift, writeRice } from "./bits.ts";
import type { DocumentPosting } from "./changed-terms.ts";
import type { DocumentCounts } from "./cut-list.ts";
import { isFullChunk } from "./position-chunks.ts";
import {
  encodePositions,
  holdsFollowers,
  NOT_FOLLOWED,
  type Occurrences,
  readFollowers,
  SHIFT_BITS,
  writeFollowers,
} from "./positions.ts";
import type { ChunkWriting } from "./replace-positions.ts";
import { type ReplacedTail, replaceTail } from "./replace-tail.ts";
import { copySkimmed, openSkimmer, readSkimmed, type Skimmer, skimRice } from "./skim-bits.ts";
import type { FiledChunk, FileLimits } from "./term-files.ts";
import type { ChunkListing, TermListing } from "./term-listing.ts";
import { chunkOf } from "./write-terms.ts";

/** What it takes to make a term's last documents anew. */
export interface TailWriting extends ChunkWriting {
  readonly limits: FileLimits;
}

/** A term of which the last documents are others than they were. */
export interface TermTail {
  readonly documents: number;
  readonly postings: Uint8Array;
  /** In all documents. */
  readonly occurrences: number;
  readonly chunks: readonly FiledChunk[];
}

/**
 * The term with the changed documents (rising) among its last ones, as a build of everything would make it, by reading
 * and writing those from the first of these on alone. `isFound` says whether positions are kept of a term in so many
 * documents. Undefined where more of it is to be written.
 */
export function replaceTermTail(
  listing: TermListing,
  changed: readonly DocumentPosting[],
  isFound: (documents: number) => boolean,
  writing: TailWriting,
): TermTail | undefined {
  const replaced = replaceTail(writing.bits, writing.skimmer, listing, changed);
  if (replaced === undefined) return undefined;
  const { bytes: postings, occurrences, kept, after } = replaced;
  const documents = kept + after.length;
  if (isFound(documents) !== listing.chunks.length > 0) return undefined;
  const chunks = listing.chunks.length === 0 ? [] : replaceLastChunk(listing.chunks, replaced, changed, writing);
  return chunks === undefined ? undefined : { documents, postings, occurrences, chunks };
}

/** All chunks, of which the last one with documents that stay goes on with the others. Undefined where it is not the last. */
function replaceLastChunk(
  chunks: readonly ChunkListing[],
  replaced: ReplacedTail,
  changed: readonly DocumentPosting[],
  writing: TailWriting,
): readonly FiledChunk[] | undefined {
  const { kept, lastKept, chunkOccurrences, before, after } = replaced;
  const earlier = chunks.slice(0, -1);
  const start = earlier.reduce((sum, { documents }) => sum + documents, 0);
  const last = chunks.at(-1);
  if (last === undefined || start >= kept) return undefined;
  const standing = before.length === 0 ? NONE_BEFORE : readTail(last, replaced, writing);
  const now = new Map(changed.map((posting) => [posting.document, posting.occurrences]));
  const tail = after.map((counts): DocumentPosting => {
    const occurrences = now.get(counts.document) ?? standing.get(counts.document) ?? NO_OCCURRENCES;
    return { ...counts, occurrences };
  });
  const [joining = [], ...others] = cutTail(tail, chunkOccurrences, lastKept, writing.limits);
  const isSame = before.length + joining.length === 0;
  const grown = isSame ? writing.keepChunk(last) : replaceInChunk(last, kept - start, replaced, joining, writing);
  if (grown === undefined) return undefined;
  return [...earlier.map(writing.keepChunk), grown, ...others.map((own) => writeChunk(own, writing.bits))];
}

const NONE_BEFORE: ReadonlyMap<number, Occurrences> = new Map();
const NO_OCCURRENCES: Occurrences = { positions: new Uint32Array(0), followers: new Uint32Array(0) };

/** Where the term stood in the documents that do not stay, by document: the last ones of the chunk. */
function readTail(
  chunk: ChunkListing,
  { before, chunkOccurrences }: ReplacedTail,
  { skimmer, bytesOf }: TailWriting,
): ReadonlyMap<number, Occurrences> {
  const bytes = bytesOf(chunk);
  openSkimmer(skimmer, bytes);
  const shift = readBits(skimmer, SHIFT_BITS);
  skimRice(skimmer, shift, chunkOccurrences);
  const positions = before.map((counts) => readPositions(skimmer, shift, countOf(counts)));
  const count = chunkOccurrences + before.reduce((sum, counts) => sum + countOf(counts), 0);
  const followers = holdsFollowers(skimmer, bytes.length) ? readFollowers(skimmer, bytes.length, count) : NO_FOLLOWERS;
  let at = chunkOccurrences;
  return new Map(
    before.map(({ document }, index) => {
      const own = positions[index] ?? NO_FOLLOWERS;
      at += own.length;
      return [document, { positions: own, followers: followers.subarray(at - own.length, at) }];
    }),
  );
}

function countOf({ headline, body }: DocumentCounts): number {
  return headline + body;
}

function readPositions(skimmer: Skimmer, shift: number, count: number): Uint32Array {
  const positions = new Uint32Array(count);
  let previous = -1;
  for (let index = 0; index < count; index++) {
    previous += readSkimmed(skimmer, shift) + 1;
    positions[index] = previous;
  }
  return positions;
}

/** The documents by chunks: first those (maybe none) that come into the last one, which has so many positions. */
function cutTail(
  tail: readonly DocumentPosting[],
  positions: number,
  lastDocument: number,
  limits: FileLimits,
): readonly (readonly DocumentPosting[])[] {
  const groups: DocumentPosting[][] = [[]];
  let [held, last] = [positions, lastDocument];
  for (const posting of tail) {
    if (isFullChunk(held, last, limits)) {
      groups.push([]);
      held = 0;
    }
    groups.at(-1)?.push(posting);
    held += posting.occurrences.positions.length;
    last = posting.document;
  }
  return groups;
}

/** The chunk's first `documents` documents with others behind them. Undefined where their distances want another shift. */
function replaceInChunk(
  chunk: ChunkListing,
  documents: number,
  { chunkOccurrences: positions, before }: ReplacedTail,
  added: readonly DocumentPosting[],
  { bits, skimmer, bytesOf }: TailWriting,
): FiledChunk | undefined {
  const bytes = bytesOf(chunk);
  openSkimmer(skimmer, bytes);
  const shift = readBits(skimmer, SHIFT_BITS);
  let sum = skimRice(skimmer, shift, positions);
  let count = positions;
  const end = skimmer.at;
  for (const { occurrences } of added) {
    sum += (occurrences.positions.at(-1) ?? -1) + 1 - occurrences.positions.length;
    count += occurrences.positions.length;
  }
  if (riceShift(sum / count) !== shift) return undefined;
  const gone = before.reduce((total, counts) => total + countOf(counts), 0);
  skimRice(skimmer, shift, gone);
  const followers = followersOfChunk(skimmer, bytes, positions, gone, added);
  skimmer.at = 0;
  clearBits(bits);
  copySkimmed(bits, skimmer, end);
  for (const { occurrences } of added) {
    let previous = -1;
    for (const position of occurrences.positions) {
      writeRice(bits, position - previous - 1, shift);
      previous = position;
    }
  }
  writeFollowers(bits, followers);
  alignBits(bits);
  return chunkOf({ start: 0, end: documents + added.length, at: 0 }, bits.bytes.slice(0, bits.length));
}

const NO_FOLLOWERS = new Uint32Array(0);

/** The followers of the chunk as it is to be; the skimmer is where those it had are told. Most terms have none. */
function followersOfChunk(
  skimmer: Skimmer,
  bytes: Uint8Array,
  positions: number,
  gone: number,
  added: readonly DocumentPosting[],
): Uint32Array {
  const isFollowed =
    holdsFollowers(skimmer, bytes.length) || added.some(({ occurrences: own }) => own.followers.length > 0);
  if (!isFollowed) return NO_FOLLOWERS;
  return joinFollowers(readFollowers(skimmer, bytes.length, positions + gone).subarray(0, positions), added);
}

/** The followers of a chunk's positions and of those that come behind them, which may have none. */
function joinFollowers(before: Uint32Array, added: readonly DocumentPosting[]): Uint32Array {
  const count = added.reduce((sum, { occurrences: { positions } }) => sum + positions.length, before.length);
  const followers = new Uint32Array(count).fill(NOT_FOLLOWED);
  followers.set(before);
  let at = before.length;
  for (const { occurrences } of added) {
    followers.set(occurrences.followers, at);
    at += occurrences.positions.length;
  }
  return followers;
}

function writeChunk(added: readonly DocumentPosting[], bits: BitWriter): FiledChunk {
  const counts = Uint32Array.from(added, ({ occurrences }) => occurrences.positions.length);
  const extent = { start: 0, end: added.length, at: 0 };
  const positions = Uint32Array.from(added.flatMap(({ occurrences }) => [...occurrences.positions]));
  const followers = joinFollowers(new Uint32Array(0), added);
  return chunkOf(extent, encodePositions(bits, counts, extent, { positions, followers }));
}
