import { type KnownWord, PINYIN } from "./known-word.ts";

/** Suggestions for one query, at most. */
const MOST_SUGGESTIONS = 5;
/** A continuation that is rarer by more than this is not offered. */
const MOST_RARER = 2;
/** A stretch of fewer headlines may be no word: it is offered only to who types all of it. */
const FEWEST_HEADLINES = 2;
// e.g. the apostrophe of xi'an
// e.g. the apostrophe of xi'an
const NOT_A_LETTER = /[^a-z]/gu;
// e.g. zhou, xiao and yan of zhouxiaoyan: consonants, vowels, and an n, ng or r that opens no syllable of its own
const SYLLABLES = /[^aeiouv]*[aeiouv]+(?:ng?|r)?(?![aeiouv])/gu;

/**
 * The names in bylines and the words of headlines that a query written in pinyin may mean, the likeliest first: those
 * with just this pinyin, then those that begin with it; the more frequent before the rarer. To a query in characters those
 * are offered that sound like it, `周晓燕` to `周小燕`, or where one of them stands nowhere else names that differ in one.
 */
export function suggestWords(query: string, known: readonly KnownWord[]): readonly string[] {
  const text = query.trim();
  const isPinyin = PINYIN.test(text);
  const wanted = isPinyin ? text.toLowerCase().replaceAll("ü", "v").replaceAll(NOT_A_LETTER, "") : soundOf(text, known);
  if (wanted === undefined) return namesLike(text, known);
  if (wanted === "") return [];
  const found = sumCandidates(known.flatMap((entry) => candidatesFor(wanted, entry)));
  return found
    .filter(({ isWhole, text: own }) => isPinyin || (isWhole && own !== text))
    .filter((candidate) => candidate.isWhole || candidate.isName || !found.some((other) => saysMore(other, candidate)))
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map((candidate) => candidate.text);
}

/** Names in bylines of which one character is another, the more frequent first: 楼郁馨 for 楼玉馨. A name of two has too many such. */
function namesLike(text: string, known: readonly KnownWord[]): readonly string[] {
  const characters = Array.from(text);
  if (characters.length < 3) return [];
  const like = known.filter(({ text: name, isName }) => {
    const others = Array.from(name);
    return (
      isName && others.length === characters.length && others.filter((one, i) => one !== characters[i]).length === 1
    );
  });
  return [...sumCandidates(like.map((entry) => ({ ...entry, isWhole: true })))]
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map((candidate) => candidate.text);
}

/** The pinyin of a query in characters, each read as in the names and words that hold it; undefined where one of them stands in none. */
function soundOf(query: string, known: readonly KnownWord[]): string | undefined {
  const syllables = new Map<string, string>();
  for (const { text, pinyin } of known) {
    const parts = pinyin.match(SYLLABLES) ?? [];
    const characters = Array.from(text);
    if (parts.length !== characters.length || parts.join("") !== pinyin) continue;
    // Of a character with several readings, the first that is met.
    characters.forEach((character, i) => {
      if (!syllables.has(character)) syllables.set(character, parts[i] ?? "");
    });
  }
  const read = Array.from(query, (character) => syllables.get(character));
  return read.includes(undefined) ? undefined : read.join("");
}

/** What the query may mean. */
interface Candidate {
  readonly text: string;
  /** Whether the query is all of its pinyin. */
  readonly isWhole: boolean;
  /** Whether it is a name in bylines, and so no stretch cut out of something longer. */
  readonly isName: boolean;
  /** The articles it was counted in. */
  readonly count: number;
}

function candidatesFor(wanted: string, { text, pinyin, isName, count }: KnownWord): readonly Candidate[] {
  const isWhole = pinyin === wanted;
  const isKnownWord = isName || count >= FEWEST_HEADLINES || isWhole;
  return isKnownWord && pinyin.startsWith(wanted) ? [{ text, isName, count, isWhole }] : [];
}

/** Each text once, with the sum of its counts. */
function sumCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const sums = new Map<string, Candidate>();
  for (const { text, isWhole, isName, count } of candidates) {
    const known = sums.get(text);
    sums.set(text, {
      text,
      isWhole: isWhole || known?.isWhole === true,
      isName: isName || known?.isName === true,
      count: count + (known?.count ?? 0),
    });
  }
  return [...sums.values()];
}

/**
 * Whether one candidate makes another needless: a longer one that this never stands without, as 乡村振 never without
 * 乡村振兴; or one that this is a rare continuation of, as 工作高分 is of 工作.
 */
function saysMore(one: Candidate, other: Candidate): boolean {
  if (one.text === other.text) return false;
  return one.text.startsWith(other.text)
    ? one.count >= other.count
    : other.text.startsWith(one.text) && one.count > MOST_RARER * other.count;
}
