import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { linkArchive, newspaperOf } from "../archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Archive, Issue, Page, TitledPage } from "../model/issue.ts";
import { joinJumps } from "../parse/jumps.ts";
import { correctionsPathOf } from "../read/content-path.ts";
import { type IssueFolder, parseIssueFolder } from "../read/issue-folder.ts";
import type { CheckedPage } from "../report/report-page.ts";
import { groupBy, outlinePage } from "../site/catalog.ts";
import { edtfOf } from "../text/day.ts";
import { decodePage } from "../text/decode.ts";
import { holdsLine } from "../text/line-range.ts";
import { checkRedirects } from "./address-findings.ts";
import { isNotFound, isRefusal } from "./file-errors.ts";
import { type FiledContent, readFiledContent } from "./filed-content.ts";
import { withdrawLinked } from "./read-archive.ts";
import { readSource } from "./read-source.ts";
import { readScan } from "./scans.ts";

/** What is asked to be checked. */
export interface CheckRequest {
  /** The content folder. */
  readonly content: string;
  /** The content folder as messages are to show it. */
  readonly shown: string;
  /** Files and folders inside it, with `/`: `kecheng/2021-01-20`. All where there are none. */
  readonly paths: readonly string[];
  /** Whether the pages themselves are wanted, besides what was found. */
  readonly keepPages: boolean;
}

/** What was found. Places are paths as the user knows them. */
export interface ContentCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** In order of issue and number; none where they were not asked for. */
  readonly pages: readonly CheckedPage[];
  readonly pageCount: number;
  /** How many files of the content folder were asked for by name, settings among them. */
  readonly namedFiles: number;
}

/** Checks the content folder or a part of it, a folder of an issue at a time: of text no more is held, unless pages are wanted. */
export function checkContent(request: CheckRequest): ContentCheck {
  const filed = readFiledContent(request.content, request.shown);
  const whole = new Map<string, Page>();
  const folders = readFolders(filed, request).map((folder) => {
    if (request.keepPages) for (const { value } of folder.pages) whole.set(keyOf(value.page), value.page);
    return withoutText(folder);
  });
  const archive = linkArchive(filed.layout, filed.newspapers, folders);
  const isAsked = isWithin(request.paths);
  const redirected = request.paths.length === 0 ? findRedirected(archive.value, folders, filed, request) : [];
  const diagnostics = [...filed.diagnostics, ...archive.diagnostics, ...redirected]
    .filter(({ place }) => isAsked(place.file))
    .map((diagnostic) => shownUnder(request.shown, diagnostic));
  const issues = archive.value.issues.filter((issue) => issue.pages.some(({ sourceFile }) => isAsked(sourceFile)));
  const byFile = groupBy(diagnostics, ({ place }) => place.file);
  return {
    diagnostics,
    pages: issues
      .flatMap((issue) => checkedPages(issue, whole, byFile, request.shown))
      .filter(({ page }) => isAsked(page.sourceFile)),
    pageCount: issues.flatMap(({ pages }) => pages.filter(({ sourceFile }) => isAsked(sourceFile))).length,
    namedFiles: filed.walk.texts.filter(({ path }) => request.paths.includes(path)).length,
  };
}

/** Findings about what `redirects.yml` withdraws and leads on, of a whole archive. */
function findRedirected(
  archive: Archive<TitledPage>,
  folders: readonly IssueFolder<TitledPage>[],
  { redirects }: FiledContent,
  { content, shown }: CheckRequest,
): readonly Diagnostic[] {
  const left = withdrawLinked(archive, folders, redirects);
  return [...left.diagnostics, ...checkRedirects(left, redirects, content, shown)];
}

/** Whether a file is one of those asked for, or lies in one of the folders asked for. */
function isWithin(paths: readonly string[]): (file: string) => boolean {
  return (file) => paths.length === 0 || paths.some((path) => isOf(file, path) || file.startsWith(`${path}/`));
}

