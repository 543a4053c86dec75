import type { Diagnostic } from "../model/diagnostic.ts";
import { endsSentence, isWhiteSpace } from "../text/characters.ts";
import { type CleanedLine, cleanLine, mayNeedCleaning } from "./clean-line.ts";
import { findUndoubled } from "./doubled-characters.ts";
import { type LineMarkup, mayBeHeading } from "./markup.ts";
import { findMisreadings } from "./misreadings.ts";
import { keepsParagraphsInLines, partParagraphs, partRunInLine } from "./run-in-lines.ts";
import { readSideBySide } from "./side-by-side.ts";
import { areRowsSpread } from "./spread-rows.ts";
import { measureText, type TextMeasures } from "./text-measures.ts";
import { closeTrackedLines } from "./tracked-lines.ts";
import { TRAITS } from "./traits.ts";

/** Where a line stands on its page. */
export interface LinePlace {
  /** 1-based, as an editor counts lines. */
  readonly number: number;
  /** Where the text begins in the cleaned line; more than 0 for the second part of a line that was cut in two. */
  readonly offset: number;
  /** Whether the printed line was set in: the source keeps white space before its text. */
  readonly indented: boolean;
  /** Whether blank lines stand before it. */
  readonly afterBlank: boolean;
  /** What the text's own markup says of it; undefined of most lines. */
  readonly markup?: LineMarkup | undefined;
}

/** One line of the source, cleaned of what no press printed, and what many rules ask of it, told once. */
export interface Line extends LinePlace, TextMeasures {
  /** Without invisible characters and stray markup; leading and trailing white space removed. */
  readonly text: string;
  readonly endsSentence: boolean;
}

/** The line of this text at this place. */
export function lineOf(text: string, place: LinePlace): Line {
  return measuredLine(text, measureText(text), place);
}

function measuredLine(
  text: string,
  { width, quarters, innerMarks, traits }: TextMeasures,
  { number, offset, indented, afterBlank, markup }: LinePlace,
): Line {
  return {
    number,
    text,
    offset,
    indented,
    afterBlank,
    markup,
    width,
    quarters,
    innerMarks,
    endsSentence: endsSentence(text),
    traits,
  };
}

/** The lines of a page that hold text, and what was cleaned away. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Splits a page's text into lines and cleans each.
 *
 * @param file the page's path, for diagnostics
 * @param firstLine number of the text's first line in its file (more than 1 after front matter)
 */
export function parseLines(text: string, file: string, firstLine = 1): Lines {
  const printed = text.includes("\r") ? text.split(LINE_BREAK) : text.split("\n");
  const columns = readSideBySide(printed);
  // Where lines hold paragraphs, a line's end is a border of texts.
  const linesArePassages = columns === undefined && keepsParagraphsInLines(text);
  const reader: LineReader = {
    file,
    linesArePassages,
    above: { blank: false, rule: false, picture: false },
    lines: [],
    diagnostics: [],
  };
  if (columns === undefined) {
    const isSpread = areRowsSpread(printed);
    closeTrackedLines(printed).forEach((raw, i) => {
      if (isSpread && raw.trim() === "" && printed[i - 1]?.trim() !== "") return;
      readLine(raw, firstLine + i, 0, reader);
    });
  } else {
    for (const row of columns) {
      reader.above.blank ||= row.apart;
      readLine(row.text, firstLine + row.line, row.offset, reader);
    }
  }
  const { lines, diagnostics } = reader;
  return { lines, diagnostics };
}

/** What is read of a page, line by line. */
interface LineReader {
  readonly file: string;
  readonly linesArePassages: boolean;
  readonly above: Above;
  readonly lines: Line[];
  readonly diagnostics: Diagnostic[];
}

