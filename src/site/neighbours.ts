import type { IssueHead } from "../model/issue.ts";
import type { IssueEntry, PageEntry } from "./catalog.ts";
import { dateText } from "./date.ts";
import type { Link, Linker } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { issueUrl, pageUrl } from "./urls.ts";

/** The way to what came before and after in print. */
export interface Neighbours {
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
}

/** A link with the words for the way it leads: 上一期, 约2021年12月13日. */
interface Neighbour extends Link {
  readonly label: string;
}

/** 上一期 and 下一期. */
export function issueNeighbours(entry: IssueEntry, link: Linker, strings: Strings): Neighbours {
  const { previous, next } = entry.neighbours;
  const view = (issue: IssueHead) => ({ text: dateText(issue.date, strings), href: link(issueUrl(issue)) });
  return neighbours(previous, next, [strings.previousIssue, strings.nextIssue], view);
}

/** 上一版 and 下一版 within the issue. */
export function pageNeighbours(entry: IssueEntry, pageEntry: PageEntry, link: Linker, strings: Strings): Neighbours {
  const position = entry.pages.indexOf(pageEntry);
  const view = ({ issue, page }: PageEntry) => ({
    text: strings.pageNumber(page.number),
    href: link(pageUrl(issue, page)),
  });
  return neighbours(
    entry.pages[position - 1],
    entry.pages[position + 1],
    [strings.previousPage, strings.nextPage],
    view,
  );
}

function neighbours<T>(
  previous: T | undefined,
  next: T | undefined,
  [previousLabel, nextLabel]: readonly [string, string],
  view: (neighbour: T) => Link,
): Neighbours {
  return {
    ...(previous === undefined ? {} : { previous: { ...view(previous), label: previousLabel } }),
    ...(next === undefined ? {} : { next: { ...view(next), label: nextLabel } }),
  };
}
