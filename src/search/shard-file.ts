import { type ByteWriter, writeBytes } from "./bytes.ts";
import { type UnwrappedShard, writeShard } from "./shard.ts";

/*
 * A file of the index holds one shard, or several: one after the other, a line feed or more after each. As a script it
 * calls back with each of them; over HTTP one is asked for as a range of bytes.
 */

/** Where a shard lies in a file that holds several. */
export interface ShardPlace {
  /** The file's name in the index: `2012-01/x0`. */
  readonly file: string;
  readonly at: number;
  /** How many bytes there are; some of what follows may be among them. */
  readonly length: number;
}

/** A shard that is wanted. */
export interface WantedShard {
  /** Its name in the index: `2012-01/h7`. */
  readonly name: string;
  /** Any, if empty. */
  readonly build: string;
  /** Absent where it is all of a file of its name. */
  readonly place?: ShardPlace;
}

const LINE_FEED = Uint8Array.of(0x0a);

/** Appends a shard to a file of several; gives how many bytes it takes, without the line feed behind it. */
export function addShard(file: ByteWriter, shard: UnwrappedShard): number {
  const start = file.length;
  writeShard(file, shard);
  const length = file.length - start;
  writeBytes(file, LINE_FEED);
  return length;
}

/** The same of a shard that is already as a file holds it. */
export function addWrapped(file: ByteWriter, shard: Uint8Array): void {
  writeBytes(file, shard);
  writeBytes(file, LINE_FEED);
}

/** Where the shard behind one lies in their file. */
export function placeBehind({ at, length }: Pick<ShardPlace, "at" | "length">): number {
  return at + length + LINE_FEED.length;
}

/** Appends line feeds until the file's length is a multiple of `unit`. */
export function fillUp(file: ByteWriter, unit: number): void {
  while (file.length % unit !== 0) writeBytes(file, LINE_FEED);
}
