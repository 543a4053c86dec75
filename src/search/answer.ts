import type { SearchEntry } from "./entry.ts";
import { countFacets, type Facets, NO_FACETS } from "./facets.ts";
import { type Found, findArticles } from "./find-articles.ts";
import { orFailure } from "./or-failure.ts";
import { orderReadable } from "./order-articles.ts";
import { partNames } from "./part-names.ts";
import { everyWord, type Hint, type Query } from "./query.ts";
import { type Question, RESULTS_A_PAGE } from "./question.ts";
import { readArticles } from "./read-articles.ts";
import { type Head, readHead, readParts } from "./read-documents.ts";
import { readKnownWords } from "./read-known-words.ts";
import { newspaperName, type SearchIndex } from "./search-index.ts";
import type { Segment } from "./snippet.ts";

/** One article in a list of results. */
export interface Result {
  readonly url: string;
  readonly title: readonly Segment[];
  readonly newspaper: string;
  readonly date: string;
  readonly dateUncertain: boolean;
  readonly page: number;
  readonly line: number;
  readonly kind: SearchEntry["kind"];
  readonly bylines: readonly string[];
  readonly snippet: readonly Segment[];
}

/** A query that asks for less than one that finds nothing, and how many articles it finds. */
export interface Relaxed {
  readonly query: string;
  readonly total: number;
}

/** The answer to a question: plain values, which can be sent from a worker. */
export interface Answer {
  readonly question: Question;
  readonly total: number;
  /** The number of the first result listed, from 1. */
  readonly first: number;
  readonly results: readonly Result[];
  readonly facets: Facets;
  /** Slug and name of the newspapers in the facets. */
  readonly newspapers: Readonly<Record<string, string>>;
  /** Pieces of the query that limit it to a time. */
  readonly periods: readonly string[];
  readonly hints: readonly Hint[];
  /** Of a query that asks for more than one word and finds nothing, those that occur nowhere, as typed. */
  readonly missing: readonly string[];
  /** Names and words that a query in pinyin may mean, the likeliest first. */
  readonly suggestions: readonly string[];
  /** What finds something where the query finds nothing. */
  readonly relaxed?: Relaxed;
  /** Files of the index that could not be read: what they hold is not among what was found, or not shown of it. */
  readonly failures: readonly string[];
  /** Files that only the order by relevance needs and that could not be read: the newest come first instead. */
  readonly orderFailures: readonly string[];
}

/**
 * Takes what is known of an answer before all of it is: first how many articles there are, then their heads, without snippets, and what
 * they have in common.
 */
export type TellPart = (part: Answer) => void;

/** Answers a question in full. Rejects with the signal's reason when it is aborted; then no more parts are told of. */
export async function answerQuestion(
  index: SearchIndex,
  question: Question,
  signal?: AbortSignal,
  tell: TellPart = () => {},
): Promise<Answer> {
  const query = index.parseQuery(question.query);
  const found = await findArticles(index, query, signal);
  const count = countOf(index, question, query, found);
  const start = count.first - 1;
  const tellPart = (part: Partial<Answer>) => {
    if (found.total > 0 && signal?.aborted !== true) tell({ ...count, ...part });
  };
  tellPart({});
  const failures = new Set(found.failures);
  const orderFailures = new Set<string>();
  const end = start + RESULTS_A_PAGE;
  const [order, facets = NO_FACETS] = await Promise.all([
    orderReadable(index, found, question.sort, end, orderFailures),
    orFailure(countFacets(found), failures),
  ]);
  signal?.throwIfAborted();
  const tellHeads = (heads: readonly Result[]) => tellPart({ results: heads, facets });
  const results = await readResults(index, order.slice(start, end), query, failures, tellHeads);
  const help = isNothing(found) ? await helpWith(index, question.query, query, { found, signal }) : NO_HELP;
  signal?.throwIfAborted();
  return {
    ...count,
    results,
    facets,
    ...help,
    failures: [...failures].sort(),
    orderFailures: [...orderFailures].sort(),
  };
}

