import type { Diagnostic } from "../model/diagnostic.ts";
import type { Issue, IssueHead, TitledPage } from "../model/issue.ts";
import type { CopiedFile } from "../model/output.ts";
import { type NumberedIssue, numberedIssue } from "../read/number-check.ts";
import { articlesOfIssue, fileIssue } from "../site/catalog.ts";
import type { FiledIssue } from "../site/catalog-entries.ts";
import type { IssueCard } from "../site/issue-card.ts";
import { packArticle, unpackArticle } from "../site/packed-article.ts";
import { scanFiles } from "../site/scan-files.ts";
import type { FiledContent } from "./filed-content.ts";
import { hashOf } from "./hashes.ts";
import type { KeptPage } from "./kept-pages.ts";
import type { KnownFolder } from "./known-folder.ts";
import { type FoundFolder, keptName, linkFolders } from "./read-archive.ts";
import type { FolderOutline } from "./read-folder.ts";

/*
 * A folder's issue is mostly made of its own pages alone, so that each folder can be linked by itself, and what that
 * tells be kept: a new issue is linked alone, and all others are taken as they were. Where a page says that it belongs
 * to another day's issue, all folders are linked together.
 */

/** What linking a folder by itself tells, kept from build to build. */
export interface LinkedFolder {
  /** A hash of all that it is made of; empty where another build is not to take it. */
  readonly key: string;
  /** Absent where the folder holds no page. */
  readonly issue?: FolderIssue;
  /** Findings about the folder, in order of place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The same as it is kept. */
export interface KeptFolder extends LinkedFolder {
  /** The issue's articles as lists show them, see `packArticle`: of fifty thousand most builds show few. */
  readonly articles: () => readonly string[];
}

/** What is to be kept of a folder. */
export function keepFolder({ folder, filed }: OpenFolder): KeptFolder {
  return { ...folder, articles: () => (filed === undefined ? [] : articlesOfIssue(filed).map(packArticle)) };
}

/** The issue of a folder without its pages. */
export interface FolderIssue {
  readonly card: IssueCard;
  readonly pages: readonly KeptPage[];
  /** The files of its pages. */
  readonly files: readonly string[];
  readonly scans: readonly CopiedFile[];
  readonly serial?: NumberedIssue;
  /** The addresses of articles that were taken out of it. */
  readonly withdrawn: readonly string[];
  /** A hash of all that the issue holds, and one of what lists show of it. */
  readonly issueKey: string;
  readonly outlineKey: string;
}

/** A linked folder, with its issue as lists take it. */
export interface OpenFolder {
  readonly folder: LinkedFolder;
  readonly filed?: FiledIssue;
  /** Whether it was linked anew, but for its text. */
  readonly isNew: boolean;
}

/** What the last build told of folders; see `BuildState`. */
export interface KnownLinks {
  readonly folders: ReadonlyMap<string, KnownFolder>;
  readonly outlineOf: (path: string) => FolderOutline;
  readonly findLinked: (path: string) => KeptFolder | undefined;
}

/** What folders are linked with. */
export interface FolderLinking {
  readonly content: FiledContent;
  readonly before: KnownLinks;
  /** A hash of what goes into every part of the site, and one of all else that linking goes by beside outlines. */
  readonly common: string;
  readonly said: string;
}

/** Links a folder by itself; undefined for one that has a page of another day's issue. */
export type FolderLinker = (path: string, found: FoundFolder) => OpenFolder | undefined;

/** A linker that links each folder once. */
export function createFolderLinker(linking: FolderLinking): FolderLinker {
  const opened = new Map<string, OpenFolder | undefined>();
  return (path, found) => {
    if (!opened.has(path)) opened.set(path, openKept(linking, path, found) ?? linkAlone(linking, path, found));
    return opened.get(path);
  };
}

/** The folder as the last build linked it, with the text that it holds now. */
function openKept(linking: FolderLinking, path: string, found: FoundFolder): OpenFolder | undefined {
  const known = linking.before.folders.get(path);
  if (known?.outlineKey !== found.outlineKey) return undefined;
  const kept = linking.before.findLinked(path);
  if (kept === undefined || kept.key !== keyOf(linking, found)) return undefined;
  if (kept.issue === undefined) return { folder: kept, isNew: false };
  const folder = { ...kept, issue: withText(kept.issue, found, linking.common) };
  return {
    folder,
    filed: fileKept(kept.issue.card, kept.articles, () => linkAlone(linking, path, found)),
    isNew: false,
  };
}

function fileKept(card: IssueCard, articles: KeptFolder["articles"], link: () => OpenFolder | undefined): FiledIssue {
  const { issue } = card;
  return {
    card,
    articleAt: (place) => {
      const text = articles()[place];
      return text === undefined ? undefined : { ...unpackArticle(text), issue };
    },
    loadPages: () => link()?.filed?.loadPages() ?? [],
  };
}

function keyOf({ said }: FolderLinking, { outlineKey }: FoundFolder): string {
  return `${said} ${outlineKey}`;
}

function withText(issue: FolderIssue, { key }: FoundFolder, common: string): FolderIssue {
  if (issue.pages.every((page) => page.key === key)) return issue;
  const pages = issue.pages.map((page) => ({ ...page, key }));
  return { ...issue, pages, issueKey: keyOfIssue(common, issue.card.issue, pages) };
}

function linkAlone(linking: FolderLinking, path: string, found: FoundFolder): OpenFolder | undefined {
  const { content, before, common } = linking;
  const outline = found.outline ?? before.outlineOf(path);
  if (!isAlone(path, outline)) return undefined;
  const layout = { ...content.layout, diagnostics: [] };
  const newspapers = { ...content.newspapers, diagnostics: [] };
  const alone = new Map([[path, { ...found, outline }]]);
  const linked = linkFolders({ ...content, layout, newspapers }, alone, before.outlineOf);
  const [issue] = linked.value.issues;
  const own = { key: keyOf(linking, found), diagnostics: linked.diagnostics };
  if (issue === undefined) return { folder: own, isNew: true };
  const filed = fileIssue(issue);
  const withdrawn = linked.withdrawn.flat();
  const folder = { ...own, issue: { ...folderIssue(issue, filed, linked.keptPages, common), withdrawn } };
  return { folder, filed, isNew: true };
}

/** Whether all pages of a folder belong to its own issue. */
function isAlone(path: string, { pages }: FolderOutline): boolean {
  return pages.every(({ value }) => `${value.path.slug}/${value.date.iso}` === path);
}

/** What is to be kept of an issue, but for what was taken out of it. `keptPages` are by `keptName`. */
export function folderIssue(
  issue: Issue<TitledPage>,
  { card }: FiledIssue,
  keptPages: ReadonlyMap<string, KeptPage>,
  common: string,
): Omit<FolderIssue, "withdrawn"> {
  const pages = issue.pages.flatMap((page) => keptPages.get(keptName(page)) ?? []);
  const serial = numberedIssue(issue);
  return {
    card,
    pages,
    files: [...new Set(issue.pages.map(({ sourceFile }) => sourceFile))],
    scans: scanFiles({ newspapers: [], issues: [issue] }),
    ...(serial !== undefined && { serial }),
    issueKey: keyOfIssue(common, card.issue, pages),
    outlineKey: hashOf([common, card.issue, pages.map(({ outlineKey: own, index }) => [own, index])]),
  };
}

/** A hash of all that an issue holds. */
export function keyOfIssue(common: string, head: IssueHead, pages: readonly KeptPage[]): string {
  return hashOf([common, head, pages]);
}
