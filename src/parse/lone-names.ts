import { withoutSpace } from "../text/characters.ts";
import { countSharedPairs } from "../text/shared-pairs.ts";
import { isCouplet, isLabel, LONGEST_LABEL } from "./column-names.ts";
import type { Drafts } from "./drafts.ts";
import { findPointer } from "./jump-line.ts";
import { LEAST_SHARED, textOf } from "./labels.ts";
import type { PrintedPassage } from "./passages.ts";
import { CLAUSE_MARK } from "./running-text.ts";

/** Whether lines with nothing below them are names of columns. */
export function areNames(lines: readonly PrintedPassage[], state: Drafts): boolean {
  return lines.length <= MOST_NAMES && lines.every((line) => namesColumnOf(line, state));
}

/** So many columns' names at most stand after everything else. */
const MOST_NAMES = 4;

/**
 * Whether a line without a text is a column's name, `建设法治青柯 弘扬宪法精神`: a couplet, or words that stand
 * in one article of the page. What points to another page tells of something that is not on this one.
 */
function namesColumnOf({ text, width }: PrintedPassage, { drafts, columns }: Drafts): boolean {
  if (isLabel(text, columns, true)) return true;
  const name = withoutSpace(text);
  if (width > LONGEST_LABEL || name.length < LEAST_TELLING || CLAUSE_MARK.test(text)) return false;
  if (findPointer(text) !== undefined) return false;
  const least = isCouplet(text) ? LEAST_SHARED : (name.length - 1) * NAME_SHARE;
  return drafts.some((draft) => countSharedPairs(name, textOf(draft)) >= least);
}

/** Of a column's name that tells what its article is about so large a share of pairs stands in that. */
const NAME_SHARE = 0.8;
/** A name has at least so many characters: fewer stand together by chance. */
const LEAST_TELLING = 6;
