import { characterSet, isAt } from "../text/characters.ts";
import type { PrintedPassage } from "./passages.ts";
import { isLine } from "./running-text.ts";

/** Marks that a page sets before its headlines, as others before subheads or columns' names. */
const MARKS = characterSet("◆●■★▲◎◇□☆△►▶");
/** So many headlines above reports show that the mark is theirs. */
const LEAST_HEADLINES = 2;
/** A longer line is no headline, in ems. */
const WIDEST = 30;

/**
 * The passages with those lines set to begin articles that have the mark of the page's headlines: where a mark stands before headlines above
 * reports, twice and more, and before fewer other lines than these, `◆秋色满梯田` over a picture's text is a headline, too.
 */
export function withMarkedHeadlines(flow: readonly PrintedPassage[]): readonly PrintedPassage[] {
  const marks = findHeadlineMarks(flow);
  if (marks.size === 0) return flow;
  return flow.map((passage) =>
    isMarkedLine(passage) && marks.has(passage.text.charAt(0)) ? { ...passage, beginsArticle: true } : passage,
  );
}

/** The marks that stand before headlines more than before other short lines. */
function findHeadlineMarks(flow: readonly PrintedPassage[]): ReadonlySet<string> {
  const headlines = new Map<string, number>();
  const others = new Map<string, number>();
  for (const passage of flow) {
    if (!isAt(passage.text, 0, MARKS)) continue;
    const mark = passage.text.charAt(0);
    if (passage.headline) headlines.set(mark, (headlines.get(mark) ?? 0) + 1);
    else if (isMarkedLine(passage)) others.set(mark, (others.get(mark) ?? 0) + 1);
  }
  const isTheirs = ([mark, count]: [string, number]) => count >= LEAST_HEADLINES && count > (others.get(mark) ?? 0);
  return new Set([...headlines].filter(isTheirs).map(([mark]) => mark));
}

function isMarkedLine(passage: PrintedPassage): boolean {
  return isAt(passage.text, 0, MARKS) && passage.width <= WIDEST && isLine(passage);
}
