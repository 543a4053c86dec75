import type { Config } from "../model/config.ts";
import type { IssueHead } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { OutputFile } from "../model/output.ts";
import { bylinesPages } from "./byline-pages.ts";
import type { ListedIssue } from "./catalog-entries.ts";
import { correctionsPages } from "./corrections-page.ts";
import { atomFeed, jsonFeed } from "./feeds.ts";
import { homePage } from "./home-page.ts";
import type { IssueCard } from "./issue-card.ts";
import { columnPages, columnsPage } from "./list-pages.ts";
import { hostRedirects, movedPages } from "./moved-pages.ts";
import { newspaperPage } from "./newspaper-pages.ts";
import { nameOfPeopleList, peopleLists } from "./people-pages.ts";
import { aboutPage, notFoundPage, searchPage } from "./plain-pages.ts";
import { renderPage } from "./render-page.ts";
import { serialGaps } from "./serial-gaps.ts";
import type { PageList, SiteList } from "./site-list.ts";
import { placeOf, type Site, type SitePage } from "./site-page.ts";
import { robotsFile, sitemapFiles } from "./sitemap.ts";
import type { Renderer } from "./templates.ts";
import { allYearPage, allYears, dayLists, daysPage } from "./time-pages.ts";
import { atomFeedUrl, homeUrl, jsonFeedUrl, newspaperAtomFeedUrl, newspaperJsonFeedUrl, newspaperUrl } from "./urls.ts";
import { gapsOfYear, yearPage } from "./year-page.ts";

/** Everything that is not of one issue alone: lists, feeds, sitemap. */
export function* siteLists(site: Site, render: Renderer): Generator<SiteList> {
  const renderAll = (pages: Iterable<SitePage>) => Array.from(pages, (page) => renderPage(page, site, render));
  for (const { pages, ...list } of pageLists(site)) yield { ...list, render: () => renderAll(pages()) };
  const { baseUrl } = site.config;
  if (baseUrl !== undefined) {
    const addresses = sitemapAddresses(site);
    const madeOf = { issues: [], others: addresses };
    yield { name: "sitemap", madeOf, render: () => sitemapFiles(addresses, baseUrl) };
  }
  yield { name: "site", render: () => wholeSiteFiles(site, render) };
}

function* pageLists(site: Site): Generator<PageList> {
  const { people, columns } = site.catalog;
  yield* peopleLists(site);
  for (const column of columns) {
    const name = nameOfColumnList(column.newspaper, column.label);
    yield {
      name,
      madeOf: { issues: column.places.map(([{ issue }]) => issue), isByName: true },
      pages: () => columnPages(site, column),
    };
  }
  yield* newspaperYearLists(site);
  yield* allYearLists(site);
  yield* dayLists(site);
  const names = people.map(({ name, roles, articleCount }) => [name, roles, articleCount]);
  yield { name: "bylines", madeOf: { issues: [], others: names }, pages: () => bylinesPages(site) };
}

function nameOfColumnList({ slug }: Newspaper, label: string): string {
  return `column ${slug} ${label}`;
}

/** The names of the lists that are made of nothing but the issues that name them, of which this is one. */
export function listsNamed({ issue, people, columns }: IssueCard, config: Pick<Config, "compact">): readonly string[] {
  return [
    ...people.map(({ name }) => nameOfPeopleList(name, config)),
    ...columns.map(({ label }) => nameOfColumnList(issue.newspaper, label)),
  ];
}

/** The calendars. */
function* newspaperYearLists(site: Site): Generator<PageList> {
  for (const entry of site.catalog.newspapers) {
    const { newspaper } = entry;
    const counts = entry.years.map(({ year, issues }) => [year, issues.length]);
    const allGaps = serialGaps(entry.issues);
    for (const year of entry.years) {
      const gaps = gapsOfYear(allGaps, year.year);
      const gapHeads = gaps.map(({ first, last, after, before }) => [first, last, after.issue, before.issue]);
      yield {
        name: `year ${newspaper.slug} ${year.year}`,
        madeOf: { issues: headsOf(year.issues), others: [newspaper, counts, gapHeads] },
        pages: () => [yearPage(site, entry, year, gaps)],
      };
    }
  }
}

function* allYearLists(site: Site): Generator<PageList> {
  const years = allYears(site.catalog);
  const counts = years.map(({ year, issues }) => [year, issues.length]);
  for (const year of years) {
    const madeOf = { issues: headsOf(year.issues), others: counts };
    yield { name: `all ${year.year}`, madeOf, pages: () => [allYearPage(site, year, years)] };
  }
}

function headsOf(issues: readonly ListedIssue[]): readonly IssueHead[] {
  return issues.map(({ issue }) => issue);
}

/** Of the pages alone: what has no page of its own on a compact site is left out, and so are the pages that such share. */
function sitemapAddresses({ config, addresses }: Site): readonly string[] {
  return addresses.filter((address) => placeOf(address, config) === address);
}

/** What is made of the whole archive. */
function* wholeSiteFiles(site: Site, render: Renderer): Generator<OutputFile> {
  const { baseUrl } = site.config;
  const { moved, withdrawn } = site.redirects;
  // Mostly nothing leads on, and a set of sixty thousand addresses takes a while.
  const made = new Set(moved.size + withdrawn.size > 0 ? site.addresses : []);
  for (const page of wholeSitePages(site)) yield renderPage(page, site, render);
  for (const page of movedPages(site, made)) yield renderPage(page, site, render);
  yield* hostRedirects(site, made);
  yield robotsFile(baseUrl);
  if (baseUrl !== undefined) yield* feedFiles(site, baseUrl);
}

function* wholeSitePages(site: Site): Generator<SitePage> {
  yield homePage(site);
  for (const newspaper of site.catalog.newspapers) yield newspaperPage(site, newspaper);
  yield daysPage(site);
  yield columnsPage(site);
  yield searchPage(site);
  yield* correctionsPages(site);
  yield aboutPage(site);
  yield notFoundPage(site);
}

function feedFiles(site: Site, baseUrl: string): readonly OutputFile[] {
  const { config, catalog } = site;
  const allIssues = catalog.newspapers.flatMap((newspaper) => newspaper.issues);
  const files = (title: string, home: string, atomUrl: string, jsonUrl: string, issues: readonly ListedIssue[]) => [
    { path: atomUrl, content: atomFeed({ title, url: atomUrl, homeUrl: home }, issues, config, baseUrl) },
    { path: jsonUrl, content: jsonFeed({ title, url: jsonUrl, homeUrl: home }, issues, config, baseUrl) },
  ];
  return [
    ...files(config.title, homeUrl, atomFeedUrl, jsonFeedUrl, allIssues),
    ...catalog.newspapers.flatMap(({ newspaper, issues }) =>
      files(
        newspaper.name,
        newspaperUrl(newspaper),
        newspaperAtomFeedUrl(newspaper),
        newspaperJsonFeedUrl(newspaper),
        issues,
      ),
    ),
  ];
}
