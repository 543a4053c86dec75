import { isComment } from "./additions.ts";
import { isAfterRule } from "./borders.ts";
import { ONE_SENTENCE, opensCaption } from "./captions.ts";
import { add, close, type Drafts, has, isPhotoDraft, openDraft } from "./drafts.ts";
import { DASH } from "./headline-words.ts";
import { findHost } from "./host-article.ts";
import { findJumpTo } from "./jump-line.ts";
import { isAsked } from "./letters.ts";
import { isMarkedEntry, isMarkedNews } from "./list-entries.ts";
import { isOtherPicture } from "./other-pictures.ts";
import type { PrintedPassage } from "./passages.ts";
import { isCaptionUnderPicture, isFlushBetween, isSceneOfReport } from "./picture-captions.ts";
import { findClosingByline, findClosingSource } from "./placed-byline.ts";
import { isBody } from "./running-text.ts";

/** Takes running text: a picture's caption, or a paragraph of the open article or of a new one. */
export function takeBody(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  if (state.open !== undefined && isComment(passage.text)) {
    add(state, "paragraph", passage);
    return i + 1;
  }
  const isOther = isOtherPicture(flow, i, state);
  if (!isOther && isCaption(flow, i, passage, state)) {
    add(state, "caption", passage);
    return i + 1;
  }
  const host = isOther ? undefined : findHost(passage, state);
  if (host !== undefined) state.open = host;
  // Below `●某某遗失出生医学证明，声明作废。` a picture's text is none of the list.
  const isCredited = flow[i + 1]?.sign === "photo-credit" && !isMarkedEntry(flow[i + 2]?.text ?? "");
  const isBelowList = isCredited && holdsEntries(state) && !isEntry(passage);
  const begins = isOther || isBelowList || state.open?.closed === true || isMarkedNews(passage.text);
  if (begins && !(isEntry(passage) && isList(state))) openDraft(state, []);
  addText(passage, flow[i + 1], state);
  return i + 1;
}

/**
 * Adds a paragraph to the open article, which ends with it where a jump line, an author's name or, of a photo item, the credit closes
 * it, or whose text it is, unless more text is `next`.
 */
export function addText(passage: PrintedPassage, next: PrintedPassage | undefined, state: Drafts): void {
  add(state, "paragraph", passage);
  const isLast = next === undefined || !isBody(next);
  if (endsArticle(passage, state) || (isLast && findClosingSource(passage.text, passage.traits) !== undefined))
    close(state);
}

function isCaption(flow: readonly PrintedPassage[], i: number, passage: PrintedPassage, state: Drafts): boolean {
  if (isCaptionUnderHeadline(flow, i, state) || isCaptionUnderPicture(flow, i, state)) return true;
  if (isSceneOfReport(flow, i, state)) return true;
  // A picture set after the text it belongs to, or between its paragraphs.
  return opensCaption(passage.text, passage.traits) && (state.open?.closed === true || isPictured(flow, i, state));
}

/** A sentence between a headline and its summary, byline or dateline is a picture's; below a byline it is one above a dateline. */
function isCaptionUnderHeadline(flow: readonly PrintedPassage[], i: number, state: Drafts): boolean {
  if (state.open === undefined || has(state.open, "paragraph") || !has(state.open, "headline")) return false;
  let next = i + 1;
  if (has(state.open, "byline")) return flow[next]?.sign === "dateline" && ONE_SENTENCE.test(flow[i]?.text ?? "");
  while (flow[next]?.sign === "photo-credit") next++;
  if (standsOverCaption(flow, i)) {
    next = i + 2;
    while (flow[next]?.sign === "photo-credit") next++;
    if (flow[next]?.sign === "byline") return !endsBelow(flow, next);
    next = i + 1;
  }
  if (isPictureOfFeature(flow, i, next, state)) return true;
  // A photographer's name under several sentences ends a picture's own text.
  if (next > i + 1 && !ONE_SENTENCE.test(flow[i]?.text ?? "")) return false;
  if (flow[next]?.within === true) return false;
  if (next > i + 1 && isAfterRule(flow[next])) return false;
  if (flow[next]?.sign === "byline") return !endsBelow(flow, next) || next > i + 1;
  return ["dateline", "summary-label"].includes(flow[next]?.sign ?? "none");
}

