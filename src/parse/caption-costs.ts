import { characterSet, endsWithAny } from "../text/characters.ts";
import { SHORTEST_CAPTION } from "./captions.ts";
import { NO_START, type RoleCosts, type RowEvidence } from "./row-evidence.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * Whether a row without a mark stands over a row that ends a sentence with a photographer's or a reporter's name below it: it begins a caption of
 * two rows, which is not set in, or is the headline over one.
 */
export function isAboveCaption(rows: readonly RowEvidence[], i: number): boolean {
  const [above, caption, credit] = [rows[i], rows[i + 1], rows[i + 2]];
  if (above === undefined || caption?.closes !== true || caption.row.width < SHORTEST_CAPTION) return false;
  if (credit?.sign !== "photo-credit" && credit?.sign !== "byline") return false;
  return !above.closes && !caption.sameLine && !holds(above.row, TRAITS.flow) && above.row.start === 0;
}

/**
 * Whether a row and the one below it, narrower and with a sentence's end, are a block by themselves, blank lines above and below, over who reports: a caption of two
 * rows between a headline and its text. A headline over a brief stands over no reporter.
 */
export function isTwoRowBlock(rows: readonly RowEvidence[], i: number): boolean {
  const [first, last, next] = [rows[i], rows[i + 1], rows[i + 2]];
  if (first === undefined || last === undefined || first.closes || !last.row.endsSentence || last.sameLine)
    return false;
  if (!first.row.line.afterBlank || last.row.line.afterBlank || next?.row.line.afterBlank !== true) return false;
  if (!REPORTING.includes(next.sign)) return false;
  if (first.sign !== "none" || last.sign !== "none" || first.row.start !== 0) return false;
  return first.row.width >= SHORTEST_CAPTION && first.row.width > last.row.width;
}

/** What stands above a report's text. */
const REPORTING: readonly RowEvidence["sign"][] = ["byline", "dateline", "photo-credit", "closing-byline"];

/** What it costs that the first row of such a block is none of a text. */
export const BLOCK_FIRST: RoleCosts = [0, 0, 0, 0, 5];
/** What it costs that its last row is a text of its own. */
export const BLOCK_LAST: RoleCosts = [0, 0, 0, 5, 5];

/** What it costs that a caption's first row is set in. */
export const SET_IN_CAPTION = 3;

/** What a photographer's name at a row's end, or below it, costs the row in each role; undefined where there is none. */
export function findCreditCosts(evidence: RowEvidence, next: RowEvidence | undefined): RoleCosts | undefined {
  const { row, text, closes, afterEnd } = evidence;
  const bearsCredit = closes && endsWithAny(text, CREDIT_ENDS) && CREDIT_END.test(text);
  if (!bearsCredit && next?.sign !== "photo-credit") return undefined;
  if (bearsCredit ? CAPTION_TAIL.test(text) : closes && row.width < SHORTEST_CAPTION) return NO_START;
  if (bearsCredit && row.line.afterBlank && row.start === 0) return CREDITED_APART;
  return afterEnd ? CREDITED_AFTER_END : CREDITED;
}

/** `长势。 孟庆霞/摄`, `（曹雅明 蒋雨宁 摄）` */
const CREDIT_END = /(?:摄|摄影|供图)[）)]?$/;
const CREDIT_ENDS = characterSet("摄影图）)");
/**
 * `跃。（甲 摄）` below `运动员在跳远比赛中奋力一`: a caption's last characters, for which the row above had no room. A row as narrow above the
 * photographer's name is one, too.
 */
const CAPTION_TAIL = /^[^。！？]{0,3}[。！？]/;

/** A row above a photographer's name, or with one at its end: often a caption of one row. */
const CREDITED: RoleCosts = [0, 0, -1, -2, 0];
const CREDITED_AFTER_END: RoleCosts = [0, 0, 0, -3, 0];
/** A row after a blank line with the credit at its end is a caption, though it stand inside a paragraph. */
const CREDITED_APART: RoleCosts = [0, 3, 3, -6, 0];
