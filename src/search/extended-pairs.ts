import { BREAK } from "../text/fold.ts";
import { countPlaces, createGroupingRoom, groupPlaces, type PlaceList, thirdsOf } from "./place-lists.ts";
import { NOT_FOLLOWED } from "./positions.ts";
import { charactersOfKey, termKey } from "./term-listing.ts";
import type { CharacterNumbers, TextStream } from "./text-stream.ts";

/**
 * Pairs of characters that stand in so many places that their terms are of three characters: for each character that
 * follows them there is a list of its own. Their own documents are listed all the same, their positions are not.
 */
export interface ExtendedPairs {
  readonly has: (first: number, second: number) => boolean;
  /** The second characters of those that begin with a character; undefined where none does. */
  readonly secondsOf: (first: number) => ReadonlySet<number> | undefined;
}

/** What of a stream, growing or not, is read here. */
type Characters = Pick<TextStream, "characters" | "length" | "alphabet" | "firstCounts">;

/** The extended pairs with these keys. */
export function createExtendedPairs(keys: Iterable<number>): ExtendedPairs {
  const seconds = new Map<number, Set<number>>();
  for (const key of keys) {
    const [first, second] = charactersOfKey(key);
    seconds.set(first, (seconds.get(first) ?? new Set()).add(second));
  }
  return {
    has: (first, second) => seconds.get(first)?.has(second) === true,
    secondsOf: (first) => seconds.get(first),
  };
}

/** The keys of the pairs that stand in more than so many places. Only characters that do so can make one. */
export function countExtendedPairs(
  { characters, length, alphabet, firstCounts }: Characters,
  most: number,
): readonly number[] {
  // Breaks begin fewer terms than they end.
  const common = Array.from(alphabet.keys()).filter((number) => number === 0 || (firstCounts[number] ?? 0) > most);
  const rankOf = new Int32Array(alphabet.length).fill(-1);
  for (const [rank, number] of common.entries()) rankOf[number] = rank;
  const pairs = new Uint32Array(common.length ** 2);
  let first = -1;
  for (let place = 0; place < length; place++) {
    const second = rankOf[characters[place] ?? 0] ?? -1;
    if (first >= 0 && second >= 0) add(pairs, first * common.length + second);
    first = second;
  }
  const codeOf = (rank: number) => alphabet[common[rank] ?? 0] ?? BREAK;
  return Array.from(pairs.keys())
    .filter((pair) => (pairs[pair] ?? 0) > most)
    .map((pair) => [codeOf(Math.floor(pair / common.length)), codeOf(pair % common.length)] as const)
    .filter(([one, other]) => one !== BREAK || other !== BREAK)
    .map(([one, other]) => termKey(one, other))
    .sort((a, b) => a - b);
}

/** The character after each of a term's places, where it makes an extended pair with the term's second; see `Occurrences`. */
export function followersOf(
  stream: TextStream,
  term: PlaceList & { readonly second: number },
  pairs: ExtendedPairs,
): Uint32Array {
  if (pairs.secondsOf(term.second) === undefined) return NO_FOLLOWERS;
  return followersAmong(stream, term.second, thirdsOf(stream, term), pairs);
}

/** The same of characters whose numbers are known. */
export function followersAmong(
  { alphabet }: Pick<TextStream, "alphabet">,
  second: number,
  numbers: CharacterNumbers,
  pairs: ExtendedPairs,
): Uint32Array {
  const thirds = pairs.secondsOf(second);
  if (thirds === undefined) return NO_FOLLOWERS;
  const followers = new Uint32Array(numbers.length).fill(NOT_FOLLOWED);
  for (let index = 0; index < numbers.length; index++) {
    const third = alphabet[numbers[index] ?? 0] ?? BREAK;
    if (thirds.has(third)) followers[index] = third;
  }
  return followers;
}

const NO_FOLLOWERS = new Uint32Array(0);

function add(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** A term's places by the character that follows, in order of code points. Read each list before going on. */
export function* placesByThird(stream: TextStream, list: PlaceList): Generator<PlaceList & { readonly third: number }> {
  const room = createGroupingRoom(stream, countPlaces(list));
  for (const { character: third, ...own } of groupPlaces(list, thirdsOf(stream, list), stream.alphabet, room)) {
    yield { third, ...own };
  }
}
