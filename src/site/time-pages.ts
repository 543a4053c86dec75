import { groupBy } from "./catalog.ts";
import type { Catalog, ListedIssue } from "./catalog-entries.ts";
import { homeTrail } from "./home-trail.ts";
import { latestFirst } from "./latest-first.ts";
import { issueView } from "./newspaper-pages.ts";
import { type Sheet, sheetLinks, sheetsOf } from "./sheets.ts";
import type { PageList } from "./site-list.ts";
import { linkerFrom, type Site, type SitePage } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { allYearUrl, daysUrl, dayUrl, newspaperUrl, yearUrl } from "./urls.ts";

/*
 * The ways through all newspapers at once by time: a year, and a day of the year in all years 历史上的今天.
 */

/** A year in all newspapers: `years/2021.html`. */
export interface AllYear {
  readonly year: string;
  readonly issues: readonly ListedIssue[];
}

/** The years in which anything was printed, in order. */
export function allYears({ newspapers }: Catalog): readonly AllYear[] {
  const issues = newspapers.flatMap((newspaper) => newspaper.issues);
  const years = groupBy(issues, ({ issue }) => issue.date.iso.slice(0, 4));
  return Array.from(years, ([year, ofYear]) => ({ year, issues: ofYear })).sort(
    (a, b) => Number(a.year) - Number(b.year),
  );
}

/** The issues of each day of the year that has any, `12-15`, in order of day, the latest issue first. */
export function issuesByDay({ newspapers }: Catalog): readonly (readonly [monthDay: string, readonly ListedIssue[]])[] {
  const issues = newspapers.flatMap((newspaper) => newspaper.issues);
  const days = groupBy(issues, ({ issue }) => issue.date.iso.slice(5));
  return Array.from(days, ([monthDay, ofDay]) => [monthDay, latestFirst(ofDay)] as const).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
}

/** How many issues of a newspaper a year's page shows; its calendar holds them all. */
const mostIssuesOfYear = 6;

/** The page of a year: what each newspaper printed in it. */
export function allYearPage(site: Site, { year }: AllYear, years: readonly AllYear[]): SitePage {
  const { config, strings, catalog } = site;
  const url = allYearUrl(year);
  const link = linkerFrom(url, config);
  const papers = catalog.newspapers.flatMap(({ newspaper, years: ofPaper }) =>
    ofPaper.filter((entry) => entry.year === year).map(({ issues }) => ({ newspaper, issues })),
  );
  return {
    url,
    template: "all-year",
    head: { title: strings.year(year), styles: ["lists.css"], scripts: [] },
    view: {
      trail: homeTrail(link, strings),
      title: strings.year(year),
      years: years.map((other) => ({
        text: strings.year(other.year),
        href: link(allYearUrl(other.year)),
        count: strings.issueCount(other.issues.length),
        current: other.year === year,
      })),
      papers: papers.map(({ newspaper, issues }) => ({
        name: newspaper.name,
        href: link(newspaperUrl(newspaper)),
        calendar: { text: strings.wholeYear(issues.length), href: link(yearUrl(newspaper, year)) },
        issues: issues.slice(0, mostIssuesOfYear).map((issue) => issueView(issue, link, site)),
      })),
    },
  };
}

/** The days of the year: what was printed on each, in all years. */
export function dayLists(site: Site): readonly PageList[] {
  const days = issuesByDay(site.catalog);
  return days.map(([monthDay, issues], index) => {
    const around = [days[index - 1]?.[0], days[index + 1]?.[0]] as const;
    return {
      name: `day ${monthDay}`,
      madeOf: { issues: issues.map(({ issue }) => issue), others: around },
      pages: () => sheetsOf(issues).map((sheet) => dayPage(site, monthDay, sheet, issues.length, around)),
    };
  });
}

/** A few issues are named by three headlines each, many by one. */
const fewIssues = 30;

function dayPage(
  site: Site,
  monthDay: string,
  sheet: Sheet<ListedIssue>,
  count: number,
  [before, after]: readonly [string | undefined, string | undefined],
): SitePage {
  const { config, strings } = site;
  const url = dayUrl(monthDay, sheet.number);
  const link = linkerFrom(url, config);
  const title = strings.onThisDayOf(dayText(monthDay, strings));
  const neighbour = (day: string | undefined, label: string) =>
    day === undefined ? undefined : { label, text: dayText(day, strings), href: link(dayUrl(day)) };
  const sheets = sheetLinks(sheet, (number) => link(dayUrl(monthDay, number)), strings);
  return {
    url,
    template: "day",
    head: { title, styles: ["lists.css"], scripts: [] },
    view: {
      trail: [...homeTrail(link, strings), { text: strings.onThisDay, href: link(daysUrl) }],
      title,
      count: strings.issueCount(count),
      issues: sheet.entries.map((issue) => issueView(issue, link, site, count > fewIssues ? 1 : 3)),
      neighbours: {
        previous: neighbour(before, strings.previousDay),
        next: neighbour(after, strings.nextDay),
      },
      ...(sheets === undefined ? {} : { sheets }),
    },
  };
}

/** The days of the year, by month: those on which anything was printed are links. */
export function daysPage(site: Site): SitePage {
  const { config, strings, catalog } = site;
  const link = linkerFrom(daysUrl, config);
  const counts = new Map(issuesByDay(catalog).map(([monthDay, issues]) => [monthDay, issues.length]));
  return {
    url: daysUrl,
    template: "days",
    head: { title: strings.onThisDay, styles: ["lists.css"], scripts: [] },
    view: {
      trail: homeTrail(link, strings),
      months: DAYS_OF_MONTHS.map((days, index) => ({
        name: strings.monthName(index + 1),
        days: Array.from({ length: days }, (_, day) => {
          const monthDay = `${two(index + 1)}-${two(day + 1)}`;
          const count = counts.get(monthDay);
          const label = dayText(monthDay, strings);
          return count === undefined
            ? { day: day + 1 }
            : { day: day + 1, href: link(dayUrl(monthDay)), label: `${label} ${strings.issueCount(count)}` };
        }),
      })),
    },
  };
}

/** With the 29th of February, on which papers were printed too. */
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayText(monthDay: string, strings: Strings): string {
  const [month = 0, day = 0] = monthDay.split("-").map(Number);
  return strings.dayOfYear(month, day);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
