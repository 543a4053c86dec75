import { createGroupingRoom, type GroupingRoom, groupPlaces, type PlaceList, SECOND } from "./place-lists.ts";
import { placesByFirst } from "./places-by-first.ts";
import type { TextStream } from "./text-stream.ts";

/** Where the terms with one first character stand. */
export interface FirstCharacter extends PlaceList {
  /** Code point. */
  readonly first: number;
  /** In order of their second character. Read them before going on: they share memory. */
  readonly terms: readonly TermOccurrences[];
}

/** Where one term stands: the places of its first character. */
export interface TermOccurrences extends PlaceList {
  readonly first: number;
  readonly second: number;
}

/** Places sorted at a time, 8 bytes each, unless a single character has more. */
const PLACES_AT_A_TIME = 16 * 1024 * 1024;

/**
 * All terms of a stream (every two neighbouring characters but two breaks) in order of code points, sorted by counting:
 * the first character over the stream, then the second.
 */
export function* termOccurrences(stream: TextStream, placesAtATime = PLACES_AT_A_TIME): Generator<FirstCharacter> {
  const room = createGroupingRoom(stream, Math.max(...stream.firstCounts));
  for (const { number, ...list } of placesByFirst(stream, placesAtATime)) {
    const first = stream.alphabet[number] ?? 0;
    yield { first, ...list, terms: termsOf(first, list, stream, room) };
  }
}

function termsOf(
  first: number,
  list: PlaceList,
  { alphabet }: TextStream,
  room: GroupingRoom,
): readonly TermOccurrences[] {
  const groups = groupPlaces(list, SECOND, alphabet, room);
  return groups.map(({ character: second, records, start, end }) => ({ first, second, records, start, end }));
}
