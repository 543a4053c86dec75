import { createByteReader, readBytes, readText, readVarint } from "./bytes.ts";
import { dateOfDays } from "./day.ts";
import { decodePostings } from "./decode-postings.ts";
import { partitionShard } from "./format.ts";
import { readColumn } from "./packed-column.ts";
import type { PartitionReader } from "./read-terms.ts";

/** Documents of one newspaper's one issue, which stand side by side. */
export interface IssueRun {
  /** The first document and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly date: string;
  /** Slug. */
  readonly newspaper: string;
}

/** What filters and facets need to know of every document of a partition. */
export interface Columns {
  readonly issues: readonly IssueRun[];
  readonly pages: Uint32Array;
  /** Places in `KINDS`. */
  readonly kinds: Uint32Array;
  /** The place in `issues` of each document's issue. */
  readonly issueOf: Uint32Array;
}

/** How many different terms each document's headline and body have: the ranking's field lengths. */
export interface Lengths {
  readonly headline: Uint32Array;
  readonly body: Uint32Array;
}

/** A name in bylines, and its documents, rising. */
export interface BylineName {
  readonly name: string;
  /** E.g. `jiangguoqiang`. */
  readonly pinyin: string;
  readonly documents: Uint32Array;
}

/** A word of headlines. */
export interface HeadlineWord {
  readonly word: string;
  /** E.g. `zhengfu`. */
  readonly pinyin: string;
  /** The headlines it stands in, of those that were looked into. */
  readonly headlines: number;
}

/** Reads a partition's columns. */
export async function readColumns(partition: PartitionReader): Promise<Columns> {
  return parseColumns(await partition.read(partitionShard.columns), partition.figures.documents);
}

/** The columns of so many documents. Throws `TruncatedBytes`. */
export function parseColumns(payload: Uint8Array, documents: number): Columns {
  const reader = createByteReader(payload);
  const slugs = Array.from({ length: readVarint(reader) }, () => readText(reader));
  const issues: IssueRun[] = [];
  const issueOf = new Uint32Array(documents);
  let day = 0;
  for (let start = 0; start < documents; ) {
    const end = start + readVarint(reader);
    day += readVarint(reader);
    issueOf.fill(issues.length, start, end);
    issues.push({ start, end, date: dateOfDays(day), newspaper: slugs[readVarint(reader)] ?? "" });
    start = end;
  }
  const pages = readColumn(reader, documents);
  const kinds = readColumn(reader, documents);
  return { issues, pages, kinds, issueOf };
}

/** Reads the lengths of all a partition's documents. */
export async function readLengths(partition: PartitionReader): Promise<Lengths> {
  return parseLengths(await partition.read(partitionShard.lengths), partition.figures.documents);
}

/** The lengths of so many documents. Throws `TruncatedBytes`. */
export function parseLengths(payload: Uint8Array, documents: number): Lengths {
  const reader = createByteReader(payload);
  return { headline: readColumn(reader, documents), body: readColumn(reader, documents) };
}

/** Reads the names in a partition's bylines, the most frequent first. */
export async function readBylines(partition: PartitionReader): Promise<readonly BylineName[]> {
  return parseBylines(await partition.read(partitionShard.bylines));
}

/** The names in bylines. Throws `TruncatedBytes`. */
export function parseBylines(payload: Uint8Array): readonly BylineName[] {
  const reader = createByteReader(payload);
  return Array.from({ length: readVarint(reader) }, () => {
    const name = readText(reader);
    const pinyin = readText(reader);
    const count = readVarint(reader);
    const bytes = readBytes(reader, readVarint(reader));
    return { name, pinyin, documents: decodePostings(bytes, count).documents };
  });
}

/** Reads the most frequent words of a partition's headlines, the most frequent first. */
export async function readHeadlineWords(partition: PartitionReader): Promise<readonly HeadlineWord[]> {
  return parseHeadlineWords(await partition.read(partitionShard.words));
}

/** The words of headlines. Throws `TruncatedBytes`. */
export function parseHeadlineWords(payload: Uint8Array): readonly HeadlineWord[] {
  const reader = createByteReader(payload);
  return Array.from({ length: readVarint(reader) }, () => {
    const word = readText(reader);
    const pinyin = readText(reader);
    return { word, pinyin, headlines: readVarint(reader) };
  });
}
