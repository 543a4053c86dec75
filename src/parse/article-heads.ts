import { characterSet, hasSpace, holdsAny } from "../text/characters.ts";
import { areOfTopics } from "./alike-subheads.ts";
import { pairsOf, shareOfPairs } from "./character-pairs.ts";
import type { OpenDraft } from "./drafts.ts";
import { isTwoParts } from "./headline-form.ts";
import { opensLead } from "./leads.ts";
import { isAnswered } from "./letters.ts";
import type { PrintedPassage } from "./passages.ts";
import { isBody, isLine } from "./running-text.ts";

/** What the text below a line shows of where it ends, and what stands around the line. */
export interface HeadSurroundings {
  /** Whether a credit or an author's name closes the text below before anything else opens. */
  readonly closesSoon: boolean;
  /** Whether an author is named under the text below though the open article has its own. */
  readonly hasOwnAuthor: boolean;
  /** Whether a photographer's name closes the first paragraph below. */
  readonly isOverPhoto: boolean;
  /** Whether the line has no like in the open article, before it or after. */
  readonly isLone: boolean;
}

/**
 * Whether a short line above running text, where no byline, dateline or mark tells, is the headline of another article rather than a subhead of
 * the open one: `血糖高，水果到底能不能吃` below a report on strokes, but not `空房子变成小课堂` in one on a school.
 *
 * What follows a subhead is of one thing with what was told before and repeats its words; subheads are short and stand in twos and more; and
 * an article begins and ends in ways of its own. The weights are logarithms of odds (logistic regression) over some 830 such lines of the pages written by
 * hand (`test/pages`) and, three tenths as heavy each, half as many of generated ones. Measured without a twelfth of the written lots in turn
 * they tell 97 in a hundred; the rules before them, which had been made from these very pages, 94, and of the 48 lines on the 24 pages that came last,
 * before anything was learned from those, 38 where they tell 45. `npm run bench -- heads` measures and fits again;
 * a fit to the lines that are asked now, which earlier choices decide, gives somewhat other weights and tells as many.
 */
export function headsArticle(
  flow: readonly PrintedPassage[],
  end: number,
  line: PrintedPassage,
  open: OpenDraft,
  around: HeadSurroundings,
): boolean {
  const cues = headCues(flow, end, line, open, around);
  let weight = BASE;
  for (const cue of CUES) weight += WEIGHTS[cue] * cues[cue];
  return weight > 0;
}

const BASE = -0.34;

/** In ems: `人物名片` alone over a box is no headline. */
const LEAST_LONE = 6;

const WEIGHTS = {
  /** `6月14日，…`, `近日，…` below it: so articles begin. */
  lead: 2.24,
  /** `问：…？`, `流言一：…。`, `读者祝先生：…。` below it: questions, entries and letters begin so; `报名时间：8月1日` is a field. */
  spoken: 1.61,
  /** What `HeadSurroundings` says, in this and the next three; but `人物名片` is too short to be lone. */
  closes: 1.07,
  ownAuthor: 2.22,
  photo: 1.43,
  lone: 0.8,
  /** `一张课表` */
  short: -0.6,
  /** `我县新增三家“国医堂”`: where it was. */
  place: 1.55,
  /** `路通了,账也算开了` */
  clauses: -1.56,
  /** `张某表示，要把好做法坚持下去，让`: a wider one is rather cut text. */
  wideClauses: -3.87,
  /** `灌溉渠漏水 何时能修好` */
  parted: 0.31,
  /** In a block of its own. */
  apart: 0.91,
  /** The open article has a byline: subheads stand rather in such. */
  byline: -1.09,
  /** For each of the open article's, up to eight: it may be at its end. */
  paragraph: 0.3,
  /** `[警惕信号]`: the open article's subheads have a mark, and this has none. */
  otherSubheads: 2.02,
  /** The open article has subheads without a mark, as this is one; and one about as wide. */
  subheads: -0.83,
  likeSubhead: -1.42,
  /** The text above it stops in mid-sentence. */
  stops: -0.54,
  /** Another short line ends the text below: subheads stand in twos and more. */
  overLine: -1.22,
  /** `环卫工老鞠：六瓶凉白开撑一上午` over `交警小姜：鞋底“粘”在马路上`: this line and the next begin with whom or what they are of. */
  topics: -3.31,
  /** For all of its pairs of characters that the text right below repeats. */
  told: 1.37,
  /** For all pairs of the open article's headline that the text below repeats, up to two fifths. */
  headlineBelow: -8.03,
  /** For all pairs of the text below that stand in the open article, up to a fifth: lists of one kind repeat far more. */
  belowAbove: -18.65,
} as const;

/** What is measured at a line: 1 or 0 for what holds or not, a share, or how many. */
export type HeadCues = Readonly<Record<keyof typeof WEIGHTS, number>>;

const CUES: readonly (keyof HeadCues)[] = [
  ...(["lead", "spoken", "closes", "ownAuthor", "photo", "lone", "short", "place", "clauses", "wideClauses"] as const),
  ...(["parted", "apart", "byline", "paragraph", "otherSubheads", "subheads", "likeSubhead", "stops"] as const),
  ...(["overLine", "topics", "told", "headlineBelow", "belowAbove"] as const),
];

