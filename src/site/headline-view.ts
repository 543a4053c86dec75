import type { ArticleTitle } from "../model/article.ts";
import { bylinesOf } from "./byline-view.ts";
import { dateText } from "./date.ts";
import { shorten } from "./escape.ts";
import type { ListedArticle } from "./issue-card.ts";
import type { Linker } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { headlineLines } from "./title.ts";

/** A headline in a list, linked to its article. */
export interface HeadlineView {
  readonly href: string;
  readonly title: string;
  /** The title by printed line. */
  readonly lines: readonly string[];
  /** How the title was come by, where none was printed. */
  readonly inferred: TitleNote | undefined;
  readonly kicker: string;
  /** Each deck by printed line. */
  readonly decks: readonly (readonly string[])[];
  /** 图片新闻, 公告, 导读; undefined for news. */
  readonly kind: string | undefined;
  readonly bylines: string;
  readonly paper: string;
  readonly date: string;
  readonly iso: string;
  readonly page: string;
}

/** Longest headline shown in a list, in characters. */
const longestListedTitle = 90;

/** Shows an article in a list on the page that `link` belongs to; where its text follows, its headline is shown at whatever length. */
export function headlineView(
  entry: ListedArticle,
  link: Linker,
  strings: Strings,
  longest: number = longestListedTitle,
): HeadlineView {
  const { article, issue, page } = entry;
  const title = shorten(entry.title.text, longest);
  return {
    href: link(entry.url),
    title,
    lines: entry.title.inferred ? [title] : headlineLines(title),
    inferred: titleNote(entry.title, strings),
    kicker: shorten(article.headline?.kicker.join(" ") ?? "", longest),
    decks: (article.headline?.decks ?? []).map((deck) => headlineLines(shorten(deck, longest))),
    kind: kindText(entry, strings),
    bylines: shorten(bylinesOf(article.bylines), longestListedTitle),
    paper: issue.newspaper.name,
    date: dateText(issue.date, strings),
    iso: issue.date.iso,
    page: strings.pageNumber(page.number),
  };
}

/** What is said of a title that was not printed, in a word or two and in a sentence. */
export interface TitleNote {
  readonly tag: string;
  readonly text: string;
}

function titleNote({ inferred, continued }: ArticleTitle, strings: Strings): TitleNote | undefined {
  if (continued) return { tag: strings.titleContinuedTag, text: strings.titleContinued };
  return inferred ? { tag: strings.titleInferredTag, text: strings.titleInferred } : undefined;
}

/** The article's kind in words; undefined for news, which needs no label. */
export function kindText(entry: ListedArticle, strings: Strings): string | undefined {
  switch (entry.article.kind) {
    case "photo":
      return strings.kindPhoto;
    case "notice":
      return strings.kindNotice;
    case "teaser":
      return strings.kindTeaser;
    case "news":
      return undefined;
  }
}
