import type { Block } from "../model/article.ts";
import type { FullArticleEntry } from "./catalog-entries.ts";

/** A block of text with the anchor that points at it. */
export interface BlockView extends Pick<Block, "type" | "text"> {
  /** `l12` for the block that starts on source line 12; undefined on a second one of the same line. */
  readonly id: string | undefined;
  /** The dateline that is set before the first paragraph. */
  readonly dateline: string | undefined;
}

/** The article's blocks, the dateline run into the first paragraph as it was in print. */
export function bodyView(entry: FullArticleEntry): readonly BlockView[] {
  const { blocks, dateline } = entry.article;
  const firstParagraph = blocks.findIndex((block) => block.type === "paragraph");
  const seen = new Set<number>();
  return blocks.map(({ type, text, lines: [line] }, index) => {
    const id = seen.has(line) ? undefined : `l${line}`;
    seen.add(line);
    return { type, text, id, dateline: index === firstParagraph ? dateline?.text : undefined };
  });
}
