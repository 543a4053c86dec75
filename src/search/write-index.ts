import type { OutputFile } from "../model/output.ts";
import { createByteWriter, writeVarint, writtenBytes } from "./bytes.ts";
import type { SearchEntry } from "./entry.ts";
import {
  INDEX_FOLDER,
  type Manifest,
  type MonthFigures,
  monthFile,
  type PartitionFigures,
  partitionFile,
  shardPath,
} from "./format.ts";
import { hashEntries, hashTexts } from "./hash-entries.ts";
import { writeColumn } from "./packed-column.ts";
import { cutPartitions, type Month, monthsOf } from "./partition.ts";
import { wrapShard } from "./shard.ts";
import { appendArticle, createTextStream, finishStream } from "./text-stream.ts";
import { type FiledHead, writeBylines, writeColumns, writeHeads, writeTexts } from "./write-documents.ts";
import { packPartition } from "./write-packs.ts";
import { type TermFigures, writeTerms } from "./write-terms.ts";

/** How an index is cut. */
export interface IndexOptions {
  /** A partition is closed before the month with which it would hold more articles. */
  readonly partitionArticles?: number;
  /** Whether files are packed into fewer, for hosts that take few. */
  readonly packed?: boolean;
}

/**
 * The whole search index of an archive as files under `search/index/`. Pure: the same entries, in whatever order, give
 * the same bytes. docs/search-format.md describes them.
 */
export function* writeIndex(entries: readonly SearchEntry[], options: IndexOptions = {}): Generator<OutputFile> {
  const partitions: PartitionFigures[] = [];
  for (const months of cutPartitions(monthsOf(entries), options.partitionArticles)) {
    const files = writePartition(months);
    partitions.push(yield* options.packed === true ? packPartition(months[0]?.name ?? "", files) : files);
  }
  yield writeManifest(new Map(entries.map((entry) => [entry.newspaper, entry.newspaperName])), partitions);
}

/**
 * One partition's files, made of nothing but its own articles; at last its figures, for the manifest. The months, in
 * order of time, are asked for one after the other, and of each no more is kept than its folded text and its heads.
 */
export function* writePartition(months: Iterable<Month>): Generator<OutputFile, PartitionFigures> {
  const stream = createTextStream();
  const written: MonthHeads[] = [];
  for (const { name, entries } of months) {
    const build = hashEntries(entries);
    const texts = writeTexts(entries);
    let text = texts.next();
    for (let number = 0; text.done !== true; text = texts.next(), number++) {
      yield shardFile(`${name}/${monthFile.texts(number)}`, build, text.value);
    }
    for (const entry of entries) {
      appendArticle(stream, entry);
    }
    written.push({ figures: { name, build, documents: entries.length }, heads: text.value });
  }
  const build = hashTexts(written.map(({ figures }) => figures.build));
  const name = written[0]?.figures.name ?? "";
  const file = (own: string, payload: Uint8Array) => shardFile(`${name}/${own}`, build, payload);

  const terms = writeTerms(finishStream(stream));
  let term = terms.next();
  for (; term.done !== true; term = terms.next()) {
    yield file(partitionFile[term.value.kind](term.value.number), term.value.payload);
  }
  const heads = written.flatMap((month) => month.heads);
  yield* writeMonthHeads(written, term.value);
  yield file(partitionFile.directory, writeDirectory(term.value));
  yield file(partitionFile.columns, writeColumns(heads));
  yield file(partitionFile.lengths, writeLengths(term.value));
  yield file(partitionFile.bylines, writeBylines(heads));
  return {
    name,
    build,
    documents: heads.length,
    months: written.map(({ figures }) => figures),
    headlineTerms: sum(term.value.headlineTerms),
    bodyTerms: sum(term.value.bodyTerms),
    from: heads[0]?.date ?? "",
    to: heads.at(-1)?.date ?? "",
  };
}

/** What the index holds: newspapers by slug with their names, partitions in order of time. */
export function writeManifest(
  newspapers: ReadonlyMap<string, string>,
  partitions: readonly PartitionFigures[],
): OutputFile {
  const manifest: Manifest = {
    newspapers: [...newspapers].map(([slug, name]) => ({ slug, name })).sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    partitions,
  };
  return shardFile("manifest", "", new TextEncoder().encode(JSON.stringify(manifest)));
}

/** A month whose texts are written and whose heads wait for the figures of their terms. */
interface MonthHeads {
  readonly figures: MonthFigures;
  readonly heads: readonly FiledHead[];
}

function* writeMonthHeads(months: readonly MonthHeads[], figures: TermFigures): Generator<OutputFile> {
  let base = 0;
  for (const { figures: month, heads } of months) {
    const files = writeHeads(heads, base, figures);
    yield* Array.from(files, (payload, number) =>
      shardFile(`${month.name}/${monthFile.heads(number)}`, month.build, payload),
    );
    base += heads.length;
  }
}

/** The first term of every term file: the difference from the one before, first and second character. */
function writeDirectory({ firstTerms }: TermFigures): Uint8Array {
  const writer = createByteWriter();
  writeVarint(writer, firstTerms.length);
  let previous: readonly [number, number] = [0, 0];
  for (const [first, second] of firstTerms) {
    writeVarint(writer, first - previous[0]);
    writeVarint(writer, first === previous[0] ? second - previous[1] : second);
    previous = [first, second];
  }
  return writtenBytes(writer);
}

function writeLengths({ headlineTerms, bodyTerms }: TermFigures): Uint8Array {
  const writer = createByteWriter();
  writeColumn(writer, headlineTerms);
  writeColumn(writer, bodyTerms);
  return writtenBytes(writer);
}

function shardFile(name: string, build: string, payload: Uint8Array): OutputFile {
  return { path: `${INDEX_FOLDER}/${shardPath(name)}`, content: wrapShard(name, build, payload) };
}

function sum(values: Uint32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
