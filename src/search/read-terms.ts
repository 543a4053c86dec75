import { decodePostings } from "./decode-postings.ts";
import { type PartitionFigures, partitionShard, SUCCESSOR } from "./format.ts";
import { type HeadPlaces, parseHeadPlaces } from "./head-places.ts";
import { concatenateLists, type PositionLists } from "./position-lists.ts";
import { decodeChunk, type Occurrences } from "./positions.ts";
import type { Postings } from "./postings.ts";
import type { LoadedShard } from "./shard.ts";
import type { WantedShard } from "./shard-file.ts";
import type { ShardStore } from "./shard-store.ts";
import { decodeShortList } from "./short-list.ts";
import {
  type ChunkListing,
  type Directory,
  nameOfTermFile,
  parseDirectory,
  placeOfKey,
  type TermFileList,
  type TermListing,
  termFileAt,
  termKey,
} from "./term-listing.ts";
import { findListings, type TermShard } from "./term-table.ts";

/** One partition being read. */
export interface PartitionReader {
  readonly figures: PartitionFigures;
  /** The payload of a shard that it has one of, by its name in the partition. */
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Any shard of it or of its months. */
  readonly readShard: (shard: WantedShard) => Promise<LoadedShard>;
  readonly readDirectory: () => Promise<Directory>;
  readonly readHeadPlaces: () => Promise<HeadPlaces>;
}

/** Subtracted from positions in the headline, which so are negative: they cannot be taken for positions in the body. */
const HEADLINE_ORIGIN = 2 ** 30;

/** Opens a partition over a store. */
export function openPartition(store: ShardStore, figures: PartitionFigures): PartitionReader {
  const read = async (name: string) => {
    const { payload } = await store.read({ name: `${figures.name}/${name}`, build: figures.build });
    return payload;
  };
  return {
    figures,
    read,
    readShard: store.read,
    readDirectory: parsedOnce(() => read(partitionShard.directory), parseDirectory),
    readHeadPlaces: parsedOnce(
      () => read(partitionShard.heads),
      (payload) => parseHeadPlaces(payload, figures),
    ),
  };
}

/** Reads and parses a payload, which is not parsed again as long as the same is read. */
function parsedOnce<Value>(
  read: () => Promise<Uint8Array>,
  parse: (payload: Uint8Array) => Value,
): () => Promise<Value> {
  let parsed: { readonly payload: Uint8Array; readonly value: Value } | undefined;
  return async () => {
    const payload = await read();
    if (parsed?.payload !== payload) parsed = { payload, value: parse(payload) };
    return parsed.value;
  };
}

/** The term's listing, or undefined where the partition does not hold it. */
export async function findTerm(partition: PartitionReader, key: number): Promise<TermListing | undefined> {
  const [listing] = await findTerms(partition, key, key);
  return listing;
}

/** The listings of all terms from `from` to `to`, both included, in order. */
export async function findTerms(partition: PartitionReader, from: number, to: number): Promise<readonly TermListing[]> {
  return termsIn(partition, await partition.readDirectory(), from, to);
}

/** The listing of the term that an extended pair makes with a third character; the same. */
export async function findSuccessor(
  partition: PartitionReader,
  pair: number,
  third: number,
): Promise<TermListing | undefined> {
  const files = (await partition.readDirectory()).successors.get(pair);
  const key = termKey(third, SUCCESSOR);
  const [listing] = files === undefined ? [] : await termsIn(partition, files, key, key);
  return listing;
}

async function termsIn(
  partition: PartitionReader,
  files: TermFileList,
  from: number,
  to: number,
): Promise<readonly TermListing[]> {
  const first = Math.max(0, placeOfKey(files, from));
  const last = placeOfKey(files, to);
  const shards = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    readTermShard(partition, files, first + index),
  );
  return (await Promise.all(shards)).flatMap((shard) => findListings(shard, files.names, from, to));
}

/** The shard of terms of the term file at a place in the list. */
function readTermShard(partition: PartitionReader, files: TermFileList, place: number): Promise<TermShard> {
  const name = `${partition.figures.name}/${nameOfTermFile(files, place)}`;
  const { mark: build, fetched: length } = termFileAt(files, place);
  const isWhole = length === Number.POSITIVE_INFINITY;
  return partition.readShard({ name, build, ...(!isWhole && { place: { file: name, at: 0, length } }) });
}

/** Unpacks a term's documents and frequencies. */
export function termPostings(listing: TermListing): Postings {
  return decodePostings(listing.postings, listing.documents);
}

/** Whether a term's positions, if they are kept, came with its documents, as a rare term's do. */
export function arePositionsAtHand(listing: TermListing): boolean {
  return listing.chunks.length === 0;
}

/**
 * A term's positions in some of its documents, those behind which `follower` stands if one is given: `wanted` are rising
 * places in its postings. Only the chunks that cover one of them are fetched, and of a rare term nothing. Positions in
 * the headline are negative, counted from −2^30, those in the body are not.
 */
export async function termPositions(
  partition: PartitionReader,
  listing: TermListing,
  postings: Postings,
  wanted: Uint32Array,
  follower?: number,
): Promise<PositionLists> {
  if (arePositionsAtHand(listing)) {
    const { occurrences } = decodeShortList(listing.postings, listing.documents);
    return listsOf(occurrences, postings, { start: 0, documents: listing.documents, wanted }, follower);
  }
  const chunks = wantedChunks(listing, wanted);
  return concatenateLists(await Promise.all(chunks.map((chunk) => readChunk(partition, chunk, postings, follower))));
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
  follower: number | undefined,
): Promise<PositionLists> {
  const { name, mark: build, file, at, length } = chunk.shard;
  const own = (name: string) => `${partition.figures.name}/${name}`;
  const { payload } = await partition.readShard({ name: own(name), build, place: { file: own(file), at, length } });
  const counts = new Uint32Array(chunk.documents);
  for (let index = 0; index < counts.length; index++) counts[index] = countAt(postings, chunk.start + index);
  const occurrences = decodeChunk(payload.subarray(chunk.offset, chunk.offset + chunk.length), counts);
  return listsOf(occurrences, postings, chunk, follower);
}

function countAt({ body, headline }: Postings, place: number): number {
  return (body[place] ?? 0) + (headline[place] ?? 0);
}

/** What is wanted of a chunk's positions. */
function listsOf(
  { positions, followers }: Occurrences,
  postings: Postings,
  { start, documents, wanted }: Pick<WantedChunk, "start" | "documents" | "wanted">,
  follower: number | undefined,
): PositionLists {
  const values = new Int32Array(positions.length);
  const ends = new Uint32Array(wanted.length);
  let [at, next, length] = [0, 0, 0];
  for (let place = start; place < start + documents && next < wanted.length; place++) {
    const end = at + countAt(postings, place);
    if (wanted[next] === place) {
      const bodyStart = at + (postings.headline[place] ?? 0);
      for (; at < end; at++) {
        if (follower !== undefined && followers[at] !== follower) continue;
        values[length++] = (positions[at] ?? 0) - (at < bodyStart ? HEADLINE_ORIGIN : 0);
      }
      ends[next++] = length;
    }
    at = end;
  }
  return { values: values.subarray(0, length), ends };
}
