import { findOccurrences, type Span } from "../search/occurrences.ts";
import type { Word } from "../search/query.ts";
import type { Folder } from "../text/fold.ts";
import { element } from "./elements.ts";

/** Elements within which a phrase may stand: it may run across the inline elements in one, but not from one to another. */
const BLOCKS = "h1, h2, h3, p, li, figcaption, td, th, blockquote, dd, dt";
/** What the site adds around the paper's text. */
const NOT_PRINTED = "nav, details, button, script, style, .tools, .source-line, .title-note, .notice";

/**
 * Marks every occurrence of the words in an article's printed text. Returns, for each hit in order, its <mark> elements:
 * more than one where it runs across inline elements.
 */
export function markBlocks(
  article: Element,
  words: readonly Word[],
  folder: Folder,
): readonly (readonly HTMLElement[])[] {
  return [...article.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => block.closest(NOT_PRINTED) === null && block.querySelector(BLOCKS) === null)
    .flatMap((block) => markText(textNodesOf(block, NOT_PRINTED), words, folder));
}

/** The same in lines of text that lie folded under an article, and unfolds those that hold a word. */
export function markFolded(
  lines: Iterable<HTMLElement>,
  words: readonly Word[],
  folder: Folder,
): readonly (readonly HTMLElement[])[] {
  return [...lines].flatMap((line) => {
    const hits = markText(textNodesOf(line), words, folder);
    if (hits.length > 0) line.closest("details")?.setAttribute("open", "");
    return hits;
  });
}

function markText(nodes: readonly Text[], words: readonly Word[], folder: Folder): readonly (readonly HTMLElement[])[] {
  const text = nodes.map((node) => node.data).join("");
  const spans = words.flatMap((word) => findOccurrences(text, word.folded, folder));
  // From the end, so that the offsets before a mark stay what they were.
  return mergeSpans(spans)
    .reverse()
    .map((span) => markSpan(nodes, span))
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
function markSpan(nodes: readonly Text[], span: Span): readonly HTMLElement[] {
  const marks: HTMLElement[] = [];
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    const from = Math.max(0, span.start - start);
    const to = Math.min(node.data.length, span.end - start);
    if (from < to) {
      const piece = node.splitText(from);
      piece.splitText(to - from);
      const mark = element("mark", {}, "");
      piece.replaceWith(mark);
      mark.replaceChildren(piece);
      marks.push(mark);
    }
    start = end;
  }
  return marks;
}
