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

/** A run of one term's positions, at most about `CHUNK_BYTES` long, that can be read by itself. */
export interface PositionChunk {
  /** How many of the term's documents it covers. */
  readonly documents: number;
  readonly bytes: Uint8Array;
}

/** A common term's positions are cut after so many bytes, so that a reader fetches those of its candidates only. */
const CHUNK_BYTES = 8 * 1024;
const SHIFT_BITS = 5;

/**
 * Writes one term's positions: for each document in turn as many rising positions as `counts` says. A position is the
 * distance in characters from the beginning of the article's folded text, headline first.
 */
export function encodePositions(
  writer: BitWriter,
  counts: Uint32Array,
  documents: number,
  positions: Uint32Array,
): readonly PositionChunk[] {
  const shift = riceShift(meanDelta(counts, documents, positions));
  const chunks: PositionChunk[] = [];
  clearBits(writer);
  writeBits(writer, shift, SHIFT_BITS);
  let at = 0;
  let covered = 0;
  for (let index = 0; index < documents; index++) {
    let previous = -1;
    for (const end = at + (counts[index] ?? 0); at < end; at++) {
      const position = positions[at] ?? 0;
      writeRice(writer, position - previous - 1, shift);
      previous = position;
    }
    covered++;
    if (writer.length >= CHUNK_BYTES || index === documents - 1) {
      alignBits(writer);
      chunks.push({ documents: covered, bytes: writer.bytes.slice(0, writer.length) });
      clearBits(writer);
      writeBits(writer, shift, SHIFT_BITS);
      covered = 0;
    }
  }
  return chunks;
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

function meanDelta(counts: Uint32Array, documents: number, positions: Uint32Array): number {
  let sum = 0;
  let at = 0;
  for (let index = 0; index < documents; index++) {
    at += counts[index] ?? 0;
    sum += (positions[at - 1] ?? 0) + 1 - (counts[index] ?? 0);
  }
  return at === 0 ? 0 : sum / at;
}
