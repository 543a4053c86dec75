import type { IssueHead } from "../model/issue.ts";
import type { IssueEntry, PageEntry } from "./catalog-entries.ts";
import { dateText } from "./date.ts";
import { pageText } from "./page-label.ts";
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
  const view = (issue: IssueHead | undefined, label: string) =>
    issue && { label, text: dateText(issue.date, strings), href: link(issueUrl(issue)) };
  return neighboursOf(view(previous, strings.previousIssue), view(next, strings.nextIssue));
}

/** 上一版 and 下一版 within the issue. */
export function pageNeighbours(entry: IssueEntry, pageEntry: PageEntry, link: Linker, strings: Strings): Neighbours {
  const position = entry.pages.indexOf(pageEntry);
  const view = (neighbour: PageEntry | undefined, label: string) =>
    neighbour && {
      label,
      text: pageText(neighbour.page, strings),
      href: link(pageUrl(neighbour.issue, neighbour.page)),
    };
  return neighboursOf(
    view(entry.pages[position - 1], strings.previousPage),
    view(entry.pages[position + 1], strings.nextPage),
  );
}

/** What comes before and after, as far as there is any. */
export function neighboursOf(previous: Neighbour | undefined, next: Neighbour | undefined): Neighbours {
  if (previous === undefined) return next === undefined ? {} : { next };
  return next === undefined ? { previous } : { previous, next };
}
