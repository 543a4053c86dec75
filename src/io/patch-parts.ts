import { crc32 } from "node:zlib";
import { TruncatedBytes } from "../search/bytes.ts";
import { FILE_LIMITS } from "../search/file-limits.ts";
import { monthsOf } from "../search/partition.ts";
import { openPatch, PATCH_PARTS, type PartitionChange, type PatchedPart } from "../search/patch-partition.ts";
import { CannotPatch } from "../search/patch-term.ts";
import { BadShard } from "../search/shard.ts";
import { issueSearchEntries } from "../search-entries.ts";
import { type IssueRequest, loadIssue } from "./kept-pages.ts";
import { type FiledPartition, readLastPartition } from "./last-index.ts";
import { createStager, type MadeFile, stageAll } from "./staging.ts";
import type { TaskSetup } from "./task-setup.ts";

/** A partition of which only some issues have changed. */
export interface PatchRequest {
  readonly last: FiledPartition;
  /** See `PartitionChange`. */
  readonly kept: number;
  readonly issues: readonly { readonly start: number; readonly request: IssueRequest }[];
  readonly claims: PartClaims;
}

/** In memory that threads share: how many parts of a patch are claimed. */
export type PartClaims = Int32Array;

/** No part is claimed yet. */
export function createClaims(): PartClaims {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Leaves no part to be claimed: where the patch is not wanted any more, or cannot be made. */
export function claimAll(claims: PartClaims): void {
  Atomics.store(claims, 0, PATCH_PARTS);
}

/** Parts of a partition that are patched and staged. */
export interface PatchedParts {
  readonly files: readonly MadeFile[];
  /** Paths that the partition did not have. */
  readonly added: readonly string[];
  /** With their numbers. */
  readonly parts: readonly (readonly [number: number, part: PatchedPart])[];
}

/**
 * Patches a part of the partition that no thread has claimed, one after the other until none is left: so threads that
 * do this at the same time are done at the same time. Undefined where the partition is not as the last build left it.
 */
export function patchParts(request: PatchRequest, setup: TaskSetup): PatchedParts | undefined {
  try {
    return patchClaimed(request, setup);
  } catch (error) {
    claimAll(request.claims);
    if (error instanceof BadShard || error instanceof TruncatedBytes || error instanceof CannotPatch) return undefined;
    throw error;
  }
}

function patchClaimed(request: PatchRequest, setup: TaskSetup): PatchedParts {
  const { last, claims } = request;
  const [files, parts]: [MadeFile[], PatchedParts["parts"][number][]] = [[], []];
  let number = claimPart(claims);
  if (number >= PATCH_PARTS) return { files, added: [], parts };
  const partition = readLastPartition(setup.draft.folder, last);
  const stage = createStager(setup.draft, partition.findHash);
  const { makePart } = openPatch(partition, changeOf(request, setup), FILE_LIMITS, crc32);
  for (; number < PATCH_PARTS; number = claimPart(claims)) {
    const made = stageAll(makePart(number), stage);
    files.push(...made.files);
    parts.push([number, made.result]);
  }
  const added = files.flatMap(({ path }) => (partition.findHash(path) === undefined ? [path] : []));
  return { files, added, parts };
}

/** The number of the next part, that of none where all are claimed. */
function claimPart(claims: PartClaims): number {
  return Atomics.add(claims, 0, 1);
}

function changeOf({ kept, issues }: PatchRequest, setup: TaskSetup): PartitionChange {
  const changed = issues.flatMap(({ start, request }) =>
    monthsOf(issueSearchEntries(loadIssue(request, setup), setup.config)).map(({ entries }) => ({ start, entries })),
  );
  return { kept, issues: changed };
}
