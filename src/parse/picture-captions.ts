import { type Drafts, has } from "./drafts.ts";
import type { PrintedPassage } from "./passages.ts";
import { isBody } from "./running-text.ts";

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
  if (has(open, "paragraph", "verse")) return true;
  return has(open, "headline") && next !== undefined && isBody(next);
}
