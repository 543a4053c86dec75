import type { Result } from "../search/answer.ts";
import { fillIn } from "../text/fill-in.ts";
import type { SearchStrings } from "./search-strings.ts";

/** A filter of the query language. */
export interface Filter {
  /** As the page's help teaches readers to type it, in the interface's language: `版:1`. */
  readonly text: string;
  /** How else it may have been typed, but for other names of the filter. */
  readonly others: readonly string[];
}

/** Names of newspapers by slug. */
type Newspapers = Readonly<Record<string, string>>;

/** The kinds' names among the strings. */
export const KIND_STRINGS = {
  news: "kindNews",
  photo: "kindPhoto",
  notice: "kindNotice",
  teaser: "kindTeaser",
} as const satisfies Readonly<Record<Result["kind"], keyof SearchStrings>>;

/** By a newspaper: its name, or where this is a part of another's its slug. */
export function paperFilter(slug: string, newspapers: Newspapers, { filterPaper }: SearchStrings): Filter {
  const name = newspapers[slug] ?? slug;
  const isTelling = Object.entries(newspapers).every(
    ([other, otherName]) => other === slug || (other !== name.toLowerCase() && !holds(otherName, name)),
  );
  return {
    text: filterText(filterPaper, isTelling ? name : slug),
    others: [slug, name].map((known) => filterText(filterPaper, known)),
  };
}

function holds(name: string, part: string): boolean {
  return name.toLowerCase().includes(part.toLowerCase());
}

/** By the number of a printed page. */
export function pageFilter(page: number, { filterPage }: SearchStrings): Filter {
  return { text: filterText(filterPage, String(page)), others: [] };
}

/** By what kind of article it is. */
export function kindFilter(kind: Result["kind"], strings: SearchStrings): Filter {
  const name = strings[KIND_STRINGS[kind]].toLowerCase();
  return { text: filterText(strings.filterKind, name), others: [filterText(strings.filterKind, kind)] };
}

/** By a name in a byline, the whole of it: `作者:"王伟"`. */
export function bylineFilter(name: string, { filterBy }: SearchStrings): Filter {
  return { text: `${filterBy}:${quoted(name)}`, others: [] };
}

/** By a year; beside something else only, since papers print years, too. */
export function yearFilter(year: string, { filterYear }: SearchStrings): Filter {
  return { text: fillIn(filterYear, { year }), others: [year, `${year}年`, `${year}..${year}`] };
}

function filterText(name: string, value: string): string {
  return `${name}:${PLAIN_VALUE.test(value) ? value : quoted(value)}`;
}

function quoted(value: string): string {
  return `"${value.replaceAll(QUOTES, "")}"`;
}

// e.g. 柯城, 2021-03, kecheng: a value that needs no quotation marks
const PLAIN_VALUE = /^[^\s"“”「」『』＂:：|｜]+$/u;

// What would end a quoted value
const QUOTES = /["“”「」『』＂]/gu;
