import type { OutputFile } from "../model/output.ts";
import type { Checksum } from "./checksum.ts";
import type { FileLimits } from "./file-limits.ts";
import { pathOfFile } from "./format.ts";
import type { TermFilesReader } from "./open-term-files.ts";
import { recordOfListing } from "./patch-term.ts";
import {
  addTerm,
  createTermFiling,
  type DirectoryRow,
  endTermFile,
  mayEnd,
  type TermFiling,
  takeClosed,
  termBytes,
} from "./term-files.ts";
import { charactersOfKey } from "./term-listing.ts";
import type { TermRange } from "./term-ranges.ts";
import type { TermRecord } from "./term-record.ts";
import { listingAt, type TermTable } from "./term-table.ts";

/** How the changed terms are to be filed, by key; undefined where a term is gone. */
export type Records = ReadonlyMap<number, TermRecord | undefined>;

/** What it takes to file terms anew. */
export interface Refiling {
  /** The partition's name. */
  readonly partition: string;
  readonly limits: FileLimits;
  readonly checksum: Checksum;
}

/** Term files that were filed anew. */
export interface RefiledTerms {
  /** Of all files of the range. */
  readonly rows: readonly DirectoryRow[];
  /** Paths of files that are no more. */
  readonly removed: readonly string[];
}

/**
 * Files the changed terms among those of a range, from the beginning of a file that is to change up to the next file that
 * begins as it did. `records` outside the range are left out.
 */
export function* refileTerms(
  files: TermFilesReader,
  { start: first, end, from, to }: TermRange,
  records: Records,
  { partition, limits, checksum }: Refiling,
): Generator<OutputFile, RefiledTerms> {
  const keys = Float64Array.from(records.keys())
    .filter((key) => key >= from && key < to)
    .sort();
  const places = placesToFile(files, keys);
  const filing = createTermFiling(partition, limits, files.names, checksum);
  const rows: DirectoryRow[] = [];
  const [before, after] = [new Set<string>(), new Set<string>()];
  let next = 0;
  for (let place = first; place < end; place++) {
    if (!places.has(place) && filing.terms === 0) {
      rows.push(files.rowAt(place));
      continue;
    }
    const table = files.open(place);
    before.add(pathOfFile(`${partition}/${files.nameAt(place)}`));
    const start = next;
    while (next < keys.length && files.placeOf(keys[next] ?? 0) === place) next++;
    addRows(filing, table, keys.subarray(start, next), records, files);
    const isLast = place === end - 1;
    if (isLast || (!places.has(place + 1) && endsAsBefore(filing, table))) endTermFile(filing);
    for (const file of takeClosed(filing)) {
      after.add(file.path);
      yield file;
    }
    rows.push(...filing.rows.splice(0));
  }
  return { rows, removed: [...before].filter((path) => !after.has(path)) };
}

/** The files that hold a changed term; and those before them where it is the first, by whose size they may have ended. */
function placesToFile(files: TermFilesReader, keys: Float64Array): ReadonlySet<number> {
  const places = new Set<number>();
  for (const key of keys) {
    const place = files.placeOf(key);
    places.add(place);
    if (place > 0 && files.keyAt(place) === key) places.add(place - 1);
  }
  return places;
}

/** Files a file's terms as they are to be. `keys` are the changed ones among them, and new ones. */
function addRows(
  filing: TermFiling,
  table: TermTable,
  keys: Float64Array,
  records: Records,
  { keepChunk }: TermFilesReader,
): void {
  let next = 0;
  const addMade = (end: number) => {
    for (; next < keys.length && (keys[next] ?? 0) < end; next++) {
      const record = records.get(keys[next] ?? 0);
      if (record !== undefined) addTerm(filing, record);
    }
  };
  for (const [row, key] of table.keys.entries()) {
    addMade(key);
    if (keys[next] !== key) addTerm(filing, recordOfListing(listingAt(table, row), keepChunk));
  }
  addMade(Number.POSITIVE_INFINITY);
}

/**
 * Whether a file that is open after the terms of an old one ends here, before a term that is as it was: the old file would
 * have grown too large with that term, and so would this one, which is no smaller.
 */
function endsAsBefore(filing: TermFiling, table: TermTable): boolean {
  if (table.keys.length === 0) return false;
  const { key, postings } = listingAt(table, table.keys.length - 1);
  const [first, second] = charactersOfKey(key);
  const wasForced = !mayEnd(filing.limits, table.bytes, { first, second, postings });
  return filing.terms > 0 && wasForced && termBytes(filing) >= table.bytes;
}
