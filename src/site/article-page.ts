import { articleAnchor } from "../text/compact-url.ts";
import { bodyView } from "./body-view.ts";
import { bylinesOf, bylineViews } from "./byline-view.ts";
import type { FullArticleEntry, FullIssueEntry, FullPageEntry } from "./catalog.ts";
import { citationViews } from "./citation-view.ts";
import type { Citer } from "./cited-article.ts";
import { correctionsOf, correctionView } from "./correction-view.ts";
import { dateText } from "./date.ts";
import { shorten } from "./escape.ts";
import { kindText, listedTitle } from "./headline-view.ts";
import { jumpViews } from "./jump-view.ts";
import { issueNeighbours, type Neighbours, neighboursOf, pageNeighbours } from "./neighbours.ts";
import { type Link, type Linker, linkerFrom, type SiteBase, type SitePage } from "./site-page.ts";
import { sourceLineViews } from "./source-line-view.ts";
import type { Strings } from "./strings.ts";
import { articleMeta, articleStructuredData } from "./structured-data.ts";
import { headlineLines } from "./title.ts";
import { absoluteUrl, columnUrl, correctionsUrl, homeUrl, issueUrl, newspaperUrl, pageUrl } from "./urls.ts";

/** Longest description in a page's head, in characters. */
const longestDescription = 120;

/** The page of one article: `01-5.html`. */
export function articlePage(
  site: SiteBase,
  issueEntry: FullIssueEntry,
  pageEntry: FullPageEntry,
  entry: FullArticleEntry,
  cite: Citer,
): SitePage {
  const { config, strings } = site;
  const { article, issue, page, title } = entry;
  const link = linkerFrom(entry.url, config);
  const reference = cite.referenceTo(entry);
  const description = shorten(articleDescription(entry), longestDescription);
  const kind = kindText(entry, strings);
  const corrections = correctionsOf(page, article);
  return {
    url: entry.url,
    template: "article",
    head: {
      title: `${shorten(title.text, 90)} - ${issue.newspaper.name} ${dateText(issue.date, strings)}`,
      description,
      styles: ["article.css"],
      isQuick: true,
      scripts: [],
      meta: articleMeta(reference, config.language, description),
      structured: articleStructuredData(entry, reference),
    },
    view: {
      trail: articleTrail(entry, link, site),
      ...(kind === undefined ? {} : { kind }),
      isPhoto: article.kind === "photo",
      title,
      headline: {
        kicker: article.headline?.kicker ?? [],
        lines: title.inferred ? [title.text] : headlineLines(title.text),
        decks: article.headline?.decks ?? [],
      },
      ...columnView(entry, link),
      bylines: bylineViews(article.bylines, link),
      source: sourceView(entry, link, site),
      ...(article.summary === undefined ? {} : { summary: article.summary }),
      body: bodyView(entry),
      truncated: article.truncated,
      jumps: jumpViews(entry, issueEntry, link, strings),
      original: sourceLineViews(page, article, corrections),
      corrections: corrections.map((correction) => correctionView(correction, strings)),
      correctionCount: strings.correctionCount(corrections.length),
      correctionsHref: link(correctionsUrl),
      citations: citationViews(reference, strings),
      hasEstimatedDate: issue.date.uncertain,
      downloads: cite.downloads(reference),
      onPage: onPageView(entry, pageEntry, link),
      neighbours: neighbourViews(issueEntry, entry, link, strings),
      pageNeighbours: pageNeighbours(issueEntry, pageEntry, link, strings),
      issueNeighbours: issueNeighbours(issueEntry, link, strings),
      ...reportView(entry, site),
      readingStrings: site.readingStrings,
    },
  };
}

function articleDescription(entry: FullArticleEntry): string {
  const paragraph = entry.article.blocks.find((block) => block.type === "paragraph");
  return entry.article.summary?.text ?? paragraph?.text ?? entry.title.text;
}

function articleTrail(entry: FullArticleEntry, link: Linker, site: SiteBase): readonly Link[] {
  const { issue, page } = entry;
  const { strings } = site;
  return [
    { text: strings.home, href: link(homeUrl) },
    { text: issue.newspaper.name, href: link(newspaperUrl(issue.newspaper)) },
    { text: dateText(issue.date, strings), href: link(issueUrl(issue)) },
    { text: strings.pageNumber(page.number), href: link(pageUrl(issue, page)) },
  ];
}

function columnView(entry: FullArticleEntry, link: Linker): { readonly column?: Link } {
  const label = entry.article.columnLabel;
  if (label === undefined) return {};
  return { column: { text: label, href: link(columnUrl(entry.issue.newspaper, label)) } };
}

/** The source line: paper, date, page, serial number. */
function sourceView(entry: FullArticleEntry, link: Linker, site: SiteBase): object {
  const { issue, page, article } = entry;
  const { strings } = site;
  return {
    paper: { text: issue.newspaper.name, href: link(newspaperUrl(issue.newspaper)) },
    date: site.dateView(issue.date),
    dateHref: link(issueUrl(issue)),
    page: { text: strings.pageNumber(page.number), href: link(pageUrl(issue, page), articleAnchor(entry.url)) },
    ...(page.scan === undefined ? {} : { scan: { text: strings.scan, href: link(pageUrl(issue, page), "scan") } }),
    ...(issue.serialNumber === undefined ? {} : { serial: strings.serialNumber(issue.serialNumber) }),
    bylines: bylinesOf(article.bylines),
  };
}

/**
 * The printed page's articles; of more than any page has, those around this one, since a page for each that listed all
 * would grow with their square.
 */
function onPageView(entry: FullArticleEntry, { articles }: FullPageEntry, link: Linker): object {
  const first = Math.max(0, Math.min(entry.place.onPage - mostOnPage / 2, articles.length - mostOnPage));
  return articles.slice(first, first + mostOnPage).map((sibling) => ({
    href: link(sibling.url),
    title: listedTitle(sibling),
    current: sibling === entry,
  }));
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

/** The link that opens the repository's form for a new report with the article's address filled in. */
function reportView(entry: FullArticleEntry, site: SiteBase): { readonly report?: string } {
  const { config, strings } = site;
  if (config.repositoryUrl === undefined) return {};
  const address = config.baseUrl === undefined ? entry.url : absoluteUrl(config.baseUrl, entry.url);
  const source = `${entry.page.sourceFile}:${entry.article.lines[0]}`;
  const query = new URLSearchParams({
    title: strings.reportTitle(shorten(entry.title.text, 60)),
    body: strings.reportBody(address, source),
  });
  return { report: `${config.repositoryUrl.replace(/\/$/, "")}/issues/new?${query}` };
}
