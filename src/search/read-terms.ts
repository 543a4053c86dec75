import { createByteReader, readBytes, readVarint } from "./bytes.ts";
import { type MonthFigures, type PartitionFigures, partitionFile } from "./format.ts";
import { decodePositions } from "./positions.ts";
import { decodePostings, type Postings } from "./postings.ts";
import type { ShardStore } from "./shard-store.ts";

/** One partition being read. */
export interface PartitionReader {
  readonly figures: PartitionFigures;
  readonly read: (file: string) => Promise<Uint8Array>;
  /** A file of one of its months. */
  readonly readOfMonth: (month: MonthFigures, file: string) => Promise<Uint8Array>;
}

/** A term as its file lists it. */
export interface TermListing {
  readonly key: number;
  /** How many documents it occurs in. */
  readonly documents: number;
  /** In code, see `termPostings`. */
  readonly postings: Uint8Array;
  readonly chunks: readonly ChunkListing[];
}

/** Where a chunk of a term's positions lies. */
export interface ChunkListing {
  readonly file: number;
  readonly offset: number;
  readonly length: number;
  readonly documents: number;
}

/** Subtracted from positions in the headline, which so are negative: they cannot be taken for positions in the body. */
const HEADLINE_ORIGIN = 2 ** 30;
/** A second character's code point takes 21 bits. */
const KEY_SCALE = 0x200000;

/** Opens a partition over a store. */
export function openPartition(store: ShardStore, figures: PartitionFigures): PartitionReader {
  return {
    figures,
    read: (file) => store.read(`${figures.name}/${file}`, figures.build),
    readOfMonth: (month, file) => store.read(`${month.name}/${file}`, month.build),
  };
}

/** A term as one number, in the order of the term files. */
export function termKey(first: number, second: number): number {
  return first * KEY_SCALE + second;
}

/** The term's listing, or undefined where the partition does not hold it. */
export async function findTerm(partition: PartitionReader, key: number): Promise<TermListing | undefined> {
  const [listing] = await findTerms(partition, key, key);
  return listing;
}

/** The listings of all terms from `from` to `to`, both included, in order. */
export async function findTerms(partition: PartitionReader, from: number, to: number): Promise<readonly TermListing[]> {
  const firstKeys = readDirectory(await partition.read(partitionFile.directory));
  const files = await Promise.all(
    filesOfRange(firstKeys, from, to).map((number) => partition.read(partitionFile.terms(number))),
  );
  return files.flatMap((payload) => readTermFile(payload, from, to));
}

/** Unpacks a term's documents and frequencies. */
export function termPostings(listing: TermListing): Postings {
  return decodePostings(listing.postings, listing.documents);
}

/**
 * A term's positions in some of its documents: `wanted` are rising places in its postings. Only the chunks that cover
 * one of them are fetched. Positions in the headline are negative, counted from −2^30, those in the body are not.
 */
export async function termPositions(
  partition: PartitionReader,
  listing: TermListing,
  postings: Postings,
  wanted: Uint32Array,
): Promise<readonly Int32Array[]> {
  const pieces = wantedChunks(listing, wanted).map((chunk) => readChunk(partition, chunk, postings));
  return (await Promise.all(pieces)).flat();
}

/** A chunk of which something is wanted. */
export interface WantedChunk extends ChunkListing {
  /** The place in the term's postings of its first document. */
  readonly start: number;
  /** Places in the postings, all within the chunk. */
  readonly wanted: Uint32Array;
}

/** The chunks that cover the wanted (rising) places in a term's postings. */
export function wantedChunks(listing: TermListing, wanted: Uint32Array): readonly WantedChunk[] {
  const chunks: WantedChunk[] = [];
  let start = 0;
  let next = 0;
  for (const chunk of listing.chunks) {
    const end = start + chunk.documents;
    const first = next;
    while (next < wanted.length && (wanted[next] ?? 0) < end) {
      next++;
    }
    if (next > first) {
      chunks.push({ ...chunk, start, wanted: wanted.subarray(first, next) });
    }
    start = end;
  }
  return chunks;
}

async function readChunk(
  partition: PartitionReader,
  chunk: WantedChunk,
  postings: Postings,
): Promise<readonly Int32Array[]> {
  const file = await partition.read(partitionFile.positions(chunk.file));
  const { start, wanted } = chunk;
  const bytes = file.subarray(chunk.offset, chunk.offset + chunk.length);
  const headline = (index: number) => postings.headline[start + index] ?? 0;
  const count = (index: number) => (postings.body[start + index] ?? 0) + headline(index);
  const own = wanted.map((place) => place - start);
  const lists = decodePositions({ documents: chunk.documents, bytes }, count, own);
  lists.forEach((list, index) => {
    const inHeadline = headline(own[index] ?? 0);
    for (let at = 0; at < inHeadline; at++) {
      list[at] = (list[at] ?? 0) - HEADLINE_ORIGIN;
    }
  });
  return lists;
}

function readDirectory(payload: Uint8Array): Float64Array {
  const reader = createByteReader(payload);
  const keys = new Float64Array(readVarint(reader));
  let first = 0;
  let second = 0;
  for (let index = 0; index < keys.length; index++) {
    const step = readVarint(reader);
    second = step === 0 ? second + readVarint(reader) : readVarint(reader);
    first += step;
    keys[index] = termKey(first, second);
  }
  return keys;
}

/** The numbers of the files that may hold keys from `from` to `to`. */
function filesOfRange(firstKeys: Float64Array, from: number, to: number): readonly number[] {
  const last = lastNotAfter(firstKeys, to);
  const first = Math.max(0, lastNotAfter(firstKeys, from));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The last place whose key is not after `key`, or −1. */
function lastNotAfter(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) <= key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function readTermFile(payload: Uint8Array, from: number, to: number): readonly TermListing[] {
  const reader = createByteReader(payload);
  const terms = readVarint(reader);
  let file = readVarint(reader);
  let offset = readVarint(reader);
  let first = 0;
  let second = 0;
  let postingsAt = 0;
  const found: (Omit<TermListing, "postings"> & { readonly at: number; readonly length: number })[] = [];
  for (let index = 0; index < terms; index++) {
    const step = readVarint(reader);
    second = step === 0 ? second + readVarint(reader) : readVarint(reader);
    first += step;
    const documents = readVarint(reader);
    const length = readVarint(reader);
    const chunks: ChunkListing[] = [];
    const chunkCount = readVarint(reader);
    for (let chunk = 0; chunk < chunkCount; chunk++) {
      const size = readVarint(reader);
      if (size % 2 === 1) {
        file++;
        offset = 0;
      }
      const bytes = (size - (size % 2)) / 2;
      chunks.push({ file, offset, length: bytes, documents: chunkCount > 1 ? readVarint(reader) : documents });
      offset += bytes;
    }
    const key = termKey(first, second);
    if (key >= from && key <= to) {
      found.push({ key, documents, at: postingsAt, length, chunks });
    }
    postingsAt += length;
  }
  const blob = readBytes(reader, postingsAt);
  return found.map(({ at, length, ...listing }) => ({ ...listing, postings: blob.subarray(at, at + length) }));
}
