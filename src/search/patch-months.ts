import type { OutputFile } from "../model/output.ts";
import { HEADS_PER_FILE, type MonthFigures, monthFile } from "./format.ts";
import type { LastDocuments } from "./last-documents.ts";
import type { LastPartition } from "./last-partition.ts";
import { monthOfDate } from "./partition.ts";
import { pathOfShard, writeMonthHeads } from "./partition-files.ts";
import { type FilterFields, type MeasuredHead, writeHeads } from "./write-documents.ts";

/** A partition's months as they are to be. */
export interface PatchedMonths {
  readonly months: readonly MonthFigures[];
  /** Paths of head files that are no more. */
  readonly removed: readonly string[];
}

/**
 * The head files of the months in which a document is not as it was. `heads` are those of the changed ones by their
 * numbers.
 */
export function* patchMonths(
  { figures }: LastPartition,
  documents: LastDocuments,
  counts: DocumentsByMonth,
  heads: ReadonlyMap<number, MeasuredHead>,
): Generator<OutputFile, PatchedMonths> {
  const old = new Map(figures.months.map((month) => [month.name, month]));
  const months: MonthFigures[] = [];
  const removed: string[] = [];
  let base = 0;
  for (const [name, count] of counts) {
    const before = old.get(name);
    old.delete(name);
    const numbers = Array.from({ length: count }, (_, place) => base + place);
    if (before !== undefined && before.documents === count && !numbers.some((document) => heads.has(document))) {
      months.push(before);
    } else {
      const payloads = headFiles(numbers, before, documents, heads);
      months.push(yield* writeMonthHeads(name, count, payloads));
      removed.push(...headPaths(before, payloads.length));
    }
    base += count;
  }
  for (const month of old.values()) removed.push(...headPaths(month, 0));
  return { months, removed };
}

/** How many documents each month has, in order of time. */
export type DocumentsByMonth = ReadonlyMap<string, number>;

/** Counts them. */
export function countMonths(fields: readonly FilterFields[]): DocumentsByMonth {
  const months = new Map<string, number>();
  for (const { date } of fields) {
    const name = monthOfDate(date);
    months.set(name, (months.get(name) ?? 0) + 1);
  }
  return months;
}

/** The payloads of a month's head files, of which those stay that hold the same documents as before. */
function headFiles(
  numbers: readonly number[],
  before: MonthFigures | undefined,
  documents: LastDocuments,
  heads: ReadonlyMap<number, MeasuredHead>,
): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(numbers.length / HEADS_PER_FILE) }, (_, number) => {
    const start = number * HEADS_PER_FILE;
    const own = numbers.slice(start, start + HEADS_PER_FILE);
    const ofOld = before === undefined ? 0 : Math.min(before.documents - start, HEADS_PER_FILE);
    return before !== undefined && ofOld === own.length && !own.some((document) => heads.has(document))
      ? documents.headFile(before.name, number)
      : writeHeads(own.map((document) => heads.get(document) ?? documents.headOf(document)));
  });
}

/** The paths of a month's head files from a number on. */
function headPaths(month: MonthFigures | undefined, from: number): readonly string[] {
  const count = month === undefined ? 0 : Math.ceil(month.documents / HEADS_PER_FILE);
  return Array.from({ length: Math.max(0, count - from) }, (_, index) =>
    pathOfShard(`${month?.name ?? ""}/${monthFile.heads(from + index)}`),
  );
}
