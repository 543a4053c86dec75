import { type ByteReader, createByteReader, readBytes, readVarint } from "./bytes.ts";
import type { TermFileNames } from "./format.ts";
import { readMark } from "./shard.ts";
import {
  type ChunkListing,
  charactersOfKey,
  type PositionFile,
  placeOfNumber,
  type TermListing,
  termKey,
} from "./term-listing.ts";

/**
 * What a term file holds, a list a column: a build that patches a partition reads all of its 200,000 terms and needs few
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
  readonly positionFiles: readonly PositionFile[];
  /** What `termBytes` was when the file was closed. */
  readonly bytes: number;
}

/** The terms of a term file with keys from `from` to `to`. Throws `TruncatedBytes`. */
export function findListings(
  payload: Uint8Array,
  names: TermFileNames,
  from: number,
  to: number,
): readonly TermListing[] {
  const table = parseTermTable(payload, names);
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

/** The row of a term; undefined where the file does not hold it. */
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

/** Reads a term file. Throws `TruncatedBytes`. */
export function parseTermTable(payload: Uint8Array, names: TermFileNames): TermTable {
  const reader = createByteReader(payload);
  const terms = readVarint(reader);
  const marks = Array.from({ length: readVarint(reader) }, () => readMark(reader));
  const start = reader.at;
  const [keys, documents, postingsEnds, chunkEnds]: [number[], number[], number[], number[]] = [[], [], [], []];
  const placing: ChunkPlacing = { names, marks, chunks: [], files: [], offset: 0 };
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
    const count = readVarint(reader);
    postingsEnd += readVarint(reader);
    if (count % 2 === 1) readChunks(reader, key, (count - 1) / 2, placing);
    keys.push(key);
    documents.push(Math.floor(count / 2));
    postingsEnds.push(postingsEnd);
    chunkEnds.push(placing.chunks.length);
  }
  const postings = readBytes(reader, postingsEnd);
  const { chunks, files } = placing;
  const bytes = reader.at - start;
  return { keys, documents, postings, postingsEnds, chunks, chunkEnds, positionFiles: files, bytes };
}

/** Where chunks lie, as far as the rows were read. */
interface ChunkPlacing {
  readonly names: TermFileNames;
  readonly marks: readonly string[];
  readonly chunks: ChunkListing[];
  readonly files: PositionFile[];
  /** In the last file: where the next chunk would begin. */
  offset: number;
}

/** Reads how a term's chunks lie. */
function readChunks(reader: ByteReader, key: number, documents: number, placing: ChunkPlacing): void {
  const { names, marks, chunks, files } = placing;
  const count = readVarint(reader);
  for (let number = 0; number < count; number++) {
    const size = readVarint(reader);
    if (size % 2 === 1) {
      const name = names.positions(...charactersOfKey(key), number);
      files.push({ name, mark: marks[files.length] ?? "", chunks: 0 });
      placing.offset = 0;
    }
    const file = files.at(-1);
    const length = Math.floor(size / 2);
    const covered = count > 1 ? readVarint(reader) : documents;
    if (file !== undefined) {
      file.chunks++;
      chunks.push({ file, offset: placing.offset, length, documents: covered });
    }
    placing.offset += length;
  }
}
