import { join } from "node:path";
import type { CopiedFile } from "../model/output.ts";
import { URLS_LOCK } from "../read/content-path.ts";
import { buildCatalog, groupBy } from "../site/catalog.ts";
import type { IssueCard } from "../site/issue-card.ts";
import { createSite } from "../site/site.ts";
import type { Site } from "../site/site-page.ts";
import { planAddresses } from "./addresses.ts";
import type { BuildObserver, BuildReport, BuildRequest, Holdings } from "./build-request.ts";
import type { BuildState } from "./build-state.ts";
import { CLOCK_TICK } from "./content-walk.ts";
import type { EarlyThreads } from "./early-threads.ts";
import { type BegunPatch, beginPatch } from "./index-patch.ts";
import type { LastSite } from "./last-site.ts";
import { linkArchiveFolders } from "./link-archive.ts";
import { createFolderLinker, type FolderLinking, type LinkedFolder, type OpenFolder } from "./linked-folder.ts";
import { findLinks, type KeptLinks, type LinkedSite, linkIssue, linkIssues } from "./linked-site.ts";
import { makeLists } from "./list-parts.ts";
import { type FiledContent, type FoundFolder, readFolders } from "./read-archive.ts";
import { look } from "./site-look.ts";
import { hashOf, type LinkedIssue, type SiteMaking, type SitePart } from "./site-part.ts";
import { makeParts } from "./site-parts.ts";
import { createStager, type Draft } from "./staging.ts";
import { createRunner, type TaskRunner } from "./task-runner.ts";
import { type TaskSetup, taskSetup } from "./task-setup.ts";

/** What a site is made of. */
export interface SiteRequest {
  readonly request: BuildRequest;
  readonly content: FiledContent;
  readonly before: BuildState;
  readonly last: LastSite;
  readonly draft: Draft;
  readonly observer: BuildObserver;
  readonly early?: EarlyThreads;
}

/** A site that is staged, and what is to be remembered and told of it. */
export interface MadeSite extends Omit<BuildReport, "output"> {
  readonly parts: readonly SitePart[];
  readonly folders: ReadonlyMap<string, FoundFolder>;
  /** What is to be kept of issues' records. */
  readonly records: readonly string[];
  /** What was linked anew, to be kept. */
  readonly links?: KeptLinks;
  readonly linked: ReadonlyMap<string, LinkedFolder>;
  /** To be called when the site is in its place: records what the options ask for. */
  readonly recordAddresses: () => Promise<void>;
}

/**
 * Reads what has changed and stages the parts of the site that are made of it.
 *
 * @throws UserError where the setup is at fault, TemplateError where a template is, LostPages where what was kept is lost.
 */
export async function makeSite(site: SiteRequest): Promise<MadeSite> {
  const { request, content, before, last, draft, observer } = site;
  const setup = taskSetup(request, content.redirects, draft);
  const started = site.early?.takeFor(setup);
  const runner = createRunner(setup, request.workers, observer.onTask, started);
  try {
    const folders = await readFolders(content, before.folders, runner, request.now, (done, total) =>
      observer.onProgress("read", done, total),
    );
    const { linked, lists, key, kept, begun, recordAddresses } = await linkSite(site, setup, folders, runner);
    const own = { setup, runner, last, onProgress: observer.onProgress };
    const making: SiteMaking = begun === undefined ? own : { ...own, begun };
    const { issues, years, scans, ...told } = linked;
    const { parts, lists: made } = await makeParts(making, { issues, years, makeLists: () => lists(making) });
    return {
      ...told,
      parts: [...copyParts(site, scans), ...parts],
      folders,
      records: issues.map((issue) => issue.request.records),
      linked: kept ?? new Map(),
      ...(key !== undefined && { links: { key, site: linked, lists: made.map(({ name }) => name) } }),
      recordAddresses,
    };
  } finally {
    await runner.close();
  }
}

/** A site that is linked. */
interface Linking {
  readonly linked: LinkedSite;
  readonly lists: (making: SiteMaking) => Promise<readonly SitePart[]>;
  /** Under which key it is to be kept, "" where none will find it again; absent where it is kept already. */
  readonly key?: string;
  /** What is to be kept of folders that were linked anew. */
  readonly kept?: ReadonlyMap<string, LinkedFolder>;
  /** What a thread has begun meanwhile. */
  readonly begun?: BegunPatch;
  readonly recordAddresses: () => Promise<void>;
}

/** Links the site, unless the last build linked the same. */
async function linkSite(
  site: SiteRequest,
  setup: TaskSetup,
  folders: ReadonlyMap<string, FoundFolder>,
  runner: TaskRunner,
): Promise<Linking> {
  const { request, content, before, last } = site;
  const { program, config, templates, firstScreen, redirects } = setup;
  // Config, templates and program go into every part.
  const common = hashOf([program, config, [...templates], firstScreen, [...redirects.withdrawn.keys()]]);
  const linking: FolderLinking = { content, before, folders, common, said: saidOf(request, content, common) };
  const key = linkKeyOf(request, linking);
  const kept =
    key === undefined || !last.isAsLeft ? undefined : findLinks(request.cache, program, key, folders, common);
  if (kept !== undefined) {
    const lists = kept.lists.flatMap((name) => standing(name, last));
    if (lists.length === kept.lists.length) {
      return { linked: kept.site, lists: async () => lists, recordAddresses: async () => {} };
    }
  }
  const open = createFolderLinker(linking);
  const isWorthThread = folders.size >= WORTH_A_THREAD && last.parts.size > 0 && runner.startThread();
  const begun = isWorthThread ? beginPatch({ last, runner, setup }, linkChanged(linking, open)) : undefined;
  const linked = await linkAnew(site, linking, open, key);
  return begun === undefined ? linked : { ...linked, begun };
}

