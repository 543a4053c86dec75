import { addAsides } from "./aside-articles.ts";
import { setAsidesApart } from "./asides.ts";
import { addText, takeBody } from "./body-text.ts";
import { isAfterRule, isBorder } from "./borders.ts";
import { PICTURE_LABELS } from "./column-words.ts";
import { takeByline, takePhotoCredit } from "./credit-lines.ts";
import { joinCutParagraphs } from "./cut-paragraphs.ts";
import { findDateline } from "./dateline.ts";
import {
  add,
  type CutFlow,
  close,
  type Drafts,
  has,
  type OpenDraft,
  openDraft,
  partOf,
  push,
  type Segments,
} from "./drafts.ts";
import { setFragmentsApart } from "./fragments.ts";
import { moveInserts } from "./inserts.ts";
import { findJumpTo } from "./jump-line.ts";
import { areLastLabels } from "./last-labels.ts";
import { addLabel, addOfNone } from "./loose-lines.ts";
import { withMarkedHeadlines } from "./marked-headlines.ts";
import { isOfPaper } from "./paper-lines.ts";
import type { PrintedPassage } from "./passages.ts";
import { isNumberedCaption } from "./picture-captions.ts";
import { isBody, isLine } from "./running-text.ts";
import { isAskedBelow, isAskingHeadline, isCalledOverDeck, isHeadlineBegun } from "./sentence-headlines.ts";
import { takeLines } from "./short-lines.ts";
import { isWriter, namesWriter, signsAnswer, signsNotice } from "./signatures.ts";
import { isSteered, type SteeredPassage } from "./steering.ts";
import { takeStripsOut } from "./strips.ts";

/**
 * Cuts a page's passages into articles. An article opens with headline lines above a dateline or byline, with a
 * dateline of its own, or with a line that the text after it shows to be a headline (a notice's title, a photo's, the
 * line above a lead). Everything else belongs to the article before it.
 */
export function segmentPage(passages: readonly PrintedPassage[], columns: readonly string[]): Segments {
  const { whole, fragments } = setFragmentsApart(passages);
  const { rest, strips } = takeStripsOut(whole);
  const { flow, asides } = setAsidesApart(rest);
  const own = cutFlow(flow, columns);
  const cutAsides = asides.map((aside) => cutFlow(aside, columns));
  const { drafts, labels } = cutAsides.length === 0 ? own : addAsides(own, cutAsides);
  return { drafts, labels, fragments, strips };
}

function cutFlow(passages: readonly PrintedPassage[], columns: readonly string[]): CutFlow {
  const flow = withMarkedHeadlines(joinCutParagraphs(moveInserts(passages), columns));
  const state: Drafts = { drafts: [], labels: [], open: undefined, columns };
  let i = 0;
  while (i < flow.length) i = takePassage(flow, i, state);
  return state;
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
      return takeOpeningText(flow, i, passage, state);
    case "byline":
      return signsLetter(passage, state) ? takeLines(flow, i, state) : takeByline(flow, i, state);
    case "closing-byline":
      if (signsLetter(passage, state) || signsAnswer(passage, state)) return takeLines(flow, i, state);
      return takeEnd("byline", flow, i, state);
    case "photo-credit":
      return takePhotoCredit(flow, i, state);
    case "source":
      return takeEnd("source", flow, i, state);
    case "summary-label":
      return takeSummary(flow, i, state);
    case "kept":
      if (state.open?.closed) openDraft(state, []);
      add(state, isNumberedCaption(flow, i, state) ? "caption" : "verse", passage);
      return i + 1;
    case "bracket-label":
      if (!isInParts(passage, state)) {
        // `【农家问答】` over `猪不吃食怎么办？`
        if (isOverHeadline(flow, i, state)) return takeLines(flow, i, state);
        if (areLastLabels(flow, i)) {
          addLabel(passage, state);
          return i + 1;
        }
      }
      if (PICTURES.test(passage.text)) {
        openDraft(state, []).labels.push(passage);
        return i + 1;
      }
      add(state, "subheading", passage);
      return i + 1;
    case "numbered-head":
    case "subhead":
      add(state, "subheading", passage);
      return i + 1;
    default:
      if (!isBody(passage) || isHeadlineBegun(flow, i, state) || isCalledOverDeck(flow, i))
        return takeLines(flow, i, state);
      if (isAskedBelow(flow, i, state)) {
        openDraft(state, [passage]);
        return i + 1;
      }
      return takeBody(flow, i, state);
  }
}

/** Whether what stands below a label may be the headline of another article. */
function isOverHeadline(flow: readonly PrintedPassage[], i: number, state: Drafts): boolean {
  const below = flow[i + 1];
  return below?.headline === true || isLine(below) || isAskingHeadline(flow, i + 1, state);
}

/** `某乡某村农民 舒启发` below a letter: its writer, and not an author of the paper's. */
function signsLetter(passage: PrintedPassage, state: Drafts): boolean {
  return isWriter(passage, state) && namesWriter(passage.text);
}

/** `【图片新闻】`: what stands over a picture that has no headline, and over no part of a text. */
const PICTURES = new RegExp(`^.\\s?(?:${PICTURE_LABELS.join("|")})\\s?.$`, "u");

