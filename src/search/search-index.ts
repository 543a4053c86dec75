import type { Manifest } from "./format.ts";
import { parseManifest } from "./manifest.ts";
import type { QueryHelp } from "./query-help.ts";
import { openPartition, type PartitionReader } from "./read-terms.ts";
import type { RankArticles } from "./score-estimate.ts";
import type { SearchingReader } from "./searching-reader.ts";
import { createShardStore, type LoadShard } from "./shard-store.ts";

/** An index open for searching. */
export interface SearchIndex extends SearchingReader {
  readonly manifest: Manifest;
  readonly partitions: readonly NumberedPartition[];
  readonly parts: SearchParts;
}

/** What search needs beside the index: in a browser each comes when it is first needed. All reject with `BadShard`. */
export interface SearchParts {
  readonly loadReader: () => Promise<SearchingReader>;
  /** Gets what puts articles in order. */
  readonly loadRanking: () => Promise<RankArticles>;
  /** Gets what is made of a query that finds nothing. */
  readonly loadHelp: () => Promise<QueryHelp>;
}

/** A partition, and the number its first document has in the whole archive. */
export interface NumberedPartition extends PartitionReader {
  readonly base: number;
}

/** The name of the newspaper with this slug. */
export function newspaperName({ manifest }: SearchIndex, slug: string): string {
  return manifest.newspapers.find((newspaper) => newspaper.slug === slug)?.name ?? slug;
}

/**
 * Opens the index a loader leads to. Rejects with `BadShard` where its manifest or what reads questions cannot be had: the
 * latter too comes, in a browser, with the first question.
 */
export async function openSearchIndex(load: LoadShard, parts: SearchParts): Promise<SearchIndex> {
  const store = createShardStore(load);
  const [{ payload }, reader] = await Promise.all([store.read({ name: "manifest", build: "" }), parts.loadReader()]);
  const manifest = parseManifest(payload);
  let base = 0;
  const partitions = manifest.partitions.map((figures) => {
    const partition = { ...openPartition(store, figures), base };
    base += figures.documents;
    return partition;
  });
  return { manifest, partitions, parts, ...reader };
}
