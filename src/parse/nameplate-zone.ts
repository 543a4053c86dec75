import type { FurnitureKind } from "../model/page.ts";
import { isCampaign, withoutQuotes } from "./column-names.ts";
import type { Line } from "./lines.ts";
import { furnitureKindOf, kindOfSites } from "./nameplate-lines.ts";
import { signOf } from "./openings.ts";
import { isPaperTitle } from "./paper-title.ts";
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

/**
 * Finds where the nameplate at the top of the page ends. A quotation or slogans in a box, `period` with their indices, may stand
 * above it or within: they are passed over.
 */
export function findZone(lines: readonly Line[], period: ReadonlySet<number>): NameplateZone {
  const kinds: (FurnitureKind | undefined)[] = [];
  let end = 0;
  let passed = 0;
  for (let i = 0; i < lines.length && i < end + REACH + passed; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (period.has(i)) {
      passed++;
      kinds.push(undefined);
      continue;
    }
    const isSites = isSiteLine(line);
    // What the site tells of a text, and not of the issue as the path there does.
    const tellsOfText = isSites && !isPathOnSite(line.text);
    const isSkipped = tellsOfText || isDatedSource(line.text, lines[i + 1]?.text ?? "");
    const kind = isSkipped ? undefined : furnitureKindOf(line, isSites);
    kinds.push(tellsOfText ? kindOfSites(line) : kind);
    if (isSkipped) continue;
    if (kind !== undefined || (end > 0 && (isPaperTitle(line.text) || isAccount(line, lines[i + 1])))) end = i + 1;
    else if (holds(line, TRAITS.credit) && signOf(line) === "byline") break;
    else if (areSlogansAbove(line, lines[i + 1]) || (i === 0 && areFourPhrases(line.text))) continue;
    else if (isLongBetween(line.text) || line.text.includes("。")) break;
  }
  return { end, kinds };
}

/**
 * Indices of the lines of a nameplate that a text layer put within the page or at its foot, where its first column ends or its
 * last box stands: the number or whose paper it is, with the day or the paper's title and other parts, a line each.
 */
export function findLinesOfZoneWithin(lines: readonly Line[], from: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !holds(line, ANCHOR) || holds(line, TRAITS.flow)) continue;
    if (furnitureKindOf(line) !== "nameplate") continue;
    const above = reachFrom(lines, i, -1, from);
    const below = reachFrom(lines, i, 1, lines.length - 1);
    const zone = lines.slice(above, below + 1);
    const titles = zone.filter(({ text }) => isPaperTitle(text)).length;
    const parts = zone.filter(isPartOfPlate).length;
    const tells = titles > 0 || (!holds(line, TRAITS.publisher) && zone.some((part) => holds(part, DAY)));
    if (tells && parts + titles >= LEAST_PARTS_WITHIN) found.push(...zone.map((_, at) => above + at));
    i = below;
  }
  return found;
}

/** Whether a line is part of a nameplate by its words, `综合新闻　第2版` among them. */
function isPartOfPlate(line: Line): boolean {
  const kind = furnitureKindOf(line);
  return kind === "nameplate" || (kind === "label" && holds(line, TRAITS.pageFigures));
}

/** What a nameplate is looked for by within a page. */
const ANCHOR = TRAITS.serialNumber | TRAITS.publisher | TRAITS.lunarDate;
/** What says which day's the issue is. */
const DAY = TRAITS.date | TRAITS.weekday | TRAITS.lunarDate;
/** Fewer lines are what a report says of an issue. */
const LEAST_PARTS_WITHIN = 3;

/** The last line in a direction that is of the nameplate round line `i`; a second date is of the text beyond, as the day below a notice. */
function reachFrom(lines: readonly Line[], i: number, step: 1 | -1, limit: number): number {
  let reached = i;
  let dates = 0;
  while (reached !== limit) {
    const next = lines[reached + step];
    if (next === undefined || !(furnitureKindOf(next) !== undefined || isPaperTitle(next.text))) break;
    if (holds(next, TRAITS.date) && dates++ > 0) break;
    reached += step;
  }
  return reached;
}

