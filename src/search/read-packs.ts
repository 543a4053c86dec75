import { parseManifest } from "./manifest.ts";
import { type PackedTable, type PackPlace, packName, readTable, tableName } from "./pack.ts";
import { BadShard, type LoadedShard } from "./shard.ts";
import type { WantedShard } from "./shard-file.ts";
import type { LoadShard } from "./shard-store.ts";

/**
 * A loader for an index that may be packed: the manifest, which is asked for first and is never packed, says whether it
 * is. `load` gets a shard from the file that it then lies in.
 */
export function loadFromPacks(load: LoadShard): LoadShard {
  const tables = new Map<string, Promise<ReadonlyMap<string, PackPlace>>>();
  let packed: readonly PackedPartition[] = [];
  const readKept = (table: WantedShard, attempt: number) => {
    const known = attempt > 1 ? undefined : tables.get(table.name);
    const read = known ?? load(table, attempt).then((shard) => openTable(table, shard));
    tables.set(table.name, read);
    read.catch(() => {
      if (tables.get(table.name) === read) tables.delete(table.name);
    });
    return read;
  };
  return async (wanted, attempt): Promise<LoadedShard> => {
    const { name, place } = wanted;
    if (name === "manifest") {
      const shard = await load(wanted, attempt);
      packed = packedPartitions(shard.payload);
      tables.clear();
      return shard;
    }
    const file = place?.file ?? name;
    const found = findTable(packed, file);
    if (found === undefined) return load(wanted, attempt);
    const { partition, table } = found;
    const filePlace = (await readKept(table, attempt)).get(file);
    if (filePlace === undefined) throw new BadShard(name, "is in no pack");
    return load(placeInPack(partition, wanted, filePlace), attempt);
  };
}

function openTable({ name, build }: WantedShard, shard: LoadedShard): ReadonlyMap<string, PackPlace> {
  if (shard.build !== build) throw new BadShard(name, `is of build ${shard.build}; build ${build} is wanted`);
  return readTable(name, shard.payload);
}

interface PackedPartition {
  readonly name: string;
  readonly tables: readonly PackedTable[];
}

function packedPartitions(manifest: Uint8Array): readonly PackedPartition[] {
  const { partitions } = parseManifest(manifest);
  return partitions.flatMap(({ name, tables }) => (tables === undefined ? [] : [{ name, tables }]));
}

/** The last table that does not begin after the name: partitions follow each other in order of name, as their files do. */
function findTable(
  packed: readonly PackedPartition[],
  file: string,
): { readonly partition: PackedPartition; readonly table: WantedShard } | undefined {
  for (const partition of [...packed].reverse()) {
    const number = partition.tables.findLastIndex(([first]) => first <= file);
    const table = partition.tables[number];
    if (table !== undefined) {
      const [, pack, at, length, build] = table;
      const place = { file: packName(partition.name, pack), at, length };
      return { partition, table: { name: tableName(partition.name, number), build, place } };
    }
  }
  return undefined;
}

/** Where a shard lies in the pack that holds its file. */
function placeInPack(
  partition: PackedPartition,
  { name, build, place }: WantedShard,
  [pack, at, length]: PackPlace,
): WantedShard {
  const before = place?.at ?? 0;
  const own = { at: at + before, length: Math.min(place?.length ?? length, length - before) };
  return { name, build, place: { file: packName(partition.name, pack), ...own } };
}
