import {
  alignBits,
  type BitWriter,
  checkBits,
  clearBits,
  createBitReader,
  readBits,
  readRice,
  riceShift,
  writeBits,
  writeRice,
} from "./bits.ts";
import type { ChunkExtent } from "./position-chunks.ts";

/** A run of one term's positions that can be read by itself. */
export interface PositionChunk {
  /** How many of the term's documents it covers. */
  readonly documents: number;
  readonly bytes: Uint8Array;
}

const SHIFT_BITS = 5;

/**
 * Writes a chunk of one term's positions: for each of the documents from `start` to `end` as many rising positions as
 * `counts` says; those of the first begin at `at`. A position is the distance in characters from the beginning of the
 * article's folded text, headline first.
 */
export function encodePositions(
  writer: BitWriter,
  counts: Uint32Array,
  { start, end, at }: ChunkExtent,
  positions: Uint32Array,
): Uint8Array {
  const shift = riceShift(meanDelta(counts, start, end, positions, at));
  clearBits(writer);
  writeBits(writer, shift, SHIFT_BITS);
  let next = at;
  for (let index = start; index < end; index++) {
    let previous = -1;
    for (const last = next + (counts[index] ?? 0); next < last; next++) {
      const position = positions[next] ?? 0;
      writeRice(writer, position - previous - 1, shift);
      previous = position;
    }
  }
  alignBits(writer);
  return writer.bytes.slice(0, writer.length);
}

/**
 * Reads a chunk: the positions in the documents at the (rising) places `wanted` within it. `count` tells how many
 * positions a document has. Throws `TruncatedBytes`.
 */
export function decodePositions(
  chunk: PositionChunk,
  count: (index: number) => number,
  wanted: Uint32Array,
): readonly Int32Array[] {
  const reader = createBitReader(chunk.bytes);
  const shift = readBits(reader, SHIFT_BITS);
  const lists: Int32Array[] = [];
  for (let index = 0; index < chunk.documents && lists.length < wanted.length; index++) {
    const list = wanted[lists.length] === index ? new Int32Array(count(index)) : undefined;
    let previous = -1;
    for (let at = 0, length = count(index); at < length; at++) {
      previous += readRice(reader, shift) + 1;
      if (list !== undefined) {
        list[at] = previous;
      }
    }
    if (list !== undefined) {
      lists.push(list);
    }
  }
  checkBits(reader);
  return lists;
}

/** Reads all positions of a chunk, of which its documents have so many each, one after the other. Throws `TruncatedBytes`. */
export function decodeChunk(bytes: Uint8Array, counts: Uint32Array): Uint32Array {
  const reader = createBitReader(bytes);
  const shift = readBits(reader, SHIFT_BITS);
  const positions = new Uint32Array(counts.reduce((total, count) => total + count, 0));
  let at = 0;
  for (let index = 0; index < counts.length; index++) {
    let previous = -1;
    for (const end = at + (counts[index] ?? 0); at < end; at++) {
      previous += readRice(reader, shift) + 1;
      positions[at] = previous;
    }
  }
  checkBits(reader);
  return positions;
}

function meanDelta(counts: Uint32Array, start: number, end: number, positions: Uint32Array, at: number): number {
  let sum = 0;
  let next = at;
  for (let index = start; index < end; index++) {
    next += counts[index] ?? 0;
    sum += (positions[next - 1] ?? 0) + 1 - (counts[index] ?? 0);
  }
  return next === at ? 0 : sum / (next - at);
}
