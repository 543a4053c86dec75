import { appendPostings } from "./append-postings.ts";
import { alignBits, type BitWriter, clearBits, readBits, riceShift, writeRice } from "./bits.ts";
import type { DocumentPosting } from "./changed-terms.ts";
import { isFullChunk } from "./position-chunks.ts";
import {
  encodePositions,
  holdsFollowers,
  NOT_FOLLOWED,
  readFollowers,
  SHIFT_BITS,
  writeFollowers,
} from "./positions.ts";
import type { ChunkWriting } from "./replace-positions.ts";
import { copySkimmed, openSkimmer, skimRice } from "./skim-bits.ts";
import type { FiledChunk, FileLimits } from "./term-files.ts";
import type { ChunkListing, TermListing } from "./term-listing.ts";
import { chunkOf } from "./write-terms.ts";

/** What it takes to go on behind a term's last document. */
export interface TermAppending extends ChunkWriting {
  readonly limits: FileLimits;
}

/** A term with more documents than it had. */
export interface AppendedTerm {
  readonly postings: Uint8Array;
  /** In all documents. */
  readonly occurrences: number;
  readonly chunks: readonly FiledChunk[];
}

/**
 * The term with documents behind all it has (rising), as a build of everything would make it, by writing them alone.
 * Undefined where more of it is to be written.
 */
export function appendToTerm(
  listing: TermListing,
  added: readonly DocumentPosting[],
  keepsPositions: boolean,
  appending: TermAppending,
): AppendedTerm | undefined {
  const last = listing.chunks.at(-1);
  if (keepsPositions !== (last !== undefined)) return undefined;
  const appended = appendPostings(appending.bits, appending.skimmer, listing, added, last?.documents ?? 0);
  if (appended === undefined) return undefined;
  const { bytes: postings, occurrences, tailOccurrences, lastDocument } = appended;
  if (last === undefined) return { postings, occurrences, chunks: [] };
  const [joining, ...others] = cutAdded(added, tailOccurrences, lastDocument, appending.limits);
  const grown = appendToChunk(last, tailOccurrences, joining ?? [], appending);
  if (grown === undefined) return undefined;
  const kept = listing.chunks.slice(0, -1).map(appending.keepChunk);
  return { postings, occurrences, chunks: [...kept, grown, ...others.map((own) => writeChunk(own, appending.bits))] };
}

/** The added documents by chunks: first those (maybe none) that come into the last one, which has so many positions. */
function cutAdded(
  added: readonly DocumentPosting[],
  positions: number,
  lastDocument: number,
  limits: FileLimits,
): readonly (readonly DocumentPosting[])[] {
  const groups: DocumentPosting[][] = [[]];
  let [held, last] = [positions, lastDocument];
  for (const posting of added) {
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

/** The chunk with more documents behind those it has, which have so many positions. */
function appendToChunk(
  chunk: ChunkListing,
  positions: number,
  added: readonly DocumentPosting[],
  { bits, skimmer, bytesOf, keepChunk }: TermAppending,
): FiledChunk | undefined {
  if (added.length === 0) return keepChunk(chunk);
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
  // Most terms have none.
  const isFollowed =
    holdsFollowers(skimmer, bytes.length) || added.some(({ occurrences: own }) => own.followers.length > 0);
  const followers = isFollowed ? joinFollowers(readFollowers(skimmer, bytes.length, positions), added) : NO_FOLLOWERS;
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
  return chunkOf({ start: 0, end: chunk.documents + added.length, at: 0 }, bits.bytes.slice(0, bits.length));
}

const NO_FOLLOWERS = new Uint32Array(0);

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
