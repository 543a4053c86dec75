import { type ByteReader, createByteReader, readText, readVarint, TruncatedBytes } from "./bytes.ts";
import { dateOfDays } from "./day.ts";
import type { CitedFields, PrintedParts, SearchEntry } from "./entry.ts";
import { HEADS_PER_FILE, KINDS, type MonthFigures, monthFile, type PartitionFigures } from "./format.ts";
import type { PartitionReader } from "./read-terms.ts";
import { readMark } from "./shard.ts";

/** What a result shows. */
export interface Head {
  /** Place in its partition. */
  readonly document: number;
  readonly url: string;
  readonly title: string;
  readonly bylines: readonly string[];
  /** What a citation says, where that is not the title, the bylines and the page. */
  readonly cited?: CitedFields;
  /** Slug. */
  readonly newspaper: string;
  readonly date: string;
  readonly dateUncertain: boolean;
  readonly page: number;
  readonly line: number;
  readonly kind: SearchEntry["kind"];
  /** How many documents stand before it in its text file. */
  readonly textOffset: number;
  /** The mark of its text file. */
  readonly textMark: string;
  readonly headlineTerms: number;
  readonly bodyTerms: number;
}

/** The head of one document. */
export async function readHead(partition: PartitionReader, document: number): Promise<Head> {
  const { month, number, offset } = headFileOf(partition.figures, document);
  const payload = await partition.readOfMonth(month, monthFile.heads(number));
  return parseHead(payload, offset, document);
}

/** A document's head file: its month, its number in that, and the document's place in it. */
export function headFileOf(
  figures: PartitionFigures,
  document: number,
): { readonly month: MonthFigures; readonly number: number; readonly offset: number } {
  const { month, place } = placeInMonth(figures, document);
  return { month, number: Math.floor(place / HEADS_PER_FILE), offset: place % HEADS_PER_FILE };
}

/** A document's head out of its head file's payload. `offset` is its place there. */
export function parseHead(payload: Uint8Array, offset: number, document: number): Head {
  const reader = createByteReader(payload);
  for (let before = 0; before < offset; before++) readOneHead(reader, document);
  return readOneHead(reader, document);
}

/** The printed parts of one document. */
export async function readParts(partition: PartitionReader, head: Head): Promise<PrintedParts> {
  const { month, place } = placeInMonth(partition.figures, head.document);
  const payload = await partition.readOfMonth(month, monthFile.texts(place - head.textOffset), head.textMark);
  return parseParts(payload, head.textOffset);
}

/** A document's printed parts out of its text file's payload. `offset` is its place there. */
export function parseParts(payload: Uint8Array, offset: number): PrintedParts {
  const reader = createByteReader(payload);
  for (let before = 0; before < offset; before++) {
    readTexts(reader);
    readTexts(reader);
  }
  return { headline: readTexts(reader), body: readTexts(reader) };
}

/** The month a document is of, and the document's place in it. Throws `TruncatedBytes` where there is no such document. */
export function placeInMonth(
  figures: PartitionFigures,
  document: number,
): { readonly month: MonthFigures; readonly place: number } {
  let base = 0;
  for (const month of figures.months) {
    if (document < base + month.documents) {
      return { month, place: document - base };
    }
    base += month.documents;
  }
  throw new TruncatedBytes(`there is no document ${document} in ${figures.name}`);
}

function readOneHead(reader: ByteReader, document: number): Head {
  const url = readText(reader);
  const title = readText(reader);
  const bylines = readText(reader);
  const [citedTitle, citedPages = "", ...authors] = readTexts(reader);
  const newspaper = readText(reader);
  const date = readVarint(reader);
  const page = readVarint(reader);
  const line = readVarint(reader);
  const kind = KINDS[readVarint(reader)] ?? KINDS[0];
  const textOffset = readVarint(reader);
  const textMark = readMark(reader);
  const headlineTerms = readVarint(reader);
  const bodyTerms = readVarint(reader);
  return {
    document,
    url,
    title,
    bylines: bylines === "" ? [] : bylines.split("\n"),
    ...(citedTitle !== undefined && {
      cited: { title: citedTitle, authors, pages: citedPages.split(",").map(Number) },
    }),
    newspaper,
    date: dateOfDays(Math.floor(date / 2)),
    dateUncertain: date % 2 === 1,
    page,
    line,
    kind,
    textOffset,
    textMark,
    headlineTerms,
    bodyTerms,
  };
}

function readTexts(reader: ByteReader): readonly string[] {
  return Array.from({ length: readVarint(reader) }, () => readText(reader));
}
