import type { Block, Byline, Dateline, JumpLine, Summary } from "../model/article.ts";
import { isHan } from "../text/characters.ts";
import { normalizePrinted } from "../text/normalize.ts";
import type { BylineReading } from "./byline-groups.ts";
import { AUTHOR } from "./byline-roles.ts";
import { type DoubtfulNames, findDoubtfulNames } from "./joined-names.ts";
import type { JumpLineReading } from "./jump-line.ts";
import type { PrintedPassage } from "./passages.ts";
import { linesOf, type Passage } from "./slice.ts";

/** What has been read of an article so far. */
export interface Reading {
  readonly blocks: Block[];
  readonly bylines: Byline[];
  readonly jumps: JumpLine[];
  /** Names that run together and may be parted otherwise. */
  readonly doubtfulNames: (DoubtfulNames & { readonly line: number })[];
  /** Printed characters that no value repeats. */
  readonly marks: string[];
  /** What signs it, not yet read. */
  readonly signature: PrintedPassage[];
  dateline?: Dateline;
  summary?: Summary;
  /** The label over its summary box, known before the box. */
  summaryLabel: string | undefined;
}

/** Adds a passage as a block of its own; one that is empty adds nothing. */
export function pushBlock(reading: Reading, type: Block["type"], passage: Passage): void {
  const isOneLine = ONE_LINE.includes(type) || isPhrases(passage);
  const text = normalizePrinted(passage.text, isOneLine ? "between-parts" : "none");
  if (text !== "") reading.blocks.push({ type, text, lines: linesOf(passage) });
}

/** Blocks of one printed line, in which a space parts two phrases. */
const ONE_LINE: readonly Block["type"][] = ["subheading", "credit", "signature"];

/** `一站式 幸福感` below `[关键词]`: one row of a few words, which a space parts as none does in a sentence. */
function isPhrases({ text, slices }: Passage): boolean {
  return slices.length === 1 && text.length <= MOST_OF_PHRASES && !SENTENCE_MARK.test(text);
}

const MOST_OF_PHRASES = 24;
/** `，`, `。`, and the quote of `"产业扶 贫项目怎么办`, with which speech begins that is cut off. */
const SENTENCE_MARK = /[，。；：！？…,;:!?"]/;

/** Adds a byline, and as marks what of its passage is no role or name, or names again whom the article has named with a role. */
export function addByline(byline: BylineReading, passage: Passage, reading: Reading): void {
  let kept = "";
  for (const entry of byline.bylines) {
    if (isNamedAgain(entry, reading)) continue;
    reading.bylines.push(entry);
    kept += entry.role;
    for (const name of entry.names) kept += name;
  }
  reading.marks.push(...remainder(passage.text, kept));
  for (const doubtful of findDoubtfulNames(passage.text))
    reading.doubtfulNames.push({ ...doubtful, line: linesOf(passage)[0] });
}

/** `作者：甲 乙` below a report by `（记者 甲 乙）`, as sites add it. */
function isNamedAgain({ role, names }: Byline, { bylines }: Reading): boolean {
  if (role !== AUTHOR || bylines.length === 0) return false;
  return names.every((name) => bylines.some((byline) => byline.names.includes(name)));
}

/** The jump line that was read from a printed passage. */
export function jumpLine(jump: JumpLineReading, printed: Passage): JumpLine {
  return {
    direction: jump.direction,
    ...(jump.page === undefined ? {} : { page: jump.page }),
    text: normalizePrinted(printed.text),
    line: linesOf(printed)[0],
  };
}

/** The Han characters of a printed piece that its values, one after another, do not repeat, as one string; none where all are kept. */
export function remainder(printed: string, values: string): string[] {
  const kept = [...values.normalize("NFKC")];
  let left = "";
  // `⼠` of a PDF, a radical of the same look, is the character that it stands for.
  for (const character of printed.normalize("NFKC")) {
    if (!isHan(character.codePointAt(0) ?? 0)) continue;
    const index = kept.indexOf(character);
    if (index < 0) left += character;
    else kept.splice(index, 1);
  }
  return left === "" ? [] : [left];
}
