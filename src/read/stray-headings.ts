import type { RootContent } from "mdast";
import type { Diagnostic } from "../model/diagnostic.ts";
import { linesOf, textOf } from "./node-text.ts";

/** What stands between two headlines or rules of a transcription. */
interface Stretch {
  /** The headline, where it is an article. */
  readonly heading?: RootContent;
  readonly nodes: readonly RootContent[];
}

/**
 * Findings about headings of the first rank that were meant for headlines, `# 全县春茶陆续开采` or `#全县春茶陆续开采`: those in an
 * article, which has none such, and, outside of articles, where one is the paper's title, those with sentences below.
 */
export function findStrayHeadings(stretches: readonly Stretch[], source: string, file: string): readonly Diagnostic[] {
  const lines = source.split("\n");
  return stretches.flatMap(({ heading, nodes }) =>
    nodes.flatMap((node, index): readonly Diagnostic[] => {
      const [line] = linesOf(node);
      const isStray = isTitle(node)
        ? heading !== undefined || hasSentences(nodes.slice(index + 1))
        : isTightTitle(node, lines) && hasSentences(nodes.slice(index + 1));
      return isStray ? [{ rule: "transcription-heading", place: { file, line }, details: { text: textOf(node) } }] : [];
    }),
  );
}

function isTitle(node: RootContent): boolean {
  return node.type === "heading" && node.depth === 1;
}

/** A paragraph of one line that begins with the mark of a heading and no space, and is no topic between two marks, `#春茶#`. */
function isTightTitle(node: RootContent, lines: readonly string[]): boolean {
  const [first, last] = linesOf(node);
  return node.type === "paragraph" && first === last && TIGHT_TITLE.test(lines[first - 1] ?? "");
}

/** `#全县春茶陆续开采` */
const TIGHT_TITLE = /^[#＃][^\s#＃。！？]+$/;

/** Whether text with sentences stands there before the next heading. */
function hasSentences(nodes: readonly RootContent[]): boolean {
  const end = nodes.findIndex(({ type }) => type === "heading");
  const below = end < 0 ? nodes : nodes.slice(0, end);
  return below.some((node) => node.type === "paragraph" && SENTENCE_END.test(textOf(node)));
}

/** `今年产量好。` */
const SENTENCE_END = /[。！？]/;
