import { crc32 } from "node:zlib";
import { FILE_LIMITS } from "../search/file-limits.ts";
import { bulkLines } from "../search/opensearch-format.ts";
import { type Month, monthOfDate, monthsOf } from "../search/partition.ts";
import { type WrittenPartition, writePartition } from "../search/write-index.ts";
import { packPartition } from "../search/write-packs.ts";
import { issueSearchEntries } from "../search-entries.ts";
import { fullIssueEntry } from "../site/catalog.ts";
import { issueRecords } from "../site/data-files.ts";
import { createSiteBase, renderIssue } from "../site/site.ts";
import type { Renderer } from "../site/templates.ts";
import { type IssueRequest, type KeptIssue, keepRecords, loadIssue, loadRecords } from "./kept-pages.ts";
import { type PatchedParts, type PatchRequest, patchParts } from "./patch-parts.ts";
import { type FolderRequest, type ReadFolder, readFolder } from "./read-folder.ts";
import { createStager, type MadeFile, stageAll, stagePieces } from "./staging.ts";
import type { TaskSetup } from "./task-setup.ts";

/** The work of a build that is done a piece at a time, in whatever order and thread. */
export interface Tasks {
  readonly readFolders: (folders: readonly FolderRequest[]) => readonly ReadFolder[];
  readonly renderIssues: (issues: readonly IssueRequest[]) => readonly (readonly MadeFile[])[];
  /** The data file of issues in order of date, of the records that `renderIssues` kept, with its whole SHA-256. */
  readonly joinRecords: (request: { readonly path: string; readonly records: readonly string[] }) => MadeFile;
  /** A partition of the search index, of the issues of its months in order of time. */
  readonly writePartition: (months: readonly (readonly IssueRequest[])[]) => MadePartition;
  /**
   * Parts of the same partition, by way of what the last build left; undefined where that is not as it was left. Does
   * those that no other thread has claimed, one after the other.
   */
  readonly patchParts: (request: PatchRequest) => PatchedParts | undefined;
  /** Lines of bulk requests that index the issues' articles in OpenSearch. */
  readonly writeBulk: (request: { readonly index: string; readonly issues: readonly KeptIssue[] }) => string;
}

/** A partition of the search index that is staged. */
export interface MadePartition extends WrittenPartition {
  readonly files: readonly MadeFile[];
}

/** The tasks of one build, done in a thread that renders pages so. */
export function createTasks(setup: TaskSetup, render: Renderer): Tasks {
  const { config, draft } = setup;
  const stage = createStager(draft);
  const base = createSiteBase(setup, new Map());
  return {
    readFolders: (folders) => folders.map((folder) => readFolder(folder, setup)),
    renderIssues: (issues) =>
      issues.map((request) => {
        const entry = fullIssueEntry(loadIssue(request, setup), request.neighbours);
        keepRecords(request.records, Buffer.from(issueRecords(entry.articles, config)), setup);
        return Array.from(renderIssue(entry, { ...base, doubts: request.doubts }, render), stage);
      }),
    // Its hash is whole, since it is published beside the file.
    joinRecords: ({ path, records }) => stagePieces(draft, path, loadAll(records, setup)),
    writePartition: (months) => {
      const whole = writePartition(readMonths(months, setup), FILE_LIMITS, crc32);
      const packed = config.compact === true ? packPartition(nameOfPartition(months), whole) : whole;
      const { files, result } = stageAll(packed, stage);
      return { ...result, files };
    },
    patchParts: (request) => patchParts(request, setup),
    writeBulk: ({ index, issues }) =>
      issues
        .flatMap((request) => issueSearchEntries(loadIssue(request, setup), config))
        .map((entry) => bulkLines(entry, index))
        .join(""),
  };
}

function* loadAll(records: readonly string[], setup: TaskSetup): Generator<Uint8Array> {
  for (const key of records) yield loadRecords(key, setup);
}

/** That of its first month. */
function nameOfPartition([first]: readonly (readonly IssueRequest[])[]): string {
  return monthOfDate(first?.[0]?.head.date.iso ?? "");
}

/** A month at a time: the text of no other is held. */
function* readMonths(months: readonly (readonly IssueRequest[])[], setup: TaskSetup): Generator<Month> {
  for (const issues of months) {
    yield* monthsOf(issues.flatMap((request) => issueSearchEntries(loadIssue(request, setup), setup.config)));
  }
}
