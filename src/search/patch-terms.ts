import type { OutputFile } from "../model/output.ts";
import { createBitWriter } from "./bits.ts";
import type { ChangedTerms, PostingsByKey } from "./changed-terms.ts";
import { decodePostings } from "./decode-postings.ts";
import { ANY_CHARACTER } from "./format.ts";
import type { LastPartition } from "./last-partition.ts";
import { openTermFiles, type TermFilesReader } from "./open-term-files.ts";
import { CannotPatch, patchTerm, type TermPatching } from "./patch-term.ts";
import { createPostings, listOf } from "./postings.ts";
import { type Records, type RefiledTerms, type Refiling, refileTerms } from "./refile-terms.ts";
import { createSkimmer } from "./skim-bits.ts";
import type { DirectoryRow } from "./term-files.ts";
import { charactersOfKey, type Directory, type TermListing, termKey } from "./term-listing.ts";
import { fillsFile, type TermRange } from "./term-ranges.ts";
import type { TermRecord } from "./term-record.ts";
import { characterRecord, hasOwnList } from "./write-terms.ts";

/** The terms of a partition that are patched, and what it takes. */
export interface TermsPatch extends Refiling, Pick<TermPatching, "kept"> {
  readonly last: LastPartition;
  readonly directory: Directory;
  readonly changed: Pick<ChangedTerms, "postings" | "successors">;
  readonly rooms: TermRooms;
}

/** Room in which terms are made one after the other. */
type TermRooms = Pick<TermPatching, "bits" | "skimmer" | "room">;

/** Room for the terms of so many documents. */
export function createTermRooms(documents: number): TermRooms {
  return { bits: createBitWriter(), skimmer: createSkimmer(), room: createPostings(documents) };
}

/** A range of terms that is patched. */
export interface PatchedRange extends RefiledTerms {
  /** See `WrittenPartition`: of those characters alone whose bytes are others than they were; 0 where there are none. */
  readonly characterBytes: ReadonlyMap<number, number>;
}

/** Extended pairs' own terms that are patched. */
export interface PatchedSuccessors extends Pick<RefiledTerms, "removed"> {
  /** The rows of each extended pair's terms, by the pair's key. */
  readonly successors: ReadonlyMap<number, readonly DirectoryRow[]>;
}

/**
 * The term files of a range of terms that changed postings make anew; the rest stays as it is, mostly
 * unread. Terms are made by what makes them in a build of everything.
 */
export function* patchRange(patch: TermsPatch, range: TermRange): Generator<OutputFile, PatchedRange> {
  const files = openTermFiles(patch.last, patch.directory);
  const { records, characterBytes } = makeRecords(files, range, patch);
  requireSameBegin(range, records, patch);
  return { ...(yield* refileTerms(files, range, records, patch)), characterBytes };
}

/** The same of extended pairs' own terms. */
export function* patchSuccessors(patch: TermsPatch): Generator<OutputFile, PatchedSuccessors> {
  const successors = new Map<number, readonly DirectoryRow[]>();
  const removed: string[] = [];
  const common = { ...termPatching(patch), isExtended: () => false };
  for (const [pair, list] of patch.directory.successors) {
    const files = openTermFiles(patch.last, list);
    const { bytesOf, keepChunk } = files;
    const own = patch.changed.successors.get(pair) ?? new Map();
    const records = patchEach(files, own, { ...common, bytesOf, keepChunk });
    const all = { start: 0, end: files.count, from: 0, to: Number.POSITIVE_INFINITY };
    const filed = yield* refileTerms(files, all, records, patch);
    successors.set(pair, filed.rows);
    removed.push(...filed.removed);
  }
  return { successors, removed };
}

/** What it takes to make a partition's terms anew, but for their files. */
function termPatching({ rooms, directory, limits, kept }: TermsPatch): Omit<TermPatching, "bytesOf" | "keepChunk"> {
  return {
    ...rooms,
    limits,
    kept,
    isExtended: (key: number) => directory.successors.has(key),
  };
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

/**
 * The changed terms of a range; and those behind it that begin with its last character, since all terms of a character
 * tell whether it has a list of its own.
 */
function makeRecords(
  files: TermFilesReader,
  { from, to }: TermRange,
  patch: TermsPatch,
): { readonly records: Records; readonly characterBytes: ReadonlyMap<number, number> } {
  const { last, changed, limits } = patch;
  const { bytesOf, keepChunk } = files;
  const patching = { ...termPatching(patch), bytesOf, keepChunk };
  const isOwn = (first: number) => termKey(first, ANY_CHARACTER) >= from && termKey(first, ANY_CHARACTER) < to;
  const records = new Map<number, TermRecord | undefined>();
  const characterBytes = new Map<number, number>();
  for (const [key, postings] of changed.postings) {
    const [first, second] = charactersOfKey(key);
    if (!isOwn(first) && (key < from || key >= to)) continue;
    if (isOwn(first) && !characterBytes.has(first)) characterBytes.set(first, last.characterBytes.get(first) ?? 0);
    if (second === ANY_CHARACTER) continue;
    const listing = files.find(key);
    const record = patchTerm(key, listing, postings, patching);
    if (isAsFiled(record, listing)) continue;
    records.set(key, record);
    const more = (record?.postings.length ?? 0) - (listing?.postings.length ?? 0);
    if (isOwn(first)) characterBytes.set(first, (characterBytes.get(first) ?? 0) + more);
  }
  for (const [first, bytes] of characterBytes) {
    const key = termKey(first, ANY_CHARACTER);
    const had = hasOwnList(first, last.characterBytes.get(first) ?? 0, limits);
    const has = hasOwnList(first, bytes, limits);
    const postings = changed.postings.get(key);
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

/** Throws `CannotPatch` where the term that made a range begin in any case does so no more. */
function requireSameBegin({ start, from }: TermRange, records: Records, { limits }: TermsPatch): void {
  if (start === 0 || !records.has(from)) return;
  if (!fillsFile(records.get(from)?.postings.length, limits)) throw new CannotPatch("a term is as long as it was not");
}
