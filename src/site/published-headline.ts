import type { ArticleOutline } from "../model/article.ts";
import { countSharedPairs } from "../text/shared-pairs.ts";

/** An article's headline as `content/urls.lock` records it: kicker, main line and decks, parted by spaces; undefined where none is printed. */
export function findPublishedHeadline({ headline }: Pick<ArticleOutline, "headline">): string | undefined {
  if (headline === undefined || headline.main.trim() === "") return undefined;
  const parts = [...headline.kicker, headline.main, ...headline.decks];
  return parts.join(" ").replace(WHITE_SPACE, " ").trim();
}

/** A line of the record has a tab between its parts. */
const WHITE_SPACE = /\s+/g;

/**
 * Whether two headlines are of two articles: they have less than this share of the pairs of characters in common that the shorter one has. A corrected
 * one has most: `瘦情防控应急演练` and `疫情防控应急演练`. Those of two meetings share many, too: `全县经济工作会议召开` and `全县教育工作会议召开`.
 */
export function isOtherHeadline(before: string, now: string, leastShared: number): boolean {
  const [shorter = "", longer = ""] = [before, now]
    .map((headline) => headline.replace(NOT_WORDS, ""))
    .sort((one, other) => one.length - other.length);
  if (longer.includes(shorter)) return false;
  return countSharedPairs(shorter, longer) < countSharedPairs(shorter, shorter) * leastShared;
}

/** `，`, ` `: all but letters and figures. */
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
