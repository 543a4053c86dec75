import { opensCaption } from "./captions.ts";
import { type Drafts, has } from "./drafts.ts";
import { opensLead } from "./leads.ts";
import type { PrintedPassage } from "./passages.ts";
import { isBody } from "./running-text.ts";

/** Whether a sentence says that it is a picture's, has a credit below it, or tells of a day: `3月16日，茶农采摘春茶。` */
function tellsOfPicture({ text }: PrintedPassage, next: PrintedPassage | undefined): boolean {
  return opensCaption(text) || opensLead(text) || next?.sign === "photo-credit";
}

/** The widest caption, in ems. */
const WIDEST_CAPTION = 70;
/** `3月16日，茶农在高山茶园里采摘春茶。`: one sentence and nobody's words. */
const ONE_SENTENCE = /^[^。！？“]+[。！？]$/;

/**
 * Whether a sentence below a picture, as the text's markup shows it, is the picture's in a longer article. Of a picture with
 * its headline it is the text.
 */
export function isCaptionUnderPicture(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const [passage, next] = [flow[i], flow[i + 1]];
  if (passage?.markup?.belowPicture !== true || passage.sign !== "none" || open === undefined || open.closed)
    return false;
  if (passage.width > WIDEST_CAPTION || !ONE_SENTENCE.test(passage.text)) return false;
  // In an essay a sentence alone is the essay's.
  if (has(open, "paragraph", "verse")) return open.reported || tellsOfPicture(passage, next);
  if (!has(open, "headline") || next === undefined || !isBody(next)) return false;
  // A picture often stands between a headline and its lead.
  return has(open, "byline") || next.sign === "dateline" || opensLead(next.text);
}
