import { findFirstParagraph, renderMarkdown } from "../read/markdown.ts";
import type { ListedIssue, NewspaperEntry } from "./catalog-entries.ts";
import { dateText } from "./date.ts";
import { headlineView } from "./headline-view.ts";
import { homeTrail } from "./home-trail.ts";
import { MOST_HEADLINES } from "./issue-card.ts";
import { gapText, missingCount, serialGaps } from "./serial-gaps.ts";
import { type Link, type Linker, linkerFrom, type Site, type SiteBase, type SitePage } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { issueUrl, newspaperAtomFeedUrl, newspaperJsonFeedUrl, newspaperUrl, yearUrl } from "./urls.ts";

/** How many of the latest issues a newspaper's page shows; the calendars hold them all. */
const mostLatestIssues = 12;

/** The page of a newspaper: who it is, its years, its latest issues. */
export function newspaperPage(site: Site, entry: NewspaperEntry): SitePage {
  const { config, strings } = site;
  const { newspaper } = entry;
  const url = newspaperUrl(newspaper);
  const link = linkerFrom(url, config);
  const description = findFirstParagraph(newspaper.description ?? "");
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
      ...(description === undefined ? {} : { description }),
      styles: ["lists.css"],
      scripts: [],
      ...(config.baseUrl === undefined ? {} : { feeds }),
    },
    view: {
      trail: homeTrail(link, strings),
      newspaper,
      ...(newspaper.otherNames === undefined ? {} : { otherNames: newspaper.otherNames.join(strings.listSeparator) }),
      ...(newspaper.description === undefined ? {} : { descriptionHtml: renderMarkdown(newspaper.description) }),
      held: heldText(entry, strings),
      years: yearLinks(entry, link, strings),
      ...serialView(entry, strings),
      issues: latest.map((issue) => issueView(issue, link, site)),
      hasMore: entry.issues.length > latest.length,
      ...(config.baseUrl === undefined ? {} : { feedHref: link(newspaperAtomFeedUrl(newspaper)) }),
    },
  };
}

/** An issue in a list: its date and the headlines of its first page. */
export function issueView(entry: ListedIssue, link: Linker, site: SiteBase, mostHeadlines = MOST_HEADLINES): object {
  const { strings } = site;
  const { issue, card } = entry;
  return {
    href: link(issueUrl(issue)),
    paper: issue.newspaper.name,
    date: site.dateView(issue.date),
    ...(issue.serialNumber === undefined ? {} : { serial: strings.serialNumber(issue.serialNumber) }),
    count: strings.articleCount(card.articles),
    headlines: card.headlines.slice(0, mostHeadlines).map((own) => headlineView({ ...own, issue }, link, strings)),
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

/** How many gaps are shown before the rest is folded away. */
const mostOpenGaps = 12;

/** What the serial numbers tell: which are held, and what is missing between them. */
function serialView({ issues }: NewspaperEntry, strings: Strings): object {
  const numbers = issues.flatMap(({ issue }) => issue.serialNumber ?? []);
  const gaps = serialGaps(issues);
  const texts = gaps.map((gap) => gapText(gap, strings));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return {
    ...(numbers.length === 0 ? {} : { serials: strings.serialRange(first, last) }),
    ...(gaps.length === 0 ? {} : { missing: strings.missingIssues(missingCount(gaps)) }),
    gaps: texts.slice(0, mostOpenGaps),
    moreGaps: texts.slice(mostOpenGaps),
  };
}
