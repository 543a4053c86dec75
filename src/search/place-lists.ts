import type { CharacterNumbers, TextStream } from "./text-stream.ts";

/**
 * Places in a stream, rising: a stretch of records of `RECORD` numbers each. What is wanted of a place is taken along
 * from where the stream is read in order, since looked up later, term by term, it would lie far from the processor; and
 * it lies side by side, so that moving a place touches memory in one spot and not in three.
 */
export interface PlaceList {
  readonly records: Uint32Array;
  /** Where the first record begins, and where the last one ends. */
  readonly start: number;
  readonly end: number;
}

/** Numbers in a record. */
export const RECORD = 3;
/** The document. */
export const DOCUMENT = 0;
/** Twice the distance from the document's beginning, and one more where the place is in the headline. */
export const SPOT = 1;
/** The number of the second character after the place; where the stream ends, of the break. */
export const THIRD = 2;

/** What lists are grouped in, again and again. */
export interface GroupingRoom {
  /** By character's number; zero between two groupings. */
  readonly next: Uint32Array;
  readonly sorted: Uint32Array;
}

/** Room for so many records. */
export function createRecords(count: number): Uint32Array {
  return new Uint32Array(count * RECORD);
}

/** Room to group up to so many places in. */
export function createGroupingRoom({ alphabet }: Pick<TextStream, "alphabet">, count: number): GroupingRoom {
  return { next: new Uint32Array(alphabet.length), sorted: createRecords(count) };
}

/** Room for the numbers of so many characters. */
export function createNumbers({ characters }: Pick<TextStream, "characters">, count: number): CharacterNumbers {
  return characters instanceof Uint16Array ? new Uint16Array(count) : new Uint32Array(count);
}

/** How many places there are in a list. */
export function countPlaces({ start, end }: PlaceList): number {
  return (end - start) / RECORD;
}

/** The numbers of the second characters after the places. */
export function thirdsOf(stream: Pick<TextStream, "characters">, { records, start, end }: PlaceList): CharacterNumbers {
  const thirds = createNumbers(stream, (end - start) / RECORD);
  for (let index = 0, at = start + THIRD; at < end; index++, at += RECORD) thirds[index] = records[at] ?? 0;
  return thirds;
}

/** Some of a list's places. */
export interface PlaceGroup extends PlaceList {
  /** The code point that they have in common. */
  readonly character: number;
}

/**
 * The places by the character whose number `keys` gives for each, in order of code points: sorted by counting. Read each
 * list before going on: they share the room.
 */
export function* groupPlaces(
  { records, start }: PlaceList,
  keys: CharacterNumbers,
  alphabet: readonly number[],
  { next, sorted }: GroupingRoom,
): Generator<PlaceGroup> {
  const different = startGroups(keys, alphabet, next);
  for (let index = 0, from = start; index < keys.length; index++, from += RECORD) {
    const key = keys[index] ?? 0;
    const at = next[key] ?? 0;
    next[key] = at + RECORD;
    sorted[at + DOCUMENT] = records[from + DOCUMENT] ?? 0;
    sorted[at + SPOT] = records[from + SPOT] ?? 0;
    sorted[at + THIRD] = records[from + THIRD] ?? 0;
  }
  // By now `next` is the end of each character's places, which begin where those of the one before end.
  const ends = different.map((number) => next[number] ?? 0);
  for (const number of different) next[number] = 0;
  let groupStart = 0;
  for (const [index, end] of ends.entries()) {
    yield { character: alphabet[different[index] ?? 0] ?? 0, records: sorted, start: groupStart, end };
    groupStart = end;
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
    start += count * RECORD;
  }
  return different;
}
