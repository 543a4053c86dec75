import type { Config } from "../model/config.ts";
import type { FullArticleEntry } from "./catalog-entries.ts";
import { shorten } from "./escape.ts";
import { placeOf, type SiteBase } from "./site-page.ts";
import { absoluteUrl } from "./urls.ts";

/** Where a reader reports an error in an article, with what it is filled in: a letter, or the repository's form for a new report; undefined where the settings name neither. */
export function findReportLink(entry: FullArticleEntry, { config, strings }: SiteBase): string | undefined {
  const place = placeOf(entry.url, config);
  const address = config.baseUrl === undefined ? place : absoluteUrl(config.baseUrl, place);
  const source = `${entry.page.sourceFile}:${entry.article.lines[0]}`;
  return addressReport(config, strings.reportTitle(shorten(entry.title.text, 60)), strings.reportBody(address, source));
}

/** Whether readers can report errors. */
export function canReport({ contactEmail, repositoryUrl }: Config): boolean {
  return contactEmail !== undefined || repositoryUrl !== undefined;
}

function addressReport({ contactEmail, repositoryUrl }: Config, title: string, body: string): string | undefined {
  if (contactEmail !== undefined) {
    // By RFC 6068 a plus is no space, and a line ends with both marks.
    const letter = new URLSearchParams({ subject: title, body: body.replaceAll("\n", "\r\n") });
    return `mailto:${contactEmail}?${letter.toString().replaceAll("+", "%20")}`;
  }
  if (repositoryUrl === undefined) return undefined;
  return `${repositoryUrl.replace(FINAL_SLASH, "")}/issues/new?${new URLSearchParams({ title, body })}`;
}

// e.g. the last one of https://github.com/county/archive/
const FINAL_SLASH = /\/$/u;
