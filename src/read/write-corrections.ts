import { Document, isMap, type YAMLMap } from "yaml";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Fragment } from "../model/page.ts";
import type { RuleId } from "../model/rules.ts";
import { renderMessage } from "../text/message.ts";
import type { PageContents } from "./page-file.ts";

/** Who corrects a page and when, as far as it is known before. */
export interface Corrector {
  /** Empty where it is not known: the editor writes it in. */
  readonly by: string;
  /** ISO. */
  readonly date: string;
}

/**
 * Writes a corrections file with an entry for each finding about a page's text, in order of line, for an editor to fill
 * in: the words in doubt stand both as `was` and as `now`, or the role is left open. As it is it corrects nothing;
 * `parseCorrectionsFile` reads every entry as not yet filled in.
 */
export function renderCorrectionsSkeleton({ sourceLines, parts }: PageContents, file: string, by: Corrector): string {
  const entries = parts.flatMap(({ parsed }) =>
    parsed.diagnostics
      .filter(({ place }) => place.file === file)
      .flatMap((diagnostic) => findEntry(diagnostic, sourceLines, parsed.fragments, by)),
  );
  if (entries.length === 0)
    return `${HEADER}\n# 文字没有存疑之处。日期、期号等与别处不合的，不在这里改，见 npm run check。\n`;
  const document = new Document(entries.map(({ fields }) => fields));
  const nodes = isSequence(document.contents) ? document.contents.items : [];
  nodes.forEach((node, index) => {
    const entry = entries[index];
    if (entry === undefined) return;
    node.commentBefore = ` ${entry.comment}`;
    node.spaceBefore = index > 0;
  });
  return `${HEADER}\n${document.toString({ lineWidth: 0 })}`;
}

const HEADER = `# 更正。写法见 docs/corrections.md。
# 每一条对应一处存疑：改字，就改 now；定作什么，就填 as；填上 by。不必更正的，整条删去。
# 没有标题的，标题识别时漏了，就填 now；标题印在别的行上，把 line 改成那一行，删去 now。
`;

/** One entry of the list, and the finding it answers. */
interface SkeletonEntry {
  readonly comment: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

function isSequence(node: unknown): node is { readonly items: readonly YAMLMap[] } {
  return (
    typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items) && node.items.every(isMap)
  );
}

/** Nothing for a finding that is about no line of text. */
function findEntry(
  diagnostic: Diagnostic,
  sourceLines: readonly string[],
  fragments: readonly Fragment[],
  { by, date }: Corrector,
): readonly SkeletonEntry[] {
  const { rule, place, details } = diagnostic;
  const text = sourceLines[(place.line ?? 0) - 1] ?? "";
  if (place.line === undefined || text.trim() === "") return [];
  const run = runFrom(place.line, fragments, details);
  const likely = rule === "misread-character" ? String(details["likely"] ?? "") : "";
  const words = fieldsOf(rule, place.line, sourceLines, String(details["text"] ?? ""), likely, run);
  const comment = `第 ${place.line} 行 ${rule} ${renderMessage(diagnostic, "zh-Hans")}`.replace(LINE_ENDS, " ");
  return [{ comment, fields: { ...words, by, date } }];
}

/** A comment is one line of YAML, whatever the page holds. */
const LINE_ENDS = /[\n\r\u2028\u2029]+/g;

function fieldsOf(
  rule: RuleId,
  line: number,
  sourceLines: readonly string[],
  doubtful: string,
  likely: string,
  run: readonly Fragment[],
): Readonly<Record<string, string | number>> {
  const text = sourceLines[line - 1] ?? "";
  const last = run.at(-1)?.line ?? line;
  if (rule === "fragments" && last > line) {
    // As the file has them, with what an OCR tool wrote about them.
    const printed = sourceLines.slice(line - 1, last).map((piece) => piece.trim());
    const pieces = printed.filter((piece) => piece !== "").join(" ");
    return { lines: `${line}-${last}`, was: pieces, now: pieces, as: "" };
  }
  // A blank line has room for a headline that was not read; one that stands elsewhere is named by its own line.
  if (rule === "no-headline" && isBlank(sourceLines[line - 2]) && !text.includes("\f"))
    return { line: line - 1, now: "", as: "headline", of: line };
  if (rule === "no-headline") return { lines: line, as: "", of: line };
  if (ROLE_RULES.includes(rule)) return { line, was: text.trim(), now: text.trim(), as: "" };
  const words = excerptOf(text, placeOf(rule, text, doubtful));
  return { line, was: words, now: likely === "" ? words : words.replace(doubtful, () => likely) };
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === "";
}

/** Findings that ask what a line is. */
const ROLE_RULES: readonly RuleId[] = ["fragments", "label-unplaced", "text-lost"];

/** The fragments of one finding. */
function runFrom(line: number, fragments: readonly Fragment[], details: Diagnostic["details"]): readonly Fragment[] {
  const first = fragments.findIndex((fragment) => fragment.line === line);
  return first < 0 ? [] : fragments.slice(first, first + Number(details["count"] ?? 1));
}

/** Where in its line the doubt lies. */
function placeOf(rule: RuleId, text: string, doubtful: string): number {
  if (END_RULES.includes(rule)) return text.length;
  const named = doubtful === "" ? -1 : text.indexOf(doubtful);
  return Math.max(0, named >= 0 ? named + Math.floor(doubtful.length / 2) : text.search(SUSPECT));
}

const END_RULES: readonly RuleId[] = ["truncated", "jump-cut-off"];
/** `楼郁\u200b馨`, `塔\ufffd片区` */
const SUSPECT = /[\p{Cc}\p{Cf}\p{Co}\ufffd]/u;

/** So many characters around a doubt are shown, or more where they stand elsewhere in the line too. */
const LEAST_SHOWN = 16;

/** The words around a place that are in the line only once. */
function excerptOf(text: string, at: number): string {
  for (let reach = LEAST_SHOWN / 2; reach < text.length; reach *= 2) {
    const words = wholeCharacters(text, at - reach, at + reach).trim();
    if (words !== "" && text.indexOf(words) === text.lastIndexOf(words)) return words;
  }
  return text.trim();
}

/** A stretch of a text, widened where an end would cut a character of two code units in half. */
function wholeCharacters(text: string, from: number, to: number): string {
  const start = Math.max(0, from);
  return text.slice(isInside(text, start) ? start - 1 : start, isInside(text, to) ? to + 1 : to);
}

function isInside(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