/** Whether a line is what the paper's account is called, below its nameplate, and no report's headline. */
function isAccount({ text }: Line, below: Line | undefined): boolean {
  if (!ACCOUNT.test(text) || below === undefined) return false;
  const sign = signOf(below);
  return sign !== "dateline" && sign !== "byline";
}

/** `柯城发布`, but not `中考分数线发布` */
const ACCOUNT = /^\p{Script=Han}{2,3}发布$/u;

/** So many lines at most stand between two of the nameplate. */
const REACH = 8;
/** The longest of them, in characters. */
const LONGEST_BETWEEN = 16;

/** Whether a line is too long to stand between, but for a title's letters: `3 乡镇 街道 JIN RI HUAI JIANG`. */
function isLongBetween(text: string): boolean {
  return text.length > LONGEST_BETWEEN && !isPaperTitle(text) && text.replace(LETTERS, "").length > LONGEST_BETWEEN;
}

/** `JIN RI YUN PU` */
const LETTERS = /[A-Z][A-Z ]{4,}/;

/** Whether a line holds a campaign's slogans, right above the paper's nameplate. */
function areSlogansAbove({ text }: Line, below: Line | undefined): boolean {
  if (!areSlogans(text)) return false;
  return below !== undefined && (isPaperTitle(below.text) || furnitureKindOf(below) !== undefined);
}

/** Whether a line is nothing but short phrases, or phrases of a campaign, as slogans are; so are a nameplate's parts. */
export function areSlogans(text: string): boolean {
  return SLOGANS.test(text) || isCampaignInParts(text) || NAMED_CAMPAIGN.test(text);
}

/** `为民 务实 清廉 ——深入开展党的群众路线教育实践活动`: phrases with the campaign's name behind a dash. */
const NAMED_CAMPAIGN =
  /^\p{Script=Han}{2,8}(?:\s\p{Script=Han}{2,8}){1,3}\s?[—-]{1,2}(?:深入|扎实|认真)(?:开展|推进)\p{Script=Han}{2,12}(?:活动|教育)$/u;

/** `不忘初心 牢记使命 绿水青山就是金山银山` */
function isCampaignInParts(text: string): boolean {
  return IN_PARTS.test(withoutQuotes(text)) && (isCampaign(text) || ERAS.some((word) => text.includes(word)));
}

/** Words of the banners of their years, which headlines have, too. */
const ERAS: readonly string[] = ["三个代表", "科学发展观", "解放思想"];

/** `新时代 新征程 新伟业 喜迎丰收 感恩奋进 共建和美青柯`: four and more, which few headlines have. */
const SLOGANS = /^\p{Script=Han}{2,8}(?:\s\p{Script=Han}{2,8}){3,9}$/u;

/** Whether a line is four phrases and more, of four characters and more each: `扩内需 保增长 调结构 惠民生` is rather a kicker. */
export function areFourPhrases(text: string): boolean {
  return FOUR_PHRASES.test(text);
}

/** `万众一心 众志成城 科学防治 战胜非典` */
const FOUR_PHRASES = /^\p{Script=Han}{4,8}(?:\s{1,3}\p{Script=Han}{4,8}){3,9}$/u;

/**
 * Whether a line is two phrases and more, each of a campaign but one: `不忘初心 牢记使命 高举中国特色社会主义伟大旗帜`. A shorter one,
 * `奋进新征程 建功新时代`, may be the column of the report below it.
 */
export function areCampaigns(text: string): boolean {
  if (text.length < LEAST_CAMPAIGNS || !IN_PARTS.test(text)) return false;
  const parts = text.split(/\s+/);
  const campaigns = parts.filter(isCampaign).length;
  return campaigns > 1 && campaigns >= parts.length - 1;
}

/** In characters. */
const LEAST_CAMPAIGNS = 16;
/** `巩固拓展脱贫攻坚成果 全面推进乡村振兴` */
const IN_PARTS = /^\p{Script=Han}{4,14}(?:\s{1,3}\p{Script=Han}{4,14}){1,3}$/u;
