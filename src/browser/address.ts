import { type Question, SORTS, type Sort } from "../search/question.ts";

/** The question in a search page's address, e.g. `?q=%E6%9F%AF%E5%9F%8E&sort=newest&p=2`. */
export function readAddress(search: string): Question {
  const parameters = new URLSearchParams(search);
  const sort = SORTS.find((known) => known === parameters.get("sort")) ?? SORTS[0];
  const page = Number(parameters.get("p") ?? 1);
  return { query: parameters.get("q") ?? "", sort, page: Number.isInteger(page) && page > 0 ? page : 1 };
}

/** The address of a question, relative to the search page. */
export function addressOf({ query, sort, page }: Question): string {
  const parameters = new URLSearchParams({ q: query });
  if (sort !== defaultSort) {
    parameters.set("sort", sort);
  }
  if (page > 1) {
    parameters.set("p", String(page));
  }
  return `?${parameters}`;
}

const defaultSort: Sort = SORTS[0];
