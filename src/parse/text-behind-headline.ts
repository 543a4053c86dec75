import { isAt, isWhiteSpace, printedWidth } from "../text/characters.ts";
import { endsRunning, findDateline } from "./dateline.ts";
import { findLeadByline, LEAD_BYLINE_STARTS } from "./placed-byline.ts";
import { TRAITS } from "./traits.ts";

/**
 * Where in a line an article's text begins behind its headline and white space, by its dateline or by its reporters: `前八月我县经济运行“稳中有进” 本报综合消息 近日，…`, `我县新增三家“国医堂”
 * （记者 甲）11月20日，…`. Undefined where nothing shows it, or where a sentence ends or goes on before it.
 */
export function findTextBehindHeadline(text: string, traits: number): number | undefined {
  if ((traits & (TRAITS.news | TRAITS.credit)) === 0 || opensText(text, traits)) return undefined;
  const end = Math.min(text.length - LEAST_TEXT, LONGEST_HEADLINE);
  for (let at = LEAST_HEADLINE; at < end; at++) {
    if (!isWhiteSpace(text.charCodeAt(at - 1))) continue;
    // A paper's own name may begin with any character: `西川融媒讯 近日，…`.
    if ((traits & TRAITS.news) === 0 && !isAt(text, at, LEAD_BYLINE_STARTS)) continue;
    const before = text.slice(0, at).trimEnd();
    if (endsRunning(before) || printedWidth(before) > WIDEST_HEADLINE) return undefined;
    if (opensText(text.slice(at), traits)) return at;
  }
  return undefined;
}

function opensText(text: string, traits: number): boolean {
  return findDateline(text, traits) !== undefined || findLeadByline(text) !== undefined;
}

/** In characters; a text that is shorter has no headline in its line. */
const [LEAST_HEADLINE, LONGEST_HEADLINE, LEAST_TEXT] = [5, 60, 24];
/** In ems. */
const WIDEST_HEADLINE = 45;
