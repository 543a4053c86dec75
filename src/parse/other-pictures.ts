import { endsClause, printedWidth, withoutSpace } from "../text/characters.ts";
import { areOfTopics } from "./alike-subheads.ts";
import { parseByline } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { afterPictureNumber, ONE_SENTENCE, opensCaption } from "./captions.ts";
import { pairsOf, shareOfPairs } from "./character-pairs.ts";
import { endsWithContact } from "./contacts.ts";
import type { Drafts, OpenDraft, PartRole } from "./drafts.ts";
import { opensLead, opensWithDay } from "./leads.ts";
import { opensLetter } from "./letters.ts";
import { opensArticle } from "./opening-lines.ts";
import type { PrintedPassage } from "./passages.ts";
import { findClosingByline } from "./placed-byline.ts";
import { isBody, isLine } from "./running-text.ts";

/**
 * Whether a photographer's name closes this paragraph alone, or those of several numbered pictures, and it tells of something else
 * than the article before it: `6月17日，居民们包粽子、做香囊。` / `特约记者 江枫 摄`. It is a picture item without a headline. Of a feature
 * that nobody reports such a text may be the feature's own caption unless it is long and tells of nothing that the feature does; of a letter not.
 */
export function isOtherPicture(flow: readonly PrintedPassage[], i: number, state: Drafts): boolean {
  const { open } = state;
  const passage = flow[i];
  if (passage === undefined || passage.sign !== "none" || open === undefined) return false;
  const isAtEnd = open.closed || hasEnded(open) || isBelowBreak(passage, open);
  if (!isAtEnd || !ENDS.includes(open.parts.at(-1)?.role ?? "headline")) return false;
  const isFeature = !open.reported && !opensLetter(open.paragraphs[0]?.text ?? "");
  const numbered = afterPictureNumber(passage.text);
  // `②` of the pictures that the open article is, or has.
  if (numbered !== undefined && afterPictureNumber(open.parts.at(-1)?.passage.text ?? "") !== undefined) return false;
  let last = i;
  if (numbered !== undefined)
    while (last - i < MOST_PICTURES && afterPictureNumber(flow[last + 1]?.text ?? "") !== undefined) last++;
  const [text, next] = [flow[last], flow[last + 1]];
  const closing = text === undefined ? undefined : findClosingByline(text.text, false, text.traits);
  const isCreditedBelow = next?.sign === "photo-credit" || isReportedPicture(passage, next, open);
  if (!isCreditedBelow && closing?.reading.isPhotoCredit !== true) return false;
  const told = passage.text.slice(0, last === i ? closing?.start : undefined);
  const credit = isCreditedBelow ? parseByline(next?.text ?? "", true) : closing?.reading;
  const below = isCreditedBelow ? last + 2 : last + 1;
  const isAuthors = ONE_SENTENCE.test(told.trimEnd()) && isByAuthor(credit, open);
  if (isAuthors && (!opensLead(told) || isOverSubhead(flow, below, state))) return false;
  const mayGoOn = goesOn(flow, below) || isNextTopic(flow[below], open);
  const bare = afterPictureNumber(told) ?? told;
  if (isFeature) return tellsOfOtherThanFeature(bare, mayGoOn, open);
  return tellsOfOther(bare, mayGoOn, open);
}

/** Whether an article's text ends with a sentence, or as notices do. */
function hasEnded({ paragraphs }: OpenDraft): boolean {
  const last = paragraphs.at(-1);
  return last !== undefined && (last.endsSentence || endsWithContact(last.text));
}

/**
 * `6月6日，一位考生走出考场。` / `本报记者 陈立新 文/图`: a text with a day, set apart, of whoever took its picture too, below an article that has named
 * its reporters.
 */
function isReportedPicture(text: PrintedPassage, credit: PrintedPassage | undefined, open: OpenDraft): boolean {
  if (credit?.sign !== "byline" && credit?.sign !== "closing-byline") return false;
  if (!isBelowBreak(text, open) || !BOTH_ROLES.test(credit.text)) return false;
  return (open.roles.has("byline") || namesReporters(open)) && !isByAuthor(parseByline(credit.text, true), open);
}

/** `文/图`, `文/摄` */
const BOTH_ROLES = /文\s?[/／、·]?\s?[图摄]$/;

/** Whether an article's text begins with who reports it. */
function namesReporters({ paragraphs }: OpenDraft): boolean {
  return REPORTED.test(paragraphs[0]?.text ?? "");
}

/** `本报讯（记者 甲）` */
const REPORTED = /^[^，。]{0,24}(?:记者|通讯员)/;

/** Whether a text begins anew, with a day and apart, below one that has ended or that its column's end has broken off; not below `请看：`. */
function isBelowBreak({ text, afterBlank }: PrintedPassage, { paragraphs }: OpenDraft): boolean {
  return afterBlank && opensWithDay(text) && !endsClause(paragraphs.at(-1)?.text ?? "");
}

