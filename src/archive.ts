import type { Diagnosed, Diagnostic } from "./model/diagnostic.ts";
import type { Archive, Scan } from "./model/issue.ts";
import type { Newspaper } from "./model/newspaper.ts";
import type { OutputFile } from "./model/output.ts";
import type { Redirects } from "./model/redirects.ts";
import type { SourceFile } from "./model/source-file.ts";
import { type ContentPath, type PagePath, parseContentPath, REDIRECTS_FILE } from "./read/content-path.ts";
import { type IssueFile, parseIssueFile } from "./read/issue-file.ts";
import { gatherIssues } from "./read/issues.ts";
import { parseNewspaperFile, unnamedNewspaper } from "./read/newspaper-file.ts";
import { type FiledPage, parsePageFile } from "./read/page-file.ts";
import { NO_REDIRECTS, parseRedirectsFile } from "./read/redirects-file.ts";
import { chooseScans, type FiledScan, placeKey } from "./read/scan-file.ts";
import { writeIndex } from "./search/write-index.ts";
import { searchEntriesOf } from "./search-entries.ts";
import { renderSite, type SiteContext } from "./site/site.ts";
import { decodeText } from "./text/decode.ts";

/**
 * Makes the archive of the content folder's files, in whatever order they come. What is wrong with a file is told in
 * a diagnostic; that file is left out and the rest is built. Diagnostics are in order of place.
 */
export function buildArchive(
  sources: readonly SourceFile[],
  filedScans: readonly FiledScan[] = [],
): Diagnosed<Archive> {
  const files = [...sources].sort((a, b) => compare(a.path, b.path)).map(fileSource);
  const newspapers = newspapersOf(files);
  const scans = scansOf(files, filedScans);
  const pages = pagesOf(files, newspapers.value, scans.value);
  const issueFiles = issueFilesOf(files);
  const issues = gatherIssues(pages.value, issueFiles.value);
  const diagnostics = [
    faultsOf(files),
    ...[newspapers, scans, pages, issueFiles, issues].map((part) => part.diagnostics),
  ];
  return {
    value: { newspapers: [...newspapers.value.values()], issues: issues.value },
    diagnostics: diagnostics.flat().sort(byPlace),
  };
}

/** The text of the site's own about page, in Markdown: `content/about.md`. Undefined where there is none to read. */
export function findAboutText(sources: readonly SourceFile[]): string | undefined {
  const source = sources.find(({ path }) => parseContentPath(path).kind === "about");
  return source === undefined ? undefined : textOf(source);
}

/**
 * What became of published addresses: `redirects.yml`. `folder` is the content folder as messages are to show it.
 *
 * @throws UserError where a line of it cannot be read.
 */
export function findRedirects(sources: readonly SourceFile[], folder: string): Redirects {
  const source = sources.find(({ path }) => parseContentPath(path).kind === "redirects");
  return source === undefined ? NO_REDIRECTS : parseRedirectsFile(textOf(source) ?? "", `${folder}/${REDIRECTS_FILE}`);
}

/** What an archive is rendered with. */
export interface RenderContext extends SiteContext {
  /** Files that go into the site as they are: hand-written assets and the reader's scripts. */
  readonly assets: readonly OutputFile[];
}

/** Every file of the site: pages, search index and assets. */
export function renderArchive(archive: Archive, { assets, ...context }: RenderContext): readonly OutputFile[] {
  return [...renderSite(archive, context), ...writeIndex(searchEntriesOf(archive)), ...assets];
}

/** A file with what its path says it is. */
interface ContentFile {
  readonly source: SourceFile;
  readonly path: ContentPath;
}

function fileSource(source: SourceFile): ContentFile {
  return { source, path: parseContentPath(source.path) };
}

function faultsOf(files: readonly ContentFile[]): readonly Diagnostic[] {
  return files.flatMap(({ source, path }) =>
    path.kind === "fault" ? [{ rule: path.rule, place: { file: source.path }, details: path.details }] : [],
  );
}

