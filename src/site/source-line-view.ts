import type { Article } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import type { Page } from "../model/issue.ts";

/** A line of a page's text as filed. */
export interface SourceLineView {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/**
 * The source lines an article was made from, in order, empty ones left out; also those an editor brought to it. Of a
 * transcribed article the lines of the text as filed, where that is there.
 */
export function sourceLineViews(
  page: Page,
  article: Article,
  corrections: readonly Correction[],
): readonly SourceLineView[] {
  const { original } = page;
  const filed = original === undefined ? undefined : article.filedLines;
  const own = filed === undefined ? [article.lines, ...article.blocks.map(({ lines }) => lines)] : [filed];
  const { sourceLines } = filed === undefined || original === undefined ? page : original;
  const numbers = new Set<number>();
  for (const [first, last] of [...own, ...corrections.map(({ lines }) => lines)]) {
    for (let number = first; number <= Math.min(last, sourceLines.length); number += 1) numbers.add(number);
  }
  return [...numbers]
    .sort((one, other) => one - other)
    .map((number) => ({ number, text: sourceLines[number - 1] ?? "" }))
    .filter((line) => line.text.trim() !== "");
}
