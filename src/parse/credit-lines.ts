import { namesWork } from "./art-credits.ts";
import { SHORTEST_CAPTION } from "./captions.ts";
import { add, close, type Drafts, has, isPhotoDraft, openDraft, type Part, push } from "./drafts.ts";
import type { PrintedPassage } from "./passages.ts";
import { isPictureInside } from "./picture-captions.ts";
import { isBody } from "./running-text.ts";
import { isWireTitle } from "./wire-titles.ts";

/** A byline stands under a headline or, where the article has text already, at its end. */
export function takeByline(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  if (passage.within === true) {
    add(state, "byline", passage);
    return i + 1;
  }
  const next = flow[i + 1];
  const hasText = has(state.open, "paragraph", "verse");
  const standsOver = next?.sign === "dateline" || standsBelowPieces(passage, next);
  if (hasText && standsOver) openDraft(state, []);
  else if (hasText && state.open?.closed && next !== undefined && next.sign !== "byline" && isBody(next))
    openDraft(state, []);
  const mayEnd = isWork(state) || endsPicture(passage, state);
  add(state, "byline", passage);
  const ends = mayEnd && !(next !== undefined && !next.headline && isBody(next));
  if (ends || (has(state.open, "paragraph", "verse") && !isOnlyTitled(state))) close(state);
  return i + 1;
}

/** Whether the open article is a work of art, whose maker is named and of which nothing is told yet. */
function isWork({ open }: Drafts): boolean {
  return open?.paragraphs.length === 0 && namesWork(open.headlines.at(-1)?.text ?? "");
}

/** Whether a byline stands right below the words of a picture, which is the whole article, and names who took it: `甲/文 乙/图`. */
function endsPicture({ text }: PrintedPassage, { open }: Drafts): boolean {
  return open?.paragraphs.length === 0 && open.parts.at(-1)?.role === "caption" && TAKEN_END.test(text);
}

/** `裘百川/图`, `文/摄` */
const TAKEN_END = /[图摄]$/u;

/** Whether the open article has nothing yet but an agency's dateline and title, so that its reporters stand below these. */
function isOnlyTitled({ open }: Drafts): boolean {
  const [first, second] = open?.paragraphs ?? [];
  return first !== undefined && second === undefined && isWireTitle(first.text, first.traits);
}

/** `守` / `一` / `片` / `林` / `本报记者 甲` / `冬日的营盘岭…`: whether it stands between a headline in pieces and its text. */
function standsBelowPieces(passage: PrintedPassage, next: PrintedPassage | undefined): boolean {
  return passage.belowPieces === true && next?.sign === "none" && !next.headline && isBody(next);
}

/** A photographer's name closes a photo item; inside a longer article it credits the caption before it. */
export function takePhotoCredit(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  const passage = flow[i];
  if (passage === undefined) return i + 1;
  const open = state.open;
  const last = open?.parts.at(-1);
  const isPhoto = isPhotoDraft(open) && !(flow[i - 1] === last?.passage && isPictureInside(flow, i - 1));
  if (open !== undefined && last !== undefined && isCaption(last) && open.paragraphs.length > 1 && !isPhoto) {
    open.parts.pop();
    open.paragraphs.pop();
    push(open, { role: "caption", passage: last.passage });
  }
  add(state, "photo-credit", passage);
  if (isPhoto) close(state);
  return i + 1;
}

function isCaption({ role, passage }: Part): boolean {
  return role === "paragraph" && passage.width >= SHORTEST_CAPTION;
}
