import type { TextStream } from "./text-stream.ts";

/**
 * Places in a stream, rising: a stretch of records of `RECORD` numbers each. What is wanted of a place is taken along
 * from where the stream is read in order, since looked up later, term by term, it would lie far from the processor; and
 * it lies side by side, so that moving a place touches memory in one spot and not in four.
 */
export interface PlaceList {
  readonly records: PlaceRecords;
  /** Where the first record begins, and where the last one ends. */
  readonly start: number;
  readonly end: number;
}

/** Two bytes a number where all of them fit, as they do unless an article is very long. */
export type PlaceRecords = Uint16Array | Uint32Array;

/** Numbers in a record. */
export const RECORD = 4;
/** The document. */
export const DOCUMENT = 0;
/** Twice the distance from the document's beginning, and one more where the place is in the headline. */
export const SPOT = 1;
/** The number of the first character after the place … */
export const SECOND = 2;
/** … and of the second; where the stream ends, of the break. */
export const THIRD = 3;

/** What lists are grouped in, again and again. */
export interface GroupingRoom {
  /** By character's number; zero between two groupings. */
  readonly next: Uint32Array;
  readonly sorted: PlaceRecords;
}

const MOST_IN_TWO_BYTES = 0xffff;

/** Room for so many records of a stream. */
export function createRecords(stream: TextStream, count: number): PlaceRecords {
  const { documentStarts, alphabet } = stream;
  let most = Math.max(alphabet.length, documentStarts.length);
  for (let document = 1; document < documentStarts.length; document++) {
    most = Math.max(most, ((documentStarts[document] ?? 0) - (documentStarts[document - 1] ?? 0)) * 2);
  }
  return most <= MOST_IN_TWO_BYTES ? new Uint16Array(count * RECORD) : new Uint32Array(count * RECORD);
}

/** Room to group up to so many places in. */
export function createGroupingRoom(stream: TextStream, count: number): GroupingRoom {
  return { next: new Uint32Array(stream.alphabet.length), sorted: createRecords(stream, count) };
}

/** Some of a list's places. */
export interface PlaceGroup extends PlaceList {
  /** The code point that they have in common. */
  readonly character: number;
}

/**
 * The places by one of the characters that follow them, in order of code points: sorted by counting. Read them before the
 * next lists are grouped: they share the room.
 */
export function groupPlaces(
  list: PlaceList,
  by: typeof SECOND | typeof THIRD,
  alphabet: readonly number[],
  room: GroupingRoom,
): readonly PlaceGroup[] {
  const { next, sorted } = room;
  const different = startGroups(list, by, alphabet, next);
  moveToGroups(list, by, room);
  const groups: PlaceGroup[] = [];
  let start = 0;
  for (const number of different) {
    // By now `next` is the end of each character's places, which begin where those of the one before end.
    const end = next[number] ?? 0;
    groups.push({ character: alphabet[number] ?? 0, records: sorted, start, end });
    next[number] = 0;
    start = end;
  }
  return groups;
}

/** The different characters, in order of code points. `next` is set to where each one's places begin. */
function startGroups(list: PlaceList, by: number, alphabet: readonly number[], next: Uint32Array): readonly number[] {
  const different = countSizes(list, by, next);
  different.sort((a, b) => (alphabet[a] ?? 0) - (alphabet[b] ?? 0));
  let groupStart = 0;
  for (const number of different) {
    const size = next[number] ?? 0;
    next[number] = groupStart;
    groupStart += size;
  }
  return different;
}

/**
 * Counts each character's numbers in `next`; returns the different ones. Apart from what is done next: where V8 compiles a
 * function in the midst of a loop before what follows has ever run, it gives that up at the end of each such loop.
 */
function countSizes({ records, start, end }: PlaceList, by: number, next: Uint32Array): number[] {
  const different: number[] = [];
  for (let at = start + by; at < end; at += RECORD) {
    const number = records[at] ?? 0;
    const size = next[number] ?? 0;
    next[number] = size + RECORD;
    if (size === 0) different.push(number);
  }
  return different;
}

/** Which group a place is in need not be told of it: the second character is left behind. */
function moveToGroups({ records, start, end }: PlaceList, by: number, { next, sorted }: GroupingRoom): void {
  for (let from = start; from < end; from += RECORD) {
    const number = records[from + by] ?? 0;
    const at = next[number] ?? 0;
    next[number] = at + RECORD;
    sorted[at + DOCUMENT] = records[from + DOCUMENT] ?? 0;
    sorted[at + SPOT] = records[from + SPOT] ?? 0;
    sorted[at + THIRD] = records[from + THIRD] ?? 0;
  }
}
