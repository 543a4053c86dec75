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
  const of = Math.max(1, Math.ceil(entries.length / longestSheet));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    entries: entries.slice(index * longestSheet, (index + 1) * longestSheet),
  }));
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
