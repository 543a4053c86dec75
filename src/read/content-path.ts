import type { RuleId } from "../model/rules.ts";
import { isDay } from "../text/day.ts";

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
  | { readonly kind: "fault"; readonly rule: RuleId; readonly details: Readonly<Record<string, string>> };

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
const SCAN_FILE = /^(\d{1,3})\.(?:jpe?g|png|webp|tiff?|bmp|gif|pdf)$/i;

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
    if (last?.start.length !== end || !path.startsWith(last.start)) {
      last = { start: path.slice(0, end), folder: parseFolder(path) };
    }
    const { slug, date, fault } = last.folder;
    if (fault !== undefined) return fault;
    if (date === undefined) return name === "newspaper.yml" ? { kind: "newspaper", slug } : notAPage();
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
  if (second === undefined || deeper !== undefined) return { slug, fault: notAPage() };
  if (!isSlug(slug)) {
    return { slug, fault: { kind: "fault", rule: "folder-name", details: { slug, reserved: RESERVED.join(", ") } } };
  }
  if (third === undefined) return { slug };
  if (!DATE_SHAPE.test(second)) return { slug, fault: notAPage(findDateMeant(second)) };
  return isDay(second)
    ? { slug, date: second }
    : { slug, fault: { kind: "fault", rule: "no-such-date", details: { date: second } } };
}

/** Stands in a listing for bytes of a name that are not UTF-8. */
export const UNREADABLE = "\ufffd";

/** The fault of a path that names no page; `meant` is how the name at fault should be written, where that can be told. */
function notAPage(meant?: string): ContentPath {
  const [hintZh, hint] = meant === undefined ? ["", ""] : [`；应写作 ${meant}`, `: write ${meant}`];
  return { kind: "fault", rule: "path-not-a-page", details: { hintZh, hint } };
}

/** `2021-01-20` for `20210120`, `2021-1-20` and `2021年1月20日`. */
function findDateMeant(name: string): string | undefined {
  const [, year, twoMonth, twoDay, month = twoMonth ?? "", day = twoDay ?? ""] = OTHER_DATE.exec(name) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year !== undefined && isDay(date) ? date : undefined;
}

const OTHER_DATE = /^(\d{4})(?:[-._年\s]?(\d{2})[-._月\s]?(\d{2})|[-._年\s](\d{1,2})[-._月\s](\d{1,2}))日?$/;

/** `02.txt` for `第2版.txt`, `A02.txt` and `2版 综合.txt`, `01.txt` for `头版.txt`. */
function findPageMeant(name: string): string | undefined {
  const [, figures, extension = "txt"] = OTHER_PAGE.exec(name) ?? [];
  if (figures !== undefined && Number(figures) > 0) return `${figures.padStart(2, "0")}.${extension.toLowerCase()}`;
  return FRONT_PAGE.test(name) ? "01.txt" : undefined;
}

const OTHER_PAGE = /^\D{0,4}0?(\d{1,2})(?!\d).*\.(txt|md)$/i;
const FRONT_PAGE = /^(?:头版|一版|第一版)\.(?:txt|md)$/;

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
  return corrected >= 1 ? { kind: "corrections", slug, date, page: corrected } : notAPage(findPageMeant(name));
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
