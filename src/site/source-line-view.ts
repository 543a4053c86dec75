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
  const ranges = [...own, ...corrections.map(({ lines }) => lines)].sort(([one], [other]) => one - other);
  const views: SourceLineView[] = [];
  let next = 1;
  for (const [first, last] of ranges) {
    next = Math.max(next, first);
    for (; next <= Math.min(last, sourceLines.length); next += 1) {
      const text = sourceLines[next - 1] ?? "";
      if (text.trim() !== "") views.push({ number: next, text });
    }
  }
  return views;
}
