import type { OutputFile } from "../model/output.ts";
import { createByteWriter, writtenBytes } from "./bytes.ts";
import type { SearchEntry } from "./entry.ts";
import { INDEX_FOLDER, type MonthFigures, monthFile, partitionFile, shardPath } from "./format.ts";
import { hashTexts } from "./hash-texts.ts";
import { writeColumn } from "./packed-column.ts";
import { type Checksum, checksum, markOf, wrapShard } from "./shard.ts";
import type { TermFile } from "./term-files.ts";
import { type FiledHead, type MeasuredHead, writeTexts } from "./write-documents.ts";

/** The lengths of all documents of a partition: the number of different terms in headline and body. */
export interface DocumentLengths {
  readonly headlineTerms: Uint32Array;
  readonly bodyTerms: Uint32Array;
}

/** The payloads of the files that a partition has one of. */
export interface SinglePayloads {
  readonly directory: Uint8Array;
  readonly columns: Uint8Array;
  readonly lengths: Uint8Array;
  readonly bylines: Uint8Array;
  readonly words: Uint8Array;
}

/** The path in a site of a shard. */
export function pathOfShard(name: string): string {
  return `${INDEX_FOLDER}/${shardPath(name)}`;
}

/** A shard as a file of the site. */
export function shardFile(name: string, build: string, payload: Uint8Array, crc = checksum(payload)): OutputFile {
  return { path: pathOfShard(name), content: wrapShard(name, build, payload, crc) };
}

/** A term or position file as a file of the site. */
export function termShard(partition: string, { name, payload, crc }: TermFile): OutputFile {
  return shardFile(`${partition}/${name}`, markOf(crc), payload, crc);
}

/** The text files of some of a month's documents, from the place `first` in it on; at last their heads. */
export function* writeMonthTexts(
  month: string,
  entries: readonly SearchEntry[],
  first: number,
  ownChecksum: Checksum = checksum,
): Generator<OutputFile, readonly FiledHead[]> {
  const texts = writeTexts(entries, first, ownChecksum);
  let text = texts.next();
  for (; text.done !== true; text = texts.next()) {
    const { first: own, payload, crc } = text.value;
    yield shardFile(`${month}/${monthFile.texts(own)}`, markOf(crc), payload, crc);
  }
  return text.value;
}

/** Heads with the lengths of their documents, of which the first is number `base` of its partition. */
export function measureHeads(
  heads: readonly FiledHead[],
  base: number,
  { headlineTerms, bodyTerms }: DocumentLengths,
): readonly MeasuredHead[] {
  return heads.map((head, index) => ({
    ...head,
    headlineTerms: headlineTerms[base + index] ?? 0,
    bodyTerms: bodyTerms[base + index] ?? 0,
  }));
}

/** A month's head files; at last its figures. They all carry a hash of all of them. */
export function* writeMonthHeads(
  name: string,
  documents: number,
  payloads: readonly Uint8Array[],
): Generator<OutputFile, MonthFigures> {
  const crcs = payloads.map(checksum);
  const build = hashTexts(crcs.map(String));
  for (const [number, payload] of payloads.entries()) {
    yield shardFile(`${name}/${monthFile.heads(number)}`, build, payload, crcs[number]);
  }
  return { name, build, documents };
}

/** The files that a partition has one of; at last its build, a hash of them that they all carry. */
export function* writeSingles(partition: string, payloads: SinglePayloads): Generator<OutputFile, string> {
  const { directory, columns, lengths, bylines, words } = payloads;
  const build = hashTexts([directory, columns, lengths, bylines, words].map((payload) => String(checksum(payload))));
  yield shardFile(`${partition}/${partitionFile.columns}`, build, columns);
  yield shardFile(`${partition}/${partitionFile.lengths}`, build, lengths);
  yield shardFile(`${partition}/${partitionFile.bylines}`, build, bylines);
  yield shardFile(`${partition}/${partitionFile.words}`, build, words);
  yield shardFile(`${partition}/${partitionFile.directory}`, build, directory);
  return build;
}

/** The payload of `lengths`. */
export function writeLengths({ headlineTerms, bodyTerms }: DocumentLengths): Uint8Array {
  const writer = createByteWriter();
  writeColumn(writer, headlineTerms);
  writeColumn(writer, bodyTerms);
  return writtenBytes(writer);
}
