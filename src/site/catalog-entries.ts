import type { Article, ArticleOutline } from "../model/article.ts";
import type { IssueHead, Page, PageOutline } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { Join } from "../parse/jumps.ts";
import type { IssueCard, ListedArticle } from "./issue-card.ts";

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

/** An issue with its pages, without texts. */
export interface IssueEntry {
  readonly issue: IssueHead;
  readonly pages: readonly PageEntry[];
  /** The newspaper's issues before and after this one. */
  readonly neighbours: IssueNeighbours;
}

/** An issue's neighbours; the first has none before it, the last none behind. */
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

/** A printed page with the texts of its articles. */
export interface FullPageEntry extends PageEntry {
  readonly page: Page;
  readonly articles: readonly FullArticleEntry[];
}

/** An issue with all texts: what its pages are made of. */
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

/** A newspaper's year. */
export interface YearEntry {
  readonly newspaper: Newspaper;
  /** Four digits. */
  readonly year: string;
  readonly issues: readonly ListedIssue[];
}

/** A newspaper with all of its issues. */
export interface NewspaperEntry {
  readonly newspaper: Newspaper;
  /** In order of date. */
  readonly issues: readonly ListedIssue[];
  readonly years: readonly YearEntry[];
}

/** Articles of some issues that have something in common. */
export interface ArticleGroup {
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
