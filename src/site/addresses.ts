import { pagedGroups } from "./byline-pages.ts";
import type { Catalog, NewspaperEntry } from "./catalog-entries.ts";
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
  const addresses: string[] = [homeUrl, bylinesUrl, columnsUrl, daysUrl, searchUrl, aboutUrl];
  for (const { number } of sheetsOf(correctionEntries(catalog))) addresses.push(correctionsSheetUrl(number));
  for (const { year } of allYears(catalog)) addresses.push(allYearUrl(year));
  for (const [monthDay, issues] of issuesByDay(catalog)) {
    for (const { number } of sheetsOf(issues)) addresses.push(dayUrl(monthDay, number));
  }
  for (const newspaper of newspapers) addNewspaper(addresses, newspaper);
  for (const group of pagedGroups(people)) {
    for (const { number } of sheetsOf(group.people)) addresses.push(initialUrl(group.initial, number));
  }
  for (const { name, articleCount } of people) {
    for (const number of sheetNumbers(articleCount)) addresses.push(personUrl(name, number));
  }
  for (const { newspaper, label, articleCount } of columns) {
    for (const number of sheetNumbers(articleCount)) addresses.push(columnUrl(newspaper, label, number));
  }
  return addresses;
}

function addNewspaper(addresses: string[], { newspaper, years, issues }: NewspaperEntry): void {
  addresses.push(newspaperUrl(newspaper));
  for (const { year } of years) addresses.push(yearUrl(newspaper, year));
  for (const { issue, card } of issues) {
    addresses.push(issueUrl(issue));
    // One by one: an archive has sixty thousand.
    for (const address of card.addresses) addresses.push(address);
  }
}