/** Reads a line, or from this offset on what a column has of it. */
function readLine(raw: string, number: number, offset: number, reader: LineReader): void {
  const { file, linesArePassages, above, lines, diagnostics } = reader;
  const partLine = linesArePassages ? partParagraphs : partRunInLine;
  above.blank ||= linesArePassages;
  const measures = measureText(raw);
  if ((measures.traits & MISREAD) !== 0) diagnostics.push(...findMisreadings(raw, { file, line: number }));
  const single = findUndoubled(raw);
  if (single !== undefined) {
    diagnostics.push({ rule: "doubled-characters", place: { file, line: number }, details: { text: raw.trim() } });
    addCleaned({ text: single }, number, offset, above, lines);
    return;
  }
  if (mayNeedCleaning(raw, measures.traits)) {
    const cleaned = cleanLine(raw, { file, line: number }, diagnostics);
    addCleaned({ ...cleaned, text: partLine(cleaned.text) }, number, offset, above, lines);
    return;
  }
  const parted = (measures.traits & TRAITS.space) === 0 ? raw : partLine(raw);
  if (parted !== raw) {
    above.rule ||= linesArePassages && !endsSentence(parted.slice(0, parted.indexOf("\n")));
    addCleaned({ text: parted }, number, offset, above, lines);
    return;
  }
  const trimmed = isTrimmed(raw) ? raw : raw.trim();
  if (trimmed === "") {
    above.blank = true;
    return;
  }
  const afterBlank = above.blank;
  const markup = takeAbove(above, PLAIN, trimmed);
  const place = { number, offset, indented: isIndented(raw, trimmed), afterBlank, markup };
  lines.push(trimmed === raw ? measuredLine(trimmed, measures, place) : lineOf(trimmed, place));
}

const MISREAD = TRAITS.misread | TRAITS.misreadWord;

/** What stands between the last line with text and the next. */
interface Above {
  blank: boolean;
  rule: boolean;
  picture: boolean;
}

/** A line without markup. */
const PLAIN: CleanedLine = { text: "" };

/** Adds the lines that a cleaned one holds: one of most, of an export's all rows of a table. */
function addCleaned(cleaned: CleanedLine, number: number, from: number, above: Above, lines: Line[]): void {
  if (cleaned.stands !== undefined) above[cleaned.stands] = true;
  let offset = from;
  for (const piece of cleaned.text.split("\n")) {
    const trimmed = piece.trim();
    if (trimmed === "") above.blank = true;
    else {
      const afterBlank = above.blank;
      const markup = takeAbove(above, cleaned, trimmed);
      lines.push(lineOf(trimmed, { number, offset, indented: isIndented(piece, trimmed), afterBlank, markup }));
    }
    offset += piece.length + 1;
  }
}

/** What a line's own markup says of it and of what stands above it, which then no longer does. */
function takeAbove(above: Above, cleaned: CleanedLine, text: string): LineMarkup | undefined {
  const { isEntry = false } = cleaned;
  const heading = cleaned.heading !== undefined && mayBeHeading(text) ? cleaned.heading : undefined;
  const { rule: afterRule, picture: belowPicture } = above;
  above.blank = false;
  if (heading === undefined && !isEntry && !afterRule && !belowPicture) return undefined;
  above.rule = false;
  above.picture = false;
  return { heading, isEntry, afterRule, belowPicture };
}

function isIndented(printed: string, trimmed: string): boolean {
  return printed !== trimmed && INDENT.test(printed);
}

/** Whether a text holds something and white space neither begins nor ends it. */
function isTrimmed(text: string): boolean {
  const last = text.length - 1;
  return last >= 0 && !isWhiteSpace(text.charCodeAt(0)) && !isWhiteSpace(text.charCodeAt(last));
}

/** The ends of lines on Windows, on Unix and on old Macintoshes. */
const LINE_BREAK = /\r\n|[\n\r]/;
/** `　　本报讯`: two ems, or the spaces a text layer writes for them; many more set a signature to the right. */
const INDENT = /^(?:\u3000{1,3}| {2,7}|\t)(?!\s)/;