/**
 * Whether a sentence with its photographer's name below it, or behind it, stands between a feature's headline, which has a deck with a
 * dash, and the feature's text at `next`, or above a text that names who wrote it.
 */
function isPictureOfFeature(flow: readonly PrintedPassage[], i: number, next: number, { open }: Drafts): boolean {
  const [passage, below] = [flow[i], flow[next]];
  const hasDeck = open?.headlines.some(({ text }) => text.startsWith(DASH)) === true;
  if (passage === undefined || !(hasDeck || namesAuthorBehind(flow, next))) return false;
  if (below?.sign !== "none" || below.headline || !isBody(below)) return false;
  const closing = findClosingByline(passage.text, false, passage.traits);
  const isCredited = next > i + 1 || closing?.reading.isPhotoCredit === true;
  const caption = closing === undefined ? passage.text : passage.text.slice(0, closing.start).trimEnd();
  return isCredited && ONE_SENTENCE.test(caption);
}

/** Whether the text that begins at `i`, in several paragraphs, names its author behind its last one: `（记者 甲）`. */
function namesAuthorBehind(flow: readonly PrintedPassage[], i: number): boolean {
  for (let at = i; at < i + LOOK_AHEAD; at++) {
    const passage = flow[at];
    if (passage?.sign !== "none" || passage.headline || !isBody(passage)) return false;
    const closing = findClosingByline(passage.text, true, passage.traits);
    if (closing !== undefined) return at > i && !closing.reading.isPhotoCredit;
  }
  return false;
}

/** So many paragraphs are looked through for who wrote them. */
const LOOK_AHEAD = 12;

/** Whether a passage is one short sentence right above another, as captions of two pictures stand. */
function standsOverCaption(flow: readonly PrintedPassage[], i: number): boolean {
  return [flow[i], flow[i + 1]].every(
    (passage) =>
      passage?.sign === "none" && passage.width <= WIDEST_CAPTION && ONE_SENTENCE.test(passage.text) && isBody(passage),
  );
}

/** In ems. */
const WIDEST_CAPTION = 36;

/** Whether the article ends with the byline at `i`, so that what stands above it is its text: nothing follows, or the next headline. */
function endsBelow(flow: readonly PrintedPassage[], i: number): boolean {
  let end = i + 1;
  while (CREDITS.includes(flow[end]?.sign ?? "none")) end++;
  return flow[end]?.headline ?? true;
}

/** Signs of lines that name who wrote a text or took its pictures. */
const CREDITS: readonly PrintedPassage["sign"][] = ["byline", "photo-credit"];

/** `图为饶本初正在为患者针灸。`: one sentence about a picture in an article that has text already. */
function isPictured(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const passage = flow[i];
  if (open === undefined || passage?.sign !== "none" || open.paragraphs.length === 0) return false;
  // Of a feature that names its author at its end the print tells.
  return (
    (open.reported || isFlushBetween(flow, i, open)) &&
    (ONE_SENTENCE.test(passage.text) || !passage.text.includes("。"))
  );
}

/** Whether the open article is nothing but marked entries, under the name of a column or no headline. */
function isList({ open }: Drafts): boolean {
  if (open?.closed === false && open.paragraphs.length === 0 && open.roles.has("headline")) return true;
  return holdsEntries({ open });
}

/** Whether the paragraphs of the open article are marked entries, from the first to the last. */
function holdsEntries({ open }: Pick<Drafts, "open">): boolean {
  const [first, last] = [open?.paragraphs[0], open?.paragraphs.at(-1)];
  return first !== undefined && last !== undefined && isEntry(first) && isEntry(last);
}

/** Whether a text is an entry of a list by a mark of the print or of the text's markup. */
function isEntry({ text, markup }: PrintedPassage): boolean {
  return isMarkedEntry(text) || markup?.isEntry === true;
}

function endsArticle(passage: PrintedPassage, state: Drafts): boolean {
  if (findJumpTo(passage.text, passage.traits) !== undefined) return true;
  // `问：……该怎么申请？（沙溪镇 张先生）`: who asks has written nothing else.
  if (isAsked(passage.text)) return false;
  const closing = findClosingByline(passage.text, true, passage.traits);
  if (closing === undefined) return false;
  return !closing.reading.isPhotoCredit || isPhotoDraft(state.open);
}