/** Whether a file is that one, or the page of these corrections, or a page's corrections: `01.txt`, `01.corrections.yml`. */
function isOf(file: string, asked: string): boolean {
  return file === asked || file === correctionsPathOf(asked) || correctionsPathOf(file) === asked;
}

function readFolders(
  { walk, layout, newspapers }: FiledContent,
  { content, paths }: CheckRequest,
): readonly IssueFolder[] {
  const scansOf = groupBy(walk.scans, ({ path }) => path.slice(0, path.lastIndexOf("/")));
  const isAsked = isWithin(paths);
  const wanted = [...new Set([...layout.folders.keys(), ...scansOf.keys()])].filter(
    (folder) => isAsked(folder) || paths.some((path) => path.startsWith(`${folder}/`)),
  );
  return wanted.map((folder) => {
    const diagnostics: Diagnostic[] = [];
    const sources = (layout.folders.get(folder) ?? []).flatMap((file) => readSource(file, content, diagnostics));
    const scans = (scansOf.get(folder) ?? []).map(({ path }) => readScan(content, path));
    const filedScans = scans.flatMap(({ value }) => value ?? []);
    const parsed = parseIssueFolder(folder, sources, filedScans, newspaperOf(folder, newspapers.value));
    const unread = [...diagnostics, ...scans.flatMap((scan) => scan.diagnostics)];
    return { ...parsed, diagnostics: [...parsed.diagnostics, ...unread] };
  });
}

function withoutText(folder: IssueFolder): IssueFolder<TitledPage> {
  return {
    ...folder,
    pages: folder.pages.map(({ value, diagnostics }) => ({
      value: { ...value, page: outlinePage(value.page) },
      diagnostics,
    })),
  };
}

function keyOf({ sourceFile, number }: Pick<Page, "sourceFile" | "number">): string {
  return `${sourceFile} ${number}`;
}

function shownUnder(folder: string, diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, place: { ...diagnostic.place, file: `${folder}/${diagnostic.place.file}` } };
}

/** The issue's pages as the report shows them; none where their text was not kept. */
function checkedPages(
  { newspaper, date, pages }: Issue<TitledPage>,
  whole: ReadonlyMap<string, Page>,
  byFile: ReadonlyMap<string, readonly Diagnostic[]>,
  shown: string,
): readonly CheckedPage[] {
  const full = pages.flatMap((page) => whole.get(keyOf(page)) ?? []);
  const { joins } = joinJumps(full);
  const idOf = (number: number) => `${newspaper.slug}-${date.iso}-${number}`;
  return full.map((page): CheckedPage => {
    const file = `${shown}/${page.sourceFile}`;
    return {
      id: idOf(page.number),
      issueTitle: `${newspaper.name} ${edtfOf(date)}`,
      file,
      page,
      diagnostics: (byFile.get(file) ?? []).filter(({ place }) => isOn(page, place.line)),
      joins: joins.flatMap((join) => [
        ...(join.from.page === page.number ? [{ join, otherId: idOf(join.to.page) }] : []),
        ...(join.to.page === page.number ? [{ join, otherId: idOf(join.from.page) }] : []),
      ]),
    };
  });
}

/** Whether a finding on that line of the file is about this page of it; one about the file is about its first page. */
function isOn({ partLines }: Page, line = 1): boolean {
  return partLines === undefined || holdsLine(partLines, line);
}

/** Finds lines of text files, by paths from a folder or whole ones. The file that was last asked for is kept, so ask file by file. */
export function createLineFinder(folder: string): (file: string, line: number) => string | undefined {
  let kept: { readonly file: string; readonly lines: readonly string[] } | undefined;
  return (file, line) => {
    if (kept?.file !== file) kept = { file, lines: readLines(resolve(folder, file)) };
    return kept.lines[line - 1];
  };
}

function readLines(path: string): readonly string[] {
  try {
    const decoded = decodePage(readFileSync(path));
    return decoded.ok ? decoded.text.split("\n") : [];
  } catch (error) {
    if (isNotFound(error) || isRefusal(error)) return [];
    throw error;
  }
}
