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

/** The query limited to a period, e.g. `2021-01..2021-03`, in place of those that it was limited to before. */
export function limitToPeriod(query: string, before: readonly string[], period: string): string {
  return `${closed(before.reduce(withoutWord, query))} ${period}`.trim();
}

/** The query with the filter added, or taken out where it is in. */
export function toggleFilter(query: string, filter: string): string {
  return hasFilter(query, filter) ? withoutWord(query, filter) : `${closed(query)} ${filter}`.trim();
}

/** The query with the quotation mark that it lacks, or without the bar at its end: what is added behind would be a part of the phrase, or another word for the last one. */
function closed(query: string): string {
  const { lacking } = splitQuery(query);
  return lacking === undefined ? query.replace(LAST_BAR, "") : query + lacking;
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
const LAST_BAR = /[\s|｜]+$/u;
// e.g. | 乡 behind 公社
const FIRST_BAR = /^\s*[|｜]/u;
