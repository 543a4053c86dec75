import type { TextFolder } from "../text/fold.ts";
import { type FoldedText, foldText, foldToString } from "../text/fold.ts";
import { MOST_BYLINES } from "./engine.ts";
import {
  BODY_FIELDS,
  CHARACTER_SUBFIELD,
  HEADLINE_FIELDS,
  NAME_SUBFIELD,
  WHOLE_SUBFIELD,
} from "./opensearch-format.ts";
import { everyWord, type Filters, type Query, type Word } from "./query.ts";
import type { Sort } from "./question.ts";
import { HEADLINE_BOOST } from "./score-estimate.ts";

/** A clause of OpenSearch's query DSL. */
type Clause = Readonly<Record<string, unknown>>;

/** The query as OpenSearch's query DSL has it: words must occur, words to leave out must not, filters limit. */
export function queryClause(query: Query, folder: TextFolder): Clause {
  return {
    bool: {
      must: query.words.map(anyClause),
      must_not: query.without.map(wordClause),
      filter: filterClauses(query.filters, folder),
    },
  };
}

/** The order of results; the address settles ties, so that pages and downloads never skip one. */
export function sortClause(sort: Sort): readonly Clause[] {
  const byDate: Clause = { date: sort === "oldest" ? "asc" : "desc" };
  return [...(sort === "relevance" ? [{ _score: "desc" }] : []), byDate, { url: "asc" }];
}

/** What the facets count. */
export const FACET_AGGREGATIONS = {
  papers: {
    terms: { field: "newspaper", size: 1000 },
    aggs: { name: { terms: { field: `newspaperName.${NAME_SUBFIELD}`, size: 1 } } },
  },
  months: { date_histogram: { field: "date", calendar_interval: "month", format: "yyyy-MM", min_doc_count: 1 } },
  pages: { terms: { field: "page", size: 1000, order: { _key: "asc" } } },
  kinds: { terms: { field: "kind" } },
} as const;

/** What the byline facet counts. */
export const BYLINE_AGGREGATION = {
  bylines: { terms: { field: `bylines.${NAME_SUBFIELD}`, size: MOST_BYLINES } },
} as const;

/** The word or one of its alternatives. */
function anyClause(word: Word): Clause {
  const clauses = everyWord([word]).map(wordClause);
  return clauses.length === 1 ? wordClause(word) : { bool: { should: clauses, minimum_should_match: 1 } };
}

function wordClause({ folded, field }: Word): Clause {
  const headline = HEADLINE_FIELDS.map((name) => [name, `^${HEADLINE_BOOST}`] as const);
  const body = BODY_FIELDS.map((name) => [name, ""] as const);
  return phraseClause(folded, field === "headline" ? headline : [...headline, ...body]);
}

/** One of the fields holds the string. The string is sent folded: OpenSearch folds it again, to the same. */
function phraseClause({ codes }: FoldedText, fields: readonly (readonly [name: string, boost: string])[]): Clause {
  const text = String.fromCodePoint(...codes);
  return codes.length === 1
    ? { multi_match: { query: text, fields: fields.map(([name, boost]) => `${name}.${CHARACTER_SUBFIELD}${boost}`) } }
    : { multi_match: { query: text, type: "phrase", fields: fields.map(([name, boost]) => `${name}${boost}`) } };
}

function filterClauses({ by, byWhole, paper, page, kind, dates }: Filters, folder: TextFolder): readonly Clause[] {
  const holds = (field: string, value: string) => phraseClause(foldText(value, folder), [[field, ""]]);
  return [
    [
      ...by.map((name) => holds("bylines", name)),
      ...byWhole.map((name) => ({ term: { [`bylines.${WHOLE_SUBFIELD}`]: foldToString(name, folder) } })),
    ],
    paper.flatMap((name) => [{ term: { newspaper: name } }, holds("newspaperName", name)]),
    page.length > 0 ? [{ terms: { page } }] : [],
    kind.length > 0 ? [{ terms: { kind } }] : [],
    dates.map(({ from, to }) => ({ range: { date: { gte: firstDay(from), lte: lastDay(to) } } })),
  ].flatMap((alternatives) =>
    alternatives.length > 0 ? [{ bool: { should: alternatives, minimum_should_match: 1 } }] : [],
  );
}

/**
 * A period's ends may be days that their months do not have (2021-02-31); OpenSearch wants days that there are: the first
 * of the next month, and the last of the month.
 */
function firstDay(date: string): string {
  const { prefix, day, days } = dayOf(date);
  if (day <= days) return date;
  const [year = 0, month = 1] = prefix.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, date.length);
}

function lastDay(date: string): string {
  const { prefix, day, days } = dayOf(date);
  return `${prefix}${String(Math.min(day, days)).padStart(2, "0")}`;
}

/** `2021-02-` of `2021-02-31`, 31, and the 28 days of that month. */
function dayOf(date: string): { readonly prefix: string; readonly day: number; readonly days: number } {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { prefix: date.slice(0, 8), day, days: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}
