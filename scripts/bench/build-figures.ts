import { basename } from "node:path";
import { nameOfShardText } from "../../src/search/shard.ts";
import { readScript } from "../../src/search/shard-script.ts";

/** What building an index took. */
export interface BuildFigures {
  readonly articles: number;
  readonly textBytes: number;
  /** Without making up the articles and without writing to disk. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly partitions: number;
  readonly files: number;
  /** Number and bytes of shards by kind: t, p, x, h, … */
  readonly kinds: Readonly<Record<string, readonly [shards: number, bytes: number]>>;
}

/** The share of the text's bytes these kinds of shards take. */
export function shareOfText(figures: BuildFigures, kinds: readonly string[]): number {
  return kinds.reduce((sum, kind) => sum + (figures.kinds[kind]?.[1] ?? 0), 0) / figures.textBytes;
}

// e.g. t4e2d-56fd, p4e2d-56fd-0, x12, h3
const NUMBERED = /^[hptx](?=[-0-9a-f]+$)/u;

/** The kind of a shard by its name without folder: t, p, x, h, or its whole name. */
export function kindOfShard(name: string): string {
  return NUMBERED.exec(name)?.[0] ?? name;
}

/** The kind of each shard in a file of the index, and how many bytes it takes, with what stands behind it. */
export function shardsOfFile(file: Uint8Array): readonly (readonly [kind: string, bytes: number])[] {
  const shards: (readonly [kind: string, bytes: number])[] = [];
  for (let at = 0; at < file.length; ) {
    const script = readScript(file.subarray(at));
    if (script === undefined) throw new Error("a file of the index holds something that is no shard");
    let end = at + script.end;
    while (file[end] === LINE_FEED) end++;
    const name = nameOfShardText(Buffer.from(script.bytes).toString("latin1"));
    shards.push([kindOfShard(basename(name)), end - at]);
    at = end;
  }
  return shards;
}

const LINE_FEED = 0x0a;