/** The answer as far as it is known once the articles are found. */
function countOf(index: SearchIndex, question: Question, query: Query, found: Found): Answer {
  const pages = Math.max(1, Math.ceil(found.total / RESULTS_A_PAGE));
  return {
    question,
    total: found.total,
    first: (Math.min(Math.max(1, question.page), pages) - 1) * RESULTS_A_PAGE + 1,
    results: [],
    facets: NO_FACETS,
    newspapers: Object.fromEntries(index.manifest.newspapers.map(({ slug, name }) => [slug, name])),
    periods: query.periods,
    hints: query.hints,
    missing: isNothing(found) ? found.missingWords : [],
    ...NO_HELP,
    failures: [],
    orderFailures: [],
  };
}

/** Where a part could not be read, it is not known that nothing is found. */
function isNothing({ total, failures }: Found): boolean {
  return total === 0 && failures.length === 0;
}

/** What to ask instead of a query that finds nothing. */
type Help = Pick<Answer, "suggestions" | "relaxed">;

const NO_HELP: Help = { suggestions: [] };

/** What a query that found nothing is answered with. */
interface Nothing {
  readonly found: Found;
  readonly signal: AbortSignal | undefined;
}

/** Of the easier queries the first that finds something is offered. What cannot be read for that is no fault of the answer. */
async function helpWith(index: SearchIndex, text: string, query: Query, nothing: Nothing): Promise<Help> {
  const { found, signal } = nothing;
  const failures = new Set<string>();
  const help = await orFailure(index.parts.loadHelp(), failures);
  if (help === undefined) return NO_HELP;
  const { missingTerms: missing } = found;
  const { newspapers } = index.manifest;
  const readKnown = () => readKnownWords(index, failures);
  const { suggestions, easier } = await help({ text, query, missing, newspapers, readKnown });
  for (const other of easier) {
    const { total = 0 } = (await orFailure(findArticles(index, index.parseQuery(other), signal), failures)) ?? {};
    if (total > 0) return { suggestions, relaxed: { query: other, total } };
  }
  return { suggestions };
}

/**
 * The results of the articles with these numbers. What cannot be read is named in `failures` and left out. `tellHeads` takes the results
 * without snippets once all heads have come.
 */
export async function readResults(
  index: SearchIndex,
  ids: readonly number[],
  query: Query,
  failures: Set<string>,
  tellHeads: (results: readonly Result[]) => void = () => {},
): Promise<readonly Result[]> {
  const words = everyWord(query.words);
  const phrases = words.map((word) => word.folded);
  const anywhere = words.filter((word) => word.field === "any").map((word) => word.folded);
  const come = new Map<number, Result | undefined>();
  const results = await readArticles(index, ids, async (partition, document): Promise<Result | undefined> => {
    const head = await orFailure(readHead(partition, document), failures);
    const result = head && {
      ...resultOf(index, head),
      title: index.markText(head.title, phrases, index.folder),
      snippet: [],
    };
    come.set(partition.base + document, result);
    if (come.size === ids.length) tellHeads(ids.flatMap((id) => come.get(id) ?? []));
    if (head === undefined || result === undefined) return undefined;
    const parts = await orFailure(readParts(partition, head), failures);
    // Without the text there is a result all the same.
    const snippet = parts ? index.makeSnippet(partNames(parts, head.bylines), anywhere, index.folder, head.title) : [];
    return { ...result, snippet };
  });
  return results.filter((result) => result !== undefined);
}

function resultOf(index: SearchIndex, head: Head): Omit<Result, "title" | "snippet"> {
  const { url, date, dateUncertain, page, line, kind, bylines } = head;
  const newspaper = newspaperName(index, head.newspaper);
  return { url, newspaper, date, dateUncertain, page, line, kind, bylines };
}
