import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Archive, TitledPage } from "../model/issue.ts";
import { groupBy } from "../site/catalog.ts";
import { scanFiles } from "../site/scan-files.ts";
import { createSite } from "../site/site.ts";
import { withdrawOutlines } from "../site/withdrawal.ts";
import { planAddresses } from "./addresses.ts";
import type { BuildObserver, BuildReport, BuildRequest, Holdings } from "./build-request.ts";
import { type BuildState, type KnownPart, readState, writeState } from "./build-state.ts";
import { CLOCK_TICK, type ContentWalk } from "./content-walk.ts";
import { isRefusal } from "./file-errors.ts";
import { keepReport } from "./last-build.ts";
import { findLastSite, type LastSite } from "./last-site.ts";
import { LostPages } from "./lost-pages.ts";
import { type SiteChange, type WrittenSite, writeSite } from "./output.ts";
import { type FiledContent, type ReadArchive, readArchive, readFiledContent } from "./read-archive.ts";
import { foldersOfRuns, lookOfSite } from "./site-look.ts";
import { hashOf, type MadePart, type SitePart } from "./site-part.ts";
import { makeParts } from "./site-parts.ts";
import { createStager, type Draft } from "./staging.ts";
import { markCache, removeStrayCaches } from "./stray-caches.ts";
import { createRunner, type TaskRunner } from "./task-runner.ts";
import type { TaskSetup } from "./tasks.ts";

/**
 * Makes what is new of the site and brings the output folder up to date, once more from nothing where kept pages are
 * lost. `walk` lists the content folder.
 *
 * @throws UserError where the setup is at fault, TemplateError where a template is; the last site is then as it was.
 */
export async function updateSite(
  request: BuildRequest,
  walk: ContentWalk,
  observer: BuildObserver,
): Promise<BuildReport> {
  try {
    return await updateOnce(request, walk, observer);
  } catch (error) {
    if (!(error instanceof LostPages)) throw error;
    rmSync(request.cache, { recursive: true, force: true });
    return await updateOnce(request, walk, observer);
  }
}

async function updateOnce(request: BuildRequest, walk: ContentWalk, observer: BuildObserver): Promise<BuildReport> {
  const content = readFiledContent(request.content, request.addresses.content, walk);
  const before = readState(request.cache, request.program);
  const isAsLeft = before.look !== "" && before.look === lookOfSite(request.out, foldersOfRuns(before.runs));
  let built: Built | undefined;
  const { report: output, manifest } = await writeSite(request.out, async (draft) => {
    const last = findLastSite(before, draft, isAsLeft);
    built = await build(request, content, before, last, draft, observer);
    return changeOf(built, last);
  });
  if (built === undefined) throw new Error("a site was written without being built");
  const { diagnostics, holdings, unrecorded } = built;
  await built.recordAddresses();
  const report: BuildReport = { output, diagnostics, holdings, unrecorded };
  keepState(request, content, before, built, manifest, report);
  return report;
}

/** The files of the parts that were made, and those of the last build whose place they take. */
function changeOf({ parts }: Built, last: LastSite): SiteChange {
  const made = parts.flatMap((part) => part.made?.files ?? []);
  if (last.manifest === undefined) return { made };
  const standing = new Set(parts.filter((part) => part.made === undefined).map(({ name }) => name));
  const kept = new Set(parts.flatMap((part) => part.made?.kept ?? []));
  const replaced = [...last.names].filter((name) => !standing.has(name)).flatMap((name) => last.listPaths(name));
  return { made, last: { manifest: last.manifest, replaced: replaced.filter((path) => !kept.has(path)) } };
}

