import type { PrintedParts } from "./entry.ts";
import { partitionShard } from "./format.ts";
import { type HeadPlaces, parseHeadPlaces, placeOfHeads } from "./head-places.ts";
import { type LastPartition, readLast } from "./last-partition.ts";
import { type Head, headShardOf, parseHead, parseParts, placeInMonth, textShardOf } from "./read-documents.ts";
import { unwrapKnownShard } from "./shard.ts";
import type { ShardPlace } from "./shard-file.ts";

/** The documents of a partition as the last build left them, each file read once. */
export interface LastDocuments {
  readonly headOf: (document: number) => Head;
  readonly partsOf: (document: number) => PrintedParts;
  /** The name in the index of the file of a document's text. */
  readonly textFileOf: (document: number) => string;
  /** The payload of a shard of a month's heads. */
  readonly headShard: (month: string, number: number) => Uint8Array;
  readonly headPlaces: () => HeadPlaces;
}

/** Opens the documents. The functions throw `BadShard` and `TruncatedBytes` where a file is not as it was left. */
export function createLastDocuments(last: LastPartition): LastDocuments {
  const { figures, readFile } = last;
  const files = new Map<string, Uint8Array>();
  const payloads = new Map<string, Uint8Array>();
  const readShard = ({ name, place: { file, at, length } }: { readonly name: string; readonly place: ShardPlace }) => {
    const known = payloads.get(name);
    if (known !== undefined) return known;
    const bytes = files.get(file) ?? readFile(file).slice();
    files.set(file, bytes);
    const { payload } = unwrapKnownShard(name, bytes.subarray(at, at + length));
    payloads.set(name, payload);
    return payload;
  };
  let places: HeadPlaces | undefined;
  const headPlaces = () => {
    places ??= parseHeadPlaces(readLast(last, partitionShard.heads), figures);
    return places;
  };
  const headShard = (name: string, number: number) => readShard(placeOfHeads(headPlaces(), { name }, number));
  const headOf = (document: number) => {
    const { month, number, offset } = headShardOf(figures, document);
    return parseHead(headShard(month.name, number), offset, document);
  };
  const textOf = (document: number) => textShardOf(placeInMonth(figures, document), headOf(document));
  return {
    headOf,
    partsOf: (document) => parseParts(readShard(textOf(document)), headOf(document).text.offset),
    textFileOf: (document) => textOf(document).place.file,
    headShard,
    headPlaces,
  };
}
