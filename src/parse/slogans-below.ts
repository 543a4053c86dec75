import type { FurnitureKind } from "../model/page.ts";
import { isCampaign } from "./column-names.ts";
import { findDateline } from "./dateline.ts";
import { isCountdown } from "./furniture-lines.ts";
import { DASH, SAYS_END } from "./headline-words.ts";
import type { Line } from "./lines.ts";
import { areCampaigns, areFourPhrases } from "./nameplate-zone.ts";
import { signOf } from "./openings.ts";
import { arePeriodSlogans, isPeriodCall } from "./period-slogans.ts";

/** What each line is, where that is known. */
type Kinds = readonly (FurnitureKind | undefined)[];

/** Whether the first line below the nameplate, which ends before line `zoneEnd`, is of no article: slogans of the years. */
export function isSloganBelow(lines: readonly Line[], zoneEnd: number, kinds: Kinds): boolean {
  const text = lines[zoneEnd]?.text ?? "";
  if (arePeriodSlogans(text) || isCallBelow(lines, zoneEnd)) return true;
  if (areFourPhrases(text) && standsOverHeadline(lines[zoneEnd + 1])) return true;
  return isBanner(lines, zoneEnd) || isOverKicker(lines, zoneEnd, kinds);
}

/**
 * `不忘初心 牢记使命 高举中国特色社会主义伟大旗帜`, `距杭州亚运会开幕还有3天`: a campaign's phrases, or how long it is to go, between the nameplate and the
 * page's first headline. Right above a text, a byline or a deck such a line is the headline itself.
 */
function isBanner(lines: readonly Line[], zoneEnd: number): boolean {
  const line = lines[zoneEnd];
  if (zoneEnd === 0 || line === undefined || !standsOverHeadline(lines[zoneEnd + 1])) return false;
  return isCountdown(line.text) || areCampaigns(line.text);
}

/** Whether the line below stands apart and is no text, byline or deck, above which a line is the headline itself. */
function standsOverHeadline(below: Line | undefined): boolean {
  if (below?.afterBlank !== true || opensText(below)) return false;
  return !below.text.startsWith(DASH) && signOf(below) !== "byline";
}

/** `爱拼会赢 向海图强` over `某某在专题调研时强调`, the paper's account between: phrases above a headline that has its kicker are none of it. */
function isOverKicker(lines: readonly Line[], zoneEnd: number, kinds: Kinds): boolean {
  const text = lines[zoneEnd]?.text ?? "";
  if (zoneEnd === 0 || !PHRASES.test(text) || !(text.length >= LEAST_PHRASES || isCampaign(text))) return false;
  const below = kinds.findIndex((kind, i) => i > zoneEnd && kind === undefined);
  return SAYS_END.test(lines[below]?.text ?? "");
}

/** In characters: `稳住粮食 守住底线` may be a kicker. */
const LEAST_PHRASES = 14;
/** `守护好一江碧水 奋力建设富饶秀美新沅汀` */
const PHRASES = /^\p{Script=Han}{2,16}(?:\s{1,3}\p{Script=Han}{2,20}){1,3}$/u;

/** Whether the first line below the nameplate is a call of its years; right above a text it would be the headline. */
function isCallBelow(lines: readonly Line[], zoneEnd: number): boolean {
  const [line, below] = [lines[zoneEnd], lines[zoneEnd + 1]];
  return zoneEnd > 0 && below !== undefined && isPeriodCall(line?.text ?? "") && !below.indented && !opensText(below);
}

/** Whether a line begins or is a text: it ends a sentence, or has a dateline. */
export function opensText(line: Line | undefined): boolean {
  return line !== undefined && (line.endsSentence || findDateline(line.text) !== undefined);
}
