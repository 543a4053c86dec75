import { UNTITLED } from "../model/untitled.ts";
import { createByteWriter, writeText, writeVarint, writtenBytes } from "./bytes.ts";
import type { MonthFigures } from "./format.ts";
import { pinyinOfWord } from "./pinyin.ts";

/** Headlines of a partition that are looked into, about: reading all of them again would make a patch slow. */
const SAMPLE = 2048;
/** A word has so many characters. */
const SHORTEST_WORD = 2;
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
  const words = [...countWords(titles)]
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
    const longest = Math.min(LONGEST_WORD, characters.length - start);
    for (let length = SHORTEST_WORD; length <= longest; length++) {
      words.push(characters.slice(start, start + length).join(""));
    }
  }
  return words;
}
