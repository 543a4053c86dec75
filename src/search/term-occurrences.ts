import { cutBatches, FAR, type PlaceBatch } from "./place-batches.ts";
import {
  createGroupingRoom,
  createNumbers,
  createPlaceList,
  type GroupingRoom,
  groupPlaces,
  type PlaceList,
  stretchOf,
} from "./place-lists.ts";
import type { CharacterNumbers, TextStream } from "./text-stream.ts";

/** Where the terms with one first character stand. */
export interface FirstCharacter extends Omit<PlaceList, "thirds"> {
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
 * Places sorted at a time, unless a single character has more: 12 bytes each, few enough for them to lie near the
 * processor.
 */
const PLACES_AT_A_TIME = 2 * 1024 * 1024;

/**
 * The stream's terms in order of code points, each with its places: the stream sorted twice by counting, first by
 * first character, then, one first character at a time, by second. No table of terms is ever held.
 */
export function* termOccurrences(stream: TextStream, placesAtATime = PLACES_AT_A_TIME): Generator<FirstCharacter> {
  const { alphabet, firstCounts: counts } = stream;
  const batches = cutBatches(stream, placesAtATime);
  const most = Math.max(...batches.map(({ count }) => count));
  const sorted: SortedPlaces = { list: createPlaceList(stream, most), seconds: createNumbers(stream, most) };
  const room = createGroupingRoom(stream, Math.max(...counts));
  for (const batch of batches) {
    sortByFirst(stream, batch, sorted);
    let start = 0;
    for (const number of batch.numbers) {
      const end = start + (counts[number] ?? 0);
      const first = alphabet[number] ?? 0;
      const list = stretchOf(sorted.list, start, end);
      const seconds = sorted.seconds.subarray(start, end);
      if (end > start) yield { first, ...list, terms: termsOf(first, list, seconds, alphabet, room) };
      start = end;
    }
  }
}

/** Terms' places, and beside each its second character. */
interface SortedPlaces {
  readonly list: PlaceList;
  readonly seconds: CharacterNumbers;
}

function sortByFirst(
  { characters, length, documentStarts, firstCounts: counts }: TextStream,
  { numbers, gaps }: PlaceBatch,
  { list: { places, documents, thirds }, seconds }: SortedPlaces,
): void {
  const next = new Uint32Array(counts.length);
  let count = 0;
  for (const number of numbers) {
    next[number] = count;
    count += counts[number] ?? 0;
  }
  let [place, document, documentEnd] = [0, -1, 0];
  for (let index = 0; index < gaps.length; index++) {
    const gap = gaps[index] ?? 0;
    place += gap;
    if (gap === FAR) continue;
    while (place >= documentEnd) documentEnd = documentStarts[++document + 1] ?? length;
    const first = characters[place] ?? 0;
    const at = next[first] ?? 0;
    next[first] = at + 1;
    places[at] = place;
    documents[at] = document;
    seconds[at] = characters[place + 1] ?? 0;
    thirds[at] = place + 2 < length ? (characters[place + 2] ?? 0) : 0;
  }
}

function* termsOf(
  first: number,
  list: PlaceList,
  seconds: CharacterNumbers,
  alphabet: readonly number[],
  room: GroupingRoom,
): Generator<TermOccurrences> {
  for (const { character: second, ...own } of groupPlaces(list, seconds, alphabet, room)) {
    yield { first, second, ...own };
  }
}
