import { type ByteReader, type ByteWriter, readVarint, writeVarint } from "./bytes.ts";
import { readMark, writeMark } from "./mark.ts";

/** Where an article's text lies in its issue's file. */
export interface TextPlace {
  /** How many documents stand before it in its shard. */
  readonly offset: number;
  /** How many stand before its shard in the file. */
  readonly before: number;
  /** The shard's first byte, and how many there are. */
  readonly at: number;
  readonly length: number;
  /** The shard's mark. */
  readonly mark: string;
}

/** Appends a place. */
export function writeTextPlace(writer: ByteWriter, { offset, before, at, length, mark }: TextPlace): void {
  for (const number of [offset, before, at, length]) writeVarint(writer, number);
  writeMark(writer, mark);
}

/** Reads what `writeTextPlace` wrote. */
export function readTextPlace(reader: ByteReader): TextPlace {
  return {
    offset: readVarint(reader),
    before: readVarint(reader),
    at: readVarint(reader),
    length: readVarint(reader),
    mark: readMark(reader),
  };
}
