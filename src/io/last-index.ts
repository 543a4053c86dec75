import { join } from "node:path";
import { type PartitionFigures, pathOfFile } from "../search/format.ts";
import type { LastPartition } from "../search/last-partition.ts";
import { BadShard } from "../search/shard.ts";
import { hashBytes } from "./hashes.ts";
import type { LinkedIssue } from "./linked-issue.ts";
import { createFileLookup, type ListLines } from "./manifest.ts";
import { MANIFEST } from "./output-path.ts";
import { createFileReader, createRangeReader } from "./read-file.ts";

/** What is kept of a partition of the search index from one build to the next. */
export interface KnownPartition {
  readonly figures: PartitionFigures;
  /** By code point, see `WrittenPartition`. */
  readonly characterBytes: readonly (readonly [character: number, bytes: number])[];
  /** Its issues in order of their documents. */
  readonly issues: readonly KnownIssue[];
}

/** An issue by its address, a hash of everything it holds, and how many articles that is. */
export type KnownIssue = readonly [url: string, key: string, articles: number];

/** An issue as it is kept. */
export function knownIssue({ url, key, articles }: LinkedIssue): KnownIssue {
  return [url, key, articles];
}

/** Which of two issues has the first documents, by their addresses: `kecheng/2021-12-15/index.html`. */
export function compareUrls(one: string, other: string): number {
  const [a, b] = [datedName(one), datedName(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `2021-12-15 kecheng`. Asked for some tens of thousands of times to sort an archive's issues. */
function datedName(url: string): string {
  const slash = url.indexOf("/");
  return `${url.slice(slash + 1, slash + 1 + DATE_LENGTH)} ${url.slice(0, slash)}`;
}

/** Of `2021-12-15` */
const DATE_LENGTH = 10;

/** Where two builds of a partition differ. */
export interface IssueDifference {
  /** Documents from this one on have not the numbers they had. */
  readonly kept: number;
  /** Places of issues that are not as they were; all from the first on that is elsewhere. */
  readonly places: readonly number[];
  /** How many documents that is, old and new together. */
  readonly documents: number;
}

/** Where the issues of a partition differ from those it had. */
export function compareIssues(before: readonly KnownIssue[], after: readonly KnownIssue[]): IssueDifference {
  const isElsewhere = ([url, , articles]: KnownIssue, place: number) =>
    before[place]?.[0] !== url || before[place]?.[2] !== articles;
  const found = after.findIndex(isElsewhere);
  const tail = found < 0 ? Math.min(after.length, before.length) : found;
  const places = [...after.keys()].filter((place) => place >= tail || after[place]?.[1] !== before[place]?.[1]);
  const changed = places.flatMap((place) => (after[place] === undefined ? [] : [after[place]]));
  return {
    kept: countArticles(after.slice(0, tail)),
    places,
    documents: countArticles(changed) + countArticles(before.slice(tail)),
  };
}

/** All articles of some issues. */
export function countArticles(issues: readonly KnownIssue[]): number {
  return issues.reduce((sum, [, , articles]) => sum + articles, 0);
}

/** A partition that lies in the output folder, as a task takes it. */
export interface FiledPartition {
  readonly known: KnownPartition;
  /** The runs of the list of the site's files that tell of the index, see `indexRuns`. */
  readonly runs: ListLines["runs"];
}

/** A partition with what finds the hash of a file that the last build left, by its path. */
export interface HashedPartition extends LastPartition {
  readonly findHash: (path: string) => string | undefined;
}

/** A partition that lies in the output folder. A file that has not the hash in the list was not left there by the last build. */
export function readLastPartition(folder: string, { known, runs }: FiledPartition): HashedPartition {
  const findFile = createFileLookup({ read: createRangeReader(join(folder, MANIFEST)), runs });
  const findHash = (path: string) => findFile(path)?.[2];
  const readFile = createFileReader();
  return {
    findHash,
    figures: known.figures,
    characterBytes: new Map(known.characterBytes),
    readFile: (name) => {
      const path = pathOfFile(name);
      const [, size = 0, hash] = findFile(path) ?? [];
      const bytes = readFile(join(folder, path), size);
      if (bytes === undefined || hashBytes(bytes) !== hash) {
        throw new BadShard(name, "is not as the last build left it");
      }
      return bytes;
    },
  };
}
