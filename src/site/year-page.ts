import { lunarDaysOf } from "../text/chinese-date.ts";
import { calendarOf } from "./calendar.ts";
import { groupBy } from "./catalog.ts";
import type { ListedIssue, NewspaperEntry, YearEntry } from "./catalog-entries.ts";
import { dateParts } from "./date.ts";
import { homeTrail } from "./home-trail.ts";
import { issueView, yearLinks } from "./newspaper-pages.ts";
import { gapText, type SerialGap } from "./serial-gaps.ts";
import { type Linker, linkerFrom, type Site, type SiteBase, type SitePage } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { issueUrl, newspaperUrl, yearUrl } from "./urls.ts";

/** The page of a newspaper's year: a calendar with the year's gaps (`gapsOfYear`), and the issues under it. */
export function yearPage(
  site: Site,
  newspaperEntry: NewspaperEntry,
  entry: YearEntry,
  gaps: readonly SerialGap[],
): SitePage {
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
      trail: [...homeTrail(link, strings), { text: newspaper.name, href: link(newspaperUrl(newspaper)) }],
      title: strings.yearTitle(newspaper.name, year),
      held: strings.issueCount(entry.issues.length),
      weekdays: [1, 2, 3, 4, 5, 6, 0].map((day) => weekdayHeading(day, strings)),
      months: monthViews(entry, gaps, link, site),
      isFolded: isFull(entry),
      byMonth: issuesByMonth(entry, link, site),
      gaps: gaps.map((gap) => gapText(gap, strings)),
      years: yearLinks(newspaperEntry, link, strings, year),
      previous: yearLink(newspaperEntry.years[position - 1]),
      next: yearLink(newspaperEntry.years[position + 1]),
    },
  };
}

/** Whether a year has so many issues that a list of them all is long: each is named by one headline, not three, and each month is folded. */
function isFull({ issues }: YearEntry): boolean {
  return issues.length > MOST_UNFOLDED;
}

/** As many as a weekly has in a year, and some more. */
const MOST_UNFOLDED = 60;

/** The year's issues, in one list or, of a full year, a list a month. */
function issuesByMonth(entry: YearEntry, link: Linker, site: SiteBase): readonly object[] {
  const { strings } = site;
  const shown = (issues: readonly ListedIssue[]) =>
    issues.map((issue) => issueView(issue, link, site, isFull(entry) ? 1 : 3));
  if (!isFull(entry)) return [{ issues: shown(entry.issues) }];
  const months = groupBy(entry.issues, ({ issue }) => dateParts(issue.date.iso).month);
  return Array.from(months, ([month, issues]) => ({
    name: strings.monthName(month),
    id: `m${month}`,
    count: strings.issueCount(issues.length),
    issues: shown(issues),
  }));
}

/** Those of a newspaper's gaps that begin or end in the year. */
export function gapsOfYear(gaps: readonly SerialGap[], year: string): readonly SerialGap[] {
  const isOfYear = ({ issue }: Pick<ListedIssue, "issue">) => issue.date.iso.startsWith(`${year}-`);
  return gaps.filter((gap) => isOfYear(gap.after) || isOfYear(gap.before));
}

function weekdayHeading(day: number, strings: Strings): object {
  const name = strings.weekdayNames[day] ?? "";
  return { short: Array.from(name).slice(0, 2).join(""), long: strings.weekday(name) };
}

/** The year's months; each day is an issue with its link, or a number, which may lie in a gap of the serial numbers. */
function monthViews(entry: YearEntry, gaps: readonly SerialGap[], link: Linker, site: SiteBase): readonly object[] {
  const { strings } = site;
  const byDay = new Map(entry.issues.map((issue) => [issue.issue.date.iso, issue]));
  const lunarDays = lunarDaysOf(Number(entry.year)).values();
  return calendarOf(Number(entry.year)).map(({ month, weeks }) => ({
    name: strings.monthName(month),
    ...(isFull(entry) && { href: `#m${month}` }),
    isEmpty: !entry.issues.some(({ issue }) => dateParts(issue.date.iso).month === month),
    weeks: weeks.map((week) =>
      week.map((day) => {
        if (day === 0) return {};
        const iso = `${entry.year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const issue = byDay.get(iso);
        const common = { day, lunar: lunarDays.next().value ?? "" };
        if (issue !== undefined) return { ...common, issue: dayView(issue, link, site) };
        return { ...common, isInGap: gaps.some((gap) => isWithin(iso, gap)) };
      }),
    ),
  }));
}

function isWithin(iso: string, { after, before }: SerialGap): boolean {
  return after.issue.date.iso < iso && iso < before.issue.date.iso;
}

function dayView(entry: ListedIssue, link: Linker, site: SiteBase): object {
  const { strings } = site;
  const { date } = entry.issue;
  const { month, day } = dateParts(date.iso);
  const dayText = strings.dayOfYear(month, day);
  return {
    href: link(issueUrl(entry.issue)),
    label: date.uncertain ? strings.uncertainDate(dayText) : dayText,
    lunar: site.dateView(date).lunar,
    uncertain: date.uncertain,
  };
}
