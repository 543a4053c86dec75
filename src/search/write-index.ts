import type { OutputFile } from "../model/output.ts";
import { type Checksum, checksum } from "./checksum.ts";
import { printedParts, type SearchEntry } from "./entry.ts";
import { FILE_LIMITS, type FileLimits } from "./file-limits.ts";
import type { Manifest, MonthFigures, PartitionFigures } from "./format.ts";
import { writeHeadPlaces } from "./head-places.ts";
import { sampleDocuments, writeHeadlineWords } from "./headline-words.ts";
import { createKeptHeads, headPayloads, type KeptHeads, keepHeads, keptBylines, keptTitle } from "./kept-heads.ts";
import { renderManifest } from "./manifest.ts";
import { cutPartitions, type Month, monthsOf } from "./partition.ts";
import {
  type DocumentLengths,
  shardFile,
  type WrittenMonth,
  writeLengths,
  writeMonthHeads,
  writeSingles,
} from "./partition-files.ts";
import { writeDirectory } from "./term-listing.ts";
import { appendArticle, createTextStream, finishStream } from "./text-stream.ts";
import { writeBylines, writeColumns } from "./write-filters.ts";
import { packPartition } from "./write-packs.ts";
import { type TermFigures, writeTerms } from "./write-terms.ts";
import { writeTexts } from "./write-texts.ts";

/** How an index is cut. */
export interface IndexOptions {
  /** A partition is closed before the month with which it would hold more articles. */
  readonly partitionArticles?: number;
  /** Whether files are packed into fewer, for hosts that take few. */
  readonly packed?: boolean;
  readonly limits?: FileLimits;
}

/** What is to be remembered of a partition that is written. */
export interface WrittenPartition {
  /** For the manifest. */
  readonly figures: PartitionFigures;
  /** Bytes of the postings of all terms that begin with a character, by its code point. */
  readonly characterBytes: ReadonlyMap<number, number>;
}

/**
 * The whole search index of an archive as files under `search/index/`. Pure: the same entries, in whatever order, give
 * the same bytes. docs/search-format.md describes them.
 */
export function* writeIndex(
  entries: readonly SearchEntry[],
  { partitionArticles, packed = false, limits }: IndexOptions = {},
): Generator<OutputFile> {
  const partitions: PartitionFigures[] = [];
  for (const months of cutPartitions(monthsOf(entries), partitionArticles)) {
    const files = writePartition(months, limits);
    const { figures } = yield* packed ? packPartition(months[0]?.name ?? "", files) : files;
    partitions.push(figures);
  }
  yield writeManifest(new Map(entries.map((entry) => [entry.newspaper, entry.newspaperName])), partitions);
}

/**
 * One partition's files, made of nothing but its own articles. The months, in order of time, are asked for one after the
 * other, and of each no more is kept than its folded text and its heads. `ownChecksum` stands for `checksum`, which runs
 * anywhere.
 */
export function* writePartition(
  months: Iterable<Month>,
  limits = FILE_LIMITS,
  ownChecksum: Checksum = checksum,
): Generator<OutputFile, WrittenPartition> {
  const { name, months: filed, heads, terms } = yield* writeTextsAndTerms(months, limits, ownChecksum);
  const { rows, successors, characterBytes, ...lengths } = terms;
  const written: WrittenMonth[] = [];
  let base = 0;
  for (const month of filed) {
    const end = base + month.documents;
    written.push(yield* writeMonthHeads(month.name, month.documents, headPayloads(heads, base, end, lengths)));
    base = end;
  }
  const figures = written.map((month) => month.figures);
  const build = yield* writeSingles(name, {
    directory: writeDirectory(rows, successors),
    columns: writeColumns(heads.fields),
    lengths: writeLengths(lengths),
    heads: writeHeadPlaces(written.flatMap(({ units }) => units)),
    bylines: writeBylines(keptBylines(heads)),
    words: writeHeadlineWords(sampleDocuments(figures).map((document) => keptTitle(heads, document))),
  });
  const dates = { from: heads.fields[0]?.date ?? "", to: heads.fields.at(-1)?.date ?? "" };
  return { figures: figuresOf(name, build, figures, lengths, dates), characterBytes };
}

/** What is kept of a partition's months. */
interface FiledTexts {
  /** The partition's. */
  readonly name: string;
  readonly months: readonly Pick<MonthFigures, "name" | "documents">[];
  readonly heads: KeptHeads;
  readonly terms: TermFigures;
}

/** The texts of all months and the term files. With this function's end their folded text is let go, 2 bytes a character. */
function* writeTextsAndTerms(
  months: Iterable<Month>,
  limits: FileLimits,
  ownChecksum: Checksum,
): Generator<OutputFile, FiledTexts> {
  const stream = createTextStream();
  const heads = createKeptHeads();
  const filed: { readonly name: string; readonly documents: number }[] = [];
  for (const { name, entries } of months) {
    keepHeads(heads, yield* writeTexts(name, entries, 0, ownChecksum));
    for (const entry of entries) appendArticle(stream, printedParts(entry));
    filed.push({ name, documents: entries.length });
  }
  const name = filed[0]?.name ?? "";
  const terms = yield* writeTerms(name, finishStream(stream), limits, ownChecksum);
  return { name, months: filed, heads, terms };
}

/** What the manifest says of a partition. */
export function figuresOf(
  name: string,
  build: string,
  months: readonly MonthFigures[],
  { headlineTerms, bodyTerms }: DocumentLengths,
  { from, to }: Pick<PartitionFigures, "from" | "to">,
): PartitionFigures {
  const documents = headlineTerms.length;
  return { name, build, documents, months, headlineTerms: sum(headlineTerms), bodyTerms: sum(bodyTerms), from, to };
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
  return shardFile("manifest", "", renderManifest(manifest));
}

function sum(values: Uint32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
