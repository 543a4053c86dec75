import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { IssueHead } from "../model/issue.ts";
import type { CopiedFile } from "../model/output.ts";
import type { IssueNeighbours } from "../site/catalog-entries.ts";
import type { NewspaperYear } from "../site/data-files.ts";
import type { Site } from "../site/site-page.ts";
import { issueUrl } from "../site/urls.ts";
import type { BuildReport } from "./build-request.ts";
import { readSealed, writeSealed } from "./cache.ts";
import type { KnownFolder } from "./known-folder.ts";
import { type FolderIssue, keyOfIssue } from "./linked-folder.ts";
import type { LinkedIssue } from "./linked-issue.ts";

/** A site as linking its pages tells, without what its lists are made of. */
export interface LinkedSite extends Omit<BuildReport, "output"> {
  readonly issues: readonly LinkedIssue[];
  readonly years: readonly NewspaperYear[];
  /** The scans; their sources are relative to the content folder. */
  readonly scans: readonly CopiedFile[];
}

/** What a build linked, kept for the next. */
export interface KeptLinks {
  /** A hash of all that linking goes by: the outlines of all folders, and what is said of the whole site. */
  readonly key: string;
  readonly site: LinkedSite;
  /** Names of the site's lists. */
  readonly lists: readonly string[];
}

/**
 * What the last build linked, where this one would link the same: then lists are as they were too, and of issues the
 * text alone may be another. `folders` are as they were read now; `common` goes into every part of the site.
 */
export function findLinks(
  cache: string,
  program: string,
  key: string,
  folders: ReadonlyMap<string, KnownFolder>,
  common: string,
): Pick<KeptLinks, "site" | "lists"> | undefined {
  const kept = readSealed<KeptLinks>(linksFile(cache), program);
  if (kept?.key !== key) return undefined;
  const { site, lists } = kept;
  return { lists, site: { ...site, issues: site.issues.map((issue) => withKeys(issue, folders, common)) } };
}

/** Keeps what was linked. */
export function keepLinks(cache: string, program: string, links: KeptLinks): void {
  writeSealed(linksFile(cache), program, links);
}

function linksFile(cache: string): string {
  return join(cache, "links.json");
}

/** The issue with the text that its folders hold now. */
function withKeys(issue: LinkedIssue, folders: ReadonlyMap<string, KnownFolder>, common: string): LinkedIssue {
  const { request } = issue;
  if (request.pages.every(({ folder, key }) => folders.get(folder)?.key === key)) return issue;
  const pages = request.pages.map((page) => ({ ...page, key: folders.get(page.folder)?.key ?? page.key }));
  const key = keyOfIssue(common, request.head, pages);
  return { ...issue, key, request: { ...request, pages, records: key } };
}

/** The site's issues as tasks take them; `own` tells of each what its folder does. */
export function linkIssues(
  { catalog, doubts }: Pick<Site, "catalog" | "doubts">,
  own: ReadonlyMap<IssueHead, FolderIssue>,
): readonly LinkedIssue[] {
  const entries = catalog.newspapers.flatMap(({ issues }) => issues);
  return entries.flatMap(({ issue, neighbours }) => {
    const found = own.get(issue);
    return found === undefined ? [] : [linkIssue(found, neighbours, doubts)];
  });
}

/** An issue as tasks take it. */
export function linkIssue(
  { card, pages, files, issueKey: key, outlineKey }: FolderIssue,
  neighbours: IssueNeighbours,
  doubts: Site["doubts"],
): LinkedIssue {
  const own = new Map(files.flatMap((file) => doubtsOf(file, doubts)));
  const request = { head: card.issue, pages, neighbours, records: key, doubts: own };
  return { url: issueUrl(card.issue), articles: card.articles, request, key, outlineKey };
}

function doubtsOf(file: string, doubts: Site["doubts"]): readonly (readonly [string, readonly Diagnostic[]])[] {
  const found = doubts.get(file);
  return found === undefined ? [] : [[file, found]];
}
