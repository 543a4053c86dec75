import { type ByteReader, createByteReader, readText, readVarint, TruncatedBytes } from "./bytes.ts";
import { dateOfDays } from "./day.ts";
import type { PrintedParts, SearchEntry } from "./entry.ts";
import { HEADS_PER_FILE, KINDS, partitionFile } from "./format.ts";
import type { PartitionReader } from "./read-terms.ts";

/** What a result shows. */
export interface Head {
  /** Place in its partition. */
  readonly document: number;
  readonly url: string;
  readonly title: string;
  readonly bylines: readonly string[];
  /** Place in the manifest's list. */
  readonly newspaper: number;
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
  const number = Math.floor(document / HEADS_PER_FILE);
  const reader = createByteReader(await partition.read(partitionFile.heads(number)));
  for (let current = number * HEADS_PER_FILE; current < document; current++) {
    readOneHead(reader, current);
  }
  return readOneHead(reader, document);
}

/** The printed parts of one document. */
export async function readParts(partition: PartitionReader, head: Head): Promise<PrintedParts> {
  const reader = createByteReader(await partition.read(partitionFile.texts(head.textFile)));
  const first = readVarint(reader);
  const count = readVarint(reader);
  for (let document = first; document < first + count; document++) {
    const headline = readTexts(reader);
    const body = readTexts(reader);
    if (document === head.document) {
      return { headline, body };
    }
  }
  throw new TruncatedBytes(`document ${head.document} is not in text file ${head.textFile}`);
}

function readOneHead(reader: ByteReader, document: number): Head {
  const url = readText(reader);
  const title = readText(reader);
  const bylines = readText(reader);
  const newspaper = readVarint(reader);
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
