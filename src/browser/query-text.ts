import { normalizePeriod, parseWritten } from "../search/date-range.ts";
import { type QueryPiece, splitQuery } from "../search/split-query.ts";
import type { Filter } from "./filter-text.ts";

/** Whether the query has this filter, under whatever name. */
export function hasFilter(query: string, filter: Filter): boolean {
  return splitQuery(query).pieces.some((piece) => isTyped(query, piece, filter));
}

/** Whether the query asks for articles with some byline. */
export function hasByline(query: string): boolean {
  return splitQuery(query).pieces.some(({ filter, negative }) => filter === "by" && !negative);
}

function isTyped(query: string, piece: QueryPiece, { text, others }: Filter): boolean {
  const typed = meaningOf(query, piece);
  return [text, ...others].some((known) => splitQuery(known).pieces.some((own) => meaningOf(known, own) === typed));
}

/** A filter by the name that all its names stand for; anything else as it is typed. */
function meaningOf(query: string, { filter, negative, quoted, text, start, end }: QueryPiece): string {
  if (filter === undefined || negative) return query.slice(start, end);
  // A name in a byline is another filter in quotation marks: the whole of it.
  return JSON.stringify([filter, text.toLowerCase(), filter === "by" && quoted]);
}

/** The query limited to a period, e.g. `2021-01..2021-03`, in place of those that it was limited to before. */
export function limitToPeriod(query: string, before: readonly string[], period: string): string {
  return `${closed(withoutFilter(query, { text: period, others: before }))} ${period}`.trim();
}

/** The query with the filter added. */
export function addFilter(query: string, { text }: Filter): string {
  return `${closed(query)} ${text}`.trim();
}

/** The query with the filter taken out, however often and under whatever name it is in. */
export function removeFilter(query: string, filter: Filter): string {
  const rest = withoutFilter(query, filter);
  // A date that stands alone now would be text.
  return parseWritten(rest) === undefined ? rest : `${normalizePeriod(rest)}..${normalizePeriod(rest)}`;
}

/** The query with the quotation mark that it lacks, or without the bar at its end: what is added behind would be a part of the phrase, or another word for the last one. */
function closed(query: string): string {
  const { lacking } = splitQuery(query);
  return lacking === undefined ? query.replace(LAST_BAR, "") : query + lacking;
}

function withoutFilter(query: string, filter: Filter): string {
  const piece = splitQuery(query).pieces.find((typed) => isTyped(query, typed, filter));
  if (piece === undefined) return query;
  const before = query.slice(0, piece.start);
  const behind = query.slice(piece.end);
  // With an alternative its bar goes.
  const rest = piece.instead
    ? `${before.replace(LAST_BAR, "")}${behind}`.trim()
    : `${before.trimEnd()} ${behind.replace(FIRST_BAR, "").trimStart()}`.trim();
  return withoutFilter(rest, filter);
}

// e.g. 公社 | before 乡
const LAST_BAR = /[\s|｜]+$/u;
// e.g. | 乡 behind 公社
const FIRST_BAR = /^\s*[|｜]/u;
