import { type ByteWriter, createByteWriter, finishedBytes, writeBytes, writeVarint } from "./bytes.ts";
import { FILE_BYTES, MOST_OCCURRENCES, partitionFile, type TermFileNames } from "./format.ts";
import { CHUNK_LIMITS, type ChunkLimits } from "./position-chunks.ts";
import { type Checksum, checksum, markOf, writeMark } from "./shard.ts";

/** A term ready to be filed. */
export interface TermRecord {
  /** Code points. */
  readonly first: number;
  readonly second: number;
  readonly documents: number;
  /** Of a rare term its positions as well, see `ShortList`. */
  readonly postings: Uint8Array;
  /** Of its positions, where they do not stand with the postings. */
  readonly chunks: readonly FiledChunk[];
}

/** A chunk of a term's positions ready to be filed. */
export interface FiledChunk {
  readonly documents: number;
  /** Bytes. */
  readonly length: number;
  readonly bytes: () => Uint8Array;
  /** The position file it lies in, where that is known. */
  readonly home?: PositionFileHome;
}

/** A position file of the last build. */
export interface PositionFileHome {
  readonly name: string;
  readonly mark: string;
  readonly chunks: number;
}

/** A term or position file before it is wrapped, by its name in the partition. Its build is its mark. */
export interface TermFile {
  readonly name: string;
  readonly payload: Uint8Array;
  readonly crc: number;
}

/** What the directory says of a term file. */
export interface DirectoryRow {
  /** The file's first term. */
  readonly first: number;
  readonly second: number;
  readonly mark: string;
}

/** Where term and position files are cut, in bytes. */
export interface FileLimits extends ChunkLimits {
  /** A term file that has so many may end, see `mayEnd` … */
  readonly leastTermBytes: number;
  /** … at one term in about so many bytes of terms … */
  readonly bytesAnEnd: number;
  /** … and it ends before it has more than so many, unless a single term does. */
  readonly mostTermBytes: number;
  readonly mostPositionBytes: number;
  /** A character whose terms' postings together are longer has a list of its own. */
  readonly singleCharacterBytes: number;
  /** A pair of characters that stands in more places is extended, see `ExtendedPairs`. */
  readonly mostOccurrences: number;
}

export const FILE_LIMITS: FileLimits = {
  ...CHUNK_LIMITS,
  leastTermBytes: 7500,
  bytesAnEnd: 1200,
  mostTermBytes: 11_000,
  mostPositionBytes: FILE_BYTES,
  singleCharacterBytes: 24 * 1024,
  mostOccurrences: MOST_OCCURRENCES,
};

/** Files being filled with terms in order. */
export interface TermFiling {
  readonly limits: FileLimits;
  readonly names: TermFileNames;
  readonly checksum: Checksum;
  /** Of the files that are closed. */
  readonly rows: DirectoryRow[];
  /** Files that are closed and not yet taken. */
  closed: TermFile[];
  /** Names of position files that are as the last build left them. */
  readonly kept: string[];
  /** Terms in the open term file; 0 where none is open. */
  terms: number;
  first: readonly [first: number, second: number];
  previous: readonly [first: number, second: number];
  readonly table: ByteWriter;
  readonly postings: ByteWriter;
  /** Of the open term file's position files that are closed. */
  marks: string[];
  positionName: string;
  positions: FiledChunk[];
  positionBytes: number;
}

/** No file yet. */
export function createTermFiling(
  limits: FileLimits,
  names: TermFileNames = partitionFile,
  ownChecksum: Checksum = checksum,
): TermFiling {
  return {
    limits,
    names,
    checksum: ownChecksum,
    rows: [],
    closed: [],
    kept: [],
    terms: 0,
    first: [0, 0],
    previous: [0, 0],
    table: createByteWriter(limits.mostTermBytes * 2),
    postings: createByteWriter(limits.mostTermBytes * 2),
    marks: [],
    positionName: "",
    positions: [],
    positionBytes: 0,
  };
}

/** The files that were closed since they were last taken. */
export function takeClosed(filing: TermFiling): readonly TermFile[] {
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

/** Bytes of the open term file, but for its head. */
export function termBytes({ table, postings }: TermFiling): number {
  return table.length + postings.length;
}

/** About what a term takes in the table. */
const ROW_BYTES = 4;

/** Whether a term file of so many bytes ends after a term: as likely as the term is long, and always alike for one term. */
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

/** Each chunk is said to be so long and to begin a new file or not; of several, also how many documents it covers. */
function addChunks(filing: TermFiling, { first, second, chunks }: TermRecord): void {
  const { table, limits } = filing;
  writeVarint(table, chunks.length);
  for (const [number, chunk] of chunks.entries()) {
    const begins = filing.positionBytes === 0 || filing.positionBytes + chunk.length > limits.mostPositionBytes;
    if (begins) {
      closePositionFile(filing);
      filing.positionName = filing.names.positions(first, second, number);
    }
    writeVarint(table, chunk.length * 2 + (begins ? 1 : 0));
    if (chunks.length > 1) writeVarint(table, chunk.documents);
    filing.positions.push(chunk);
    filing.positionBytes += chunk.length;
  }
}

function closePositionFile(filing: TermFiling): void {
  const { positions, positionName: name } = filing;
  const [chunk] = positions;
  if (chunk === undefined) return;
  const home = chunk.home;
  if (home?.name === name && home.chunks === positions.length && positions.every((other) => other.home === home)) {
    filing.marks.push(home.mark);
    filing.kept.push(name);
  } else {
    const writer = createByteWriter(filing.positionBytes);
    for (const { bytes } of positions) writeBytes(writer, bytes());
    const payload = finishedBytes(writer);
    const crc = filing.checksum(payload);
    filing.marks.push(markOf(crc));
    filing.closed.push({ name, payload, crc });
  }
  filing.positions = [];
  filing.positionBytes = 0;
}

/** Closes the open term file, if there is one: the terms, their position files' marks, the table, the terms' postings. */
export function endTermFile(filing: TermFiling): void {
  if (filing.terms === 0) return;
  closePositionFile(filing);
  const writer = createByteWriter(termBytes(filing) + 64);
  writeVarint(writer, filing.terms);
  writeVarint(writer, filing.marks.length);
  for (const mark of filing.marks) writeMark(writer, mark);
  writeBytes(writer, filing.table.bytes.subarray(0, filing.table.length));
  writeBytes(writer, filing.postings.bytes.subarray(0, filing.postings.length));
  const payload = finishedBytes(writer);
  const crc = filing.checksum(payload);
  const [first, second] = filing.first;
  filing.closed.push({ name: filing.names.terms(first, second), payload, crc });
  filing.rows.push({ first, second, mark: markOf(crc) });
  filing.table.length = 0;
  filing.postings.length = 0;
  filing.terms = 0;
  filing.marks = [];
}
