import { normalizePeriod } from "./date-range.ts";
import type { Manifest } from "./format.ts";
import { hasFilters, type Query, type Word } from "./query.ts";
import { type QueryPiece, splitQuery } from "./split-query.ts";

/**
 * What to ask instead of a query that finds nothing: a name in a byline as a part of one, a newspaper that is named among the words as such, what looks like a filter as text, the same words without filters, a date
 * as the time that it names, a phrase in two where the paper has a mark that the reader left out (`外防输入 内防反弹`).
 */
export function easierQueries(
  text: string,
  query: Query,
  missing: readonly string[],
  newspapers: Manifest["newspapers"],
): readonly string[] {
  const period = normalizePeriod(text);
  const plain = hasFilters(query.filters) ? withoutFilters(text, query) : "";
  const spoken = splitQuery(text).pieces.find(({ filter, quoted }) => filter !== undefined && !quoted);
  return [
    ...partsOfNames(text),
    ...namedNewspapers(text, query, newspapers),
    // An interview's line `记者：您怎么看` looks like a filter.
    ...(spoken === undefined ? [] : [`"${text.replaceAll(/["“”＂]/gu, "")}"`]),
    ...(plain === "" ? [] : [plain]),
    // A bare year is text, a range never.
    ...(period === undefined ? [] : [period.includes("-") ? period : `${period}..${period}`]),
    ...query.words.flatMap((word) => (word.alternatives === undefined ? partings(text, word, missing) : [])),
  ].slice(0, MOST_TRIES);
}

/** The query with names in quotation marks, which ask for whole ones, as parts of names. */
function partsOfNames(text: string): readonly string[] {
  const names = splitQuery(text).pieces.filter(
    ({ filter, quoted, negative, text: name }) => filter === "by" && quoted && !negative && UNQUOTED.test(name),
  );
  const unquote = (query: string, { start, end }: QueryPiece) =>
    query.slice(0, start) + withoutQuotes(query.slice(start, end)) + query.slice(end);
  return names.length === 0 ? [] : [names.reduceRight(unquote, text)];
}

function withoutQuotes(text: string): string {
  return Array.from(text, (character) => (QUOTES.includes(character) ? "" : character)).join("");
}

// e.g. 王伟, but nothing that a space or a bar would part
const UNQUOTED = /^[^\s|｜]+$/u;

/** The query with a newspaper's name as a filter: papers seldom print their own names. */
function namedNewspapers(text: string, query: Query, newspapers: Manifest["newspapers"]): readonly string[] {
  return newspapers.flatMap(({ slug, name }) => {
    const word = query.words.find((one) => one.text === name && one.alternatives === undefined);
    const isTelling = newspapers.every((other) => other.slug === slug || !other.name.includes(name));
    return word === undefined
      ? []
      : [replaceWord(text, word.text, `${PAPER}:${isTelling && !PARTED.test(name) ? name : slug}`)];
  });
}

/** The filter's name as readers of Chinese type it: so the newspaper was named. */
const PAPER = "报纸";
// e.g. a space or a colon: what a filter's value has in quotation marks alone
const PARTED = /[\s"“”「」『』＂:：|｜]/u;

/** Each costs some requests. */
const MOST_TRIES = 5;

/** The query's words alone. */
function withoutFilters(text: string, { periods }: Query): string {
  const { pieces } = splitQuery(text);
  return pieces
    .filter((piece) => piece.filter === undefined || piece.filter === "title" || piece.negative)
    .filter(({ start, end }) => !periods.includes(text.slice(start, end)))
    .map(({ text: own, filter, quoted, negative, instead }, place) => {
      const word = quoted ? `"${own}"` : own;
      const between = place === 0 ? "" : instead ? "|" : " ";
      return `${between}${negative ? "-" : ""}${filter === undefined ? "" : `${filter}:`}${word}`;
    })
    .join("");
}

/**
 * The query with a word of its in two: where the archive never has its characters together, else at its middle and beside it.
 * Not one of fewer than four characters, which are a name or a word.
 */
function partings(text: string, { text: word, folded }: Word, missing: readonly string[]): readonly string[] {
  const count = folded.codes.length;
  if (count < SHORTEST) return [];
  const characters = folded.codes.map((code) => String.fromCodePoint(code)).join("");
  const known = missing
    .filter((term) => characters.includes(term))
    .map((term) => characters.indexOf(term) + Array.from(term).length - 1);
  const middle = count >> 1;
  const places = known.some((at) => at > 0) ? known : [middle, middle - 1, middle + 1];
  return places
    .filter((at) => at >= LEAST_PART && at <= count - LEAST_PART)
    .map((at) => {
      // A hyphen that the second part began with would leave it out.
      const parted = `${word.slice(0, folded.starts[at])} ${word.slice(folded.starts[at]).replace(MARKS_BEFORE, "")}`;
      return replaceWord(text, word, parted);
    });
}

/** The query with other words for one of its; its quotation marks, of whatever kind, closed or not, go, since two parts are no phrase. */
function replaceWord(text: string, word: string, parted: string): string {
  const at = text.indexOf(word);
  const end = at + word.length;
  const [before, behind] = [text.slice(0, at), text.slice(end)];
  const isQuoted = QUOTES.includes(before.at(-1) ?? " ");
  const isClosed = isQuoted && QUOTES.includes(behind.charAt(0) || " ");
  return `${isQuoted ? before.slice(0, -1) : before}${parted}${isClosed ? behind.slice(1) : behind}`;
}

// e.g. - of -2016, and what else is no letter, digit or sign upon one
const MARKS_BEFORE = /^[^\p{L}\p{M}\p{N}]+/u;

const QUOTES = '"“”「」『』＂';

const SHORTEST = 4;
const LEAST_PART = 2;
