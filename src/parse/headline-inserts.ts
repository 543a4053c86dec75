import { opensCaption } from "./captions.ts";
import { mayBeHeadline } from "./headline-form.ts";
import { opensParagraph } from "./leads.ts";
import type { SignedLine } from "./signed-lines.ts";
import { findLabelledSummary } from "./summary-labels.ts";

/** Index above the bylines, captions with their credits and summary boxes under their labels that end with line `from`. */
export function skipInserts(lines: readonly SignedLine[], from: number): number {
  let i = from;
  for (let inserts = 0; inserts < MOST_INSERTS; inserts++) {
    while (lines[i]?.sign === "byline") i--;
    const above = skipInsert(lines, i);
    if (above === i) break;
    i = above;
  }
  return i;
}

/** Most captions and summaries between a headline and its text. */
const MOST_INSERTS = 3;

/** Index above the caption or summary that ends with line `i`; `i` itself where none does. */
function skipInsert(lines: readonly SignedLine[], i: number): number {
  const last = lines[i]?.sign === "photo-credit" ? i - 1 : i;
  if (!lines[last]?.closes) return i;
  const first = firstOfParagraph(lines, last);
  if (findLabelledSummary(lines[first]?.line.text ?? "") !== undefined) return first - 1;
  const above = lines[first - 1];
  if (above === undefined) return i;
  if (above.sign === "summary-label") return first - 2;
  // `新麦进仓了！` right above the lead is a headline's last line.
  if (first === last && CALLING_MARK.test(lines[last]?.line.text ?? "")) return i;
  const insert = lines.slice(first, last + 1);
  const width = insert.reduce((sum, line) => sum + line.line.width, 0);
  const text = insert.map((line) => line.line.text).join("");
  const sentences = text.match(SENTENCE_ENDS)?.length ?? 0;
  const isCaption =
    width <= LONGEST_CAPTION &&
    (sentences === 1 || opensCaption(text)) &&
    mayBeHeadline(above, false) &&
    !opensParagraph(above.line.text);
  return isCaption ? first - 1 : i;
}

/** `新麦进仓了！`, `“我偏不信这个邪！”` */
const CALLING_MARK = /[！？!?][”"’]?$/;

/** `参赛选手在比拼技艺。`: the ends of sentences. */
const SENTENCE_ENDS = /[。！？!?]/g;

/** Longest caption or summary sentence that may stand between a headline and its byline, in ems. */
const LONGEST_CAPTION = 70;

/** Index of the first row of the paragraph that ends with row `last`. */
function firstOfParagraph(lines: readonly SignedLine[], last: number): number {
  let first = last;
  while (first > 0 && (lines[first]?.role === "runs" || lines[first]?.role === "ends")) first--;
  return first;
}
