import { join } from "node:path";
import { URLS_LOCK } from "../read/content-path.ts";
import type { BuildReport, BuildRequest } from "./build-request.ts";
import type { SiteState } from "./build-state.ts";
import { readSealed, writeSealed } from "./cache.ts";
import { CLOCK_TICK, type ContentWalk } from "./content-walk.ts";
import { hashBytes } from "./hashes.ts";
import { foldersOfRuns, hashLooks, look, lookAtSite } from "./site-look.ts";

/** What the last build was made of and what it told, so that one with nothing to do need only look. */
interface LastBuild {
  readonly ingredients: string;
  /** How many files the content had. */
  readonly files: number;
  readonly site: string;
  /** The site's folders, from its root. */
  readonly folders: readonly string[];
  readonly report: BuildReport;
}

/** The content as a build finds it. */
export interface WalkedContent {
  readonly walk: ContentWalk;
  /** A hash of all that the build is made of; absent where that cannot be told at a glance. */
  readonly ingredients?: string;
}

/** How this build looks beside the last one. */
export interface LastLook extends Pick<WalkedContent, "ingredients"> {
  /** What the last build told, where this one would tell the same. */
  readonly report?: BuildReport;
  /** How many files have come into the content, less those that have gone; absent where no last build is known. */
  readonly come?: number;
}

/**
 * What the last build told, where this one would be made of the same and the site's folders look as that build left
 * them. Files are known by their place, size and time, as backup programs know them.
 */
export function lookAtLast(request: BuildRequest, walk: ContentWalk): LastLook {
  const ingredients = ingredientsOf(request, walk);
  const last = readSealed<LastBuild>(lastFile(request), request.program);
  if (ingredients === undefined) return last === undefined ? {} : { come: countFiles(walk) - last.files };
  if (last === undefined) return { ingredients };
  const now = { ingredients, come: countFiles(walk) - last.files };
  if (last.ingredients !== ingredients) return now;
  if (last.site === "" || last.site !== hashLooks(lookAtSite(request.out, last.folders))) return now;
  return { ...now, report: { ...last.report, output: { ...last.report.output, written: 0, removed: 0 } } };
}

function countFiles({ texts, scans }: ContentWalk): number {
  return texts.length + scans.length;
}

/** Keeps what the build told, for a next one that has nothing to do. `ingredients` are those of `lookAtLast`. */
export function keepReport(
  request: BuildRequest,
  { walk, ingredients }: WalkedContent,
  { looks, runs }: Pick<SiteState, "looks" | "runs">,
  report: BuildReport,
): void {
  if (ingredients === undefined) return;
  const site = hashLooks(looks);
  const last: LastBuild = { ingredients, files: countFiles(walk), site, folders: foldersOfRuns(runs), report };
  writeSealed(lastFile(request), request.program, last);
}

function lastFile({ cache }: BuildRequest): string {
  return join(cache, "last.json");
}

/** Undefined where that cannot be told at a glance: a file was changed just now, or addresses are to be recorded. */
function ingredientsOf(request: BuildRequest, { texts, scans }: ContentWalk): string | undefined {
  const { addresses, content, config, templates, firstScreen, assets, now } = request;
  const files = [...texts, ...scans];
  const isYoung = files.some(({ signature, changed }) => signature === "" || changed > now - CLOCK_TICK);
  if (isYoung || addresses.publish === true || addresses.forward === true) return undefined;
  const looks = files.map(({ path, signature }) => `${path} ${signature}`);
  const own = assets.map(({ path, content: bytes }) => `${path} ${hashBytes(bytes)}`);
  const lock = look(join(content, URLS_LOCK));
  return hashBytes(JSON.stringify([config, [...templates], firstScreen, own, addresses.content, lock, looks]));
}
