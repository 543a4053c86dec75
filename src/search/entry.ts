import type { ArticleKind } from "../model/article.ts";

/**
 * Everything printed in one article, as the index takes it in: what a reader can search for, and what a result shows.
 * Where nothing is printed a list is empty and a text is absent.
 */
export interface SearchEntry {
  /** Relative to the site's root, e.g. `kecheng/2021-01-20/01-5.html`. Unique. */
  readonly url: string;
  /** The newspaper's slug, e.g. `kecheng`. */
  readonly newspaper: string;
  /** The newspaper's name, e.g. `今日柯城`. */
  readonly newspaperName: string;
  /** ISO, e.g. `2021-01-20`. */
  readonly date: string;
  /** True where the date is uncertain (EDTF `2021-12-15?`). */
  readonly dateUncertain?: boolean;
  /** The printed page's number. */
  readonly page: number;
  /** First source line. */
  readonly line: number;
  readonly kind: ArticleKind;
  /** What a citation says, where that is not `title`, `bylines` and `page`: of a text on two pages, or with a photographer. */
  readonly cited?: CitedFields;
  /** What the site shows as title: the main headline, or the first sentence where none is printed. */
  readonly title: string;
  /** The main headline, where one is printed. */
  readonly headline?: string;
  readonly kicker: readonly string[];
  readonly decks: readonly string[];
  /** Headline, kicker and decks that were printed in several lines, without the spaces that stand for these: `新冠肺炎疫情防控应急演练` of `新冠肺炎疫情 防控应急演练`. */
  readonly joined?: readonly string[];
  /** Column label 栏目. */
  readonly column?: string;
  readonly summary?: string;
  /** Dateline 消息头 as printed, e.g. `本报讯`; absent, too, where `text` holds it. */
  readonly dateline?: string;
  /** The names of all bylines in printed order. */
  readonly bylines: readonly string[];
  /** Each byline with its role before its names, e.g. `记者 楼郁馨 赖小兰`. */
  readonly bylineLines: readonly string[];
  /** Body paragraphs and subheadings in printed order, joined by a newline. */
  readonly text: string;
  readonly captions: readonly string[];
  /** Signatures 落款 and credits. */
  readonly signatures: readonly string[];
  /** Labels, jump lines and whatever else is printed in the article, e.g. `本报` of 本报记者; subheadings, signatures and credits once more without their spaces. */
  readonly labels: readonly string[];
  /** Of a text that goes on on other pages: what follows there, with what stands on either side of each seam. */
  readonly continued?: readonly string[];
  /** Lines as they stood before an editor corrected them; searched too. */
  readonly original?: readonly string[];
}

/** What a citation says of an article beside its newspaper and date. */
export interface CitedFields {
  readonly title: string;
  readonly authors: readonly string[];
  /** Numbers of the printed pages, in order. */
  readonly pages: readonly number[];
}

/** What a citation says of an article, whether or not it was told apart. */
export function citedFields({
  title,
  bylines,
  page,
  cited,
}: Pick<SearchEntry, "title" | "bylines" | "page" | "cited">): CitedFields {
  return cited ?? { title, authors: bylines, pages: [page] };
}

/** An entry's printed text in two fields: `headline` (kicker, headline, decks) and `body` (all the rest). */
export interface PrintedParts {
  readonly headline: readonly string[];
  readonly body: readonly string[];
}

/**
 * Splits an entry into its printed parts. A search string is found where one part holds it: parts do not run into
 * each other.
 */
export function printedParts(entry: SearchEntry): PrintedParts {
  const body = [
    entry.text,
    entry.summary,
    entry.dateline,
    entry.column,
    ...entry.bylineLines,
    ...entry.captions,
    ...entry.signatures,
    ...entry.labels,
    ...(entry.continued ?? []),
    ...(entry.original ?? []),
  ];
  const headline = [...entry.kicker, entry.headline, ...entry.decks, ...(entry.joined ?? [])];
  return { headline: headline.filter(isPrinted), body: body.filter(isPrinted) };
}

function isPrinted(part: string | undefined): part is string {
  return part !== undefined && part !== "";
}
