import { readBylines, readHeadlineWords } from "./read-columns.ts";
import type { PartitionReader } from "./read-terms.ts";
import type { SearchIndex } from "./search-index.ts";

/** Suggestions for one query, at most. */
const MOST_SUGGESTIONS = 5;
// e.g. jiangguoqiang, Jiang Guo-qiang, lü'er
const PINYIN = /^[a-zü' -]+$/iu;
const NOT_A_LETTER = /[^a-z]/gu;

/**
 * The names in bylines and the words of headlines that a query written in pinyin may mean, the likeliest first: those
 * with just this pinyin, then those that begin with it; the more frequent before the rarer. None for any other query.
 */
export async function suggestWords(index: SearchIndex, query: string): Promise<readonly string[]> {
  const text = query.trim();
  const wanted = PINYIN.test(text) ? text.toLowerCase().replaceAll("ü", "v").replaceAll(NOT_A_LETTER, "") : "";
  if (wanted === "") {
    return [];
  }
  const found = sumCandidates((await Promise.all(index.partitions.map((from) => readCandidates(from, wanted)))).flat());
  return found
    .filter((candidate) => candidate.isWhole || !isPieceOfAny(candidate, found))
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map((candidate) => candidate.text);
}

/** What the query may mean. */
interface Candidate {
  readonly text: string;
  /** Whether the query is all of its pinyin. */
  readonly isWhole: boolean;
  /** The articles it was counted in. */
  readonly count: number;
}

async function readCandidates(partition: PartitionReader, wanted: string): Promise<readonly Candidate[]> {
  const [names, words] = await Promise.all([readBylines(partition), readHeadlineWords(partition)]);
  return [
    ...names.map(({ name, pinyin, documents }) => ({ text: name, pinyin, count: documents.length })),
    ...words.map(({ word, pinyin, headlines }) => ({ text: word, pinyin, count: headlines })),
  ]
    .filter(({ pinyin }) => pinyin.startsWith(wanted))
    .map(({ text, pinyin, count }) => ({ text, isWhole: pinyin === wanted, count }));
}

/** Each text once, with the sum of its counts. */
function sumCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const sums = new Map<string, Candidate>();
  for (const { text, isWhole, count } of candidates) {
    const known = sums.get(text);
    sums.set(text, {
      text,
      isWhole: isWhole || known?.isWhole === true,
      count: count + (known?.count ?? 0),
    });
  }
  return [...sums.values()];
}

/** Whether it always begins the same longer one, as 乡村振 begins 乡村振兴. */
function isPieceOfAny({ text, count }: Candidate, all: readonly Candidate[]): boolean {
  return all.some((other) => other.text !== text && other.text.startsWith(text) && other.count >= count);
}