/** Every newspaper that has a folder, by slug in order of slug. */
function newspapersOf(files: readonly ContentFile[]): Diagnosed<ReadonlyMap<string, Newspaper>> {
  const slugs = new Set(files.flatMap(({ path }) => ("slug" in path ? [path.slug] : [])));
  const found = [...slugs].sort(compare).map((slug) => {
    const file = files.find(({ path }) => path.kind === "newspaper" && path.slug === slug);
    return file === undefined ? missingNewspaper(slug) : newspaperOf(file.source, slug);
  });
  return {
    value: new Map(found.map(({ value }) => [value.slug, value])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function missingNewspaper(slug: string): Diagnosed<Newspaper> {
  const place = { file: `${slug}/newspaper.yml` };
  return { value: unnamedNewspaper(slug), diagnostics: [{ rule: "newspaper-file-missing", place, details: { slug } }] };
}

/** A file that is no text is read as an empty one, in which the name is missing. */
function newspaperOf(source: SourceFile, slug: string): Diagnosed<Newspaper> {
  return parseNewspaperFile(textOf(source) ?? "", slug, source.path);
}

/** The scans that lie beside a page's text, by `placeKey`. */
function scansOf(
  files: readonly ContentFile[],
  filedScans: readonly FiledScan[],
): Diagnosed<ReadonlyMap<string, Scan>> {
  const scans = chooseScans([...filedScans].sort((a, b) => compare(a.scan.sourceFile, b.scan.sourceFile)));
  const pages = new Set(files.flatMap(({ path }) => (path.kind === "page" ? [placeKey(path)] : [])));
  const alone = [...scans.value].filter(([place]) => !pages.has(place));
  const diagnostics = alone.map(
    ([, { sourceFile }]): Diagnostic => ({ rule: "scan-alone", place: { file: sourceFile }, details: {} }),
  );
  return { value: scans.value, diagnostics: [...scans.diagnostics, ...diagnostics] };
}

function pagesOf(
  files: readonly ContentFile[],
  newspapers: ReadonlyMap<string, Newspaper>,
  scans: ReadonlyMap<string, Scan>,
): Diagnosed<readonly Diagnosed<FiledPage>[]> {
  const parsed = files.flatMap(({ source, path }) => {
    if (path.kind !== "page") return [];
    return [{ path, ...parsePageFile(source, path, newspapers.get(path.slug) ?? unnamedNewspaper(path.slug)) }];
  });
  return {
    value: parsed.flatMap(({ path, value, diagnostics }) =>
      value === undefined ? [] : [{ value: withScan(value, path, scans), diagnostics }],
    ),
    diagnostics: parsed.flatMap(({ value, diagnostics }) => (value === undefined ? diagnostics : [])),
  };
}

function withScan(filed: FiledPage, path: PagePath, scans: ReadonlyMap<string, Scan>): FiledPage {
  const scan = scans.get(placeKey(path));
  return scan === undefined ? filed : { ...filed, page: { ...filed.page, scan } };
}

/** What `issue.yml` files say, by `<slug>/<date>` of the folder. */
function issueFilesOf(files: readonly ContentFile[]): Diagnosed<ReadonlyMap<string, IssueFile>> {
  const found = files.flatMap(({ source, path }) => {
    if (path.kind !== "issue") return [];
    const { value, diagnostics } = parseIssueFile(textOf(source) ?? "", path.date, source.path);
    return [{ folder: `${path.slug}/${path.date}`, value, diagnostics }];
  });
  return {
    value: new Map(found.map(({ folder, value }) => [folder, value])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function textOf(source: SourceFile): string | undefined {
  const decoded = decodeText(source.bytes);
  return decoded.ok ? decoded.text : undefined;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(a.place.file, b.place.file) || (a.place.line ?? 0) - (b.place.line ?? 0) || compare(a.rule, b.rule);
}

/** By UTF-16 code unit: the same order on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
