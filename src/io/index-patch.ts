import { joinPatch } from "../search/patch-partition.ts";
import type { WrittenPartition } from "../search/write-index.ts";
import type { IssueRequest } from "./kept-pages.ts";
import {
  compareIssues,
  compareUrls,
  countArticles,
  type KnownIssue,
  type KnownPartition,
  knownIssue,
} from "./last-index.ts";
import type { LastSite } from "./last-site.ts";
import type { LinkedIssue } from "./linked-issue.ts";
import { indexRuns } from "./manifest.ts";
import { claimAll, createClaims, type PatchedParts, type PatchRequest } from "./patch-parts.ts";
import type { MadePart } from "./site-part.ts";
import { createStager, stageAll } from "./staging.ts";
import type { TaskRunner } from "./task-runner.ts";
import type { TaskSetup } from "./task-setup.ts";

/** Parts with these names are partitions of the search index. */
export const PARTITION = "search ";

/** A patch of a partition that was begun before it was known for certain what is new in it. */
export interface BegunPatch {
  readonly part: string;
  readonly plan: PatchPlan;
  readonly running: RunningPatch;
}

/** A partition that is patched and staged. */
type PatchedPartition = WrittenPartition & Required<MadePart>;

/** What is new in a partition. */
type PatchPlan = Omit<PatchRequest, "last" | "claims">;

/** What a patch takes; the fields of `SiteMaking` that bear these names. */
interface Patching {
  readonly last: LastSite;
  readonly runner: TaskRunner;
  readonly setup: TaskSetup;
}

/** What takes up a patch. */
interface PatchTaking extends Patching {
  readonly begun?: BegunPatch;
  readonly listed?: Promise<unknown>;
}

/**
 * Begins to patch the last partition, into which new issues come, with what linking is expected to make of the issues
 * that have changed: the thread that was started is then not left to wait until all others are linked. Undefined where
 * that is no use.
 */
export function beginPatch(patching: Patching, issues: readonly LinkedIssue[]): BegunPatch | undefined {
  const { last } = patching;
  const partitions = [...last.parts.keys()].filter((name) => name.startsWith(PARTITION));
  const part = partitions.sort().at(-1) ?? "";
  const known = last.parts.get(part)?.partition;
  if (known === undefined || issues.length === 0) return undefined;
  const requests = new Map(issues.map(({ url, request }) => [url, request]));
  const standing = known.issues.filter(([url]) => !requests.has(url));
  const filled = issues.filter(({ articles }) => articles > 0);
  const own = [...standing, ...filled.map(knownIssue)].sort(([one], [other]) => compareUrls(one, other));
  const plan = planPatch(patching, known, own, requests);
  if (plan === undefined) return undefined;
  const running = startPatch(patching, known, plan);
  return running === undefined ? undefined : { part, plan, running };
}

/**
 * The partition by way of what the last build left of it; undefined where that is no use. `issues` are all of its issues,
 * `own` the same in order of their documents; `begun` is taken where it has come to be what is wanted.
 */
export async function patchKnown(
  patching: PatchTaking,
  part: string,
  issues: readonly LinkedIssue[],
  own: readonly KnownIssue[],
): Promise<PatchedPartition | undefined> {
  const { last, begun, listed } = patching;
  const known = last.parts.get(part)?.partition;
  const plan = known && planPatch(patching, known, own, new Map(issues.map(({ url, request }) => [url, request])));
  const isBegun = begun !== undefined && plan !== undefined && begun.part === part && isSamePlan(begun.plan, plan);
  if (begun?.part === part && !isBegun) await begun.running.drop();
  if (known === undefined || plan === undefined) return undefined;
  const running = isBegun ? begun.running : startPatch(patching, known, plan);
  await listed;
  const patched = await running?.finish();
  return patched?.figures.documents === countArticles(own) ? patched : undefined;
}

/** Where more of a partition's documents than so many, and than one in so many, have changed, all of it is made anew. */
const FEW_CHANGED = 64;
const ONE_IN = 16;

/** What is to be patched; `requests` are by the issues' addresses. Undefined where one is not there, or it is no use. */
function planPatch(
  { last, setup }: Patching,
  known: KnownPartition,
  own: readonly KnownIssue[],
  requests: ReadonlyMap<string, IssueRequest>,
): PatchPlan | undefined {
  // Of a packed index any change moves what lies behind it.
  if (last.manifest === undefined || setup.config.compact === true) return undefined;
  const { kept, places, documents } = compareIssues(known.issues, own);
  if (kept === 0 || documents > Math.max(FEW_CHANGED, kept / ONE_IN)) return undefined;
  const issues = places.flatMap((place) => {
    const request = requests.get(own[place]?.[0] ?? "");
    return request === undefined ? [] : [{ start: countArticles(own.slice(0, place)), request }];
  });
  return issues.length < places.length ? undefined : { kept, issues };
}

function isSamePlan(one: PatchPlan, other: PatchPlan): boolean {
  const [a, b] = [one, other].map(({ kept, issues }) =>
    // What records are kept under is a hash of all that an issue holds.
    JSON.stringify([kept, issues.map(({ start, request }) => [start, request.records])]),
  );
  return a === b;
}

/** A patch that a thread has begun, if there is one. */
interface RunningPatch {
  /** Does here what is left to do, and waits for the thread. Undefined where the partition cannot be patched. */
  readonly finish: () => Promise<PatchedPartition | undefined>;
  /** Does no more of it; to be waited for, lest it gets into the way of files that are staged then. */
  readonly drop: () => Promise<void>;
}

function startPatch(
  { last, runner, setup }: Patching,
  known: KnownPartition,
  plan: PatchPlan,
): RunningPatch | undefined {
  if (last.manifest === undefined) return undefined;
  const request = { last: { known, runs: indexRuns(last.manifest) }, ...plan, claims: createClaims() };
  const beside = runner.runBeside(request);
  // A fault counts only where the patch turns out to be wanted.
  beside?.catch(() => {});
  return {
    finish: async () => {
      const own = await runner.run("patchParts", request, 1);
      const other = await (beside ?? NO_PARTS);
      return own && other && joinParts([own, other], known, setup);
    },
    drop: async () => {
      claimAll(request.claims);
      await beside?.catch(() => {});
    },
  };
}

const NO_PARTS: PatchedParts = { files: [], added: [], parts: [] };

/** The partition, when all of its parts are there. */
function joinParts(
  made: readonly PatchedParts[],
  { figures, characterBytes }: KnownPartition,
  { draft }: Patching["setup"],
): PatchedPartition {
  const parts = made.flatMap((own) => own.parts).sort(([one], [other]) => one - other);
  const joining = joinPatch(
    { figures, characterBytes: new Map(characterBytes) },
    parts.map(([, part]) => part),
  );
  const { files, result } = stageAll(joining, createStager(draft));
  const { removed, ...written } = result;
  return {
    ...written,
    files: [...made.flatMap((own) => own.files), ...files],
    patch: { added: made.flatMap(({ added }) => added), removed },
  };
}
