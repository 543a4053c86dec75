import type { ArticleOutline, ArticleTitle } from "../model/article.ts";
import type { Issue, IssueHead, PageOutline, TitledPage } from "../model/issue.ts";
import { addressArticles, pageUrl } from "./urls.ts";

/** What lists show of an article. */
export interface ListedArticle {
  readonly issue: IssueHead;
  readonly page: Pick<PageOutline, "number">;
  readonly article: Pick<ArticleOutline, "kind" | "headline" | "bylines">;
  readonly url: string;
  readonly title: ArticleTitle;
}

/**
 * What most lists show of an issue, and where it is to be listed: so little that a build which lists an issue more reads
 * the cards of all others and the pages of few.
 */
export interface IssueCard {
  readonly issue: IssueHead;
  readonly pages: number;
  readonly articles: number;
  /** The first articles that have a headline in print. */
  readonly headlines: readonly Omit<ListedArticle, "issue">[];
  /** Of its pages and articles, page by page in printed order. */
  readonly addresses: readonly string[];
  /** Everyone named in its bylines, in order of first appearance. */
  readonly people: readonly CardPerson[];
  readonly columns: readonly CardColumn[];
  /** Whether an editor has corrected something in it. */
  readonly isCorrected: boolean;
}

export interface CardPerson {
  readonly name: string;
  /** In order of first appearance. */
  readonly roles: readonly string[];
  /** How many of the issue's articles carry the name. */
  readonly articles: number;
}

export interface CardColumn {
  readonly label: string;
  readonly articles: number;
}

/** No list shows more headlines of an issue. */
export const MOST_HEADLINES = 3;

/** The card of an issue. */
export function issueCard({ pages, ...issue }: Issue<TitledPage>): IssueCard {
  const addressed = pages.map((page) => ({ page, articles: addressArticles(issue, page) }));
  const articles = addressed.flatMap(({ page, articles: own }) =>
    own.flatMap(({ article, url }, index) => {
      const title = page.titles[index];
      return title === undefined ? [] : [{ page, article, url, title }];
    }),
  );
  const printed = articles.filter(({ title }) => !title.inferred).slice(0, MOST_HEADLINES);
  return {
    issue,
    pages: pages.length,
    articles: articles.length,
    headlines: printed.map(({ page: { number }, article, ...own }) => ({ ...own, ...listed(number, article) })),
    addresses: addressed.flatMap(({ page, articles: own }) => [pageUrl(issue, page), ...own.map(({ url }) => url)]),
    people: peopleOf(articles.map(({ article }) => article)),
    columns: columnsOf(articles.map(({ article }) => article)),
    isCorrected: pages.some(({ corrections }) => corrections.length > 0),
  };
}

function listed(number: number, { kind, headline, bylines }: ArticleOutline): Pick<ListedArticle, "page" | "article"> {
  return { page: { number }, article: { kind, bylines, ...(headline !== undefined && { headline }) } };
}

function peopleOf(articles: readonly ArticleOutline[]): readonly CardPerson[] {
  const people = new Map<string, { readonly roles: Set<string>; readonly articles: Set<ArticleOutline> }>();
  for (const article of articles) {
    for (const { role, names } of article.bylines) {
      for (const name of names) {
        const person = people.get(name) ?? { roles: new Set(), articles: new Set() };
        people.set(name, person);
        person.roles.add(role);
        person.articles.add(article);
      }
    }
  }
  return Array.from(people, ([name, { roles, articles: own }]) => ({ name, roles: [...roles], articles: own.size }));
}

function columnsOf(articles: readonly ArticleOutline[]): readonly CardColumn[] {
  const columns = new Map<string, number>();
  for (const { columnLabel } of articles) {
    if (columnLabel !== undefined) columns.set(columnLabel, (columns.get(columnLabel) ?? 0) + 1);
  }
  return Array.from(columns, ([label, count]) => ({ label, articles: count }));
}
