import type { NewspaperEntry } from "./catalog-entries.ts";
import { latestFirst } from "./latest-first.ts";
import { heldText, issueView, yearLinks } from "./newspaper-pages.ts";
import { type Linker, linkerFrom, type Site, type SitePage } from "./site-page.ts";
import { allYears, issuesByDay } from "./time-pages.ts";
import { allYearUrl, atomFeedUrl, daysUrl, homeUrl, jsonFeedUrl, newspaperUrl, searchUrl } from "./urls.ts";

/** How many of the latest issues the home page shows. */
const mostLatestIssues = 6;

/** The home page: search, the newspapers, the latest issues. */
export function homePage(site: Site): SitePage {
  const { config, strings, catalog } = site;
  const link = linkerFrom(homeUrl, config);
  const issues = catalog.newspapers.flatMap((newspaper) => newspaper.issues);
  const latest = latestFirst(issues);
  const feeds = [
    { type: "application/atom+xml", title: config.title, url: atomFeedUrl },
    { type: "application/feed+json", title: config.title, url: jsonFeedUrl },
  ] as const;
  return {
    url: homeUrl,
    template: "home",
    head: {
      ...(config.description === undefined ? {} : { description: config.description }),
      styles: ["lists.css"],
      scripts: ["today.js"],
      ...(config.baseUrl === undefined ? {} : { feeds }),
    },
    view: {
      title: config.title,
      ...(config.description === undefined ? {} : { description: config.description }),
      searchHref: link(searchUrl),
      daysHref: link(daysUrl),
      days: issuesByDay(catalog)
        .map(([monthDay, ofDay]) => `${monthDay}=${ofDay.length}`)
        .join(" "),
      years: yearBars(site, link),
      figures: [
        strings.newspaperCount(catalog.newspapers.length),
        strings.issueCount(issues.length),
        strings.pageCount(issues.reduce((sum, { card }) => sum + card.pages, 0)),
        strings.articleCount(issues.reduce((sum, { card }) => sum + card.articles, 0)),
      ],
      newspapers: catalog.newspapers.map((newspaper) => newspaperView(newspaper, link, site)),
      latest: latest.slice(0, mostLatestIssues).map((issue) => issueView(issue, link, site)),
    },
  };
}

/** The years of all newspapers, each as high as it has issues: tenths of the fullest year, at least one. */
function yearBars({ catalog, strings }: Site, link: Linker): readonly object[] {
  const years = allYears(catalog);
  const most = Math.max(...years.map(({ issues }) => issues.length));
  return years.map(({ year, issues }) => ({
    text: year,
    href: link(allYearUrl(year)),
    count: strings.issueCount(issues.length),
    share: Math.ceil((issues.length / most) * 10),
  }));
}

function newspaperView(entry: NewspaperEntry, link: Linker, site: Site): object {
  const { newspaper } = entry;
  return {
    name: newspaper.name,
    href: link(newspaperUrl(newspaper)),
    ...(newspaper.place === undefined ? {} : { place: newspaper.place }),
    held: heldText(entry, site.strings),
    years: yearLinks(entry, link, site.strings),
  };
}
