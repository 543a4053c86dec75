import { TruncatedBytes } from "./bytes.ts";

/** Bits being written, highest first. */
export interface BitWriter {
  bytes: Uint8Array;
  length: number;
  /** Bits not yet written out, at the low end … */
  pending: number;
  /** … and how many of them: fewer than 8 between two calls. */
  pendingCount: number;
}

/** A place in bits, moved on by reading. */
export interface BitReader {
  readonly bytes: Uint8Array;
  /** In bits. */
  at: number;
}

/** A quotient of this size or more is written as so many ones, and the number then in full. */
export const ESCAPE_QUOTIENT = 16;

/** An empty writer. */
export function createBitWriter(capacity = 1 << 16): BitWriter {
  return { bytes: new Uint8Array(capacity), length: 0, pending: 0, pendingCount: 0 };
}

/** Begins again at no bits. */
export function clearBits(writer: BitWriter): void {
  writer.length = 0;
  writer.pending = 0;
  writer.pendingCount = 0;
}

/** Appends the low `count` bits (at most 24) of a value that has no others. */
export function writeBits(writer: BitWriter, value: number, count: number): void {
  if (writer.length + 8 > writer.bytes.length) makeRoom(writer, 0);
  let pending = (writer.pending << count) | value;
  let pendingCount = writer.pendingCount + count;
  while (pendingCount >= 8) {
    pendingCount -= 8;
    writer.bytes[writer.length++] = pending >>> pendingCount;
    pending &= (1 << pendingCount) - 1;
  }
  writer.pending = pending;
  writer.pendingCount = pendingCount;
}

/** Appends the next `count` bits of a reader: where both are at the beginning of a byte, whole bytes at once. */
export function copyBits(writer: BitWriter, reader: BitReader, count: number): void {
  let left = count;
  if (writer.pendingCount === 0 && reader.at % 8 === 0) {
    const start = reader.at / 8;
    const whole = count >>> 3;
    makeRoom(writer, whole);
    writer.bytes.set(reader.bytes.subarray(start, start + whole), writer.length);
    writer.length += whole;
    reader.at += whole * 8;
    left -= whole * 8;
  }
  for (; left > 0; left -= MOST_BITS) {
    const length = Math.min(left, MOST_BITS);
    writeBits(writer, readBits(reader, length), length);
  }
}

/** So many bits are written or read at a time. */
const MOST_BITS = 24;

/** Room for so many bytes, and those that `writeBits` wants to be there. */
function makeRoom(writer: BitWriter, bytes: number): void {
  const wanted = writer.length + bytes + 8;
  if (wanted <= writer.bytes.length) return;
  const grown = new Uint8Array(Math.max(wanted, writer.bytes.length * 2));
  grown.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = grown;
}

/** Fills the last byte with zeros. */
export function alignBits(writer: BitWriter): void {
  if (writer.pendingCount > 0) {
    writeBits(writer, 0, 8 - writer.pendingCount);
  }
}

/**
 * Appends a whole number below 2^32 in Rice's code: the number shifted right by `shift` in ones closed by a zero, then
 * the low `shift` (at most 7 + 16) bits. Short where numbers are about 2^shift.
 * (R. F. Rice, Some Practical Universal Noiseless Coding Techniques, JPL 79-22, 1979.)
 */
export function writeRice(writer: BitWriter, value: number, shift: number): void {
  const quotient = value >>> shift;
  if (quotient + 1 + shift <= 24 && quotient < ESCAPE_QUOTIENT) {
    const ones = (1 << (quotient + 1)) - 2;
    writeBits(writer, (ones << shift) | (value & ((1 << shift) - 1)), quotient + 1 + shift);
  } else if (quotient < ESCAPE_QUOTIENT) {
    writeBits(writer, (1 << (quotient + 1)) - 2, quotient + 1);
    writeBits(writer, value & ((1 << shift) - 1), shift);
  } else {
    writeBits(writer, (1 << ESCAPE_QUOTIENT) - 1, ESCAPE_QUOTIENT);
    writeBits(writer, value >>> 16, 16);
    writeBits(writer, value & 0xffff, 16);
  }
}

/** The shift under which numbers of this mean are shortest: about log2 of 0.69 of the mean. */
export function riceShift(mean: number): number {
  return mean < 1 ? 0 : Math.min(22, Math.max(0, Math.round(Math.log2(mean * 0.69 + 0.01))));
}

/** A reader at the first bit. */
export function createBitReader(bytes: Uint8Array): BitReader {
  return { bytes, at: 0 };
}

/** Reads `count` bits (at most 24). Beyond the end bits are zero; `checkBits` tells whether that happened. */
export function readBits(reader: BitReader, count: number): number {
  const value = count === 0 ? 0 : peekBits(reader) >>> (32 - count);
  reader.at += count;
  return value;
}

/** Reads what `writeRice` wrote. */
export function readRice(reader: BitReader, shift: number): number {
  const word = peekBits(reader);
  const quotient = Math.clz32(~word);
  if (quotient >= ESCAPE_QUOTIENT) {
    reader.at += ESCAPE_QUOTIENT;
    const high = readBits(reader, 16);
    return high * 0x10000 + readBits(reader, 16);
  }
  const ones = quotient + 1;
  if (ones + shift <= SURE_BITS) {
    reader.at += ones + shift;
    return numberOfCode(word, quotient, shift);
  }
  reader.at += ones;
  return ((quotient << shift) >>> 0) + readBits(reader, shift);
}

/** The number of which the first bits of a word are the code. Shifted right in two steps, since by 32 is by none. */
export function numberOfCode(word: number, quotient: number, shift: number): number {
  return (quotient << shift) | (((word << (quotient + 1)) >>> 1) >>> (31 - shift));
}

/** Throws `TruncatedBytes` where more bits were read than there are. */
export function checkBits(reader: BitReader): void {
  if (reader.at > reader.bytes.length * 8) {
    throw new TruncatedBytes("a list is cut short");
  }
}

/** Of the bits that are looked at together so many are right, wherever in a byte they begin. */
export const SURE_BITS = 25;

/** The next 32 bits, of which the first `SURE_BITS` at least are right. */
function peekBits(reader: BitReader): number {
  const byte = reader.at >>> 3;
  const { bytes } = reader;
  const word =
    ((bytes[byte] ?? 0) << 24) |
    ((bytes[byte + 1] ?? 0) << 16) |
    ((bytes[byte + 2] ?? 0) << 8) |
    (bytes[byte + 3] ?? 0);
  return word << (reader.at & 7);
}
