import { BREAK } from "../text/fold.ts";
import { createGroupingRoom, groupPlaces, type PlaceGroup, type PlaceList, RECORD, THIRD } from "./place-lists.ts";
import { NOT_FOLLOWED } from "./positions.ts";
import { charactersOfKey, termKey } from "./term-listing.ts";
import type { TextStream } from "./text-stream.ts";

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
  // All others have rank 0 and are counted too: to ask of each place whether it is one takes twice as long.
  const rankOf = new Uint32Array(alphabet.length);
  for (const [index, number] of common.entries()) rankOf[number] = index + 1;
  const ranks = common.length + 1;
  const counts = new Uint32Array(ranks ** 2);
  let first = 0;
  for (let place = 0; place < length; place++) {
    const second = rankOf[characters[place] ?? 0] ?? 0;
    const pair = first * ranks + second;
    counts[pair] = (counts[pair] ?? 0) + 1;
    first = second;
  }
  return pairsOf(common.map((number) => alphabet[number] ?? BREAK))
    .filter(([one, other, pair]) => (counts[pair] ?? 0) > most && (one !== BREAK || other !== BREAK))
    .map(([one, other]) => termKey(one, other))
    .sort((a, b) => a - b);
}

/** Each pair of the characters, and where it is counted. */
function pairsOf(codes: readonly number[]): readonly (readonly [first: number, second: number, pair: number])[] {
  const ranks = codes.length + 1;
  return codes.flatMap((first, index) =>
    codes.map((second, other) => [first, second, (index + 1) * ranks + other + 1] as const),
  );
}

/**
 * By a term's second character: for each character's number its code point, where the two are an extended pair, else
 * `NOT_FOLLOWED`.
 */
export type FollowerTables = ReadonlyMap<number, Uint32Array>;

/** The tables of the extended pairs; the numbers are those of the alphabet. */
export function createFollowerTables(pairs: ExtendedPairs, alphabet: readonly number[]): FollowerTables {
  const seconds = alphabet.filter((code) => pairs.secondsOf(code) !== undefined);
  return new Map(
    seconds.map((second) => [second, Uint32Array.from(alphabet, (third) => followerOf(pairs, second, third))]),
  );
}

/** The character, where it makes an extended pair with a term's second. */
export function followerOf(pairs: ExtendedPairs, second: number, third: number): number {
  return pairs.has(second, third) ? third : NOT_FOLLOWED;
}

/**
 * The followers of a term's places, see `Occurrences`. `table` is that of its second character; where there is none,
 * there are none.
 */
export function followersOf({ records, start, end }: PlaceList, table: Uint32Array | undefined): Uint32Array {
  if (table === undefined) return NO_FOLLOWERS;
  const followers = new Uint32Array((end - start) / RECORD);
  for (let index = 0, at = start + THIRD; at < end; index++, at += RECORD) {
    followers[index] = table[records[at] ?? 0] ?? NOT_FOLLOWED;
  }
  return followers;
}

const NO_FOLLOWERS = new Uint32Array(0);

/** A term's places by the character that follows, in order of code points. */
export function placesByThird(stream: TextStream, list: PlaceList): readonly PlaceGroup[] {
  const room = createGroupingRoom(stream, (list.end - list.start) / RECORD);
  return groupPlaces(list, THIRD, stream.alphabet, room);
}
