import { createBitWriter } from "./bits.ts";
import { type ByteWriter, createByteWriter, writeBytes, writeText, writeVarint, writtenBytes } from "./bytes.ts";
import { daysOfDate } from "./day.ts";
import type { SearchEntry } from "./entry.ts";
import { printedParts } from "./entry.ts";
import { KINDS } from "./format.ts";
import { writeColumn } from "./packed-column.ts";
import { pinyinOfName } from "./pinyin.ts";
import { encodePostings } from "./postings.ts";

/** Text files are closed once they hold so many bytes. */
const TEXT_FILE_BYTES = 4500;

/** The printed parts of documents in order: a file's first document, how many it holds, and each one's parts. */
export function* writeTexts(entries: readonly SearchEntry[]): Generator<Uint8Array, Uint32Array> {
  const fileOfDocument = new Uint32Array(entries.length);
  const texts = createByteWriter(TEXT_FILE_BYTES * 2);
  let number = 0;
  let first = 0;
  for (const [document, entry] of entries.entries()) {
    fileOfDocument[document] = number;
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
  return fileOfDocument;
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

/** What a result shows, and what a small result list is ranked by. */
export interface HeadFigures {
  /** The place of the document's newspaper in the manifest. */
  readonly newspaper: number;
  readonly textFile: number;
  /** Different terms in headline and body. */
  readonly headlineTerms: number;
  readonly bodyTerms: number;
}

/** One head: address, title, bylines, date, page, line, kind and figures. */
export function writeHead(writer: ByteWriter, entry: SearchEntry, figures: HeadFigures): void {
  writeText(writer, entry.url);
  writeText(writer, entry.title);
  writeText(writer, entry.bylines.join("\n"));
  writeVarint(writer, figures.newspaper);
  writeVarint(writer, daysOfDate(entry.date) * 2 + (entry.dateUncertain === true ? 1 : 0));
  writeVarint(writer, entry.page);
  writeVarint(writer, entry.line);
  writeVarint(writer, KINDS.indexOf(entry.kind));
  writeVarint(writer, figures.textFile);
  writeVarint(writer, figures.headlineTerms);
  writeVarint(writer, figures.bodyTerms);
}

/** Newspaper and date as runs of documents, then page and kind of each. */
export function writeColumns(entries: readonly SearchEntry[], newspaperOf: (entry: SearchEntry) => number): Uint8Array {
  const writer = createByteWriter();
  let previousDay = 0;
  for (let start = 0; start < entries.length; ) {
    const entry = entries[start];
    let end = start + 1;
    while (entries[end]?.date === entry?.date && entries[end]?.newspaper === entry?.newspaper && end < entries.length) {
      end++;
    }
    if (entry !== undefined) {
      const day = daysOfDate(entry.date);
      writeVarint(writer, end - start);
      writeVarint(writer, day - previousDay);
      writeVarint(writer, newspaperOf(entry));
      previousDay = day;
    }
    start = end;
  }
  writeColumn(
    writer,
    entries.map((entry) => entry.page),
  );
  writeColumn(
    writer,
    entries.map((entry) => KINDS.indexOf(entry.kind)),
  );
  return writtenBytes(writer);
}

/** Every name in a byline, its pinyin and the documents it stands in; the most frequent first. */
export function writeBylines(entries: readonly SearchEntry[]): Uint8Array {
  const documentsOf = new Map<string, number[]>();
  for (const [document, entry] of entries.entries()) {
    for (const name of new Set(entry.bylines)) {
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
