import type { IssueCard } from "./issue-card.ts";

/** How much is held of something. */
export interface Holdings {
  readonly issues: number;
  readonly pages: number;
  readonly articles: number;
}

/** What these issues hold. */
export function holdingsOf(cards: readonly Pick<IssueCard, "pages" | "articles">[]): Holdings {
  return {
    issues: cards.length,
    pages: cards.reduce((sum, { pages }) => sum + pages, 0),
    articles: cards.reduce((sum, { articles }) => sum + articles, 0),
  };
}
