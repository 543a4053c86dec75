import type { Answer } from "../search/answer.ts";
import { type Question, RESULTS_A_PAGE } from "../search/question.ts";
import { addressOf } from "./address.ts";
import { element } from "./elements.ts";
import type { SearchStrings } from "./search-strings.ts";

/** Pages shown on each side of the current one. */
const NEIGHBOURS = 2;

/** Links to the pages of results, with … for pages left out; nothing where there is one page only. */
export function renderPager(answer: Answer, strings: SearchStrings): readonly (Node | string)[] {
  const pages = Math.ceil(answer.total / RESULTS_A_PAGE);
  const current = Math.floor((answer.first - 1) / RESULTS_A_PAGE) + 1;
  if (pages < 2) {
    return [];
  }
  const link = (page: number, text: string, rel?: string) => pageLink(answer.question, page, text, rel);
  return [
    ...(current > 1 ? [link(current - 1, strings.pagerPrevious, "prev")] : []),
    ...pagesAround(current, pages).flatMap((page, place, shown) => [
      ...(place > 0 && shown[place - 1] !== page - 1 ? ["…"] : []),
      page === current
        ? element("span", { attributes: { "aria-current": "page", class: "pager-current" } }, String(page))
        : link(page, String(page)),
    ]),
    ...(current < pages ? [link(current + 1, strings.pagerNext, "next")] : []),
  ].flatMap((part) => [part, " "]);
}

function pageLink(question: Question, page: number, text: string, rel?: string): HTMLAnchorElement {
  const href = addressOf({ ...question, page });
  return element("a", { attributes: { href, "data-search": href, ...(rel !== undefined && { rel }) } }, text);
}

/** First, last and those around the current page. */
function pagesAround(current: number, pages: number): readonly number[] {
  const around = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, index) => current - NEIGHBOURS + index);
  return [...new Set([1, ...around, pages])].filter((page) => page >= 1 && page <= pages);
}
