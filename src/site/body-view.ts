import type { Block } from "../model/article.ts";
import type { FullArticleEntry } from "./catalog.ts";

/** A block of text with the anchor that points at it. */
export interface BlockView extends Block {
  /** `l12` for the block that starts on source line 12; absent on a second one of the same line. */
  readonly id?: string;
  /** The dateline that is set before the first paragraph. */
  readonly dateline?: string;
}

/** The article's blocks, the dateline run into the first paragraph as it was in print. */
export function bodyView(entry: FullArticleEntry): readonly BlockView[] {
  const { blocks, dateline } = entry.article;
  const firstParagraph = blocks.findIndex((block) => block.type === "paragraph");
  const seen = new Set<number>();
  return blocks.map((block, index) => {
    const line = block.lines[0];
    const isFirstOfLine = !seen.has(line);
    seen.add(line);
    const { type, text, lines } = block;
    return {
      type,
      text,
      lines,
      ...(isFirstOfLine ? { id: `l${line}` } : {}),
      ...(dateline !== undefined && index === firstParagraph ? { dateline: dateline.text } : {}),
    };
  });
}
