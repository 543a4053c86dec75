import type { OutputFile } from "../model/output.ts";
import type { Checksum } from "./checksum.ts";
import type { SearchEntry } from "./entry.ts";
import { type MonthFigures, type PartitionFigures, partitionShard, pathOfFile } from "./format.ts";
import { writeHeadPlaces } from "./head-places.ts";
import { sampleDocuments, writeHeadlineWords } from "./headline-words.ts";
import type { LastDocuments } from "./last-documents.ts";
import { type LastPartition, readLast } from "./last-partition.ts";
import { monthOfDate } from "./partition.ts";
import { type DocumentLengths, measureHeads, type SinglePayloads, writeLengths } from "./partition-files.ts";
import { type NumberedNames, patchBylines } from "./patch-bylines.ts";
import { type NumberedEntry, patchFilterFields, patchLengths } from "./patch-filters.ts";
import { countMonths, type DocumentsByMonth, patchMonths } from "./patch-months.ts";
import { writeColumns } from "./write-filters.ts";
import type { MeasuredHead } from "./write-heads.ts";
import { figuresOf } from "./write-index.ts";
import { writeTexts } from "./write-texts.ts";

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
  /** The payloads of the shards that a partition has one of, but for the directory. */
  readonly singles: Omit<SinglePayloads, "directory">;
  readonly figures: Omit<PartitionFigures, "build">;
  /** Paths of files that are no more. */
  readonly removed: readonly string[];
}

/** The files of texts and heads in which a document is not as it was. */
export function* patchDocuments(patch: DocumentsPatch): Generator<OutputFile, PatchedDocuments> {
  const { last, documents, kept, issues, rewritten, old, checksum } = patch;
  const lengths = patchLengths(last, kept, rewritten, patch.ownLengths);
  const { columns, counts, from, to } = patchFilters(patch);
  const oldTexts = new Set(old.map((document) => pathOfFile(documents.textFileOf(document))));
  const heads = yield* filterPaths(patchTexts(issues, monthBases(counts), lengths, checksum), oldTexts);
  const { months, units, removed } = yield* patchMonths(last, documents, counts, heads);
  return {
    singles: {
      columns,
      lengths: writeLengths(lengths),
      heads: writeHeadPlaces(units),
      bylines: patchBylineFile(patch),
      words: patchHeadlineWords(patch, months, heads),
    },
    figures: figuresOf(last.figures.name, "", months, lengths, { from, to }),
    removed: [...oldTexts, ...removed],
  };
}

/** What filters go by, and what it tells of months and dates. */
interface PatchedFilters extends Pick<PartitionFigures, "from" | "to"> {
  /** The payload of `columns`. */
  readonly columns: Uint8Array;
  readonly counts: DocumentsByMonth;
}

function patchFilters(patch: DocumentsPatch): PatchedFilters {
  const { last, kept, changed } = patch;
  const { months, from, to } = last.figures;
  if (areFiltersSame(patch)) {
    const counts = new Map(months.map((month) => [month.name, month.documents]));
    return { columns: readLast(last, partitionShard.columns), counts, from, to };
  }
  const fields = patchFilterFields(last, kept, changed);
  const [first, end] = [fields[0]?.date ?? "", fields.at(-1)?.date ?? ""];
  return { columns: writeColumns(fields), counts: countMonths(fields), from: first, to: end };
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
  return patchBylines(readLast(last, partitionShard.bylines), before.filter(isOther), after.filter(isOther));
}

function isSameList(one: readonly string[], other: readonly string[] | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** The words of the headlines that are looked into: as they were, where those headlines are. */
function patchHeadlineWords(
  { last, documents: { headOf } }: DocumentsPatch,
  months: readonly MonthFigures[],
  heads: ReadonlyMap<number, MeasuredHead>,
): Uint8Array {
  const sample = sampleDocuments(months);
  const before = sampleDocuments(last.figures.months);
  const isSameTitle = (document: number) => {
    const head = heads.get(document);
    return head === undefined || head.title === headOf(document).title;
  };
  const isSame =
    sample.length === before.length &&
    sample.every((document, place) => document === before[place] && isSameTitle(document));
  if (isSame) return readLast(last, partitionShard.words);
  return writeHeadlineWords(sample.map((document) => (heads.get(document) ?? headOf(document)).title));
}

/** The issues' texts; at last their documents' heads, by number. `bases` are the first documents of months. */
function* patchTexts(
  issues: readonly ChangedIssue[],
  bases: ReadonlyMap<string, number>,
  lengths: DocumentLengths,
  checksum: Checksum,
): Generator<OutputFile, ReadonlyMap<number, MeasuredHead>> {
  const heads = new Map<number, MeasuredHead>();
  for (const { start, entries } of issues) {
    const month = monthOfDate(entries[0]?.date ?? "");
    const own = yield* writeTexts(month, entries, start - (bases.get(month) ?? 0), checksum);
    for (const [index, head] of measureHeads(own, start, lengths).entries()) heads.set(start + index, head);
  }
  return heads;
}

/** The first document of each month. */
function monthBases(counts: DocumentsByMonth): ReadonlyMap<string, number> {
  let next = 0;
  const bases = new Map<string, number>();
  for (const [month, documents] of counts) {
    bases.set(month, next);
    next += documents;
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
