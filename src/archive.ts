import type { Diagnosed, Diagnostic } from "./model/diagnostic.ts";
import type { Archive, PageOutline } from "./model/issue.ts";
import type { Newspaper } from "./model/newspaper.ts";
import type { OutputFile } from "./model/output.ts";
import { NO_REDIRECTS, type Redirects } from "./model/redirects.ts";
import type { SourceFile } from "./model/source-file.ts";
import { type ContentPath, createPathParser, parseContentPath, REDIRECTS_FILE } from "./read/content-path.ts";
import { type IssueFolder, parseIssueFolder } from "./read/issue-folder.ts";
import { gatherIssues } from "./read/issues.ts";
import { parseNewspaperFile, unnamedNewspaper } from "./read/newspaper-file.ts";
import { findPathFaults } from "./read/path-findings.ts";
import { parseRedirectsFile, unreadRedirects } from "./read/redirects-file.ts";
import type { FiledScan } from "./read/scan-file.ts";
import { parseSourceText } from "./read/source-text.ts";
import { writeIndex } from "./search/write-index.ts";
import { searchEntriesOf } from "./search-entries.ts";
import { groupBy } from "./site/catalog.ts";
import { renderSite, type SiteContext } from "./site/site.ts";

/**
 * Makes the archive of the content folder's files, in whatever order they come. What is wrong with a file is told in
 * a diagnostic; that file is left out and the rest is built. Diagnostics are in order of place.
 */
export function buildArchive(
  sources: readonly SourceFile[],
  filedScans: readonly FiledScan[] = [],
): Diagnosed<Archive> {
  const layout = layOutContent(sources.map(({ path }) => path));
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const sourcesOf = (paths: readonly string[]) => paths.flatMap((path) => byPath.get(path) ?? []);
  const newspapers = parseNewspapers(layout, sourcesOf(layout.newspaperFiles));
  const scansOf = groupBy(filedScans, ({ place: { slug, date } }) => `${slug}/${date}`);
  const folders = new Set([...layout.folders.keys(), ...scansOf.keys()]);
  const parsed = Array.from(folders, (folder) =>
    parseIssueFolder(
      folder,
      sourcesOf(layout.folders.get(folder) ?? []),
      scansOf.get(folder) ?? [],
      newspaperOf(folder, newspapers.value),
    ),
  );
  return linkArchive(layout, newspapers, parsed);
}

