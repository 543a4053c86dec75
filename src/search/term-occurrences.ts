import type { TextStream } from "./text-stream.ts";

/** Where the terms with one first character stand. */
export interface FirstCharacter {
  /** Code point. */
  readonly first: number;
  /** Places in the stream, rising. */
  readonly places: Uint32Array;
  /** In order of their second character. Read them before going on: they share memory. */
  readonly terms: Iterable<TermOccurrences>;
}

/** Where one term stands. */
export interface TermOccurrences {
  readonly first: number;
  readonly second: number;
  /** Places of the first character in the stream, rising. */
  readonly places: Uint32Array;
}

/**
 * Places sorted at a time, unless a single character has more: six bytes each. The stream is read once for every so
 * many, so that what is held beside it does not grow with it.
 */
const PLACES_AT_A_TIME = 8 * 1024 * 1024;

/**
 * The stream's terms in order of code points, each with its places: the stream sorted twice by counting, first by
 * first character, then, one first character at a time, by second. No table of terms is ever held.
 */
export function* termOccurrences(stream: TextStream, placesAtATime = PLACES_AT_A_TIME): Generator<FirstCharacter> {
  const { alphabet } = stream;
  const counts = countFirsts(stream);
  const byCodePoint = Array.from(alphabet.keys()).sort((a, b) => (alphabet[a] ?? 0) - (alphabet[b] ?? 0));
  const secondCounts = new Uint32Array(alphabet.length);
  for (const numbers of batchesOf(byCodePoint, counts, placesAtATime)) {
    const { places, seconds, starts } = sortByFirst(stream, numbers, counts);
    const largest = numbers.reduce((most, number) => Math.max(most, counts[number] ?? 0), 0);
    const room: Room = { counts: secondCounts, sorted: new Uint32Array(largest) };
    for (const number of numbers) {
      const start = starts[number] ?? 0;
      const end = start + (counts[number] ?? 0);
      if (end > start) {
        const first = alphabet[number] ?? 0;
        const own = places.subarray(start, end);
        yield { first, places: own, terms: sortBySecond(alphabet, first, own, seconds.subarray(start, end), room) };
      }
    }
  }
}

/** Arrays used again for each first character. Between two of them `counts` are zero. */
interface Room {
  readonly counts: Uint32Array;
  readonly sorted: Uint32Array;
}

/** Terms' places, and beside each its second character (reading it again from the stream would take much longer). */
interface SortedPlaces {
  readonly places: Uint32Array;
  readonly seconds: Uint16Array | Uint32Array;
  /** By first character: where in the two lists it begins. */
  readonly starts: Int32Array;
}

/** How many terms begin with each character. */
function countFirsts({ characters, length, alphabet }: TextStream): Uint32Array {
  const counts = new Uint32Array(alphabet.length);
  for (let place = 0; place + 1 < length; place++) {
    const first = characters[place] ?? 0;
    if (first !== 0 || characters[place + 1] !== 0) {
      counts[first] = (counts[first] ?? 0) + 1;
    }
  }
  return counts;
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

const NOT_IN_BATCH = -1;

function sortByFirst(
  { characters, length }: TextStream,
  numbers: readonly number[],
  counts: Uint32Array,
): SortedPlaces {
  const starts = new Int32Array(counts.length).fill(NOT_IN_BATCH);
  let count = 0;
  for (const number of numbers) {
    starts[number] = count;
    count += counts[number] ?? 0;
  }
  const places = new Uint32Array(count);
  const seconds = characters instanceof Uint16Array ? new Uint16Array(count) : new Uint32Array(count);
  const next = starts.slice();
  for (let place = 0; place + 1 < length; place++) {
    const first = characters[place] ?? 0;
    const at = next[first] ?? NOT_IN_BATCH;
    const second = characters[place + 1] ?? 0;
    if (at !== NOT_IN_BATCH && (first !== 0 || second !== 0)) {
      places[at] = place;
      seconds[at] = second;
      next[first] = at + 1;
    }
  }
  return { places, seconds, starts };
}

function* sortBySecond(
  alphabet: readonly number[],
  first: number,
  places: Uint32Array,
  seconds: Uint16Array | Uint32Array,
  { counts, sorted }: Room,
): Generator<TermOccurrences> {
  const different: number[] = [];
  for (let index = 0; index < seconds.length; index++) {
    const second = seconds[index] ?? 0;
    const count = counts[second] ?? 0;
    counts[second] = count + 1;
    if (count === 0) {
      different.push(second);
    }
  }
  different.sort((a, b) => (alphabet[a] ?? 0) - (alphabet[b] ?? 0));
  let start = 0;
  for (const second of different) {
    const count = counts[second] ?? 0;
    counts[second] = start;
    start += count;
  }
  for (let index = 0; index < places.length; index++) {
    const second = seconds[index] ?? 0;
    const at = counts[second] ?? 0;
    sorted[at] = places[index] ?? 0;
    counts[second] = at + 1;
  }
  // By now each count is the end of its second character's places, which begin where those of the one before end.
  const terms = different.map((second) => ({ second: alphabet[second] ?? 0, end: counts[second] ?? 0 }));
  for (const second of different) {
    counts[second] = 0;
  }
  let begin = 0;
  for (const { second, end } of terms) {
    yield { first, second, places: sorted.subarray(begin, end) };
    begin = end;
  }
}
