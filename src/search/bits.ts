import { TruncatedBytes } from "./bytes.ts";

/** Bits being written, highest first. */
export interface BitWriter {
  bytes: Uint8Array;
  /** Of the same bytes: four of them are written at once. */
  view: DataView;
  /** Bytes written out: all of them only after `alignBits`. */
  length: number;
  /** Bits not yet written out, at the high end of a word … */
  pending: number;
  /** … and how many of them: fewer than 32. */
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

const WORD_BITS = 32;
const WORD_BYTES = 4;
/** So many bits are appended or read at once. */
const MOST_BITS = 24;
/** Bytes of the longest code of a number. */
const LONGEST_RICE = 6;

/** An empty writer. */
export function createBitWriter(capacity = 1 << 16): BitWriter {
  const bytes = new Uint8Array(capacity);
  return { bytes, view: new DataView(bytes.buffer), length: 0, pending: 0, pendingCount: 0 };
}

/** Begins again at no bits. */
export function clearBits(writer: BitWriter): void {
  writer.length = 0;
  writer.pending = 0;
  writer.pendingCount = 0;
}

/** Appends the low `count` bits (at most 24) of a value that has no others. */
export function writeBits(writer: BitWriter, value: number, count: number): void {
  makeRoom(writer, WORD_BYTES);
  const total = writer.pendingCount + count;
  if (total < WORD_BITS) {
    writer.pending |= value << (WORD_BITS - total);
    writer.pendingCount = total;
  } else {
    const over = total - WORD_BITS;
    writer.view.setUint32(writer.length, writer.pending | (value >>> over));
    writer.length += WORD_BYTES;
    writer.pending = over === 0 ? 0 : value << (WORD_BITS - over);
    writer.pendingCount = over;
  }
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

/** Fills the last byte with zeros. */
export function alignBits(writer: BitWriter): void {
  makeRoom(writer, WORD_BYTES);
  writer.view.setUint32(writer.length, writer.pending);
  writer.length += Math.ceil(writer.pendingCount / 8);
  writer.pending = 0;
  writer.pendingCount = 0;
}

/** Makes room for so many bytes, and a word besides. */
function makeRoom(writer: BitWriter, count: number): void {
  const needed = writer.length + count + WORD_BYTES;
  if (needed > writer.bytes.length) {
    const grown = new Uint8Array(Math.max(needed, writer.bytes.length * 2));
    grown.set(writer.bytes);
    writer.bytes = grown;
    writer.view = new DataView(grown.buffer);
  }
}

/**
 * Appends a whole number below 2^32 in Rice's code: the number shifted right by `shift` in ones closed by a zero, then
 * the low `shift` (at most 7 + 16) bits. Short where numbers are about 2^shift.
 * (R. F. Rice, Some Practical Universal Noiseless Coding Techniques, JPL 79-22, 1979.)
 */
export function writeRice(writer: BitWriter, value: number, shift: number): void {
  const quotient = value >>> shift;
  if (quotient + 1 + shift <= MOST_BITS && quotient < ESCAPE_QUOTIENT) {
    writeBits(writer, shortRice(value, quotient, shift), quotient + 1 + shift);
  } else if (quotient < ESCAPE_QUOTIENT) {
    writeBits(writer, (1 << (quotient + 1)) - 2, quotient + 1);
    writeBits(writer, value & ((1 << shift) - 1), shift);
  } else {
    writeBits(writer, (1 << ESCAPE_QUOTIENT) - 1, ESCAPE_QUOTIENT);
    writeBits(writer, value >>> 16, 16);
    writeBits(writer, value & 0xffff, 16);
  }
}

/**
 * The same for the numbers from `start` to before `end`: what is pending is kept at hand from one to the next, which takes
 * half as long.
 */
export function writeRices(writer: BitWriter, values: Uint32Array, start: number, end: number, shift: number): void {
  makeRoom(writer, (end - start) * LONGEST_RICE);
  const { view } = writer;
  let { length, pending, pendingCount } = writer;
  for (let index = start; index < end; index++) {
    const value = values[index] ?? 0;
    const quotient = value >>> shift;
    const count = quotient + 1 + shift;
    if (quotient >= ESCAPE_QUOTIENT || count > MOST_BITS) {
      writer.length = length;
      writer.pending = pending;
      writer.pendingCount = pendingCount;
      writeRice(writer, value, shift);
      ({ length, pending, pendingCount } = writer);
      continue;
    }
    const code = shortRice(value, quotient, shift);
    const total = pendingCount + count;
    if (total < WORD_BITS) {
      pending |= code << (WORD_BITS - total);
      pendingCount = total;
    } else {
      pendingCount = total - WORD_BITS;
      view.setUint32(length, pending | (code >>> pendingCount));
      length += WORD_BYTES;
      pending = pendingCount === 0 ? 0 : code << (WORD_BITS - pendingCount);
    }
  }
  writer.length = length;
  writer.pending = pending;
  writer.pendingCount = pendingCount;
}

/** The quotient in ones, a zero, the low bits. */
function shortRice(value: number, quotient: number, shift: number): number {
  const ones = (1 << (quotient + 1)) - 2;
  return (ones << shift) | (value & ((1 << shift) - 1));
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
