import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Diagnostic } from "../model/diagnostic.ts";
import { rules } from "../model/rules.ts";
import { URLS_LOCK } from "../read/content-path.ts";
import { articlesOfIssue, buildCatalog } from "../site/catalog.ts";
import { holdingsOf } from "../site/holdings.ts";
import { findPublishedHeadline } from "../site/published-headline.ts";
import { createSite } from "../site/site.ts";
import type { Site } from "../site/site-page.ts";
import type { MadeAddresses } from "./address-findings.ts";
import { type AddressPlan, planAddresses } from "./addresses.ts";
import type { BuildObserver, BuildRequest } from "./build-request.ts";
import type { BuildState } from "./build-state.ts";
import type { EarlyThreads } from "./early-threads.ts";
import type { FiledContent } from "./filed-content.ts";
import { hashOf } from "./hashes.ts";
import { type BegunPatch, beginPatch } from "./index-patch.ts";
import type { LastSite } from "./last-site.ts";
import { type LinkedIssueFolder, linkArchiveFolders } from "./link-archive.ts";
import { createFolderLinker, type FolderLinker, type FolderLinking } from "./linked-folder.ts";
import type { LinkedIssue } from "./linked-issue.ts";
import { findLinks, type LinkedSite, linkIssue, linkIssues } from "./linked-site.ts";
import { makeLists } from "./list-parts.ts";
import { createFolderPacker, type PackedFolders } from "./packed-folders.ts";
import type { FoundFolder } from "./read-archive.ts";
import { requireWithdrawn } from "./require-withdrawn.ts";
import { look } from "./site-look.ts";
import type { SiteMaking } from "./site-making.ts";
import type { SitePart } from "./site-part.ts";
import type { Draft } from "./staging.ts";
import type { TaskRunner } from "./task-runner.ts";
import type { TaskSetup } from "./task-setup.ts";
import { WORTH_PATCHING } from "./worker-pool.ts";

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

/** A site that is linked. */
export interface Linking {
  readonly linked: LinkedSite;
  readonly lists: (making: SiteMaking) => Promise<readonly SitePart[]>;
  /** What is to be kept of folders: to be asked for once, when lists are made and folders needed no more. */
  readonly packFolders: () => PackedFolders;
  /** Under which key it is to be kept, "" where none will find it again; absent where it is kept already. */
  readonly key?: string;
  /** What a thread has begun meanwhile. */
  readonly begun?: BegunPatch;
  readonly recordAddresses: AddressPlan["record"];
}

/** Links a site in two steps: folders by themselves, as soon as they are read, and then all of them. */
export interface SiteLinker {
  /** May be asked before the whole site is linked. */
  readonly openFolder: FolderLinker;
  /** Links the site, unless the last build linked the same. */
  readonly link: (folders: ReadonlyMap<string, FoundFolder>) => Promise<Linking>;
}

/** A linker of the site, which may start a thread that patches the search index meanwhile. */
export function createSiteLinker(site: SiteRequest, setup: TaskSetup, runner: TaskRunner): SiteLinker {
  const { request, content, before } = site;
  const { program, config, templates, firstScreen, redirects } = setup;
  // Config, templates and program go into every part.
  const common = hashOf([program, config, [...templates], firstScreen, [...redirects.withdrawn.keys()]]);
  const linking: FolderLinking = { content, before, common, said: saidOf(request, content, common) };
  const open = createFolderLinker(linking);
  return { openFolder: open, link: (folders) => linkSite(site, { setup, runner, linking, open, folders }) };
}

/** What a site is linked with. */
interface SiteLinking {
  readonly setup: TaskSetup;
  readonly runner: TaskRunner;
  readonly linking: FolderLinking;
  readonly open: FolderLinker;
  readonly folders: ReadonlyMap<string, FoundFolder>;
}

