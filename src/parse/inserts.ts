import { characterSet, endsWithAny } from "../text/characters.ts";
import { opensCaption } from "./captions.ts";
import { opensLead } from "./leads.ts";
import { isMarkedEntry, startsListEntry } from "./list-entries.ts";
import { closesNotice } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { findClosingByline } from "./placed-byline.ts";
import { isBody } from "./running-text.ts";

/**
 * Takes what a page's layout set between the two halves of a paragraph out of the way: a byline below the first column, or
 * a picture's caption with its credit, is moved below the paragraph, so that the halves stand side by side.
 */
export function moveInserts(passages: readonly PrintedPassage[]): readonly PrintedPassage[] {
  const moved: PrintedPassage[] = [];
  let i = 0;
  while (i < passages.length) {
    const [first, insert] = [passages[i], passages[i + 1]];
    if (first === undefined) break;
    const rest = insert === undefined || !stops(first) ? i : i + 1 + insertLength(passages, i + 1);
    const second = rest > i + 1 ? passages[rest] : undefined;
    if (insert === undefined || second === undefined || !goesOn(second)) {
      moved.push(first);
      i++;
    } else {
      const inserts = passages.slice(i + 1, rest);
      moved.push(first, second, ...(insert.sign === "byline" ? [{ ...insert, within: true as const }] : inserts));
      i = rest + 1;
    }
  }
  return moved;
}

/** Whether a paragraph stops in mid-sentence. */
export function stops(passage: PrintedPassage): boolean {
  const mayGoOn = passage.sign === "none" || passage.sign === "dateline" || passage.sign === "jump-from";
  const isText = isBody(passage) || endsWithAny(passage.text, STOPS);
  return mayGoOn && passage.steering === undefined && !passage.headline && isText && !passage.closes;
}

/** `将周一至周五的服务时间延长至晚上9点，` */
const STOPS = characterSet("，,");

/** Whether a text may be the rest of one that stopped. */
export function goesOn(passage: PrintedPassage): boolean {
  if (passage.sign !== "none" || passage.steering !== undefined || !isBody(passage)) return false;
  const { text } = passage;
  return !opensLead(text) && !startsListEntry(text) && !isMarkedEntry(text) && !closesNotice(text);
}

/** How many passages from here on are a byline, or a caption with its credit; 0 where none are. */
function insertLength(passages: readonly PrintedPassage[], from: number): number {
  const [insert, next] = [passages[from], passages[from + 1]];
  if (insert === undefined || insert.steering !== undefined) return 0;
  if (insert.sign === "byline") return 1;
  if (insert.sign !== "none" || !insert.closes) return 0;
  if (next?.sign === "photo-credit") return 2;
  if (opensCaption(insert.text, insert.traits)) return captionsFrom(passages, from);
  return findClosingByline(insert.text, false, insert.traits)?.reading.isPhotoCredit === true ? 1 : 0;
}

/** How many captions stand one below the other, from the one at `from` on. */
function captionsFrom(passages: readonly PrintedPassage[], from: number): number {
  let end = from + 1;
  for (let next = passages[end]; next !== undefined; next = passages[++end])
    if (next.sign !== "none" || !next.closes || !opensCaption(next.text, next.traits)) break;
  return end - from;
}
