import { createBitWriter } from "./bits.ts";
import type { ChangedTerms, PostingsByKey } from "./changed-terms.ts";
import { ANY_CHARACTER, FEW_DOCUMENTS } from "./format.ts";
import type { LastPartition } from "./last-partition.ts";
import { openTermFiles, type TermFilesReader } from "./open-term-files.ts";
import { patchTerm, recordOfListing, type TermPatching } from "./patch-term.ts";
import { createPostings, decodePostings, listOf } from "./postings.ts";
import { createSkimmer } from "./skim-bits.ts";
import {
  addTerm,
  createTermFiling,
  type DirectoryRow,
  endTermFile,
  type FileLimits,
  mayEnd,
  type TermFile,
  type TermFiling,
  type TermRecord,
  takeClosed,
  termBytes,
} from "./term-files.ts";
import { charactersOfKey, type Directory, type TermListing, termKey } from "./term-listing.ts";
import { listingAt, type TermTable } from "./term-table.ts";
import { characterRecord, hasOwnList } from "./write-terms.ts";

/** What the patching of the terms leaves behind besides new files. */
export interface PatchedTerms {
  readonly rows: readonly DirectoryRow[];
  /** Those of each extended pair's terms, by the pair's key. */
  readonly successors: ReadonlyMap<number, readonly DirectoryRow[]>;
  readonly characterBytes: ReadonlyMap<number, number>;
  /** Names in the partition of term and position files that are no more. */
  readonly removed: readonly string[];
}

/** How the changed terms are to be filed, by key; undefined where a term is gone. */
type Records = ReadonlyMap<number, TermRecord | undefined>;

/**
 * The term and position files that changed postings make anew; the rest stays as it is, mostly unread. Terms are made by
 * what makes them in a build of everything, and filed by it, from the beginning of a file that is to change up to the
 * next file that begins as it did.
 */
export function* patchTerms(
  last: LastPartition,
  directory: Directory,
  changed: Pick<ChangedTerms, "postings" | "successors">,
  { kept, occurrencesIn, limits }: Pick<TermPatching, "kept" | "occurrencesIn" | "limits">,
): Generator<TermFile, PatchedTerms> {
  const files = openTermFiles(last, directory);
  const isExtended = (key: number) => directory.successors.has(key);
  const room = createPostings(last.figures.documents);
  const common = { limits, bits: createBitWriter(), skimmer: createSkimmer(), kept, room, occurrencesIn };
  const { bytesOf, keepChunk } = files;
  const patching = { ...common, bytesOf, keepChunk, isExtended, fewest: FEW_DOCUMENTS + 1 };
  const { records, characterBytes } = makeRecords(files, last, changed.postings, patching);
  const { rows, removed } = yield* fileAnew(files, records, limits);
  const successors = new Map<number, readonly DirectoryRow[]>();
  for (const [pair, list] of directory.successors) {
    const own = openTermFiles(last, list);
    const ownFiles = { bytesOf: own.bytesOf, keepChunk: own.keepChunk };
    const ownPatching = { ...common, ...ownFiles, isExtended: () => false, fewest: 1 };
    const ownRecords = patchEach(own, changed.successors.get(pair) ?? new Map(), ownPatching);
    const filed = yield* fileAnew(own, ownRecords, limits);
    successors.set(pair, filed.rows);
    removed.push(...filed.removed);
  }
  return { rows, successors, characterBytes, removed };
}

function patchEach(files: TermFilesReader, changed: PostingsByKey, patching: TermPatching): Records {
  const records = new Map<number, TermRecord | undefined>();
  for (const [key, postings] of changed) {
    const listing = files.find(key);
    const record = patchTerm(key, listing, postings, patching);
    if (!isAsFiled(record, listing)) records.set(key, record);
  }
  return records;
}

