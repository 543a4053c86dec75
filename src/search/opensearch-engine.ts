import type { TextFolder } from "../text/fold.ts";
import type { Answer, Result } from "./answer.ts";
import type { SearchEngine } from "./engine.ts";
import { citedFields, printedParts, type SearchEntry } from "./entry.ts";
import { NO_FACETS } from "./facets.ts";
import type { ListedArticle } from "./list-articles.ts";
import { BadAnswer, facetsOfBuckets, type OpenSearchAnswer, readOpenSearchAnswer } from "./opensearch-answer.ts";
import { BYLINE_AGGREGATION, FACET_AGGREGATIONS, queryClause, sortClause } from "./opensearch-query.ts";
import { partNames } from "./part-names.ts";
import { everyWord, hasFilters, type Query } from "./query.ts";
import { type Question, RESULTS_A_PAGE } from "./question.ts";
import { createQuestionReader } from "./question-reader.ts";
import { makeSnippet, markText } from "./snippet.ts";

/** The servers' limit of `from` + `size` (`index.max_result_window`), and a page of a download. */
const RESULT_WINDOW = 10_000;
const LIST_PAGE = 1000;
const ATTEMPTS = 2;
/** What a server says when it is merely busy. */
const BUSY = [429, 502, 503, 504];

/**
 * An engine that asks the OpenSearch index at `address` (e.g. `https://search.example.org/xianbao`), filled by
 * `xianbao export --opensearch`, over its search API. It finds what the site's own index finds; which word is missing
 * and what pinyin may mean it does not tell.
 */
export function createOpenSearchEngine(address: string, fetch: typeof globalThis.fetch): SearchEngine {
  const { folder, parseQuery } = createQuestionReader();
  let current = new AbortController();
  const search = (body: object, signal?: AbortSignal) => askServer(address, body, fetch, signal, 1);
  const answer = async (question: Question): Promise<Answer> => {
    current.abort();
    current = new AbortController();
    const query = parseQuery(question.query);
    if (!asksForAnything(query)) {
      return answerWith(question, query, 1, NOTHING, folder);
    }
    const first = Math.min((Math.max(1, question.page) - 1) * RESULTS_A_PAGE, RESULT_WINDOW - RESULTS_A_PAGE);
    const body = { ...bodyOf(question, query, folder), from: first, size: RESULTS_A_PAGE, aggs: FACET_AGGREGATIONS };
    const found = await search(body, current.signal);
    const last = Math.ceil(found.total / RESULTS_A_PAGE);
    return found.hits.length === 0 && last > 0 && last < question.page
      ? answer({ ...question, page: last })
      : answerWith(question, query, first + 1, found, folder);
  };
  return {
    answer,
    bylines: async (text) => {
      const query = parseQuery(text);
      if (!asksForAnything(query)) return [];
      const body = { query: queryClause(query, folder), size: 0, aggs: BYLINE_AGGREGATION };
      return (await search(body)).buckets["bylines"] ?? [];
    },
    list: async (question) => {
      const query = parseQuery(question.query);
      if (!asksForAnything(query)) return [];
      const listed: ListedArticle[] = [];
      let page: OpenSearchAnswer | undefined;
      while (page === undefined || page.hits.length === LIST_PAGE) {
        const after = page?.hits.at(-1)?.sort;
        const body = { ...bodyOf(question, query, folder), size: LIST_PAGE, ...(after && { search_after: after }) };
        page = await search(body);
        listed.push(...page.hits.map(({ entry }) => listedArticle(entry)));
      }
      return listed;
    },
  };
}

const NOTHING: OpenSearchAnswer = { total: 0, hits: [], buckets: {}, newspapers: {}, failures: [] };

function asksForAnything({ words, filters }: Query): boolean {
  return words.length > 0 || hasFilters(filters);
}

function bodyOf({ sort }: Question, query: Query, folder: TextFolder): object {
  return { query: queryClause(query, folder), sort: sortClause(sort), track_total_hits: true };
}

/** Asks once more where the connection broke or the server is busy. */
async function askServer(
  address: string,
  body: object,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal | undefined,
  attempt: number,
): Promise<OpenSearchAnswer> {
  const again = () => askServer(address, body, fetch, signal, attempt + 1);
  let response: Response;
  try {
    response = await fetch(`${address}/_search`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      ...(signal !== undefined && { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (attempt < ATTEMPTS) return again();
    throw new BadAnswer(`${address} cannot be reached`, { cause: error });
  }
  if (BUSY.includes(response.status) && attempt < ATTEMPTS) return again();
  if (!response.ok) throw new BadAnswer(`${address}: HTTP ${response.status}`);
  return readOpenSearchAnswer(await response.json());
}

function answerWith(
  question: Question,
  query: Query,
  first: number,
  found: OpenSearchAnswer,
  folder: TextFolder,
): Answer {
  const entries = found.hits.map(({ entry }) => entry);
  return {
    question,
    total: found.total,
    first,
    results: entries.map((entry) => resultOf(entry, query, folder)),
    facets: found.total === 0 ? NO_FACETS : facetsOfBuckets(found),
    newspapers: found.newspapers,
    periods: query.periods,
    hints: query.hints,
    missing: [],
    suggestions: [],
    failures: found.failures,
    orderFailures: [],
  };
}

function resultOf(entry: SearchEntry, { words }: Query, folder: TextFolder): Result {
  const { url, newspaperName, date, dateUncertain = false, page, line, kind, bylines } = entry;
  const all = everyWord(words);
  const anywhere = all.filter((word) => word.field === "any").map((word) => word.folded);
  const phrases = all.map((word) => word.folded);
  return {
    ...{ url, newspaper: newspaperName, date, dateUncertain, page, line, kind, bylines },
    title: markText(entry.title, phrases, folder),
    snippet: makeSnippet(partNames(printedParts(entry), bylines), anywhere, folder, entry.title),
  };
}

function listedArticle(entry: SearchEntry): ListedArticle {
  const { url, date, dateUncertain = false, newspaperName } = entry;
  return { ...citedFields(entry), url, date, dateUncertain, newspaper: newspaperName };
}
