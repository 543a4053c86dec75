import { type ByteReader, createByteReader, readBytes, readVarint } from "./bytes.ts";
import type { TermShardNames } from "./format.ts";
import { readMark } from "./mark.ts";
import { placeBehind } from "./shard-file.ts";
import {
  type ChunkListing,
  charactersOfKey,
  type PositionShard,
  placeOfNumber,
  type TermListing,
  termKey,
} from "./term-listing.ts";

/** The payload of a shard of terms, and how many bytes the shard takes in its file (0 where that cannot be told). */
export interface TermShard {
  readonly payload: Uint8Array;
  readonly length: number;
}

/**
 * What a shard of terms holds, a list a column: a build that patches a partition reads all of its 200,000 terms and needs few
 * of them as `TermListing`s.
 */
export interface TermTable {
  /** Of each term, rising. */
  readonly keys: readonly number[];
  /** How many documents each occurs in. */
  readonly documents: readonly number[];
  /** All terms' postings, one after the other, and where each term's end. */
  readonly postings: Uint8Array;
  readonly postingsEnds: readonly number[];
  /** All terms' chunks, and where each term's end in the list. */
  readonly chunks: readonly ChunkListing[];
  readonly chunkEnds: readonly number[];
  readonly positions: readonly PositionShard[];
  /** What `termBytes` was when the file was closed. */
  readonly bytes: number;
}

/** The terms of a shard with keys from `from` to `to`. Throws `TruncatedBytes`. */
export function findListings(
  shard: TermShard,
  names: TermShardNames,
  from: number,
  to: number,
): readonly TermListing[] {
  const table = parseTermTable(shard, names);
  return rowsBetween(table, from, to).map((row) => listingAt(table, row));
}

/** The rows of the terms with keys from `from` to `to`. */
export function rowsBetween({ keys }: TermTable, from: number, to: number): readonly number[] {
  const rows: number[] = [];
  for (let row = Math.max(0, placeOfNumber(keys, from)); (keys[row] ?? Number.POSITIVE_INFINITY) <= to; row++) {
    if ((keys[row] ?? 0) >= from) rows.push(row);
  }
  return rows;
}

/** The row of a term; undefined where the shard does not hold it. */
export function findRow({ keys }: TermTable, key: number): number | undefined {
  const row = placeOfNumber(keys, key);
  return keys[row] === key ? row : undefined;
}

/** The term in a row. */
export function listingAt(table: TermTable, row: number): TermListing {
  const { keys, documents, postings, postingsEnds, chunks, chunkEnds } = table;
  const [start, end] = [chunkEnds[row - 1] ?? 0, chunkEnds[row] ?? 0];
  return {
    key: keys[row] ?? 0,
    documents: documents[row] ?? 0,
    postings: postings.subarray(postingsEnds[row - 1] ?? 0, postingsEnds[row]),
    chunks: start === end ? NO_CHUNKS : chunks.slice(start, end),
  };
}

const NO_CHUNKS: readonly ChunkListing[] = [];

/** Reads a shard of terms. Throws `TruncatedBytes`. */
export function parseTermTable({ payload, length }: TermShard, names: TermShardNames): TermTable {
  const reader = createByteReader(payload);
  const terms = readVarint(reader);
  const places = readPlaces(reader, length);
  const start = reader.at;
  const [keys, documents, postingsEnds, chunkEnds]: [number[], number[], number[], number[]] = [[], [], [], []];
  const placing: ChunkPlacing = { names, file: "", places, chunks: [], shards: [], offset: 0 };
  let [first, second, postingsEnd] = [0, 0, 0];
  for (let row = 0; row < terms; row++) {
    const step = readVarint(reader);
    if (step % 2 === 0) {
      second += step / 2;
    } else {
      second = (step - 1) / 2;
      first += readVarint(reader);
    }
    const key = termKey(first, second);
    if (row === 0) placing.file = names.terms(first, second);
    const count = readVarint(reader);
    postingsEnd += readVarint(reader);
    if (count % 2 === 1) readChunks(reader, key, (count - 1) / 2, placing);
    keys.push(key);
    documents.push(Math.floor(count / 2));
    postingsEnds.push(postingsEnd);
    chunkEnds.push(placing.chunks.length);
  }
  const postings = readBytes(reader, postingsEnd);
  const { chunks, shards } = placing;
  const bytes = reader.at - start;
  return { keys, documents, postings, postingsEnds, chunks, chunkEnds, positions: shards, bytes };
}

/** Where the shards of positions lie, which follow a shard of terms of that length. */
function readPlaces(reader: ByteReader, length: number): readonly PositionPlace[] {
  const places: PositionPlace[] = [];
  let previous = { at: 0, length };
  for (let left = readVarint(reader); left > 0; left--) {
    const mark = readMark(reader);
    previous = { at: placeBehind(previous), length: readVarint(reader) };
    places.push({ ...previous, mark });
  }
  return places;
}

type PositionPlace = Pick<PositionShard, "mark" | "at" | "length">;

/** Where chunks lie, as far as the rows were read. */
interface ChunkPlacing {
  readonly names: TermShardNames;
  /** The name of the file, which begins with the first row's term. */
  file: string;
  readonly places: readonly PositionPlace[];
  readonly chunks: ChunkListing[];
  readonly shards: PositionShard[];
  /** In the last shard: where the next chunk would begin. */
  offset: number;
}

/** Reads how a term's chunks lie. */
function readChunks(reader: ByteReader, key: number, documents: number, placing: ChunkPlacing): void {
  const { names, file, places, chunks, shards } = placing;
  const count = readVarint(reader);
  for (let number = 0; number < count; number++) {
    const size = readVarint(reader);
    if (size % 2 === 1) {
      const name = names.positions(...charactersOfKey(key), number);
      const { mark, at, length } = places[shards.length] ?? NO_PLACE;
      shards.push({ name, mark, file, at, length, chunks: 0 });
      placing.offset = 0;
    }
    const shard = shards.at(-1);
    const length = Math.floor(size / 2);
    const covered = count > 1 ? readVarint(reader) : documents;
    if (shard !== undefined) {
      shard.chunks++;
      chunks.push({ shard, offset: placing.offset, length, documents: covered });
    }
    placing.offset += length;
  }
}

const NO_PLACE: PositionPlace = { mark: "", at: 0, length: 0 };
