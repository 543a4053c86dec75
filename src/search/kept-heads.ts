import { type ByteWriter, createByteReader, createByteWriter, readText, writeBytes, writtenBytes } from "./bytes.ts";
import { HEADS_PER_FILE } from "./format.ts";
import type { DocumentLengths } from "./partition-files.ts";
import {
  type BylineDocuments,
  type FiledHead,
  type FilterFields,
  writeHead,
  writeHeadLengths,
} from "./write-documents.ts";

/**
 * The heads of a partition, document after document, kept until its terms are written: only these tell a document's
 * lengths, with which its head ends. All else of them is kept as bytes, as the head files will hold it. As objects, the
 * heads of 50,000 articles take 25 MB more, which V8 looks through again each time it sweeps.
 */
export interface KeptHeads {
  readonly bytes: ByteWriter;
  /** Where each document's head ends in the bytes. */
  readonly ends: number[];
  /** What filters go by, of each document. */
  readonly fields: FilterFields[];
  /** The documents of every name in a byline, rising. */
  readonly documentsOfNames: Map<string, number[]>;
}

/** No head yet. */
export function createKeptHeads(): KeptHeads {
  return { bytes: createByteWriter(1 << 16), ends: [], fields: [], documentsOfNames: new Map() };
}

/** Keeps the head of the next document. */
export function keepHead({ bytes, ends, fields, documentsOfNames }: KeptHeads, head: FiledHead): void {
  const document = ends.length;
  writeHead(bytes, head);
  ends.push(bytes.length);
  const { newspaper, date, page, kind } = head;
  fields.push({ newspaper, date, page, kind });
  for (const name of new Set(head.bylines)) {
    const list = documentsOfNames.get(name);
    if (list === undefined) documentsOfNames.set(name, [document]);
    else list.push(document);
  }
}

/** The payloads of a month's head files. Its documents are those from `base` to before `end` of the partition. */
export function headPayloads(
  kept: KeptHeads,
  base: number,
  end: number,
  lengths: DocumentLengths,
): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil((end - base) / HEADS_PER_FILE) }, (_, number) => {
    const first = base + number * HEADS_PER_FILE;
    return headPayload(kept, first, Math.min(end, first + HEADS_PER_FILE), lengths);
  });
}

function headPayload(
  kept: KeptHeads,
  first: number,
  end: number,
  { headlineTerms, bodyTerms }: DocumentLengths,
): Uint8Array {
  const writer = createByteWriter(2048);
  for (let document = first; document < end; document++) {
    writeBytes(writer, keptHead(kept, document));
    const own = { headlineTerms: headlineTerms[document] ?? 0, bodyTerms: bodyTerms[document] ?? 0 };
    writeHeadLengths(writer, own);
  }
  return writtenBytes(writer);
}

/** The title of a document. */
export function keptTitle(kept: KeptHeads, document: number): string {
  const reader = createByteReader(keptHead(kept, document));
  // The address stands first.
  readText(reader);
  return readText(reader);
}

function keptHead({ bytes, ends }: KeptHeads, document: number): Uint8Array {
  return bytes.bytes.subarray(ends[document - 1] ?? 0, ends[document]);
}

/** The documents of every name, as `writeBylines` takes them. */
export function keptBylines({ documentsOfNames }: KeptHeads): ReadonlyMap<string, BylineDocuments> {
  return new Map(Array.from(documentsOfNames, ([name, documents]) => [name, { documents }]));
}
