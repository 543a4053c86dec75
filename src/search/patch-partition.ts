import type { OutputFile } from "../model/output.ts";
import { findChangedTerms } from "./changed-terms.ts";
import { type Checksum, checksum } from "./checksum.ts";
import { type PrintedParts, printedParts } from "./entry.ts";
import { createExtendedPairs } from "./extended-pairs.ts";
import { FILE_LIMITS } from "./file-limits.ts";
import { createLastDocuments } from "./last-documents.ts";
import type { LastPartition } from "./last-partition.ts";
import { readLastDirectory } from "./open-term-files.ts";
import { writeSingles } from "./partition-files.ts";
import { type ChangedIssue, type DocumentsPatch, type PatchedDocuments, patchDocuments } from "./patch-documents.ts";
import type { NumberedEntry } from "./patch-filters.ts";
import {
  createTermRooms,
  type PatchedRange,
  type PatchedSuccessors,
  patchRange,
  patchSuccessors,
  type TermsPatch,
} from "./patch-terms.ts";
import { writeDirectory } from "./term-listing.ts";
import { cutTermFiles, type TermRange } from "./term-ranges.ts";
import type { WrittenPartition } from "./write-index.ts";

/** What is new in a partition. All documents that are not named here are as they were, and have the numbers they had. */
export interface PartitionChange {
  /** Documents from this one on are in `issues` or gone; those before are as they were unless they are in `issues`. */
  readonly kept: number;
  /** In order of their documents, each whole; one that begins before `kept` has as many documents as it had. */
  readonly issues: readonly ChangedIssue[];
}

/** A partition that is patched. */
export interface PatchedPartition extends WrittenPartition {
  /** Paths of files that are no more. */
  readonly removed: readonly string[];
}

/**
 * The files of a partition that are not as the last build left them, by parts: each can be made apart from all others, in
 * whatever order and thread.
 */
export interface PartitionPatch {
  /** The files of a part, by its number, and at last what `joinPatch` takes. Throws as `openPatch` does. */
  readonly makePart: (part: number) => Generator<OutputFile, PatchedPart>;
}

/** Ranges of terms: so many that two threads are done at nearly the same time. */
const RANGES = 16;

/** So many parts has a patch: the documents, the terms of extended pairs, and ranges of terms, of which some may be nothing. */
export const PATCH_PARTS = 2 + RANGES;

/** What a part leaves behind besides new files. */
export type PatchedPart =
  | { readonly documents: PatchedDocuments }
  | { readonly successors: PatchedSuccessors }
  | { readonly range: PatchedRange }
  | { readonly nothing: true };

/**
 * Opens a partition to be patched: its parts and what joins them have the bytes that `writePartition` would make of all
 * its articles, by way of those that changed alone. At least one document is kept. Throws `BadShard` or `TruncatedBytes`
 * where the last build's files are not what they should be, `CannotPatch` where only a build of everything will do.
 * `ownChecksum` stands for `checksum`, which runs anywhere.
 */
export function openPatch(
  last: LastPartition,
  change: PartitionChange,
  limits = FILE_LIMITS,
  ownChecksum: Checksum = checksum,
): PartitionPatch {
  const { documents, terms } = compareDocuments(last, change, limits, ownChecksum);
  let ranges: readonly TermRange[] | undefined;
  return {
    *makePart(part) {
      if (part === 0) return { documents: yield* patchDocuments(documents) };
      if (part === 1) return { successors: yield* patchSuccessors(terms) };
      ranges ??= cutTermFiles(last, terms.directory, RANGES, limits);
      const range = ranges[part - 2];
      return range === undefined ? { nothing: true } : { range: yield* patchRange(terms, range) };
    },
  };
}

function compareDocuments(
  last: LastPartition,
  { kept, issues }: PartitionChange,
  limits: TermsPatch["limits"],
  ownChecksum: Checksum,
): { readonly documents: DocumentsPatch; readonly terms: TermsPatch } {
  const directory = readLastDirectory(last);
  const documents = createLastDocuments(last);
  const changed = issues.flatMap(numberEntries);
  const replaced = new Set(changed.map(({ document }) => document));
  const old = numbersTo(last.figures.documents).filter((document) => document >= kept || replaced.has(document));
  // Most articles of an issue in which something has changed have the text they had.
  const isReprinted = ({ document, entry }: NumberedEntry) =>
    document < kept && isSameText(documents.partsOf(document), printedParts(entry));
  const reprinted = new Set(changed.filter(isReprinted).map(({ document }) => document));
  const rewritten = changed.filter(({ document }) => !reprinted.has(document));
  const { postings, successors, ...ownLengths } = findChangedTerms(
    old
      .filter((document) => !reprinted.has(document))
      .map((document) => ({ document, parts: documents.partsOf(document) })),
    rewritten.map(({ document, entry }) => ({ document, parts: printedParts(entry) })),
    createExtendedPairs(directory.successors.keys()),
  );
  const common = { last, kept, checksum: ownChecksum };
  const rooms = createTermRooms(last.figures.documents);
  return {
    documents: { ...common, documents, issues, changed, rewritten, ownLengths, old },
    terms: { ...common, partition: last.figures.name, directory, changed: { postings, successors }, limits, rooms },
  };
}

function numberEntries({ start, entries }: ChangedIssue): readonly NumberedEntry[] {
  return entries.map((entry, index) => ({ document: start + index, entry }));
}

function isSameText(one: PrintedParts, other: PrintedParts): boolean {
  return JSON.stringify([one.headline, one.body]) === JSON.stringify([other.headline, other.body]);
}

function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** Joins all parts, in order of their numbers: the files that a partition has one of. */
export function* joinPatch(
  last: Pick<LastPartition, "figures" | "characterBytes">,
  parts: readonly PatchedPart[],
): Generator<OutputFile, PatchedPartition> {
  const documents = parts.find((part) => "documents" in part)?.documents;
  const pairs = parts.find((part) => "successors" in part)?.successors;
  const ranges = parts.flatMap((part) => ("range" in part ? [part.range] : []));
  if (documents === undefined || pairs === undefined) throw new Error("a part of a patch is missing");
  const { name } = last.figures;
  const rows = ranges.flatMap((range) => range.rows);
  const directory = writeDirectory(rows, pairs.successors);
  const build = yield* writeSingles(name, { directory, ...documents.singles });
  const terms = [...ranges, pairs].flatMap(({ removed }) => removed);
  return {
    figures: { ...documents.figures, build },
    characterBytes: joinBytes(last, ranges),
    removed: [...documents.removed, ...terms],
  };
}

function joinBytes(
  { characterBytes }: Pick<LastPartition, "characterBytes">,
  ranges: readonly PatchedRange[],
): ReadonlyMap<number, number> {
  const joined = new Map([...characterBytes, ...ranges.flatMap((range) => [...range.characterBytes])]);
  return new Map([...joined].filter(([, bytes]) => bytes > 0));
}
