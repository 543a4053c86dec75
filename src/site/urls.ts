import type { ArticleOutline } from "../model/article.ts";
import type { IssueHead, PageOutline, Scan } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import { checksum } from "../text/compact-url.ts";

/*
 * The only maker of addresses. Every function here gives a path relative to the site's root, with `/` and
 * without a leading one, e.g. `kecheng/2021-12-15/01-5.html`; `relativeUrl` turns a pair of them into a link.
 * Directories are named with their `index.html`, so that links also work from disk.
 * As long as there are addresses, so that each is compared with the others.
 */

/** The home page. */
export const homeUrl = "index.html";
/** The search page. */
export const searchUrl = "search/index.html";
/** The list of people. */
export const bylinesUrl = "bylines/index.html";
/** The list of columns. */
export const columnsUrl = "columns/index.html";
/** The days of the year. */
export const daysUrl = "days/index.html";
/** The list of corrections, its first sheet. */
export const correctionsUrl = "corrections/index.html";
/** The site's own page about itself. */
export const aboutUrl = "about/index.html";
/** What a host shows where nothing is found. */
export const notFoundUrl = "404.html";
/** The feed in Atom. */
export const atomFeedUrl = "feed.xml";
/** The feed in JSON. */
export const jsonFeedUrl = "feed.json";
/** The sitemap, or the list of its parts. */
export const sitemapUrl = "sitemap.xml";
/** What robots may read. */
export const robotsUrl = "robots.txt";
/** For hosts that answer an old address with the new one: Cloudflare Pages. */
export const hostRedirectsUrl = "_redirects";
/** The description of the data files, as a data package. */
export const dataPackageUrl = "data/datapackage.json";
/** Their checksums. */
export const dataChecksumsUrl = "data/sha256sums.txt";

/** `corrections/p2.html`: a part of the list of corrections; the first is `correctionsUrl`. */
export function correctionsSheetUrl(sheet: number): string {
  return sheet === 1 ? correctionsUrl : `corrections/p${sheet}.html`;
}

/** `assets/site.css` for `site.css`. */
export function assetUrl(name: string): string {
  return `assets/${name}`;
}

/** `kecheng/index.html` */
export function newspaperUrl(newspaper: Newspaper): string {
  return `${newspaper.slug}/index.html`;
}

/** `kecheng/feed.xml` */
export function newspaperAtomFeedUrl(newspaper: Newspaper): string {
  return `${newspaper.slug}/feed.xml`;
}

/** `kecheng/feed.json` */
export function newspaperJsonFeedUrl(newspaper: Newspaper): string {
  return `${newspaper.slug}/feed.json`;
}

/** `kecheng/2021/index.html`; `year` as in the date, four digits. */
export function yearUrl(newspaper: Newspaper, year: string): string {
  return `${newspaper.slug}/${year}/index.html`;
}

/** `years/2021.html`: a year in all newspapers. */
export function allYearUrl(year: string): string {
  return `years/${year}.html`;
}

/** `days/12-15.html`: a day of the year in all years; `monthDay` as in the date, `12-15`. */
export function dayUrl(monthDay: string, sheet = 1): string {
  return `days/${monthDay}${sheetSuffix(sheet)}.html`;
}

/** `kecheng/2021-12-15/index.html` */
export function issueUrl(issue: IssueHead): string {
  return `${issueFolder(issue)}/index.html`;
}

/** `kecheng/2021-12-15/citations.ris`: the references of every article of the issue. */
export function issueCitationsUrl(issue: IssueHead, extension: string): string {
  return `${issueFolder(issue)}/citations.${extension}`;
}

/** `kecheng/2021-12-15/01.html` */
export function pageUrl(issue: IssueHead, page: Pick<PageOutline, "number">): string {
  return `${issueFolder(issue)}/${pageName(page)}.html`;
}

/** `kecheng/2021-12-15/01.txt`: the page's text as filed, in UTF-8. */
export function pageSourceUrl(issue: IssueHead, page: Pick<PageOutline, "number">, form: PageOutline["form"]): string {
  return `${issueFolder(issue)}/${pageName(page)}.${form === "markdown" ? "md" : "txt"}`;
}

/** `kecheng/2021-12-15/01.jpg`: the page's scan, as filed. */
export function scanUrl(issue: IssueHead, page: Pick<PageOutline, "number">, scan: Scan): string {
  return `${issueFolder(issue)}/${pageName(page)}.${scan.format}`;
}

/** An article with its address, and which of the articles that begin on its line it is, from 0. */
export interface AddressedArticle<A extends ArticleOutline> {
  readonly article: A;
  readonly url: string;
  readonly rank: number;
}

/**
 * All articles of a page, in order, with their addresses: `kecheng/2021-12-15/01-5.html` for the one that starts on line
 * 5 of page 1. Where several start on one line, the second is `01-5-2.html`, the third `01-5-3.html`.
 */
export function addressArticles<A extends ArticleOutline>(
  issue: IssueHead,
  page: Pick<PageOutline, "number"> & { readonly parsed: { readonly articles: readonly A[] } },
): readonly AddressedArticle<A>[] {
  const ranks = new Map<number, number>();
  return page.parsed.articles.map((article) => {
    const line = addressLine(article);
    const rank = article.rankOnLine ?? ranks.get(line) ?? 0;
    ranks.set(line, rank + 1);
    return { article, url: rankedUrl(issue, page, line, rank), rank };
  });
}

/** The line that names an article: its first, or that of the text as filed from which it was transcribed. */
export function addressLine({ lines, filedLines = lines }: ArticleOutline): number {
  return filedLines[0];
}

