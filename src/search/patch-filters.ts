import type { SearchEntry } from "./entry.ts";
import { KINDS, partitionShard } from "./format.ts";
import { type LastPartition, readLast } from "./last-partition.ts";
import type { DocumentLengths } from "./partition-files.ts";
import { parseColumns, parseLengths } from "./read-columns.ts";
import type { FilterFields } from "./write-filters.ts";

/** A document that is new or not as it was, by its number in the partition. */
export interface NumberedEntry {
  readonly document: number;
  readonly entry: SearchEntry;
}

/** What filters go by, of all documents: the first `kept` as they were but for the changed ones, which are all others. */
export function patchFilterFields(
  last: LastPartition,
  kept: number,
  changed: readonly NumberedEntry[],
): readonly FilterFields[] {
  const columns = parseColumns(readLast(last, partitionShard.columns), last.figures.documents);
  const fields: FilterFields[] = [];
  for (const { start, end, date, newspaper } of columns.issues) {
    for (let document = start; document < Math.min(end, kept); document++) {
      const kind = KINDS[columns.kinds[document] ?? 0] ?? KINDS[0];
      fields.push({ newspaper, date, page: columns.pages[document] ?? 0, kind });
    }
  }
  for (const { document, entry } of changed) fields[document] = entry;
  return fields;
}

/** The lengths of all documents; `changed` and `own` are in the same order. */
export function patchLengths(
  last: LastPartition,
  kept: number,
  changed: readonly NumberedEntry[],
  own: DocumentLengths,
): DocumentLengths {
  const old = parseLengths(readLast(last, partitionShard.lengths), last.figures.documents);
  const documents = Math.max(kept, ...changed.map(({ document }) => document + 1));
  const patch = (lengths: Uint32Array, ownLengths: Uint32Array) => {
    const patched = new Uint32Array(documents);
    patched.set(lengths.subarray(0, kept));
    for (const [index, { document }] of changed.entries()) patched[document] = ownLengths[index] ?? 0;
    return patched;
  };
  return { headlineTerms: patch(old.headline, own.headlineTerms), bodyTerms: patch(old.body, own.bodyTerms) };
}
