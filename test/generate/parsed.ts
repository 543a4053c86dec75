import type { ArticleKind, BlockType } from "../../src/model/article.ts";
import type { TruthByline } from "./truth.ts";

/** What `xianbao parse FILE` prints of one article. */
export interface ParsedArticleJson {
  readonly kind: ArticleKind;
  readonly headline?: string | null;
  readonly headlineInferred?: boolean;
  readonly kicker?: readonly string[];
  readonly decks?: readonly string[];
  readonly columnLabel?: string;
  readonly summary?: string;
  readonly dateline?: string;
  readonly bylines: readonly TruthByline[];
  readonly blocks: readonly { readonly type: BlockType; readonly text: string }[];
  readonly jumpTo?: number;
  readonly jumpFrom?: number;
  readonly truncated?: boolean;
}

/** What `xianbao parse FILE` prints of one page: the part of it that is scored. */
export interface ParsedPageJson {
  readonly masthead: Readonly<Record<string, unknown>>;
  readonly articles: readonly ParsedArticleJson[];
  readonly furniture: readonly string[];
  readonly fragments: readonly { readonly text: string }[];
}
