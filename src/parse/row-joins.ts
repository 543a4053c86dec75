import { isCutClose, isCutNumber } from "./cut-rows.ts";
import { findJumpTo, findPointer } from "./jump-line.ts";
import type { Line } from "./lines.ts";
import { isListEntry } from "./list-rows.ts";
import { CLOSING_LENGTH, findClosingByline } from "./placed-byline.ts";
import type { PrintedPage } from "./printed-page.ts";
import type { Row } from "./rows.ts";
import { holds, TRAITS } from "./traits.ts";

/** A page whose rows are read, and whose headlines are found. */
export interface ReadPage {
  readonly page: PrintedPage;
  /** Whether a line of the page is a headline's. */
  readonly headlines: readonly boolean[];
}

/** Whether row `i` belongs to the passage of the row before it. */
export function joinsRowAbove(context: ReadPage, i: number): boolean {
  const { headlines } = context;
  const { rows, readings, signed, wraps } = context.page;
  const previous = rows[i - 1];
  const next = rows[i];
  if (previous === undefined || next === undefined) return false;
  const role = readings[i]?.role;
  if (previous.line === next.line) {
    if (isClosingByline(next)) return true;
    if (readings.length === 0) return wraps !== "none";
    return role === "runs" || role === "ends" || (role === "line" && readings[i - 1]?.role === "line");
  }
  if (isCutClose(previous.line, next.line)) return true;
  if (headlines[previous.at] || headlines[next.at]) return false;
  if (isSetApartByMarkup(previous.line, next.line)) return false;
  if (isCutNumber(previous.line.text, next.line.text)) return true;
  if (holds(next, TRAITS.pointing) && findPointer(next.line.text)?.start === 0) return true;
  // A line of verse keeps its own place, whatever its row looks like.
  if (wraps === "newlines" && signed[next.at]?.sign === "kept" && signed[previous.at]?.sign === "kept") return false;
  if (role === "runs" || role === "ends") return true;
  if (holds(previous.line, TRAITS.pointing) && findJumpTo(previous.line.text) !== undefined) return false;
  if (readings.length === 0) return false;
  if (signed[previous.at]?.sign !== "kept") return false;
  const column = readings[i]?.column ?? 0;
  return (
    isListEntry(previous.line.text) &&
    !previous.endsSentence &&
    fills(previous, column) &&
    !next.line.afterBlank &&
    signed[next.at]?.sign === "none"
  );
}

/** How far a row may fall short of its column and still fill it: half-width figures, a mark that could not begin a row. */
const SLACK = 1.25;

function fills(row: Row, column: number): boolean {
  return row.width + row.quarters / 4 >= column - SLACK;
}

/** Whether markup shows that a line does not go on with the one before: it is a heading or an entry, or below one or a rule. */
function isSetApartByMarkup(above: Line, line: Line): boolean {
  return above.markup?.heading !== undefined || line.markup !== undefined;
}

/** `（通讯员 杨文鹏 蔡家发）`: the rest of a line that is the byline of the text before it. */
function isClosingByline(row: Row): boolean {
  if (row.start < row.line.text.length - CLOSING_LENGTH) return false;
  const closing = findClosingByline(row.line.text, true, row.line.traits);
  return closing !== undefined && row.start >= closing.start;
}
