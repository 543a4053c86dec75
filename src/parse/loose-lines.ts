import { withoutSpace } from "../text/characters.ts";
import { countSharedPairs } from "../text/shared-pairs.ts";
import { isCouplet, isLabel, isLabelBeside } from "./column-names.ts";
import { holdsContact } from "./contacts.ts";
import { add, close, type Drafts, openDraft } from "./drafts.ts";
import { findPointer, findPointerBefore } from "./jump-line.ts";
import { opensParagraph } from "./leads.ts";
import { isOfPaper } from "./paper-lines.ts";
import type { PrintedPassage } from "./passages.ts";
import { VERSE_TITLE } from "./verse-lines.ts";

/**
 * Lines with no text of their own: labels, headlines that point inside the paper, or a headline below its text. `isLast` is whether
 * they are the page's last.
 */
export function takeLooseLines(lines: readonly PrintedPassage[], state: Drafts, isLast = false): void {
  if (standsBelowText(lines, state)) {
    for (const line of lines) add(state, "headline", line);
    close(state);
    return;
  }
  if (areVerseBelowAuthor(lines, state)) {
    for (const line of lines) add(state, "verse", line);
    return;
  }
  const label = isLast ? lines.find(({ text }) => isLabel(text, state.columns, true)) : undefined;
  for (const line of lines) {
    const follows = opensParagraph(line.text) || holdsContact(line.text);
    if (state.open?.closed === false && follows) add(state, "paragraph", line);
    else if (isLabel(line.text, state.columns, true) && !pointsOn(line)) addLabel(line, state);
    else if (label !== undefined && isLabelBeside(line.text, label.text)) addLabel(line, state);
    // `大扶贫 大数据 大生态`: parts of one length with nothing below them are a slogan at the page's foot.
    else if (isOfPaper(line.text)) addOfNone(line, "paper", state);
    else if (isLast && isCouplet(line.text)) addOfNone(line, "slogan", state);
    else {
      openDraft(state, [line]);
      close(state);
    }
  }
}

/** `老渡口` / `□ 余光` / `船早已不在` / `只有石阶`: whether short lines stand where the text of a title and its author is to be, with no other text. */
function areVerseBelowAuthor(lines: readonly PrintedPassage[], { open }: Drafts): boolean {
  if (lines.length < LEAST_VERSE || open?.closed !== false || open.parts.at(-1)?.role !== "byline") return false;
  if (!open.roles.has("headline") || open.roles.has("paragraph") || open.roles.has("verse")) return false;
  const widest = VERSE_TITLE.test(open.headlines.at(-1)?.text ?? "") ? WIDEST_VERSE.titled : WIDEST_VERSE.other;
  return lines.every((line) => line.width <= widest && !pointsOn(line));
}

/** So many lines between one author's name and the next headline are verse. */
const LEAST_VERSE = 2;
/** In ems: below a title that does not say that it is one of verse, longer lines may be headlines. */
const WIDEST_VERSE = { titled: 13, other: 7 };

/** Takes the lines that point to another page, and labels before them, out of the run; returns the lines left. */
export function takeTeasers(lines: readonly PrintedPassage[], state: Drafts): readonly PrintedPassage[] {
  const last = lines.findLastIndex(
    ({ text, traits }) => findPointer(text, traits) !== undefined || findPointerBefore(text) !== undefined,
  );
  takeLooseLines(lines.slice(0, last + 1), state);
  return lines.slice(last + 1);
}

/** `▲月饼抽检不合格两批 见三版`: what points to a page is no column's name, whatever mark it has. */
function pointsOn({ text, traits }: PrintedPassage): boolean {
  return (findPointer(text, traits)?.start ?? 0) >= LEAST_TEASER;
}

/** In characters: `（详见3版）` alone, or behind a mark, points from nothing. */
const LEAST_TEASER = 4;

/** Whether these lines are the headline of the open article, which has none and which a text layer gave first. */
function standsBelowText(lines: readonly PrintedPassage[], { open }: Drafts): boolean {
  if (lines.length === 0 || open === undefined || open.closed || open.roles.has("headline")) return false;
  if (
    open.paragraphs[0]?.sign !== "dateline" ||
    lines.some(({ text, traits }) => findPointer(text, traits) !== undefined)
  )
    return false;
  const text = withoutSpace(open.paragraphs.map((paragraph) => paragraph.text).join(""));
  const headline = withoutSpace(lines.map((line) => line.text).join(""));
  return countSharedPairs(headline, text) >= (headline.length - 1) * OWN_SHARE;
}

/** So large a share of a headline's pairs of characters stand in its own text. */
const OWN_SHARE = 0.4;

/** Adds a label that stands after all articles so far. */
export function addLabel(line: PrintedPassage, { labels, drafts }: Drafts): void {
  labels.push({ passage: line, after: drafts.length });
}

/** Adds a line that is of no article; one that stands open is at its end. */
export function addOfNone(line: PrintedPassage, as: "slogan" | "paper", state: Drafts): void {
  close(state);
  state.labels.push({ passage: line, after: state.drafts.length, as });
}
