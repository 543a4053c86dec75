import type { PageOutline } from "../model/issue.ts";
import type { Strings } from "./strings.ts";

/** How a printed page is called where it stands among others. */
export interface PageLabel {
  /** 第2版 */
  readonly text: string;
  /** What the paper calls it 版名, in its own words: 综合新闻. */
  readonly section: string | undefined;
}

/** The page's number with its name, for templates to set apart. */
export function pageLabel({ number, section }: PageOutline, strings: Strings): PageLabel {
  return { text: strings.pageNumber(number), section };
}

/** Both in one text: 第2版 综合新闻. */
export function pageText({ number, section }: PageOutline, strings: Strings): string {
  const text = strings.pageNumber(number);
  return section === undefined ? text : strings.pageWithSection(text, section);
}
