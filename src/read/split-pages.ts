/** One page's stretch of a text that holds several. */
export interface PageStretch {
  readonly text: string;
  /** The line of the file on which it begins. */
  readonly firstLine: number;
  /** The line of the file with its last character. */
  readonly lastLine: number;
}

/**
 * Cuts a text at its form feeds, which a PDF's text layer sets between pages. Stretches without text are left out, such
 * as the one after the form feed with which pdftotext ends a file. A line with a form feed inside belongs to both pages.
 */
export function splitPages(text: string, firstLine: number): readonly PageStretch[] {
  let line = firstLine;
  const stretches = text.split("\f").map((stretch): PageStretch => {
    const first = line;
    line += lineEndsIn(stretch);
    return { text: stretch, firstLine: first, lastLine: stretch.endsWith("\n") ? line - 1 : line };
  });
  return stretches.filter((stretch) => stretch.text.trim() !== "");
}

function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
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
