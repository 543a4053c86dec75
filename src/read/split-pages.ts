/** One page's stretch of a text that holds several. */
export interface PageStretch {
  readonly text: string;
  /** The line of the file on which it begins. */
  readonly firstLine: number;
  /** The line of the file with its last character. */
  readonly lastLine: number;
  /** How many form feeds stand before it: of a line that belongs to two pages, each has the words on its side of one. */
  readonly feeds: number;
}

/** What a PDF's text layer sets between pages. */
export const FORM_FEED = "\f";

/**
 * Cuts a text at its form feeds. Stretches without text are left out, such
 * as the one after the form feed with which pdftotext ends a file. A line with a form feed inside belongs to both pages.
 */
export function splitPages(text: string, firstLine: number): readonly PageStretch[] {
  let line = firstLine;
  const stretches = text.split(FORM_FEED).map((stretch, feeds): PageStretch => {
    const first = line;
    line += lineEndsIn(stretch);
    return { text: stretch, firstLine: first, lastLine: stretch.endsWith("\n") ? line - 1 : line, feeds };
  });
  return stretches.filter((stretch) => stretch.text.trim() !== "");
}

function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** How many form feeds stand before a place of a text, which begins with `firstLine` of these lines; `line` counts from 1. */
export function createFeedCounter(
  lines: readonly string[],
  firstLine: number,
): (line: number, offset: number) => number {
  const before = [0];
  for (const line of lines.slice(firstLine - 1)) before.push((before.at(-1) ?? 0) + feedsIn(line));
  return (line, offset) => (before[line - firstLine] ?? 0) + feedsIn((lines[line - 1] ?? "").slice(0, offset));
}

function feedsIn(text: string): number {
  return text.split(FORM_FEED).length - 1;
}

/**
 * The numbers of a file's pages: the one printed on each, or the one after the page before it; `first` for a first page
 * without one. A number that a page before it has is not given again.
 */
export function numberPages(first: number, printed: readonly (number | undefined)[]): readonly number[] {
  const numbers: number[] = [];
  for (const own of printed) {
    const next = (numbers.at(-1) ?? first - 1) + 1;
    numbers.push(own !== undefined && own > 0 && !numbers.includes(own) ? own : firstFree(next, numbers));
  }
  return numbers;
}

function firstFree(from: number, taken: readonly number[]): number {
  return taken.includes(from) ? firstFree(from + 1, taken) : from;
}
