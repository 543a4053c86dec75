import {
  alignBits,
  type BitReader,
  type BitWriter,
  checkBits,
  clearBits,
  createBitReader,
  readBits,
  readRice,
  riceShift,
  writeBits,
  writeRice,
  writeRices,
} from "./bits.ts";
import type { ChunkExtent } from "./position-chunks.ts";

/** Where a term stands, document after document. */
export interface Occurrences {
  /** Distances in characters from the beginning of the article's folded text, headline first; rising in each document. */
  readonly positions: Uint32Array;
  /**
   * For each position the character after the term, a code point, where the term's last character and that one are an
   * extended pair; else `NOT_FOLLOWED`. To be written it may be empty, where there are none.
   */
  readonly followers: Uint32Array;
}

/** No character. */
export const NOT_FOLLOWED = 0;

/** Bits of the shift at the beginning of a chunk. */
export const SHIFT_BITS = 5;

/** How the places of a follower are headed: its code point, whether it is the others' places that are told, their shift. */
const FOLLOWER_BITS = 21;
const FOLLOWER_HEAD_BITS = FOLLOWER_BITS + 1 + SHIFT_BITS;

/**
 * Writes a chunk of one term's positions: for each of the documents from `start` to `end` as many as `counts` says; those
 * of the first begin at `at`. Then, where there are followers, which position each of them stands behind.
 */
export function encodePositions(
  writer: BitWriter,
  counts: Uint32Array,
  extent: ChunkExtent,
  { positions, followers }: Occurrences,
): Uint8Array {
  const { at } = extent;
  const distances = distancesOf(counts, extent, positions);
  return encodeDistances(writer, distances, 0, distances.length, followers.subarray(at, at + distances.length));
}

/** The same of positions whose distances, from `start` to before `end`, are known. There may be no followers. */
export function encodeDistances(
  writer: BitWriter,
  distances: Uint32Array,
  start: number,
  end: number,
  followers: Uint32Array,
): Uint8Array {
  clearBits(writer);
  writeChunk(writer, distances, start, end, followers);
  alignBits(writer);
  return writer.bytes.slice(0, writer.length);
}

/** Appends the same to the bits of the writer. */
export function writeChunk(
  writer: BitWriter,
  distances: Uint32Array,
  start: number,
  end: number,
  followers: Uint32Array,
): void {
  const shift = riceShift(meanOf(distances, start, end));
  writeBits(writer, shift, SHIFT_BITS);
  writeRices(writer, distances, start, end, shift);
  if (followers.length > 0) writeFollowers(writer, followers);
}

/** How many characters lie between each position and the one before it in its document, or the document's beginning. */
export function distancesOf(counts: Uint32Array, { start, end, at }: ChunkExtent, positions: Uint32Array): Uint32Array {
  let length = 0;
  for (let index = start; index < end; index++) length += counts[index] ?? 0;
  const distances = new Uint32Array(length);
  let place = 0;
  for (let index = start; index < end; index++) {
    let previous = -1;
    for (const last = place + (counts[index] ?? 0); place < last; place++) {
      const position = positions[at + place] ?? 0;
      distances[place] = position - previous - 1;
      previous = position;
    }
  }
  return distances;
}

/** The positions in one document of which these are the distances. */
export function positionsOfDistances(distances: Uint32Array): Uint32Array {
  let position = -1;
  return distances.map((distance) => {
    position += distance + 1;
    return position;
  });
}

function meanOf(values: Uint32Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += values[index] ?? 0;
  return end === start ? 0 : sum / (end - start);
}

/** Writes each follower with the gaps between its places or, where they are fewer, all others; a last gap leads to the end. */
export function writeFollowers(writer: BitWriter, followers: Uint32Array): void {
  for (const [follower, places] of [...placesOfFollowers(followers)].sort(([a], [b]) => a - b)) {
    const areOthers = places.length > followers.length / 2;
    const told = areOthers ? otherPlaces(followers, follower) : places;
    const shift = riceShift((followers.length - told.length) / (told.length + 1));
    writeBits(writer, follower, FOLLOWER_BITS);
    writeBits(writer, areOthers ? 1 : 0, 1);
    writeBits(writer, shift, SHIFT_BITS);
    let previous = -1;
    for (const place of told) {
      writeRice(writer, place - previous - 1, shift);
      previous = place;
    }
    writeRice(writer, followers.length - previous - 1, shift);
  }
}

function placesOfFollowers(followers: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let place = 0; place < followers.length; place++) {
    const follower = followers[place] ?? NOT_FOLLOWED;
    if (follower === NOT_FOLLOWED) continue;
    const own = places.get(follower);
    if (own === undefined) places.set(follower, [place]);
    else own.push(place);
  }
  return places;
}

function otherPlaces(followers: Uint32Array, follower: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < followers.length; place++) {
    if (followers[place] !== follower) places.push(place);
  }
  return places;
}

/** Reads a chunk, of which its documents have so many positions each. Throws `TruncatedBytes`. */
export function decodeChunk(bytes: Uint8Array, counts: Uint32Array): Occurrences {
  return readChunk(createBitReader(bytes), counts);
}

/** The same from where the reader is to the end of its bytes. */
export function readChunk(reader: BitReader, counts: Uint32Array): Occurrences {
  const shift = readBits(reader, SHIFT_BITS);
  let length = 0;
  for (let index = 0; index < counts.length; index++) length += counts[index] ?? 0;
  const positions = new Uint32Array(length);
  let at = 0;
  for (let index = 0; index < counts.length; index++) {
    let previous = -1;
    for (const end = at + (counts[index] ?? 0); at < end; at++) {
      previous += readRice(reader, shift) + 1;
      positions[at] = previous;
    }
  }
  const followers = readFollowers(reader, reader.bytes.length, positions.length);
  checkBits(reader);
  return { positions, followers };
}

/** The followers of a chunk of so many bytes and positions, of which the reader has read the latter. */
export function readFollowers(reader: BitReader, bytes: number, positions: number): Uint32Array {
  const followers = new Uint32Array(positions).fill(NOT_FOLLOWED);
  while (holdsFollowers(reader, bytes)) readFollower(reader, followers);
  return followers;
}

/** Whether followers are still to be read in a chunk of so many bytes: what fills its last byte is shorter than any. */
export function holdsFollowers({ at }: BitReader, bytes: number): boolean {
  return bytes * 8 - at >= FOLLOWER_HEAD_BITS;
}

function readFollower(reader: BitReader, followers: Uint32Array): void {
  const follower = readBits(reader, FOLLOWER_BITS);
  const areOthers = readBits(reader, 1) === 1;
  const shift = readBits(reader, SHIFT_BITS);
  let after = 0;
  while (after <= followers.length) {
    const place = after + readRice(reader, shift);
    if (areOthers) followers.fill(follower, after, place);
    else if (place < followers.length) followers[place] = follower;
    after = place + 1;
  }
}
