import { findVisible, type Span } from "../search/occurrences.ts";
import type { Word } from "../search/query.ts";
import type { TextFolder } from "../text/fold.ts";
import { element } from "./elements.ts";

/** Elements within which a phrase may stand: it may run across the inline elements in one, but not from one to another. */
const BLOCKS = "h1, h2, h3, p, li, figcaption, td, th, blockquote, dd, dt";
/** What the site adds around the paper's text, and in it. */
const NOT_PRINTED =
  "nav, details, button, script, style, .tools, .source-line, .title-note, .notice, .jump a, .jump-note, .continuation-source, .added-label";
/** An article's paragraphs: a phrase may run from one to the next. */
const BODY = ".body";

/**
 * Marks every occurrence of the words in an article's printed text. Returns, for each hit in order, its <mark> elements:
 * more than one where it runs across inline elements, or from one paragraph to the next.
 */
export function markBlocks(
  article: Element,
  words: readonly Word[],
  folder: TextFolder,
): readonly (readonly HTMLElement[])[] {
  const blocks = [...article.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => block.closest(NOT_PRINTED) === null && block.querySelector(BLOCKS) === null,
  );
  const hits = blocks.flatMap((block) => markText([textNodesOf(block, NOT_PRINTED)], words, folder));
  if (hits.length > 0) return hits;
  const bodies = new Set(blocks.map((block) => block.closest(BODY)));
  return [...bodies].flatMap((body) => {
    const own = blocks.filter((block) => body !== null && block.closest(BODY) === body);
    return markText(
      own.map((block) => textNodesOf(block, NOT_PRINTED)),
      words,
      folder,
    );
  });
}

/** The same in lines of text that lie folded under an article, and unfolds those that hold a word. */
export function markFolded(
  lines: Iterable<HTMLElement>,
  words: readonly Word[],
  folder: TextFolder,
): readonly (readonly HTMLElement[])[] {
  return [...lines].flatMap((line) => {
    const hits = markText([textNodesOf(line)], words, folder);
    if (hits.length > 0) line.closest("details")?.setAttribute("open", "");
    return hits;
  });
}

/** Marks the words in the texts of some blocks, which follow one another. */
function markText(
  blocks: readonly (readonly Text[])[],
  words: readonly Word[],
  folder: TextFolder,
): readonly (readonly HTMLElement[])[] {
  const text = blocks.map((nodes) => nodes.map((node) => node.data).join("")).join("\n");
  const spans = words.flatMap((word) => findVisible(text, word.folded, folder));
  // From the end, so that the offsets before a mark stay what they were.
  return mergeSpans(spans)
    .reverse()
    .map((span) => markSpan(blocks, span))
    .reverse();
}

function textNodesOf(block: HTMLElement, besides?: string): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && (besides === undefined || node.parentElement?.closest(besides) === null)) {
      nodes.push(node);
    }
  }
  return nodes;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** Splits the text nodes at the span's ends and puts a <mark> around each piece within it. */
function markSpan(blocks: readonly (readonly Text[])[], span: Span): readonly HTMLElement[] {
  const marks: HTMLElement[] = [];
  let start = 0;
  for (const nodes of blocks) {
    for (const node of nodes) {
      const end = start + node.data.length;
      const from = Math.max(0, span.start - start);
      const to = Math.min(node.data.length, span.end - start);
      if (from < to) marks.push(markPiece(node, from, to));
      start = end;
    }
    // What parts two blocks.
    start += 1;
  }
  return marks;
}

function markPiece(node: Text, from: number, to: number): HTMLElement {
  const piece = node.splitText(from);
  piece.splitText(to - from);
  const mark = element("mark", {}, "");
  piece.replaceWith(mark);
  mark.replaceChildren(piece);
  return mark;
}
