import { renderMarkdown } from "../read/markdown.ts";
import type { NewspaperEntry } from "./catalog-entries.ts";
import { scriptJson } from "./escape.ts";
import { holdingsOf } from "./holdings.ts";
import { homeTrail } from "./home-trail.ts";
import { type Linker, linkerFrom, type Site, type SitePage } from "./site-page.ts";
import {
  aboutUrl,
  bylinesUrl,
  columnsUrl,
  dataChecksumsUrl,
  dataFileUrl,
  dataPackageUrl,
  issueUrl,
  newspaperUrl,
  notFoundUrl,
  searchUrl,
  yearUrl,
} from "./urls.ts";

/** The search page, which a script fills; without one it says so and shows the other ways in. */
export function searchPage(site: Site): SitePage {
  const { config, strings } = site;
  const link = linkerFrom(searchUrl, config);
  return {
    url: searchUrl,
    template: "search",
    head: { title: strings.search, styles: ["search.css"], scripts: ["search-page.js"] },
    view: {
      searchStrings: scriptJson(strings.searchScript),
      openSearchUrl: config.openSearchUrl,
      otherWays: [
        ...site.catalog.newspapers.map(({ newspaper }) => ({
          text: newspaper.name,
          href: link(newspaperUrl(newspaper)),
        })),
        { text: strings.bylines, href: link(bylinesUrl) },
        { text: strings.columns, href: link(columnsUrl) },
      ],
    },
  };
}

/** The page about the archive: what is held, what is inferred, how to cite. */
export function aboutPage(site: Site): SitePage {
  const { config, strings, catalog } = site;
  const link = linkerFrom(aboutUrl, config);
  return {
    url: aboutUrl,
    template: "about",
    head: { title: strings.about, styles: ["lists.css"], scripts: [] },
    view: {
      trail: homeTrail(link, strings),
      ...(site.about === undefined ? {} : { text: renderMarkdown(site.about) }),
      contact: config.contactEmail,
      dataPackageHref: link(dataPackageUrl),
      checksumsHref: link(dataChecksumsUrl),
      coverage: catalog.newspapers.flatMap((newspaper) => coverageRows(newspaper, link)),
      totals: holdingsOf(catalog.newspapers.flatMap(({ issues }) => issues.map(({ card }) => card))),
      inferred: catalog.newspapers.flatMap((newspaper) => inferredViews(newspaper, link, site)),
    },
  };
}

/**
 * The page a host serves for an address that is not there. It leads to the folder of the address that was asked for and to
 * the one above: the issue and the newspaper of an article. Where the site's address is not known it loads nothing.
 */
export function notFoundPage({ config, strings }: Site): SitePage {
  return {
    url: notFoundUrl,
    template: "not-found",
    head: {
      title: strings.notFound,
      styles: ["lists.css"],
      scripts: config.compact === true ? ["lead-on.js"] : [],
      isQuick: true,
    },
    view: {
      nearby: [
        { text: strings.sameFolder, href: "./" },
        { text: strings.folderAbove, href: "../" },
      ],
    },
  };
}

function coverageRows(entry: NewspaperEntry, link: Linker): readonly object[] {
  return entry.years.map((year, index) => ({
    paper: { text: entry.newspaper.name, href: link(newspaperUrl(entry.newspaper)) },
    isFirst: index === 0,
    rows: entry.years.length,
    year: { text: year.year, href: link(yearUrl(entry.newspaper, year.year)) },
    dataHref: link(dataFileUrl(entry.newspaper, year.year)),
    ...holdingsOf(year.issues.map(({ card }) => card)),
  }));
}

function inferredViews(entry: NewspaperEntry, link: Linker, site: Site): readonly object[] {
  const { newspaper, issues } = entry;
  const name =
    newspaper.nameNote === undefined
      ? []
      : [{ text: newspaper.name, href: link(newspaperUrl(newspaper)), note: newspaper.nameNote }];
  const dates = issues
    .filter(({ issue }) => issue.date.uncertain)
    .map(({ issue }) => ({
      text: `${newspaper.name} ${site.dateView(issue.date).text}`,
      href: link(issueUrl(issue)),
      note: issue.date.note ?? "",
    }));
  return [...name, ...dates];
}
