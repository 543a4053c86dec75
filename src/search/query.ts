import type { ArticleKind } from "../model/article.ts";
import { type FoldedText, foldText, foldToString, type TextFolder } from "../text/fold.ts";
import { type DateRange, isYear, parseDateRange, parseWritten } from "./date-range.ts";
import { type FilterName, type QueryPiece, splitQuery } from "./split-query.ts";

/** A word or phrase to look for, or to leave out. */
export interface Word {
  /** As typed. */
  readonly text: string;
  readonly folded: FoldedText;
  /** In kicker, headline and decks only, or in everything printed. */
  readonly field: "headline" | "any";
  /** Others of which any will do instead. */
  readonly alternatives?: readonly Word[];
}

/** Values of one kind are alternatives; kinds must all hold. */
export interface Filters {
  /** Folded parts of names in a byline. */
  readonly by: readonly string[];
  /** Whole names in a byline as typed, in quotation marks: alternatives to the parts. */
  readonly byWhole: readonly string[];
  /** Newspapers: a slug, or part of a name, in lower case. */
  readonly paper: readonly string[];
  readonly page: readonly number[];
  readonly kind: readonly ArticleKind[];
  readonly dates: readonly DateRange[];
}

/** Something about the query the reader should know, by its key in the search strings. */
export interface Hint {
  readonly key:
    | "hintUnclosedQuote"
    | "hintUnknownFilter"
    | "hintEmptyFilter"
    | "hintNothingToFind"
    | "hintOnlyNegative"
    | "hintTooLong"
    | "hintTooMany"
    | "hintNegativeFilter"
    | "hintRangeAsTime"
    | "hintYearAsText";
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a reader asks for. */
export interface Query {
  /** All of them must occur, each itself or an alternative. */
  readonly words: readonly Word[];
  /** None of them may. */
  readonly without: readonly Word[];
  readonly filters: Filters;
  /** What was read as a period, as typed. */
  readonly periods: readonly string[];
  readonly hints: readonly Hint[];
}

/** A query is cut after so many characters … */
const LONGEST_QUERY = 2000;
/** … and after so many words and filters. */
const MOST_PIECES = 40;

/** The kinds' names in a query; Chinese ones are as good as English ones. */
const KIND_NAMES: ReadonlyMap<string, ArticleKind> = new Map([
  ["news", "news"],
  ["新闻", "news"],
  ["报道", "news"],
  ["photo", "photo"],
  ["图片", "photo"],
  ["图片新闻", "photo"],
  ["notice", "notice"],
  ["公告", "notice"],
  ["teaser", "teaser"],
  ["导读", "teaser"],
]);
// e.g. 3, 03, 3版, 第3版
const PAGE_NUMBER = /^第?(\d{1,3})版?$/u;

/**
 * Reads the query language: words (all must occur), `these|or|those`, `"exact phrases"`, `-without`, `title:` `by:` (part of a name, or a whole
 * one in quotation marks) `paper:` `page:` `kind:`, years, dates and ranges (`2021`, `2021年3月`, `2021-01..2021-03`). Anything else is text; nothing is an error. A year or a date in
 * characters that stands all by itself is text too: papers print them.
 */
export function parseQuery(text: string, folder: TextFolder): Query {
  const { pieces, lacking } = splitQuery(text.slice(0, LONGEST_QUERY));
  const draft: Draft = {
    words: [],
    without: [],
    filters: { by: [], byWhole: [], paper: [], page: [], kind: [], dates: [] },
    periods: [],
    hints: [],
  };
  const used = pieces.slice(0, MOST_PIECES);
  let before: Reading["before"] = "none";
  for (const piece of used) {
    const typed = text.slice(piece.start, piece.end);
    before = readPiece(piece, { typed, hasCompany: used.length > 1, before, folder }, draft);
  }
  if (lacking !== undefined) {
    draft.hints.push({ key: "hintUnclosedQuote", details: {} });
  }
  if (text.length > LONGEST_QUERY) draft.hints.push({ key: "hintTooLong", details: { count: LONGEST_QUERY } });
  if (pieces.length > MOST_PIECES) draft.hints.push({ key: "hintTooMany", details: { count: MOST_PIECES } });
  if (draft.words.length === 0 && !hasFilters(draft.filters) && text.trim() !== "") {
    draft.hints.push({ key: draft.without.length > 0 ? "hintOnlyNegative" : "hintNothingToFind", details: {} });
  }
  return draft;
}

/** The words, and what will do instead of them. */
export function everyWord(words: readonly Word[]): readonly Word[] {
  return words.flatMap((word) => [word, ...(word.alternatives ?? [])]);
}

/** Whether any filter is set. */
export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((values) => values.length > 0);
}

