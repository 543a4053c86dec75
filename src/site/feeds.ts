import type { Config } from "../model/config.ts";
import { edtfOf } from "../text/day.ts";
import { bylinesOf } from "./byline-view.ts";
import { articlesOfIssue } from "./catalog.ts";
import type { ListedIssue } from "./catalog-entries.ts";
import { cleanText, escapeMarkup, shorten } from "./escape.ts";
import { latestFirst } from "./latest-first.ts";
import { placeOf } from "./site-page.ts";
import { absoluteUrl, issueUrl } from "./urls.ts";

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: string;
  /** From the site's root: the feed's own address and that of the page it belongs to. */
  readonly url: string;
  readonly homeUrl: string;
}

/** How many of the latest issues a feed holds. */
const mostIssues = 30;

/** Newspapers appear in the morning, in China's time. */
const publicationTime = "T00:00:00+08:00";

/** An Atom feed (RFC 4287) with an entry an issue, latest first. `config.baseUrl` must be known: Atom asks for full addresses. */
export function atomFeed(head: FeedHead, issues: readonly ListedIssue[], config: Config, baseUrl: string): string {
  const latest = latestFirst(issues).slice(0, mostIssues);
  const updated = latest[0]?.issue.date.iso ?? "1970-01-01";
  const self = absoluteUrl(baseUrl, head.url);
  const home = absoluteUrl(baseUrl, head.homeUrl);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">`,
    `<id>${escapeMarkup(self)}</id>`,
    `<title>${escapeMarkup(head.title)}</title>`,
    `<updated>${updated}${publicationTime}</updated>`,
    `<author><name>${escapeMarkup(config.title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>`,
    ...latest.map((entry) => atomEntry(entry, config, baseUrl)),
    "</feed>",
    "",
  ].join("\n");
}

/** A JSON Feed 1.1 with the same entries. */
export function jsonFeed(head: FeedHead, issues: readonly ListedIssue[], config: Config, baseUrl: string): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: cleanText(head.title),
    home_page_url: absoluteUrl(baseUrl, head.homeUrl),
    feed_url: absoluteUrl(baseUrl, head.url),
    language: "zh-Hans",
    items: latestFirst(issues)
      .slice(0, mostIssues)
      .map((entry) => ({
        id: absoluteUrl(baseUrl, issueUrl(entry.issue)),
        url: absoluteUrl(baseUrl, issueUrl(entry.issue)),
        title: cleanText(entryTitle(entry)),
        content_html: issueHtml(entry, config, baseUrl),
        ...(entry.issue.date.uncertain ? {} : { date_published: `${entry.issue.date.iso}${publicationTime}` }),
      })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

function atomEntry(entry: ListedIssue, config: Config, baseUrl: string): string {
  const url = escapeMarkup(absoluteUrl(baseUrl, issueUrl(entry.issue)));
  const time = `${entry.issue.date.iso}${publicationTime}`;
  return [
    "<entry>",
    `<id>${url}</id>`,
    `<title>${escapeMarkup(entryTitle(entry))}</title>`,
    `<link rel="alternate" type="text/html" href="${url}"/>`,
    ...(entry.issue.date.uncertain ? [] : [`<published>${time}</published>`]),
    `<updated>${time}</updated>`,
    `<content type="html">${escapeMarkup(issueHtml(entry, config, baseUrl))}</content>`,
    "</entry>",
  ].join("\n");
}

function entryTitle(entry: ListedIssue): string {
  const { newspaper, date } = entry.issue;
  return `${newspaper.name} ${edtfOf(date)}`;
}

/** The issue's headlines as a list. */
function issueHtml(entry: ListedIssue, config: Config, baseUrl: string): string {
  // A later part of a text is read with the first.
  const articles = articlesOfIssue(entry).filter(({ title }) => title.continued !== true);
  const lines = articles.map((article) => {
    const bylines = bylinesOf(article.article.bylines);
    const title = escapeMarkup(shorten(article.title.text, 90));
    const suffix = bylines === "" ? "" : ` ${escapeMarkup(bylines)}`;
    return `<li><a href="${escapeMarkup(absoluteUrl(baseUrl, placeOf(article.url, config)))}">${title}</a>${suffix}</li>`;
  });
  return `<ul>${lines.join("")}</ul>`;
}
