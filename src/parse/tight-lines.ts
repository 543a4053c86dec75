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
    if (isTight(lines[i]) && end - i >= TIGHT_LINES && !areHeadline(lines, i, end) && !runsIntoText)
      keepToSignature(lines, i, end, kept);
    i = end;
  }
}

/** Whether the lines from one to another are a headline: what is below shows it, or a notice's title that they end with. */
function areHeadline(lines: readonly SignedLine[], first: number, end: number): boolean {
  const [last, next] = [lines[end - 1], lines[end]];
  if (next?.sign === "dateline") return true;
  if (next === undefined || last === undefined || end - first > MOST_HEADLINE_ROWS) return false;
  return next.sign === "byline" || (isNoticeTitle(last.line.text) && next.line.width > WIDEST_TIGHT);
}

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
