import { withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { isName } from "./byline-names.ts";
import { isLabel } from "./column-names.ts";
import { keepToSignature, MOST_HEADLINE_ROWS, pointsElsewhere, TIGHT_LINES, WIDEST_TIGHT } from "./line-runs.ts";
import { isNoticeTitle } from "./notices.ts";
import type { SignedLine } from "./signed-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * On a page whose paragraphs stand apart by blank lines, short lines that stand close together are set line by line,
 * unless a byline or a dateline below shows them to be a headline.
 */
export function addTightRuns(lines: readonly SignedLine[], kept: Set<number>): void {
  let i = 0;
  while (i < lines.length) {
    let end = i + 1;
    while (isTight(lines[end]) && lines[end]?.line.afterBlank === false) end++;
    const next = lines[end];
    const runsIntoText = next !== undefined && !next.line.afterBlank;
    const isKept = end - i >= TIGHT_LINES && !areHeadline(lines, i, end) && !areNames(lines, i, end);
    if (isTight(lines[i]) && isKept && !runsIntoText) keepToSignature(lines, i, end, kept);
    i = end;
  }
}

/** Whether the lines from one to another are a headline: what is below shows it, or a notice's title that they end with. */
function areHeadline(lines: readonly SignedLine[], first: number, end: number): boolean {
  const [last, next] = [lines[end - 1], lines[end]];
  if (next?.sign === "dateline") return true;
  if (next === undefined || last === undefined || end - first > MOST_HEADLINE_ROWS) return false;
  if (next.sign === "byline" || (isNoticeTitle(last.line.text) && next.line.width > WIDEST_TIGHT)) return true;
  // A poem, or an advertisement, has its title above it, and no line of a headline ends a sentence.
  const above = lines[first - 1];
  if ((above !== undefined && !above.closes) || lines.slice(first, end).some(({ closes }) => closes)) return false;
  const isNamed = isAuthor(last.line.text, lines[first]?.line.text ?? "");
  return isDeckBelow(lines, end) || (isNamed && next.closes && next.line.width > WIDEST_TIGHT);
}

/** Whether the lines from one to another, the page's last, are names of columns that a text layer gives behind everything else: most show by their words. */
function areNames(lines: readonly SignedLine[], first: number, end: number): boolean {
  if (end < lines.length) return false;
  const names = lines.slice(first).filter(({ line }) => isLabel(line.text, [], false));
  return names.length > (end - first) / 2;
}

/** Whether a line by itself stands between these and a byline or dateline: the deck of the headline that they are. */
function isDeckBelow(lines: readonly SignedLine[], i: number): boolean {
  const [deck, below] = [lines[i], lines[i + 1]];
  if (deck?.sign !== "none" || deck.closes || below?.line.afterBlank !== true) return false;
  return below.sign === "byline" || below.sign === "dateline";
}

/** `朝鲁` below `草原论坛` / `别让“好经”念歪了`: who wrote what stands below, by the name or below a column's. */
function isAuthor(text: string, first: string): boolean {
  if (text.length > LONGEST_AUTHOR || !isName(withoutSpace(text))) return false;
  return looksLikeName(withoutSpace(text)) || isLabel(first, [], false);
}

/** In characters, with a space between two. */
const LONGEST_AUTHOR = 4;

function isTight(line: SignedLine | undefined): boolean {
  return (
    line !== undefined &&
    line.sign === "none" &&
    line.line.width <= WIDEST_TIGHT &&
    !(holds(line.line, TRAITS.flow) && TWO_SENTENCES.test(line.line.text)) &&
    !pointsElsewhere(line)
  );
}

/** `……结束。……开始。` */
const TWO_SENTENCES = /[。；].*[。；]/;
