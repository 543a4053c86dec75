import type { Correction } from "../model/correction.ts";
import type { Page } from "../model/issue.ts";
import { type BlockView, bodyView } from "./body-view.ts";
import { type BylineView, bylineViews } from "./byline-view.ts";
import type { FullArticleEntry, FullIssueEntry, FullPageEntry } from "./catalog-entries.ts";
import { groupCorrections } from "./correction-view.ts";
import { type DateView, dateText } from "./date.ts";
import { type HeadlineView, headlineView } from "./headline-view.ts";
import { issueTrail } from "./issue-trail.ts";
import { type JumpView, jumpViews } from "./jump-view.ts";
import { issueNeighbours, type Neighbours, pageNeighbours } from "./neighbours.ts";
import { type PageLabel, pageLabel, pageText } from "./page-label.ts";
import { findNotHeld } from "./page-tabs.ts";
import { recalled } from "./recalled.ts";
import { type Link, type Linker, linkerFrom, type SiteBase } from "./site-page.ts";
import { issueUrl, newspaperUrl, pageUrl } from "./urls.ts";

/** What the pages of an issue share, made once: they lie in one folder, so the same links lead from all of them. */
export interface IssueSetting {
  readonly link: Linker;
  readonly settingOf: (page: FullPageEntry) => PageSetting;
  readonly viewsOf: (article: FullArticleEntry) => ArticleViews;
  /** Which pages are not held; undefined where all are. */
  readonly notHeld: string | undefined;
}

/** What the pages of an issue show of an article: the issue's, the printed page's and its own. */
export interface ArticleViews {
  readonly headline: HeadlineView;
  readonly bylines: readonly BylineView[];
  readonly body: readonly BlockView[];
  readonly jumps: readonly JumpView[];
  /** Those made to it. */
  readonly corrections: readonly Correction[];
}

/** What an article's page shows of its printed page and its issue; templates render it once for all the page's articles. */
export interface PageSetting {
  readonly trail: readonly Link[];
  readonly paper: Link;
  readonly date: DateView;
  readonly dateHref: string;
  readonly page: Link & PageLabel;
  readonly scan: Link | undefined;
  readonly serial: string | undefined;
  readonly onPage: readonly Link[];
  readonly pageNeighbours: Neighbours;
  readonly issueNeighbours: Neighbours;
}

/** The setting of an issue's pages. Views are made when they are first asked for. */
export function createIssueSetting(site: SiteBase, entry: FullIssueEntry): IssueSetting {
  const { strings } = site;
  const link = recalledLinker(linkerFrom(issueUrl(entry.issue), site.config));
  const correctionsOn = recalled((page: Page) => groupCorrections(page));
  const viewsOf = recalled(
    (article: FullArticleEntry): ArticleViews => ({
      headline: headlineView(article, link, strings, Number.POSITIVE_INFINITY),
      bylines: bylineViews(article.article.bylines, link),
      body: bodyView(article),
      jumps: jumpViews(article, entry, link, strings),
      corrections: correctionsOn(article.page).get(article.article) ?? [],
    }),
  );
  return {
    link,
    settingOf: recalled((page: FullPageEntry) => pageSetting(site, entry, page, { link, viewsOf })),
    viewsOf,
    notHeld: findNotHeld(entry, strings),
  };
}

/** Links to places on a page are seldom asked for twice. */
function recalledLinker(link: Linker): Linker {
  const toPage = recalled((to: string) => link(to));
  return (to, anchor) => (anchor === undefined ? toPage(to) : link(to, anchor));
}

function pageSetting(
  site: SiteBase,
  entry: FullIssueEntry,
  pageEntry: FullPageEntry,
  { link, viewsOf }: Pick<IssueSetting, "link" | "viewsOf">,
): PageSetting {
  const { strings } = site;
  const { issue, page, articles } = pageEntry;
  const paper = { text: issue.newspaper.name, href: link(newspaperUrl(issue.newspaper)) };
  const dateHref = link(issueUrl(issue));
  const here = { ...pageLabel(page, strings), href: link(pageUrl(issue, page)) };
  return {
    trail: [
      ...issueTrail(issue, link, strings),
      { text: dateText(issue.date, strings), href: dateHref },
      { text: pageText(page, strings), href: here.href },
    ],
    paper,
    date: site.dateView(issue.date),
    dateHref,
    page: here,
    scan: page.scan === undefined ? undefined : { text: strings.scan, href: link(pageUrl(issue, page), "scan") },
    serial: issue.serialNumber === undefined ? undefined : strings.serialNumber(issue.serialNumber),
    onPage: articles.map(viewsOf).map(({ headline }) => ({ text: headline.title, href: headline.href })),
    pageNeighbours: pageNeighbours(entry, pageEntry, link, strings),
    issueNeighbours: issueNeighbours(entry, link, strings),
  };
}