function makeRecords(
  files: TermFilesReader,
  last: LastPartition,
  changed: PostingsByKey,
  patching: TermPatching,
): { readonly records: Records; readonly characterBytes: ReadonlyMap<number, number> } {
  const records = new Map<number, TermRecord | undefined>();
  const characterBytes = new Map(last.characterBytes);
  const characters = new Set<number>();
  for (const [key, postings] of changed) {
    const [first, second] = charactersOfKey(key);
    characters.add(first);
    if (second === ANY_CHARACTER) continue;
    const listing = files.find(key);
    const record = patchTerm(key, listing, postings, patching);
    if (isAsFiled(record, listing)) continue;
    records.set(key, record);
    const more = (record?.postings.length ?? 0) - (listing?.postings.length ?? 0);
    characterBytes.set(first, (characterBytes.get(first) ?? 0) + more);
  }
  for (const first of characters) {
    const key = termKey(first, ANY_CHARACTER);
    const bytes = characterBytes.get(first) ?? 0;
    if (bytes === 0) characterBytes.delete(first);
    const had = hasOwnList(first, last.characterBytes.get(first) ?? 0, patching.limits);
    const has = hasOwnList(first, bytes, patching.limits);
    const postings = changed.get(key);
    if (had && !has) records.set(key, undefined);
    else if (!had && has) records.set(key, listCharacter(first, files, records, patching));
    else if (has && postings !== undefined) records.set(key, patchTerm(key, files.find(key), postings, patching));
  }
  return { records, characterBytes };
}

/** Whether nothing of a term is new in its file: where its positions alone have changed, and none are kept of it. */
function isAsFiled(record: TermRecord | undefined, listing: TermListing | undefined): boolean {
  return record !== undefined && record.postings === listing?.postings && record.chunks.length === 0;
}

/** The last code point of Unicode. */
const LAST_CHARACTER = 0x10ffff;

/** A character that had no list of its own: its documents are those of all terms that begin with it. */
function listCharacter(first: number, files: TermFilesReader, records: Records, { bits }: TermPatching): TermRecord {
  const [from, to] = [termKey(first, ANY_CHARACTER + 1), termKey(first, LAST_CHARACTER)];
  const unchanged = files.range(from, to).filter(({ key }) => !records.has(key));
  const made = [...records].flatMap(([key, record]) =>
    key >= from && key <= to && record !== undefined ? record : [],
  );
  const documents = new Set<number>();
  for (const term of [...unchanged, ...made]) {
    for (const document of decodePostings(term.postings, term.documents).documents) documents.add(document);
  }
  return characterRecord(first, listOf(Uint32Array.from(documents).sort()), bits);
}

interface FiledAnew {
  readonly rows: readonly DirectoryRow[];
  readonly removed: string[];
}

function* fileAnew(files: TermFilesReader, records: Records, limits: FileLimits): Generator<TermFile, FiledAnew> {
  const keys = Float64Array.from(records.keys()).sort();
  const places = placesToFile(files, keys);
  const filing = createTermFiling(limits, files.names);
  const rows: DirectoryRow[] = [];
  const [before, after] = [new Set<string>(), new Set<string>()];
  let next = 0;
  for (let place = 0; place < files.count; place++) {
    if (!places.has(place) && filing.terms === 0) {
      rows.push(files.rowAt(place));
      continue;
    }
    const table = files.open(place);
    for (const name of files.namesAt(place)) before.add(name);
    const start = next;
    while (next < keys.length && files.placeOf(keys[next] ?? 0) === place) next++;
    addRows(filing, table, keys.subarray(start, next), records, files);
    const isLast = place === files.count - 1;
    if (isLast || (!places.has(place + 1) && endsAsBefore(filing, table))) endTermFile(filing);
    for (const file of takeClosed(filing)) {
      after.add(file.name);
      yield file;
    }
    rows.push(...filing.rows.splice(0));
  }
  for (const name of filing.kept) after.add(name);
  return { rows, removed: [...before].filter((name) => !after.has(name)) };
}

/** The files that hold a changed term; and those before them where it is the first, by whose size they may have ended. */
function placesToFile(files: TermFilesReader, keys: Float64Array): ReadonlySet<number> {
  const places = new Set<number>();
  for (const key of keys) {
    const place = files.placeOf(key);
    places.add(place);
    if (place > 0 && files.isFirst(key, place)) places.add(place - 1);
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
