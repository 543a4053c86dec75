import { isLabel } from "./column-names.ts";
import { add, type Drafts, openDraft } from "./drafts.ts";
import { isDayInBrackets } from "./headline-words.ts";
import { takeLooseLines } from "./loose-lines.ts";
import { isNoticeTitle, isTitleBegun } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { CLAUSE_MARK, isBody } from "./running-text.ts";
import { mayEndNotice } from "./signatures.ts";

/**
 * Takes notices that are nothing but short lines: a title (`门面招租启事`) and the lines under it, up to the next title.
 * Returns the lines left: those that stand over running text.
 */
export function takeNotices(
  lines: readonly PrintedPassage[],
  next: PrintedPassage | undefined,
  state: Drafts,
): readonly PrintedPassage[] {
  const titles = lines.flatMap((line, k) => (isNoticeTitle(line.text) ? [k] : []));
  const isTitle = new Set(titles);
  const [first] = titles;
  if (first === undefined) return lines;
  const above = titleStart(lines, first, state);
  takeLooseLines(lines.slice(0, above), state);
  const overText = next !== undefined && isBody(next) && titles.at(-1) === lines.length - 1;
  const last = overText ? titleStart(lines, lines.length - 1, state) : lines.length;
  for (let k = Math.min(above, last); k < last; k++) {
    const line = lines[k];
    if (line === undefined) continue;
    if (isTitle.has(k)) openDraft(state, lines.slice(k === first ? above : k, k + 1));
    else if (k > first) add(state, isTitle.has(k - 1) && isDayInBrackets(line.text) ? "headline" : "verse", line);
  }
  return lines.slice(Math.max(last, 0));
}

/**
 * Where the notice's title that ends with line `k` begins: its first row stands close above and is no label, or the two
 * are one title by their words. Three rows and more are one title where they are all of a block with blank lines around it:
 * `绵远县2016年秋季` / `城区义务教育学校` / `招生公告`.
 */
function titleStart(lines: readonly PrintedPassage[], k: number, state: Drafts): number {
  const [above, title] = [lines[k - 1], lines[k]];
  if (above === undefined || title === undefined) return k;
  if (isTitleBegun(above.text, title.text)) return k - 1;
  let start = k;
  while (k - start < MOST_ROWS && lines[start]?.tight === true && mayBeginTitle(lines[start - 1], state)) start--;
  return lines[start]?.afterBlank === true ? start : Math.max(start, k - 1);
}

/** Most rows of a title above its last. */
const MOST_ROWS = 3;

/** Whether a line may be a row of the title below it. */
function mayBeginTitle(line: PrintedPassage | undefined, state: Drafts): boolean {
  if (line === undefined || isLabel(line.text, state.columns, line.width <= SHORT_NAME)) return false;
  // `本报编辑部` / `讣告`: who signs the notice above.
  if (mayEndNotice(line, state)) return false;
  return !isNoticeTitle(line.text) && !CLAUSE_MARK.test(line.text);
}

/** A line as short as this above a notice's title is a column's name, in ems: `警方提示`, but not `国有建设用地`. */
const SHORT_NAME = 4.5;
