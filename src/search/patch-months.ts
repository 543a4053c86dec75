import type { OutputFile } from "../model/output.ts";
import { HEADS_A_SHARD, HEADS_FILE, type MonthFigures, pathOfFile } from "./format.ts";
import { countHeadShards } from "./head-places.ts";
import type { LastDocuments } from "./last-documents.ts";
import type { LastPartition } from "./last-partition.ts";
import { monthOfDate } from "./partition.ts";
import { writeMonthHeads } from "./partition-files.ts";
import type { FilterFields } from "./write-filters.ts";
import { type MeasuredHead, writeHeads } from "./write-heads.ts";

/** A partition's months as they are to be. */
export interface PatchedMonths {
  readonly months: readonly MonthFigures[];
  /** How many units each shard of heads takes, month after month. */
  readonly units: readonly number[];
  /** Paths of files of heads that are no more. */
  readonly removed: readonly string[];
}

/**
 * The heads of the months in which a document is not as it was. `heads` are those of the changed ones by their
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
  const units: number[] = [];
  let base = 0;
  for (const [name, count] of counts) {
    const before = old.get(name);
    old.delete(name);
    const numbers = Array.from({ length: count }, (_, place) => base + place);
    if (before !== undefined && before.documents === count && !numbers.some((document) => heads.has(document))) {
      months.push(before);
      units.push(...(documents.headPlaces().get(name) ?? []));
    } else {
      const written = yield* writeMonthHeads(name, count, headPayloads(numbers, before, documents, heads));
      months.push(written.figures);
      units.push(...written.units);
    }
    base += count;
  }
  return { months, units, removed: Array.from(old.keys(), (name) => pathOfFile(`${name}/${HEADS_FILE}`)) };
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

/** The payloads of a month's shards of heads, of which those stay that hold the same documents as before. */
function headPayloads(
  numbers: readonly number[],
  before: MonthFigures | undefined,
  documents: LastDocuments,
  heads: ReadonlyMap<number, MeasuredHead>,
): readonly Uint8Array[] {
  return Array.from({ length: countHeadShards(numbers.length) }, (_, number) => {
    const start = number * HEADS_A_SHARD;
    const own = numbers.slice(start, start + HEADS_A_SHARD);
    const ofOld = before === undefined ? 0 : Math.min(before.documents - start, HEADS_A_SHARD);
    return before !== undefined && ofOld === own.length && !own.some((document) => heads.has(document))
      ? documents.headShard(before.name, number)
      : writeHeads(own.map((document) => heads.get(document) ?? documents.headOf(document)));
  });
}
