import { findPeriod } from "../search/query.ts";
import { type QueryPiece, splitQuery } from "../search/split-query.ts";

// e.g. 柯城, 2021-03, kecheng: a value that needs no quotation marks
const PLAIN_VALUE = /^[^\s"“”「」『』＂:：|｜]+$/u;

// What would end a quoted value
const QUOTES = /["“”「」『』＂]/gu;

/** A filter as a reader would type it, e.g. `page:1`; a byline whole, `by:"王伟"`, not as a part of other names. */
export function filterText(name: string, value: string): string {
  const text = PLAIN_VALUE.test(value) && name !== "by" ? value : `"${value.replaceAll(QUOTES, "")}"`;
  return name === "" ? text : `${name}:${text}`;
}

/** Whether the query has this filter as a word of its own. */
export function hasFilter(query: string, filter: string): boolean {
  return splitQuery(query).pieces.some((piece) => isTyped(query, piece, filter));
}

/** Whether the query asks for articles with some byline. */
export function hasByline(query: string): boolean {
  return splitQuery(query).pieces.some(({ filter, negative }) => filter === "by" && !negative);
}

function isTyped(query: string, { start, end }: QueryPiece, word: string): boolean {
  return query.slice(start, end) === word;
}

/** The words of a query that limit it to a time: `2021-01..2021-03`, or `2021年` beside others. */
export function periodsIn(query: string): readonly string[] {
  const { pieces } = splitQuery(query);
  return pieces.filter((piece) => findPeriod(piece, pieces.length > 1) !== undefined).map(({ text }) => text);
}

/** The query limited to a period, e.g. `2021-01..2021-03`, in place of any it was limited to before. */
export function limitToPeriod(query: string, period: string): string {
  const rest = periodsIn(query).reduce(withoutWord, query);
  return `${closed(rest)} ${period}`.trim();
}

/** The query with the filter added, or taken out where it is in. */
export function toggleFilter(query: string, filter: string): string {
  return hasFilter(query, filter) ? withoutWord(query, filter) : `${closed(query.trim())} ${filter}`.trim();
}

/** The query with the quotation mark that it lacks: what is added behind would be a part of the phrase. */
function closed(query: string): string {
  return query + (splitQuery(query).lacking ?? "");
}

function withoutWord(query: string, word: string): string {
  const piece = splitQuery(query).pieces.find((typed) => isTyped(query, typed, word));
  if (piece === undefined) return query;
  const before = query.slice(0, piece.start);
  const behind = query.slice(piece.end);
  // With an alternative its bar goes.
  return piece.instead
    ? `${before.replace(LAST_BAR, "")}${behind}`.trim()
    : `${before.trimEnd()} ${behind.replace(FIRST_BAR, "").trimStart()}`.trim();
}

// e.g. 公社 | before 乡
const LAST_BAR = /\s*[|｜]\s*$/u;
// e.g. | 乡 behind 公社
const FIRST_BAR = /^\s*[|｜]/u;
