import { endsSentence, printedWidth } from "../text/characters.ts";

/** So few lines show nothing. */
const LEAST_LINES = 20;
/** So many of a page's lines stand apart from the one above, at least. */
const APART = 0.9;
/** So many go on in the next as rows of a column do, at least: 99 in 100 of 627 pages whose lines stand apart have .11 at most, rows set apart .16 to .74. */
const GO_ON = 0.18;
/** In ems: narrower lines may be verse. */
const LEAST_ROW = 9;
/** In ems: wider lines are paragraphs, of which such a page has hardly any. */
const WIDEST_ROW = 42;
const MOST_WIDE = 0.05;
/** So many of running text's rows have a comma or a stop inside, at least; lists, verse and headlines have none. */
const INNER = 0.25;
/** `，` of `会议指出，今年春旱来得早` */
const INNER_MARK = /[，。；！？,;!?]./u;
/** By so much, in ems, rows of a column differ. */
const UNEVEN = 1.5;

/**
 * Whether a text has a blank line below each printed row, as tools give it that take every row for a paragraph: the first of them says
 * nothing then. Most lines stand apart, many go on in the next as rows of one measure do, and have marks of running text inside.
 */
export function areRowsSpread(printed: readonly string[]): boolean {
  return mayBeSpread(printed) && areRows(printed.map((raw) => raw.trim()).filter((text) => text !== ""));
}

/** Whether most lines stand apart and few are as long as paragraphs: most pages are told apart by this, before a line is measured. */
function mayBeSpread(printed: readonly string[]): boolean {
  let [lines, apart, long] = [0, 0, 0];
  let blank = false;
  for (const raw of printed) {
    const isBlank = raw.trim() === "";
    if (!isBlank) {
      lines++;
      if (blank) apart++;
      // No character is narrower than half an em.
      if (raw.length > 2 * WIDEST_ROW) long++;
    }
    blank = isBlank;
  }
  return lines >= LEAST_LINES && apart >= lines * APART && long <= lines * MOST_WIDE;
}

function areRows(lines: readonly string[]): boolean {
  let [goOn, wide, inner] = [0, 0, 0];
  let above: PrintedRow | undefined;
  for (const text of lines) {
    const row = { width: printedWidth(text), ends: endsSentence(text) };
    if (row.width > WIDEST_ROW) wide++;
    if (INNER_MARK.test(text)) inner++;
    if (above !== undefined && goesOn(above, row)) goOn++;
    above = row;
  }
  return goOn >= lines.length * GO_ON && wide <= lines.length * MOST_WIDE && inner >= lines.length * INNER;
}

/** The width of a line in ems, and whether a sentence ends with it. */
interface PrintedRow {
  readonly width: number;
  readonly ends: boolean;
}

function goesOn(above: PrintedRow, { width }: PrintedRow): boolean {
  return !above.ends && width >= LEAST_ROW && width <= WIDEST_ROW && Math.abs(width - above.width) <= UNEVEN;
}
