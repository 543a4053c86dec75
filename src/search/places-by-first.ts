import {
  createRecords,
  DOCUMENT,
  type PlaceList,
  type PlaceRecords,
  RECORD,
  SECOND,
  SPOT,
  THIRD,
} from "./place-lists.ts";
import type { TextStream } from "./text-stream.ts";

/** The places at which terms with one first character stand. */
export interface FirstPlaces extends PlaceList {
  /** The character's number. */
  readonly number: number;
}

/**
 * The places of each character, in order of code points, but for those where a break follows a break. Sorted by counting,
 * about so many places at a time: the stream is read once for each time. Read each list before going on: they share
 * memory.
 */
export function* placesByFirst(stream: TextStream, placesAtATime: number): Generator<FirstPlaces> {
  const { alphabet, firstCounts: counts } = stream;
  const byCodePoint = Array.from(alphabet.keys()).sort((a, b) => (alphabet[a] ?? 0) - (alphabet[b] ?? 0));
  const batches = cutBatches(byCodePoint, counts, placesAtATime);
  const records = createRecords(stream, Math.max(...batches.map(({ count }) => count)));
  for (const { numbers } of batches) {
    sortBatch(stream, numbers, records);
    let start = 0;
    for (const number of numbers) {
      const end = start + (counts[number] ?? 0) * RECORD;
      if (end > start) yield { number, records, start, end };
      start = end;
    }
  }
}

/** Characters that are sorted together, in order, and how many places they have. */
interface Batch {
  readonly numbers: number[];
  count: number;
}

/** As many characters together as have about so many places. */
function cutBatches(byCodePoint: readonly number[], counts: Uint32Array, placesAtATime: number): readonly Batch[] {
  let last: Batch = { numbers: [], count: 0 };
  const batches = [last];
  for (const number of byCodePoint) {
    const own = counts[number] ?? 0;
    if (last.count > 0 && last.count + own > placesAtATime) {
      last = { numbers: [], count: 0 };
      batches.push(last);
    }
    last.numbers.push(number);
    last.count += own;
  }
  return batches;
}

/** Bits of a word. */
const WORD = 32;
const HIGHEST_BIT = 1 << 31;

/**
 * Notes the places of some characters, one character's after the other's. Which of 32 places are theirs is marked in a
 * word without asking, and then the marked ones are gone to: to ask of each place whether it is one would take twice as
 * long, since the processor cannot foretell the answer.
 */
function sortBatch(stream: TextStream, numbers: readonly number[], records: PlaceRecords): void {
  const { characters, length, documentStarts, headlineLengths, firstCounts: counts } = stream;
  const next = new Uint32Array(counts.length);
  const marks = new Int32Array(counts.length);
  let start = 0;
  for (const number of numbers) {
    next[number] = start;
    marks[number] = HIGHEST_BIT;
    start += (counts[number] ?? 0) * RECORD;
  }
  let [document, documentStart, headlineEnd, documentEnd] = [-1, 0, 0, 0];
  for (let block = 0; block + 1 < length; block += WORD) {
    let wanted = 0;
    const size = Math.min(WORD, length - 1 - block);
    for (let index = 0; index < size; index++) {
      wanted = (wanted >>> 1) | (marks[characters[block + index] ?? 0] ?? 0);
    }
    wanted >>>= WORD - size;
    for (; wanted !== 0; wanted &= wanted - 1) {
      const place = block + lowestBit(wanted);
      const first = characters[place] ?? 0;
      const second = characters[place + 1] ?? 0;
      if (first === 0 && second === 0) continue;
      while (place >= documentEnd) {
        documentStart = documentEnd;
        documentEnd = documentStarts[++document + 1] ?? length;
        headlineEnd = documentStart + (headlineLengths[document] ?? 0);
      }
      const at = next[first] ?? 0;
      next[first] = at + RECORD;
      records[at + DOCUMENT] = document;
      records[at + SPOT] = (place - documentStart) * 2 + (place < headlineEnd ? 1 : 0);
      records[at + SECOND] = second;
      records[at + THIRD] = place + 2 < length ? (characters[place + 2] ?? 0) : 0;
    }
  }
}

/** Which bit is the lowest that is set. */
function lowestBit(word: number): number {
  return WORD - 1 - Math.clz32(word & -word);
}
