import type { OutputFile } from "../model/output.ts";
import { INDEX_FOLDER, type PartitionFigures, shardPath } from "./format.ts";
import { PACK_BYTES, type PackedTable, type PackPlace, packName, TABLE_SHARDS, tableName, writeTable } from "./pack.ts";
import { wrapShard } from "./shard.ts";

/**
 * Packs the files of the partition of that name, whatever they are, into fewer; adds the tables of where each lies, and
 * to the partition's figures where the tables are.
 */
export function* packPartition<Written extends { readonly figures: PartitionFigures }>(
  partition: string,
  files: Generator<OutputFile, Written>,
): Generator<OutputFile, Written> {
  const places: (readonly [name: string, place: PackPlace])[] = [];
  const packs = createPacks(partition);
  let file = files.next();
  for (; file.done !== true; file = files.next()) {
    const { path, content } = file.value;
    if (typeof content === "string") throw new Error(`${path} is no shard`);
    yield* packs.closeFor(content);
    places.push([shardName(path), packs.add(content)]);
  }
  places.sort(([one], [other]) => (one < other ? -1 : 1));
  const tables: PackedTable[] = [];
  for (let start = 0; start < places.length; start += TABLE_SHARDS) {
    const own = places.slice(start, start + TABLE_SHARDS);
    const table = wrapShard(tableName(partition, tables.length), file.value.figures.build, writeTable(own));
    yield* packs.closeFor(table);
    tables.push([own[0]?.[0] ?? "", ...packs.add(table)]);
  }
  yield* packs.close();
  return { ...file.value, figures: { ...file.value.figures, tables } };
}

/** `2012-01/t7` of `search/index/2012-01/t7.js` */
function shardName(path: string): string {
  return path.slice(INDEX_FOLDER.length + 1, -shardPath("").length);
}

/** The pack that is being filled. */
interface Packs {
  /** The pack, where it has no room left for this shard. */
  readonly closeFor: (shard: Uint8Array) => Iterable<OutputFile>;
  readonly add: (shard: Uint8Array) => PackPlace;
  /** The pack, unless it is empty. */
  readonly close: () => Iterable<OutputFile>;
}

const LINE_FEED = 0x0a;

function createPacks(partition: string): Packs {
  let shards: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  function* close(): Generator<OutputFile> {
    if (shards.length === 0) return;
    const content = new Uint8Array(length);
    let at = 0;
    for (const shard of shards) {
      content.set(shard, at);
      at += shard.length;
      content[at++] = LINE_FEED;
    }
    yield { path: `${INDEX_FOLDER}/${shardPath(packName(partition, number))}`, content };
    shards = [];
    length = 0;
    number++;
  }
  return {
    closeFor: (shard) => (length + shard.length + 1 > PACK_BYTES ? close() : []),
    add: (shard) => {
      const place: PackPlace = [number, length, shard.length];
      shards.push(shard);
      length += shard.length + 1;
      return place;
    },
    close,
  };
}
