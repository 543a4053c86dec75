import type { OutputFile } from "../model/output.ts";
import { createByteWriter, writeVarint, writtenBytes } from "./bytes.ts";
import type { SearchEntry } from "./entry.ts";
import {
  HEADS_PER_FILE,
  INDEX_FOLDER,
  type Manifest,
  type PartitionFigures,
  partitionFile,
  shardPath,
} from "./format.ts";
import { hashEntries } from "./hash-entries.ts";
import { writeColumn } from "./packed-column.ts";
import { cutPartitions, type Partition } from "./partition.ts";
import { wrapShard } from "./shard.ts";
import { streamTexts } from "./text-stream.ts";
import { writeBylines, writeColumns, writeHead, writeTexts } from "./write-documents.ts";
import { type TermFigures, writeTerms } from "./write-terms.ts";

/** How an index is cut. */
export interface IndexOptions {
  /** A partition is closed before the month with which it would hold more articles. */
  readonly partitionArticles?: number;
}

/**
 * The whole search index of an archive as files under `search/index/`. Pure: the same entries, in whatever order, give
 * the same bytes. docs/search-format.md describes them.
 */
export function writeIndex(entries: readonly SearchEntry[], options: IndexOptions = {}): readonly OutputFile[] {
  return [...writeIndexFiles(entries, options)];
}

/** The same, a file at a time, so that a large index need not be held in memory. The manifest comes last. */
export function* writeIndexFiles(entries: readonly SearchEntry[], options: IndexOptions = {}): Generator<OutputFile> {
  const newspapers = listNewspapers(entries);
  const places = new Map(newspapers.map(({ slug }, place) => [slug, place]));
  const partitions: PartitionFigures[] = [];
  for (const partition of cutPartitions(entries, options.partitionArticles)) {
    partitions.push(yield* writePartition(partition, (entry) => places.get(entry.newspaper) ?? 0));
  }
  const manifest: Manifest = { newspapers, partitions };
  yield shardFile("manifest", "", new TextEncoder().encode(JSON.stringify(manifest)));
}

function* writePartition(
  { name, entries }: Partition,
  newspaperOf: (entry: SearchEntry) => number,
): Generator<OutputFile, PartitionFigures> {
  const build = hashEntries(entries);
  const file = (own: string, payload: Uint8Array) => shardFile(`${name}/${own}`, build, payload);

  const texts = writeTexts(entries);
  let text = texts.next();
  for (let number = 0; text.done !== true; number++) {
    yield file(partitionFile.texts(number), text.value);
    text = texts.next();
  }
  const terms = writeTerms(streamTexts(entries));
  let term = terms.next();
  for (; term.done !== true; term = terms.next()) {
    yield file(partitionFile[term.value.kind](term.value.number), term.value.payload);
  }
  const figures = term.value;

  yield* writeHeads(entries, text.value, figures, newspaperOf, file);
  yield file(partitionFile.directory, writeDirectory(figures));
  yield file(partitionFile.columns, writeColumns(entries, newspaperOf));
  yield file(partitionFile.lengths, writeLengths(figures));
  yield file(partitionFile.bylines, writeBylines(entries));
  return {
    name,
    build,
    documents: entries.length,
    headlineTerms: sum(figures.headlineTerms),
    bodyTerms: sum(figures.bodyTerms),
    from: entries[0]?.date ?? "",
    to: entries.at(-1)?.date ?? "",
  };
}

function* writeHeads(
  entries: readonly SearchEntry[],
  textFiles: Uint32Array,
  { headlineTerms, bodyTerms }: TermFigures,
  newspaperOf: (entry: SearchEntry) => number,
  file: (name: string, payload: Uint8Array) => OutputFile,
): Generator<OutputFile> {
  for (let start = 0; start < entries.length; start += HEADS_PER_FILE) {
    const writer = createByteWriter(2048);
    entries.slice(start, start + HEADS_PER_FILE).forEach((entry, index) => {
      const document = start + index;
      writeHead(writer, entry, {
        newspaper: newspaperOf(entry),
        textFile: textFiles[document] ?? 0,
        headlineTerms: headlineTerms[document] ?? 0,
        bodyTerms: bodyTerms[document] ?? 0,
      });
    });
    yield file(partitionFile.heads(start / HEADS_PER_FILE), writtenBytes(writer));
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

function listNewspapers(entries: readonly SearchEntry[]): Manifest["newspapers"] {
  const names = new Map(entries.map((entry) => [entry.newspaper, entry.newspaperName]));
  return [...names].map(([slug, name]) => ({ slug, name })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function sum(values: Uint32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
