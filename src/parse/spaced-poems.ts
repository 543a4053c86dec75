import { withoutSpace } from "../text/characters.ts";
import { looksLikeName, surnameRank } from "../text/surnames.ts";
import { namesBodyAndPerson } from "./affiliated-name.ts";
import { endsAsColumn, isLabel, LONGEST_LABEL } from "./column-names.ts";
import { mayBeHeadline } from "./headline-form.ts";
import { endsAbove, type SignedLine } from "./signed-lines.ts";
import { isVerseLine, isVerseTitle, VERSE_MARK } from "./verse-lines.ts";

/** A poem whose lines stand apart as paragraphs do, by the indexes of its lines. */
export interface SpacedPoem {
  readonly author: number;
  /** The first line below the author, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/**
 * Poems between blank lines that are told by their author alone, a name below a short title: `老井` / `何世英` / `村口的老井` / `不知喂养了几代人`. Each line of
 * them is a block of its own, and ends with a mark or without: a headline has never so many lines. One ends above the next one's
 * title and author, or above the headline of what follows.
 */
export function findSpacedPoems(lines: readonly SignedLine[]): readonly SpacedPoem[] {
  const poems: SpacedPoem[] = [];
  for (let i = 1; i < lines.length; i++) {
    if (!isAuthor(lines, i) || !mayStandBelow(lines, i - 2, poems.at(-1)?.end)) continue;
    const end = endOfPoem(lines, i + 1);
    // Verse below a title that says so, `（外一首）`, has longer lines too.
    if (isVerseTitle(lines[i - 1]) && mayGoOn(lines, end)) continue;
    if (end - i - 1 < LEAST_LINES) continue;
    poems.push({ author: i, start: i + 1, end });
    i = end - 1;
  }
  return poems;
}

/** Whether what stands from line `i` on may be longer lines of verse, and no title over its author. */
function mayGoOn(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  if (line?.sign !== "none" || line.line.endsSentence || line.line.width > WIDEST_LONG_VERSE) return false;
  return !isAuthor(lines, i + 1);
}

/** In ems. */
const WIDEST_LONG_VERSE = 24;

/** Fewer lines may be a headline's. */
const LEAST_LINES = 4;
/** In ems: of a title and of an author's name, `作者　余若虹`. */
const WIDEST_TITLE = 16;
const WIDEST_AUTHOR = 8;

/** Whether line `i` is a name below a line that may be a poem's title. */
function isAuthor(lines: readonly SignedLine[], i: number): boolean {
  const [title, author] = [lines[i - 1], lines[i]];
  if (author?.line.afterBlank !== true || author.line.width > WIDEST_AUTHOR) return false;
  if (title?.sign !== "none" || title.line.width > WIDEST_TITLE || !mayBeHeadline(title, true)) return false;
  if (author.sign !== "byline" && !isName(author, title.line.width <= SHORT_TITLE)) return false;
  return !isName(title, false);
}

/** In ems: a line of verse is mostly longer. */
const SHORT_TITLE = 4;

/** Whether a line is a name; of three characters also one that few bear, where that may be. */
function isName(line: SignedLine, mayBeRare: boolean): boolean {
  const { text } = line.line;
  if (line.sign !== "none" || !NAME.test(text)) return false;
  const name = withoutSpace(text);
  if (!looksLikeName(name)) return false;
  if (text !== name || (mayBeRare && name.length > 2)) return true;
  return surnameRank(name) <= RAREST[name.length > 2 ? "long" : "short"];
}

/** `何世英`, `蔺 宁` */
const NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}\s\p{Script=Han}$/u;
/** Surnames that so many are commoner than begin lines of verse oftener, `那点红`; with one character more, `井台`, already commoner ones. */
const RAREST = { long: 300, short: 100 };

/** Whether a poem's title may stand below line `i`: a text's end, who signs it, another poem, a column's name. */
function mayStandBelow(lines: readonly SignedLine[], i: number, poemEnd: number | undefined): boolean {
  const line = lines[i];
  if (line === undefined || poemEnd === i + 1 || endsAbove(lines, i)) return true;
  return line.line.width <= LONGEST_LABEL || namesBodyAndPerson(line.line.text);
}

/** Index after the lines from line `start` on that are one poem's. */
function endOfPoem(lines: readonly SignedLine[], start: number): number {
  let end = start;
  while (isVerse(lines[end]) && !isTitled(lines, end, end - start)) end++;
  const verse = lines.slice(start, end);
  // A list of those who are honoured; pieces of a vertical headline.
  if (verse.filter((line) => isName(line, false)).length > verse.length * MOST_NAMES) return start;
  if (verse.filter(({ line }) => line.width < LEAST_WIDTH).length > verse.length / 2) return start;
  if (isTitled(lines, end, end - start)) return withoutLabels(lines, start, end);
  if (verse.filter(({ line }) => VERSE_MARK.test(line.text)).length > verse.length / 2) {
    while (end > start && !VERSE_MARK.test(lines[end - 1]?.line.text ?? "")) end--;
    return end;
  }
  const next = lines[end];
  if (next !== undefined && HEADED.includes(next.sign)) end--;
  return withoutLabels(lines, start, end);
}

/** The end of verse without names of columns below it: `鹊河旧事` above the title of what follows. */
function withoutLabels(lines: readonly SignedLine[], start: number, end: number): number {
  let last = end;
  while (last > start && isColumn(lines[last - 1]?.line.text ?? "")) last--;
  return last;
}

function isColumn(text: string): boolean {
  return isLabel(text, [], false) || endsAsColumn(text);
}

/** Of a run's lines. */
const MOST_NAMES = 0.4;
/** In ems: most lines of a poem are wider. */
const LEAST_WIDTH = 3.5;

/** Signs of what a title stands above: a text, its dateline or its author, or who took a picture. */
const HEADED: readonly SignedLine["sign"][] = ["none", "byline", "dateline", "summary-label", "photo-credit"];

/** Whether line `i` is the title of the next poem or text, its author below, after so many lines of verse. */
function isTitled(lines: readonly SignedLine[], i: number, before: number): boolean {
  return before >= LEAST_LINES && isAuthor(lines, i + 1);
}

function isVerse(line: SignedLine | undefined): boolean {
  return line !== undefined && isVerseLine(line) && line.line.afterBlank && !NO_VERSE.test(line.line.text);
}

/** Figures and colons, as lists and contacts have them. */
const NO_VERSE = /[\d：:]/;
