import type { List, ListItem, RootContent } from "mdast";
import { type ArticleFields, type FieldEntry, parseArticleFields } from "./article-fields.ts";
import { type FieldFault, TEXT_BELOW, TEXT_BETWEEN } from "./field-faults.ts";
import { linesOf, textOf } from "./node-text.ts";
import { parseMarkdownLines } from "./transcription-markdown.ts";

/** What the list under a transcribed headline holds. */
export interface FieldList {
  readonly fields: ArticleFields;
  /** What stands so close under the fields that Markdown has it in the list. */
  readonly text: readonly RootContent[];
  readonly faults: readonly FieldFault[];
}

/**
 * Reads the list under a headline; undefined where it is no list of fields. Markdown takes a line right under the last field
 * for a part of it, also one that is not indented; it is text of the article, and told of.
 */
export function parseFieldList(list: List, source: string): FieldList | undefined {
  const lines = source.split("\n");
  const textLines = list.children.map((entry) => findTextLine(entry, lines));
  const last = textLines.at(-1);
  const [first, end] = linesOf(list);
  const ownList = last === undefined ? list : parseMarkdownLines(source, [first, last - 1]).children[0];
  const listed = ownList?.type === "list" ? parseArticleFields(entriesOf(ownList)) : undefined;
  if (listed === undefined) return undefined;
  const faults = textLines.flatMap((line) => (line === undefined ? [] : [faultAt(line, lines, line === last)]));
  const text = last === undefined ? [] : parseMarkdownLines(source, [last, end]).children;
  return { fields: listed.fields, text, faults: [...listed.faults, ...faults] };
}

/** The first line of an entry that is no more of it for an editor: not indented, or after a blank line. */
function findTextLine(entry: ListItem, lines: readonly string[]): number | undefined {
  const [first, last] = linesOf(entry);
  for (let line = first + 1; line <= last; line += 1) {
    const isApart = lines[line - 2]?.trim() === "" || NOT_INDENTED.test(lines[line - 1] ?? "");
    if (isApart && lines[line - 1]?.trim() !== "") return line;
  }
  return undefined;
}

/** `3月29日，茶园里忙。`, but not `  李四`; an ideographic space, with which a paragraph is begun, is no indent of Markdown's. */
const NOT_INDENTED = /^[^ \t]/;

function entriesOf(list: List): readonly FieldEntry[] {
  return list.children.map((entry) => ({ text: textOf(entry), line: linesOf(entry)[0] }));
}

function faultAt(line: number, lines: readonly string[], isLast: boolean): FieldFault {
  return { line, text: lines[line - 1]?.trim() ?? "", wording: isLast ? TEXT_BELOW : TEXT_BETWEEN };
}
