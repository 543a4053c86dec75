import type { OutputFile } from "../model/output.ts";
import { BREAK } from "../text/fold.ts";
import { type BitWriter, createBitWriter } from "./bits.ts";
import type { Checksum } from "./checksum.ts";
import { countDocuments, countTerm, createTermCounter, type TermCounter } from "./count-term.ts";
import {
  countExtendedPairs,
  createExtendedPairs,
  createFollowerTables,
  followersOf,
  placesByThird,
} from "./extended-pairs.ts";
import type { FileLimits } from "./file-limits.ts";
import { ANY_CHARACTER, partitionShard, SUCCESSOR, successorShards } from "./format.ts";
import type { PlaceList } from "./place-lists.ts";
import { type ChunkExtent, cutChunks } from "./position-chunks.ts";
import { encodeDistances } from "./positions.ts";
import { encodeList, type PostingList } from "./postings.ts";
import { encodeShortList, isShort } from "./short-list.ts";
import {
  addTerm,
  createTermFiling,
  type DirectoryRow,
  endTermFile,
  type TermFiling,
  takeClosed,
} from "./term-files.ts";
import { termKey } from "./term-listing.ts";
import { termOccurrences } from "./term-occurrences.ts";
import type { FiledChunk, TermRecord } from "./term-record.ts";
import type { TextStream } from "./text-stream.ts";

/** What the writing of the terms leaves behind besides the files. */
export interface TermFigures {
  /** The term files, in order. */
  readonly rows: readonly DirectoryRow[];
  /** Those of each extended pair's terms, by the pair's key, rising. */
  readonly successors: ReadonlyMap<number, readonly DirectoryRow[]>;
  /** Bytes of the postings of all terms that begin with a character, by its code point. */
  readonly characterBytes: ReadonlyMap<number, number>;
  /** The number of different terms in each document's headline and body. */
  readonly headlineTerms: Uint32Array;
  readonly bodyTerms: Uint32Array;
}

/** Writes the terms of a partition: yields its term files, returns the figures the other files need. */
export function* writeTerms(
  partition: string,
  stream: TextStream,
  limits: FileLimits,
  checksum: Checksum,
): Generator<OutputFile, TermFigures> {
  const counter = createTermCounter(stream);
  const documents = stream.headlineLengths.length;
  const filing = createTermFiling(partition, limits, partitionShard, checksum);
  const lengths = { headlineTerms: new Uint32Array(documents), bodyTerms: new Uint32Array(documents) };
  const characterBytes = new Map<number, number>();
  const bits = createBitWriter();
  const pairs = createExtendedPairs(countExtendedPairs(stream, limits.mostOccurrences));
  const followerTables = createFollowerTables(pairs, stream.alphabet);
  const successors = new Map<number, readonly DirectoryRow[]>();
  for (const character of termOccurrences(stream)) {
    const records: TermRecord[] = [];
    for (const list of character.terms) {
      const term = { first: character.first, second: list.character };
      countTerm(counter, list);
      countDifferentTerms(counter, lengths);
      if (pairs.has(term.first, term.second)) {
        records.push(recordOf(term, counter, bits));
        const names = successorShards(term.first, term.second);
        const pairFiling = createTermFiling(partition, limits, names, checksum);
        yield* writeSuccessors(pairFiling, counter, list, bits);
        successors.set(termKey(term.first, term.second), pairFiling.rows);
      } else {
        const followers = followersOf(list, followerTables.get(term.second));
        records.push(recordWithPositions(term, counter, bits, followers, limits));
      }
    }
    const bytes = records.reduce((sum, record) => sum + record.postings.length, 0);
    characterBytes.set(character.first, bytes);
    if (hasOwnList(character.first, bytes, limits)) {
      countDocuments(counter, character);
      addTerm(filing, characterRecord(character.first, counter, bits));
    }
    for (const record of records) addTerm(filing, record);
    yield* takeClosed(filing);
  }
  endTermFile(filing);
  yield* takeClosed(filing);
  return { rows: filing.rows, successors, characterBytes, ...lengths };
}

