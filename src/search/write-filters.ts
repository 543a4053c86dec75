import { type BitWriter, createBitWriter } from "./bits.ts";
import { type ByteWriter, createByteWriter, writeBytes, writeText, writeVarint, writtenBytes } from "./bytes.ts";
import { daysOfDate } from "./day.ts";
import type { SearchEntry } from "./entry.ts";
import { KINDS } from "./format.ts";
import { writeColumn } from "./packed-column.ts";
import { pinyinOfName } from "./pinyin.ts";
import { encodeList, listOf } from "./postings.ts";

/** What filters go by. */
export type FilterFields = Pick<SearchEntry, "newspaper" | "date" | "page" | "kind">;

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
