import type { ArticleKind } from "../../src/model/article.ts";

/** A byline as the annotators write it. */
export interface TruthByline {
  readonly role: string;
  readonly names: readonly string[];
}

/** What an annotator writes of one article. `body` holds paragraphs and subheads in printed order. */
export interface TruthArticle {
  readonly kind: ArticleKind;
  readonly headline: string | null;
  readonly kicker?: readonly string[];
  readonly decks?: readonly string[];
  readonly column?: string;
  readonly summary?: string;
  readonly summaryLabel?: string;
  readonly dateline?: string;
  readonly bylines: readonly TruthByline[];
  readonly captions?: readonly string[];
  readonly body: readonly string[];
  readonly subheadings?: readonly string[];
  readonly signature?: string;
  /** ISO date under the signature. */
  readonly signedDate?: string;
  /** A source printed under the text, e.g. 鄞州新闻网 or 据新华社. */
  readonly creditLine?: string;
  readonly jumpTo?: number;
  readonly jumpFrom?: number;
  readonly truncated?: boolean;
}

/** What an annotator writes of one page: the shape of the hand-made files in test/gold. */
export interface TruthPage {
  readonly source: string;
  readonly masthead: Readonly<Record<string, string | number>>;
  readonly furniture: readonly string[];
  /** Column and section labels that stand apart from their article. */
  readonly labels?: readonly string[];
  readonly fragments: readonly string[];
  readonly articles: readonly TruthArticle[];
}
