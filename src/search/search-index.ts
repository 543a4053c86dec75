import type { Folder } from "../text/fold.ts";
import type { Manifest } from "./format.ts";
import { parseManifest } from "./manifest.ts";
import { openPartition, type PartitionReader } from "./read-terms.ts";
import type { ScoreArticles } from "./score-estimate.ts";
import { createShardStore, type LoadShard } from "./shard-store.ts";

/** An index open for searching. */
export interface SearchIndex {
  readonly manifest: Manifest;
  readonly partitions: readonly NumberedPartition[];
  readonly folder: Folder;
  readonly loadRanking: LoadRanking;
}

/** Gets what puts articles in order: in a browser it comes when it is first needed. Rejects with `BadShard`. */
export type LoadRanking = () => Promise<ScoreArticles>;

/** A partition, and the number its first document has in the whole archive. */
export interface NumberedPartition extends PartitionReader {
  readonly base: number;
}

/** The name of the newspaper with this slug. */
export function newspaperName({ manifest }: SearchIndex, slug: string): string {
  return manifest.newspapers.find((newspaper) => newspaper.slug === slug)?.name ?? slug;
}

/** The partition that holds the article with this number in the whole archive, and the article's place in it. */
export function placeOfArticle(
  index: SearchIndex,
  id: number,
): { readonly partition: NumberedPartition; readonly document: number } | undefined {
  const partition = index.partitions.findLast(({ base }) => base <= id);
  return partition && { partition, document: id - partition.base };
}

/**
 * Opens the index a loader leads to. Rejects with `BadShard` where its manifest or what folds texts cannot be had: the
 * latter too comes, in a browser, with the first question.
 */
export async function openSearchIndex(
  load: LoadShard,
  loadRanking: LoadRanking,
  loadFolder: () => Promise<Folder>,
): Promise<SearchIndex> {
  const store = createShardStore(load);
  const [payload, folder] = await Promise.all([store.read("manifest", ""), loadFolder()]);
  const manifest = parseManifest(payload);
  let base = 0;
  const partitions = manifest.partitions.map((figures) => {
    const partition = { ...openPartition(store, figures), base };
    base += figures.documents;
    return partition;
  });
  return { manifest, partitions, folder, loadRanking };
}
