import type { KnownWord } from "./known-word.ts";
import { orFailure } from "./or-failure.ts";
import { readBylines, readHeadlineWords } from "./read-columns.ts";
import type { PartitionReader } from "./read-terms.ts";
import type { SearchIndex } from "./search-index.ts";

/**
 * The names in bylines and the words of headlines that the archive holds. Of a file that cannot be read there are none, and
 * `failures` holds the message.
 */
export async function readKnownWords(index: SearchIndex, failures: Set<string>): Promise<readonly KnownWord[]> {
  const read = await Promise.all(index.partitions.map((partition) => readWords(partition, failures)));
  return read.flat();
}

async function readWords(partition: PartitionReader, failures: Set<string>): Promise<readonly KnownWord[]> {
  const [names = [], words = []] = await Promise.all([
    orFailure(readBylines(partition), failures),
    orFailure(readHeadlineWords(partition), failures),
  ]);
  return [
    ...names.map(({ name, pinyin, documents }) => ({ text: name, pinyin, isName: true, count: documents.length })),
    ...words.map(({ word, pinyin, headlines }) => ({ text: word, pinyin, isName: false, count: headlines })),
  ];
}
