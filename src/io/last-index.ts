import { join } from "node:path";
import type { PartitionFigures } from "../search/format.ts";
import type { LastPartition } from "../search/last-partition.ts";
import { pathOfShard } from "../search/partition-files.ts";
import { BadShard, payloadOfShard } from "../search/shard.ts";
import type { ListedFile } from "./manifest.ts";
import { readIfThere } from "./read-file.ts";
import { hashBytes } from "./staging.ts";

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
  /** Of each of its files a line, path and hash: one text goes to a thread in a hundredth of the time of a map. */
  readonly files: string;
}

/** A partition as a task takes it; `files` are those that the last build left. */
export function filePartition(known: KnownPartition, files: readonly ListedFile[]): FiledPartition {
  return { known, files: files.map(([path, , hash]) => `${path} ${hash}`).join("\n") };
}

/** A partition with the hashes of its files, by path. */
export interface HashedPartition extends LastPartition {
  readonly hashes: ReadonlyMap<string, string>;
}

/** A partition that lies in the output folder. A file that has not the hash in the list was not left there by the last build. */
export function readLastPartition(folder: string, { known, files }: FiledPartition): HashedPartition {
  const hashes = new Map(files.split("\n").map(splitLine));
  return {
    hashes,
    figures: known.figures,
    characterBytes: new Map(known.characterBytes),
    read: (name) => {
      const path = pathOfShard(name);
      const bytes = readIfThere(join(folder, path));
      if (bytes === undefined || hashBytes(bytes) !== hashes.get(path)) {
        throw new BadShard(name, "is not as the last build left it");
      }
      return payloadOfShard(name, bytes);
    },
  };
}

/** Path and hash of a line. */
function splitLine(line: string): readonly [path: string, hash: string] {
  const space = line.lastIndexOf(" ");
  return [line.slice(0, space), line.slice(space + 1)];
}
