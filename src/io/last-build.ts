import { join } from "node:path";
import { URLS_LOCK } from "../read/content-path.ts";
import type { BuildReport, BuildRequest } from "./build-request.ts";
import type { SiteState } from "./build-state.ts";
import { readSealed, writeSealed } from "./cache.ts";
import { CLOCK_TICK, type ContentWalk } from "./content-walk.ts";
import { foldersOfRuns, look, lookOfSite } from "./site-look.ts";
import { hashBytes } from "./staging.ts";

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

/** How this build looks beside the last one. */
export interface LastLook {
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
  if (last === undefined) return {};
  const come = countFiles(walk) - last.files;
  if (ingredients === undefined || last.ingredients !== ingredients) return { come };
  if (last.site === "" || last.site !== lookOfSite(request.out, last.folders)) return { come };
  return { report: { ...last.report, output: { ...last.report.output, written: 0, removed: 0 } }, come };
}

function countFiles({ texts, scans }: ContentWalk): number {
  return texts.length + scans.length;
}

/** Keeps what the build told, for a next one that has nothing to do. */
export function keepReport(
  request: BuildRequest,
  walk: ContentWalk,
  { look: site, runs }: Pick<SiteState, "look" | "runs">,
  report: BuildReport,
): void {
  const ingredients = ingredientsOf(request, walk);
  if (ingredients === undefined) return;
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
