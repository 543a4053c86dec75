import type { Article } from "../model/article.ts";
import type { Archive, Issue, Page } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import { type ArticleTitle, articleTitle } from "./title.ts";
import { articleUrl } from "./urls.ts";

/** An article with where it stands. */
export interface ArticleEntry {
  readonly issue: Issue;
  readonly page: Page;
  readonly article: Article;
  readonly url: string;
  readonly title: ArticleTitle;
}

/** A printed page with its articles in printed order. */
export interface PageEntry {
  readonly issue: Issue;
  readonly page: Page;
  readonly articles: readonly ArticleEntry[];
}

export interface IssueEntry {
  readonly issue: Issue;
  readonly pages: readonly PageEntry[];
}

export interface YearEntry {
  readonly newspaper: Newspaper;
  /** Four digits. */
  readonly year: string;
  readonly issues: readonly IssueEntry[];
}

export interface NewspaperEntry {
  readonly newspaper: Newspaper;
  /** In order of date. */
  readonly issues: readonly IssueEntry[];
  readonly years: readonly YearEntry[];
}

/** A name printed in bylines. Two people of one name share an entry: the paper does not tell them apart. */
export interface PersonEntry {
  readonly name: string;
  /** Every role the name is printed with, in order of first appearance. */
  readonly roles: readonly string[];
  readonly articles: readonly ArticleEntry[];
}

/** A column 栏目 of one newspaper. */
export interface ColumnEntry {
  readonly newspaper: Newspaper;
  readonly label: string;
  readonly articles: readonly ArticleEntry[];
}

/** The archive arranged as the site shows it. */
export interface Catalog {
  readonly newspapers: readonly NewspaperEntry[];
  readonly people: readonly PersonEntry[];
  readonly columns: readonly ColumnEntry[];
}

/** Arranges the archive by newspaper, year, issue, page, person and column. People and columns are in order of first appearance. */
export function buildCatalog(archive: Archive): Catalog {
  const newspapers = archive.newspapers.map((newspaper) => newspaperEntry(newspaper, archive.issues));
  const articles = newspapers.flatMap((entry) => entry.issues).flatMap(issueArticles);
  return { newspapers, people: peopleOf(articles), columns: columnsOf(articles) };
}

/** Every article of an issue, page by page in printed order. */
export function issueArticles(entry: IssueEntry): readonly ArticleEntry[] {
  return entry.pages.flatMap((page) => page.articles);
}

function newspaperEntry(newspaper: Newspaper, allIssues: readonly Issue[]): NewspaperEntry {
  const issues = allIssues.filter((issue) => issue.newspaper.slug === newspaper.slug).map(issueEntry);
  const years = groupBy(issues, (entry) => entry.issue.date.iso.slice(0, 4));
  return {
    newspaper,
    issues,
    years: Array.from(years, ([year, yearIssues]) => ({ newspaper, year, issues: yearIssues })),
  };
}

function issueEntry(issue: Issue): IssueEntry {
  return { issue, pages: issue.pages.map((page) => ({ issue, page, articles: articleEntries(issue, page) })) };
}

function articleEntries(issue: Issue, page: Page): readonly ArticleEntry[] {
  return page.parsed.articles.map((article) => ({
    issue,
    page,
    article,
    url: articleUrl(issue, page, article),
    title: articleTitle(article),
  }));
}

function peopleOf(articles: readonly ArticleEntry[]): readonly PersonEntry[] {
  const people = new Map<string, { roles: Set<string>; articles: Set<ArticleEntry> }>();
  for (const entry of articles) {
    for (const byline of entry.article.bylines) {
      for (const name of byline.names) {
        const person = people.get(name) ?? { roles: new Set(), articles: new Set() };
        people.set(name, person);
        person.roles.add(byline.role);
        person.articles.add(entry);
      }
    }
  }
  return Array.from(people, ([name, person]) => ({ name, roles: [...person.roles], articles: [...person.articles] }));
}

function columnsOf(articles: readonly ArticleEntry[]): readonly ColumnEntry[] {
  const labelled = articles.filter((entry) => entry.article.columnLabel !== undefined);
  const groups = groupBy(labelled, (entry) => `${entry.issue.newspaper.slug}/${entry.article.columnLabel}`);
  return Array.from(groups.values()).flatMap((group) => {
    const [first] = group;
    const label = first?.article.columnLabel;
    return first === undefined || label === undefined
      ? []
      : [{ newspaper: first.issue.newspaper, label, articles: group }];
  });
}

/** Groups in order of first appearance. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
