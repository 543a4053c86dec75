import type { IssueEntry, PageEntry } from "./catalog-entries.ts";
import { type PageLabel, pageLabel } from "./page-label.ts";
import type { Link, Linker } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { pageUrl } from "./urls.ts";

/** A page's link among those of its issue. */
export interface PageTab extends PageLabel, Pick<Link, "href" | "current"> {
  /** Whether pages between the tab before and this one are left out. */
  readonly isApart: boolean;
}

/**
 * The way to the other pages of the issue; of more than any newspaper has, to those around this one and to the first and
 * the last, since pages that each listed all would grow with their square. The issue's own page has them all.
 */
export function pageTabs(
  { pages }: IssueEntry,
  pageEntry: PageEntry,
  link: Linker,
  strings: Strings,
): readonly PageTab[] {
  const here = pages.indexOf(pageEntry);
  const first = pages.length <= MOST_PAGES ? 0 : Math.max(0, here - MOST_AROUND);
  const last = pages.length <= MOST_PAGES ? pages.length - 1 : Math.min(pages.length - 1, here + MOST_AROUND);
  const tabOf = (page: PageEntry | undefined, isApart: boolean): readonly PageTab[] =>
    page === undefined
      ? []
      : [
          {
            ...pageLabel(page.page, strings),
            href: link(pageUrl(page.issue, page.page)),
            current: page === pageEntry,
            isApart,
          },
        ];
  return [
    ...(first > 0 ? tabOf(pages[0], false) : []),
    ...pages.slice(first, last + 1).flatMap((page, index) => tabOf(page, index === 0 && first > 1)),
    ...(last < pages.length - 1 ? tabOf(pages.at(-1), last < pages.length - 2) : []),
  ];
}

/** No county newspaper has more in an issue; a misread page count must not fill the page. */
const MOST_PAGES = 64;
/** How many pages before and after the one shown have tabs where an issue has more. */
const MOST_AROUND = 10;

/**
 * Says which pages were printed but are not in the archive: up to the number that the issue says it had, or the last that
 * is held; undefined where all are.
 */
export function findNotHeld({ issue, pages }: IssueEntry, strings: Strings): string | undefined {
  const held = new Set(pages.map(({ page }) => page.number));
  const count = Math.min(Math.max(issue.pageCount ?? 0, ...held), MOST_PAGES);
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !held.has(number));
  if (missing.length === 0) return undefined;
  return strings.pagesNotHeld(missing.map((number) => strings.pageNumber(number)).join(strings.listSeparator));
}
