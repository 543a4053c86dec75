import type { PrintedPassage } from "./passages.ts";
import { isBody } from "./running-text.ts";

/** A stretch of passages that is the rest of a text further up, and where that text's last paragraph stands. */
export interface StrayRest {
  readonly length: number;
  /** Index among the passages above. */
  readonly owner: number;
}

/**
 * Finds the rest of the report above that a text layer set between the halves of the next one, as where it reads a page column by
 * column: `…决定接受其辞去职务` / `渔民打回来的鱼没有冰，…` / `的请求，并颁发任命书。` Each of the two reports keeps its measure, and on a page whose
 * paragraphs are set in neither rest is. A text beside a picture changes its measure once and ends in it.
 *
 * @param above the passages up to the one that stops in mid-sentence
 */
export function findStrayRest(
  above: readonly PrintedPassage[],
  passages: readonly PrintedPassage[],
  from: number,
): StrayRest | undefined {
  const [half, stray] = [above.at(-1), passages[from]];
  if (half?.indented !== true || stray === undefined || !isFlushText(stray) || isNear(half, stray)) return undefined;
  let end = from + 1;
  while (end - from < MOST_STRAY && isText(passages[end]) && isNear(passages[end], stray)) end++;
  const rest = passages[end];
  if (passages[end - 1]?.closes !== true || rest === undefined) return undefined;
  if (!isFlushText(rest) || !isNear(rest, half)) return undefined;
  let owner = above.length - 1;
  while (above[owner]?.setAs === "paragraph" && isNear(above[owner], half)) owner--;
  const headed = owner;
  while (above[owner]?.setAs === "line") owner--;
  const paragraph = above[owner];
  if (owner === headed || paragraph?.setAs !== "paragraph" || !paragraph.indented) return undefined;
  return isNear(paragraph, stray) ? { length: end - from, owner } : undefined;
}

/**
 * How many passages from a notice's title on stand in another measure than the paragraph above, which stops in mid-sentence, up to a
 * flush row of its own measure: a box with its parts and signature, set between the halves; 0 where none does.
 */
export function boxLength(passages: readonly PrintedPassage[], from: number): number {
  const half = passages[from - 1];
  if (half?.setAs !== "paragraph") return 0;
  let end = from + 1;
  let paragraphs = 0;
  for (; end - from < MOST_IN_BOX; end++) {
    const passage = passages[end];
    if (passage === undefined || passage.headline || passage.sign === "dateline") return 0;
    if (passage.setAs !== "paragraph") continue;
    if (isNear(half, passage)) break;
    paragraphs++;
  }
  const rest = passages[end];
  return paragraphs > 0 && rest !== undefined && isFlushText(rest) && isNear(half, rest) ? end - from : 0;
}

/** Most passages of a notice in a box. */
const MOST_IN_BOX = 24;

/** Most paragraphs of such a rest. */
const MOST_STRAY = 12;
/** In ems: rows of one measure are read as no further apart, for marks that hang and half-width figures. */
const NEAR = 1;

function isText(passage: PrintedPassage | undefined): boolean {
  return passage?.setAs === "paragraph" && passage.sign === "none" && passage.steering === undefined && isBody(passage);
}

function isFlushText(passage: PrintedPassage): boolean {
  return isText(passage) && !passage.indented && passage.rows > 1;
}

function isNear(a: PrintedPassage | undefined, b: PrintedPassage): boolean {
  return a !== undefined && Math.abs(a.column - b.column) <= NEAR;
}