/** Whether everyone who took a picture is named as an author of the open article, below its headline or before its text. */
function isByAuthor(credit: BylineReading | undefined, { parts, paragraphs }: OpenDraft): boolean {
  const photographers = credit?.bylines.flatMap(({ names }) => names) ?? [];
  // Of a text with very many pictures those near its beginning and its end are looked at alone.
  const near =
    parts.length > 2 * MOST_PICTURES ? [...parts.slice(0, MOST_PICTURES), ...parts.slice(-MOST_PICTURES)] : parts;
  const bylines = near.flatMap(({ role, passage }) => (role === "byline" ? [passage.text] : []));
  const named = withoutSpace([...bylines, paragraphs[0]?.text.slice(0, REPORTERS_REACH) ?? ""].join());
  return photographers.length > 0 && photographers.every((name) => named.includes(name));
}

/** So far at most a text's reporters reach behind its dateline, in characters. */
const REPORTERS_REACH = 40;

/** Most pictures that stand together under one credit. */
const MOST_PICTURES = 20;

/** With what an article may end, a picture of another below it. */
const ENDS: readonly PartRole[] = ["paragraph", "caption", "photo-credit"];

/** Whether an article may go on with what stands below a picture's text, unless that is another picture's. */
function goesOn(flow: readonly PrintedPassage[], i: number): boolean {
  const below = flow[i];
  const next = flow[i + 1];
  if (below === undefined || below.headline || next?.sign === "photo-credit") return false;
  // `【以案说法】` over a headline is the column of another article.
  if (below.sign === "bracket-label" && (next?.headline === true || isLine(next))) return false;
  return below.sign === "none" ? isBody(below) : SUBHEADS.includes(below.sign);
}

/** Whether the line at `i` stands over more text of the open article, and not over another's. */
function isOverSubhead(flow: readonly PrintedPassage[], i: number, state: Drafts): boolean {
  const [line, text] = [flow[i], flow[i + 1]];
  if (line === undefined || !isLine(line) || text?.sign !== "none" || text.headline || !isBody(text)) return false;
  return !opensArticle(flow, [line], i + 1, state);
}

/** Whether a line is the next of the article's subheads that begin with whom they are of. */
function isNextTopic(line: PrintedPassage | undefined, { parts }: OpenDraft): boolean {
  if (line === undefined || !isLine(line)) return false;
  return areOfTopics(parts.findLast(({ role }) => role === "subheading")?.passage.text ?? "", line.text);
}

const SUBHEADS: readonly PrintedPassage["sign"][] = ["bracket-label", "numbered-head", "subhead"];

/**
 * Whether a picture's text repeats little of the article before it. In the truths of all pages 92 of 94 captions
 * repeat a sixth of theirs and more, or are but a word or two; of 57 pictures with a text of their own below another article those that
 * begin with a day repeat a third and less, the others a tenth. One that has more of the article below it, which else had no headline, is of that.
 */
function tellsOfOther(text: string, mayGoOn: boolean, open: OpenDraft): boolean {
  if (mayGoOn) return false;
  if (opensLead(text)) return sharedPairs(text, open) < MOST_SHARED.dated;
  const width = printedWidth(text);
  if (width < WIDTHS.least || width > WIDTHS.most) return false;
  const shared = sharedPairs(text, open);
  return shared === 0 || (shared < MOST_SHARED.other && widthOf(open) >= LEAST_TOLD);
}

/** The same below a feature or a comment, which nobody reports: only a long text that repeats hardly anything, and is not `图为…`. */
function tellsOfOtherThanFeature(text: string, mayGoOn: boolean, open: OpenDraft): boolean {
  if (mayGoOn || opensCaption(text) || printedWidth(text) < WIDTHS.feature || widthOf(open) < LEAST_TOLD) return false;
  return sharedPairs(text, open) < MOST_SHARED.feature;
}

/** How wide an article's text is, as far as it matters. */
function widthOf({ paragraphs }: OpenDraft): number {
  let width = 0;
  for (const paragraph of paragraphs) {
    width += paragraph.width;
    if (width >= LEAST_TOLD) break;
  }
  return width;
}

/** In ems: an article of fewer has few words that its caption could repeat. */
const LEAST_TOLD = 100;

/** In ems: `图为工人在装车。` alone tells too little, and of no picture is more told. */
const WIDTHS = { least: 16, most: 110, feature: 32 };
const MOST_SHARED = { dated: 0.5, other: 0.12, feature: 0.08 };

/** The share of a text's pairs of Han characters that stand in an article's headline or text, too. */
function sharedPairs(text: string, open: OpenDraft): number {
  return shareOfPairs(pairsOf(text), endOf(open));
}

/** What stands last in an article, headline and all of most: more is not looked at again for each of many pictures. */
function endOf({ parts }: OpenDraft): string {
  let text = "";
  for (let i = parts.length - 1; i >= 0 && text.length < MOST_READ; i--)
    text = `${parts[i]?.passage.text.slice(-MOST_READ) ?? ""}\n${text}`;
  return text;
}

/** In characters, about. */
const MOST_READ = 6000;
