import { holdsContact } from "./contacts.ts";
import { findJumpTo, findPointer } from "./jump-line.ts";
import type { Line } from "./lines.ts";
import { type LineSign, signOf } from "./openings.ts";
import { findClosingByline, findClosingSource } from "./placed-byline.ts";
import type { RowRole } from "./row-roles.ts";
import { endsToBeContinued } from "./sources.ts";
import { holds, TRAITS } from "./traits.ts";
import { isWireTitle } from "./wire-titles.ts";

/** What is known of one line when headlines are looked for. */
export interface SignedLine {
  readonly line: Line;
  readonly sign: LineSign;
  /** Whether an article's text may end with this line. */
  readonly closes: boolean;
  /** What its first row is to its paragraph; undefined where the text keeps no printed rows. */
  readonly role: RowRole | undefined;
}

/** Signs, width and end of a line. */
export function signLine(line: Line): SignedLine {
  const sign = signOf(line);
  const mayPoint = holds(line, TRAITS.pointing);
  const ends =
    line.endsSentence ||
    (mayPoint && (findJumpTo(line.text) !== undefined || findPointer(line.text) !== undefined)) ||
    (holds(line, TRAITS.colon) && (holdsContact(line.text) || isWireTitle(line.text, line.traits))) ||
    (holds(line, TRAITS.bracket) &&
      holds(line, TRAITS.flow) &&
      (isAllInBrackets(line.text) || endsToBeContinued(line.text))) ||
    findClosingSource(line.text, line.traits) !== undefined ||
    (holds(line, TRAITS.noByline | TRAITS.bracket) && findClosingByline(line.text, true, line.traits) !== undefined);
  const closes = ends || sign === "photo-credit" || sign === "source" || sign === "byline" || sign === "closing-byline";
  return { line, sign, closes, role: undefined };
}

/** `（如有变动，以当日公示为准）`: with a mark of running text, a sentence in brackets. */
const IN_BRACKETS = /^[（(][^（）()]+[）)]$/;

/** Whether a line stands in round brackets from its beginning to its end. */
export function isAllInBrackets(text: string): boolean {
  return IN_BRACKETS.test(text);
}

/** Whether a text has ended with line `i`, or nothing stands there. */
export function endsAbove(lines: readonly SignedLine[], i: number): boolean {
  return lines[i]?.closes !== false;
}

/** Whether a line opens a report's text, or stands between that and its headline: a dateline, a byline or 上接. */
export function opensReport(line: SignedLine): boolean {
  return line.sign === "dateline" || line.sign === "byline" || line.sign === "jump-from";
}

/** Whether a line's rows are read as a paragraph's. */
export function isInText({ role }: SignedLine): boolean {
  return role !== undefined && role !== "line";
}
