import { partitionShard, type TermShardNames } from "./format.ts";
import { type LastPartition, readLast } from "./last-partition.ts";
import { unwrapKnownShard } from "./shard.ts";
import type { DirectoryRow } from "./term-files.ts";
import {
  type ChunkListing,
  type Directory,
  nameOfTermFile,
  type PositionShard,
  parseDirectory,
  placeOfKey,
  type TermFileList,
  type TermListing,
  termFileAt,
} from "./term-listing.ts";
import type { FiledChunk, PositionHome } from "./term-record.ts";
import { findRow, listingAt, parseTermTable, rowsBetween, type TermShard, type TermTable } from "./term-table.ts";

/** Term files of a partition as the last build left them, each read once, by their places in the list. */
export interface TermFilesReader {
  readonly names: TermShardNames;
  readonly count: number;
  readonly open: (place: number) => TermTable;
  readonly rowAt: (place: number) => DirectoryRow;
  /** The key of the file's first term. */
  readonly keyAt: (place: number) => number;
  /** The file's name in the partition. */
  readonly nameAt: (place: number) => string;
  /** The place of the file that holds the key, or into which it belongs. */
  readonly placeOf: (key: number) => number;
  readonly find: (key: number) => TermListing | undefined;
  /** All terms from one key to another, both included. */
  readonly range: (from: number, to: number) => readonly TermListing[];
  readonly bytesOf: (chunk: ChunkListing) => Uint8Array;
  /** A chunk to be filed as it is. */
  readonly keepChunk: (chunk: ChunkListing) => FiledChunk;
}

/** The directory of a partition. Throws `BadShard` where it is not as it was left. */
export function readLastDirectory(last: LastPartition): Directory {
  return parseDirectory(readLast(last, partitionShard.directory));
}

/** Opens term files of a partition. The reader's functions throw `BadShard` where a file is not as it was left. */
export function openTermFiles(last: LastPartition, files: TermFileList): TermFilesReader {
  const shards = openShards(last);
  const opened = new Map<number, TermTable>();
  const open = (place: number) => {
    const known = opened.get(place);
    if (known !== undefined) return known;
    const { fetched } = termFileAt(files, place);
    const table = parseTermTable(shards.readTerms(nameOfTermFile(files, place), fetched), files.names);
    opened.set(place, table);
    return table;
  };
  const bytesOf = ({ shard, offset, length }: ChunkListing) =>
    shards.payloadOf(shard).subarray(offset, offset + length);
  const placeOf = (key: number) => Math.max(0, placeOfKey(files, key));
  return {
    names: files.names,
    count: files.keys.length,
    open,
    rowAt: (place) => termFileAt(files, place),
    keyAt: (place) => files.keys[place] ?? 0,
    nameAt: (place) => nameOfTermFile(files, place),
    placeOf,
    find: (key) => {
      const table = open(placeOf(key));
      const row = findRow(table, key);
      return row === undefined ? undefined : listingAt(table, row);
    },
    range: (from, to) => {
      const [first, end] = [placeOf(from), placeOf(to)];
      return Array.from({ length: end - first + 1 }, (_, index) => open(first + index)).flatMap((table) =>
        rowsBetween(table, from, to).map((row) => listingAt(table, row)),
      );
    },
    bytesOf,
    keepChunk: (chunk) => {
      const { documents, length, shard } = chunk;
      return { documents, length, bytes: () => bytesOf(chunk), home: shards.homeOf(shard) };
    },
  };
}

/** The shards of term files, each of which is read once. */
interface TermFileShards {
  /** The shard of terms at the beginning of a file, which so many bytes hold. */
  readonly readTerms: (file: string, fetched: number) => TermShard;
  /** The payload of a shard of positions in a file of which the terms were read. */
  readonly payloadOf: (shard: PositionShard) => Uint8Array;
  /** Such a shard to be filed as it is: the same for all of its chunks. */
  readonly homeOf: (shard: PositionShard) => PositionHome;
}

function openShards({ figures, readFile }: LastPartition): TermFileShards {
  const files = new Map<string, Uint8Array>();
  const payloads = new Map<PositionShard, Uint8Array>();
  const homes = new Map<PositionShard, PositionHome>();
  const own = (name: string) => `${figures.name}/${name}`;
  const wrappedOf = ({ file, at, length }: PositionShard) => (files.get(file) ?? NO_BYTES).subarray(at, at + length);
  return {
    readTerms: (file, fetched) => {
      const bytes = readFile(own(file)).slice();
      files.set(file, bytes);
      return unwrapKnownShard(own(file), bytes.subarray(0, fetched));
    },
    payloadOf: (shard) => {
      const payload = payloads.get(shard) ?? unwrapKnownShard(own(shard.name), wrappedOf(shard)).payload;
      payloads.set(shard, payload);
      return payload;
    },
    homeOf: (shard) => {
      const { name, mark, chunks } = shard;
      const home = homes.get(shard) ?? { name, mark, chunks, bytes: () => wrappedOf(shard) };
      homes.set(shard, home);
      return home;
    },
  };
}

const NO_BYTES = new Uint8Array(0);