/** So many folders take longer to link than a thread to start. */
const WORTH_A_THREAD = 500;

/** The part as it lies in the output folder. */
function standing(name: string, { parts }: LastSite): readonly SitePart[] {
  const part = parts.get(name);
  return part === undefined ? [] : [{ name, ...part }];
}

/** A hash of all that linking goes by, and lists with it, but for outlines. */
function saidOf(
  { content: folder }: BuildRequest,
  { layout, newspapers, redirects, about, diagnostics }: FiledContent,
  common: string,
): string {
  const said = [newspapers.diagnostics, layout.diagnostics, diagnostics, about, look(join(folder, URLS_LOCK))];
  const tables = [newspapers.value, redirects.moved, redirects.withdrawn].map((table) => [...table]);
  return hashOf([common, said, tables]);
}

/** The same with outlines. Undefined where addresses are to be recorded, for which they have to be known. */
function linkKeyOf({ addresses }: BuildRequest, { said, folders }: FolderLinking): string | undefined {
  if (addresses.publish === true || addresses.forward === true) return undefined;
  return hashOf([said, Array.from(folders, ([path, { outlineKey }]) => [path, outlineKey])]);
}

/** The issues of the folders that have changed, linked by themselves: mostly they are what they are among all others. */
function linkChanged(
  { before, folders }: FolderLinking,
  open: (path: string) => OpenFolder | undefined,
): readonly LinkedIssue[] {
  const changed = [...folders].filter(([path, { key }]) => before.folders.get(path)?.key !== key);
  return changed.flatMap(([path]) => {
    const issue = open(path)?.folder.issue;
    return issue === undefined ? [] : [linkIssue(issue, {}, new Map())];
  });
}

async function linkAnew(
  { request, content }: SiteRequest,
  linking: FolderLinking,
  open: (path: string) => OpenFolder | undefined,
  key: string | undefined,
): Promise<Linking> {
  const { config, firstScreen } = request;
  const { issues, kept, touched, ...found } = linkArchiveFolders(linking, open, config);
  const diagnostics = [...content.diagnostics, ...found.diagnostics];
  request.requireArchive(issues.length, diagnostics);
  const { about } = content;
  const context = { config, ...(about !== undefined && { about }), ...(firstScreen !== undefined && { firstScreen }) };
  const newspapers = [...content.newspapers.value.values()];
  const catalog = buildCatalog(
    newspapers,
    issues.map(({ filed }) => filed),
  );
  const draft = createSite(catalog, { ...context, diagnostics });
  const addresses = await planAddresses(draft.addresses, content.redirects, request.content, request.addresses);
  const whole: Site = { ...draft, redirects: addresses.redirects };
  const linked: LinkedSite = {
    issues: linkIssues(whole, new Map(issues.map(({ issue }) => [issue.card.issue, issue]))),
    years: catalog.newspapers.flatMap(({ years }) => years.map(({ newspaper, year }) => ({ newspaper, year }))),
    scans: issues.flatMap(({ issue }) => issue.scans),
    diagnostics: [...diagnostics, ...addresses.diagnostics],
    holdings: holdingsOf(issues.map(({ issue }) => issue.card)),
    unrecorded: addresses.unrecorded,
  };
  let catalogued: Site | undefined = whole;
  return {
    linked,
    kept,
    lists: async (making) => {
      const matter = { issues: linked.issues, common: linking.common, ...(touched !== undefined && { touched }) };
      const parts = catalogued === undefined ? [] : await makeLists(making, catalogued, matter);
      // Let go, since tasks go on for long after the lists are made.
      catalogued = undefined;
      return parts;
    },
    // Kept also without a key: what was kept before belongs to lists that are no more.
    key: key ?? "",
    recordAddresses: addresses.record,
  };
}

/** What is no part of the site's making: assets, and scans by newspaper and year. */
function copyParts({ request, content, draft, last }: SiteRequest, scans: readonly CopiedFile[]): readonly SitePart[] {
  const stage = createStager(draft);
  const looks = new Map(
    content.walk.scans.map(({ path, signature, changed }) => {
      return [path, changed > request.now - CLOCK_TICK ? "" : signature];
    }),
  );
  const years = groupBy(scans, ({ path }) => path.slice(0, path.indexOf("/") + 5));
  const copied = Array.from(years, ([year, files]): SitePart => {
    const name = `scans ${year}`;
    const own = files.map(({ path, source }) => [path, source, looks.get(source) ?? ""] as const);
    const key = own.some(([, , look]) => look === "") ? "" : hashOf(own);
    const known = last.parts.get(name);
    if (key !== "" && known?.key === key) return { name, ...known };
    const copies = files.map(({ path, source }) => stage({ path, source: join(request.content, source) }));
    return { name, key, made: { files: copies } };
  });
  return [{ name: "assets", key: "", made: { files: request.assets.map(stage) } }, ...copied];
}

function holdingsOf(cards: readonly IssueCard[]): Holdings {
  return {
    issues: cards.length,
    pages: cards.reduce((sum, { pages }) => sum + pages, 0),
    articles: cards.reduce((sum, { articles }) => sum + articles, 0),
  };
}
