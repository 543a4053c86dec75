import { opensLead } from "./leads.ts";
import { isSignature } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { isBody, isLine } from "./running-text.ts";

/** Whether a rule of the text's markup stands above a passage. */
export function isAfterRule(passage: PrintedPassage | undefined): boolean {
  return passage?.markup?.afterRule === true;
}

/**
 * Whether the rule above passage `i` parts two articles. Essays have rules between their parts, and tools set one where a
 * column ends: what reads on as plain text, and what closes a text, belongs to the article above.
 */
export function isBorder(flow: readonly PrintedPassage[], i: number): boolean {
  const passage = flow[i];
  if (passage === undefined || passage.steering !== undefined) return false;
  if (passage.headline || passage.sign === "summary-label" || passage.sign === "bracket-label") return true;
  if (isLine(passage)) return !isSignature(flow.slice(i, i + 2).map(({ text }) => text));
  if (!isBody(passage) || passage.sign !== "none") return false;
  return passage.markup?.belowPicture === true || opensLead(passage.text);
}
