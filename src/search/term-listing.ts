import {
  type ByteReader,
  type ByteWriter,
  createByteReader,
  createByteWriter,
  readBytes,
  readVarint,
  writeBytes,
  writeVarint,
  writtenBytes,
} from "./bytes.ts";
import { partitionShard, successorShards, type TermShardNames } from "./format.ts";
import type { DirectoryRow } from "./term-files.ts";
import { packTermShard, unpackTermShard } from "./term-shard-size.ts";

/** Term files that follow each other. */
export interface TermFileList {
  /** The key of each file's first term. */
  readonly keys: Float64Array;
  /** What is told of each file's shard of terms, `ROW_END_BYTES` long, see `packTermShard`. */
  readonly rowEnds: Uint8Array;
  readonly names: TermShardNames;
}

/** A partition's term files, in order. */
export interface Directory extends TermFileList {
  /** Those of each extended pair's terms, by the pair's key. */
  readonly successors: ReadonlyMap<number, TermFileList>;
}

/** A term as its file lists it. */
export interface TermListing {
  readonly key: number;
  /** How many documents it occurs in. */
  readonly documents: number;
  /** In code, see `decodePostings`; of a rare term see `decodeShortList`. */
  readonly postings: Uint8Array;
  /** Of its positions, where they do not stand with the postings. */
  readonly chunks: readonly ChunkListing[];
}

/** Where a chunk of a term's positions lies. */
export interface ChunkListing {
  readonly shard: PositionShard;
  readonly offset: number;
  readonly length: number;
  readonly documents: number;
}

/** A shard of positions. */
export interface PositionShard {
  /** In the partition. */
  readonly name: string;
  readonly mark: string;
  /** Name in the partition of the term file that holds it. */
  readonly file: string;
  readonly at: number;
  readonly length: number;
  /** How many chunks it holds. */
  chunks: number;
}

/** A second character's code point takes 21 bits. */
const KEY_SCALE = 0x200000;

/** A term as one number, in the order of the term files. */
export function termKey(first: number, second: number): number {
  return first * KEY_SCALE + second;
}

/** The code points of a term's two characters. */
export function charactersOfKey(key: number): readonly [first: number, second: number] {
  return [Math.floor(key / KEY_SCALE), key % KEY_SCALE];
}

/** The term files; then, pair by pair, those of the extended pairs (keys rising). */
export function writeDirectory(
  rows: readonly DirectoryRow[],
  successors: ReadonlyMap<number, readonly DirectoryRow[]>,
): Uint8Array {
  const writer = createByteWriter();
  writeRows(writer, rows);
  writeVarint(writer, successors.size);
  for (const [pair, own] of successors) {
    for (const character of charactersOfKey(pair)) writeVarint(writer, character);
    writeRows(writer, own);
  }
  return writtenBytes(writer);
}

/** Bytes of what a row ends with. */
const ROW_END_BYTES = 3;

/** The first term of every file (the difference from the one before, first and second character); then what is told of each shard of terms. */
function writeRows(writer: ByteWriter, rows: readonly DirectoryRow[]): void {
  writeVarint(writer, rows.length);
  let previous: readonly [number, number] = [0, 0];
  for (const { first, second } of rows) {
    writeVarint(writer, first - previous[0]);
    writeVarint(writer, first === previous[0] ? second - previous[1] : second);
    previous = [first, second];
  }
  for (const { mark, fetched } of rows) {
    const packed = packTermShard(mark, fetched);
    writeBytes(writer, Uint8Array.of(packed >>> 16, packed >>> 8, packed));
  }
}

/** Reads what `writeDirectory` wrote. Throws `TruncatedBytes`. */
export function parseDirectory(payload: Uint8Array): Directory {
  const reader = createByteReader(payload);
  const files = readRows(reader, partitionShard);
  const successors = new Map<number, TermFileList>();
  for (let left = readVarint(reader); left > 0; left--) {
    const [first, second] = [readVarint(reader), readVarint(reader)];
    successors.set(termKey(first, second), readRows(reader, successorShards(first, second)));
  }
  return { ...files, successors };
}

function readRows(reader: ByteReader, names: TermShardNames): TermFileList {
  const keys = new Float64Array(readVarint(reader));
  let first = 0;
  let second = 0;
  for (let index = 0; index < keys.length; index++) {
    const step = readVarint(reader);
    second = step === 0 ? second + readVarint(reader) : readVarint(reader);
    first += step;
    keys[index] = termKey(first, second);
  }
  return { keys, rowEnds: readBytes(reader, keys.length * ROW_END_BYTES), names };
}

/** What the directory says of a term file, by its place in the list. */
export function termFileAt({ keys, rowEnds }: TermFileList, place: number): DirectoryRow {
  const [first, second] = charactersOfKey(keys[place] ?? 0);
  const [high = 0, middle = 0, low = 0] = rowEnds.subarray(place * ROW_END_BYTES);
  return { first, second, ...unpackTermShard((high << 16) | (middle << 8) | low) };
}

/** The name in the partition of a term file and its shard of terms. */
export function nameOfTermFile({ keys, names }: Pick<TermFileList, "keys" | "names">, place: number): string {
  return names.terms(...charactersOfKey(keys[place] ?? 0));
}

/** The place of the term file that holds the key if any does: the last that does not begin after it, or −1. */
export function placeOfKey({ keys }: TermFileList, key: number): number {
  return placeOfNumber(keys, key);
}

/** The place of the last of some rising numbers that is not above the given one, or −1. */
export function placeOfNumber(numbers: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
