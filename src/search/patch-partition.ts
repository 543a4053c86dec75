import type { OutputFile } from "../model/output.ts";
import { findChangedTerms } from "./changed-terms.ts";
import { type PrintedParts, printedParts, type SearchEntry } from "./entry.ts";
import { createExtendedPairs } from "./extended-pairs.ts";
import { type MonthFigures, partitionFile } from "./format.ts";
import { sampleDocuments, writeHeadlineWords } from "./headline-words.ts";
import { createLastDocuments, type LastDocuments } from "./last-documents.ts";
import type { LastPartition } from "./last-partition.ts";
import { readLastDirectory } from "./open-term-files.ts";
import { monthOfDate } from "./partition.ts";
import {
  type DocumentLengths,
  measureHeads,
  pathOfShard,
  termShard,
  writeLengths,
  writeMonthTexts,
  writeSingles,
} from "./partition-files.ts";
import { type NumberedNames, patchBylines } from "./patch-bylines.ts";
import { type NumberedEntry, patchFilterFields, patchLengths } from "./patch-filters.ts";
import { patchMonths } from "./patch-months.ts";
import { patchTerms } from "./patch-terms.ts";
import { FILE_LIMITS } from "./term-files.ts";
import { writeDirectory } from "./term-listing.ts";
import { type FilterFields, type MeasuredHead, writeColumns } from "./write-documents.ts";
import { figuresOf, type WrittenPartition } from "./write-index.ts";

/** What is new in a partition. All documents that are not named here are as they were, and have the numbers they had. */
export interface PartitionChange {
  /** Documents from this one on are in `issues` or gone; those before are as they were unless they are in `issues`. */
  readonly kept: number;
  /** In order of their documents, each whole; one that begins before `kept` has as many documents as it had. */
  readonly issues: readonly ChangedIssue[];
}

export interface ChangedIssue {
  /** The number of its first document. */
  readonly start: number;
  /** In the order that `monthsOf` gives them. */
  readonly entries: readonly SearchEntry[];
}

/** A partition that is patched. */
export interface PatchedPartition extends WrittenPartition {
  /** Paths of files that are no more. */
  readonly removed: readonly string[];
}

/**
 * The files of a partition that are not as the last build left them: the bytes that `writePartition` would make of all
 * its articles, by way of those that changed alone. At least one document is kept. Throws `BadShard` or `TruncatedBytes`
 * where the last build's files are not what they should be, `CannotPatch` where only a build of everything will do.
 */
export function* patchPartition(
  last: LastPartition,
  { kept, issues }: PartitionChange,
  limits = FILE_LIMITS,
): Generator<OutputFile, PatchedPartition> {
  const directory = readLastDirectory(last);
  const pairs = createExtendedPairs(directory.successors.keys());
  const documents = createLastDocuments(last, pairs);
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
    pairs,
  );
  const lengths = patchLengths(last, kept, rewritten, ownLengths);
  const fields = patchFilterFields(last, kept, changed);

  const oldTexts = new Set(old.map((document) => pathOfShard(documents.textFileOf(document))));
  const heads = yield* filterPaths(writeTexts(issues, fields, lengths), oldTexts);
  const terms = patchTerms(
    last,
    directory,
    { postings, successors },
    { kept, occurrencesIn: documents.occurrencesIn, limits },
  );
  let term = terms.next();
  for (; term.done !== true; term = terms.next()) yield termShard(last.figures.name, term.value);
  const { months, removed } = yield* patchMonths(last, documents, fields, heads);
  const build = yield* writeSingles(last.figures.name, {
    directory: writeDirectory(term.value.rows, term.value.successors),
    columns: areFiltersSame(last, documents, kept, changed)
      ? last.read(`${last.figures.name}/${partitionFile.columns}`)
      : writeColumns(fields),
    lengths: writeLengths(lengths),
    bylines: patchBylineFile(last, documents, old, changed),
    words: patchHeadlineWords(last, documents, months, heads),
  });
  const dates = { from: fields[0]?.date ?? "", to: fields.at(-1)?.date ?? "" };
  return {
    figures: figuresOf(last.figures.name, build, months, lengths, dates),
    characterBytes: term.value.characterBytes,
    removed: [
      ...oldTexts,
      ...term.value.removed.map((name) => pathOfShard(`${last.figures.name}/${name}`)),
      ...removed,
    ],
  };
}

