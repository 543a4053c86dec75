import type { Archive, Issue, IssueHead, Page, TitledPage } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import { joinJumps } from "../parse/jumps.ts";
import { groupColumns, groupPeople } from "./article-groups.ts";
import type {
  ArticleEntry,
  ArticleGroup,
  Catalog,
  FiledIssue,
  FullArticleEntry,
  FullIssueEntry,
  FullPageEntry,
  IssueNeighbours,
  ListedIssue,
  NewspaperEntry,
  PageEntry,
} from "./catalog-entries.ts";
import { issueCard, type ListedArticle } from "./issue-card.ts";
import { articleTitle } from "./title.ts";
import { addressArticles } from "./urls.ts";

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
export function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
