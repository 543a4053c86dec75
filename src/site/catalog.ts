import type { Article, ArticleOutline, ArticleTitle } from "../model/article.ts";
import type { Archive, Issue, IssueHead, Page, PageOutline, TitledPage } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import { type Join, joinJumps } from "../parse/jumps.ts";
import { articleTitle } from "./title.ts";
import { addressArticles } from "./urls.ts";

/** An article with where it stands, without its text. */
export interface ArticleEntry {
  readonly issue: IssueHead;
  readonly page: PageOutline;
  readonly article: ArticleOutline;
  readonly url: string;
  readonly title: ArticleTitle;
}

/** A printed page with its articles in printed order. */
export interface PageEntry {
  readonly issue: IssueHead;
  readonly page: PageOutline;
  readonly articles: readonly ArticleEntry[];
}

export interface IssueEntry {
  readonly issue: IssueHead;
  readonly pages: readonly PageEntry[];
  /** The newspaper's issues before and after this one. */
  readonly neighbours: IssueNeighbours;
}

export interface IssueNeighbours {
  readonly previous?: IssueHead;
  readonly next?: IssueHead;
}

/** An article with its text: what its own page is made of. */
export interface FullArticleEntry extends ArticleEntry {
  readonly page: Page;
  readonly article: Article;
  /** Its place among the page's articles, and among all of the issue's, from 0. */
  readonly place: { readonly onPage: number; readonly inIssue: number };
}

export interface FullPageEntry extends PageEntry {
  readonly page: Page;
  readonly articles: readonly FullArticleEntry[];
}

export interface FullIssueEntry extends IssueEntry {
  readonly pages: readonly FullPageEntry[];
  /** All of them, page by page in printed order. */
  readonly articles: readonly FullArticleEntry[];
  /** Its texts that run over two pages. */
  readonly joins: readonly Join[];
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
export function buildCatalog(archive: Archive<TitledPage>): Catalog {
  const newspapers = archive.newspapers.map((newspaper) => newspaperEntry(newspaper, archive.issues));
  const articles = newspapers.flatMap((entry) => entry.issues).flatMap(issueArticles);
  return { newspapers, people: peopleOf(articles), columns: columnsOf(articles) };
}

/** The archive without its text, as the catalog takes it. */
export function outlineArchive(archive: Archive): Archive<TitledPage> {
  return {
    ...archive,
    issues: archive.issues.map((issue) => ({ ...issue, pages: issue.pages.map(outlinePage) })),
  };
}

/** A page without its text, and with the titles that are taken from it. */
export function outlinePage({ sourceLines: _lines, original: _original, parsed, ...page }: Page): TitledPage {
  const articles = parsed.articles.map(({ blocks: _blocks, marks: _marks, ...outline }) => outline);
  return { ...page, parsed: { nameplate: parsed.nameplate, articles }, titles: parsed.articles.map(articleTitle) };
}

/** Every article of an issue, page by page in printed order. */
export function issueArticles<A extends ArticleEntry>(entry: {
  readonly pages: readonly { readonly articles: readonly A[] }[];
}): readonly A[] {
  return entry.pages.flatMap((page) => page.articles);
}

/** An issue with its text, for its own pages. */
export function fullIssueEntry(issue: Issue, neighbours: IssueNeighbours): FullIssueEntry {
  const pages: FullPageEntry[] = [];
  const articles: FullArticleEntry[] = [];
  for (const page of issue.pages) {
    const own = fullArticleEntries(issue, page, articles.length);
    pages.push({ issue, page, articles: own });
    for (const article of own) articles.push(article);
  }
  return { issue, pages, articles, neighbours, joins: joinJumps(issue.pages).joins };
}

/** `before` is how many articles the pages before it have. */
function fullArticleEntries(issue: Issue, page: Page, before: number): readonly FullArticleEntry[] {
  return addressArticles(issue, page).map(({ article, url }, onPage) => ({
    issue,
    page,
    article,
    url,
    title: articleTitle(article),
    place: { onPage, inIssue: before + onPage },
  }));
}

function newspaperEntry(newspaper: Newspaper, allIssues: readonly Issue<TitledPage>[]): NewspaperEntry {
  const own = allIssues.filter((issue) => issue.newspaper.slug === newspaper.slug);
  const issues = own.map((issue, index) => issueEntry(issue, own[index - 1], own[index + 1]));
  const years = groupBy(issues, (entry) => entry.issue.date.iso.slice(0, 4));
  return {
    newspaper,
    issues,
    years: Array.from(years, ([year, yearIssues]) => ({ newspaper, year, issues: yearIssues })),
  };
}

function issueEntry(
  issue: Issue<TitledPage>,
  previous: Issue<TitledPage> | undefined,
  next: Issue<TitledPage> | undefined,
): IssueEntry {
  const head = issueHead(issue);
  return {
    issue: head,
    pages: issue.pages.map((page) => ({ issue: head, page, articles: articleEntries(head, page) })),
    neighbours: {
      ...(previous === undefined ? {} : { previous: issueHead(previous) }),
      ...(next === undefined ? {} : { next: issueHead(next) }),
    },
  };
}

function issueHead({ pages: _pages, ...head }: Issue<TitledPage>): IssueHead {
  return head;
}

function articleEntries(issue: IssueHead, page: TitledPage): readonly ArticleEntry[] {
  return addressArticles(issue, page).flatMap(({ article, url }, index) => {
    const title = page.titles[index];
    return title === undefined ? [] : [{ issue, page, article, url, title }];
  });
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
