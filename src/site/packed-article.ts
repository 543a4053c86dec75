import type { ArticleKind, Byline, Headline } from "../model/article.ts";
import type { CardArticle } from "./issue-card.ts";

/*
 * What lists show of an article as a short text, which is kept from build to build: of many articles a few are to be
 * had without making objects of them all.
 */

type PackedArticle = readonly [
  page: number,
  kind: ArticleKind,
  url: string,
  title: string,
  inferred: boolean | "continued",
  bylines: readonly Byline[],
  headline?: Headline,
];

/** The article as a text. */
export function packArticle({ page, article, url, title }: CardArticle): string {
  const { kind, bylines, headline } = article;
  const common = [page.number, kind, url, title.text, title.continued ? "continued" : title.inferred, bylines] as const;
  const packed: PackedArticle = headline === undefined ? common : [...common, headline];
  return JSON.stringify(packed);
}

/** The article of a text that `packArticle` made. */
export function unpackArticle(text: string): CardArticle {
  // Kept under this program's seal, so it is what was written.
  const [number, kind, url, title, inferred, bylines, headline] = JSON.parse(text) as PackedArticle;
  const article = { kind, bylines, ...(headline !== undefined && { headline }) };
  const from = inferred === "continued" ? ({ inferred: true, continued: true } as const) : { inferred };
  return { page: { number }, article, url, title: { text: title, ...from } };
}
