import type { Article, ArticleOutline } from "../model/article.ts";
import type { Archive, Issue, IssueHead, Page, PageOutline, TitledPage } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import { type Join, joinJumps } from "../parse/jumps.ts";
import { groupColumns, groupPeople } from "./article-groups.ts";
import { type IssueCard, issueCard, type ListedArticle } from "./issue-card.ts";
import { articleTitle } from "./title.ts";
import { addressArticles } from "./urls.ts";

/** An article with where it stands, without its text. */
export interface ArticleEntry extends ListedArticle {
  readonly page: PageOutline;
  readonly article: ArticleOutline;
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

/** An issue as it is filed for lists. */
export interface FiledIssue {
  readonly card: IssueCard;
  /** Finds one of its articles, by its place among them from 0: asked for by lists of articles, of those that they show. */
  readonly articleAt: (place: number) => ListedArticle | undefined;
  /** Its pages, for the few lists that show more. */
  readonly loadPages: () => readonly PageEntry[];
}

/** An issue in lists. */
export interface ListedIssue extends FiledIssue, Pick<IssueEntry, "issue" | "neighbours"> {}

export interface YearEntry {
  readonly newspaper: Newspaper;
  /** Four digits. */
  readonly year: string;
  readonly issues: readonly ListedIssue[];
}

export interface NewspaperEntry {
  readonly newspaper: Newspaper;
  /** In order of date. */
  readonly issues: readonly ListedIssue[];
  readonly years: readonly YearEntry[];
}

/** Articles of some issues that have something in common. */
interface ArticleGroup {
  readonly articleCount: number;
  /** In order of newspaper and date: an issue, and which of its articles. */
  readonly places: readonly (readonly [issue: ListedIssue, articles: readonly number[]])[];
}

/** A name printed in bylines. Two people of one name share an entry: the paper does not tell them apart. */
export interface PersonEntry extends ArticleGroup {
  readonly name: string;
  /** Every role the name is printed with, in order of first appearance. */
  readonly roles: readonly string[];
}

/** A column 栏目 of one newspaper. */
export interface ColumnEntry extends ArticleGroup {
  readonly newspaper: Newspaper;
  readonly label: string;
}

/** The archive arranged as the site shows it. */
export interface Catalog {
  readonly newspapers: readonly NewspaperEntry[];
  readonly people: readonly PersonEntry[];
  readonly columns: readonly ColumnEntry[];
}

/**
 * Arranges issues (in order of date) by newspaper, year, person and column. People and columns are in order of first
 * appearance.
 */
export function buildCatalog(newspapers: readonly Newspaper[], filed: readonly FiledIssue[]): Catalog {
  const bySlug = groupBy(filed, ({ card }) => card.issue.newspaper.slug);
  const entries = newspapers.map((newspaper) => newspaperEntry(newspaper, bySlug.get(newspaper.slug) ?? []));
  const issues = entries.flatMap((entry) => entry.issues);
  return { newspapers: entries, people: groupPeople(issues), columns: groupColumns(issues) };
}

/** The catalog of an archive that is held whole. */
export function catalogArchive({ newspapers, issues }: Archive<TitledPage>): Catalog {
  return buildCatalog(newspapers, issues.map(fileIssue));
}

/** An issue whose pages are held. */
export function fileIssue(issue: Issue<TitledPage>): FiledIssue {
  const { card, articles } = issueCard(issue);
  return {
    card,
    articleAt: (place) => {
      const article = articles[place];
      return article && { ...article, issue: card.issue };
    },
    loadPages: () => pageEntries(issue, card.issue),
  };
}

/** The pages of an issue with the articles on them. */
export function pageEntries({ pages }: Issue<TitledPage>, issue: IssueHead): readonly PageEntry[] {
  return pages.map((page) => ({ issue, page, articles: articleEntries(issue, page) }));
}

/** The articles of a person or a column, in printed order. */
export function listedArticles({ places }: ArticleGroup): readonly ListedArticle[] {
  return places.flatMap(([{ articleAt }, wanted]) => wanted.flatMap((place) => articleAt(place) ?? []));
}

/** All articles of an issue, page by page in printed order. */
export function articlesOfIssue({ card, articleAt }: FiledIssue): readonly ListedArticle[] {
  return Array.from({ length: card.articles }, (_, place) => articleAt(place)).flatMap((article) => article ?? []);
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

function newspaperEntry(newspaper: Newspaper, filed: readonly FiledIssue[]): NewspaperEntry {
  const issues = filed.map((own, index): ListedIssue => {
    const [previous, next] = [filed[index - 1]?.card.issue, filed[index + 1]?.card.issue];
    const neighbours = { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
    return { ...own, issue: own.card.issue, neighbours };
  });
  const years = groupBy(issues, ({ issue }) => issue.date.iso.slice(0, 4));
  return {
    newspaper,
    issues,
    years: Array.from(years, ([year, yearIssues]) => ({ newspaper, year, issues: yearIssues })),
  };
}

function articleEntries(issue: IssueHead, page: TitledPage): readonly ArticleEntry[] {
  return addressArticles(issue, page).flatMap(({ article, url }, index) => {
    const title = page.titles[index];
    return title === undefined ? [] : [{ issue, page, article, url, title }];
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
