import type { Nodes } from "mdast";
import type { LineRange } from "../model/article.ts";

/** A node's text as the page shows it: no marks of emphasis, hard wraps closed up as Chinese is written. */
export function textOf(node: Nodes): string {
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

/** A node's first and last line; parsed nodes always have a position. */
export function linesOf(node: Nodes): LineRange {
  return [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
}
