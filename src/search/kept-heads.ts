import {
  type ByteWriter,
  createByteReader,
  createByteWriter,
  readText,
  readVarint,
  writeBytes,
  writtenBytes,
} from "./bytes.ts";
import { HEADS_A_SHARD } from "./format.ts";
import { countHeadShards } from "./head-places.ts";
import type { DocumentLengths } from "./partition-files.ts";
import type { BylineDocuments, FilterFields } from "./write-filters.ts";
import { type FiledHead, writeHead, writeHeadLengths } from "./write-heads.ts";

/**
 * The heads of a partition, document after document, kept until its terms are written: only these tell a document's
 * lengths, with which its head ends. All else of them is kept as bytes, as the shards of heads will hold it. As objects, the
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

/** Keeps the heads of the next month's documents, in order. */
export function keepHeads(kept: KeptHeads, heads: readonly FiledHead[]): void {
  for (const [place, head] of heads.entries()) {
    keepHead(kept, head, place % HEADS_A_SHARD === 0 ? undefined : heads[place - 1]);
  }
}

function keepHead(
  { bytes, ends, fields, documentsOfNames }: KeptHeads,
  head: FiledHead,
  previous: FiledHead | undefined,
): void {
  const document = ends.length;
  writeHead(bytes, head, previous);
  ends.push(bytes.length);
  const { newspaper, date, page, kind } = head;
  fields.push({ newspaper, date, page, kind });
  for (const name of new Set(head.bylines)) {
    const list = documentsOfNames.get(name);
    if (list === undefined) documentsOfNames.set(name, [document]);
    else list.push(document);
  }
}

/** The payloads of a month's shards of heads. Its documents are those from `base` to before `end` of the partition. */
export function headPayloads(
  kept: KeptHeads,
  base: number,
  end: number,
  lengths: DocumentLengths,
): readonly Uint8Array[] {
  return Array.from({ length: countHeadShards(end - base) }, (_, number) => {
    const first = base + number * HEADS_A_SHARD;
    return headPayload(kept, first, Math.min(end, first + HEADS_A_SHARD), lengths);
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
  // The address stands first, what it shares with the one before and the rest.
  readVarint(reader);
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
