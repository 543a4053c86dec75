import type { Config } from "../model/config.ts";
import type { Correction } from "../model/correction.ts";
import { articleAnchor } from "../text/compact-url.ts";
import { articleNotes } from "./article-notes.ts";
import type { FullArticleEntry, FullIssueEntry, FullPageEntry, IssueEntry, PageEntry } from "./catalog-entries.ts";
import { citationFormats } from "./citation-formats.ts";
import { citationViews } from "./citation-view.ts";
import type { Citer } from "./cited-article.ts";
import { correctionView } from "./correction-view.ts";
import { dateText } from "./date.ts";
import { doubtViews } from "./doubt-view.ts";
import type { ArticleViews, IssueSetting } from "./issue-setting.ts";
import { issueTrail } from "./issue-trail.ts";
import { issueNeighbours } from "./neighbours.ts";
import { pageLabel, pageText } from "./page-label.ts";
import { pageTabs } from "./page-tabs.ts";
import { findReportLink } from "./report-link.ts";
import type { Link, Linker, SiteBase, SitePage } from "./site-page.ts";
import { sourceLineViews } from "./source-line-view.ts";
import type { Strings } from "./strings.ts";
import { correctionsUrl, issueCitationsUrl, issueUrl, newspaperUrl, pageSourceUrl, pageUrl, scanUrl } from "./urls.ts";

/** The page of an issue: every printed page with its headlines. */
export function issuePage(site: SiteBase, entry: FullIssueEntry, { link, viewsOf, notHeld }: IssueSetting): SitePage {
  const { config, strings } = site;
  const { issue } = entry;
  const title = strings.issueTitle(issue.newspaper.name, dateText(issue.date, strings));
  return {
    url: issueUrl(issue),
    template: "issue",
    head: { title, description: issueDescription(entry, strings), styles: ["lists.css"], scripts: [] },
    view: {
      trail: issueTrail(issue, link, strings),
      nameplate: nameplateView(entry, link, site),
      pages: entry.pages.map((page) => ({
        ...pageLabel(page.page, strings),
        href: link(pageUrl(issue, page.page)),
        id: `p${page.page.number}`,
        articles: withLead(page.articles, (article) => viewsOf(article).headline),
      })),
      notHeld,
      neighbours: issueNeighbours(entry, link, strings),
      downloads: filesOf(config, citationFormats).map((format) => ({
        name: format.name,
        href: link(issueCitationsUrl(issue, format.extension)),
      })),
    },
  };
}

/** The page of a printed page: its articles in full and in printed order, then all its other text. */
export function printedPage(
  site: SiteBase,
  entry: FullIssueEntry,
  pageEntry: FullPageEntry,
  { link, settingOf, viewsOf, notHeld }: IssueSetting,
  cite: Citer,
): SitePage {
  const { config, strings } = site;
  const { issue, page } = pageEntry;
  const setting = settingOf(pageEntry);
  const { furniture, fragments } = page.parsed;
  return {
    url: pageUrl(issue, page),
    template: "page",
    head: printedHead(pageEntry, strings),
    view: {
      trail: [
        ...issueTrail(issue, link, strings),
        { text: dateText(issue.date, strings), href: link(issueUrl(issue)) },
      ],
      nameplate: nameplateView(entry, link, site),
      label: pageLabel(page, strings),
      pages: pageTabs(entry, pageEntry, link, strings),
      notHeld,
      ...scanView(pageEntry, link, site),
      articles: withLead(pageEntry.articles, (article) => printedArticle(article, viewsOf(article), site, cite)),
      ...(config.compact === true && {
        correctionsHref: link(correctionsUrl),
        readingStrings: site.readingStrings,
      }),
      furniture: furniture.map(({ text }) => text),
      fragments: fragments.map(({ text, line }) => ({ text, line: strings.lineNumber(line) })),
      doubts: doubtViews(site, page),
      sources: filesOf(config, sourceViews(pageEntry, link, strings)),
      pageNeighbours: setting.pageNeighbours,
      issueNeighbours: setting.issueNeighbours,
    },
  };
}

function printedHead({ issue, page, articles }: FullPageEntry, strings: Strings): SitePage["head"] {
  const titles = articles.slice(0, MOST_DESCRIBED).map(({ title }) => title.text);
  return {
    title: strings.pageTitleOf(issue.newspaper.name, dateText(issue.date, strings), pageText(page, strings)),
    description: titles.join(strings.listSeparator),
    styles: page.scan === undefined ? ["lists.css", "article.css"] : ["lists.css", "article.css", "scan.css"],
    scripts: page.scan === undefined ? ["reading.js"] : ["reading.js", "scan.js"],
  };
}

