import type { OutputFile } from "../model/output.ts";
import { type ByteWriter, createByteWriter, finishedBytes, writeBytes, writeVarint } from "./bytes.ts";
import { type Checksum, checksum } from "./checksum.ts";
import type { FileLimits } from "./file-limits.ts";
import { partitionShard, pathOfFile, type TermShardNames } from "./format.ts";
import { markOf, writeMark } from "./mark.ts";
import { addShard, addWrapped } from "./shard-file.ts";
import type { FiledChunk, TermRecord } from "./term-record.ts";
import { fetchLength, termMarkOf } from "./term-shard-size.ts";

/** What the directory says of a term file. */
export interface DirectoryRow {
  /** The file's first term. */
  readonly first: number;
  readonly second: number;
  /** Of the shard of terms, see `termMarkOf`. */
  readonly mark: string;
  /** So many bytes are to be asked for, to have the shard of terms, see `fetchLength`. */
  readonly fetched: number;
}

/** Files being filled with terms in order. */
export interface TermFiling {
  readonly limits: FileLimits;
  readonly names: TermShardNames;
  readonly partition: string;
  readonly checksum: Checksum;
  /** Of the files that are closed. */
  readonly rows: DirectoryRow[];
  /** Files that are closed and not yet taken. */
  closed: OutputFile[];
  /** Terms in the open term file; 0 where none is open. */
  terms: number;
  first: readonly [first: number, second: number];
  previous: readonly [first: number, second: number];
  readonly table: ByteWriter;
  readonly postings: ByteWriter;
  /** The open term file's shards of positions that are closed, and what is told of each. */
  readonly positions: ByteWriter;
  closedPositions: ClosedPositions[];
  /** The shard of positions that is open: its name, its chunks, and how many bytes these are. */
  positionName: string;
  chunks: FiledChunk[];
  positionBytes: number;
}

/** What a shard of terms tells of a shard of positions. */
interface ClosedPositions {
  readonly mark: string;
  /** Bytes that it takes in the file. */
  readonly length: number;
}

/** No file yet. */
export function createTermFiling(
  partition: string,
  limits: FileLimits,
  names: TermShardNames = partitionShard,
  ownChecksum: Checksum = checksum,
): TermFiling {
  return {
    limits,
    names,
    partition,
    checksum: ownChecksum,
    rows: [],
    closed: [],
    terms: 0,
    first: [0, 0],
    previous: [0, 0],
    table: createByteWriter(limits.mostTermBytes * 2),
    postings: createByteWriter(limits.mostTermBytes * 2),
    positions: createByteWriter(limits.mostPositionBytes * 2),
    closedPositions: [],
    positionName: "",
    chunks: [],
    positionBytes: 0,
  };
}

/** The files that were closed since they were last taken. */
export function takeClosed(filing: TermFiling): readonly OutputFile[] {
  const { closed } = filing;
  if (closed.length > 0) filing.closed = [];
  return closed;
}

/**
 * Files the next term. Files end where their terms say so rather than after so many bytes: a term that grows moves the
 * ends nearby and no others.
 */
export function addTerm(filing: TermFiling, record: TermRecord): void {
  if (filing.terms > 0 && termBytes(filing) + record.postings.length > filing.limits.mostTermBytes) {
    endTermFile(filing);
  }
  const { table } = filing;
  if (filing.terms === 0) filing.first = [record.first, record.second];
  writeTerm(table, record, filing.terms === 0 ? [0, 0] : filing.previous);
  writeVarint(table, record.documents * 2 + (record.chunks.length > 0 ? 1 : 0));
  writeVarint(table, record.postings.length);
  if (record.chunks.length > 0) addChunks(filing, record);
  writeBytes(filing.postings, record.postings);
  filing.previous = [record.first, record.second];
  filing.terms++;
  if (mayEnd(filing.limits, termBytes(filing), record)) endTermFile(filing);
}

/** Most terms begin as the one before: only where one does not, is its first character written. */
function writeTerm(
  table: ByteWriter,
  term: Pick<TermRecord, "first" | "second">,
  [first, second]: readonly [first: number, second: number],
): void {
  if (term.first === first) {
    writeVarint(table, (term.second - second) * 2);
  } else {
    writeVarint(table, term.second * 2 + 1);
    writeVarint(table, term.first - first);
  }
}

