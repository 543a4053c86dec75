import type { OutputFile } from "../model/output.ts";
import { createByteWriter, finishedBytes, writtenBytes } from "./bytes.ts";
import { checksum } from "./checksum.ts";
import { HEADS_FILE, type MonthFigures, monthShard, partitionShard, pathOfFile } from "./format.ts";
import { hashTexts } from "./hash-texts.ts";
import { HEADS_UNIT } from "./head-places.ts";
import { writeColumn } from "./packed-column.ts";
import { wrapShard } from "./shard.ts";
import { addShard, fillUp } from "./shard-file.ts";
import type { FiledHead, MeasuredHead } from "./write-heads.ts";

/** The lengths of all documents of a partition: the number of different terms in headline and body. */
export interface DocumentLengths {
  readonly headlineTerms: Uint32Array;
  readonly bodyTerms: Uint32Array;
}

/** The payloads of the shards that a partition has one of. */
export interface SinglePayloads {
  readonly directory: Uint8Array;
  readonly columns: Uint8Array;
  readonly lengths: Uint8Array;
  readonly heads: Uint8Array;
  readonly bylines: Uint8Array;
  readonly words: Uint8Array;
}

/** A shard with a file of its own, as a file of the site. */
export function shardFile(name: string, build: string, payload: Uint8Array): OutputFile {
  return { path: pathOfFile(name), content: wrapShard(name, build, payload) };
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

/** A month whose heads are written. */
export interface WrittenMonth {
  readonly figures: MonthFigures;
  /** How many units each shard of heads takes, see `writeHeadPlaces`. */
  readonly units: readonly number[];
}

/** The file of a month's heads, in which each shard carries a hash of all of them. */
export function* writeMonthHeads(
  name: string,
  documents: number,
  payloads: readonly Uint8Array[],
): Generator<OutputFile, WrittenMonth> {
  const crcs = payloads.map(checksum);
  const build = hashTexts(crcs.map(String));
  const file = createByteWriter();
  const units: number[] = [];
  for (const [number, payload] of payloads.entries()) {
    const start = file.length;
    addShard(file, { name: `${name}/${monthShard.heads(number)}`, build, payload, crc: crcs[number] ?? 0 });
    fillUp(file, HEADS_UNIT);
    units.push((file.length - start) / HEADS_UNIT);
  }
  yield { path: pathOfFile(`${name}/${HEADS_FILE}`), content: finishedBytes(file) };
  return { figures: { name, build, documents }, units };
}

/** The files that a partition has one of; at last its build, a hash of them that they all carry. */
export function* writeSingles(partition: string, payloads: SinglePayloads): Generator<OutputFile, string> {
  const { directory, columns, lengths, heads, bylines, words } = payloads;
  const all = [directory, columns, lengths, heads, bylines, words];
  const build = hashTexts(all.map((payload) => String(checksum(payload))));
  yield shardFile(`${partition}/${partitionShard.columns}`, build, columns);
  yield shardFile(`${partition}/${partitionShard.lengths}`, build, lengths);
  yield shardFile(`${partition}/${partitionShard.heads}`, build, heads);
  yield shardFile(`${partition}/${partitionShard.bylines}`, build, bylines);
  yield shardFile(`${partition}/${partitionShard.words}`, build, words);
  yield shardFile(`${partition}/${partitionShard.directory}`, build, directory);
  return build;
}

/** The payload of `lengths`. */
export function writeLengths({ headlineTerms, bodyTerms }: DocumentLengths): Uint8Array {
  const writer = createByteWriter();
  writeColumn(writer, headlineTerms);
  writeColumn(writer, bodyTerms);
  return writtenBytes(writer);
}
