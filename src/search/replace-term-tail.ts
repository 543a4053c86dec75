import { alignBits, type BitWriter, clearBits, readBits, riceShift, writeRice } from "./bits.ts";
import { type DocumentPosting, NO_OCCURRENCES } from "./changed-terms.ts";
import type { DocumentCounts } from "./cut-list.ts";
import type { FileLimits } from "./file-limits.ts";
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
import type { ChunkListing, TermListing } from "./term-listing.ts";
import type { FiledChunk } from "./term-record.ts";
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
  const cut = before.length === 0 ? undefined : cutChunk(last, replaced, writing);
  const now = new Map(changed.map((posting) => [posting.document, posting.occurrences]));
  const tail = after.map((counts): DocumentPosting => {
    const occurrences = now.get(counts.document) ?? cut?.replaced.get(counts.document) ?? NO_OCCURRENCES;
    return { ...counts, occurrences };
  });
  const [joining = [], ...others] = cutTail(tail, chunkOccurrences, lastKept, writing.limits);
  const isSame = before.length + joining.length === 0;
  const grown = isSame
    ? writing.keepChunk(last)
    : endChunk(cut ?? cutChunk(last, replaced, writing), kept - start, joining, writing);
  if (grown === undefined) return undefined;
  return [...earlier.map(writing.keepChunk), grown, ...others.map((own) => writeChunk(own, writing.bits))];
}

const NO_FOLLOWERS = new Uint32Array(0);

/** A chunk of which the last documents do not stay, in the skimmer. */
interface CutChunk {
  readonly shift: number;
  /** Of the documents that stay: how many positions they have, what their distances add up to, where they end in bits. */
  readonly positions: number;
  readonly distances: number;
  readonly end: number;
  /** The followers of these positions; nothing where no position of the chunk has one, as of most terms. */
  readonly followers: Uint32Array;
  /** Where the term stood in the other documents. */
  readonly replaced: ReadonlyMap<number, Occurrences>;
}

function cutChunk(
  chunk: ChunkListing,
  { before, chunkOccurrences: positions }: ReplacedTail,
  { skimmer, bytesOf }: TailWriting,
): CutChunk {
  const bytes = bytesOf(chunk);
  openSkimmer(skimmer, bytes);
  const shift = readBits(skimmer, SHIFT_BITS);
  const distances = skimRice(skimmer, shift, positions);
  const end = skimmer.at;
  const own = before.map((counts) => readPositions(skimmer, shift, countOf(counts)));
  const count = own.reduce((sum, { length }) => sum + length, positions);
  const followers = holdsFollowers(skimmer, bytes.length) ? readFollowers(skimmer, bytes.length, count) : NO_FOLLOWERS;
  let at = positions;
  const replaced = before.map(({ document }, index) => {
    const places = own[index] ?? NO_OCCURRENCES.positions;
    at += places.length;
    return [document, { positions: places, followers: followers.subarray(at - places.length, at) }] as const;
  });
  return { shift, positions, distances, end, followers: followers.subarray(0, positions), replaced: new Map(replaced) };
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
function endChunk(
  cut: CutChunk,
  documents: number,
  added: readonly DocumentPosting[],
  { bits, skimmer }: TailWriting,
): FiledChunk | undefined {
  let [distances, count] = [cut.distances, cut.positions];
  for (const { occurrences } of added) {
    distances += (occurrences.positions.at(-1) ?? -1) + 1 - occurrences.positions.length;
    count += occurrences.positions.length;
  }
  if (riceShift(distances / count) !== cut.shift) return undefined;
  skimmer.at = 0;
  clearBits(bits);
  copySkimmed(bits, skimmer, cut.end);
  for (const { occurrences } of added) {
    let previous = -1;
    for (const position of occurrences.positions) {
      writeRice(bits, position - previous - 1, cut.shift);
      previous = position;
    }
  }
  const isFollowed = cut.followers.length > 0 || added.some(({ occurrences: own }) => own.followers.length > 0);
  if (isFollowed) writeFollowers(bits, joinFollowers(cut.followers, cut.positions, added));
  alignBits(bits);
  return chunkOf({ start: 0, end: documents + added.length, at: 0 }, bits.bytes.slice(0, bits.length));
}

/** The followers of so many positions of a chunk and of those that come behind them; both may have none. */
function joinFollowers(before: Uint32Array, positions: number, added: readonly DocumentPosting[]): Uint32Array {
  const count = added.reduce((sum, { occurrences: own }) => sum + own.positions.length, positions);
  const followers = new Uint32Array(count).fill(NOT_FOLLOWED);
  followers.set(before);
  let at = positions;
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
  const followers = joinFollowers(NO_FOLLOWERS, 0, added);
  return chunkOf(extent, encodePositions(bits, counts, extent, { positions, followers }));
}
