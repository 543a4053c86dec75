import { type ByteReader, createByteReader, readText, readVarint, TruncatedBytes } from "./bytes.ts";
import { dateOfDays } from "./day.ts";
import type { PrintedParts, SearchEntry } from "./entry.ts";
import { HEADS_PER_FILE, KINDS, type MonthFigures, monthFile } from "./format.ts";
import type { PartitionReader } from "./read-terms.ts";

/** What a result shows. */
export interface Head {
  /** Place in its partition. */
  readonly document: number;
  readonly url: string;
  readonly title: string;
  readonly bylines: readonly string[];
  /** Slug. */
  readonly newspaper: string;
  readonly date: string;
  readonly dateUncertain: boolean;
  readonly page: number;
  readonly line: number;
  readonly kind: SearchEntry["kind"];
  readonly textFile: number;
  readonly headlineTerms: number;
  readonly bodyTerms: number;
}

/** The head of one document. */
export async function readHead(partition: PartitionReader, document: number): Promise<Head> {
  const { month, place } = placeInMonth(partition, document);
  const number = Math.floor(place / HEADS_PER_FILE);
  const reader = createByteReader(await partition.readOfMonth(month, monthFile.heads(number)));
  for (let before = number * HEADS_PER_FILE; before < place; before++) {
    readOneHead(reader, document);
  }
  return readOneHead(reader, document);
}

/** The printed parts of one document. */
export async function readParts(partition: PartitionReader, head: Head): Promise<PrintedParts> {
  const { month, place } = placeInMonth(partition, head.document);
  const reader = createByteReader(await partition.readOfMonth(month, monthFile.texts(head.textFile)));
  const first = readVarint(reader);
  const count = readVarint(reader);
  for (let current = first; current < first + count; current++) {
    const headline = readTexts(reader);
    const body = readTexts(reader);
    if (current === place) {
      return { headline, body };
    }
  }
  throw new TruncatedBytes(`document ${head.document} is not in text file ${head.textFile}`);
}

/** The month a document is of, and the document's place in it. */
function placeInMonth(
  { figures }: PartitionReader,
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
  const newspaper = readText(reader);
  const date = readVarint(reader);
  const page = readVarint(reader);
  const line = readVarint(reader);
  const kind = KINDS[readVarint(reader)] ?? KINDS[0];
  const textFile = readVarint(reader);
  const headlineTerms = readVarint(reader);
  const bodyTerms = readVarint(reader);
  return {
    document,
    url,
    title,
    bylines: bylines === "" ? [] : bylines.split("\n"),
    newspaper,
    date: dateOfDays(Math.floor(date / 2)),
    dateUncertain: date % 2 === 1,
    page,
    line,
    kind,
    textFile,
    headlineTerms,
    bodyTerms,
  };
}

function readTexts(reader: ByteReader): readonly string[] {
  return Array.from({ length: readVarint(reader) }, () => readText(reader));
}
