import type { JumpLine } from "../model/article.ts";
import { joinedTexts } from "../parse/joined-texts.ts";
import type { ArticlePlace } from "../parse/jumps.ts";
import type { ArticleEntry, FullArticleEntry, FullIssueEntry } from "./catalog-entries.ts";
import type { Link, Linker } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { pageUrl } from "./urls.ts";

/** A jump line 转版 as the article's page shows it, or a link that stands for one that was not printed or not read. */
export interface JumpView {
  readonly direction: JumpLine["direction"];
  /** As printed: （下转2版） */
  readonly printed?: string;
  /** To the other part of the text, or to its page where the part is not told apart. */
  readonly link?: Link;
  /** Why there is no link, or none to the very part. */
  readonly note?: string;
}

/** The article's jump lines, each with a link to where the text goes on or a note that it is not held. */
export function jumpViews(
  entry: ArticleEntry,
  issueEntry: FullIssueEntry,
  link: Linker,
  strings: Strings,
): readonly JumpView[] {
  const joined = joinedParts(entry, issueEntry, link, strings);
  const apart = entry.article.jumps.filter(({ direction }) => !joined.some((view) => view.direction === direction));
  return [...joined, ...apart.map((jump) => apartView(jump, entry, issueEntry, link, strings))];
}

/** The texts of an issue that stand on several pages, each by its parts in order. */
export function jumpingTexts(issueEntry: FullIssueEntry): readonly (readonly FullArticleEntry[])[] {
  return joinedTexts(issueEntry.joins).map((places) => places.flatMap((place) => partAt(place, issueEntry) ?? []));
}

/** The parts in which an article's text goes on, in order; most have none, few more than one. */
export function continuationsOf(entry: FullArticleEntry, issueEntry: FullIssueEntry): readonly FullArticleEntry[] {
  const text = jumpingTexts(issueEntry).find((parts) => parts.includes(entry)) ?? [];
  return text.slice(text.indexOf(entry) + 1);
}

function partAt({ page, index }: ArticlePlace, { pages }: FullIssueEntry): FullArticleEntry | undefined {
  return pages.find((candidate) => candidate.page.number === page)?.articles[index];
}

/** Links to the parts of the text before and after this one. */
function joinedParts(
  entry: ArticleEntry,
  issueEntry: FullIssueEntry,
  link: Linker,
  strings: Strings,
): readonly JumpView[] {
  return issueEntry.joins.flatMap((join): readonly JumpView[] => {
    const [from, to] = [partAt(join.from, issueEntry), partAt(join.to, issueEntry)];
    if (from === undefined || to === undefined) return [];
    if (from === entry) return [{ direction: "to", link: linkTo(to, strings.continuedOn, link, strings) }];
    if (to === entry) return [{ direction: "from", link: linkTo(from, strings.continuedFrom, link, strings) }];
    return [];
  });
}

function linkTo(part: ArticleEntry, textFor: (page: string) => string, link: Linker, strings: Strings): Link {
  return { text: textFor(strings.pageNumber(part.page.number)), href: link(part.url) };
}

/** A jump line whose other part is not known: its page where that is held, and a note. */
function apartView(
  { direction, page, text: printed }: JumpLine,
  entry: ArticleEntry,
  { pages }: FullIssueEntry,
  link: Linker,
  strings: Strings,
): JumpView {
  const isForward = direction === "to";
  if (page === undefined)
    return { direction, printed, note: isForward ? strings.continuedUnknown : strings.beginningUnknown };
  const name = strings.pageNumber(page);
  const target = pages.find((candidate) => candidate.page.number === page);
  if (target === undefined)
    return { direction, printed, note: isForward ? strings.continuedNotHeld(name) : strings.beginningNotHeld(name) };
  const text = isForward ? strings.continuedOn(name) : strings.continuedFrom(name);
  const href = link(pageUrl(target.issue, target.page));
  if (entry.article.kind === "teaser") return { direction, printed, link: { text, href } };
  return {
    direction,
    printed,
    link: { text, href },
    note: isForward ? strings.continuedNotFound : strings.beginningNotFound,
  };
}
