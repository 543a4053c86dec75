import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { Issue, PageOutline } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { IssueFile } from "./issue-file.ts";
import { checkNameplate } from "./nameplate-check.ts";
import { checkIssueNumbers, checkSerialOrder, numberedIssue } from "./number-check.ts";
import type { FiledPage } from "./page-file.ts";

/**
 * Gathers pages into issues, in order of date and then of newspaper. Of two pages that claim one place the
 * transcription stands for the raw text beside it; otherwise the first stands and the other is told of.
 * `issueFiles` are by the folder they lie in, `<slug>/<date>`.
 */
export function gatherIssues<P extends PageOutline>(
  pages: readonly Diagnosed<FiledPage<P>>[],
  issueFiles: ReadonlyMap<string, IssueFile>,
): Diagnosed<readonly Issue<P>[]> {
  const chosen = choosePages(pages);
  const folders = foldersOf(chosen.value);
  const issues = folders.map((folder) => issueOf(folder, issueFiles.get(folder.path) ?? {})).sort(byDate);
  const diagnostics = [
    chosen.diagnostics,
    chosen.value.flatMap(checkNameplate),
    folders.flatMap(({ path, filed }) =>
      checkIssueNumbers({ path, pages: filed.map(({ page }) => page), issueFile: issueFiles.get(path) ?? {} }),
    ),
    checkSerialOrder(issues.flatMap((issue) => numberedIssue(issue) ?? [])),
  ];
  return { value: issues, diagnostics: diagnostics.flat() };
}

/** One page a place, with the diagnostics of the pages that stay. */
function choosePages<P extends PageOutline>(
  pages: readonly Diagnosed<FiledPage<P>>[],
): Diagnosed<readonly FiledPage<P>[]> {
  const byPlace = new Map<string, Diagnosed<FiledPage<P>>>();
  const duplicates: Diagnostic[] = [];
  const strongestFirst = [...pages].sort((a, b) => rankOf(a.value) - rankOf(b.value));
  for (const page of strongestFirst) {
    const place = `${folderOf(page.value)}/${page.value.page.number}`;
    const holder = byPlace.get(place);
    if (holder === undefined) byPlace.set(place, page);
    else if (!standsFor(holder.value, page.value)) duplicates.push(duplicateOf(page.value, holder.value));
  }
  const kept = [...byPlace.values()];
  return {
    value: kept.map(({ value }) => value),
    diagnostics: [...duplicates, ...kept.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** Which of two pages with one number stands: a transcription, then a text that is one page, then one of several. */
export function rankOf({ page }: FiledPage<PageOutline>): number {
  if (page.form === "markdown") return 0;
  return page.partLines === undefined ? 1 : 2;
}

/** `<slug>/<date>` of the issue the page belongs to. */
function folderOf({ path, date }: FiledPage<PageOutline>): string {
  return `${path.slug}/${date.iso}`;
}

/** `01.md` stands for `01.txt`. */
function standsFor({ page, path }: FiledPage<PageOutline>, other: FiledPage<PageOutline>): boolean {
  const isSameFile = path.date === other.path.date && path.page === other.path.page;
  return isSameFile && page.form === "markdown" && other.page.form === "text";
}

function duplicateOf({ page }: FiledPage<PageOutline>, holder: FiledPage<PageOutline>): Diagnostic {
  const { sourceFile: file, partLines } = page;
  const place = { file, ...(partLines !== undefined && { line: partLines[0] }) };
  return { rule: "duplicate-page", place, details: { other: holder.page.sourceFile } };
}

/** The pages of one issue. */
interface Folder<P extends PageOutline = PageOutline> {
  /** `<slug>/<date>` */
  readonly path: string;
  readonly newspaper: Newspaper;
  readonly iso: string;
  /** In order of number. */
  readonly filed: readonly FiledPage<P>[];
}

function foldersOf<P extends PageOutline>(pages: readonly FiledPage<P>[]): readonly Folder<P>[] {
  const folders = new Map<string, Folder<P>>();
  for (const page of [...pages].sort((a, b) => a.page.number - b.page.number)) {
    const path = folderOf(page);
    const filed = [...(folders.get(path)?.filed ?? []), page];
    folders.set(path, { path, newspaper: page.newspaper, iso: page.date.iso, filed });
  }
  return [...folders.values()];
}

function issueOf<P extends PageOutline>({ newspaper, iso, filed }: Folder<P>, issueFile: IssueFile): Issue<P> {
  const pages = filed.map(({ page }) => named(page, issueFile));
  const serialNumber = issueFile.serialNumber ?? firstOf(pages, ({ parsed }) => parsed.nameplate.serialNumber);
  const pageCount = issueFile.pageCount ?? firstOf(pages, ({ parsed }) => parsed.nameplate.pageCount);
  const uncertain = issueFile.date?.uncertain ?? filed.some(({ date }) => date.uncertain);
  return {
    newspaper,
    date: { iso, uncertain, ...(issueFile.note !== undefined && { note: issueFile.note }) },
    ...(serialNumber !== undefined && { serialNumber }),
    ...(pageCount !== undefined && { pageCount }),
    pages,
  };
}

/** The page under the name that the editor gives it. */
function named<P extends PageOutline>(page: P, { sections }: IssueFile): P {
  const section = sections?.get(page.number);
  return section === undefined ? page : { ...page, section };
}

function firstOf<T, V>(values: readonly T[], find: (value: T) => V | undefined): V | undefined {
  return values.map(find).find((value) => value !== undefined);
}

function byDate(a: Issue<PageOutline>, b: Issue<PageOutline>): number {
  const [ours, theirs] = [`${a.date.iso} ${a.newspaper.slug}`, `${b.date.iso} ${b.newspaper.slug}`];
  return ours < theirs ? -1 : 1;
}
