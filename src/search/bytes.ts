/** A byte array that grows as it is written to. */
export interface ByteWriter {
  bytes: Uint8Array;
  length: number;
}

/** A place in a byte array, moved on by reading. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  at: number;
}

/** Bytes ended before a value did: the file is cut short or is not what it seems. */
export class TruncatedBytes extends Error {
  override readonly name = "TruncatedBytes";
}

/** Bytes of the longest number and of the longest UTF-16 unit. */
const LONGEST_VARINT = 8;
const LONGEST_UTF8 = 3;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An empty writer. */
export function createByteWriter(capacity = 1024): ByteWriter {
  return { bytes: new Uint8Array(capacity), length: 0 };
}

/** What has been written, in an array of its own. */
export function writtenBytes(writer: ByteWriter): Uint8Array {
  return writer.bytes.slice(0, writer.length);
}

/** The same without a copy: nothing is to be written after it. */
export function finishedBytes(writer: ByteWriter): Uint8Array {
  return writer.bytes.subarray(0, writer.length);
}

/** Makes room for `count` more bytes. */
export function reserve(writer: ByteWriter, count: number): void {
  const needed = writer.length + count;
  if (needed > writer.bytes.length) {
    const grown = new Uint8Array(Math.max(needed, writer.bytes.length * 2));
    grown.set(writer.bytes.subarray(0, writer.length));
    writer.bytes = grown;
  }
}

/** Appends bytes. */
export function writeBytes(writer: ByteWriter, bytes: Uint8Array): void {
  reserve(writer, bytes.length);
  writer.bytes.set(bytes, writer.length);
  writer.length += bytes.length;
}

/** Appends a whole number of 0 to 2^53, seven bits a byte, lowest first (LEB128). */
export function writeVarint(writer: ByteWriter, value: number): void {
  reserve(writer, LONGEST_VARINT);
  let rest = value;
  while (rest >= 0x80) {
    writer.bytes[writer.length++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  writer.bytes[writer.length++] = rest;
}

/** Appends a text: its length in bytes, then its UTF-8. A lone surrogate becomes U+FFFD. */
export function writeText(writer: ByteWriter, text: string): void {
  reserve(writer, LONGEST_VARINT + text.length * LONGEST_UTF8);
  const start = writer.length + LONGEST_VARINT;
  const { written } = encoder.encodeInto(text, writer.bytes.subarray(start));
  writeVarint(writer, written);
  writer.bytes.copyWithin(writer.length, start, start + written);
  writer.length += written;
}

/** A reader at the beginning of the bytes. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  return { bytes, at: 0 };
}

/** Reads what `writeVarint` wrote. */
export function readVarint(reader: ByteReader): number {
  let value = 0;
  for (let scale = 1; ; scale *= 0x80) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined || scale > 2 ** 49) {
      throw new TruncatedBytes("a number is cut short");
    }
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) {
      return value;
    }
  }
}

/** Reads `count` bytes, without copying. */
export function readBytes(reader: ByteReader, count: number): Uint8Array {
  const end = reader.at + count;
  if (end > reader.bytes.length) {
    throw new TruncatedBytes(`${count} bytes are wanted, ${reader.bytes.length - reader.at} are left`);
  }
  const bytes = reader.bytes.subarray(reader.at, end);
  reader.at = end;
  return bytes;
}

/** Reads what `writeText` wrote. */
export function readText(reader: ByteReader): string {
  return decoder.decode(readBytes(reader, readVarint(reader)));
}

/** Appends how many texts there are, and each of them. */
export function writeTextList(writer: ByteWriter, texts: readonly string[]): void {
  writeVarint(writer, texts.length);
  for (const text of texts) writeText(writer, text);
}

/** Reads what `writeTextList` wrote. */
export function readTextList(reader: ByteReader): readonly string[] {
  return Array.from({ length: readVarint(reader) }, () => readText(reader));
}
