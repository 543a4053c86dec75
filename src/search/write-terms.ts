import { BREAK } from "../text/fold.ts";
import { type BitWriter, createBitWriter } from "./bits.ts";
import { type ByteWriter, createByteWriter, writeBytes, writeVarint, writtenBytes } from "./bytes.ts";
import { countTerm, createTermCounter, type TermCounter } from "./count-term.ts";
import { ANY_CHARACTER, FEW_DOCUMENTS, FILE_BYTES } from "./format.ts";
import { encodePositions, type PositionChunk } from "./positions.ts";
import { encodePostings, type Postings } from "./postings.ts";
import { type FirstCharacter, termOccurrences } from "./term-occurrences.ts";
import type { TextStream } from "./text-stream.ts";

/** A file of a partition before it is wrapped. */
export interface PartitionFile {
  readonly kind: "terms" | "positions";
  readonly number: number;
  readonly payload: Uint8Array;
}

/** What the writing of the terms leaves behind besides the files. */
export interface TermFigures {
  /** The first term of every term file, as code points. */
  readonly firstTerms: readonly (readonly [first: number, second: number])[];
  /** The number of different terms in each document's headline and body. */
  readonly headlineTerms: Uint32Array;
  readonly bodyTerms: Uint32Array;
}

/** A term ready to be filed. */
interface TermRecord {
  readonly first: number;
  readonly second: number;
  readonly documents: number;
  readonly postings: Uint8Array;
  readonly positions: readonly PositionChunk[];
}

/** A character whose terms' postings together are longer has a list of its own. */
const SINGLE_CHARACTER_BYTES = 24 * 1024;

/** Writes the terms of a partition: yields its term and position files, returns the figures the other files need. */
export function* writeTerms(stream: TextStream): Generator<PartitionFile, TermFigures> {
  const counter = createTermCounter(stream);
  const documents = stream.headlineLengths.length;
  const figures = {
    firstTerms: [] as (readonly [number, number])[],
    headlineTerms: new Uint32Array(documents),
    bodyTerms: new Uint32Array(documents),
  };
  const files = createTermFiles();
  const bits = createBitWriter();
  for (const character of termOccurrences(stream)) {
    const records = recordsOf(character, counter, bits, figures);
    const list = singleCharacterRecord(character, records, counter, bits);
    for (const record of list === undefined ? records : [list, ...records]) {
      yield* fileTerm(files, record, figures.firstTerms);
    }
  }
  yield* closeTermFile(files);
  yield* closePositionFile(files);
  return figures;
}

function recordsOf(
  character: FirstCharacter,
  counter: TermCounter,
  bits: BitWriter,
  figures: TermFigures,
): readonly TermRecord[] {
  const records: TermRecord[] = [];
  for (const term of character.terms) {
    countTerm(counter, term);
    const { postings, counts, positions } = counter;
    countDifferentTerms(postings, figures);
    encodePostings(bits, postings);
    records.push({
      first: term.first,
      second: term.second,
      documents: postings.length,
      postings: bits.bytes.slice(0, bits.length),
      positions: postings.length > FEW_DOCUMENTS ? encodePositions(bits, counts, postings.length, positions) : [],
    });
  }
  return records;
}

function countDifferentTerms(postings: Postings, figures: TermFigures): void {
  const { headlineTerms, bodyTerms } = figures;
  for (let index = 0; index < postings.length; index++) {
    const document = postings.documents[index] ?? 0;
    if ((postings.headline[index] ?? 0) > 0) {
      headlineTerms[document] = (headlineTerms[document] ?? 0) + 1;
    }
    if ((postings.body[index] ?? 0) > 0) {
      bodyTerms[document] = (bodyTerms[document] ?? 0) + 1;
    }
  }
}

