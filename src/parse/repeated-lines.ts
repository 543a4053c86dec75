import { findJumpFrom, findJumpTo, findPointer } from "./jump-line.ts";
import type { Line } from "./lines.ts";
import { holdsSiteField } from "./site-fields.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * Indexes of the lines that a site sets above each text of a page: short ones that stand there three times or more in the same
 * words, with text between each two of them, and hold a word of the site or the number of the page: `洮原报　第03版：镇街　稿件检索`.
 */
export function findRepeatedLines(lines: readonly Line[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (!mayRepeat(line)) return;
    const known = places.get(line.text);
    if (known === undefined) places.set(line.text, [i]);
    else known.push(i);
  });
  const found = new Set<number>();
  let ends: readonly number[] | undefined;
  for (const [text, indexes] of places) {
    if (indexes.length < LEAST_REPEATS || !holdsSiteField(text) || pointsElsewhere(text)) continue;
    ends ??= countEnds(lines);
    if (standsBetweenTexts(indexes, ends)) for (const i of indexes) found.add(i);
  }
  return found;
}

/** So often a line stands on a page that is of no article. */
const LEAST_REPEATS = 3;
/** The widest of them, in ems. */
const WIDEST_REPEATED = 40;

/** Whether a line may be such a one: by its width, its end and the kinds of its characters most are told apart at once. */
function mayRepeat(line: Line): boolean {
  return (
    !line.endsSentence && line.width <= WIDEST_REPEATED && holds(line, TRAITS.space | TRAITS.frame | TRAITS.pointing)
  );
}

/** Whether a line is `（下转第2版）` or `详见第3版`, as may stand under several texts. */
function pointsElsewhere(text: string): boolean {
  return findJumpTo(text) !== undefined || findJumpFrom(text) !== undefined || findPointer(text) !== undefined;
}

/** How many of the lines before each one end a sentence. */
function countEnds(lines: readonly Line[]): readonly number[] {
  let ends = 0;
  return lines.map(({ endsSentence }) => (endsSentence ? ends++ : ends));
}

/** Whether a sentence ends between each two of these lines: a text stands there and not another line of a list. */
function standsBetweenTexts(indexes: readonly number[], ends: readonly number[]): boolean {
  return indexes.every((index, k) => k === 0 || (ends[index] ?? 0) > (ends[indexes[k - 1] ?? 0] ?? 0));
}
