import { type BitWriter, createBitWriter } from "./bits.ts";
import {
  type ByteWriter,
  createByteWriter,
  finishedBytes,
  writeBytes,
  writeText,
  writeVarint,
  writtenBytes,
} from "./bytes.ts";
import { daysOfDate } from "./day.ts";
import type { SearchEntry } from "./entry.ts";
import { printedParts } from "./entry.ts";
import { KINDS } from "./format.ts";
import { writeColumn } from "./packed-column.ts";
import { pinyinOfName } from "./pinyin.ts";
import { encodeList, listOf } from "./postings.ts";
import { type Checksum, markOf, writeMark } from "./shard.ts";

/** Text files are closed once they hold so many bytes. */
const TEXT_FILE_BYTES = 4500;

/** What is kept of an article once its text is written: what a result shows, and what filters go by. */
export interface FiledHead
  extends Pick<
    SearchEntry,
    "url" | "title" | "bylines" | "cited" | "newspaper" | "date" | "dateUncertain" | "page" | "line" | "kind"
  > {
  /** How many documents stand before it in its text file. */
  readonly textOffset: number;
  /** The mark of its text file. */
  readonly textMark: string;
}

/** A text file before it is wrapped. */
export interface TextFile {
  /** The place in its month of its first document. */
  readonly first: number;
  readonly payload: Uint8Array;
  readonly crc: number;
}

/**
 * The printed parts of some documents of a month, in order, of which the first has the place `first` there. Text files do
 * not run from one issue into the next, so that an issue that changes leaves those of others as they are. Use each before
 * the next is asked for: they share memory.
 */
export function* writeTexts(
  entries: readonly SearchEntry[],
  first: number,
  checksum: Checksum,
): Generator<TextFile, readonly FiledHead[]> {
  const heads: FiledHead[] = [];
  const texts = createByteWriter(TEXT_FILE_BYTES * 2);
  let start = 0;
  for (const [index, entry] of entries.entries()) {
    const parts = printedParts(entry);
    writeParts(texts, parts.headline);
    writeParts(texts, parts.body);
    const next = entries[index + 1];
    if (next === undefined || !isSameIssue(entry, next) || texts.length + roughSize(next) > TEXT_FILE_BYTES) {
      const payload = finishedBytes(texts);
      const crc = checksum(payload);
      yield { first: first + start, payload, crc };
      const own = entries.slice(start, index + 1);
      heads.push(...own.map((filed, offset) => headOf(filed, offset, markOf(crc))));
      texts.length = 0;
      start = index + 1;
    }
  }
  return heads;
}

function isSameIssue(one: SearchEntry, other: SearchEntry): boolean {
  return one.date === other.date && one.newspaper === other.newspaper;
}

function headOf(entry: SearchEntry, textOffset: number, textMark: string): FiledHead {
  const { url, title, bylines, cited, newspaper, date, dateUncertain = false, page, line, kind } = entry;
  const head = { url, title, bylines, newspaper, date, dateUncertain, page, line, kind, textOffset, textMark };
  return cited === undefined ? head : { ...head, cited };
}

function writeParts(writer: ByteWriter, parts: readonly string[]): void {
  writeVarint(writer, parts.length);
  for (const part of parts) {
    writeText(writer, part);
  }
}

function roughSize(entry: SearchEntry): number {
  return entry.text.length * 3;
}

/** A head with the lengths of its document. */
export interface MeasuredHead extends FiledHead {
  /** Different terms in the headline and in the body. */
  readonly headlineTerms: number;
  readonly bodyTerms: number;
}

/** The payload of a head file. */
export function writeHeads(heads: readonly MeasuredHead[]): Uint8Array {
  const writer = createByteWriter(2048);
  for (const head of heads) {
    writeHead(writer, head);
    writeHeadLengths(writer, head);
  }
  return writtenBytes(writer);
}

/** Appends a head, but for the lengths of its document, which follow it. */
export function writeHead(writer: ByteWriter, head: FiledHead): void {
  writeText(writer, head.url);
  writeText(writer, head.title);
  writeText(writer, head.bylines.join("\n"));
  const { cited } = head;
  writeParts(writer, cited === undefined ? [] : [cited.title, cited.pages.join(","), ...cited.authors]);
  writeText(writer, head.newspaper);
  writeVarint(writer, daysOfDate(head.date) * 2 + (head.dateUncertain === true ? 1 : 0));
  writeVarint(writer, head.page);
  writeVarint(writer, head.line);
  writeVarint(writer, KINDS.indexOf(head.kind));
  writeVarint(writer, head.textOffset);
  writeMark(writer, head.textMark);
}

/** Appends the lengths of a head's document. */
export function writeHeadLengths(
  writer: ByteWriter,
  { headlineTerms, bodyTerms }: Pick<MeasuredHead, "headlineTerms" | "bodyTerms">,
): void {
  writeVarint(writer, headlineTerms);
  writeVarint(writer, bodyTerms);
}

/** What filters go by. */
export type FilterFields = Pick<FiledHead, "newspaper" | "date" | "page" | "kind">;

/** The newspapers, then newspaper and date as runs of documents, then page and kind of each. */
export function writeColumns(heads: readonly FilterFields[]): Uint8Array {
  const writer = createByteWriter();
  const slugs = [...new Set(heads.map(({ newspaper }) => newspaper))].sort();
  writeVarint(writer, slugs.length);
  for (const slug of slugs) {
    writeText(writer, slug);
  }
  let previousDay = 0;
  for (let start = 0; start < heads.length; ) {
    const head = heads[start];
    let end = start + 1;
    while (heads[end]?.date === head?.date && heads[end]?.newspaper === head?.newspaper && end < heads.length) {
      end++;
    }
    if (head !== undefined) {
      const day = daysOfDate(head.date);
      writeVarint(writer, end - start);
      writeVarint(writer, day - previousDay);
      writeVarint(writer, slugs.indexOf(head.newspaper));
      previousDay = day;
    }
    start = end;
  }
  const pages = heads.map(({ page }) => page);
  const kinds = heads.map(({ kind }) => KINDS.indexOf(kind));
  writeColumn(writer, pages);
  writeColumn(writer, kinds);
  return writtenBytes(writer);
}

/** A name's documents, rising, and its pinyin where that is known. */
export interface BylineDocuments {
  readonly documents: readonly number[] | Uint32Array;
  readonly pinyin?: string;
}

/** Every name in a byline, its pinyin and the documents it stands in; the most frequent first. */
export function writeBylines(documentsOf: ReadonlyMap<string, BylineDocuments>): Uint8Array {
  const names = [...documentsOf].sort(
    ([a, inA], [b, inB]) => inB.documents.length - inA.documents.length || (a < b ? -1 : 1),
  );
  const writer = createByteWriter();
  const bits = createBitWriter(1024);
  writeVarint(writer, names.length);
  for (const [name, documents] of names) writeByline(writer, bits, name, documents);
  return writtenBytes(writer);
}

/** Appends a name of bylines, with `bits` to write its list in. */
export function writeByline(
  writer: ByteWriter,
  bits: BitWriter,
  name: string,
  { documents: list, pinyin = pinyinOfName(name) }: BylineDocuments,
): void {
  encodeList(bits, listOf(Uint32Array.from(list)));
  writeText(writer, name);
  writeText(writer, pinyin);
  writeVarint(writer, list.length);
  writeVarint(writer, bits.length);
  writeBytes(writer, bits.bytes.subarray(0, bits.length));
}