async function linkSite(site: SiteRequest, own: SiteLinking): Promise<Linking> {
  const { request, before, last } = site;
  const { setup, runner, linking, open, folders } = own;
  const key = linkKeyOf(request, linking, folders);
  const isAsLeft = key !== undefined && last.isAsLeft;
  const kept = isAsLeft ? findLinks(request.cache, setup.program, key, folders, linking.common) : undefined;
  if (kept !== undefined) {
    const lists = kept.lists.flatMap((name) => standing(name, last));
    if (lists.length === kept.lists.length) {
      const packFolders = createFolderPacker(folders, new Map(), before.folders);
      return { linked: kept.site, packFolders, lists: async () => lists, recordAddresses: async () => async () => {} };
    }
  }
  const isWorthThread = folders.size >= WORTH_PATCHING && last.parts.size > 0 && runner.startThread();
  const begun = isWorthThread ? beginPatch({ last, runner, setup }, linkChanged(before, folders, open)) : undefined;
  // The thread is told only when this one waits, which it does not before all is linked.
  if (begun !== undefined) await setImmediate();
  const linked = await linkAnew(site, own, key);
  return begun === undefined ? linked : { ...linked, begun };
}

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
  const tables = [newspapers.value, redirects.moved, redirects.folders, redirects.withdrawn].map((table) => [...table]);
  return hashOf([common, said, tables]);
}

/** The same with outlines. Undefined where addresses are to be recorded, for which they have to be known. */
function linkKeyOf(
  { addresses }: BuildRequest,
  { said }: FolderLinking,
  folders: ReadonlyMap<string, FoundFolder>,
): string | undefined {
  if (addresses.publish === true || addresses.forward === true) return undefined;
  return hashOf([said, Array.from(folders, ([path, { outlineKey }]) => [path, outlineKey])]);
}

/** The issues of the folders that have changed, linked by themselves: mostly they are what they are among all others. */
function linkChanged(
  before: BuildState,
  folders: ReadonlyMap<string, FoundFolder>,
  open: FolderLinker,
): readonly LinkedIssue[] {
  const changed = [...folders].filter(([path, { key }]) => before.folders.get(path)?.key !== key);
  return changed.flatMap(([path, found]) => {
    const issue = open(path, found)?.folder.issue;
    return issue === undefined ? [] : [linkIssue(issue, {}, new Map())];
  });
}

async function linkAnew(
  { request, content, before }: SiteRequest,
  { linking, folders, open }: SiteLinking,
  key: string | undefined,
): Promise<Linking> {
  const { config, firstScreen } = request;
  const { issues, fresh, touched, ...found } = linkArchiveFolders(linking, folders, open, config);
  const diagnostics = [...content.diagnostics, ...found.diagnostics];
  request.requireArchive(issues.length, diagnostics);
  requireWithdrawn(diagnostics, request.addresses.content);
  const { about } = content;
  const context = { config, ...(about !== undefined && { about }), ...(firstScreen !== undefined && { firstScreen }) };
  const newspapers = [...content.newspapers.value.values()];
  const catalog = buildCatalog(
    newspapers,
    issues.map(({ filed }) => filed),
  );
  const draft = createSite(catalog, { ...context, diagnostics });
  const made = madeOf(draft.addresses, issues, diagnostics);
  const addresses = await planAddresses(made, content.redirects, request.content, request.addresses);
  const whole: Site = { ...draft, redirects: addresses.redirects };
  const linked: LinkedSite = {
    issues: linkIssues(whole, new Map(issues.map(({ issue }) => [issue.card.issue, issue]))),
    years: catalog.newspapers.flatMap(({ years }) => years.map(({ newspaper, year }) => ({ newspaper, year }))),
    scans: issues.flatMap(({ issue }) => issue.scans),
    diagnostics: [...diagnostics, ...addresses.diagnostics],
    holdings: holdingsOf(issues.map(({ issue }) => issue.card)),
    unrecorded: addresses.unrecorded,
  };
  const { common } = linking;
  let catalogued: Site | undefined = whole;
  return {
    linked,
    packFolders: createFolderPacker(folders, fresh, before.folders),
    lists: async (making) => {
      const matter = { issues: linked.issues, common, ...(touched !== undefined && { touched }) };
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

function madeOf(
  addresses: readonly string[],
  issues: readonly LinkedIssueFolder[],
  diagnostics: readonly Diagnostic[],
): MadeAddresses {
  return {
    addresses,
    withdrawn: new Set(issues.flatMap(({ issue }) => issue.withdrawn)),
    findHeadlines: () => headlinesOf(issues),
    contentErrors: diagnostics.filter(({ rule }) => rules[rule].severity === "error").length,
  };
}

/** The headlines of all articles that have one in print, by address. */
function headlinesOf(issues: readonly LinkedIssueFolder[]): ReadonlyMap<string, string> {
  return new Map(
    issues.flatMap(({ filed }) =>
      articlesOfIssue(filed).flatMap(({ url, article }) => {
        const headline = findPublishedHeadline(article);
        return headline === undefined ? [] : [[url, headline] as const];
      }),
    ),
  );
}