function numberEntries({ start, entries }: ChangedIssue): readonly NumberedEntry[] {
  return entries.map((entry, index) => ({ document: start + index, entry }));
}

function isSameText(one: PrintedParts, other: PrintedParts): boolean {
  return JSON.stringify([one.headline, one.body]) === JSON.stringify([other.headline, other.body]);
}

/** Whether filters go by the same as before: where a printed text was corrected. */
function areFiltersSame(
  { figures }: LastPartition,
  { headOf }: LastDocuments,
  kept: number,
  changed: readonly NumberedEntry[],
): boolean {
  const isSame = ({ document, entry }: NumberedEntry) => {
    if (document >= kept) return false;
    const { newspaper, date, page, kind } = headOf(document);
    return newspaper === entry.newspaper && date === entry.date && page === entry.page && kind === entry.kind;
  };
  return kept === figures.documents && changed.every(isSame);
}

/** The names' file; `old` are the documents that are gone or not as they were, of which most have the names they had. */
function patchBylineFile(
  { figures, read }: LastPartition,
  { headOf }: LastDocuments,
  old: readonly number[],
  changed: readonly NumberedEntry[],
): Uint8Array {
  const now = new Map(changed.map(({ document, entry }) => [document, entry.bylines]));
  const before = old.map((document): NumberedNames => ({ document, bylines: headOf(document).bylines }));
  const same = new Set(
    before.filter(({ document, bylines }) => isSameList(bylines, now.get(document))).map(({ document }) => document),
  );
  const isOther = ({ document }: NumberedNames) => !same.has(document);
  const after = Array.from(now, ([document, bylines]): NumberedNames => ({ document, bylines }));
  return patchBylines(read(`${figures.name}/${partitionFile.bylines}`), before.filter(isOther), after.filter(isOther));
}

function isSameList(one: readonly string[], other: readonly string[] | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** The words of the headlines that are looked into: as they were, where those headlines are. */
function patchHeadlineWords(
  { figures, read }: LastPartition,
  { headOf }: LastDocuments,
  months: readonly MonthFigures[],
  heads: ReadonlyMap<number, MeasuredHead>,
): Uint8Array {
  const sample = sampleDocuments(months);
  const before = sampleDocuments(figures.months);
  const isSameTitle = (document: number) => {
    const head = heads.get(document);
    return head === undefined || head.title === headOf(document).title;
  };
  const isSame =
    sample.length === before.length &&
    sample.every((document, place) => document === before[place] && isSameTitle(document));
  if (isSame) return read(`${figures.name}/${partitionFile.words}`);
  return writeHeadlineWords(sample.map((document) => (heads.get(document) ?? headOf(document)).title));
}

function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** The issues' text files; at last their documents' heads, by number. */
function* writeTexts(
  issues: readonly ChangedIssue[],
  fields: readonly FilterFields[],
  lengths: DocumentLengths,
): Generator<OutputFile, ReadonlyMap<number, MeasuredHead>> {
  const bases = monthBases(fields);
  const heads = new Map<number, MeasuredHead>();
  for (const { start, entries } of issues) {
    const month = monthOfDate(entries[0]?.date ?? "");
    const own = yield* writeMonthTexts(month, entries, start - (bases.get(month) ?? 0));
    for (const [index, head] of measureHeads(own, start, lengths).entries()) heads.set(start + index, head);
  }
  return heads;
}

/** The first document of each month. */
function monthBases(fields: readonly FilterFields[]): ReadonlyMap<string, number> {
  const bases = new Map<string, number>();
  for (const [document, { date }] of fields.entries()) {
    const month = monthOfDate(date);
    if (!bases.has(month)) bases.set(month, document);
  }
  return bases;
}

/** The same files; takes the paths of those made out of the set. */
function* filterPaths<Result>(files: Generator<OutputFile, Result>, paths: Set<string>): Generator<OutputFile, Result> {
  let next = files.next();
  for (; next.done !== true; next = files.next()) {
    paths.delete(next.value.path);
    yield next.value;
  }
  return next.value;
}
