import type { OutputFile } from "../model/output.ts";
import type { SearchEntry } from "./entry.ts";
import { type MonthFigures, type PartitionFigures, partitionFile } from "./format.ts";
import { sampleDocuments, writeHeadlineWords } from "./headline-words.ts";
import type { LastDocuments } from "./last-documents.ts";
import type { LastPartition } from "./last-partition.ts";
import { monthOfDate } from "./partition.ts";
import {
  type DocumentLengths,
  measureHeads,
  pathOfShard,
  type SinglePayloads,
  writeLengths,
  writeMonthTexts,
} from "./partition-files.ts";
import { type NumberedNames, patchBylines } from "./patch-bylines.ts";
import { type NumberedEntry, patchFilterFields, patchLengths } from "./patch-filters.ts";
import { patchMonths } from "./patch-months.ts";
import type { Checksum } from "./shard.ts";
import { type FilterFields, type MeasuredHead, writeColumns } from "./write-documents.ts";
import { figuresOf } from "./write-index.ts";

/** An issue of which something is new. */
export interface ChangedIssue {
  /** The number of its first document. */
  readonly start: number;
  /** In the order that `monthsOf` gives them. */
  readonly entries: readonly SearchEntry[];
}

/** The documents of a partition that are patched. */
export interface DocumentsPatch {
  readonly last: LastPartition;
  readonly documents: LastDocuments;
  /** Documents from this one on are in `issues` or gone. */
  readonly kept: number;
  readonly issues: readonly ChangedIssue[];
  /** All documents of the issues. */
  readonly changed: readonly NumberedEntry[];
  /** Those of them that have another text than they had, and their lengths in the same order. */
  readonly rewritten: readonly NumberedEntry[];
  readonly ownLengths: DocumentLengths;
  /** Numbers of documents that were and are gone, or are in an issue. */
  readonly old: readonly number[];
  readonly checksum: Checksum;
}

/** What the patching of the documents leaves behind besides new files. */
export interface PatchedDocuments {
  /** The payloads of the files that a partition has one of, but for the directory. */
  readonly singles: Omit<SinglePayloads, "directory">;
  readonly figures: Omit<PartitionFigures, "build">;
  /** Paths of files that are no more. */
  readonly removed: readonly string[];
}

/** The text and head files in which a document is not as it was. */
export function* patchDocuments(patch: DocumentsPatch): Generator<OutputFile, PatchedDocuments> {
  const { last, documents, kept, issues, changed, rewritten, old, checksum } = patch;
  const { name } = last.figures;
  const lengths = patchLengths(last, kept, rewritten, patch.ownLengths);
  const fields = patchFilterFields(last, kept, changed);
  const oldTexts = new Set(old.map((document) => pathOfShard(documents.textFileOf(document))));
  const heads = yield* filterPaths(writeTexts(issues, fields, lengths, checksum), oldTexts);
  const { months, removed } = yield* patchMonths(last, documents, fields, heads);
  const dates = { from: fields[0]?.date ?? "", to: fields.at(-1)?.date ?? "" };
  return {
    singles: {
      columns: areFiltersSame(patch) ? last.read(`${name}/${partitionFile.columns}`) : writeColumns(fields),
      lengths: writeLengths(lengths),
      bylines: patchBylineFile(patch),
      words: patchHeadlineWords(patch, months, heads),
    },
    figures: figuresOf(name, "", months, lengths, dates),
    removed: [...oldTexts, ...removed],
  };
}

/** Whether filters go by the same as before: where a printed text was corrected. */
function areFiltersSame({ last: { figures }, documents: { headOf }, kept, changed }: DocumentsPatch): boolean {
  const isSame = ({ document, entry }: NumberedEntry) => {
    if (document >= kept) return false;
    const { newspaper, date, page, kind } = headOf(document);
    return newspaper === entry.newspaper && date === entry.date && page === entry.page && kind === entry.kind;
  };
  return kept === figures.documents && changed.every(isSame);
}

/** The names' file. Most documents of an issue have the names they had. */
function patchBylineFile({ last, documents: { headOf }, old, changed }: DocumentsPatch): Uint8Array {
  const now = new Map(changed.map(({ document, entry }) => [document, entry.bylines]));
  const before = old.map((document): NumberedNames => ({ document, bylines: headOf(document).bylines }));
  const same = new Set(
    before.filter(({ document, bylines }) => isSameList(bylines, now.get(document))).map(({ document }) => document),
  );
  const isOther = ({ document }: NumberedNames) => !same.has(document);
  const after = Array.from(now, ([document, bylines]): NumberedNames => ({ document, bylines }));
  return patchBylines(
    last.read(`${last.figures.name}/${partitionFile.bylines}`),
    before.filter(isOther),
    after.filter(isOther),
  );
}

function isSameList(one: readonly string[], other: readonly string[] | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** The words of the headlines that are looked into: as they were, where those headlines are. */
function patchHeadlineWords(
  { last: { figures, read }, documents: { headOf } }: DocumentsPatch,
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

/** The issues' text files; at last their documents' heads, by number. */
function* writeTexts(
  issues: readonly ChangedIssue[],
  fields: readonly FilterFields[],
  lengths: DocumentLengths,
  checksum: Checksum,
): Generator<OutputFile, ReadonlyMap<number, MeasuredHead>> {
  const bases = monthBases(fields);
  const heads = new Map<number, MeasuredHead>();
  for (const { start, entries } of issues) {
    const month = monthOfDate(entries[0]?.date ?? "");
    const own = yield* writeMonthTexts(month, entries, start - (bases.get(month) ?? 0), checksum);
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
