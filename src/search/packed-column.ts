import { alignBits, createBitReader, createBitWriter, readBits, writeBits } from "./bits.ts";
import { type ByteReader, type ByteWriter, readBytes, readVarint, writeBytes, writeVarint } from "./bytes.ts";

/** Values of a block share a least value and a width. */
const BLOCK_SIZE = 128;

/** Appends a number for every document: in blocks, each with its least value, its width in bits, and the differences. */
export function writeColumn(writer: ByteWriter, values: ArrayLike<number>): void {
  for (let start = 0; start < values.length; start += BLOCK_SIZE) {
    const block = Array.from({ length: Math.min(BLOCK_SIZE, values.length - start) }, (_, i) => values[start + i] ?? 0);
    const least = Math.min(...block);
    const width = 32 - Math.clz32(Math.max(...block) - least);
    const bits = createBitWriter(BLOCK_SIZE * 4);
    for (const value of block) {
      writeWide(bits, value - least, width);
    }
    alignBits(bits);
    writeVarint(writer, least);
    writeVarint(writer, width);
    writeBytes(writer, bits.bytes.subarray(0, bits.length));
  }
}

/** Reads the `count` values `writeColumn` wrote. Throws `TruncatedBytes`. */
export function readColumn(reader: ByteReader, count: number): Uint32Array {
  const values = new Uint32Array(count);
  for (let start = 0; start < count; start += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, count - start);
    const least = readVarint(reader);
    const width = readVarint(reader);
    const bits = createBitReader(readBytes(reader, Math.ceil((size * width) / 8)));
    for (let index = 0; index < size; index++) {
      values[start + index] =
        least + (width > 16 ? readBits(bits, width - 16) * 0x10000 : 0) + readBits(bits, Math.min(width, 16));
    }
  }
  return values;
}

function writeWide(bits: ReturnType<typeof createBitWriter>, value: number, width: number): void {
  if (width > 16) {
    writeBits(bits, value >>> 16, width - 16);
  }
  writeBits(bits, value & 0xffff & (width >= 16 ? 0xffff : (1 << width) - 1), Math.min(width, 16));
}
