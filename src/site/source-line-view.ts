import type { Article } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import type { Page } from "../model/issue.ts";

/** A line of a page's text as filed. */
export interface SourceLineView {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/** The source lines an article was made from, in order, empty ones left out; also those an editor brought to it. */
export function sourceLineViews(
  page: Page,
  article: Article,
  corrections: readonly Correction[],
): readonly SourceLineView[] {
  const numbers = new Set<number>();
  const ranges = [article.lines, ...article.blocks.map(({ lines }) => lines), ...corrections.map(({ lines }) => lines)];
  for (const [first, last] of ranges) {
    for (let number = first; number <= Math.min(last, page.sourceLines.length); number += 1) numbers.add(number);
  }
  return [...numbers]
    .sort((one, other) => one - other)
    .map((number) => ({ number, text: page.sourceLines[number - 1] ?? "" }))
    .filter((line) => line.text.trim() !== "");
}
