import { characterSet, endsClause, endsWithAny } from "../text/characters.ts";
import { goesOn, stops } from "./inserts.ts";
import { opensLead } from "./leads.ts";
import { isNoticeTitle } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { findClosingByline } from "./placed-byline.ts";
import { isBody, isLine } from "./running-text.ts";

/** A page's passages without its asides, and these by themselves. */
export interface PartedFlow {
  readonly flow: readonly PrintedPassage[];
  readonly asides: readonly (readonly PrintedPassage[])[];
}

/**
 * Sets apart what stands between the two halves of a paragraph and is an article of its own: a picture with its headline or
 * with a day of its own, its caption and credit; a short notice (`更正`); a report that says who sent it.
 */
export function setAsidesApart(passages: readonly PrintedPassage[]): PartedFlow {
  const flow: PrintedPassage[] = [];
  const asides: (readonly PrintedPassage[])[] = [];
  let i = 0;
  while (i < passages.length) {
    const passage = passages[i];
    if (passage === undefined) break;
    flow.push(passage);
    i++;
    const length = stops(passage) ? asideLength(passages, i) : 0;
    const rest = passages[i + length];
    if (length === 0 || rest === undefined || !goesOn(rest) || isNextEntry(passages[i + 1], rest)) continue;
    asides.push(passages.slice(i, i + length));
    i += length;
  }
  return { flow, asides };
}

/**
 * `……不慎遗失营业执照，声明作废。` below another such text, `遗失声明` above both: they are a notice's entries, and the second is no rest of the
 * paragraph above the notice.
 */
function isNextEntry(entry: PrintedPassage | undefined, rest: PrintedPassage): boolean {
  return endsWithAny(rest.text, STOP) && DECLARED.test(rest.text) && DECLARED.test(entry?.text ?? "");
}

const STOP = characterSet("。");
/** `营业执照遗失，声明作废。` */
const DECLARED = /(?:作废|挂失|特此声明)。$/;

/** How many passages from here on are an article of its own; 0 where none is. */
function asideLength(passages: readonly PrintedPassage[], from: number): number {
  const [first, second] = [passages[from], passages[from + 1]];
  if (first === undefined || first.steering !== undefined) return 0;
  if (first.headline) return reportLength(passages, from);
  if (isNoticeTitle(first.text)) return second !== undefined && isWholeText(second) && !endsClause(second.text) ? 2 : 0;
  const isTitled = isLine(first) && first.width <= WIDEST_TITLE;
  const caption = isTitled ? second : first;
  if (caption === undefined || !isWholeText(caption) || !(isTitled || opensLead(caption.text))) return 0;
  const length = isTitled ? 2 : 1;
  if (passages[from + length]?.sign === "photo-credit") return length + 1;
  return findClosingByline(caption.text, false, caption.traits)?.reading.isPhotoCredit === true ? length : 0;
}

/** Most passages of a report in a box, with its headline. */
const LONGEST_REPORT = 8;

/**
 * How many passages from here on are a whole report, its headline, its lead and who sent it, that stands at a column's foot between
 * the halves of another; 0 where what follows has a headline or a picture's credit of its own.
 */
function reportLength(passages: readonly PrintedPassage[], from: number): number {
  let end = from;
  while (passages[end]?.headline === true) end++;
  if (passages[end]?.sign !== "dateline") return 0;
  for (; end < from + LONGEST_REPORT; end++) {
    const [passage, next, second] = passages.slice(end, end + 3);
    if (passage === undefined || next === undefined || !passage.closes) return 0;
    const isLast = ENDINGS.includes(next.sign);
    if (!isLast && findClosingByline(passage.text, true, passage.traits)?.reading.isPhotoCredit !== false) {
      if (next.sign !== "none" || !isBody(next)) return 0;
      continue;
    }
    const rest = isLast ? second : next;
    const below = passages[isLast ? end + 3 : end + 2];
    if (rest === undefined || rest.indented || below?.sign === "photo-credit") return 0;
    return end + (isLast ? 2 : 1) - from;
  }
  return 0;
}

/** With what such a report ends, in a line of its own. */
const ENDINGS: readonly PrintedPassage["sign"][] = ["closing-byline", "source"];

/** The widest headline of a picture in a column, in ems. */
const WIDEST_TITLE = 24;

function isWholeText(passage: PrintedPassage): boolean {
  return passage.sign === "none" && passage.steering === undefined && isBody(passage) && passage.closes;
}
