import { looksLikeName } from "../text/surnames.ts";
import type { PrintedPassage } from "./passages.ts";
import { isLine } from "./running-text.ts";

/** More lines than this at a page's end are no labels but a list. */
const MOST_LAST = 100;

/**
 * Whether a label in brackets, with nothing but such labels and short lines below it, stands at the page's end, where a text layer puts
 * boxes: `【法治园地】` / `【凡人善举】`. They are over no part of the last article, for each would have to have its text.
 */
export function areLastLabels(flow: readonly PrintedPassage[], i: number): boolean {
  if (flow[i]?.sign !== "bracket-label" || flow.length - i > MOST_LAST) return false;
  return flow.slice(i).every((passage) => passage.sign === "bracket-label" || (isLine(passage) && !isName(passage)));
}

/** `王大明` below `【一等奖】`: a list's entry. */
function isName({ text }: PrintedPassage): boolean {
  return text.split(SPACES).every(looksLikeName);
}

/** Between two names */
const SPACES = /[\s、]+/u;
