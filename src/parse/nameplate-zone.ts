import type { FurnitureKind } from "../model/page.ts";
import { isCampaign, SHORT_LABEL } from "./column-names.ts";
import { findDateline } from "./dateline.ts";
import { isDeck } from "./headline-words.ts";
import type { Line } from "./lines.ts";
import { furnitureKindOf, kindOfSites } from "./nameplate-lines.ts";
import { signOf } from "./openings.ts";
import { isMotto, isPaperTitle, paperTitleOf } from "./paper-title.ts";
import { isDatedSource } from "./site-fields.ts";
import { isPathOnSite, isSiteLine } from "./site-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/** The lines from the top of the page to the last of its nameplate. */
export interface NameplateZone {
  /** Index after the last nameplate line, 0 where the page has none. */
  readonly end: number;
  /** What kind of furniture each of these lines is by its words, as far as that was asked. */
  readonly kinds: readonly (FurnitureKind | undefined)[];
}

/** Finds where the nameplate at the top of the page ends. */
export function findZone(lines: readonly Line[]): NameplateZone {
  const kinds: (FurnitureKind | undefined)[] = [];
  let end = 0;
  for (let i = 0; i < lines.length && i < end + REACH; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const isSites = isSiteLine(line);
    // What the site tells of a text, and not of the issue as the path there does.
    const tellsOfText = isSites && !isPathOnSite(line.text);
    const isSkipped = tellsOfText || isDatedSource(line.text, lines[i + 1]?.text ?? "");
    const kind = isSkipped ? undefined : furnitureKindOf(line, isSites);
    kinds.push(tellsOfText ? kindOfSites(line) : kind);
    if (isSkipped) continue;
    if (kind !== undefined || (end > 0 && isPaperTitle(line.text))) end = i + 1;
    else if (holds(line, TRAITS.credit) && signOf(line) === "byline") break;
    else if (isValuesAbove(line, lines[i + 1])) continue;
    else if ((line.text.length > LONGEST_BETWEEN && !isPaperTitle(line.text)) || line.text.includes("。")) break;
  }
  return { end, kinds };
}

/** So many lines at most stand between two of the nameplate. */
const REACH = 8;
/** The longest of them, in characters. */
const LONGEST_BETWEEN = 16;

/** Whether a line holds a town's values, or a campaign's slogans, right above its paper's nameplate. */
function isValuesAbove({ text }: Pick<Line, "text">, below: Line | undefined): boolean {
  if (!isValues({ text }) && !areSlogans(text)) return false;
  return below !== undefined && (isPaperTitle(below.text) || furnitureKindOf(below) !== undefined);
}

/** Whether a line is nothing but what a town holds to. */
export function isValues(line: Pick<Line, "text"> | undefined): boolean {
  return line !== undefined && (VALUES.test(line.text) || FOURS.test(line.text));
}

/** `爱国 创新 包容 厚德`, `爱国 创新 包容厚德 大美青柯`: what a town holds to, above its paper's name. */
const VALUES = /^(?:\p{Script=Han}{2}\s){2}(?:\p{Script=Han}{2}(?:\p{Script=Han}{2})?\s){1,9}\p{Script=Han}{2,4}$/u;

/** `开明开放 求真求实 争先进位 创新创优`: the same in fours, as headlines are too, but not above a nameplate. */
const FOURS = /^\p{Script=Han}{4}(?:\s\p{Script=Han}{4}){2,5}$/u;

/** Whether a line is nothing but short phrases, or phrases of a campaign, as slogans are; so are a nameplate's parts. */
export function areSlogans(text: string): boolean {
  return SLOGANS.test(text) || isCampaignInParts(text);
}

/** `不忘初心 牢记使命 绿水青山就是金山银山` */
function isCampaignInParts(text: string): boolean {
  return IN_PARTS.test(text) && isCampaign(text);
}

/** `新时代 新征程 新伟业 喜迎丰收 感恩奋进 共建和美青柯`: four and more, which few headlines have. */
const SLOGANS = /^\p{Script=Han}{2,8}(?:\s\p{Script=Han}{2,8}){3,9}$/u;

/** Whether a county's motto, apart from what follows it, is the first line below the nameplate. */
export function isMottoBelow(lines: readonly Line[], zoneEnd: number): boolean {
  const [line, below] = [lines[zoneEnd], lines[zoneEnd + 1]];
  if (line === undefined || below?.afterBlank === false) return false;
  // Above a lead it is the headline.
  if (below !== undefined && findDateline(below.text) !== undefined) return false;
  return isMotto(
    line.text,
    lines.slice(0, zoneEnd).flatMap(({ text }) => paperTitleOf(text) ?? []),
  );
}

/**
 * Whether the first line below the nameplate is a campaign's, over all of the page: below it stands a column's name, so that it is
 * no kicker, and then a headline.
 */
export function isSloganOverColumn(lines: readonly Line[], zoneEnd: number): boolean {
  const [slogan, column, headline] = lines.slice(zoneEnd, zoneEnd + 3);
  if (slogan === undefined || column === undefined || headline === undefined) return false;
  if (!isCampaignInParts(slogan.text)) return false;
  const stepsDown = column.afterBlank && headline.afterBlank && column.width <= SHORT_LABEL;
  return (
    stepsDown && headline.width > SHORT_LABEL && !isDeck(headline.text) && !headline.endsSentence && isPlain(headline)
  );
}

/** `巩固拓展脱贫攻坚成果 全面推进乡村振兴` */
const IN_PARTS = /^\p{Script=Han}{4,14}(?:\s{1,3}\p{Script=Han}{4,14}){1,3}$/u;

/** Whether a line is neither a byline nor a dateline's: below either, the line above would be the headline. */
function isPlain(line: Line): boolean {
  return signOf(line) === "none";
}