/** Takes what ends an article or, between its headline and its text, does not. */
function takeEnd(role: "byline" | "source", flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const passage = flow[i];
  if (passage !== undefined) add(state, role, passage);
  if (state.open !== undefined) state.open.closed = !standsOverText(flow, i, state);
  return i + 1;
}

/** Whether what mostly ends an article stands between its headline or its dateline and its text: `来源：某县报`, `（通讯员 甲）`. */
function standsOverText(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  if (open === undefined || !has(open, "headline") || has(open, "verse") || !isOnlyDated(open)) return false;
  let next = i + 1;
  while (flow[next]?.sign === "source" || flow[next]?.sign === "closing-byline") next++;
  const below = flow[next];
  return (
    below !== undefined &&
    !below.headline &&
    (below.sign === "dateline" || below.sign === "kept" || (below.sign === "none" && isBody(below)))
  );
}

/** Whether an article has no text yet, or nothing but its dateline in a row of its own: `新华社北京9月7日电` / `（记者 甲、乙）`. */
function isOnlyDated({ paragraphs, roles }: OpenDraft): boolean {
  if (paragraphs.length === 0) return !roles.has("caption");
  return paragraphs.every(({ text, traits }) => findDateline(text, traits)?.end === text.length);
}

function isDated({ text, traits }: PrintedPassage): boolean {
  return findDateline(text, traits) !== undefined;
}

function openWithHeadline(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const [own, below] = [flow[i], flow[i + 1]];
  if (own !== undefined && below?.headline === true && own.afterBlank && below.afterBlank && isOfPaper(own.text)) {
    addOfNone(own, "paper", state);
    return i + 1;
  }
  let end = i;
  while (flow[end]?.headline && (end === i || !(isAfterRule(flow[end]) || flow[end]?.beginsArticle))) end++;
  const signer = flow[i];
  if (signer !== undefined && end - i > 1 && isSigner(signer, flow[i + 1], state)) {
    add(state, "signature", signer);
    openDraft(state, flow.slice(i + 1, end));
  } else {
    openDraft(state, flow.slice(i, end));
  }
  return end;
}

/** Whether the first of several lines above a report signs what stands above them: `柏坑大队社员 何阿毛` / `我们已经改了`. */
function isSigner(line: PrintedPassage, below: PrintedPassage | undefined, state: Drafts): boolean {
  if (isWriter(line, state)) return below?.tight === false || namesWriter(line.text);
  return signsNotice(line, below, state);
}

/** Takes a passage for what an editor says it is. But for a lead 导语 it belongs to the article it stands in. */
function takeSteered(passage: SteeredPassage, i: number, state: Drafts): number {
  const { as } = passage.steering;
  if (as === "lead" || state.open === undefined) openDraft(state, []);
  if (state.open !== undefined) push(state.open, partOf(passage));
  if (state.open !== undefined && as !== "byline" && as !== "caption") {
    state.open.closed = as === "signature" || findJumpTo(passage.text, passage.traits) !== undefined;
  }
  return i + 1;
}

/**
 * A text with a dateline or 上接 begins an article, unless one stands open that has no text yet, or no more of one than its dateline above the
 * reporters: `本报讯` / `（记者 甲）近日，…`.
 */
function takeOpeningText(flow: readonly PrintedPassage[], i: number, passage: PrintedPassage, state: Drafts): number {
  const goesOn =
    state.open !== undefined && has(state.open, "paragraph") && isOnlyDated(state.open) && !isDated(passage);
  if (state.open === undefined || (has(state.open, "paragraph", "verse") && !goesOn)) openDraft(state, []);
  addText(passage, flow[i + 1], state);
  return i + 1;
}

function takeSummary(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const label = flow[i];
  const text = flow[i + 1];
  const boxed = text !== undefined && isBody(text) && text.sign === "none";
  if (label !== undefined && boxed && has(state.open, "paragraph", "verse") && EDITORIAL.test(label.text)) {
    // `编后`: below a letter or a report its editors speak.
    add(state, "subheading", label);
    add(state, "paragraph", text);
    return i + 2;
  }
  if (label !== undefined && !boxed && isLine(text) && EDITORIAL.test(label.text)) return takeLines(flow, i, state);
  if (label !== undefined) add(state, boxed ? "summary-label" : "subheading", label);
  if (!boxed) return i + 1;
  add(state, "summary", text);
  return i + 2;
}

/** `编后`, `编者的话`: a label over the editors' own words. */
const EDITORIAL = /编|点评/;

/**
 * Whether a label in such brackets, or of such words, stands over a part of the open article already, as `[镜头一]`: so does the next. `【以案说法】` below a text in such
 * parts is of another kind.
 */
function isInParts({ text }: PrintedPassage, { open }: Drafts): boolean {
  const isAlike = (other: string) => other[0] === text[0] || other.slice(1, 3) === text.slice(1, 3);
  return (
    open?.closed === false &&
    open.parts.some(({ passage }) => passage.sign === "bracket-label" && isAlike(passage.text))
  );
}
