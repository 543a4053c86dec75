import { characterSet, isAt } from "../text/characters.ts";
import { isLabel } from "./column-names.ts";
import { mayBeHeadline } from "./headline-form.ts";
import type { SignedLine } from "./signed-lines.ts";

/** `微小说` / `座位` / `应如是` above a text, each apart by blank lines: a column's name, a title and its author, whatever their words. */
export function isInLabelledBlocks(lines: readonly SignedLine[], i: number): boolean {
  for (let k = i - 2; k <= i + 1; k++) if (lines[k]?.line.afterBlank !== true) return false;
  // Pieces of a vertical headline stand so, too.
  const below = lines[i + 1]?.line;
  if (below === undefined || (below.width < LEAST_TEXT && !numbersStanza(below.text))) return false;
  return isLabel(lines[i - 2]?.line.text ?? "", [], true);
}

/** In ems: a text's first line, which in verse may be short. */
const LEAST_TEXT = 5;

/** Whether a line numbers the first of several poems. */
export function numbersStanza(text: string): boolean {
  return STANZA_NUMBER.test(text);
}

/** `一` */
const STANZA_NUMBER = /^[一1]$/;

/** `书评` / `泥土里长出的乡音` / `——读某某散文集` above line `i`, each apart by blank lines: a column's name, a title and its deck. */
export function isUnderLabelledDeck(lines: readonly SignedLine[], i: number): boolean {
  const [label, title, deck] = [lines[i - 3], lines[i - 2], lines[i - 1]];
  if (deck === undefined || !isAt(deck.line.text, 0, DASHES) || title === undefined || !mayBeHeadline(title, true))
    return false;
  return isLabel(label?.line.text ?? "", [], true) && deck.line.afterBlank && title.line.afterBlank;
}

const DASHES = characterSet("—");
