import { createBitWriter } from "./bits.ts";
import { type ByteWriter, createByteWriter, writeBytes, writeText, writeVarint, writtenBytes } from "./bytes.ts";
import { daysOfDate } from "./day.ts";
import type { SearchEntry } from "./entry.ts";
import { printedParts } from "./entry.ts";
import { HEADS_PER_FILE, KINDS } from "./format.ts";
import { writeColumn } from "./packed-column.ts";
import { pinyinOfName } from "./pinyin.ts";
import { encodePostings } from "./postings.ts";
import type { TermFigures } from "./write-terms.ts";

/** Text files are closed once they hold so many bytes. */
const TEXT_FILE_BYTES = 4500;

/** What is kept of an article once its text is written: what a result shows, and what filters go by. */
export interface FiledHead
  extends Pick<
    SearchEntry,
    "url" | "title" | "bylines" | "newspaper" | "date" | "dateUncertain" | "page" | "line" | "kind"
  > {
  /** The number of its text file in its month. */
  readonly textFile: number;
}

/** The printed parts of a month's documents in order: a file's first document, how many it holds, and each one's parts. */
export function* writeTexts(entries: readonly SearchEntry[]): Generator<Uint8Array, readonly FiledHead[]> {
  const heads: FiledHead[] = [];
  const texts = createByteWriter(TEXT_FILE_BYTES * 2);
  let number = 0;
  let first = 0;
  for (const [document, entry] of entries.entries()) {
    heads.push(headOf(entry, number));
    const parts = printedParts(entry);
    writeParts(texts, parts.headline);
    writeParts(texts, parts.body);
    const next = entries[document + 1];
    if (next === undefined || texts.length + roughSize(next) > TEXT_FILE_BYTES) {
      const file = createByteWriter(texts.length + 16);
      writeVarint(file, first);
      writeVarint(file, document + 1 - first);
      writeBytes(file, texts.bytes.subarray(0, texts.length));
      yield writtenBytes(file);
      texts.length = 0;
      first = document + 1;
      number++;
    }
  }
  return heads;
}

function headOf(entry: SearchEntry, textFile: number): FiledHead {
  const { url, title, bylines, newspaper, date, dateUncertain = false, page, line, kind } = entry;
  return { url, title, bylines, newspaper, date, dateUncertain, page, line, kind, textFile };
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

/** The heads of a month's documents, so many a file. The first document is number `base` of its partition. */
export function* writeHeads(
  heads: readonly FiledHead[],
  base: number,
  { headlineTerms, bodyTerms }: Pick<TermFigures, "headlineTerms" | "bodyTerms">,
): Generator<Uint8Array> {
  for (let start = 0; start < heads.length; start += HEADS_PER_FILE) {
    const writer = createByteWriter(2048);
    heads.slice(start, start + HEADS_PER_FILE).forEach((head, index) => {
      writeHead(writer, head);
      writeVarint(writer, headlineTerms[base + start + index] ?? 0);
      writeVarint(writer, bodyTerms[base + start + index] ?? 0);
    });
    yield writtenBytes(writer);
  }
}

function writeHead(writer: ByteWriter, head: FiledHead): void {
  writeText(writer, head.url);
  writeText(writer, head.title);
  writeText(writer, head.bylines.join("\n"));
  writeText(writer, head.newspaper);
  writeVarint(writer, daysOfDate(head.date) * 2 + (head.dateUncertain === true ? 1 : 0));
  writeVarint(writer, head.page);
  writeVarint(writer, head.line);
  writeVarint(writer, KINDS.indexOf(head.kind));
  writeVarint(writer, head.textFile);
}

/** The newspapers, then newspaper and date as runs of documents, then page and kind of each. */
export function writeColumns(heads: readonly FiledHead[]): Uint8Array {
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

/** Every name in a byline, its pinyin and the documents it stands in; the most frequent first. */
export function writeBylines(heads: readonly FiledHead[]): Uint8Array {
  const documentsOf = new Map<string, number[]>();
  for (const [document, head] of heads.entries()) {
    for (const name of new Set(head.bylines)) {
      const list = documentsOf.get(name);
      if (list === undefined) {
        documentsOf.set(name, [document]);
      } else {
        list.push(document);
      }
    }
  }
  const names = [...documentsOf].sort(([a, inA], [b, inB]) => inB.length - inA.length || (a < b ? -1 : 1));
  const writer = createByteWriter();
  const bits = createBitWriter(1024);
  writeVarint(writer, names.length);
  for (const [name, list] of names) {
    const documents = Uint32Array.from(list);
    const once = new Uint32Array(list.length).fill(1);
    encodePostings(bits, { length: list.length, documents, body: once, headline: new Uint32Array(list.length) });
    writeText(writer, name);
    writeText(writer, pinyinOfName(name));
    writeVarint(writer, list.length);
    writeVarint(writer, bits.length);
    writeBytes(writer, bits.bytes.subarray(0, bits.length));
  }
  return writtenBytes(writer);
}
