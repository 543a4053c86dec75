import { pagedGroups } from "./byline-pages.ts";
import type { Catalog, IssueEntry, NewspaperEntry } from "./catalog.ts";
import { correctionEntries } from "./corrections-page.ts";
import { sheetsOf } from "./sheets.ts";
import { allYears, issuesByDay } from "./time-pages.ts";
import {
  aboutUrl,
  allYearUrl,
  bylinesUrl,
  columnsUrl,
  columnUrl,
  correctionsSheetUrl,
  daysUrl,
  dayUrl,
  homeUrl,
  initialUrl,
  issueUrl,
  newspaperUrl,
  pageUrl,
  personUrl,
  searchUrl,
  yearUrl,
} from "./urls.ts";

/** The addresses of all the site's pages but the one for what is not found: those that are recorded and must stay. */
export function siteAddresses(catalog: Catalog): readonly string[] {
  const { newspapers, people, columns } = catalog;
  return [
    ...[homeUrl, bylinesUrl, columnsUrl, daysUrl, searchUrl, aboutUrl],
    ...sheetsOf(correctionEntries(catalog)).map(({ number }) => correctionsSheetUrl(number)),
    ...allYears(catalog).map(({ year }) => allYearUrl(year)),
    ...issuesByDay(catalog).flatMap(([monthDay, issues]) =>
      sheetsOf(issues).map(({ number }) => dayUrl(monthDay, number)),
    ),
    ...newspapers.flatMap(newspaperAddresses),
    ...pagedGroups(people).flatMap((group) =>
      sheetsOf(group.people).map(({ number }) => initialUrl(group.initial, number)),
    ),
    ...people.flatMap(({ name, articles }) => sheetsOf(articles).map(({ number }) => personUrl(name, number))),
    ...columns.flatMap(({ newspaper, label, articles }) =>
      sheetsOf(articles).map(({ number }) => columnUrl(newspaper, label, number)),
    ),
  ];
}

function newspaperAddresses({ newspaper, years, issues }: NewspaperEntry): readonly string[] {
  return [
    newspaperUrl(newspaper),
    ...years.map(({ year }) => yearUrl(newspaper, year)),
    ...issues.flatMap(issueAddresses),
  ];
}

function issueAddresses({ issue, pages }: IssueEntry): readonly string[] {
  const ofPages = pages.flatMap(({ page, articles }) => [pageUrl(issue, page), ...articles.map(({ url }) => url)]);
  return [issueUrl(issue), ...ofPages];
}
