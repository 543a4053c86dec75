import {
  type BitReader,
  type BitWriter,
  copyBits,
  ESCAPE_QUOTIENT,
  numberOfCode,
  readRice,
  SURE_BITS,
  writeBits,
} from "./bits.ts";

/**
 * A reader over a copy of some bits, behind which stand zeros: so four bytes can be looked at together wherever it is.
 * Opened again and again, it needs no memory for each list.
 */
export interface Skimmer extends BitReader {
  bytes: Uint8Array;
  view: DataView;
}

/** Zeros behind the bits. */
const MARGIN_BYTES = 8;

/** A skimmer that is not yet opened. */
export function createSkimmer(): Skimmer {
  const bytes = new Uint8Array(1 << 16);
  return { bytes, view: new DataView(bytes.buffer), at: 0 };
}

/** Puts the skimmer at the first bit of other bytes. */
export function openSkimmer(skimmer: Skimmer, bytes: Uint8Array): void {
  const { length } = bytes;
  if (length + MARGIN_BYTES > skimmer.bytes.length) {
    skimmer.bytes = new Uint8Array(2 * (length + MARGIN_BYTES));
    skimmer.view = new DataView(skimmer.bytes.buffer);
  }
  skimmer.bytes.set(bytes);
  skimmer.bytes.fill(0, length, length + MARGIN_BYTES);
  skimmer.at = 0;
}

/** Reads a number in Rice's code, in half the time of `readRice`. */
export function readSkimmed(skimmer: Skimmer, shift: number): number {
  const { at } = skimmer;
  const word = skimmer.view.getUint32(at >>> 3) << (at & 7);
  const quotient = Math.clz32(~word);
  const length = quotient + 1 + shift;
  if (quotient >= ESCAPE_QUOTIENT || length > SURE_BITS) return readRice(skimmer, shift);
  skimmer.at = at + length;
  return numberOfCode(word, quotient, shift);
}

/**
 * Goes past so many numbers in Rice's code and returns their sum. A new issue makes nearly every list be read to its end,
 * fifty million numbers in all: four times as fast here as by `readRice` for each.
 */
export function skimRice(skimmer: Skimmer, shift: number, count: number): number {
  const { view } = skimmer;
  let { at } = skimmer;
  let sum = 0;
  for (let left = count; left > 0; left--) {
    const word = view.getUint32(at >>> 3) << (at & 7);
    const quotient = Math.clz32(~word);
    const length = quotient + 1 + shift;
    if (quotient < ESCAPE_QUOTIENT && length <= SURE_BITS) {
      at += length;
      sum += numberOfCode(word, quotient, shift);
    } else {
      skimmer.at = at;
      sum += readRice(skimmer, shift);
      at = skimmer.at;
    }
  }
  skimmer.at = at;
  return sum;
}

/** How many documents of a list were gone past, and the last of them; −1 where there were none. */
export interface SkimmedDocuments {
  readonly count: number;
  readonly last: number;
}

/** Goes past documents that are written as the gaps between them, at most so many, as long as they are before `limit`. */
export function skimDocuments(skimmer: Skimmer, shift: number, most: number, limit: number): SkimmedDocuments {
  const { view } = skimmer;
  let { at } = skimmer;
  let [count, last] = [0, -1];
  for (; count < most; count++) {
    const word = view.getUint32(at >>> 3) << (at & 7);
    const quotient = Math.clz32(~word);
    const length = quotient + 1 + shift;
    const isShort = quotient < ESCAPE_QUOTIENT && length <= SURE_BITS;
    skimmer.at = at;
    const next = last + 1 + (isShort ? numberOfCode(word, quotient, shift) : readRice(skimmer, shift));
    if (next >= limit) break;
    at = isShort ? at + length : skimmer.at;
    last = next;
  }
  skimmer.at = at;
  return { count, last };
}

/** Reads so many places, rising, that are written as the gaps between them. */
export function skimPlaces(skimmer: Skimmer, shift: number, places: Uint32Array, count: number): void {
  const { view } = skimmer;
  let { at } = skimmer;
  let previous = -1;
  for (let index = 0; index < count; index++) {
    const word = view.getUint32(at >>> 3) << (at & 7);
    const quotient = Math.clz32(~word);
    const length = quotient + 1 + shift;
    if (quotient < ESCAPE_QUOTIENT && length <= SURE_BITS) {
      at += length;
      previous += numberOfCode(word, quotient, shift) + 1;
    } else {
      skimmer.at = at;
      previous += readRice(skimmer, shift) + 1;
      at = skimmer.at;
    }
    places[index] = previous;
  }
  skimmer.at = at;
}

/** So many bits are copied at once. */
const COPIED_BITS = 24;

/** Appends the next `count` bits, as `copyBits` does, in less time where the two are not at the same place in a byte. */
export function copySkimmed(writer: BitWriter, skimmer: Skimmer, count: number): void {
  const end = skimmer.at + count;
  if (writer.pendingCount > 0 || skimmer.at % 8 > 0) copyPieces(writer, skimmer, end);
  copyBits(writer, skimmer, end - skimmer.at);
}

function copyPieces(writer: BitWriter, skimmer: Skimmer, end: number): void {
  const { view } = skimmer;
  let { at } = skimmer;
  for (; at + COPIED_BITS <= end; at += COPIED_BITS) {
    writeBits(writer, (view.getUint32(at >>> 3) << (at & 7)) >>> (32 - COPIED_BITS), COPIED_BITS);
  }
  skimmer.at = at;
}
