import type { Heading, ListItem, Nodes, Root, RootContent } from "mdast";
import type { Article, Block, BlockType, LineRange } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Furniture, Nameplate, ParsedPage } from "../model/page.ts";
import { mendText } from "../parse/mend-page.ts";
import { findMisreads } from "../parse/misreads.ts";
import { readNameplate } from "../parse/nameplate.ts";
import { withSection } from "../parse/page-section.ts";
import { restoreNameplate } from "../parse/restore-page.ts";
import { simplifyText } from "../text/traditional-print.ts";
import type { ArticleFields } from "./article-fields.ts";
import type { FieldFault } from "./field-faults.ts";
import { parseFieldList } from "./field-list.ts";
import { linesOf, textOf } from "./node-text.ts";
import { findStrayHeadings } from "./stray-headings.ts";
import { markdownSource, parseMarkdown } from "./transcription-markdown.ts";
import { findNamed, LINE_NAMES, SCRAP_NAMES, type ScrapKind } from "./transcription-names.ts";

/** Where a transcription stands in its file. */
export interface TranscriptionPlace {
  /** Relative to the content folder. */
  readonly file: string;
  /** The line of the file on which the text begins; more than 1 after front matter. */
  readonly firstLine: number;
}

/**
 * Reads a page that an editor wrote out in Markdown; docs/transcription.md tells editors how.
 *
 *     - 报头：今日柯城                   text outside articles: furniture of several kinds, and 残片
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
 *     * 落款：疫情防控指挥部            a signature; 稿源 a credit; any other entry a line that keeps its place
 *
 *     ---                             the end of the article; what follows up to the next `##` is outside articles
 *
 * A heading of the first rank outside articles is the paper's title. Table rows are lines that keep their place. HTML is
 * text, shown as it is written. `renderTranscription` writes what this reads.
 */
export function parseTranscription(text: string, { file, firstLine }: TranscriptionPlace): ParsedPage {
  const source = markdownSource(text, firstLine);
  const sections = sectionsOf(parseMarkdown(source));
  const articles = sections.flatMap(({ heading, nodes }) =>
    heading === undefined ? [] : [articleOf(heading, nodes, source)],
  );
  const scraps = sections.flatMap(({ heading, nodes }) =>
    heading === undefined ? nodes.flatMap((node) => scrapsOf(node, source)) : [],
  );
  const furniture = scraps.flatMap(({ kind, text: piece, lines }) =>
    kind === "fragment" ? [] : [{ kind, text: piece, lines }],
  );
  const read = articles.map(({ article }) => article);
  return {
    nameplate: withSection(readPrintedNameplate(furniture), furniture, read),
    articles: read,
    furniture,
    fragments: scraps.flatMap(({ kind, text: piece, lines }) =>
      kind === "fragment" ? [{ text: piece, line: lines[0] }] : [],
    ),
    diagnostics: [
      ...articles.flatMap(({ faults }) => faults.map((fault) => fieldFinding(fault, file))),
      ...(articles.length === 0
        ? findUnheaded(sections).map((node) => noArticleFinding(linesOf(node), file))
        : findStrayHeadings(sections, source, file)),
    ],
  };
}

function fieldFinding({ line, text, wording }: FieldFault, file: string): Diagnostic {
  const details = { text, reason: wording.en, reasonZh: wording.zh };
  return { rule: "transcription-field", place: { file, line }, details };
}

/** The first text outside articles that is no entry of a list, as a transcription has them, where there is any. */
function findUnheaded(sections: readonly Section[]): readonly RootContent[] {
  return sections.flatMap(({ nodes }) => nodes.filter(({ type }) => type !== "list")).slice(0, 1);
}

/** Of a page on which nothing is headed as an article is, `# 全县动员会召开`, so that none of its text is in one. */
function noArticleFinding([line]: LineRange, file: string): Diagnostic {
  return { rule: "transcription-without-articles", place: { file, line }, details: {} };
}