/** Whether a character is so common that its documents are listed apart. */
export function hasOwnList(character: number, bytes: number, { singleCharacterBytes }: FileLimits): boolean {
  return character !== BREAK && bytes > singleCharacterBytes;
}

/** The term files of an extended pair's terms. */
function* writeSuccessors(
  filing: TermFiling,
  counter: TermCounter,
  list: PlaceList,
  bits: BitWriter,
): Generator<OutputFile> {
  const { limits } = filing;
  for (const own of placesByThird(counter.stream, list)) {
    const term = { first: own.character, second: SUCCESSOR };
    countTerm(counter, own);
    addTerm(filing, recordWithPositions(term, counter, bits, NO_FOLLOWERS, limits));
    yield* takeClosed(filing);
  }
  endTermFile(filing);
  yield* takeClosed(filing);
}

const NO_FOLLOWERS = new Uint32Array(0);

type TermName = Pick<TermRecord, "first" | "second">;

/** The documents alone. */
function recordOf(term: TermName, list: PostingList, bits: BitWriter): TermRecord {
  encodeList(bits, list);
  return createRecord(term, list, bits, NO_CHUNKS);
}

/** The record of the list in the writer. Field by field: a term's name spread into it takes a fifth of all this time. */
function createRecord(
  { first, second }: TermName,
  { length }: PostingList,
  bits: BitWriter,
  chunks: readonly FiledChunk[],
): TermRecord {
  return { first, second, documents: length, postings: bits.bytes.slice(0, bits.length), chunks };
}

const NO_CHUNKS: readonly FiledChunk[] = [];

function recordWithPositions(
  term: TermName,
  counter: TermCounter,
  bits: BitWriter,
  followers: Uint32Array,
  limits: FileLimits,
): TermRecord {
  const { length, distances, places } = counter;
  if (isShort(length)) {
    encodeShortList(bits, counter, distances, places, followers);
    return createRecord(term, counter, bits, NO_CHUNKS);
  }
  const extents = chunksOf(counter, limits);
  const chunks = extents.map((extent, number) => {
    const end = extents[number + 1]?.at ?? places;
    const own = followers.length === 0 ? followers : followers.subarray(extent.at, end);
    return chunkOf(extent, encodeDistances(bits, distances, extent.at, end, own));
  });
  encodeList(bits, counter);
  return createRecord(term, counter, bits, chunks);
}
/** Most terms have too few positions for more than one chunk: then their documents need not be gone through. */
function chunksOf({ places, documents, counts, length }: TermCounter, limits: FileLimits): readonly ChunkExtent[] {
  const isOne = places < limits.leastPositions && places < limits.mostPositions;
  return isOne ? [{ start: 0, end: length, at: 0 }] : cutChunks(documents, counts, length, limits);
}

/** A chunk whose bytes are there. */
export function chunkOf({ start, end }: ChunkExtent, bytes: Uint8Array): FiledChunk {
  return { documents: end - start, length: bytes.length, bytes: () => bytes };
}

/** The documents of a common character by itself, as if it stood once in the body of each. */
export function characterRecord(first: number, list: PostingList, bits: BitWriter): TermRecord {
  return recordOf({ first, second: ANY_CHARACTER }, list, bits);
}

/** Adds a term to the lengths of the documents it occurs in. */
export function countDifferentTerms(
  { length, documents, exceptions }: TermCounter,
  { headlineTerms, bodyTerms }: Pick<TermFigures, "headlineTerms" | "bodyTerms">,
): void {
  for (let index = 0; index < length; index++) {
    const document = documents[index] ?? 0;
    bodyTerms[document] = (bodyTerms[document] ?? 0) + 1;
  }
  for (let index = 0; index < exceptions.length; index++) {
    if (exceptions.headline[index] === 0) continue;
    const document = documents[exceptions.places[index] ?? 0] ?? 0;
    headlineTerms[document] = (headlineTerms[document] ?? 0) + 1;
    if (exceptions.body[index] === 0) bodyTerms[document] = (bodyTerms[document] ?? 0) - 1;
  }
}
