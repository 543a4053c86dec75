import { hasHan } from "../text/characters.ts";
import type { PrintedPassage } from "./passages.ts";
import { isLine } from "./running-text.ts";

/**
 * Sets pieces of vertical headlines that the text layer cut up apart from the passages. A byline right below them is marked: it
 * stands over the text of the headline that they were.
 */
export function setFragmentsApart(passages: readonly PrintedPassage[]) {
  const whole: PrintedPassage[] = [];
  const fragments: PrintedPassage[] = [];
  let run: PrintedPassage[] = [];
  const close = () => {
    const scattered = run.length >= FRAGMENT_RUN;
    const [first] = run;
    const isTail = run.length === 1 && first !== undefined && endsLine(whole.at(-1), first);
    for (const piece of run) (scattered || (piece.width <= 1 && !isTail) ? fragments : whole).push(piece);
    run = [];
    return scattered;
  };
  for (const passage of passages) {
    if (isPiece(passage)) run.push(passage);
    else whole.push(close() && passage.sign === "byline" ? { ...passage, belowPieces: true } : passage);
  }
  close();
  return { whole, fragments };
}

/** Whether a character alone is what a headline above it had no room for: `我县兑现首批能繁母猪补` / `贴`. */
function endsLine(above: PrintedPassage | undefined, { text, tight, headline }: PrintedPassage): boolean {
  return tight && hasHan(text) && above !== undefined && (headline || isLine(above)) && above.width >= LEAST_LINE;
}

/** In ems. */
const LEAST_LINE = 8;

/** A piece of a vertical headline is at most two characters wide. */
const FRAGMENT_WIDTH = 2.5;
/** So many pieces in a row are a headline cut up. */
const FRAGMENT_RUN = 3;

function isPiece({ steering, width, sign, endsSentence }: PrintedPassage): boolean {
  return steering === undefined && width <= FRAGMENT_WIDTH && sign === "none" && !endsSentence;
}
