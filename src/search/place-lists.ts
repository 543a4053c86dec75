import type { CharacterNumbers, TextStream } from "./text-stream.ts";

/**
 * Places in a stream. What is wanted of each, its document and the character after the term, is taken along from where
 * the stream is read in order: looked up later, term by term, it would lie far from the processor.
 */
export interface PlaceList {
  /** Rising, unless said otherwise. */
  readonly places: Uint32Array;
  /** The document that each is in. */
  readonly documents: Uint32Array;
  /** The number of the second character after each; where the stream ends, of the break. */
  readonly thirds: CharacterNumbers;
}

/** What lists are grouped in, again and again. */
export interface GroupingRoom {
  /** By character's number; zero between two groupings. */
  readonly next: Uint32Array;
  readonly sorted: PlaceList;
}

/** Room for so many places. */
export function createPlaceList(stream: TextStream, count: number): PlaceList {
  return { places: new Uint32Array(count), documents: new Uint32Array(count), thirds: createNumbers(stream, count) };
}

/** Room for the numbers of so many characters. */
export function createNumbers({ characters }: Pick<TextStream, "characters">, count: number): CharacterNumbers {
  return characters instanceof Uint16Array ? new Uint16Array(count) : new Uint32Array(count);
}

/** Room to group up to so many places in. */
export function createGroupingRoom(stream: TextStream, count: number): GroupingRoom {
  return { next: new Uint32Array(stream.alphabet.length), sorted: createPlaceList(stream, count) };
}

/** The numbers of the second characters after places; `thirds` of a list. */
export function thirdsAt(
  { characters, length }: Pick<TextStream, "characters" | "length">,
  places: Uint32Array,
): Uint32Array {
  return places.map((place) => (place + 2 < length ? (characters[place + 2] ?? 0) : 0));
}

/** The places from `start` to before `end`, without copying. */
export function stretchOf({ places, documents, thirds }: PlaceList, start: number, end: number): PlaceList {
  return {
    places: places.subarray(start, end),
    documents: documents.subarray(start, end),
    thirds: thirds.subarray(start, end),
  };
}

/**
 * The places by the character whose number `keys` gives for each, in order of code points: sorted by counting. Read each
 * list before going on: they share the room.
 */
export function* groupPlaces(
  { places, documents, thirds }: PlaceList,
  keys: CharacterNumbers,
  alphabet: readonly number[],
  { next, sorted }: GroupingRoom,
): Generator<PlaceList & { readonly character: number }> {
  const different = startGroups(keys, alphabet, next);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    const at = next[key] ?? 0;
    next[key] = at + 1;
    sorted.places[at] = places[index] ?? 0;
    sorted.documents[at] = documents[index] ?? 0;
    sorted.thirds[at] = thirds[index] ?? 0;
  }
  // By now `next` is the end of each character's places, which begin where those of the one before end.
  const ends = different.map((number) => next[number] ?? 0);
  for (const number of different) next[number] = 0;
  let start = 0;
  for (const [index, number] of different.entries()) {
    const end = ends[index] ?? 0;
    yield { character: alphabet[number] ?? 0, ...stretchOf(sorted, start, end) };
    start = end;
  }
}

/** The different characters among the keys, in order of code points. `next` is set to where each one's places begin. */
function startGroups(keys: CharacterNumbers, alphabet: readonly number[], next: Uint32Array): readonly number[] {
  const different: number[] = [];
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    const count = next[key] ?? 0;
    next[key] = count + 1;
    if (count === 0) different.push(key);
  }
  different.sort((a, b) => (alphabet[a] ?? 0) - (alphabet[b] ?? 0));
  let start = 0;
  for (const number of different) {
    const count = next[number] ?? 0;
    next[number] = start;
    start += count;
  }
  return different;
}
