import { cutBatches, FAR, type PlaceBatch } from "./place-batches.ts";
import {
  createGroupingRoom,
  createNumbers,
  createRecords,
  DOCUMENT,
  type GroupingRoom,
  groupPlaces,
  type PlaceList,
  RECORD,
  SPOT,
  THIRD,
} from "./place-lists.ts";
import type { CharacterNumbers, TextStream } from "./text-stream.ts";

/** Where the terms with one first character stand. */
export interface FirstCharacter extends PlaceList {
  /** Code point. */
  readonly first: number;
  /** In order of their second character. Read them before going on: they share memory. */
  readonly terms: Iterable<TermOccurrences>;
}

/** Where one term stands: the places of its first character. */
export interface TermOccurrences extends PlaceList {
  readonly first: number;
  readonly second: number;
}

/**
 * Places sorted at a time, unless a single character has more: 14 bytes each, few enough for them to lie near the
 * processor.
 */
const PLACES_AT_A_TIME = 2 * 1024 * 1024;

/**
 * All terms of a stream (every two neighbouring characters but two breaks) in order of code points, sorted by counting:
 * the first character over the stream, then the second.
 */
export function* termOccurrences(stream: TextStream, placesAtATime = PLACES_AT_A_TIME): Generator<FirstCharacter> {
  const { alphabet, firstCounts: counts } = stream;
  const batches = cutBatches(stream, placesAtATime);
  const most = Math.max(...batches.map(({ count }) => count));
  const sorted: SortedPlaces = { records: createRecords(most), seconds: createNumbers(stream, most) };
  const room = createGroupingRoom(stream, Math.max(...counts));
  for (const batch of batches) {
    sortByFirst(stream, batch, sorted);
    let start = 0;
    for (const number of batch.numbers) {
      const end = start + (counts[number] ?? 0);
      const first = alphabet[number] ?? 0;
      const list = { records: sorted.records, start: start * RECORD, end: end * RECORD };
      const seconds = sorted.seconds.subarray(start, end);
      if (end > start) yield { first, ...list, terms: termsOf(first, list, seconds, alphabet, room) };
      start = end;
    }
  }
}

/** The places of a batch by their first character, and the number of each one's second. */
interface SortedPlaces {
  readonly records: Uint32Array;
  readonly seconds: CharacterNumbers;
}

function sortByFirst(
  { characters, length, documentStarts, headlineLengths, firstCounts: counts }: TextStream,
  { numbers, gaps }: PlaceBatch,
  { records, seconds }: SortedPlaces,
): void {
  const next = new Uint32Array(counts.length);
  let count = 0;
  for (const number of numbers) {
    next[number] = count;
    count += counts[number] ?? 0;
  }
  let [place, document, documentStart, headlineEnd, documentEnd] = [0, -1, 0, 0, 0];
  for (let index = 0; index < gaps.length; index++) {
    const gap = gaps[index] ?? 0;
    place += gap;
    if (gap === FAR) continue;
    if (place >= documentEnd) {
      while (place >= documentEnd) documentEnd = documentStarts[++document + 1] ?? length;
      documentStart = documentStarts[document] ?? 0;
      headlineEnd = documentStart + (headlineLengths[document] ?? 0);
    }
    const first = characters[place] ?? 0;
    const at = next[first] ?? 0;
    next[first] = at + 1;
    records[at * RECORD + DOCUMENT] = document;
    records[at * RECORD + SPOT] = (place - documentStart) * 2 + (place < headlineEnd ? 1 : 0);
    records[at * RECORD + THIRD] = place + 2 < length ? (characters[place + 2] ?? 0) : 0;
    seconds[at] = characters[place + 1] ?? 0;
  }
}

function* termsOf(
  first: number,
  list: PlaceList,
  seconds: CharacterNumbers,
  alphabet: readonly number[],
  room: GroupingRoom,
): Generator<TermOccurrences> {
  for (const { character: second, records, start, end } of groupPlaces(list, seconds, alphabet, room)) {
    yield { first, second, records, start, end };
  }
}
