import { setAsidesApart } from "./asides.ts";
import { isAfterRule, isBorder } from "./borders.ts";
import { afterPictureNumber, opensCaption } from "./captions.ts";
import { joinCutParagraphs } from "./cut-paragraphs.ts";
import {
  add,
  close,
  type Draft,
  type Drafts,
  firstLineOf,
  has,
  isPhotoDraft,
  openDraft,
  partOf,
  push,
} from "./drafts.ts";
import { setFragmentsApart } from "./fragments.ts";
import { moveInserts } from "./inserts.ts";
import { findJumpTo } from "./jump-line.ts";
import { opensLead } from "./leads.ts";
import { isMarkedEntry, isMarkedNews } from "./list-entries.ts";
import type { PrintedPassage } from "./passages.ts";
import { isCaptionUnderPicture } from "./picture-captions.ts";
import { findClosingByline } from "./placed-byline.ts";
import { isBody, isLine } from "./running-text.ts";
import { isHeadlineBegun, takeLines } from "./short-lines.ts";
import { isWriter } from "./signatures.ts";
import { isSteered, type SteeredPassage } from "./steering.ts";

/** A page cut into articles, labels that belong to none yet, and pieces of text. */
export interface Segments {
  readonly drafts: readonly Draft[];
  /** Labels after or between the articles, each with the number of articles before it. */
  readonly labels: readonly { readonly passage: PrintedPassage; readonly after: number }[];
  readonly fragments: readonly PrintedPassage[];
}

/**
 * Cuts a page's passages into articles. An article opens with headline lines above a dateline or byline, with a
 * dateline of its own, or with a line that the text after it shows to be a headline (a notice's title, a photo's, the
 * line above a lead). Everything else belongs to the article before it.
 */
export function segmentPage(passages: readonly PrintedPassage[], columns: readonly string[]): Segments {
  const { whole, fragments } = setFragmentsApart(passages);
  const { flow, asides } = setAsidesApart(whole);
  const own = cutFlow(flow, columns);
  const cutAsides = asides.map((aside) => cutFlow(aside, columns));
  const { drafts, labels } = cutAsides.length === 0 ? own : addAsides(own, cutAsides);
  return { drafts, labels, fragments };
}

/** Articles, and labels between them. */
type CutFlow = Pick<Segments, "drafts" | "labels">;

function cutFlow(passages: readonly PrintedPassage[], columns: readonly string[]): CutFlow {
  const flow = joinCutParagraphs(moveInserts(passages));
  const state: Drafts = { drafts: [], labels: [], open: undefined, columns };
  let i = 0;
  while (i < flow.length) i = takePassage(flow, i, state);
  return state;
}

/** Puts the articles of asides, which come in order, below those that they stand in. */
function addAsides({ drafts, labels }: CutFlow, asides: readonly CutFlow[]): CutFlow {
  const merged: Draft[] = [];
  const moved: { readonly passage: PrintedPassage; readonly after: number }[] = [];
  /** By how many articles the labels after the first so many of the page's own are put off. */
  const shifts: number[] = [];
  const take = (aside: CutFlow) => {
    for (const { passage, after } of aside.labels) moved.push({ passage, after: merged.length + after });
    for (const draft of aside.drafts) merged.push(draft);
  };
  let next = 0;
  drafts.forEach((draft, own) => {
    const first = firstLineOf(draft);
    for (let aside = asides[next]; aside !== undefined && startOf(aside) < first; aside = asides[++next]) take(aside);
    shifts[own] = merged.length - own;
    merged.push(draft);
  });
  for (const aside of asides.slice(next)) take(aside);
  shifts[drafts.length] = merged.length - drafts.length;
  for (const { passage, after } of labels) moved.push({ passage, after: after + (shifts[after] ?? 0) });
  return { drafts: merged, labels: moved };
}

/** The line on which an aside begins. */
function startOf({ drafts }: CutFlow): number {
  return drafts.reduce((least, draft) => Math.min(least, firstLineOf(draft)), Number.POSITIVE_INFINITY);
}

/** Takes the passage at `i` into the state; returns the index of the next passage to take. */
function takePassage(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  if (isAfterRule(passage) && has(state.open, "paragraph", "verse") && isBorder(flow, i)) close(state);
  if (passage.headline) return openWithHeadline(flow, i, state);
  if (isSteered(passage)) return takeSteered(passage, i, state);
  if (passage.beginsArticle) return beginArticle(flow, i, passage, state);
  return takeUnsteered(flow, i, passage, state);
}

