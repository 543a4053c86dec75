import type { Heading, List, Nodes, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Article, Block, BlockType, LineRange } from "../model/article.ts";
import type { Furniture, ParsedPage } from "../model/page.ts";
import { type ArticleFields, parseArticleFields } from "./article-fields.ts";

/**
 * Reads a page that an editor wrote out in Markdown:
 *
 *     # 今日柯城                       the page's own title: furniture, as is all text before the first article
 *
 *     ## 区领导督导疫情防控工作          an article and its main headline; without text, an article without one
 *
 *     - 引题：坚决筑牢严密防线           fields, a list right under the headline (see `parseArticleFields`)
 *     - 记者：方心怡 郑晨
 *
 *     入冬以来，……                     a paragraph
 *
 *     ### 成绩单                       a subheading
 *
 *     > 图为疫情防控演练现场。           a caption
 *
 *     ---                             the end of the article; what follows up to the next `##` is furniture
 *
 * List entries and table rows elsewhere are labels: lines that keep their place. HTML is text, shown as it is written.
 * `firstLine` is the line of the file on which `text` begins, where front matter stands before it.
 */
export function parseTranscription(text: string, firstLine = 1): ParsedPage {
  // Empty lines stand for the front matter, so that every position is a line of the file.
  const sections = sectionsOf(parser.parse("\n".repeat(firstLine - 1) + text));
  return {
    nameplate: { lines: {} },
    articles: sections.flatMap(({ heading, nodes }) => (heading === undefined ? [] : [articleOf(heading, nodes)])),
    furniture: sections.flatMap(({ heading, nodes }) => (heading === undefined ? nodes.flatMap(furnitureOf) : [])),
    fragments: [],
    diagnostics: [],
  };
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** An article's headline and what stands under it; without `heading`, text that is in no article. */
interface Section {
  readonly heading?: Heading;
  readonly nodes: readonly RootContent[];
}

function sectionsOf(root: Root): readonly Section[] {
  const sections: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of root.children) {
    if (node.type === "heading" && node.depth === 2) sections.push({ heading: node, nodes: [] });
    else if (node.type === "thematicBreak") sections.push({ nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

function articleOf(heading: Heading, nodes: readonly RootContent[]): Article {
  const [first] = nodes;
  const listed = first?.type === "list" ? parseArticleFields(entriesOf(first)) : undefined;
  const body = listed === undefined ? nodes : nodes.slice(1);
  const { kicker, decks, ...fields } = listed ?? NO_FIELDS;
  const main = textOf(heading);
  const hasHeadline = main !== "" || kicker.length > 0 || decks.length > 0;
  return {
    ...fields,
    ...(hasHeadline && { headline: { kicker, main, decks } }),
    blocks: body.flatMap(blocksOf),
    truncated: false,
    marks: [],
    lines: [linesOf(heading)[0], linesOf(nodes.at(-1) ?? heading)[1]],
  };
}

const NO_FIELDS: ArticleFields = { kind: "news", kicker: [], decks: [], bylines: [], jumps: [] };

function entriesOf(list: List): readonly { text: string; line: number }[] {
  return list.children.map((entry) => ({ text: textOf(entry), line: linesOf(entry)[0] }));
}

function furnitureOf(node: RootContent): readonly Furniture[] {
  const kind = node.type === "heading" && node.depth === 1 ? "nameplate" : "other";
  return blocksOf(node).map(({ text, lines }) => ({ kind, text, lines }));
}

function blocksOf(node: RootContent): readonly Block[] {
  switch (node.type) {
    case "heading":
      return block("subheading", node);
    case "blockquote":
      return node.children.flatMap((child) => block("caption", child));
    case "list":
    case "table":
      return (node.children as readonly Nodes[]).flatMap((row) => block("label", row));
    default:
      return block("paragraph", node);
  }
}

function block(type: BlockType, node: Nodes): readonly Block[] {
  const text = textOf(node);
  return text === "" ? [] : [{ type, text, lines: linesOf(node) }];
}

/** The node's text as the page shows it: no marks of emphasis, hard wraps closed up as Chinese is written. */
function textOf(node: Nodes): string {
  const lines = plainText(node).split("\n");
  return lines.reduce((text, line) => joinLines(text, line.trim()), "");
}

/** Between two Latin letters or digits a wrap stands for a space: `APEC⏎CEO`. */
function joinLines(text: string, line: string): string {
  const isLatin = text !== "" && line !== "" && text.charCodeAt(text.length - 1) < 0x80 && line.charCodeAt(0) < 0x80;
  return isLatin ? `${text} ${line}` : text + line;
}

function plainText(node: Nodes): string {
  if ("value" in node) return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  const separator = node.type === "tableRow" ? " " : isContainer(node) ? "\n" : "";
  return "children" in node ? node.children.map(plainText).join(separator) : "";
}

function isContainer(node: Nodes): boolean {
  return node.type === "listItem" || node.type === "list" || node.type === "blockquote";
}

/** First and last line; parsed nodes always have a position. */
function linesOf(node: Nodes): LineRange {
  return [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
}
