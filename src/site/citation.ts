import type { Config } from "../model/config.ts";
import type { IssueDate } from "../model/issue.ts";
import type { ArticleEntry } from "./catalog-entries.ts";
import { type CitedPart, type CitedText, citedText } from "./cited-text.ts";
import { cleanText } from "./escape.ts";
import { placeOf } from "./site-page.ts";
import { absoluteUrl } from "./urls.ts";

/** What a citation of an article says, whatever its format. */
export interface Reference extends CitedText {
  /** Unique in the archive, of letters, digits and hyphens alone: `kecheng-2021-12-15-01-5`. */
  readonly key: string;
  readonly newspaper: string;
  readonly date: IssueDate;
  readonly serialNumber?: number;
  /** Full address; absent where the site's own is not known. */
  readonly url?: string;
}

/**
 * The reference of an article. Of one that is a part of a text on several pages (`parts`, in order) it is the whole text's,
 * with its own address.
 */
export function referenceOf(
  entry: ArticleEntry,
  config: Pick<Config, "baseUrl" | "compact">,
  parts: readonly [ArticleEntry, ...ArticleEntry[]] = [entry],
): Reference {
  const { baseUrl } = config;
  const { issue } = entry;
  const [first, ...others] = parts;
  return {
    ...citedText([partOf(first), ...others.map(partOf)]),
    key: cleanText(entry.url)
      .replace(/\.html$/, "")
      .replaceAll("/", "-"),
    newspaper: issue.newspaper.name,
    date: issue.date,
    ...(issue.serialNumber === undefined ? {} : { serialNumber: issue.serialNumber }),
    ...(baseUrl === undefined ? {} : { url: absoluteUrl(baseUrl, placeOf(entry.url, config)) }),
  };
}

function partOf({ title, article: { bylines }, page }: ArticleEntry): CitedPart {
  return { title, bylines, page: page.number };
}

/**
 * GB/T 7714—2015, newspaper article in print: `主要责任者. 题名[N]. 报纸名, YYYY-MM-DD(版次).` The first three
 * authors are named, then 等 (8.1.2); without author it starts at the title; an estimated date stands in square
 * brackets (8.4.3.2).
 */
export function citeGbt2015(reference: Reference): string {
  return `${start2015(reference, "[N]")}.`;
}

/** GB/T 7714—2015, online: `… 题名[N/OL]. 报纸名, YYYY-MM-DD(版次)[引用日期]. URL.` Undefined where there is no URL. */
export function citeGbt2015Online(reference: Reference, accessDate: string): string | undefined {
  if (reference.url === undefined) return undefined;
  return `${start2015(reference, "[N/OL]")}[${accessDate}]. ${reference.url}.`;
}

/** GB/T 7714—2025, in print: full-width marks inside the source, `… 题名[N]. 报纸名，YYYY-MM-DD（版次）.` */
export function citeGbt2025(reference: Reference): string {
  return `${start2025(reference, "[N]")}.`;
}

/** GB/T 7714—2025, online: no access date, `… 题名[N/OL]. 报纸名，YYYY-MM-DD（版次）. URL.` Undefined where there is no URL. */
export function citeGbt2025Online(reference: Reference): string | undefined {
  return reference.url === undefined ? undefined : `${start2025(reference, "[N/OL]")}. ${reference.url}.`;
}

function start2015(reference: Reference, medium: string): string {
  const source = `${reference.newspaper}, ${citedDate(reference.date)}(${citedPages(reference)})`;
  return `${authorsPrefix(reference.authors, ", ")}${reference.title}${medium}. ${source}`;
}

function start2025(reference: Reference, medium: string): string {
  const source = `${reference.newspaper}，${citedDate(reference.date)}（${citedPages(reference)}）`;
  return `${authorsPrefix(reference.authors, "，")}${reference.title}${medium}. ${source}`;
}

/** How many authors are named before 等. */
const mostAuthors = 3;

function authorsPrefix(authors: readonly string[], separator: string): string {
  if (authors.length === 0) return "";
  const named = authors.length > mostAuthors ? [...authors.slice(0, mostAuthors), "等"] : authors;
  return `${named.join(separator)}. `;
}

/** `1`, `1, 3` */
export function citedPages({ pages }: Reference): string {
  return pages.join(", ");
}

function citedDate(date: IssueDate): string {
  return date.uncertain ? `[${date.iso}]` : date.iso;
}
