import type { OutputFile } from "../model/output.ts";
import { checksum } from "./checksum.ts";
import { INDEX_FOLDER, indexFilePath, type PartitionFigures, pathOfFile } from "./format.ts";
import { markOf } from "./mark.ts";
import { PACK_BYTES, type PackedTable, type PackPlace, packName, TABLE_FILES, tableName, writeTable } from "./pack.ts";
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
    if (typeof content === "string") throw new Error(`${path} is no file of the index`);
    yield* packs.closeFor(content);
    places.push([fileName(path), packs.add(content)]);
  }
  places.sort(([one], [other]) => (one < other ? -1 : 1));
  const tables: PackedTable[] = [];
  for (let start = 0; start < places.length; start += TABLE_FILES) {
    const own = places.slice(start, start + TABLE_FILES);
    const payload = writeTable(own);
    const mark = markOf(checksum(payload));
    const table = wrapShard(tableName(partition, tables.length), mark, payload);
    yield* packs.closeFor(table);
    tables.push([own[0]?.[0] ?? "", ...packs.add(table), mark]);
  }
  yield* packs.close();
  return { ...file.value, figures: { ...file.value.figures, tables } };
}

/** `2012-01/x7` of `search/index/2012-01/x7.js` */
function fileName(path: string): string {
  return path.slice(INDEX_FOLDER.length + 1, -indexFilePath("").length);
}

/** The pack that is being filled. */
interface Packs {
  /** The pack, where it has no room left for this file. */
  readonly closeFor: (file: Uint8Array) => Iterable<OutputFile>;
  readonly add: (file: Uint8Array) => PackPlace;
  /** The pack, unless it is empty. */
  readonly close: () => Iterable<OutputFile>;
}

const LINE_FEED = 0x0a;

function createPacks(partition: string): Packs {
  let files: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  function* close(): Generator<OutputFile> {
    if (files.length === 0) return;
    const content = new Uint8Array(length);
    let at = 0;
    for (const file of files) {
      content.set(file, at);
      at += file.length;
      content[at++] = LINE_FEED;
    }
    yield { path: pathOfFile(packName(partition, number)), content };
    files = [];
    length = 0;
    number++;
  }
  return {
    closeFor: (file) => (length + file.length + 1 > PACK_BYTES ? close() : []),
    add: (file) => {
      const place: PackPlace = [number, length, file.length];
      files.push(file);
      length += file.length + 1;
      return place;
    },
    close,
  };
}
