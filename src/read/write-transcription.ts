import type { BlockContent, ListItem, Paragraph, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import type { Article, Block } from "../model/article.ts";
import type { ParsedPage } from "../model/page.ts";
import { NEWS_FIELD, renderArticleFields } from "./article-fields.ts";
import { findNamed, LINE_NAMES, SCRAP_NAMES, type ScrapKind } from "./transcription-names.ts";

/**
 * Writes a page as Markdown that an editor can correct, and that `parseTranscription` reads back to the same page but for
 * its line numbers and findings. What looks like Markdown in the text is escaped.
 *
 * @param form how the page came here; the articles of a text take its line numbers along, which keep their addresses
 */
export function renderTranscription(page: ParsedPage, form: "text" | "markdown"): string {
  const scraps = scrapsOf(page);
  const children: RootContent[] = [];
  let isInArticle = false;
  const writeScraps = (before: number) => {
    const entries: ListItem[] = [];
    for (let next = scraps[0]; next !== undefined && next.line < before; next = scraps[0]) {
      entries.push(entryOf(`${SCRAP_NAMES[next.kind]}：${next.text}`));
      scraps.shift();
    }
    if (entries.length === 0) return;
    if (isInArticle) children.push({ type: "thematicBreak" });
    children.push(listOf(entries));
    isInArticle = false;
  };
  for (const article of page.articles) {
    writeScraps(article.lines[0]);
    children.push(...articleNodes(form === "text" ? { ...article, filedLines: article.lines } : article));
    isInArticle = true;
  }
  writeScraps(Number.POSITIVE_INFINITY);
  const root: Root = { type: "root", children };
  return writer.stringify(root).replace(WIDE_MARK, "&#xFF03;");
}

/** A full-width `＃` at a line's start, which the reader takes for a heading's mark; a backslash would be text before it. */
const WIDE_MARK = /^＃/gm;

const writer = unified()
  .use(remarkStringify, { bullet: "-", bulletOther: "*", rule: "-", listItemIndent: "one", resourceLink: true })
  .use(remarkGfm)
  .freeze();

/** Text outside articles. */
interface Scrap {
  readonly kind: ScrapKind;
  readonly text: string;
  readonly line: number;
}

/** Furniture and fragments in order of line, each in its own order. */
function scrapsOf({ furniture, fragments }: ParsedPage): Scrap[] {
  const pieces = furniture.map(({ kind, text, lines }): Scrap => ({ kind, text, line: lines[0] }));
  const broken = fragments.map(({ text, line }): Scrap => ({ kind: "fragment", text, line }));
  return [...pieces, ...broken].sort((a, b) => a.line - b.line);
}

function articleNodes(article: Article): readonly RootContent[] {
  const fields = renderArticleFields(article);
  const blocks = blockNodes(article.blocks);
  // A list right under the headline is one of fields.
  const isListFirst = blocks[0]?.type === "list";
  const listed = fields.length === 0 && isListFirst ? [NEWS_FIELD] : fields;
  return [
    { type: "heading", depth: 2, children: [{ type: "text", value: article.headline?.main ?? "" }] },
    ...(listed.length === 0 ? [] : [listOf(listed.map(entryOf))]),
    ...blocks,
  ];
}

/** The blocks as nodes; lines that keep their place and follow each other are one list. */
function blockNodes(blocks: readonly Block[]): readonly RootContent[] {
  const nodes: RootContent[] = [];
  for (const block of blocks) {
    const entry = findLineEntry(block);
    const last = nodes.at(-1);
    if (entry === undefined) nodes.push(blockNode(block));
    else if (last?.type === "list") last.children.push(entryOf(entry));
    else nodes.push(listOf([entryOf(entry)]));
  }
  return nodes;
}

/** What stands in the list for a line that keeps its place; undefined for other blocks. */
function findLineEntry({ type, text }: Block): string | undefined {
  if (type === "signature" || type === "credit") return `${LINE_NAMES[type]}：${text}`;
  if (type !== "label") return undefined;
  return findNamed(text, LINE_NAMES) === undefined ? text : `${LINE_NAMES.label}：${text}`;
}

function blockNode({ type, text }: Block): BlockContent {
  if (type === "subheading") return { type: "heading", depth: 3, children: [{ type: "text", value: text }] };
  if (type === "caption") return { type: "blockquote", children: [paragraphOf(text)] };
  return paragraphOf(text);
}

function paragraphOf(text: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}

function entryOf(text: string): ListItem {
  return { type: "listItem", spread: false, children: [paragraphOf(text)] };
}

function listOf(children: ListItem[]): Extract<RootContent, { type: "list" }> {
  return { type: "list", ordered: false, spread: false, children };
}