/** Keeps what the next build need not find out again. A disk that is full of the site itself is no fault of the build. */
function keepState(
  request: BuildRequest,
  { walk }: FiledContent,
  before: BuildState,
  { parts, read, records }: Built,
  { hash, runs }: WrittenSite["manifest"],
  report: BuildReport,
): void {
  const { cache, program, out } = request;
  try {
    const site = { manifest: hash, runs, look: lookOfSite(out, foldersOfRuns(runs)) };
    writeState(cache, program, before, {
      ...site,
      folders: read.folders,
      parts: new Map(parts.map((part) => [part.name, knownPart(part, before)])),
      paths: new Map(parts.flatMap(({ name, made }) => (made === undefined ? [] : [[name, pathsOf(made)] as const]))),
    });
    removeUnkept(join(cache, "pages"), new Set(Array.from(read.folders.values(), ({ key }) => key)));
    removeUnkept(join(cache, "records"), new Set(records));
    keepReport(request, walk, site, report);
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

function pathsOf({ files, kept = [] }: MadePart): readonly string[] {
  return [...kept, ...files.map(({ path }) => path)];
}

/** A site that is staged, and what is to be remembered and told of it. */
interface Built extends Omit<BuildReport, "output"> {
  readonly parts: readonly SitePart[];
  readonly records: readonly string[];
  readonly read: ReadArchive;
  readonly recordAddresses: () => Promise<void>;
}

async function build(
  request: BuildRequest,
  content: FiledContent,
  before: BuildState,
  last: LastSite,
  draft: Draft,
  observer: BuildObserver,
): Promise<Built> {
  const setup = setupOf(request, content, draft);
  const runner = createRunner(setup, request.workers, observer.onTask);
  try {
    const read = await readArchive(content, before.folders, runner, request.now, (done, total) =>
      observer.onProgress("read", done, total),
    );
    const archive = withdrawOutlines(read.value, content.redirects);
    const found = [...content.diagnostics, ...read.diagnostics];
    request.requireArchive(archive, found);
    return await makeSite({ request, content, last, setup, runner, observer, read, archive, found });
  } finally {
    await runner.close();
  }
}

interface Making {
  readonly request: BuildRequest;
  readonly content: FiledContent;
  readonly last: LastSite;
  readonly setup: TaskSetup;
  readonly runner: TaskRunner;
  readonly observer: BuildObserver;
  readonly read: ReadArchive;
  readonly archive: Archive<TitledPage>;
  readonly found: readonly Diagnostic[];
}

async function makeSite(making: Making): Promise<Built> {
  const { request, content, last, setup, runner, observer, read, archive, found } = making;
  const { about } = content;
  const { config, firstScreen } = request;
  const context = { config, ...(about !== undefined && { about }), ...(firstScreen !== undefined && { firstScreen }) };
  const draftSite = createSite(archive, { ...context, diagnostics: found });
  const addresses = await planAddresses(draftSite.addresses, content.redirects, request.content, request.addresses);
  const diagnostics = [...found, ...addresses.diagnostics];
  const site = { ...draftSite, redirects: addresses.redirects };
  const { keptPages } = read;
  const { onProgress } = observer;
  const { parts, records } = await makeParts({ site, setup, runner, keptPages, last, onProgress });
  return {
    parts: [...copyParts(making), ...parts],
    records,
    read,
    diagnostics,
    holdings: holdingsOf(archive),
    unrecorded: addresses.unrecorded,
    recordAddresses: addresses.record,
  };
}

function setupOf(request: BuildRequest, { redirects }: FiledContent, draft: Draft): TaskSetup {
  const { program, content, config, templates, firstScreen, cache } = request;
  const design = { config, templates, ...(firstScreen !== undefined && { firstScreen }) };
  return {
    program,
    content,
    parsed: join(cache, "pages"),
    records: join(cache, "records"),
    draft,
    ...design,
    redirects,
  };
}

/** What is no part of the site's making: assets, and scans by newspaper and year. */
function copyParts({ request, content, setup, archive, last }: Making): readonly SitePart[] {
  const stage = createStager(setup.draft);
  const looks = new Map(
    content.walk.scans.map(({ path, signature, changed }) => {
      return [path, changed > request.now - CLOCK_TICK ? "" : signature];
    }),
  );
  const years = groupBy(scanFiles(archive), ({ path }) => path.slice(0, path.indexOf("/") + 5));
  const scans = Array.from(years, ([year, files]): SitePart => {
    const name = `scans ${year}`;
    const own = files.map(({ path, source }) => [path, source, looks.get(source) ?? ""] as const);
    const key = own.some(([, , look]) => look === "") ? "" : hashOf(own);
    const known = last.parts.get(name);
    if (key !== "" && known?.key === key) return { name, ...known };
    const copies = files.map(({ path, source }) => stage({ path, source: join(request.content, source) }));
    return { name, key, made: { files: copies } };
  });
  return [{ name: "assets", key: "", made: { files: request.assets.map(stage) } }, ...scans];
}

function holdingsOf({ issues }: Archive<TitledPage>): Holdings {
  const pages = issues.flatMap((issue) => issue.pages);
  const articles = pages.reduce((sum, { parsed }) => sum + parsed.articles.length, 0);
  return { issues: issues.length, pages: pages.length, articles };
}

/** Removes what is kept of pages and issues that have changed or gone. */
function removeUnkept(root: string, kept: ReadonlySet<string>): void {
  mkdirSync(root, { recursive: true });
  for (const group of readdirSync(root)) {
    for (const name of readdirSync(join(root, group))) {
      if (!kept.has(name.replace(/\.json$/, ""))) rmSync(join(root, group, name), { force: true });
    }
  }
}