/** The cues of a line above running text at `end`, below the text of the open article. */
export function headCues(
  flow: readonly PrintedPassage[],
  end: number,
  line: PrintedPassage,
  open: OpenDraft,
  around: HeadSurroundings,
): HeadCues {
  const next = flow[end];
  return {
    ...cuesOfForm(line),
    ...cuesOfOpen(open),
    ...cuesOfSubheads(line, open),
    ...cuesOfWords(flow, end, line, open),
    lead: Number(opensLead(next?.text ?? "")),
    spoken: Number(opensSpoken(next, open)),
    closes: Number(around.closesSoon),
    ownAuthor: Number(around.hasOwnAuthor),
    photo: Number(around.isOverPhoto),
    lone: Number(around.isLone && line.width >= LEAST_LONE),
  };
}

/** Whether a text begins with who speaks or what an entry is of, as the last of the open article did not. */
function opensSpoken(next: PrintedPassage | undefined, { paragraphs }: OpenDraft): boolean {
  if (next?.closes !== true || !SPOKEN.test(next.text)) return false;
  const last = paragraphs.at(-1)?.text ?? "";
  return !SPOKEN.test(last) || (ASKED.test(next.text) && isAnswered(last));
}

/** `王集乡于楼村一读者问：我养的…`: somebody asks, and not one of two who talk. */
const ASKED = /^[^，。：:]{2,14}问[：:]/;
/** `流言一：喝骨头汤能补钙。`, `咨询专家：孟庆梅，…` */
const SPOKEN = /^[^，。]{1,14}[：:]/;

function cuesOfForm({ text, width, afterBlank }: PrintedPassage) {
  const hasClauses = holdsAny(text, COMMAS);
  return {
    short: Number(width <= LONGEST_SUBHEAD),
    place: Number(PLACE.test(text)),
    clauses: Number(hasClauses),
    wideClauses: Number(hasClauses && width > WIDE && !isTwoParts(text)),
    parted: Number(hasSpace(text)),
    apart: Number(afterBlank),
  };
}

/** A single line as short as this, in ems, is rather a subhead; headlines of news are longer. */
export const LONGEST_SUBHEAD = 8;
/** `我县`, `牌楼镇`: of a place. */
const PLACE = /[县镇乡市区村]/;
const COMMAS = characterSet("，,");
/** In ems. */
const WIDE = 17;

function cuesOfOpen({ roles, paragraphs, parts }: OpenDraft) {
  return {
    byline: Number(roles.has("byline")),
    paragraph: Math.min(MOST_PARAGRAPHS, paragraphs.length),
    stops: Number(parts.at(-1)?.passage.endsSentence !== true),
  };
}

const MOST_PARAGRAPHS = 8;

function cuesOfSubheads({ width }: PrintedPassage, { roles, parts }: OpenDraft) {
  if (!roles.has("subheading")) return NO_SUBHEADS;
  const subheads = parts.flatMap(({ role, passage }) => (role === "subheading" ? [passage] : []));
  const last = subheads.findLast(({ sign }) => sign === "none");
  return {
    otherSubheads: Number(subheads.some(({ sign }) => sign !== "none")),
    subheads: Number(last !== undefined),
    likeSubhead: Number(last !== undefined && Math.abs(last.width - width) <= ALIKE),
  };
}

const NO_SUBHEADS = { otherSubheads: 0, subheads: 0, likeSubhead: 0 };
/** In ems. */
const ALIKE = 2;

function cuesOfWords(
  flow: readonly PrintedPassage[],
  end: number,
  line: PrintedPassage,
  { headlines, paragraphs }: OpenDraft,
) {
  const below = textBelow(flow, end);
  const headline = headlines.map(({ text }) => text).join("\n");
  return {
    overLine: Number(below.line !== undefined),
    topics: Number(below.line !== undefined && areOfTopics(line.text, below.line)),
    told: shareOfPairs(pairsOf(line.text), flow[end]?.text ?? ""),
    headlineBelow: Math.min(MOST_SHARED.headline, shareOfPairs(pairsOf(headline), below.text)),
    belowAbove: Math.min(MOST_SHARED.text, shareOfPairs(pairsOf(below.text), `${headline}\n${endOf(paragraphs)}`)),
  };
}

/** More told nothing more. */
const MOST_SHARED = { headline: 0.4, text: 0.2 };

/** The running text from `end` on, as far as it is read, and the short line that ends it. */
function textBelow(
  flow: readonly PrintedPassage[],
  end: number,
): { readonly text: string; readonly line: string | undefined } {
  let text = "";
  let line: string | undefined;
  for (const passage of flow.slice(end, end + MOST_BELOW)) {
    line = isLine(passage) ? passage.text : undefined;
    if (passage.headline || passage.sign !== "none" || !isBody(passage)) break;
    if (text.length < LONGEST_READ.below) text += `${passage.text}\n`;
  }
  return { text: text.slice(0, LONGEST_READ.below), line };
}

/** So many passages at most stand between two subheads. */
const MOST_BELOW = 12;
/** In characters: what a text is of shows in so many, and more would be read again for each of many lines. */
const LONGEST_READ = { below: 500, above: 1000 };

/** The last of an article's text. */
function endOf(paragraphs: readonly PrintedPassage[]): string {
  let text = "";
  for (let i = paragraphs.length - 1; i >= 0 && text.length < LONGEST_READ.above; i--)
    text = `${paragraphs[i]?.text ?? ""}\n${text}`;
  return text.slice(-LONGEST_READ.above);
}
