import { RESULTS_A_PAGE } from "./question.ts";
import { headFileOf } from "./read-documents.ts";
import type { NumberedPartition, SearchIndex } from "./search-index.ts";

/** Head files read at once, so that a page of results does not wait. A browser refuses thousands, a system opens few files. */
const FILES_AT_ONCE = RESULTS_A_PAGE;

/**
 * What `read` makes of the articles with these numbers, in the order given. Those of one head file are read together, and the
 * files in the order of time: however many articles there are, each file is asked for once. The first failure ends it.
 */
export async function readArticles<Value>(
  index: SearchIndex,
  ids: readonly number[],
  read: (partition: NumberedPartition, document: number) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = [];
  const groups = groupByFile(index, ids);
  const readNext = async () => {
    for (const group of groups) {
      await Promise.all(
        group.map(async ({ place, partition, document }) => {
          values[place] = await read(partition, document);
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, readNext));
  return values;
}

/** An article to be read, and its place among them. */
interface ListedDocument {
  readonly place: number;
  readonly partition: NumberedPartition;
  readonly document: number;
}

/** A generator: where one of those who take from it fails, it ends for all. */
function* groupByFile(index: SearchIndex, ids: readonly number[]): Generator<readonly ListedDocument[]> {
  const groups = new Map<string, readonly ListedDocument[]>();
  for (const [place, id] of [...ids.entries()].sort(([, a], [, b]) => a - b)) {
    const partition = index.partitions.findLast(({ base }) => base <= id);
    if (partition === undefined) continue;
    const document = id - partition.base;
    const file = headFileOf(partition.figures, document);
    const key = `${file.month.name} ${file.number}`;
    groups.set(key, [...(groups.get(key) ?? []), { place, partition, document }]);
  }
  yield* groups.values();
}
