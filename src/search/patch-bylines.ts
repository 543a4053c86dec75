import { createBitWriter } from "./bits.ts";
import {
  createByteReader,
  createByteWriter,
  readBytes,
  readText,
  readVarint,
  writeBytes,
  writeVarint,
  writtenBytes,
} from "./bytes.ts";
import { decodePostings } from "./decode-postings.ts";
import { writeByline } from "./write-filters.ts";

/** The names in the bylines of a document, by its number in the partition. */
export interface NumberedNames {
  readonly document: number;
  readonly bylines: readonly string[];
}

/**
 * The payload of `bylines` where some documents have other names than they had or are gone (`before`), and some are new
 * or have other names now (`after`). All other names' bytes are copied.
 */
export function patchBylines(
  payload: Uint8Array,
  before: readonly NumberedNames[],
  after: readonly NumberedNames[],
): Uint8Array {
  if (before.length + after.length === 0) return payload;
  const [gone, come] = [documentsOfNames(before), documentsOfNames(after)];
  const filed = readRows(payload);
  const isChanged = (name: string) => gone.has(name) || come.has(name);
  const old = new Map(filed.flatMap((row) => (isChanged(row.name) ? [[row.name, row] as const] : [])));
  const changed = [...new Set([...gone.keys(), ...come.keys()])].flatMap((name) =>
    changeRow(name, old.get(name), gone.get(name) ?? [], come.get(name) ?? []),
  );
  if (changed.length === 0 && old.size === 0) return payload;
  const kept = filed.filter(({ name }) => !isChanged(name));
  // Nearly in order already, which takes a sort no time.
  const rows = [...kept, ...changed].sort((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1));
  const writer = createByteWriter(payload.length + 1024);
  writeVarint(writer, rows.length);
  for (const { bytes } of rows) writeBytes(writer, bytes);
  return writtenBytes(writer);
}

function documentsOfNames(documents: readonly NumberedNames[]): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>();
  for (const { document, bylines } of documents) {
    for (const name of new Set(bylines)) names.set(name, [...(names.get(name) ?? []), document]);
  }
  return names;
}

/** A name as a file of bylines has it. */
interface BylineRow {
  readonly name: string;
  /** How many documents it stands in. */
  readonly documents: number;
  readonly bytes: Uint8Array;
}

/** A row of the last build's file, with what is in its bytes besides. */
interface FiledRow extends BylineRow {
  readonly pinyin: string;
  /** Its documents, in code. */
  readonly list: Uint8Array;
}

function readRows(payload: Uint8Array): readonly FiledRow[] {
  const reader = createByteReader(payload);
  return Array.from({ length: readVarint(reader) }, () => {
    const start = reader.at;
    const [name, pinyin] = [readText(reader), readText(reader)];
    const documents = readVarint(reader);
    const list = readBytes(reader, readVarint(reader));
    return { name, pinyin, documents, list, bytes: payload.subarray(start, reader.at) };
  });
}

/** The name's row without some documents and with others; none where no document is left. */
function changeRow(
  name: string,
  row: FiledRow | undefined,
  gone: readonly number[],
  come: readonly number[],
): readonly BylineRow[] {
  const had = row === undefined ? [] : decodePostings(row.list, row.documents).documents;
  const documents = Uint32Array.from([...had].filter((document) => !gone.includes(document)).concat(come)).sort();
  if (documents.length === 0) return [];
  const writer = createByteWriter();
  writeByline(writer, createBitWriter(1024), name, { documents, ...(row !== undefined && { pinyin: row.pinyin }) });
  return [{ name, documents: documents.length, bytes: writtenBytes(writer) }];
}