/** What the paths of the content folder's files say, before any file is read. */
export interface ContentLayout {
  /** Of every newspaper that has a file, in order. */
  readonly slugs: readonly string[];
  readonly newspaperFiles: readonly string[];
  /** The files of an issue's folder by the folder, `<slug>/<date>`. */
  readonly folders: ReadonlyMap<string, readonly string[]>;
  /** The text of the site's own about page, in Markdown: `about.md`. */
  readonly aboutFile?: string;
  /** Findings about paths that stand for nothing. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Sorts the content folder's files by what their paths say they are. */
export function layOutContent(paths: readonly string[]): ContentLayout {
  const parsePath = createPathParser();
  const files = [...paths].sort(compare).map((path) => ({ path, kind: parsePath(path) }));
  const slugs = new Set(files.flatMap(({ kind }) => ("slug" in kind ? [kind.slug] : [])));
  const inFolders = files.flatMap(({ path, kind }) => {
    const folder = folderOf(kind);
    return folder === undefined ? [] : [{ path, folder }];
  });
  const grouped = groupBy(inFolders, ({ folder }) => folder);
  const aboutFile = files.find(({ kind }) => kind.kind === "about")?.path;
  return {
    slugs: [...slugs].sort(compare),
    newspaperFiles: files.flatMap(({ path, kind }) => (kind.kind === "newspaper" ? [path] : [])),
    folders: new Map(Array.from(grouped, ([folder, members]) => [folder, members.map(({ path }) => path)])),
    ...(aboutFile !== undefined && { aboutFile }),
    diagnostics: findPathFaults(files),
  };
}

/** `<slug>/<date>` of a file that belongs to an issue. */
function folderOf(path: ContentPath): string | undefined {
  return path.kind === "page" || path.kind === "issue" || path.kind === "corrections"
    ? `${path.slug}/${path.date}`
    : undefined;
}

/** Every newspaper that has a folder, by slug in order of slug. */
export function parseNewspapers(
  { slugs }: ContentLayout,
  sources: readonly SourceFile[],
): Diagnosed<ReadonlyMap<string, Newspaper>> {
  const found = slugs.map((slug) => {
    const source = sources.find(({ path }) => path === `${slug}/newspaper.yml`);
    return source === undefined ? missingNewspaper(slug) : parseNewspaper(source, slug);
  });
  return {
    value: new Map(found.map(({ value }) => [value.slug, value])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function parseNewspaper(source: SourceFile, slug: string): Diagnosed<Newspaper> {
  const { value: text, diagnostics } = parseSourceText(source);
  if (diagnostics.length > 0) return { value: unnamedNewspaper(slug), diagnostics };
  return parseNewspaperFile(text ?? "", slug, source.path);
}

function missingNewspaper(slug: string): Diagnosed<Newspaper> {
  const place = { file: `${slug}/newspaper.yml` };
  return { value: unnamedNewspaper(slug), diagnostics: [{ rule: "newspaper-file-missing", place, details: { slug } }] };
}

/** The newspaper an issue's folder, `<slug>/<date>`, belongs to. */
export function newspaperOf(folder: string, newspapers: ReadonlyMap<string, Newspaper>): Newspaper {
  const slug = folder.slice(0, folder.indexOf("/"));
  return newspapers.get(slug) ?? unnamedNewspaper(slug);
}

/** Puts the folders together: pages into issues, issues in order; findings in order of place. */
export function linkArchive<P extends PageOutline>(
  layout: ContentLayout,
  newspapers: Diagnosed<ReadonlyMap<string, Newspaper>>,
  folders: readonly IssueFolder<P>[],
): Diagnosed<Archive<P>> {
  const ordered = [...folders].sort((a, b) => compare(a.path, b.path));
  const issueFiles = new Map(ordered.map(({ path, issueFile }) => [path, issueFile ?? {}]));
  const issues = gatherIssues(
    ordered.flatMap(({ pages }) => pages),
    issueFiles,
  );
  const diagnostics = [
    layout.diagnostics,
    newspapers.diagnostics,
    ordered.flatMap((folder) => folder.diagnostics),
    issues.diagnostics,
  ];
  return {
    value: { newspapers: [...newspapers.value.values()], issues: issues.value },
    diagnostics: diagnostics.flat().sort(compareFindings),
  };
}

/** The text of the site's own about page, in Markdown: `content/about.md`. Undefined where there is none to read. */
export function findAboutText(sources: readonly SourceFile[]): Diagnosed<string | undefined> {
  const source = sources.find(({ path }) => parseContentPath(path).kind === "about");
  return source === undefined ? { value: undefined, diagnostics: [] } : parseSourceText(source);
}

/**
 * What became of published addresses: `redirects.yml`. `folder` is the content folder as messages are to show it, `paths` are those of all that is in it.
 *
 * @throws UserError where it is no text, or a line of it cannot be read.
 */
export function findRedirects(
  sources: readonly SourceFile[],
  folder: string,
  paths: readonly string[] = sources.map(({ path }) => path),
): Redirects {
  const source = sources.find(({ path }) => parseContentPath(path).kind === "redirects");
  if (source === undefined) return NO_REDIRECTS;
  const hasContent = (address: string) => {
    const own = address.slice(0, address.lastIndexOf("/") + 1);
    return own !== "" && paths.some((path) => path.startsWith(own));
  };
  const { value: text, diagnostics } = parseSourceText(source);
  if (diagnostics.length > 0) throw unreadRedirects(`${folder}/${REDIRECTS_FILE}`);
  return parseRedirectsFile(text ?? "", `${folder}/${REDIRECTS_FILE}`, hasContent);
}

/** What an archive is rendered with. */
export interface RenderContext extends SiteContext {
  /** Files that go into the site as they are: hand-written assets and the reader's scripts. */
  readonly assets: readonly OutputFile[];
}

/** Every file of the site: pages, search index (unless readers ask an OpenSearch server) and assets. */
export function renderArchive(archive: Archive, { assets, ...context }: RenderContext): readonly OutputFile[] {
  const index =
    context.config.openSearchUrl === undefined
      ? writeIndex(searchEntriesOf(archive, context.config), { packed: context.config.compact === true })
      : [];
  return [...renderSite(archive, context), ...index, ...assets];
}

/** The order of findings: by place, of one place by rule. */
export function compareFindings(a: Diagnostic, b: Diagnostic): number {
  return compare(a.place.file, b.place.file) || (a.place.line ?? 0) - (b.place.line ?? 0) || compare(a.rule, b.rule);
}

/** By UTF-16 code unit: the same order on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
