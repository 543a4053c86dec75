import { articleAnchor } from "../text/compact-url.ts";
import { articleNotes } from "./article-notes.ts";
import type { FullArticleEntry, FullIssueEntry, FullPageEntry } from "./catalog-entries.ts";
import type { Reference } from "./citation.ts";
import { citationViews } from "./citation-view.ts";
import type { Citer } from "./cited-article.ts";
import { correctionView } from "./correction-view.ts";
import { dateText } from "./date.ts";
import { shorten } from "./escape.ts";
import type { HeadlineView } from "./headline-view.ts";
import type { IssueSetting, PageSetting } from "./issue-setting.ts";
import { continuationsOf } from "./jump-view.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import { findReportLink } from "./report-link.ts";
import type { Link, Linker, SiteBase, SitePage } from "./site-page.ts";
import { sourceLineViews } from "./source-line-view.ts";
import type { Strings } from "./strings.ts";
import { articleMeta, articleStructuredData } from "./structured-data.ts";
import { headlineLines } from "./title.ts";
import { columnUrl, correctionsUrl, pageUrl } from "./urls.ts";

/** Longest description in a page's head, in characters. */
const longestDescription = 120;

/** The page of one article: `01-5.html`. */
export function articlePage(
  site: SiteBase,
  issueEntry: FullIssueEntry,
  pageEntry: FullPageEntry,
  entry: FullArticleEntry,
  setting: IssueSetting,
  cite: Citer,
): SitePage {
  const reference = cite.referenceTo(entry);
  const place = setting.settingOf(pageEntry);
  const head = articleHead(entry, reference, site);
  return {
    url: entry.url,
    template: "article",
    head,
    view: articleView(entry, reference, place, { site, issueEntry, setting, cite }),
  };
}

function articleHead(entry: FullArticleEntry, reference: Reference, { config, strings }: SiteBase): SitePage["head"] {
  const { issue, title } = entry;
  const description = shorten(articleDescription(entry), longestDescription);
  return {
    title: `${shorten(title.text, 90)} - ${issue.newspaper.name} ${dateText(issue.date, strings)}`,
    description,
    styles,
    isQuick: true,
    scripts: ["reading.js"],
    meta: articleMeta(reference, config.language, description),
    structured: articleStructuredData(entry, reference),
  };
}

/** What an article's page is made from beside the article. */
interface ArticleMatter {
  readonly site: SiteBase;
  readonly issueEntry: FullIssueEntry;
  readonly setting: IssueSetting;
  readonly cite: Citer;
}

function articleView(entry: FullArticleEntry, reference: Reference, place: PageSetting, matter: ArticleMatter): object {
  const { site, issueEntry, setting, cite } = matter;
  const { strings } = site;
  const { article, issue, page, title } = entry;
  const { link } = setting;
  const { headline, bylines, body, jumps, corrections } = setting.viewsOf(entry);
  // Values that are absent are told of as such: into a literal nothing is spread, so that V8 makes it in one step.
  return {
    place,
    pageHref: link(pageUrl(issue, page), articleAnchor(entry.url)),
    kind: headline.kind,
    isTranscribed: page.form === "markdown",
    title,
    headline: wholeHeadline(entry, headline),
    column: columnLink(entry, link),
    bylines,
    summary: article.summary,
    body,
    truncated: article.truncated,
    notes: articleNotes(entry, strings),
    jumps,
    continuations: continuationsOf(entry, issueEntry).map((part) => ({
      source: { text: strings.continuation(strings.pageNumber(part.page.number)), href: link(part.url) },
      body: setting.viewsOf(part).body,
    })),
    original: sourceLineViews(page, article, corrections),
    corrections: corrections.map((correction) => correctionView(correction, strings)),
    correctionCount: strings.correctionCount(corrections.length),
    correctionsHref: link(correctionsUrl),
    citations: citationViews(reference, strings),
    hasEstimatedDate: issue.date.uncertain,
    downloads: cite.downloads(reference),
    onPage: onPageView(entry, place),
    here: headline.href,
    neighbours: neighbourViews(issueEntry, entry, link, strings),
    report: findReportLink(entry, site),
    readingStrings: site.readingStrings,
  };
}

/** The headline with all its parts by printed line; lists have it in one. */
function wholeHeadline({ article, title }: FullArticleEntry, { inferred }: HeadlineView): object {
  return {
    inferred,
    kicker: (article.headline?.kicker ?? []).map(headlineLines),
    lines: title.inferred ? [title.text] : headlineLines(title.text),
    decks: (article.headline?.decks ?? []).map(headlineLines),
  };
}

/** Stylesheets beside the common ones. */
const styles = ["article.css"];

function articleDescription(entry: FullArticleEntry): string {
  const paragraph = entry.article.blocks.find((block) => block.type === "paragraph");
  return entry.article.summary?.text ?? paragraph?.text ?? entry.title.text;
}

function columnLink(entry: FullArticleEntry, link: Linker): Link | undefined {
  const label = entry.article.columnLabel;
  return label === undefined ? undefined : { text: label, href: link(columnUrl(entry.issue.newspaper, label)) };
}

/**
 * The printed page's articles; of more than any page has, those around this one, since a page for each that listed all
 * would grow with their square.
 */
function onPageView({ place: { onPage } }: FullArticleEntry, { onPage: all }: PageSetting): readonly Link[] {
  const first = Math.max(0, Math.min(onPage - mostOnPage / 2, all.length - mostOnPage));
  return all.slice(first, first + mostOnPage);
}

/** The fullest page of notices holds some sixty. */
const mostOnPage = 100;

/** 上一篇 and 下一篇, from page to page of the issue. */
function neighbourViews(
  { articles }: FullIssueEntry,
  { place: { inIssue } }: FullArticleEntry,
  link: Linker,
  strings: Strings,
): Neighbours {
  const view = (entry: FullArticleEntry | undefined, label: string) =>
    entry && { label, text: shorten(entry.title.text, 40), href: link(entry.url) };
  return neighboursOf(
    view(articles[inIssue - 1], strings.previousArticle),
    view(articles[inIssue + 1], strings.nextArticle),
  );
}
