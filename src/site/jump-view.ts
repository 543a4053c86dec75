import type { JumpLine } from "../model/article.ts";
import type { ArticleEntry, IssueEntry, PageEntry } from "./catalog.ts";
import type { Link, Linker } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { pageUrl } from "./urls.ts";

/** A jump line 转版 as the article's page shows it. */
export interface JumpView {
  readonly direction: JumpLine["direction"];
  /** As printed: （下转2版） */
  readonly printed: string;
  /** To the other part of the text, or to its page where the part is not told apart. */
  readonly link?: Link;
  /** Why there is no link. */
  readonly note?: string;
}

/** The article's jump lines, each with a link to where the text goes on or a note that it is not held. */
export function jumpViews(
  entry: ArticleEntry,
  issueEntry: IssueEntry,
  link: Linker,
  strings: Strings,
): readonly JumpView[] {
  return entry.article.jumps.map((jump) => {
    const { direction } = jump;
    const common = { direction, printed: jump.text };
    if (jump.page === undefined) return { ...common, note: strings.jumpPageUnknown };
    const name = strings.pageNumber(jump.page);
    const target = issueEntry.pages.find((candidate) => candidate.page.number === jump.page);
    const isForward = direction === "to";
    if (target === undefined) {
      return { ...common, note: isForward ? strings.continuedNotHeld(name) : strings.beginningNotHeld(name) };
    }
    const href = link(otherPart(entry, target, direction)?.url ?? pageUrl(target.issue, target.page));
    return { ...common, link: { text: isForward ? strings.continuedOn(name) : strings.continuedFrom(name), href } };
  });
}

/** The article on the other page whose own jump line points back here; undefined unless exactly one does. */
function otherPart(entry: ArticleEntry, target: PageEntry, direction: JumpLine["direction"]): ArticleEntry | undefined {
  const answering = target.articles.filter((candidate) =>
    candidate.article.jumps.some((jump) => jump.direction !== direction && jump.page === entry.page.number),
  );
  return answering.length === 1 ? answering[0] : undefined;
}
