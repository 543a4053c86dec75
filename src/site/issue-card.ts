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
  /** The first articles that have a headline in print, teasers only where there is nothing else. */
  readonly headlines: readonly CardArticle[];
  /** Of its pages and articles, page by page in printed order. */
  readonly addresses: readonly string[];
  /** Everyone named in its bylines, in order of first appearance. */
  readonly people: readonly CardPerson[];
  readonly columns: readonly CardColumn[];
  /** Whether an editor has corrected something in it. */
  readonly isCorrected: boolean;
}

/** Somebody named in the bylines of an issue. */
export interface CardPerson {
  readonly name: string;
  /** In order of first appearance. */
  readonly roles: readonly string[];
  /** Which of the issue's articles carry the name, from 0. */
  readonly articles: readonly number[];
}

/** A column of an issue. */
export interface CardColumn {
  readonly label: string;
  /** Which of the issue's articles are in it. */
  readonly articles: readonly number[];
}

/** No list shows more headlines of an issue. */
export const MOST_HEADLINES = 3;

/** An article on a card, of which the issue is known. */
export type CardArticle = Omit<ListedArticle, "issue">;

/** The card of an issue, and all its articles as lists show them. */
export function issueCard({ pages, ...issue }: Issue<TitledPage>): {
  readonly card: IssueCard;
  readonly articles: readonly CardArticle[];
} {
  const addressed = pages.map((page) => ({ page, articles: addressArticles(issue, page) }));
  const articles = addressed.flatMap(({ page, articles: own }) =>
    own.flatMap(({ article, url }, index) => {
      const title = page.titles[index];
      return title === undefined ? [] : [{ page, article, url, title }];
    }),
  );
  const printed = articles.filter(({ title }) => !title.inferred);
  const told = printed.filter(({ article }) => article.kind !== "teaser");
  const card = {
    issue,
    pages: pages.length,
    articles: articles.length,
    headlines: (told.length > 0 ? told : printed).slice(0, MOST_HEADLINES).map(bareArticle),
    addresses: addressed.flatMap(({ page, articles: own }) => [pageUrl(issue, page), ...own.map(({ url }) => url)]),
    people: peopleOf(articles),
    columns: columnsOf(articles.map(({ article }) => article)),
    isCorrected: pages.some(({ corrections }) => corrections.length > 0),
  };
  return { card, articles };
}

/** An article with nothing beside what lists show of it. */
function bareArticle({ page: { number }, article: { kind, headline, bylines }, url, title }: CardArticle): CardArticle {
  return { page: { number }, article: { kind, bylines, ...(headline !== undefined && { headline }) }, url, title };
}

function peopleOf(articles: readonly CardArticle[]): readonly CardPerson[] {
  const people = new Map<string, { readonly roles: Set<string>; readonly articles: Set<number> }>();
  for (const [index, { article }] of articles.entries()) {
    for (const { role, names } of article.bylines) {
      for (const name of names) {
        const person = people.get(name) ?? { roles: new Set(), articles: new Set() };
        people.set(name, person);
        person.roles.add(role);
        person.articles.add(index);
      }
    }
  }
  return Array.from(people, ([name, own]) => ({ name, roles: [...own.roles], articles: [...own.articles] }));
}

function columnsOf(articles: readonly ArticleOutline[]): readonly CardColumn[] {
  const columns = new Map<string, number[]>();
  for (const [index, { columnLabel }] of articles.entries()) {
    if (columnLabel === undefined) continue;
    const own = columns.get(columnLabel) ?? [];
    columns.set(columnLabel, own);
    own.push(index);
  }
  return Array.from(columns, ([label, own]) => ({ label, articles: own }));
}