/** The nameplate that some furniture makes; that of traditional print is read in simplified characters, and what is misread as it was printed, as a page's text is. */
function readPrintedNameplate(furniture: readonly Furniture[]): Nameplate {
  const simplified = simplifyText(furniture.map(({ text }) => text).join("\n"));
  if (simplified === undefined) return readNameplate(furniture.map(mendPiece));
  let next = 0;
  const pieces = furniture.map((piece) => {
    const start = next;
    next += piece.text.length + 1;
    return { ...piece, text: simplified.text.slice(start, next - 1) };
  });
  const restore = simplified.restorer(1, "again");
  return restoreNameplate(readNameplate(pieces.map(mendPiece)), (made) => restore(made, 1, furniture.length));
}

function mendPiece(piece: Furniture): Furniture {
  return { ...piece, text: mendText(piece.text, findMisreads(piece.text)) };
}

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

function articleOf(
  heading: Heading,
  nodes: readonly RootContent[],
  source: string,
): { readonly article: Article; readonly faults: readonly FieldFault[] } {
  const [first, ...others] = nodes;
  const listed = first?.type === "list" ? parseFieldList(first, source) : undefined;
  const body = listed === undefined ? nodes : [...listed.text, ...others];
  const { kicker, decks, ...fields } = listed?.fields ?? NO_FIELDS;
  const main = textOf(heading);
  const hasHeadline = main !== "" || kicker.length > 0 || decks.length > 0;
  const article: Article = {
    ...fields,
    ...(hasHeadline && { headline: { kicker, main, decks } }),
    blocks: body.flatMap((node) => blocksOf(node, source)),
    lines: [linesOf(heading)[0], linesOf(nodes.at(-1) ?? heading)[1]],
  };
  return { article, faults: listed?.faults ?? [] };
}

const NO_FIELDS: ArticleFields = {
  kind: "news",
  kicker: [],
  decks: [],
  bylines: [],
  jumps: [],
  truncated: false,
  marks: [],
};

/** Text outside articles. */
interface Scrap {
  readonly kind: ScrapKind;
  readonly text: string;
  readonly lines: LineRange;
}

/** `报头：今日柯城` is a nameplate; text without such a word is furniture of no particular kind. */
function scrapsOf(node: RootContent, source: string): readonly Scrap[] {
  const plain: ScrapKind = node.type === "heading" && node.depth === 1 ? "nameplate" : "other";
  const isListed = node.type === "list";
  return blocksOf(node, source).map(({ text, lines }) => {
    const named = isListed ? findNamed(text, SCRAP_NAMES) : undefined;
    return { kind: named?.key ?? plain, text: named?.text ?? text, lines };
  });
}

function blocksOf(node: RootContent, source: string): readonly Block[] {
  switch (node.type) {
    case "heading":
      return block("subheading", node);
    case "blockquote":
      return node.children.flatMap((child) => block("caption", child));
    case "list":
      if (node.ordered) return node.children.map((entry) => numberedBlock(entry, source));
      return node.children.flatMap((entry) => block("label", entry)).map(nameLine);
    case "table":
      return node.children.flatMap((row) => block("label", row));
    default:
      return block("paragraph", node);
  }
}

/** `1. 扫码入区。` is a paragraph with its number: the one that is printed, whatever a list would count. */
function numberedBlock(entry: ListItem, source: string): Block {
  const [start = 0, end = 0] = [entry.position?.start.offset, entry.position?.end.offset];
  const number = LIST_NUMBER.exec(source.slice(start, end))?.[0] ?? "";
  return { type: "paragraph", text: `${number} ${textOf(entry)}`.trim(), lines: linesOf(entry) };
}

/** `1.`, `12)` */
const LIST_NUMBER = /^\d+[.)]/;

/** `落款：疫情防控指挥部` is a signature. */
function nameLine({ text, lines }: Block): Block {
  const named = findNamed(text, LINE_NAMES);
  return { type: named?.key ?? "label", text: named?.text ?? text, lines };
}

function block(type: BlockType, node: Nodes): readonly Block[] {
  const text = textOf(node);
  return text === "" ? [] : [{ type, text, lines: linesOf(node) }];
}
