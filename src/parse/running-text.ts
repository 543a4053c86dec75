import { characterSet, holdsAny, isAt } from "../text/characters.ts";
import { opensCaption } from "./captions.ts";
import { isOfClauses } from "./headline-form.ts";
import { findPointer } from "./jump-line.ts";
import type { PrintedPassage } from "./passages.ts";
import { holds, TRAITS } from "./traits.ts";

/** A line longer than this, in ems, is no headline line even without a full stop in it. */
const LONGEST_LINE = 60;

/** `，`: what running text has and headline lines seldom. */
export const CLAUSE_MARK = /[，。；：,;:]/;

const SENTENCE_MARKS = characterSet("。；");

/** `►加装电梯，谁出钱？（3版）`: with what a teaser may begin, whatever marks its headline has. */
const ARROWS = characterSet("►▶▷→☞");

/** Whether a passage is running text: a sentence ends in it, or it fills several rows. */
export function isBody(passage: PrintedPassage): boolean {
  if (passage.headline) return false;
  if (passage.steering !== undefined) return passage.steering.as === "paragraph" || passage.steering.as === "lead";
  if (passage.sign === "dateline" || passage.sign === "jump-from") return true;
  if (passage.sign !== "none" || passage.markup?.heading !== undefined) return false;
  if (opensCaption(passage.text, passage.traits)) return true;
  if (isAt(passage.text, 0, ARROWS) && findPointer(passage.text, passage.traits) !== undefined) return false;
  if (passage.setAs === "paragraph") return true;
  if (passage.closes || passage.rows > 4 || passage.width > LONGEST_LINE) return true;
  if (!holds(passage, TRAITS.flow)) return false;
  if (isOfClauses(passage) && !passage.text.includes(" ")) return true;
  return (passage.rows > 2 && CLAUSE_MARK.test(passage.text)) || holdsAny(passage.text, SENTENCE_MARKS);
}

/** Whether a passage is a short line that only its neighbours can explain. */
export function isLine(passage: PrintedPassage | undefined): boolean {
  if (passage === undefined || passage.headline || passage.steering !== undefined || passage.beginsArticle)
    return false;
  return passage.sign === "none" && !isBody(passage);
}
