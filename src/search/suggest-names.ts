import { readBylines } from "./read-columns.ts";
import type { SearchIndex } from "./search-index.ts";

/** Names offered for one query, at most. */
const MOST_NAMES = 3;
// e.g. jiangguoqiang, Jiang Guo-qiang, lü'er
const PINYIN = /^[a-zü' -]+$/iu;
const NOT_A_LETTER = /[^a-z]/gu;

/**
 * The names in bylines that a query written in pinyin may mean, the likeliest first: those with just this pinyin, then
 * those that begin with it; the more frequent before the rarer. None for any other query.
 */
export async function suggestNames(index: SearchIndex, query: string): Promise<readonly string[]> {
  const text = query.trim();
  if (!PINYIN.test(text)) {
    return [];
  }
  const wanted = text.toLowerCase().replaceAll("ü", "v").replaceAll(NOT_A_LETTER, "");
  const counts = new Map<string, { readonly isWhole: boolean; count: number }>();
  for (const partition of wanted === "" ? [] : index.partitions) {
    for (const { name, pinyin, documents } of await readBylines(partition)) {
      if (pinyin.startsWith(wanted)) {
        const known = counts.get(name) ?? { isWhole: pinyin === wanted, count: 0 };
        known.count += documents.length;
        counts.set(name, known);
      }
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => Number(b.isWhole) - Number(a.isWhole) || b.count - a.count)
    .slice(0, MOST_NAMES)
    .map(([name]) => name);
}
