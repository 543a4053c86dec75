import { isDigit } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { INDENT } from "./row-costs.ts";
import type { RowReading } from "./row-roles.ts";
import type { Row } from "./rows.ts";
import { opensReport, type SignedLine } from "./signed-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/** How rows are read, and indexes of the lines whose rows are a list's that runs on. */
export interface RunningWords {
  readonly readings: readonly RowReading[];
  readonly lines: ReadonlySet<number>;
}

/**
 * Reads a list whose words spaces part and whose rows run on as a paragraph's do: `　　费忠厚 姬月琴 党养田 雒` / `淑侠 弥晓丽 车建民 同志刚` /
 * `员亚妮`. The first row is set in as the page's paragraphs are, the others are not, and each but the last fills its column. With no mark
 * in them and none at their end, such rows weigh as lines by themselves.
 */
export function joinRunningWords(
  rows: readonly Row[],
  signed: readonly SignedLine[],
  readings: readonly RowReading[],
): RunningWords {
  const lines = new Set<number>();
  let joined: RowReading[] | undefined;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row?.line.indented !== true) continue;
    let last = i;
    while (isOfWords(rows[last], signed) && fills(rows[last], readings[i]) && mayFollow(rows[last + 1], signed)) last++;
    // Above a report's beginning such rows are its headline, set in to stand in the column's middle.
    if (last === i || opensReportAt(rows[last + 1], signed)) continue;
    joined ??= [...readings];
    const column = readings[i]?.column ?? 0;
    for (let k = i; k <= last; k++) {
      joined[k] = { role: k === i ? "opens" : k === last ? "ends" : "runs", column };
      lines.add(row.at + k - i);
    }
    i = last;
  }
  return { readings: joined ?? readings, lines };
}

function opensReportAt(row: Row | undefined, signed: readonly SignedLine[]): boolean {
  const line = row === undefined ? undefined : signed[row.at];
  return line !== undefined && opensReport(line);
}

/** Whether a row holds nothing but words that spaces part. */
function isOfWords(row: Row | undefined, signed: readonly SignedLine[]): boolean {
  return row !== undefined && holds(row, TRAITS.space) && isPlain(row, signed);
}

function isPlain(row: Row, signed: readonly SignedLine[]): boolean {
  return signed[row.at]?.sign === "none" && !holds(row, TRAITS.flow) && !row.endsSentence;
}

/** How far, in ems, a full row may fall short of its column. */
const SLACK = 1.25;

/** Whether a row fills the column: here its spaces are printed, as `quarters` counts them. */
function fills(row: Row | undefined, reading: RowReading | undefined): boolean {
  if (row === undefined || reading === undefined) return false;
  return row.width + row.quarters / 4 + (row.line.indented ? INDENT : 0) >= reading.column - SLACK;
}

/** The widest row that no space parts, in ems: the rest of a word, `幼儿园`; a wider one may be the next headline. */
const WIDEST_REST = 6;

/** Whether such words may go on in a row. */
function mayFollow(row: Row | undefined, signed: readonly SignedLine[]): boolean {
  if (row === undefined || row.line.indented || row.line.afterBlank || !isPlain(row, signed)) return false;
  return holds(row, TRAITS.space) || row.width <= WIDEST_REST;
}

/**
 * The text of rows of words, as one: `…党养田 雒` / `淑侠 弥晓丽…` with the name whole again, and a space where a row's end parts two names, or an
 * amount from who gave the next: `裴建邦10000` / `老年秧歌队1260`.
 */
export function joinEntries(text: string): string {
  if (!text.includes("\n")) return text;
  return text
    .split("\n")
    .reduce((above, row) => `${above}${areWhole(lastWord(above), firstWord(row)) ? " " : ""}${row}`);
}

/** What parts the words of a list. */
const PARTING = /[\s：:、]/;

function lastWord(row: string): string {
  let start = row.length;
  while (start > 0 && !PARTING.test(row.charAt(start - 1))) start--;
  return row.slice(start);
}

function firstWord(row: string): string {
  let end = 0;
  while (end < row.length && !PARTING.test(row.charAt(end))) end++;
  return row.slice(0, end);
}

/** `车建民` / `员亚妮`, but not `雒` / `淑侠` */
const NAME = /^\p{Script=Han}{2,3}$/u;

function areWhole(before: string, after: string): boolean {
  if (isDigit(before.charCodeAt(before.length - 1))) return true;
  return NAME.test(before) && NAME.test(after) && (looksLikeName(before) || looksLikeName(after));
}
