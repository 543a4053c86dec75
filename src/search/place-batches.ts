import type { TextStream } from "./text-stream.ts";

/** First characters that are sorted together. */
export interface PlaceBatch {
  /** The characters' numbers, in order of code points. */
  readonly numbers: readonly number[];
  /** How many places they have. */
  readonly count: number;
  /** Their places, rising, in bytes: how far each is from the one before; `FAR` is so far without a place. */
  readonly gaps: Uint8Array;
}

/** The largest byte. */
export const FAR = 255;

/**
 * Cuts the stream's characters, in order of code points, into batches of about so many places. The stream is read once
 * for all of them, and each place is noted in a byte: to read it once for each batch would take much longer, and whole
 * places four times the memory.
 */
export function cutBatches(stream: TextStream, placesAtATime: number): readonly PlaceBatch[] {
  const { alphabet, firstCounts: counts } = stream;
  const byCodePoint = Array.from(alphabet.keys()).sort((a, b) => (alphabet[a] ?? 0) - (alphabet[b] ?? 0));
  const lists = batchesOf(byCodePoint, counts, placesAtATime);
  const sizes = lists.map((numbers) => numbers.reduce((sum, number) => sum + (counts[number] ?? 0), 0));
  const gaps = writeGaps(stream, lists, sizes);
  return lists.map((numbers, batch) => ({ numbers, count: sizes[batch] ?? 0, gaps: gaps(batch) }));
}

/** Characters in order, so many together that they have about as many places as may be sorted at a time. */
function batchesOf(
  numbers: readonly number[],
  counts: Uint32Array,
  placesAtATime: number,
): readonly (readonly number[])[] {
  const batches: number[][] = [[]];
  let places = 0;
  for (const number of numbers) {
    const own = counts[number] ?? 0;
    if (places > 0 && places + own > placesAtATime) {
      batches.push([]);
      places = 0;
    }
    batches.at(-1)?.push(number);
    places += own;
  }
  return batches;
}

/** The gaps of each batch, by its number. All lie in one array, of which what is not needed is never touched. */
function writeGaps(
  { characters, length, alphabet }: TextStream,
  batches: readonly (readonly number[])[],
  sizes: readonly number[],
): (batch: number) => Uint8Array {
  const batchOf = new Uint32Array(alphabet.length);
  for (const [batch, numbers] of batches.entries()) for (const number of numbers) batchOf[number] = batch;
  const mostFar = Math.floor(length / FAR);
  const starts: number[] = [];
  let room = 0;
  for (const size of sizes) {
    starts.push(room);
    room += size + mostFar;
  }
  const gaps = new Uint8Array(room);
  const next = Uint32Array.from(starts);
  const last = new Uint32Array(batches.length);
  let second = characters[0] ?? 0;
  for (let place = 0; place + 1 < length; place++) {
    const first = second;
    second = characters[place + 1] ?? 0;
    if (first === 0 && second === 0) continue;
    const batch = batchOf[first] ?? 0;
    let gap = place - (last[batch] ?? 0);
    let at = next[batch] ?? 0;
    for (; gap >= FAR; gap -= FAR) gaps[at++] = FAR;
    gaps[at] = gap;
    next[batch] = at + 1;
    last[batch] = place;
  }
  return (batch) => gaps.subarray(starts[batch], next[batch]);
}
