import { partitionFile, type TermFileNames } from "./format.ts";
import type { LastPartition } from "./last-partition.ts";
import type { DirectoryRow, FiledChunk } from "./term-files.ts";
import {
  type ChunkListing,
  charactersOfKey,
  type Directory,
  nameOfTermFile,
  parseDirectory,
  placeOfKey,
  type TermFileList,
  type TermListing,
  termFileAt,
} from "./term-listing.ts";
import { findRow, listingAt, parseTermTable, rowsBetween, type TermTable } from "./term-table.ts";

/** Term files of a partition as the last build left them, each read once, by their places in the list. */
export interface TermFilesReader {
  readonly names: TermFileNames;
  readonly count: number;
  readonly open: (place: number) => TermTable;
  readonly rowAt: (place: number) => DirectoryRow;
  /** How many bytes the file has. */
  readonly sizeAt: (place: number) => number;
  /** The key of the file's first term. */
  readonly keyAt: (place: number) => number;
  /** Names in the partition of the file and of its position files. */
  readonly namesAt: (place: number) => readonly string[];
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
export function readLastDirectory({ figures, read }: LastPartition): Directory {
  return parseDirectory(read(`${figures.name}/${partitionFile.directory}`));
}

/** Opens term files of a partition. The reader's functions throw `BadShard` where a file is not as it was left. */
export function openTermFiles({ figures, read, sizeOf }: LastPartition, files: TermFileList): TermFilesReader {
  const count = files.keys.length;
  const opened = new Map<number, TermTable>();
  const positions = new Map<string, Uint8Array>();
  const open = (place: number) => {
    const known = opened.get(place);
    if (known !== undefined) return known;
    const table = parseTermTable(read(`${figures.name}/${nameOfTermFile(files, place)}`), files.names);
    opened.set(place, table);
    return table;
  };
  const bytesOf = ({ file, offset, length }: ChunkListing) => {
    const payload = positions.get(file.name) ?? read(`${figures.name}/${file.name}`);
    positions.set(file.name, payload);
    return payload.subarray(offset, offset + length);
  };
  const placeOf = (key: number) => Math.max(0, placeOfKey(files, key));
  const keyAt = (place: number) => files.keys[place] ?? 0;
  return {
    names: files.names,
    count,
    open,
    rowAt: (place) => {
      const [first, second] = charactersOfKey(keyAt(place));
      return { first, second, mark: termFileAt(files, place).mark };
    },
    sizeAt: (place) => sizeOf(`${figures.name}/${nameOfTermFile(files, place)}`),
    keyAt,
    namesAt: (place) => [nameOfTermFile(files, place), ...open(place).positionFiles.map(({ name }) => name)],
    placeOf,
    find: (key) => {
      const table = open(placeOf(key));
      const row = findRow(table, key);
      return row === undefined ? undefined : listingAt(table, row);
    },
    range: (from, to) => {
      const [first, last] = [placeOf(from), placeOf(to)];
      return Array.from({ length: last - first + 1 }, (_, index) => open(first + index)).flatMap((table) =>
        rowsBetween(table, from, to).map((row) => listingAt(table, row)),
      );
    },
    bytesOf,
    keepChunk: (chunk) => {
      const { documents, length, file: home } = chunk;
      return { documents, length, bytes: () => bytesOf(chunk), home };
    },
  };
}
