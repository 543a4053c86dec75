import { type ByteReader, type ByteWriter, readBytes, writeBytes } from "./bytes.ts";

/** Bytes of a mark, as shards hold those of others. */
export const MARK_BYTES = 3;

/**
 * The build of a shard that one other leads to: the low 24 bits of its payload's checksum, by which the shard that leads
 * to it knows it from an older or newer one. 6 hexadecimal digits.
 */
export function markOf(crc: number): string {
  return (crc & 0xffffff).toString(16).padStart(MARK_BYTES * 2, "0");
}

/** Appends a mark. */
export function writeMark(writer: ByteWriter, mark: string): void {
  for (let digit = 0; digit < mark.length; digit += 2) {
    writeBytes(writer, Uint8Array.of(Number.parseInt(mark.slice(digit, digit + 2), 16)));
  }
}

/** Reads what `writeMark` wrote. */
export function readMark(reader: ByteReader): string {
  return Array.from(readBytes(reader, MARK_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