/** Takes the first passage of an article for what it looks like, a headline or text. */
function beginArticle(flow: readonly PrintedPassage[], i: number, passage: PrintedPassage, state: Drafts): number {
  if (passage.sign === "none" && !isBody(passage)) {
    openDraft(state, [passage]);
    return i + 1;
  }
  openDraft(state, []);
  return takeUnsteered(flow, i, passage, state);
}

function takeUnsteered(flow: readonly PrintedPassage[], i: number, passage: PrintedPassage, state: Drafts): number {
  switch (passage.sign) {
    case "dateline":
    case "jump-from":
      return takeOpeningText(passage, i, state);
    case "byline":
      return takeByline(flow, i, state);
    case "closing-byline":
      add(state, "byline", passage);
      close(state);
      return i + 1;
    case "photo-credit":
      return takePhotoCredit(passage, i, state);
    case "source":
      add(state, "source", passage);
      close(state);
      return i + 1;
    case "summary-label":
      return takeSummary(flow, i, state);
    case "kept":
      if (state.open?.closed) openDraft(state, []);
      add(state, "verse", passage);
      return i + 1;
    case "bracket-label":
      if (isLine(flow[i + 1]) && !isInParts(state)) return takeLines(flow, i, state);
      add(state, "subheading", passage);
      return i + 1;
    case "numbered-head":
    case "subhead":
      add(state, "subheading", passage);
      return i + 1;
    default:
      return isBody(passage) && !isHeadlineBegun(flow, i, state) ? takeBody(flow, i, state) : takeLines(flow, i, state);
  }
}

function openWithHeadline(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  let end = i;
  while (flow[end]?.headline && (end === i || !isAfterRule(flow[end]))) end++;
  const writer = flow[i];
  if (writer !== undefined && flow[i + 1]?.tight === false && end - i > 1 && isWriter(writer, state)) {
    add(state, "signature", writer);
    openDraft(state, flow.slice(i + 1, end));
  } else {
    openDraft(state, flow.slice(i, end));
  }
  return end;
}

/** Takes a passage for what an editor says it is. But for a lead 导语 it belongs to the article it stands in. */
function takeSteered(passage: SteeredPassage, i: number, state: Drafts): number {
  const { as } = passage.steering;
  if (as === "lead" || state.open === undefined) openDraft(state, []);
  if (state.open !== undefined) push(state.open, partOf(passage));
  if (state.open !== undefined && as !== "byline" && as !== "caption") {
    state.open.closed = as === "signature" || findJumpTo(passage.text) !== undefined;
  }
  return i + 1;
}

/** A text with a dateline or 上接 begins an article, unless one stands open that has no text yet. */
function takeOpeningText(passage: PrintedPassage, i: number, state: Drafts): number {
  if (state.open === undefined || has(state.open, "paragraph", "verse")) openDraft(state, []);
  add(state, "paragraph", passage);
  if (endsArticle(passage, state)) close(state);
  return i + 1;
}

/** A byline stands under a headline or, where the article has text already, at its end. */
function takeByline(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  if (passage.within === true) {
    add(state, "byline", passage);
    return i + 1;
  }
  const next = flow[i + 1];
  const hasText = has(state.open, "paragraph", "verse");
  if (hasText && (next?.sign === "dateline" || standsOverHeadline(passage, next))) openDraft(state, []);
  else if (hasText && state.open?.closed && next !== undefined && next.sign !== "byline" && isBody(next))
    openDraft(state, []);
  add(state, "byline", passage);
  if (has(state.open, "paragraph", "verse")) close(state);
  return i + 1;
}

/** Whether a byline stands close above a short line and apart from the text before: over the headline of its article. */
function standsOverHeadline(passage: PrintedPassage, next: PrintedPassage | undefined): boolean {
  return passage.afterBlank && next?.tight === true && isLine(next);
}

/** A photographer's name closes a photo item; inside a longer article it credits the caption before it. */
function takePhotoCredit(passage: PrintedPassage, i: number, state: Drafts): number {
  const open = state.open;
  const last = open?.parts.at(-1);
  if (open !== undefined && last?.role === "paragraph" && open.paragraphs.length > 1 && !isPhotoDraft(open)) {
    open.parts.pop();
    open.paragraphs.pop();
    push(open, { role: "caption", passage: last.passage });
  }
  add(state, "photo-credit", passage);
  if (isPhotoDraft(open)) close(state);
  return i + 1;
}

