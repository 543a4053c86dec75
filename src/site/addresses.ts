import { pagedGroups } from "./byline-pages.ts";
import type { Catalog, ListedIssue, NewspaperEntry } from "./catalog.ts";
import { correctionEntries } from "./corrections-page.ts";
import { sheetNumbers, sheetsOf } from "./sheets.ts";
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
    ...people.flatMap(({ name, articleCount }) => sheetNumbers(articleCount).map((number) => personUrl(name, number))),
    ...columns.flatMap(({ newspaper, label, articleCount }) =>
      sheetNumbers(articleCount).map((number) => columnUrl(newspaper, label, number)),
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

function issueAddresses({ issue, card }: ListedIssue): readonly string[] {
  return [issueUrl(issue), ...card.addresses];
}
