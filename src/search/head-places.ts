import { createByteReader, createByteWriter, writtenBytes } from "./bytes.ts";
import { HEADS_A_SHARD, HEADS_FILE, type MonthFigures, monthShard, type PartitionFigures } from "./format.ts";
import { readColumn, writeColumn } from "./packed-column.ts";
import type { ShardPlace } from "./shard-file.ts";

/** A shard of heads takes a multiple of so many bytes, so that few bits tell where each lies. */
export const HEADS_UNIT = 128;

/** How many shards hold the heads of so many documents of a month. */
export function countHeadShards(documents: number): number {
  return Math.ceil(documents / HEADS_A_SHARD);
}

/** The payload of `heads`: how many units each shard of heads takes, month after month. */
export function writeHeadPlaces(units: readonly number[]): Uint8Array {
  const writer = createByteWriter();
  writeColumn(writer, units);
  return writtenBytes(writer);
}

/** How many units each shard of heads takes, by the name of the month. */
export type HeadPlaces = ReadonlyMap<string, Uint32Array>;

/** Reads what `writeHeadPlaces` wrote. Throws `TruncatedBytes`. */
export function parseHeadPlaces(payload: Uint8Array, { months }: Pick<PartitionFigures, "months">): HeadPlaces {
  const total = months.reduce((sum, { documents }) => sum + countHeadShards(documents), 0);
  const units = readColumn(createByteReader(payload), total);
  const places = new Map<string, Uint32Array>();
  let start = 0;
  for (const { name, documents } of months) {
    const end = start + countHeadShards(documents);
    places.set(name, units.subarray(start, end));
    start = end;
  }
  return places;
}

/** A shard of a month's heads: its name in the index, and where it lies. */
export function placeOfHeads(
  places: HeadPlaces,
  { name: month }: Pick<MonthFigures, "name">,
  number: number,
): { readonly name: string; readonly place: ShardPlace } {
  const units = places.get(month) ?? NO_UNITS;
  let before = 0;
  for (let shard = 0; shard < number; shard++) before += units[shard] ?? 0;
  const length = (units[number] ?? 0) * HEADS_UNIT;
  const place = { file: `${month}/${HEADS_FILE}`, at: before * HEADS_UNIT, length };
  return { name: `${month}/${monthShard.heads(number)}`, place };
}

const NO_UNITS = new Uint32Array(0);