function takeSummary(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const label = flow[i];
  const text = flow[i + 1];
  const boxed = text !== undefined && isBody(text) && text.sign === "none";
  if (label !== undefined && boxed && has(state.open, "paragraph", "verse") && isEditorial(label.text)) {
    // `编后`: below a letter or a report its editors speak.
    add(state, "subheading", label);
    add(state, "paragraph", text);
    return i + 2;
  }
  if (label !== undefined) add(state, boxed ? "summary-label" : "subheading", label);
  if (!boxed) return i + 1;
  add(state, "summary", text);
  return i + 2;
}

/** `编后`, `编者的话`: a label over the editors' own words. */
const EDITORIAL = /编|点评/;

function isEditorial(label: string): boolean {
  return EDITORIAL.test(label);
}

function takeBody(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  if (isCaptionUnderHeadline(flow, i, state) || isCaptionUnderPicture(flow, i, state)) {
    add(state, "caption", passage);
    return i + 1;
  }
  if (opensCaption(passage.text) && (state.open?.closed || isPictured(passage, state))) {
    // A picture set after the text it belongs to, or between its paragraphs.
    add(state, "caption", passage);
    return i + 1;
  }
  if (isMarkedEntry(passage.text) && isList(state)) {
    add(state, "paragraph", passage);
    if (endsArticle(passage, state)) close(state);
    return i + 1;
  }
  if (state.open?.closed || isOtherPicture(flow, i, state) || isMarkedNews(passage.text)) openDraft(state, []);
  add(state, "paragraph", passage);
  if (endsArticle(passage, state)) close(state);
  return i + 1;
}

/** Whether a label in brackets stands over a part of the open article already, as `[镜头一]`: so does the next. */
function isInParts({ open }: Drafts): boolean {
  return open?.closed === false && open.parts.some(({ passage }) => passage.sign === "bracket-label");
}

/** Whether the open article is nothing but marked entries, under the name of a column or no headline. */
function isList({ open }: Drafts): boolean {
  if (open?.closed === false && open.paragraphs.length === 0 && open.roles.has("headline")) return true;
  const [first, last] = [open?.paragraphs[0], open?.paragraphs.at(-1)];
  return first !== undefined && last !== undefined && isMarkedEntry(first.text) && isMarkedEntry(last.text);
}

/** `图为饶本初正在为患者针灸。`: one sentence about a picture in a reported article that has text already. */
function isPictured({ text, sign }: PrintedPassage, { open }: Drafts): boolean {
  if (open === undefined || sign !== "none" || open.paragraphs.length === 0) return false;
  return open.reported && ONE_SENTENCE.test(text);
}

/** `图为队员正在演练。` */
const ONE_SENTENCE = /^[^。！？]+[。！？]$/;

/**
 * Whether a photographer's name closes this paragraph alone, or those of several numbered pictures, and it tells of a
 * day of its own, as a caption of the article before it does not: `6月17日，居民们包粽子、做香囊。` / `特约记者 江枫 摄`. It is a
 * picture item without a headline.
 */
function isOtherPicture(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const passage = flow[i];
  if (passage === undefined || passage.sign !== "none" || open === undefined) return false;
  if (open.paragraphs.at(-1)?.endsSentence !== true || open.parts.at(-1)?.role !== "paragraph") return false;
  const numbered = afterPictureNumber(passage.text);
  if (!opensLead(numbered ?? passage.text)) return false;
  let last = i;
  if (numbered !== undefined) while (afterPictureNumber(flow[last + 1]?.text ?? "") !== undefined) last++;
  const [text, next] = [flow[last]?.text ?? "", flow[last + 1]];
  const isCredited = next?.sign === "photo-credit" || findClosingByline(text, false)?.reading.isPhotoCredit === true;
  return isCredited && open.reported;
}

/** Whether an article ends with this paragraph: a jump line, an author's name, or a photo's credit in a photo item. */
function endsArticle(passage: PrintedPassage, state: Drafts): boolean {
  if (findJumpTo(passage.text) !== undefined) return true;
  const closing = findClosingByline(passage.text, true);
  if (closing === undefined) return false;
  return !closing.reading.isPhotoCredit || isPhotoDraft(state.open);
}

/** A sentence between a headline and its summary, byline or dateline is a picture's. */
function isCaptionUnderHeadline(flow: readonly PrintedPassage[], i: number, state: Drafts): boolean {
  if (state.open === undefined || has(state.open, "paragraph", "byline") || !has(state.open, "headline")) return false;
  let next = i + 1;
  while (flow[next]?.sign === "photo-credit") next++;
  if (flow[next]?.within === true) return false;
  return ["byline", "dateline", "summary-label"].includes(flow[next]?.sign ?? "none");
}