/** How many of its articles a page's description names. */
const MOST_DESCRIBED = 6;

function printedArticle(entry: FullArticleEntry, views: ArticleViews, site: SiteBase, cite: Citer): object {
  const { columnLabel, summary, truncated } = entry.article;
  return {
    extent: extentOf(entry),
    id: articleAnchor(entry.url),
    headline: views.headline,
    column: columnLabel,
    summary,
    bylines: views.bylines,
    body: views.body,
    jumps: views.jumps,
    truncated,
    section: sectionView(entry, views.corrections, site, cite),
  };
}

/** A page's articles as they are shown, with which of them leads it: the first that is more than a teaser, or than the rest of a text. */
function withLead(
  articles: readonly FullArticleEntry[],
  viewOf: (article: FullArticleEntry) => object,
): readonly object[] {
  const lead = articles.find(({ article, title }) => article.kind !== "teaser" && title.continued !== true);
  return articles.map((article) => ({ ...viewOf(article), isLead: article === lead }));
}

/** A compact site leaves out the files that lie beside an issue's pages, and what links to them. */
function filesOf<T>({ compact }: Config, files: readonly T[]): readonly T[] {
  return compact === true ? [] : files;
}

/** What an article's own page shows beside the article and its printed page has to show on a compact site. */
function sectionView(
  entry: FullArticleEntry,
  corrections: readonly Correction[],
  site: SiteBase,
  cite: Citer,
): object | undefined {
  const { config, strings } = site;
  if (config.compact !== true) return undefined;
  const reference = cite.referenceTo(entry);
  const id = articleAnchor(entry.url);
  return {
    notes: articleNotes(entry, strings),
    isTranscribed: entry.page.form === "markdown",
    citations: citationViews(reference, strings).map((citation) => ({ ...citation, id: `${id}-${citation.id}` })),
    downloads: cite.downloads(reference),
    original: sourceLineViews(entry.page, entry.article, corrections),
    corrections: corrections.map((correction) => correctionView(correction, strings)),
    correctionCount: strings.correctionCount(corrections.length),
    report: findReportLink(entry, site),
  };
}

/** The scan with the measures that keep its room free until it has come. */
function scanView({ issue, page }: PageEntry, link: Linker, { strings }: SiteBase): object {
  const { scan } = page;
  if (scan === undefined) return {};
  const date = dateText(issue.date, strings);
  return {
    scan: {
      href: link(scanUrl(issue, page, scan)),
      width: scan.width,
      height: scan.height,
      alt: strings.scanOf(issue.newspaper.name, date, pageText(page, strings)),
      size: strings.megabytes((scan.bytes / 1e6).toFixed(1)),
    },
  };
}

/** How much room an article takes on its page: under 60 characters `brief`, under 500 `short`. */
function extentOf({ article }: FullArticleEntry): "brief" | "short" | "long" {
  const characters = article.blocks.reduce((sum, block) => sum + block.text.length, 0);
  return characters < 60 ? "brief" : characters < 500 ? "short" : "long";
}

/** Its first titles; a later part of a text goes by its first. */
function issueDescription(entry: IssueEntry, strings: Strings): string {
  const titles = entry.pages.flatMap((page) => page.articles.map(({ title }) => title));
  const told = titles.filter(({ continued }) => continued !== true).slice(0, MOST_TOLD);
  return told.map(({ text }) => text).join(strings.listSeparator);
}

const MOST_TOLD = 5;

/** What stands at the head of an issue, as a nameplate 报头 has it. */
function nameplateView(entry: IssueEntry, link: Linker, site: SiteBase): object {
  const { strings } = site;
  const { issue } = entry;
  const printed = entry.pages.map((page) => page.page.parsed.nameplate).find((plate) => plate.publisher !== undefined);
  const publisher = printed?.publisher ?? issue.newspaper.publisher;
  return {
    paper: issue.newspaper.name,
    paperHref: link(newspaperUrl(issue.newspaper)),
    ...(issue.newspaper.nameNote === undefined ? {} : { nameNote: issue.newspaper.nameNote }),
    date: site.dateView(issue.date),
    ...(issue.serialNumber === undefined ? {} : { serial: strings.serialNumber(issue.serialNumber) }),
    ...(issue.pageCount === undefined ? {} : { pageCount: strings.pagesInPrint(issue.pageCount) }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

/** The page's text as filed, to be read or taken away: the transcription, the text it stands for, or both. */
function sourceViews({ issue, page }: FullPageEntry, link: Linker, strings: Strings): readonly Link[] {
  const forms = page.original === undefined ? [page.form] : [page.form, "text" as const];
  return forms.map((form) => ({ text: strings.pageSource[form], href: link(pageSourceUrl(issue, page, form)) }));
}
