import type { Link } from "./site-page.ts";
import type { Strings } from "./strings.ts";

/** A long list's part on one page. */
export interface Sheet<T> {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly entries: readonly T[];
}

/** How many articles one page of a list shows. */
const longestSheet = 200;

/** Cuts a list into sheets; an empty list has one, empty. */
export function sheetsOf<T>(entries: readonly T[]): readonly Sheet<T>[] {
  const numbers = sheetNumbers(entries.length);
  return numbers.map((number) => ({
    number,
    of: numbers.length,
    entries: entries.slice((number - 1) * longestSheet, number * longestSheet),
  }));
}

/** The numbers of the sheets of so many entries. */
export function sheetNumbers(entries: number): readonly number[] {
  const of = Math.max(1, Math.ceil(entries / longestSheet));
  return Array.from({ length: of }, (_, index) => index + 1);
}

/** The links from sheet to sheet; undefined where there is only one. */
export function sheetLinks(
  sheet: Sheet<unknown>,
  hrefOf: (sheet: number) => string,
  strings: Strings,
): { readonly label: string; readonly previous?: Link; readonly next?: Link } | undefined {
  if (sheet.of === 1) return undefined;
  return {
    label: strings.sheet(sheet.number, sheet.of),
    ...(sheet.number === 1 ? {} : { previous: { text: strings.previousSheet, href: hrefOf(sheet.number - 1) } }),
    ...(sheet.number === sheet.of ? {} : { next: { text: strings.nextSheet, href: hrefOf(sheet.number + 1) } }),
  };
}
