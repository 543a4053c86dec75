import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { LineRange } from "../model/article.ts";
import { boundNesting } from "./markdown-depth.ts";

/** A transcription's text as its Markdown is parsed; empty lines stand for what is before it in the file, so that every position is a line of the file. */
export function markdownSource(text: string, firstLine: number): string {
  return "\n".repeat(firstLine - 1) + boundNesting(text).replace(TIGHT_HEADING, markHeading);
}

/** `##标题` or `＃＃ 标题`, as it is soon typed: a heading all the same. Columns move by it, lines do not. */
const TIGHT_HEADING = /^[#＃]{2,3}(?=[^\s#＃]|\s)/gm;

function markHeading(marks: string): string {
  return `${marks.replaceAll("＃", "#")} `;
}

/** The Markdown of a whole source. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}

/** The Markdown of some lines of a source, at their places in it. */
export function parseMarkdownLines(source: string, [first, last]: LineRange): Root {
  const lines = source.split("\n").slice(0, last);
  return parser.parse(lines.map((line, index) => (index < first - 1 ? " ".repeat(line.length) : line)).join("\n"));
}

/**
 * Markdown that newspaper text falls into unawares is left out, and is text: a line of `---` right under a paragraph is no
 * underlined heading, `3~5度` is not struck out, `<div>` does not swallow the lines after it, `[1]: 某` is not hidden.
 */
function leaveOutTraps(this: Processor): void {
  const settings = this.data();
  settings.micromarkExtensions ??= [];
  settings.micromarkExtensions.push({ disable: { null: [...TRAPS] } });
}

/** As micromark calls them. */
const TRAPS: readonly string[] = [
  "setextUnderline",
  "codeIndented",
  "definition",
  "htmlFlow",
  "htmlText",
  "codeFenced",
  "gfmFootnoteCall",
  "gfmFootnoteDefinition",
];

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(leaveOutTraps).freeze();
