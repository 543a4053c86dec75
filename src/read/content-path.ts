import type { RuleId } from "../model/rules.ts";
import { isDay } from "../text/day.ts";
import { findDateFolder, findIssueFolderFile, findPaperFile, findRootFile } from "./meant-name.ts";

/** How a page's text came here: OCR or a text layer, or an editor's transcription. */
export type PageForm = "text" | "markdown";

/** What a path inside the content folder stands for. */
export type ContentPath =
  | { readonly kind: "newspaper"; readonly slug: string }
  | { readonly kind: "issue"; readonly slug: string; readonly date: string }
  | PagePath
  | CorrectionsPath
  /** `about.md`, the text of the site's own about page. */
  | { readonly kind: "about" }
  /** `redirects.yml`: where published addresses have moved, and what was withdrawn. */
  | { readonly kind: "redirects" }
  /** `README.md` in any folder: a note from editor to editor. */
  | { readonly kind: "note" }
  | PathFault;

/** A path that stands for nothing. */
export interface PathFault {
  readonly kind: "fault";
  readonly rule: RuleId;
  readonly details: Readonly<Record<string, string>>;
  /** How the path should be written, where that can be told; of a folder with a slash at its end. */
  readonly meant?: string;
  /** The page whose text the file seems to be: a fault where that has no file that is read. */
  readonly page?: ScanPath;
}

/** In the content folder: what became of published addresses. */
export const REDIRECTS_FILE = "redirects.yml";

/** In the content folder: every address that was ever published, one a line, sorted. */
export const URLS_LOCK = "urls.lock";

/** `kecheng/2021-01-20/01.txt` */
export interface PagePath {
  readonly kind: "page";
  readonly slug: string;
  /** ISO, a day that exists. */
  readonly date: string;
  readonly page: number;
  readonly form: PageForm;
}

/** `kecheng/2021-01-20/01.corrections.yml`: an editor's corrections to the text of that page. */
export interface CorrectionsPath {
  readonly kind: "corrections";
  readonly slug: string;
  readonly date: string;
  readonly page: number;
}

/** `kecheng/2021-01-20/01.jpg`: the place of the page whose scan it is. */
export type ScanPath = Pick<PagePath, "slug" | "date" | "page">;

/** The page whose scan lies at a path; undefined for any other file. */
export function findScanPath(path: string): ScanPath | undefined {
  const [slug = "", date = "", name = "", ...deeper] = path.split("/");
  const page = Number(SCAN_FILE.exec(name)?.[1] ?? 0);
  return deeper.length === 0 && isSlug(slug) && isDay(date) && page >= 1 ? { slug, date, page } : undefined;
}

/** `01.jpg`, `1.PNG`; also what browsers do not show, so that it can be told of: `01.tif` */
const SCAN_FILE = /^(\d{1,3})\.(?:jpe?g|jfif|png|webp|tiff?|bmp|gif|heic|heif|avif|jp2|psd|svg|djvu)$/i;

/** Whether the file seems to be a page's, and is not read for its form or its name: `kecheng/2021-01-20/01.docx`, `kecheng/2021-1-20/第6版.jpg`. */
export function isUnreadFile(path: string): boolean {
  const [, date = "", name = "", ...deeper] = path.split("/");
  if (deeper.length > 0 || findScanPath(path) !== undefined) return false;
  const isDated = DATE_SHAPE.test(date) || findDateFolder(date) !== undefined;
  return isDated && (UNREAD_FILE.test(name) || OTHER_SCAN.test(name));
}

/** `01.docx`, `1.DOC`, `第2版.wps`, `A03 要闻.docx`: what word processors, browsers and spreadsheets make of a text, and what it was taken from. */
const UNREAD_FILE =
  /^(?:第|[a-z])?(\d{1,3})(?:[版\s][^.]*)?\.(docx?|wps|rtf|odt|pages|text|html?|mht|xml|ofd|epub|csv|xlsx?|et|pptx?|pdf)$/i;

/** `第6版.jpg`, `A03.png`; in a folder whose name is no day `06.jpg` too. */
const OTHER_SCAN = /^(?:第|[a-z])?(\d{1,3})(?:[版\s][^.]*)?\.(jpe?g|png|webp|tiff?)$/i;

/** Reads a path relative to the content folder, with `/`. */
export function parseContentPath(path: string): ContentPath {
  return createPathParser()(path);
}

