import { renderMarkdown } from "../read/markdown.ts";
import { calendarOf } from "./calendar.ts";
import type { IssueEntry, NewspaperEntry, YearEntry } from "./catalog.ts";
import { dateParts, dateText } from "./date.ts";
import { headlineView } from "./headline-view.ts";
import { gapText, type SerialGap, serialGaps } from "./serial-gaps.ts";
import { type Link, type Linker, linkerFrom, type Site, type SiteBase, type SitePage } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { homeUrl, issueUrl, newspaperAtomFeedUrl, newspaperJsonFeedUrl, newspaperUrl, yearUrl } from "./urls.ts";

/** How many of the latest issues a newspaper's page shows; the calendars hold them all. */
const mostLatestIssues = 12;

/** The page of a newspaper: who it is, its years, its latest issues. */
export function newspaperPage(site: Site, entry: NewspaperEntry): SitePage {
  const { config, strings } = site;
  const { newspaper } = entry;
  const url = newspaperUrl(newspaper);
  const link = linkerFrom(url, config);
  const latest = entry.issues.slice(-mostLatestIssues).reverse();
  const feeds = [
    { type: "application/atom+xml", title: newspaper.name, url: newspaperAtomFeedUrl(newspaper) },
    { type: "application/feed+json", title: newspaper.name, url: newspaperJsonFeedUrl(newspaper) },
  ] as const;
  return {
    url,
    template: "newspaper",
    head: {
      title: newspaper.name,
      ...(newspaper.description === undefined
        ? {}
        : { description: newspaper.description.trim().split("\n")[0] ?? "" }),
      styles: ["lists.css"],
      scripts: [],
      ...(config.baseUrl === undefined ? {} : { feeds }),
    },
    view: {
      trail: [{ text: strings.home, href: link(homeUrl) }],
      newspaper,
      ...(newspaper.description === undefined ? {} : { descriptionHtml: renderMarkdown(newspaper.description) }),
      held: heldText(entry, strings),
      years: yearLinks(entry, link, strings),
      issues: latest.map((issue) => issueView(issue, link, site)),
      hasMore: entry.issues.length > latest.length,
      ...(config.baseUrl === undefined ? {} : { feedHref: link(newspaperAtomFeedUrl(newspaper)) }),
    },
  };
}

/** The page of a newspaper's year: a calendar and the issues under it. */
export function yearPage(site: Site, newspaperEntry: NewspaperEntry, entry: YearEntry): SitePage {
  const { config, strings } = site;
  const { newspaper, year } = entry;
  const url = yearUrl(newspaper, year);
  const link = linkerFrom(url, config);
  const position = newspaperEntry.years.indexOf(entry);
  const yearLink = (other: YearEntry | undefined) =>
    other === undefined ? undefined : { text: strings.year(other.year), href: link(yearUrl(newspaper, other.year)) };
  return {
    url,
    template: "year",
    head: { title: strings.yearTitle(newspaper.name, year), styles: ["lists.css"], scripts: [] },
    view: {
      trail: [
        { text: strings.home, href: link(homeUrl) },
        { text: newspaper.name, href: link(newspaperUrl(newspaper)) },
      ],
      title: strings.yearTitle(newspaper.name, year),
      held: strings.issueCount(entry.issues.length),
      weekdays: [1, 2, 3, 4, 5, 6, 0].map((day) => weekdayHeading(day, strings)),
      months: monthViews(entry, link, site),
      issues: entry.issues.map((issue) => issueView(issue, link, site, headlinesAnIssue(entry))),
      gaps: gapsOfYear(newspaperEntry, year).map((gap) => gapText(gap, strings)),
      years: yearLinks(newspaperEntry, link, strings, year),
      previous: yearLink(newspaperEntry.years[position - 1]),
      next: yearLink(newspaperEntry.years[position + 1]),
    },
  };
}

/** An issue in a list: its date and the headlines of its first page. */
export function issueView(entry: IssueEntry, link: Linker, site: SiteBase, mostHeadlines = 3): object {
  const { strings } = site;
  const { issue } = entry;
  const headlines = entry.pages.flatMap((page) => page.articles).filter((article) => !article.title.inferred);
  return {
    href: link(issueUrl(issue)),
    paper: issue.newspaper.name,
    date: site.dateView(issue.date),
    ...(issue.serialNumber === undefined ? {} : { serial: strings.serialNumber(issue.serialNumber) }),
    count: strings.articleCount(entry.pages.reduce((sum, page) => sum + page.articles.length, 0)),
    headlines: headlines.slice(0, mostHeadlines).map((article) => headlineView(article, link, strings)),
  };
}

/** `2020年3月4日—2022年4月1日`, or the one date there is. */
export function heldText(entry: NewspaperEntry, strings: Strings): string {
  const first = entry.issues[0];
  const last = entry.issues.at(-1);
  if (first === undefined || last === undefined) return strings.issueCount(0);
  const firstDate = dateText(first.issue.date, strings);
  const range = first === last ? firstDate : strings.dateRange(firstDate, dateText(last.issue.date, strings));
  return strings.heldRange(range, strings.issueCount(entry.issues.length));
}

/** A newspaper's years, each with how many issues are held. */
export function yearLinks(entry: NewspaperEntry, link: Linker, strings: Strings, current?: string): readonly Link[] {
  return entry.years.map((year) => ({
    text: strings.year(year.year),
    href: link(yearUrl(entry.newspaper, year.year)),
    count: strings.issueCount(year.issues.length),
    current: year.year === current,
  }));
}

/** A full year's issues are named by one headline each, a few by three. */
function headlinesAnIssue(entry: YearEntry): number {
  return entry.issues.length > 60 ? 1 : 3;
}

/** Gaps in the serial numbers that begin or end in the year. */
function gapsOfYear(entry: NewspaperEntry, year: string): readonly SerialGap[] {
  const isOfYear = ({ issue }: IssueEntry) => issue.date.iso.startsWith(`${year}-`);
  return serialGaps(entry.issues).filter((gap) => isOfYear(gap.after) || isOfYear(gap.before));
}

function weekdayHeading(day: number, strings: Strings): object {
  const name = strings.weekdayNames[day] ?? "";
  return { short: Array.from(name).slice(0, 2).join(""), long: strings.weekday(name) };
}

/** The year's months; each day is a number, or an issue with its link. */
function monthViews(entry: YearEntry, link: Linker, site: SiteBase): readonly object[] {
  const { strings } = site;
  const byDay = new Map(entry.issues.map((issue) => [issue.issue.date.iso, issue]));
  return calendarOf(Number(entry.year)).map(({ month, weeks }) => ({
    name: strings.monthName(month),
    isEmpty: !entry.issues.some(({ issue }) => dateParts(issue.date.iso).month === month),
    weeks: weeks.map((week) =>
      week.map((day) => {
        const iso = `${entry.year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const issue = byDay.get(iso);
        return issue === undefined ? { day } : { day, issue: dayView(issue, link, site) };
      }),
    ),
  }));
}

function dayView(entry: IssueEntry, link: Linker, site: SiteBase): object {
  const { strings } = site;
  const { date } = entry.issue;
  const { month, day } = dateParts(date.iso);
  const shown = site.dateView(date);
  const dayText = strings.dayOfYear(month, day);
  return {
    href: link(issueUrl(entry.issue)),
    label: date.uncertain ? strings.uncertainDate(dayText) : dayText,
    lunar: shown.lunar,
    uncertain: date.uncertain,
  };
}