/** Bytes of the open term file's terms. */
export function termBytes({ table, postings }: TermFiling): number {
  return table.length + postings.length;
}

/** About what a term takes in the table. */
const ROW_BYTES = 4;

/** Whether a term file with so many bytes of terms ends after a term: as likely as the term is long, and always alike for one term. */
export function mayEnd(
  { leastTermBytes, bytesAnEnd }: FileLimits,
  bytes: number,
  { first, second, postings }: Pick<TermRecord, "first" | "second" | "postings">,
): boolean {
  const share = (postings.length + ROW_BYTES) / bytesAnEnd;
  return bytes >= leastTermBytes && hashTerm(first, second) < share * 2 ** 32;
}

/** Even over 32 bits: multiplicative hashing, as in FNV-1a, and the last steps of MurmurHash3. */
function hashTerm(first: number, second: number): number {
  let hash = Math.imul(Math.imul(first, 0x01000193) ^ second, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Each chunk is said to be so long and to begin a new shard or not; of several, also how many documents it covers. */
function addChunks(filing: TermFiling, { first, second, chunks }: TermRecord): void {
  const { table, limits } = filing;
  writeVarint(table, chunks.length);
  for (const [number, chunk] of chunks.entries()) {
    const begins = filing.positionBytes === 0 || filing.positionBytes + chunk.length > limits.mostPositionBytes;
    if (begins) {
      closePositions(filing);
      filing.positionName = filing.names.positions(first, second, number);
    }
    writeVarint(table, chunk.length * 2 + (begins ? 1 : 0));
    if (chunks.length > 1) writeVarint(table, chunk.documents);
    filing.chunks.push(chunk);
    filing.positionBytes += chunk.length;
  }
}

function closePositions(filing: TermFiling): void {
  const { chunks, positionName: name, positions } = filing;
  const [chunk] = chunks;
  if (chunk === undefined) return;
  const home = chunk.home;
  if (home?.name === name && home.chunks === chunks.length && chunks.every((other) => other.home === home)) {
    const bytes = home.bytes();
    addWrapped(positions, bytes);
    filing.closedPositions.push({ mark: home.mark, length: bytes.length });
  } else {
    const writer = createByteWriter(filing.positionBytes);
    for (const { bytes } of chunks) writeBytes(writer, bytes());
    const payload = finishedBytes(writer);
    const crc = filing.checksum(payload);
    const mark = markOf(crc);
    const length = addShard(positions, { name: `${filing.partition}/${name}`, build: mark, payload, crc });
    filing.closedPositions.push({ mark, length });
  }
  filing.chunks = [];
  filing.positionBytes = 0;
}

/** Closes the open term file, if there is one: the shard of its terms, then those of their positions. */
export function endTermFile(filing: TermFiling): void {
  if (filing.terms === 0) return;
  closePositions(filing);
  const payload = termsPayload(filing);
  const crc = filing.checksum(payload);
  const mark = termMarkOf(crc);
  const [first, second] = filing.first;
  const name = `${filing.partition}/${filing.names.terms(first, second)}`;
  const file = createByteWriter(filing.positions.length + payload.length + (payload.length >>> 3));
  const length = addShard(file, { name, build: mark, payload, crc });
  writeBytes(file, finishedBytes(filing.positions));
  filing.closed.push({ path: pathOfFile(name), content: finishedBytes(file) });
  filing.rows.push({ first, second, mark, fetched: fetchLength(length) });
  filing.table.length = 0;
  filing.postings.length = 0;
  filing.positions.length = 0;
  filing.terms = 0;
  filing.closedPositions = [];
}

/** The terms' number, their positions' shards, the table, the terms' postings. */
function termsPayload(filing: TermFiling): Uint8Array {
  const { closedPositions, table, postings } = filing;
  const writer = createByteWriter(termBytes(filing) + 64);
  writeVarint(writer, filing.terms);
  writeVarint(writer, closedPositions.length);
  for (const { mark, length } of closedPositions) {
    writeMark(writer, mark);
    writeVarint(writer, length);
  }
  writeBytes(writer, finishedBytes(table));
  writeBytes(writer, finishedBytes(postings));
  return finishedBytes(writer);
}
