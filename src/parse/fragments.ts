import type { PrintedPassage } from "./passages.ts";

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
    for (const piece of run) (scattered || piece.width <= 1 ? fragments : whole).push(piece);
    run = [];
    return scattered;
  };
  passages.forEach((passage, i) => {
    if (isPiece(passage) || (run.length >= FRAGMENT_RUN && arePieces(passage, passages[i + 1]))) run.push(passage);
    else whole.push(close() && passage.sign === "byline" ? { ...passage, belowPieces: true } : passage);
  });
  close();
  return { whole, fragments };
}

/** A piece of a vertical headline is at most two characters wide. */
const FRAGMENT_WIDTH = 2.5;
/** So many pieces in a row are a headline cut up. */
const FRAGMENT_RUN = 3;

function isPiece({ steering, width, sign, endsSentence }: PrintedPassage): boolean {
  return steering === undefined && width <= FRAGMENT_WIDTH && sign === "none" && !endsSentence;
}

/** Whether two pieces stand in one row, `富香 下`, with more below them. */
function arePieces({ steering, text, sign }: PrintedPassage, below: PrintedPassage | undefined): boolean {
  if (steering !== undefined || sign !== "none" || text.length > LONGEST_PIECES || !PIECES.test(text)) return false;
  return below !== undefined && isPiece(below);
}

const PIECES = /^\p{Script=Han}{1,2}\s\p{Script=Han}{1,2}$/u;
/** In characters. */
const LONGEST_PIECES = 5;