/**
 * `bylines/697c-90c1-99a8.html` for 楼郁馨: code points in hexadecimal. ASCII survives FTP servers, ZIP tools
 * and USB sticks that Chinese file names do not, no two names share an address and none can leave the folder.
 * `sheet` counts from 1 where a long list takes several.
 */
export function personUrl(name: string, sheet = 1): string {
  return `bylines/${codePointName(name)}${sheetSuffix(sheet)}.html`;
}

/** `bylines/initial-l.html`: the names with one pinyin initial, or with none, where all are too many for one page. */
export function initialUrl(initial: string | undefined, sheet = 1): string {
  return `bylines/initial-${initial?.toLowerCase() ?? "other"}${sheetSuffix(sheet)}.html`;
}

/** `columns/kecheng/6811-….html`: a column 栏目 belongs to its newspaper. */
export function columnUrl(newspaper: Newspaper, label: string, sheet = 1): string {
  return `columns/${newspaper.slug}/${codePointName(label)}${sheetSuffix(sheet)}.html`;
}

/** The name that the address of a person's or a column's page is made of, for messages; undefined for other addresses and for a name that was cut. */
export function findNameInAddress(address: string): string | undefined {
  const points = NAMED_BY_CODE_POINTS.exec(address)?.[1]
    ?.split("-")
    .map((point) => Number.parseInt(point, 16));
  const isName = points !== undefined && points.length <= longestName && points.every((point) => point <= 0x10ffff);
  return isName ? String.fromCodePoint(...points) : undefined;
}

/** `697c-90c1-99a8` of `bylines/697c-90c1-99a8-p2.html` or `columns/kecheng/6811.html` */
const NAMED_BY_CODE_POINTS = /^(?:bylines|columns\/[a-z0-9-]+)\/([0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*)(?:-p\d+)?\.html$/;

/** The address of a list's first sheet, whichever of its sheets this is: `bylines/697c.html` of `bylines/697c-p2.html`. */
export function firstSheet(address: string): string {
  return address.replace(LATER_SHEET, ".html");
}

/** `-p2.html` of `bylines/697c-p2.html` */
const LATER_SHEET = /-p\d+\.html$/;

/** `data/kecheng-2021.ndjson`: every article of a newspaper's year. */
export function dataFileUrl(newspaper: Newspaper, year: string): string {
  return `data/${newspaper.slug}-${year}.ndjson`;
}

/** `sitemap-2.xml`: a part of a sitemap that is too long for one file; counts from 1. */
export function sitemapPartUrl(part: number): string {
  return `sitemap-${part}.xml`;
}

/**
 * The link from one page to another, both given from the site's root: from `a/b/01.html` to `a/c/02.html` it is
 * `../c/02.html`. `anchor` is the identifier to point at, without `#`.
 */
export function relativeUrl(from: string, to: string, anchor?: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at++) {
    if (from[at] === "/") shared = at + 1;
  }
  const way = to.slice(shared);
  // So are nearly all.
  if (anchor === undefined && plainPath.test(way)) return up(from, shared) + way;
  const [down = "", section] = way.split("#");
  const path = up(from, shared) + down.split("/").map(encodeURIComponent).join("/");
  const fragment = anchor ?? section;
  return fragment === undefined ? path : `${path}#${encodeURIComponent(fragment)}`;
}

// A path that is an address as it stands: ../2021-12-15/01-5.html
const plainPath = /^[\w./-]*$/;

/** `../` for every folder of the path from `start` on. */
function up(path: string, start: number): string {
  let steps = "";
  for (let at = path.indexOf("/", start); at >= 0; at = path.indexOf("/", at + 1)) steps += "../";
  return steps;
}

/** The way from a page to the site's root: `../../` for `a/b/01.html`, `./` for `index.html`. */
export function rootUrl(from: string): string {
  const depth = from.split("/").length - 1;
  return depth === 0 ? "./" : "../".repeat(depth);
}

/**
 * The link used on `404.html`, which a host serves in place of any address at any depth: absolute within the
 * host, under the base URL's path, or under `/` where no base URL is known.
 */
export function hostUrl(baseUrl: string | undefined, to: string): string {
  const folder = baseUrl === undefined ? "/" : new URL(baseUrl).pathname;
  return folder + withoutIndex(to);
}

/** The full address under `baseUrl` (which ends in `/`): `https://example.org/kecheng/` for `kecheng/index.html`. */
export function absoluteUrl(baseUrl: string, to: string): string {
  return baseUrl + withoutIndex(to);
}

/** `rank` counts from 0 the articles of the page that start on the line. */
function rankedUrl(issue: IssueHead, page: Pick<PageOutline, "number">, line: number, rank: number): string {
  const suffix = rank > 0 ? `-${rank + 1}` : "";
  return `${issueFolder(issue)}/${pageName(page)}-${line}${suffix}.html`;
}

function issueFolder(issue: IssueHead): string {
  return `${issue.newspaper.slug}/${issue.date.iso}`;
}

function pageName(page: Pick<PageOutline, "number">): string {
  return String(page.number).padStart(2, "0");
}

/** Longer names are cut and told apart by a checksum: file systems take 255 bytes. */
const longestName = 30;

function codePointName(text: string): string {
  const points: string[] = [];
  for (const character of text) points.push((character.codePointAt(0) ?? 0).toString(16));
  if (points.length <= longestName) return points.join("-");
  return `${points.slice(0, longestName).join("-")}-x${checksum(text)}`;
}

function sheetSuffix(sheet: number): string {
  return sheet > 1 ? `-p${sheet}` : "";
}

function withoutIndex(path: string): string {
  return path === "index.html" ? "" : path.replace(/\/index\.html$/, "/");
}
