import { type MonthFigures, type PartitionFigures, partitionFile } from "./format.ts";
import { decodePositions } from "./positions.ts";
import { decodePostings, type Postings } from "./postings.ts";
import type { ShardStore } from "./shard-store.ts";
import {
  type ChunkListing,
  parseDirectory,
  parseTermFile,
  placeOfKey,
  type TermListing,
  termFileAt,
} from "./term-listing.ts";

/** One partition being read. */
export interface PartitionReader {
  readonly figures: PartitionFigures;
  /** A file of the partition; of its mark, where it has one of its own. */
  readonly read: (file: string, mark?: string) => Promise<Uint8Array>;
  /** A file of one of its months; the same. */
  readonly readOfMonth: (month: MonthFigures, file: string, mark?: string) => Promise<Uint8Array>;
}

/** Subtracted from positions in the headline, which so are negative: they cannot be taken for positions in the body. */
const HEADLINE_ORIGIN = 2 ** 30;
/** Opens a partition over a store. */
export function openPartition(store: ShardStore, figures: PartitionFigures): PartitionReader {
  return {
    figures,
    read: (file, mark = figures.build) => store.read(`${figures.name}/${file}`, mark),
    readOfMonth: (month, file, mark = month.build) => store.read(`${month.name}/${file}`, mark),
  };
}

/** The term's listing, or undefined where the partition does not hold it. */
export async function findTerm(partition: PartitionReader, key: number): Promise<TermListing | undefined> {
  const [listing] = await findTerms(partition, key, key);
  return listing;
}

/** The listings of all terms from `from` to `to`, both included, in order. */
export async function findTerms(partition: PartitionReader, from: number, to: number): Promise<readonly TermListing[]> {
  const directory = parseDirectory(await partition.read(partitionFile.directory));
  const first = Math.max(0, placeOfKey(directory, from));
  const last = placeOfKey(directory, to);
  const files = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const { name, mark } = termFileAt(directory, first + index);
    return partition.read(name, mark);
  });
  return (await Promise.all(files)).flatMap((payload) => parseTermFile(payload, from, to).terms);
}

/** Unpacks a term's documents and frequencies. */
export function termPostings(listing: TermListing): Postings {
  return decodePostings(listing.postings, listing.documents);
}

/**
 * A term's positions in some of its documents: `wanted` are rising places in its postings. Only the chunks that cover
 * one of them are fetched. Positions in the headline are negative, counted from −2^30, those in the body are not.
 */
export async function termPositions(
  partition: PartitionReader,
  listing: TermListing,
  postings: Postings,
  wanted: Uint32Array,
): Promise<readonly Int32Array[]> {
  const pieces = wantedChunks(listing, wanted).map((chunk) => readChunk(partition, chunk, postings));
  return (await Promise.all(pieces)).flat();
}

/** A chunk of which something is wanted. */
export interface WantedChunk extends ChunkListing {
  /** The place in the term's postings of its first document. */
  readonly start: number;
  /** Places in the postings, all within the chunk. */
  readonly wanted: Uint32Array;
}

/** The chunks that cover the wanted (rising) places in a term's postings. */
export function wantedChunks(listing: TermListing, wanted: Uint32Array): readonly WantedChunk[] {
  const chunks: WantedChunk[] = [];
  let start = 0;
  let next = 0;
  for (const chunk of listing.chunks) {
    const end = start + chunk.documents;
    const first = next;
    while (next < wanted.length && (wanted[next] ?? 0) < end) {
      next++;
    }
    if (next > first) {
      chunks.push({ ...chunk, start, wanted: wanted.subarray(first, next) });
    }
    start = end;
  }
  return chunks;
}

async function readChunk(
  partition: PartitionReader,
  chunk: WantedChunk,
  postings: Postings,
): Promise<readonly Int32Array[]> {
  const file = await partition.read(chunk.file.name, chunk.file.mark);
  const { start, wanted } = chunk;
  const bytes = file.subarray(chunk.offset, chunk.offset + chunk.length);
  const headline = (index: number) => postings.headline[start + index] ?? 0;
  const count = (index: number) => (postings.body[start + index] ?? 0) + headline(index);
  const own = wanted.map((place) => place - start);
  const lists = decodePositions({ documents: chunk.documents, bytes }, count, own);
  lists.forEach((list, index) => {
    const inHeadline = headline(own[index] ?? 0);
    for (let at = 0; at < inHeadline; at++) {
      list[at] = (list[at] ?? 0) - HEADLINE_ORIGIN;
    }
  });
  return lists;
}
