import {
  createByteReader,
  createByteWriter,
  readText,
  readVarint,
  TruncatedBytes,
  writeText,
  writeVarint,
  writtenBytes,
} from "./bytes.ts";
import { BadShard } from "./shard.ts";

/*
 * The index's files packed into fewer, larger ones, for hosts that take few. A pack is its files one after the other, a
 * line feed after each, and so a file of shards itself. Where each file lies is told by tables, in order of name; they
 * are shards and lie in packs, too. The manifest names the tables.
 */

/** A pack is closed before it grows beyond this: what a host that serves no ranges sends for one file. */
export const PACK_BYTES = 512 * 1024;

/** Files a table tells of: some 5 KB by reckoning. */
export const TABLE_FILES = 256;

/** Where a file lies: the pack's number in its partition, the first byte, and how many bytes there are. */
export type PackPlace = readonly [pack: number, at: number, length: number];

/** A table of a partition: the name of the first file it tells of, where it lies itself, and its mark. */
export type PackedTable = readonly [first: string, ...place: PackPlace, mark: string];

/** A pack's name: `2012-01/k7`, `partition` being the partition's. */
export function packName(partition: string, number: number): string {
  return `${partition}/k${number}`;
}

/** A table's name, by which it is told from files: `2012-01/b7`. */
export function tableName(partition: string, number: number): string {
  return `${partition}/b${number}`;
}

/** A table of places by name, in order of name. */
export function writeTable(places: readonly (readonly [name: string, place: PackPlace])[]): Uint8Array {
  const writer = createByteWriter();
  writeVarint(writer, places.length);
  for (const [name, [pack, at, length]] of places) {
    writeText(writer, name);
    writeVarint(writer, pack);
    writeVarint(writer, at);
    writeVarint(writer, length);
  }
  return writtenBytes(writer);
}

/** Reads what `writeTable` wrote. `table` is its name, for the message of the `BadShard` thrown where it cannot be read. */
export function readTable(table: string, payload: Uint8Array): ReadonlyMap<string, PackPlace> {
  try {
    const reader = createByteReader(payload);
    const count = readVarint(reader);
    const place = (): readonly [string, PackPlace] => [
      readText(reader),
      [readVarint(reader), readVarint(reader), readVarint(reader)],
    ];
    return new Map(Array.from({ length: count }, place));
  } catch (error) {
    if (error instanceof TruncatedBytes) {
      throw new BadShard(table, "is cut short", { cause: error });
    }
    throw error;
  }
}
