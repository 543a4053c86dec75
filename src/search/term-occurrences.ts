import { createGroupingRoom, groupPlaces, type PlaceGroup, type PlaceList, SECOND } from "./place-lists.ts";
import { placesByFirst } from "./places-by-first.ts";
import type { TextStream } from "./text-stream.ts";

/** Where the terms with one first character stand. */
export interface FirstCharacter extends PlaceList {
  /** Code point. */
  readonly first: number;
  /** By the terms' second character. Read them before going on: they share memory. */
  readonly terms: readonly PlaceGroup[];
}

/** Places sorted at a time, 8 bytes each, unless a single character has more: the stream is read once for each such time. */
const PLACES_AT_A_TIME = 8 * 1024 * 1024;

/**
 * All terms of a stream (every two neighbouring characters but two breaks) in order of code points, sorted by counting:
 * the first character over the stream, then the second.
 */
export function* termOccurrences(stream: TextStream, placesAtATime = PLACES_AT_A_TIME): Generator<FirstCharacter> {
  const room = createGroupingRoom(stream, Math.max(...stream.firstCounts));
  for (const { number, ...list } of placesByFirst(stream, placesAtATime)) {
    const first = stream.alphabet[number] ?? 0;
    yield { first, ...list, terms: groupPlaces(list, SECOND, stream.alphabet, room) };
  }
}
