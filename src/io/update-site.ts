import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BuildObserver, BuildReport, BuildRequest } from "./build-request.ts";
import { type BuildState, type KnownPart, readState, writeState } from "./build-state.ts";
import type { EarlyThreads } from "./early-threads.ts";
import { isRefusal } from "./file-errors.ts";
import { readFiledContent } from "./filed-content.ts";
import { keepReport, type WalkedContent } from "./last-build.ts";
import { findLastSite, type LastSite } from "./last-site.ts";
import { keepLinks } from "./linked-site.ts";
import { LostPages } from "./lost-pages.ts";
import { type MadeSite, makeSite } from "./make-site.ts";
import { type SiteChange, type WrittenSite, writeSite } from "./output.ts";
import type { Placing } from "./published.ts";
import { foldersOfRuns, isAsLeft, lookAtSite } from "./site-look.ts";
import type { SitePart } from "./site-part.ts";
import { markCache, removeStrayCaches } from "./stray-caches.ts";

/**
 * Makes what is new of the site and brings the output folder up to date, once more from nothing where kept pages are
 * lost. `early` are threads that may be there already.
 *
 * @throws UserError where the setup is at fault, TemplateError where a template is; the last site is then as it was.
 */
export async function updateSite(
  request: BuildRequest,
  walked: WalkedContent,
  observer: BuildObserver,
  early?: EarlyThreads,
): Promise<BuildReport> {
  try {
    return await updateOnce(request, walked, observer, early);
  } catch (error) {
    if (!(error instanceof LostPages)) throw error;
    rmSync(request.cache, { recursive: true, force: true });
    return await updateOnce(request, walked, observer);
  }
}

async function updateOnce(
  request: BuildRequest,
  walked: WalkedContent,
  observer: BuildObserver,
  early?: EarlyThreads,
): Promise<BuildReport> {
  const content = readFiledContent(request.content, request.addresses.content, walked.walk);
  const before = readState(request.cache, request.program);
  const isSame = isAsLeft(request.out, before.looks);
  let built: MadeSite | undefined;
  let placeAddresses: Placing | undefined;
  const written = await writeSite(request.out, async (draft) => {
    const last = findLastSite(before, draft, isSame);
    const site = { request, content, before, last, draft, observer };
    built = await makeSite(early === undefined ? site : { ...site, early });
    placeAddresses = await built.recordAddresses();
    return changeOf(built, last);
  });
  if (built === undefined || placeAddresses === undefined) throw new Error("a site was written without being built");
  const { diagnostics, holdings, unrecorded } = built;
  await placeAddresses();
  const report: BuildReport = { output: written.report, diagnostics, holdings, unrecorded };
  keepState(request, walked, { before, isSame }, { built, written, report });
  return report;
}

/** The files of the parts that were made, and those of the last build whose place they take. */
function changeOf({ parts }: MadeSite, last: LastSite): SiteChange {
  const made = parts.flatMap((part) => part.made?.files ?? []);
  if (last.manifest === undefined) return { made };
  const known = new Map(parts.map((part) => [part.name, part.made]));
  const replacedOf = (name: string) => {
    const own = known.get(name);
    if (own === undefined && known.has(name)) return [];
    return own?.patch === undefined
      ? last.listPaths(name)
      : [...own.patch.removed, ...own.files.map(({ path }) => path)];
  };
  return { made, last: { manifest: last.manifest, replaced: [...last.names].flatMap(replacedOf) } };
}

/** What the last build left, and whether the site looks as it was left. */
interface LastState {
  readonly before: BuildState;
  readonly isSame: boolean;
}

/** A site in its place, and what is to be told of it. */
interface BuiltSite {
  readonly built: MadeSite;
  readonly written: WrittenSite;
  readonly report: BuildReport;
}

/** Keeps what the next build need not find out again. A disk that is full of the site itself is no fault of the build. */
function keepState(
  request: BuildRequest,
  walked: WalkedContent,
  { before, isSame }: LastState,
  { built, written, report }: BuiltSite,
): void {
  const { cache, program, out } = request;
  const { parts, folders, records, links } = built;
  const { hash, runs } = written.manifest;
  try {
    const looks = lookAtSite(out, foldersOfRuns(runs), isSame ? before.looks : undefined, written.touched);
    const site = { manifest: hash, runs, looks };
    // First, so that links are never those of lists that the state does not know.
    if (links !== undefined) keepLinks(cache, program, links);
    writeState(cache, program, before, {
      ...site,
      folders,
      parts: new Map(parts.map((part) => [part.name, knownPart(part, before)])),
      paths: new Map(parts.flatMap((part) => changedPaths(part, before))),
    });
    removeUnkept(join(cache, "pages"), new Set(Array.from(folders.known.values(), ({ key }) => key)), hash);
    removeUnkept(join(cache, "records"), new Set(records), hash);
    keepReport(request, walked, site, report);
    markCache(cache, out);
    removeStrayCaches(dirname(cache), request.now);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** A part to remember: as it is remembered already, where it has not changed. */
function knownPart({ name, key, partition, made }: SitePart, before: BuildState): KnownPart {
  const known = before.parts.get(name);
  if (known !== undefined && (made === undefined || (known.key === key && partition === undefined))) return known;
  return { key, ...(partition !== undefined && { partition }) };
}

/** The paths of a part's files, with its name, where they are not those that are remembered. */
function changedPaths({ name, made }: SitePart, before: BuildState): readonly (readonly [string, readonly string[]])[] {
  if (made === undefined) return [];
  const { files, patch } = made;
  if (patch !== undefined && patch.added.length + patch.removed.length === 0) return [];
  const known = before.parts.has(name) ? before.listPaths(name) : undefined;
  const removed = new Set(patch?.removed);
  const paths =
    patch === undefined
      ? files.map(({ path }) => path)
      : [...(known ?? []).filter((path) => !removed.has(path)), ...patch.added];
  const isSame = known?.length === paths.length && known.every((path, place) => path === paths[place]);
  return isSame ? [] : [[name, paths]];
}

/**
 * Removes what is kept of pages and issues that have changed or gone, in one of sixteen of its folders: which ones, the hash of
 * the site tells. To look into all of them takes as long as to write what is new in a corrected one.
 */
function removeUnkept(root: string, kept: ReadonlySet<string>, hash: string): void {
  mkdirSync(root, { recursive: true });
  for (const group of readdirSync(root).filter((name) => name.startsWith(hash.charAt(0)))) {
    for (const name of readdirSync(join(root, group))) {
      if (!kept.has(name.replace(/\.json$/, ""))) rmSync(join(root, group, name), { force: true });
    }
  }
}
