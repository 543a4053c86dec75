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
 * The stream's terms in order of code points, each with its places: the stream sorted twice by counting, first by
 * first character, then, one first character at a time, by second. No table of terms is ever held.
 */
export function* termOccurrences(stream: TextStream): Generator<FirstCharacter> {
  const { alphabet } = stream;
  const { places, seconds, starts } = sortByFirst(stream);
  const largest = starts.subarray(1).reduce((most, end, index) => Math.max(most, end - (starts[index] ?? 0)), 0);
  const room: Room = { counts: new Uint32Array(alphabet.length), sorted: new Uint32Array(largest) };
  const byCodePoint = Array.from(alphabet.keys()).sort((a, b) => (alphabet[a] ?? 0) - (alphabet[b] ?? 0));
  for (const number of byCodePoint) {
    const [start, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
    if (end > start) {
      const first = alphabet[number] ?? 0;
      const own = places.subarray(start, end);
      yield { first, places: own, terms: sortBySecond(alphabet, first, own, seconds.subarray(start, end), room) };
    }
  }
}

/** Arrays used again for each first character. Between two of them `counts` are zero. */
interface Room {
  readonly counts: Uint32Array;
  readonly sorted: Uint32Array;
}

/** Every term's place, and beside it its second character (reading it again from the stream would take much longer). */
interface SortedPlaces {
  readonly places: Uint32Array;
  readonly seconds: Uint16Array | Uint32Array;
  /** Where in the two lists each first character begins. */
  readonly starts: Uint32Array;
}

function sortByFirst({ characters, length, alphabet }: TextStream): SortedPlaces {
  const starts = new Uint32Array(alphabet.length + 1);
  for (let place = 0; place + 1 < length; place++) {
    const first = characters[place] ?? 0;
    if (first !== 0 || characters[place + 1] !== 0) {
      starts[first + 1] = (starts[first + 1] ?? 0) + 1;
    }
  }
  for (let number = 0; number < alphabet.length; number++) {
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  }
  const count = starts[alphabet.length] ?? 0;
  const places = new Uint32Array(count);
  const seconds = characters instanceof Uint16Array ? new Uint16Array(count) : new Uint32Array(count);
  const next = starts.slice();
  for (let place = 0; place + 1 < length; place++) {
    const first = characters[place] ?? 0;
    const second = characters[place + 1] ?? 0;
    if (first !== 0 || second !== 0) {
      const at = next[first] ?? 0;
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
