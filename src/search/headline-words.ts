import { UNTITLED } from "../model/untitled.ts";
import { createByteWriter, writeText, writeVarint, writtenBytes } from "./bytes.ts";
import type { MonthFigures } from "./format.ts";
import { pinyinOfWord } from "./pinyin.ts";

/** Headlines of a partition that are looked into, about: reading all of them again would make a patch slow. */
const SAMPLE = 2048;
/** A word has two characters or more, but no more than these. */
const LONGEST_WORD = 4;
/** The most frequent ones are kept: some 45 KB. */
const MOST_WORDS = 2500;

// e.g. 县政府工作报告 in 县政府工作报告：2021
const HAN_RUN = /\p{Script=Han}{2,}/gu;

/** The documents whose headlines are looked into, rising: the first of each month, of all months as many. */
export function sampleDocuments(months: readonly Pick<MonthFigures, "documents">[]): readonly number[] {
  const ofMonth = Math.ceil(SAMPLE / Math.max(1, months.length));
  const sample: number[] = [];
  let base = 0;
  for (const { documents } of months) {
    for (let place = 0; place < Math.min(documents, ofMonth); place++) sample.push(base + place);
    base += documents;
  }
  return sample;
}

/**
 * The payload of `words`: what stands in most of the headlines, with its pinyin, the most frequent first. There is no
 * dictionary, so that any two to four Han characters side by side are a word: those that are none are rare, or asked for
 * by no one.
 */
export function writeHeadlineWords(titles: readonly string[]): Uint8Array {
  // Of what is as frequent, the shorter first: it is the likelier to be a word.
  const words = frequentWords(countWords(titles))
    .sort(([a, inA], [b, inB]) => inB - inA || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS);
  const writer = createByteWriter();
  writeVarint(writer, words.length);
  for (const [word, count] of words) {
    writeText(writer, word);
    writeText(writer, pinyinOfWord(word));
    writeVarint(writer, count);
  }
  return writtenBytes(writer);
}

/** The words that may be among those that are kept. Most stand in one title: to sort them all takes longer than to count them. */
function frequentWords(counts: ReadonlyMap<string, number>): [word: string, count: number][] {
  const withCount: number[] = [];
  for (const count of counts.values()) withCount[count] = (withCount[count] ?? 0) + 1;
  let least = withCount.length;
  for (let kept = 0; least > 1 && kept < MOST_WORDS; kept += withCount[least] ?? 0) least--;
  return [...counts].filter(([, count]) => count >= least);
}

/** In how many titles each word stands. */
function countWords(titles: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles) {
    if (title === UNTITLED) continue;
    for (const word of new Set(title.match(HAN_RUN)?.flatMap(wordsOfRun)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function wordsOfRun(run: string): readonly string[] {
  const characters = [...run];
  const words: string[] = [];
  for (let start = 0; start < characters.length; start++) {
    const end = Math.min(start + LONGEST_WORD, characters.length);
    let word = characters[start] ?? "";
    for (let next = start + 1; next < end; next++) {
      word += characters[next] ?? "";
      words.push(word);
    }
  }
  return words;
}
