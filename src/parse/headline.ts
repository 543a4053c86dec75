import type { Headline } from "../model/article.ts";
import { withoutSpace } from "../text/characters.ts";
import { normalizePrinted } from "../text/normalize.ts";
import { isCouplet } from "./column-names.ts";
import { type HeadlinePart, isShortAbove, isVerseOverPlace, joinBrokenLines } from "./headline-breaks.ts";
import type { HeadlineHabit, HeadlineLine } from "./headline-habit.ts";
import { DECK_MARK, KICKER_END, MEETING_END, NAMED_DECK } from "./headline-words.ts";
import { withoutItemMark } from "./list-entries.ts";

/** A headline and, where one was printed in brackets before it, the column it stands in. */
export interface HeadlineReading {
  readonly headline: Headline;
  readonly columnLabel?: string;
}

/**
 * Orders headline lines into kicker 引题, main 主题 and decks 副题; undefined where there are none.
 *
 * Size and weight of type are lost in plain text. What is left: two lines are a headline and its deck, unless the first
 * is shaped as a kicker; of three or more, the second is the main one where it tells what the lead tells (the full form
 * has kicker, main, decks), and the first otherwise.
 */
export function parseHeadline(
  lines: readonly HeadlineLine[],
  texts: readonly string[],
  habit: HeadlineHabit,
): HeadlineReading | undefined {
  const first = lines[0]?.text;
  if (first === undefined) return undefined;
  const bracket = BRACKETED_COLUMN.exec(first);
  const printed = lines.map((line, i) => ({
    text: i === 0 && bracket !== null ? line.text.slice(bracket[0].length) : line.text,
    tight: line.tight,
    markup: line.markup,
  }));
  // Few headlines ask what the text says: a single line is the main one, and most rows show by themselves how they belong.
  let known: string | undefined;
  const body = () => {
    known ??= withoutSpace(texts.join(""));
    return known;
  };
  const joined = joinBrokenLines(printed, body, habit);
  const parts = joined.map(({ text }) => normalizePrinted(withoutItemMark(text), "between-parts"));
  const main = findMarkedMain(joined) ?? findMain(parts, body);
  const headline = { kicker: parts.slice(0, main), main: parts[main] ?? "", decks: parts.slice(main + 1) };
  const [above] = headline.kicker;
  // `致富之路` / `瓜藤上结出“万元户”`: four characters so far narrower than the headline are the name of its column.
  if (bracket === null && main === 1 && above !== undefined && isColumnAbove(above, headline.main))
    return { headline: { ...headline, kicker: [] }, columnLabel: above };
  return bracket?.[1] === undefined ? { headline } : { headline, columnLabel: bracket[1] };
}

/**
 * `致富之路`, `农家科技`: four characters and nothing else, of which 106 in the truths of other papers' pages are columns' names and none a kicker;
 * of three, `富民篇`, `小言论`, `曝光台`, those that end as such names do, but not `修伞人` nor `插秧歌`.
 */
const FEW_CHARACTERS = /^(?:\p{Script=Han}{4}|\p{Script=Han}{2}[篇窗苑栏角榜台哨谈论架])$/u;

function isColumnAbove(above: string, main: string): boolean {
  return FEW_CHARACTERS.test(above) && isShortAbove(above, main);
}

/** `【民生】桥下空间再利用`: a column's name in brackets before the headline. */
const BRACKETED_COLUMN = /^[【[]([^【】[\]]{2,10})[】\]]\s*(?=\S)/;

/**
 * Which part the markup shows to be the main one: the first of the highest rank, where not all are of one. What surely leads on
 * to the next part, or tells only who took part, is none.
 */
function findMarkedMain(parts: readonly HeadlinePart[]): number | undefined {
  const highest = parts.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY);
  if (parts.every(({ rank }) => rank === highest)) return undefined;
  const main = parts.findIndex(({ rank }) => rank === highest);
  const text = parts[main]?.text ?? "";
  if (KICKER_END.test(text) && main + 1 < parts.length) return main + 1;
  return NAMED_DECK.test(text) && main > 0 ? main - 1 : main;
}

/** Which part the words and the lead show to be the main one. */
function findMain(lines: readonly string[], body: () => string): number {
  const [first, second] = lines;
  if (first === undefined || second === undefined) return 0;
  if (KICKER_END.test(first) || (lines.length === 2 && isShortAbove(first, second) && !DECK_MARK.test(second)))
    return 1;
  // `县委常委会召开会议` tells of what is reported; a motto below it would be the larger line.
  if (MEETING_END.test(first)) return isMotto(second) && !DECK_MARK.test(second) ? 1 : 0;
  const lead = body().slice(0, LEAD_LENGTH);
  const tells = echo(second, lead) > echo(first, lead);
  if (lines.length > 2) return tells ? 1 : 0;
  if (DECK_MARK.test(second) || SURVEY.test(second)) return 0;
  const isKicker = first.length <= second.length * KICKER_SHARE && !COUNTED.test(second);
  return tells && (isKicker || isCouplet(first) || isVerseOverPlace(first, second)) ? 1 : 0;
}

/**
 * `党员突击队帮果农抢收落地蜜柚40余万斤`, `漂洋过海卖到三十多个国家`: how much and how many is told below what it comes to, `千斤柚果下山来`. Of
 * five such lines below a whole one at most half as long, in the truths of other papers' pages, all are decks.
 */
const COUNTED =
  /(?:\d\s?|[一二三四五六七八九十百千万][一二三四五六七八九十百千万余多])[余多万亿千百]{0,3}\s?(?:[名户人斤亩台辆个座家所条项吨元对件场套]|公里|公斤)/u;

/** A kicker is at most this much of the main line's length where nothing else shows it. */
const KICKER_SHARE = 0.5;

/** `某县易地扶贫搬迁工作综述`: what kind of report it is is told below what it tells. */
const SURVEY = /(?:综述|侧记|纪实|见闻|巡礼|纪事)$/;

/** `以雨为令 闻汛而动 坚决打赢防汛抗洪硬仗`: what is to be done, in a sentence of nobody. */
function isMotto(line: string): boolean {
  return isCouplet(line.split(" ").slice(0, 2).join(" "));
}

/** The lead is the first so many characters of the text. */
const LEAD_LENGTH = 200;

/** Share of a line's character pairs that the lead repeats. */
function echo(line: string, lead: string): number {
  const plain = withoutSpace(line);
  let found = 0;
  for (let i = 1; i < plain.length; i++) if (lead.includes(plain.slice(i - 1, i + 1))) found++;
  return plain.length < 2 ? 0 : found / (plain.length - 1);
}
