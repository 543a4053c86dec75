import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Archive, TitledPage } from "../model/issue.ts";
import { scanFiles } from "../site/scan-files.ts";
import { createSite } from "../site/site.ts";
import { withdrawOutlines } from "../site/withdrawal.ts";
import { planAddresses } from "./addresses.ts";
import type { BuildObserver, BuildReport, BuildRequest, Holdings } from "./build-request.ts";
import { type BuildState, type KnownPart, knownPart, readState, writeState } from "./build-state.ts";
import type { ContentWalk } from "./content-walk.ts";
import { isNotFound, isRefusal } from "./file-errors.ts";
import { keepReport } from "./last-build.ts";
import { writeSite } from "./output.ts";
import { MANIFEST } from "./output-path.ts";
import { type FiledContent, type ReadArchive, readArchive, readFiledContent } from "./read-archive.ts";
import type { SitePart } from "./site-part.ts";
import { makeParts } from "./site-parts.ts";
import { createStager, type Draft, hashBytes, type MadeFile } from "./staging.ts";
import { markCache, removeStrayCaches } from "./stray-caches.ts";
import { createRunner, type TaskRunner } from "./task-runner.ts";
import { LostPages, type TaskSetup } from "./tasks.ts";

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
  let built: Built | undefined;
  const output = await writeSite(request.out, async (draft) => {
    built = await build(request, content, before, draft, observer);
    return built.files;
  });
  if (built === undefined) throw new Error("a site was written without being built");
  const { diagnostics, holdings, unrecorded } = built;
  await built.recordAddresses();
  const report: BuildReport = { output, diagnostics, holdings, unrecorded };
  keepState(request, content, before, built, report);
  return report;
}

/** Keeps what the next build need not find out again. A disk that is full of the site itself is no fault of the build. */
function keepState(
  request: BuildRequest,
  { walk }: FiledContent,
  before: BuildState,
  { files, parts, read, records }: Built,
  report: BuildReport,
): void {
  const { cache, program, out } = request;
  try {
    writeState(cache, program, before, {
      manifest: findManifestHash(out) ?? "",
      folders: read.folders,
      parts: new Map(parts.map((part) => [part.name, knownPart(part, before.parts.get(part.name))])),
    });
    removeUnkept(join(cache, "pages"), new Set(Array.from(read.folders.values(), ({ key }) => key)));
    removeUnkept(join(cache, "records"), new Set(records));
    keepReport(request, walk, files, report);
    markCache(cache, out);
    removeStrayCaches(dirname(cache), request.now);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** A site that is staged, and what is to be remembered and told of it. */
interface Built extends Omit<BuildReport, "output"> {
  readonly files: readonly MadeFile[];
  readonly parts: readonly SitePart[];
  readonly records: readonly string[];
  readonly read: ReadArchive;
  readonly recordAddresses: () => Promise<void>;
}

async function build(
  request: BuildRequest,
  content: FiledContent,
  before: BuildState,
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
    return await makeSite({ request, content, before, setup, runner, observer, read, archive, found });
  } finally {
    await runner.close();
  }
}

interface Making {
  readonly request: BuildRequest;
  readonly content: FiledContent;
  readonly before: BuildState;
  readonly setup: TaskSetup;
  readonly runner: TaskRunner;
  readonly observer: BuildObserver;
  readonly read: ReadArchive;
  readonly archive: Archive<TitledPage>;
  readonly found: readonly Diagnostic[];
}

async function makeSite(making: Making): Promise<Built> {
  const { request, content, before, setup, runner, observer, read, archive, found } = making;
  const { about } = content;
  const { config, firstScreen } = request;
  const context = { config, ...(about !== undefined && { about }), ...(firstScreen !== undefined && { firstScreen }) };
  const draftSite = createSite(archive, { ...context, diagnostics: found });
  const addresses = await planAddresses(draftSite.catalog, content.redirects, request.content, request.addresses);
  const diagnostics = [...found, ...addresses.diagnostics];
  const site = { ...draftSite, redirects: addresses.redirects };
  const { keptPages } = read;
  const known = findKnownParts(before, setup.draft);
  const { parts, records } = await makeParts({
    site,
    setup,
    runner,
    keptPages,
    known,
    onProgress: observer.onProgress,
  });
  const stage = createStager(setup.draft);
  const copies = scanFiles(archive).map(({ path, source }) => ({ path, source: join(request.content, source) }));
  return {
    files: [...request.assets.map(stage), ...copies.map(stage), ...parts.flatMap(({ files }) => files)],
    parts,
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

/** The parts of the last build whose files are all in the output folder, if it is as that build left it. */
function findKnownParts({ manifest, parts }: BuildState, { folder, isFirst }: Draft): ReadonlyMap<string, KnownPart> {
  if (isFirst || findManifestHash(folder) !== manifest) return new Map();
  const names = new Map<string, ReadonlySet<string>>();
  const isThere = (path: string) => {
    const parent = path.slice(0, path.lastIndexOf("/") + 1);
    const listed = names.get(parent) ?? new Set(namesIn(join(folder, parent)));
    names.set(parent, listed);
    return listed.has(path.slice(parent.length));
  };
  return new Map([...parts].filter(([, { files }]) => files.every(([path]) => isThere(path))));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

function findManifestHash(folder: string): string | undefined {
  try {
    return hashBytes(readFileSync(join(folder, MANIFEST)));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
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