/** A parser of many paths, one after the other: what the folder says is read once for the files that follow each other in it. */
export function createPathParser(): (path: string) => ContentPath {
  let last: { readonly start: string; readonly folder: DatedFolder } | undefined;
  return (path) => {
    const end = path.lastIndexOf("/") + 1;
    const name = path.slice(end);
    if (path.includes(UNREADABLE)) return { kind: "fault", rule: "name-not-utf8", details: {} };
    if (path === "about.md") return { kind: "about" };
    if (path === REDIRECTS_FILE) return { kind: "redirects" };
    if (name.toLowerCase() === "readme.md") return { kind: "note" };
    if (end === 0) return notAPage("", findRootFile(name));
    if (last?.start.length !== end || !path.startsWith(last.start)) {
      last = { start: path.slice(0, end), folder: parseFolder(path) };
    }
    const { slug, date, fault } = last.folder;
    if (fault !== undefined) return fault;
    if (date === undefined)
      return name === "newspaper.yml" ? { kind: "newspaper", slug } : notAPage(path.slice(0, end), findPaperFile(name));
    return name === "issue.yml" ? { kind: "issue", slug, date } : pagePath(slug, date, name);
  };
}

/** The folder of a newspaper, or of one of its days. */
interface DatedFolder {
  readonly slug: string;
  readonly date?: string;
  /** What is said of all its files, where no page can be in it. */
  readonly fault?: ContentPath;
}

function parseFolder(path: string): DatedFolder {
  const [slug = "", second, third, deeper] = path.split("/");
  if (second === undefined || deeper !== undefined) return { slug, fault: notAPage("", undefined) };
  if (!isSlug(slug)) {
    return { slug, fault: { kind: "fault", rule: "folder-name", details: { slug, reserved: RESERVED.join(", ") } } };
  }
  if (third === undefined) return { slug };
  if (!DATE_SHAPE.test(second)) return { slug, fault: notAPage(`${slug}/`, findDateFolder(second)) };
  return isDay(second)
    ? { slug, date: second }
    : { slug, fault: { kind: "fault", rule: "no-such-date", details: { date: second } } };
}

/** Stands in a listing for bytes of a name that are not UTF-8. */
export const UNREADABLE = "\ufffd";

/** The fault of a path that names no page; `meant` is how the name at fault, in `folder`, should be written, where that can be told. */
function notAPage(folder: string, meant: string | undefined): PathFault {
  const fault = { kind: "fault", rule: "path-not-a-page" } as const;
  if (meant === undefined) return { ...fault, details: { hintZh: "", hint: "" } };
  const name = meant.replace(LAST_SLASH, "");
  return { ...fault, details: { hintZh: `；应写作 ${name}`, hint: `: write ${name}` }, meant: folder + meant };
}

/** `2021-01-20/` */
const LAST_SLASH = /\/$/;

function isSlug(name: string): boolean {
  return SLUG.test(name) && !RESERVED.includes(name);
}

/** `kecheng`, `qu-jiang-2` */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Folders of the site that are no newspaper's. */
const RESERVED: readonly string[] = [
  "about",
  "assets",
  "bylines",
  "columns",
  "corrections",
  "data",
  "days",
  "search",
  "years",
];

/** `2021-01-20`, also of a day that does not exist */
const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

function pagePath(slug: string, date: string, name: string): ContentPath {
  const match = PAGE_FILE.exec(name);
  const page = Number(match?.[1] ?? 0);
  const form = match?.[2]?.toLowerCase() === "md" ? "markdown" : "text";
  if (page >= 1) return { kind: "page", slug, date, page, form };
  const corrected = Number(CORRECTIONS_FILE.exec(name)?.[1] ?? 0);
  if (corrected >= 1) return { kind: "corrections", slug, date, page: corrected };
  const [, unread, ending] = UNREAD_FILE.exec(name) ?? [];
  if (Number(unread) >= 1 && ending !== undefined) return unreadForm({ slug, date, page: Number(unread) }, ending);
  const [, scanned = "", format = ""] = OTHER_SCAN.exec(name) ?? [];
  const meant = Number(scanned) >= 1 ? `${paddedNumber(Number(scanned))}.${format.toLowerCase()}` : undefined;
  return notAPage(`${slug}/${date}/`, meant ?? findIssueFolderFile(name));
}

function unreadForm(page: ScanPath, form: string): PathFault {
  const details = { form, name: paddedNumber(page.page) };
  return { kind: "fault", rule: form.toLowerCase() === "pdf" ? "page-pdf" : "page-form", details, page };
}

function paddedNumber(page: number): string {
  return String(page).padStart(2, "0");
}

/** `01.corrections.yml` */
const CORRECTIONS_FILE = /^(\d{1,3})\.corrections\.yml$/i;

/** `01.txt`, `1.txt`, `12.md` */
const PAGE_FILE = /^(\d{1,3})\.(txt|md)$/i;

/** The corrections file of a page's file: `01.corrections.yml` for `01.txt`. */
export function correctionsPathOf(page: string): string {
  return `${page.replace(ENDING, "")}.corrections.yml`;
}

/** `.txt`, `.md` */
const ENDING = /\.[^./\\]*$/;
