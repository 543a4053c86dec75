import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { Page, PageOutline, Scan } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { SourceFile } from "../model/source-file.ts";
import { decodeText } from "../text/decode.ts";
import { type PagePath, parseContentPath } from "./content-path.ts";
import { type IssueFile, parseIssueFile } from "./issue-file.ts";
import { type FiledPage, parsePageFile } from "./page-file.ts";
import { chooseScans, type FiledScan, placeKey } from "./scan-file.ts";

/** What the files of one issue's folder hold, before issues are put together: a page may claim another day's issue. */
export interface IssueFolder<P extends PageOutline = Page> {
  /** `<slug>/<date>` */
  readonly path: string;
  /** In order of path, each with its findings. */
  readonly pages: readonly Diagnosed<FiledPage<P>>[];
  readonly issueFile?: IssueFile;
  /** Findings of files that gave no page. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files of one issue's folder, in whatever order they come: page texts, transcriptions, `issue.yml`, and the
 * scans that were measured beside them. A file that is at fault is told of and left out.
 */
export function parseIssueFolder(
  path: string,
  sources: readonly SourceFile[],
  filedScans: readonly FiledScan[],
  newspaper: Newspaper,
): IssueFolder {
  const ordered = [...sources].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = ordered.map((source) => ({ source, path: parseContentPath(source.path) }));
  const pageFiles = files.flatMap(({ source, path: own }) => (own.kind === "page" ? [{ source, path: own }] : []));
  const scans = chooseScansOf(
    filedScans,
    pageFiles.map((file) => file.path),
  );
  const pages = pageFiles.map((file) => ({
    path: file.path,
    ...parsePageFile(file.source, file.path, newspaper),
  }));
  const issueFile = findIssueFile(
    files.flatMap((file) => (file.path.kind === "issue" ? [file.source] : [])),
    path,
  );
  return {
    path,
    pages: pages.flatMap(({ path: own, value, diagnostics }) =>
      value === undefined ? [] : [{ value: withScan(value, own, scans.value), diagnostics }],
    ),
    ...(issueFile !== undefined && { issueFile: issueFile.value }),
    diagnostics: [
      ...scans.diagnostics,
      ...pages.flatMap(({ value, diagnostics }) => (value === undefined ? diagnostics : [])),
      ...(issueFile?.diagnostics ?? []),
    ],
  };
}

/** The scans by `placeKey`; one without a page's text beside it is told of. */
function chooseScansOf(
  filedScans: readonly FiledScan[],
  pages: readonly PagePath[],
): Diagnosed<ReadonlyMap<string, Scan>> {
  const ordered = [...filedScans].sort((a, b) => (a.scan.sourceFile < b.scan.sourceFile ? -1 : 1));
  const scans = chooseScans(ordered);
  const places = new Set(pages.map(placeKey));
  const alone = [...scans.value].filter(([place]) => !places.has(place));
  const diagnostics = alone.map(
    ([, { sourceFile }]): Diagnostic => ({ rule: "scan-alone", place: { file: sourceFile }, details: {} }),
  );
  return { value: scans.value, diagnostics: [...scans.diagnostics, ...diagnostics] };
}

function withScan(filed: FiledPage, path: PagePath, scans: ReadonlyMap<string, Scan>): FiledPage {
  const scan = scans.get(placeKey(path));
  return scan === undefined ? filed : { ...filed, page: { ...filed.page, scan } };
}

/** What `issue.yml` says; a file that is no text says nothing. */
function findIssueFile(sources: readonly SourceFile[], folder: string): Diagnosed<IssueFile> | undefined {
  const [source] = sources;
  if (source === undefined) return undefined;
  const decoded = decodeText(source.bytes);
  return parseIssueFile(decoded.ok ? decoded.text : "", folder.slice(folder.indexOf("/") + 1), source.path);
}
