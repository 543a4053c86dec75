import { type ByteReader, createByteReader, readText, readTextList, readVarint, TruncatedBytes } from "./bytes.ts";
import { dateOfDays } from "./day.ts";
import type { CitedFields, PrintedParts, SearchEntry } from "./entry.ts";
import { HEADS_A_SHARD, KINDS, type MonthFigures, monthShard, type PartitionFigures } from "./format.ts";
import { placeOfHeads } from "./head-places.ts";
import type { PartitionReader } from "./read-terms.ts";
import type { ShardPlace } from "./shard-file.ts";
import { readTextPlace, type TextPlace } from "./text-place.ts";

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
  readonly text: TextPlace;
  readonly headlineTerms: number;
  readonly bodyTerms: number;
}

/** The head of one document. */
export async function readHead(partition: PartitionReader, document: number): Promise<Head> {
  const { month, number, offset } = headShardOf(partition.figures, document);
  const { name, place } = placeOfHeads(await partition.readHeadPlaces(), month, number);
  const { payload } = await partition.readShard({ name, build: month.build, place });
  return parseHead(payload, offset, document);
}

/** The shard of a document's head: its month, its number in that, and the document's place in it. */
export function headShardOf(
  figures: PartitionFigures,
  document: number,
): { readonly month: MonthFigures; readonly number: number; readonly offset: number } {
  const { month, place } = placeInMonth(figures, document);
  return { month, number: Math.floor(place / HEADS_A_SHARD), offset: place % HEADS_A_SHARD };
}

/** A document's head out of a shard's payload. `offset` is its place there. */
export function parseHead(payload: Uint8Array, offset: number, document: number): Head {
  const reader = createByteReader(payload);
  let head = readOneHead(reader, document, undefined);
  for (let place = 0; place < offset; place++) head = readOneHead(reader, document, head);
  return head;
}

/** The printed parts of one document. */
export async function readParts(partition: PartitionReader, head: Head): Promise<PrintedParts> {
  const shard = textShardOf(placeInMonth(partition.figures, head.document), head);
  const { payload } = await partition.readShard({ ...shard, build: head.text.mark });
  return parseParts(payload, head.text.offset);
}

/** The shard of a document's text: its name in the index, and where it lies. */
export function textShardOf(
  { month, place }: { readonly month: MonthFigures; readonly place: number },
  { text: { offset, before, at, length } }: Pick<Head, "text">,
): { readonly name: string; readonly place: ShardPlace } {
  const first = place - offset;
  const file = `${month.name}/${monthShard.texts(first - before)}`;
  return { name: `${month.name}/${monthShard.texts(first)}`, place: { file, at, length } };
}

/** A document's printed parts out of the payload of a shard of texts. `offset` is its place there. */
export function parseParts(payload: Uint8Array, offset: number): PrintedParts {
  const reader = createByteReader(payload);
  for (let before = 0; before < offset; before++) {
    readTextList(reader);
    readTextList(reader);
  }
  return { headline: readTextList(reader), body: readTextList(reader) };
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

function readOneHead(reader: ByteReader, document: number, previous: Head | undefined): Head {
  const url = (previous?.url ?? "").slice(0, readVarint(reader)) + readText(reader);
  const title = readText(reader);
  const bylines = readText(reader);
  const [citedTitle, citedPages = "", ...authors] = readTextList(reader);
  const newspaper = readText(reader);
  const date = readVarint(reader);
  return {
    document,
    url,
    title,
    bylines: bylines === "" ? [] : bylines.split("\n"),
    ...(citedTitle !== undefined && {
      cited: { title: citedTitle, authors, pages: citedPages.split(",").map(Number) },
    }),
    newspaper: newspaper === "" ? (previous?.newspaper ?? "") : newspaper,
    date: dateOfDays(Math.floor(date / 2)),
    dateUncertain: date % 2 === 1,
    page: readVarint(reader),
    line: readVarint(reader),
    kind: KINDS[readVarint(reader)] ?? KINDS[0],
    text: readTextPlace(reader),
    headlineTerms: readVarint(reader),
    bodyTerms: readVarint(reader),
  };
}
