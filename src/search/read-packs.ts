import { parseManifest } from "./manifest.ts";
import { type PackedTable, type PackPlace, packName, readTable, tableName } from "./pack.ts";
import { BadShard } from "./shard.ts";
import type { LoadedShard, LoadShard } from "./shard-store.ts";

/** A shard in a pack. */
export interface PackedShard {
  readonly name: string;
  /** The pack's name, `2012-01/k7`. */
  readonly pack: string;
  /** The first byte, and how many there are. */
  readonly at: number;
  readonly length: number;
}

/** Gets shards from wherever the index lies: each from a file of its own, or out of a pack. */
export interface ShardSource {
  readonly load: LoadShard;
  /** As `LoadShard`; `build` is the partition's. */
  readonly loadPacked: (shard: PackedShard, build: string, attempt: number) => Promise<LoadedShard>;
}

/**
 * A loader for an index that may be packed: the manifest, which is asked for first and lies in a file of its own, says
 * whether it is.
 */
export function loadFromSource({ load, loadPacked }: ShardSource): LoadShard {
  const tables = new Map<string, Promise<ReadonlyMap<string, PackPlace>>>();
  let packed: readonly PackedPartition[] = [];
  const readKept = (table: PackedShard, build: string, attempt: number) => {
    const known = attempt > 1 ? undefined : tables.get(table.name);
    const read = known ?? loadPacked(table, build, attempt).then(({ payload }) => readTable(table.name, payload));
    tables.set(table.name, read);
    read.catch(() => tables.delete(table.name));
    return read;
  };
  return async (name, build, attempt) => {
    if (name === "manifest") {
      const shard = await load(name, build, attempt);
      packed = packedPartitions(shard.payload);
      tables.clear();
      return shard;
    }
    const found = findTable(packed, name);
    if (found === undefined) return load(name, build, attempt);
    const { partition, table } = found;
    const place = (await readKept(table, partition.build, attempt)).get(name);
    if (place === undefined) throw new BadShard(name, "is in no pack");
    return loadPacked(placed(partition.name, name, place), partition.build, attempt);
  };
}

interface PackedPartition {
  readonly name: string;
  readonly build: string;
  readonly tables: readonly PackedTable[];
}

function packedPartitions(manifest: Uint8Array): readonly PackedPartition[] {
  const { partitions } = parseManifest(manifest);
  return partitions.flatMap(({ name, build, tables }) => (tables === undefined ? [] : [{ name, build, tables }]));
}

/** The last table that does not begin after the name: partitions follow each other in order of name, as their shards do. */
function findTable(
  packed: readonly PackedPartition[],
  name: string,
): { readonly partition: PackedPartition; readonly table: PackedShard } | undefined {
  for (const partition of [...packed].reverse()) {
    const number = partition.tables.findLastIndex(([first]) => first <= name);
    const [, ...place] = partition.tables[number] ?? [];
    const [pack, at, length] = place;
    if (pack !== undefined && at !== undefined && length !== undefined) {
      return { partition, table: placed(partition.name, tableName(partition.name, number), [pack, at, length]) };
    }
  }
  return undefined;
}

function placed(partition: string, name: string, [pack, at, length]: PackPlace): PackedShard {
  return { name, pack: packName(partition, pack), at, length };
}
