import type { Correction } from "../model/correction.ts";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { Page, PageOutline, Scan } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { SourceFile } from "../model/source-file.ts";
import { type Join, joinJumps } from "../parse/jumps.ts";
import { type ContentPath, parseContentPath } from "./content-path.ts";
import { type IssueFile, parseIssueFile } from "./issue-file.ts";
import { rankOf } from "./issues.ts";
import { nameContinuations } from "./name-continuations.ts";
import { type FiledPage, parsePageFile } from "./page-file.ts";
import { chooseScans, type FiledScan, placeKey } from "./scan-file.ts";
import { parseSourceText } from "./source-text.ts";

/** What the files of one issue's folder hold, before issues are put together: a page may claim another day's issue. */
export interface IssueFolder<P extends PageOutline = Page> {
  /** `<slug>/<date>` */
  readonly path: string;
  /** In order of path and, in a file of several, of the file; each with its findings. */
  readonly pages: readonly Diagnosed<FiledPage<P>>[];
  readonly issueFile?: IssueFile;
  /** Its texts that run over several pages. */
  readonly joins: readonly Join[];
  /** Findings about files rather than pages, and about texts that jump from page to page. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files of one issue's folder, in whatever order they come: page texts and their corrections,
 * transcriptions, `issue.yml`, and the scans that were measured beside them. A file that is at fault is told of and left out.
 */
export function parseIssueFolder(
  path: string,
  sources: readonly SourceFile[],
  filedScans: readonly FiledScan[],
  newspaper: Newspaper,
): IssueFolder {
  const ordered = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = ordered.map((source): FolderFile => ({ source, path: parseContentPath(source.path) }));
  const corrections = chooseCorrections(files);
  const parsed = files.map((file) => parsePages(file, corrections.value, newspaper));
  const pages = withScans(withOriginals(parsed.flatMap(({ value }) => value)), files, filedScans);
  const issueFile = findIssueFile(
    files.flatMap((file) => (file.path.kind === "issue" ? [file.source] : [])),
    path,
  );
  const standing = standingPages(pages.value.map(({ value }) => value));
  const jumps = joinJumps(standing);
  return {
    path,
    joins: jumps.joins,
    pages: nameContinuations(pages.value, standing, jumps.joins),
    ...(issueFile !== undefined && { issueFile: issueFile.value }),
    diagnostics: [
      ...corrections.diagnostics,
      ...strayCorrectionsOf(files),
      ...pages.diagnostics,
      ...parsed.flatMap(({ diagnostics }) => diagnostics),
      ...(issueFile?.diagnostics ?? []),
      ...jumps.diagnostics,
      ...repeatedPagesOf(standing),
    ],
  };
}

/** The pages that stay in this folder's issue, in order of number; of two with one number, the one that stands. */
function standingPages(filed: readonly FiledPage[]): readonly Page[] {
  const byNumber = new Map<number, FiledPage>();
  for (const one of filed) {
    const holder = byNumber.get(one.page.number);
    const stands = holder === undefined || rankOf(one) < rankOf(holder);
    if (one.date.iso === one.path.date && stands) byNumber.set(one.page.number, one);
  }
  return Array.from(byNumber.values(), ({ page }) => page).sort((a, b) => a.number - b.number);
}

/** Findings about pages with articles whose whole text is that of a page before them: most likely one filed twice. */
function repeatedPagesOf(pages: readonly Page[]): readonly Diagnostic[] {
  const byText = new Map<string, Page>();
  return pages.flatMap((page): readonly Diagnostic[] => {
    const { sourceFile, sourceLines, partLines: [first, last] = [1, sourceLines.length], parsed } = page;
    if (parsed.articles.length === 0) return [];
    const text = sourceLines
      .slice(first - 1, last)
      .join("\n")
      .trim();
    const other = byText.get(text);
    if (other === undefined) byText.set(text, page);
    const place = { file: sourceFile, ...(page.partLines !== undefined && { line: first }) };
    return other === undefined ? [] : [{ rule: "page-repeated", place, details: { other: other.sourceFile } }];
  });
}

/** A file with what its path says it is. */
interface FolderFile {
  readonly source: SourceFile;
  readonly path: ContentPath;
}

/** The pages of one file, and the findings of the file; none of a file that is no page's. */
function parsePages(
  { source, path }: FolderFile,
  corrections: ReadonlyMap<string, SourceFile>,
  newspaper: Newspaper,
): Diagnosed<readonly Diagnosed<FiledPage>[]> {
  if (path.kind !== "page") return { value: [], diagnostics: [] };
  return parsePageFile(source, path, newspaper, path.form === "text" ? corrections.get(placeKey(path)) : undefined);
}

/** One corrections file a page, the first in order of path, by `placeKey` of the text that it corrects; the others are told of. */
function chooseCorrections(files: readonly FolderFile[]): Diagnosed<ReadonlyMap<string, SourceFile>> {
  const chosen = new Map<string, SourceFile>();
  const diagnostics: Diagnostic[] = [];
  for (const { source, path } of files) {
    if (path.kind !== "corrections") continue;
    const holder = chosen.get(placeKey(path));
    if (holder === undefined) chosen.set(placeKey(path), source);
    else {
      const place = { file: source.path };
      diagnostics.push({ rule: "corrections-duplicate", place, details: { other: holder.path } });
    }
  }
  return { value: chosen, diagnostics };
}

/** Findings about corrections files without a text beside them. */
function strayCorrectionsOf(files: readonly FolderFile[]): readonly Diagnostic[] {
  const texts = new Set(
    files.flatMap(({ path }) => (path.kind === "page" && path.form === "text" ? [placeKey(path)] : [])),
  );
  return files.flatMap(({ source, path }): readonly Diagnostic[] => {
    if (path.kind !== "corrections" || texts.has(placeKey(path))) return [];
    const page = `${String(path.page).padStart(2, "0")}.txt`;
    return [{ rule: "corrections-alone", place: { file: source.path }, details: { page } }];
  });
}

/** The transcriptions with the texts beside them, for which they stand. */
function withOriginals(pages: readonly Diagnosed<FiledPage>[]): readonly Diagnosed<FiledPage>[] {
  const texts = new Map(
    pages.flatMap(({ value: { page, path } }) => (page.form === "text" ? [[placeKey(path), page] as const] : [])),
  );
  return pages.map(({ value, diagnostics }) => {
    const text = value.page.form === "markdown" ? texts.get(placeKey(value.path)) : undefined;
    if (text === undefined) return { value, diagnostics };
    const transcribed = wordsOf(value.page.sourceLines.join(""));
    const made = new Set(text.corrections.filter((correction) => isTranscribed(correction, transcribed)));
    const left = text.corrections.filter((correction) => !made.has(correction));
    const told = left.map(({ place }): Diagnostic => ({ rule: "correction-not-transcribed", place, details: {} }));
    return {
      value: { ...value, page: withOriginal(value.page, text, [...made]) },
      diagnostics: [...diagnostics, ...told],
    };
  });
}

/** Whether the words of a correction to the text stand among those of the transcription, which was made from it or by another way. */
function isTranscribed({ now }: Correction, transcribed: string): boolean {
  return now === undefined || transcribed.includes(wordsOf(now));
}

/** Letters and figures alone: marks and spaces a transcription sets as the site shows them. */
function wordsOf(text: string): string {
  return text.replace(NO_WORDS, "");
}

/** `，` and ` ` of `今日，柯城 报` */
const NO_WORDS = /[^\p{L}\p{N}]+/gu;

function withOriginal(
  page: Page,
  { sourceFile, sourceLines, partLines }: Page,
  corrections: readonly Correction[],
): Page {
  const original = { sourceFile, sourceLines, ...(partLines !== undefined && { partLines }) };
  return { ...page, original, corrections };
}

/** The pages with their scans; a scan without a page's text beside it is told of. */
function withScans(
  pages: readonly Diagnosed<FiledPage>[],
  files: readonly FolderFile[],
  filedScans: readonly FiledScan[],
): Diagnosed<readonly Diagnosed<FiledPage>[]> {
  const scans = chooseScans([...filedScans].sort((a, b) => (a.scan.sourceFile < b.scan.sourceFile ? -1 : 1)));
  // Also beside a text that cannot be read, of which the editor is told anyway.
  const ownPaths = files.flatMap(({ path }) => (path.kind === "page" ? [path] : []));
  const places = new Set([...pages.map(({ value: { path } }) => path), ...ownPaths].map(placeKey));
  const alone = [...scans.value].filter(([place]) => !places.has(place));
  const diagnostics = alone.map(
    ([, { sourceFile }]): Diagnostic => ({ rule: "scan-alone", place: { file: sourceFile }, details: {} }),
  );
  return {
    value: pages.map(({ value, diagnostics: own }) => ({ value: withScan(value, scans.value), diagnostics: own })),
    diagnostics: [...scans.diagnostics, ...diagnostics],
  };
}

function withScan(filed: FiledPage, scans: ReadonlyMap<string, Scan>): FiledPage {
  const scan = scans.get(placeKey(filed.path));
  return scan === undefined ? filed : { ...filed, page: { ...filed.page, scan } };
}

/** What `issue.yml` says; a file that is no text says nothing, and is told of. */
function findIssueFile(sources: readonly SourceFile[], folder: string): Diagnosed<IssueFile> | undefined {
  const [source] = sources;
  if (source === undefined) return undefined;
  const { value: text, diagnostics } = parseSourceText(source);
  if (diagnostics.length > 0) return { value: {}, diagnostics };
  return parseIssueFile(text ?? "", folder.slice(folder.indexOf("/") + 1), source.path);
}