interface Draft extends Query {
  readonly words: Word[];
  readonly without: Word[];
  readonly filters: {
    readonly by: string[];
    readonly byWhole: string[];
    readonly paper: string[];
    readonly page: number[];
    readonly kind: ArticleKind[];
    readonly dates: DateRange[];
  };
  readonly periods: string[];
  readonly hints: Hint[];
}

/** What a piece of a query was read as. */
type Became = "word" | "without" | "none" | FilterName;

/** What a piece is read with. */
interface Reading {
  readonly typed: string;
  readonly hasCompany: boolean;
  /** What the piece before it was read as: behind a bar it is one more of that. */
  readonly before: Became;
  readonly folder: TextFolder;
}

function readPiece(piece: QueryPiece, reading: Reading, draft: Draft): Became {
  const { typed, folder } = reading;
  const more = piece.instead && piece.filter === undefined && !piece.negative ? reading.before : "none";
  const filter = piece.filter ?? (more === "word" || more === "without" || more === "none" ? undefined : more);
  if (filter !== undefined && filter !== "title") {
    if (!piece.negative) {
      if (readFilter(filter, piece, folder, draft)) return filter;
    } else {
      draft.hints.push({ key: "hintNegativeFilter", details: { filter: typed } });
      return "none";
    }
  } else if (filter === undefined && !piece.quoted && !piece.negative && more === "none") {
    if (readPeriod(piece.text, reading.hasCompany, draft)) return "none";
  }
  const folded = foldText(piece.text, folder);
  if (folded.codes.length === 0) return "none";
  const word: Word = { text: piece.text, folded, field: filter === "title" ? "headline" : "any" };
  if (piece.negative || more === "without") {
    draft.without.push(word);
    return "without";
  }
  const isInstead = piece.instead && reading.before === "word";
  const before = isInstead ? draft.words.pop() : undefined;
  draft.words.push(before === undefined ? word : withAlternative(before, word));
  return "word";
}

/** Takes a period in, beside other pieces a year or date, too; false where the piece is text. */
function readPeriod(text: string, hasCompany: boolean, { filters, periods, hints }: Draft): boolean {
  const range = parseDateRange(text) ?? (hasCompany ? parseWritten(text) : undefined);
  if (range === undefined) {
    if (isYear(text)) hints.push({ key: "hintYearAsText", details: { year: text } });
    return false;
  }
  filters.dates.push(range);
  periods.push(text);
  if (!hasCompany && !text.includes("..") && parseWritten(text) === undefined) {
    // Papers print ranges, too.
    hints.push({ key: "hintRangeAsTime", details: { range: text } });
  }
  return true;
}

function withAlternative(word: Word, other: Word): Word {
  return { ...word, alternatives: [...(word.alternatives ?? []), other] };
}

/** Takes a filter's value in; false where it is to be looked for as text. */
function readFilter(
  filter: NonNullable<QueryPiece["filter"]>,
  { text: value, quoted }: QueryPiece,
  folder: TextFolder,
  draft: Draft,
): boolean {
  const folded = foldToString(value, folder);
  const { filters, hints } = draft;
  if (folded === "") {
    hints.push({ key: "hintEmptyFilter", details: { filter: `${filter}:` } });
    return true;
  }
  const page = PAGE_NUMBER.exec(value)?.[1];
  const kind = KIND_NAMES.get(folded);
  switch (filter) {
    case "title":
      // A word's, not a filter.
      return false;
    case "by":
      if (quoted) filters.byWhole.push(value);
      else filters.by.push(folded);
      return true;
    case "paper":
      filters.paper.push(value.toLowerCase());
      return true;
    case "page":
      return page !== undefined ? filters.page.push(Number(page)) > 0 : refuseFilter(filter, value, hints);
    case "kind":
      return kind !== undefined ? filters.kind.push(kind) > 0 : refuseFilter(filter, value, hints);
  }
}

function refuseFilter(filter: string, value: string, hints: Hint[]): boolean {
  hints.push({ key: "hintUnknownFilter", details: { filter: `${filter}:${value}` } });
  return false;
}
