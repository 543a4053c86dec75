import { partitionFile } from "./format.ts";
import type { LastPartition } from "./last-partition.ts";
import type { DirectoryRow } from "./term-files.ts";
import {
  type ChunkListing,
  charactersOfKey,
  parseDirectory,
  parseTermFile,
  placeOfKey,
  type TermFileListing,
  type TermListing,
  termFileAt,
} from "./term-listing.ts";

/** The term files of a partition as the last build left it, each read once, by their places in its directory. */
export interface TermFilesReader {
  readonly count: number;
  readonly open: (place: number) => TermFileListing;
  readonly rowAt: (place: number) => DirectoryRow;
  /** Names in the partition of the file and of its position files. */
  readonly namesAt: (place: number) => readonly string[];
  /** The place of the file that holds the key, or into which it belongs. */
  readonly placeOf: (key: number) => number;
  /** Whether the key is that of the file's first term. */
  readonly isFirst: (key: number, place: number) => boolean;
  readonly find: (key: number) => TermListing | undefined;
  /** All terms from one key to another, both included. */
  readonly range: (from: number, to: number) => readonly TermListing[];
  readonly bytesOf: (chunk: ChunkListing) => Uint8Array;
}

/** Opens the term files. Throws `BadShard` where the directory is not as it was left; so do the reader's functions. */
export function openTermFiles({ figures, read }: LastPartition): TermFilesReader {
  const directory = parseDirectory(read(`${figures.name}/${partitionFile.directory}`));
  const count = directory.keys.length;
  const opened = new Map<number, TermFileListing & { readonly byKey: ReadonlyMap<number, TermListing> }>();
  const positions = new Map<string, Uint8Array>();
  const open = (place: number) => {
    const known = opened.get(place);
    if (known !== undefined) return known;
    const listing = parseTermFile(read(`${figures.name}/${termFileAt(directory, place).name}`));
    const file = { ...listing, byKey: new Map(listing.terms.map((term) => [term.key, term])) };
    opened.set(place, file);
    return file;
  };
  const placeOf = (key: number) => Math.max(0, placeOfKey(directory, key));
  return {
    count,
    open,
    rowAt: (place) => {
      const [first, second] = charactersOfKey(directory.keys[place] ?? 0);
      return { first, second, mark: termFileAt(directory, place).mark };
    },
    namesAt: (place) => [termFileAt(directory, place).name, ...open(place).positionFiles.map(({ name }) => name)],
    placeOf,
    isFirst: (key, place) => directory.keys[place] === key,
    find: (key) => open(placeOf(key)).byKey.get(key),
    range: (from, to) => {
      const [first, last] = [placeOf(from), placeOf(to)];
      return Array.from({ length: last - first + 1 }, (_, index) => open(first + index))
        .flatMap(({ terms }) => terms)
        .filter(({ key }) => key >= from && key <= to);
    },
    bytesOf: ({ file, offset, length }) => {
      const payload = positions.get(file.name) ?? read(`${figures.name}/${file.name}`);
      positions.set(file.name, payload);
      return payload.subarray(offset, offset + length);
    },
  };
}