/** The documents of a common character by itself, as if it stood once in the body of each. */
function singleCharacterRecord(
  character: FirstCharacter,
  records: readonly TermRecord[],
  counter: TermCounter,
  bits: BitWriter,
): TermRecord | undefined {
  const bytes = records.reduce((sum, record) => sum + record.postings.length, 0);
  if (character.first === BREAK || bytes <= SINGLE_CHARACTER_BYTES) {
    return undefined;
  }
  countTerm(counter, { first: character.first, second: ANY_CHARACTER, places: character.places });
  const { postings } = counter;
  for (let index = 0; index < postings.length; index++) {
    postings.headline[index] = 0;
    postings.body[index] = 1;
  }
  encodePostings(bits, postings);
  return {
    first: character.first,
    second: ANY_CHARACTER,
    documents: postings.length,
    postings: bits.bytes.slice(0, bits.length),
    positions: [],
  };
}

/** The term file and the position file being filled. */
interface TermFiles {
  termNumber: number;
  terms: number;
  readonly table: ByteWriter;
  readonly postings: ByteWriter;
  previous: readonly [first: number, second: number];
  positionNumber: number;
  readonly positions: ByteWriter;
}

function createTermFiles(): TermFiles {
  return {
    termNumber: 0,
    terms: 0,
    table: createByteWriter(FILE_BYTES * 2),
    postings: createByteWriter(FILE_BYTES * 2),
    previous: [0, 0],
    positionNumber: 0,
    positions: createByteWriter(FILE_BYTES * 2),
  };
}

function* fileTerm(
  files: TermFiles,
  record: TermRecord,
  firstTerms: (readonly [number, number])[],
): Generator<PartitionFile> {
  const size = files.table.length + files.postings.length + record.postings.length;
  if (files.terms > 0 && size > FILE_BYTES) {
    yield* closeTermFile(files);
  }
  const { table } = files;
  if (files.terms === 0) {
    firstTerms.push([record.first, record.second]);
    // Positions of the file's first term: from here on; the terms after it follow without a gap.
    yield* closeFullPositionFile(files, record.positions[0]);
    writeVarint(table, files.positionNumber);
    writeVarint(table, files.positions.length);
  }
  const [first, second] = files.previous;
  writeVarint(table, record.first - first);
  writeVarint(table, record.first === first ? record.second - second : record.second);
  writeVarint(table, record.documents);
  writeVarint(table, record.postings.length);
  yield* filePositions(files, record.positions);
  writeBytes(files.postings, record.postings);
  files.previous = [record.first, record.second];
  files.terms++;
}

/** Each chunk is said to be so long and to begin a new file or not; of several, also how many documents it covers. */
function* filePositions(files: TermFiles, chunks: readonly PositionChunk[]): Generator<PartitionFile> {
  writeVarint(files.table, chunks.length);
  for (const chunk of chunks) {
    const before = files.positionNumber;
    yield* closeFullPositionFile(files, chunk);
    writeVarint(files.table, chunk.bytes.length * 2 + (files.positionNumber > before ? 1 : 0));
    if (chunks.length > 1) {
      writeVarint(files.table, chunk.documents);
    }
    writeBytes(files.positions, chunk.bytes);
  }
}

function* closeFullPositionFile(files: TermFiles, chunk: PositionChunk | undefined): Generator<PartitionFile> {
  if (files.positions.length > 0 && files.positions.length + (chunk?.bytes.length ?? 0) > FILE_BYTES) {
    yield* closePositionFile(files);
  }
}

function* closePositionFile(files: TermFiles): Generator<PartitionFile> {
  if (files.positions.length > 0) {
    yield { kind: "positions", number: files.positionNumber, payload: writtenBytes(files.positions) };
    files.positions.length = 0;
    files.positionNumber++;
  }
}

/** The number of terms, the table's length, the table, then the terms' postings one after the other. */
function* closeTermFile(files: TermFiles): Generator<PartitionFile> {
  if (files.terms > 0) {
    const head = createByteWriter(16);
    writeVarint(head, files.terms);
    writeBytes(head, writtenBytes(files.table));
    writeBytes(head, writtenBytes(files.postings));
    yield { kind: "terms", number: files.termNumber, payload: writtenBytes(head) };
    files.table.length = 0;
    files.postings.length = 0;
    files.terms = 0;
    files.previous = [0, 0];
    files.termNumber++;
  }
}
