import { findPeriod } from "../search/query.ts";
import { splitQuery } from "../search/split-query.ts";

// e.g. 柯城, 2021-03, kecheng: a value that needs no quotation marks
const PLAIN_VALUE = /^[^\s"“”「」『』＂:：]+$/u;

/** A filter as a reader would type it, e.g. `page:1` or `by:"甲 乙"`. */
export function filterText(name: string, value: string): string {
  const text = PLAIN_VALUE.test(value) ? value : `"${value.replaceAll('"', "")}"`;
  return name === "" ? text : `${name}:${text}`;
}

/** Whether the query has this filter as a word of its own. */
export function hasFilter(query: string, filter: string): boolean {
  return ` ${query} `.includes(` ${filter} `);
}

/** The words of a query that limit it to a time: `2021-01..2021-03`, or `2021年` beside others. */
export function periodsIn(query: string): readonly string[] {
  const { pieces } = splitQuery(query);
  return pieces.filter((piece) => findPeriod(piece, pieces.length > 1) !== undefined).map(({ text }) => text);
}

/** The query limited to a period, e.g. `2021-01..2021-03`, in place of any it was limited to before. */
export function limitToPeriod(query: string, period: string): string {
  const rest = periodsIn(query).reduce(withoutWord, query);
  return `${rest} ${period}`.trim();
}

/** The query with the filter added, or taken out where it is in. */
export function toggleFilter(query: string, filter: string): string {
  return hasFilter(query, filter) ? withoutWord(query, filter) : `${query.trim()} ${filter}`.trim();
}

function withoutWord(query: string, word: string): string {
  return ` ${query} `.replace(` ${word} `, " ").trim();
}
