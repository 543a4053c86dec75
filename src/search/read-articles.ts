import { RESULTS_A_PAGE } from "./question.ts";
import { headShardOf } from "./read-documents.ts";
import type { NumberedPartition, SearchIndex } from "./search-index.ts";

/** Shards of heads read at once, so that a page of results does not wait. A browser refuses thousands, a system opens few files. */
const SHARDS_AT_ONCE = RESULTS_A_PAGE;

/**
 * What `read` makes of the articles with these numbers, in the order given. Those of which one shard has the heads are read together, and
 * the shards in the order of time: however many articles there are, each is asked for once. The first failure ends it.
 */
export async function readArticles<Value>(
  index: SearchIndex,
  ids: readonly number[],
  read: (partition: NumberedPartition, document: number) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  const groups = groupByShard(index, ids);
  const readNext = async () => {
    for (const group of groups) {
      await Promise.all(
        group.map(async ({ place, partition, document }) => {
          values[place] = await read(partition, document);
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: SHARDS_AT_ONCE }, readNext));
  return values;
}

/** An article to be read, and its place among them. */
interface ListedDocument {
  readonly place: number;
  readonly partition: NumberedPartition;
  readonly document: number;
}

/** A generator: where one of those who take from it fails, it ends for all. */
function* groupByShard(index: SearchIndex, ids: readonly number[]): Generator<readonly ListedDocument[]> {
  const groups = new Map<string, readonly ListedDocument[]>();
  for (const [place, id] of [...ids.entries()].sort(([, a], [, b]) => a - b)) {
    const partition = index.partitions.findLast(({ base }) => base <= id);
    if (partition === undefined) continue;
    const document = id - partition.base;
    const shard = headShardOf(partition.figures, document);
    const key = `${shard.month.name} ${shard.number}`;
    groups.set(key, [...(groups.get(key) ?? []), { place, partition, document }]);
  }
  yield* groups.values();
}
