import type { Headline } from "../model/article.ts";
import { printedWidth, withoutSpace } from "../text/characters.ts";
import { normalizePrinted } from "../text/normalize.ts";
import { isCouplet } from "./column-names.ts";
import { type LineMarkup, rankAmong } from "./markup.ts";
import { isTitleBegun } from "./notices.ts";

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
  // A single line is the main one, whatever the text says.
  const body = lines.length > 1 ? withoutSpace(texts.join("")) : "";
  const joined = joinBrokenLines(printed, body, habit);
  const parts = joined.map(({ text }) => normalizePrinted(text, "between-parts"));
  const main = findMarkedMain(joined) ?? findMain(parts, body);
  const headline = { kicker: parts.slice(0, main), main: parts[main] ?? "", decks: parts.slice(main + 1) };
  return bracket?.[1] === undefined ? { headline } : { headline, columnLabel: bracket[1] };
}

/** `【民生】桥下空间再利用`: a column's name in brackets before the headline. */
const BRACKETED_COLUMN = /^[【[]([^【】[\]]{2,10})[】\]]\s*(?=\S)/;

/** Stands for the end of a line inside one part. */
const LINE_BREAK = "\n";

/** A line of a headline as printed. */
export interface HeadlineLine {
  readonly text: string;
  /** Whether it stands close under the line before it, with no blank line between. */
  readonly tight: boolean;
  /** What the text's own markup says of it. */
  readonly markup?: LineMarkup | undefined;
}

/** A part of a headline, and the rank of the heading it is marked as. */
interface HeadlinePart {
  readonly text: string;
  readonly rank: number;
}

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

/** How a page sets the lines of its headlines, measured over all of them. */
export interface HeadlineHabit {
  /** Whether paragraphs stand apart by blank lines, so that lines without one between are one part. */
  readonly partsApart: boolean;
  /** Whether most headlines of two parts stand in one line with a space, so that a line is never broken. */
  readonly partsInLine: boolean;
}

/** `区委常委会召开会议 再次研究部署疫情防控工作`: two parts of a headline in one line. */
const PARTS_IN_LINE = /[\p{Script=Han}”！？]\s+[\p{Script=Han}“]/u;

/** Measures the habit over the lines of all headlines of a page. */
export function measureHeadlineHabit(
  headlines: readonly (readonly HeadlineLine[])[],
  partsApart: boolean,
): HeadlineHabit {
  let spaced = 0;
  let close = 0;
  for (const lines of headlines) {
    const isClose = (line: HeadlineLine, i: number) =>
      line.tight && !isMarkedApart(lines[i - 1]?.text ?? "", line.text);
    if (lines.some(({ text }) => PARTS_IN_LINE.test(text) && !isCouplet(text))) spaced++;
    else if (lines.slice(1).some((line, i) => isClose(line, i + 1))) close++;
  }
  return { partsApart, partsInLine: spaced > close };
}

/**
 * Lines that are one part of the headline, broken for want of room: they stand close together and nothing marks one as
 * kicker or deck, or the characters on either side of the break stand together in the text (`新冠肺炎疫情` /
 * `防控应急演练`, and the text has 疫情防控), or the first ends in a word that cannot end one (`民警及时劝阻 为`).
 */
function joinBrokenLines(lines: readonly HeadlineLine[], body: string, habit: HeadlineHabit): readonly HeadlinePart[] {
  const joined: HeadlinePart[] = [];
  for (const line of lines) {
    const [last, rank] = [joined.at(-1)?.text, rankAmong(line.markup)];
    const isAlike = joined.at(-1)?.rank === rank;
    const apart = habit.partsApart ? isSurelyApart(last ?? "", line.text) : isMarkedApart(last ?? "", line.text);
    const unlike =
      (lines.length > 2 && !isBalanced(last ?? "", line.text)) ||
      isShortAbove(last ?? "", line.text) ||
      isFarWider(last ?? "", line.text) ||
      (joined.length === 2 && isWide(last ?? "") && isWide(line.text));
    const close = line.tight && !apart && !unlike && (habit.partsApart || !habit.partsInLine);
    const said = joined.length === 2 && SPEAKING.test(joined[0]?.text ?? "") && !isDeck(line.text);
    const broken = last !== undefined && isAlike && (close || said || breaksPhrase(last, line.text, body));
    if (broken) joined[joined.length - 1] = { text: `${last}${LINE_BREAK}${line.text}`, rank };
    else joined.push({ text: line.text, rank });
  }
  return joined;
}

/** `凡人小事` / `老宋的一百零八把伞`: a line so short, in ems, above one twice as wide is no half of it: a press breaks more evenly. */
const LONGEST_SHORT = 4.5;
const TWICE = 2;

function isShortAbove(above: string, below: string): boolean {
  const upper = printedWidth(above);
  return upper > 0 && upper <= LONGEST_SHORT && printedWidth(below) >= upper * TWICE;
}

/** `国有企业改制迈出新步子` / `上半年已有十一家企业完成产权制度改革`: a whole line above one so much wider that it is smaller print. */
const WHOLE_LINE = 8;
const FAR_WIDER = 1.6;

function isFarWider(above: string, below: string): boolean {
  const upper = printedWidth(above);
  return upper >= WHOLE_LINE && printedWidth(below) >= upper * FAR_WIDER;
}

/** Below a kicker two lines so wide, in ems, are the main line and a deck: a main line of both would be too long. */
const WIDE_LINE = 11;

function isWide(text: string): boolean {
  return printedWidth(text) >= WIDE_LINE;
}

/** `——记好人某某`, `县领导参加`, `7月25日 单位：元/公斤`: what marks a deck. */
const DECK_MARK = /^(?:——|—|--)|(?:参加|出席|主持|讲话)$|单位\s?[：:]/;

/**
 * `王某在现场推进会上强调`: what he stressed is the main part, in as many rows as it takes (`紧盯节点抓进度` / `以项目带发展`): of
 * six such headlines of two or three rows not one has a deck below but who was there.
 */
const SPEAKING = /(?:强调|要求|指出|提出)$/;

/** `李某主持会议 王某安排部署`, but not `学习贯彻讲话精神`: who was there. */
const ATTENDING =
  /主持|参加|出席|陪同|列席|致辞|讲话(?!精神)|一同|随同|参与|带队|作[^，。]{0,6}(?:部署|发言|汇报|通报|报告)|^会[前后]/;

function isDeck(text: string): boolean {
  return DECK_MARK.test(text) || ATTENDING.test(text);
}

/** `王某在全县禁毒工作会议上强调`: leads on to the main line. */
const STRESSING = /(?:——|…|[？！?!]|强调|要求|指出|表示|提出|时说)$/;
/** `李某讲话 王某主持`, `——记好人某某`, `（单位：元/吨）`: a deck beyond doubt. */
const NAMED_DECK =
  /^(?:——|[^：:]{0,12}单位\s?[：:]|(?:\p{Script=Han}{2,4}(?:[、\s]+\p{Script=Han}{2,4}){0,9}等?(?:参加|出席|主持|讲话)\s*)+$)/u;

/** The same beyond doubt, so that it counts even where parts of headlines stand apart by blank lines. */
function isSurelyApart(above: string, below: string): boolean {
  return STRESSING.test(above) || NAMED_DECK.test(below);
}

/** Whether the words show the upper line to be a kicker or the lower one a deck; a couplet is a whole part. */
function isMarkedApart(above: string, below: string): boolean {
  return (
    KICKER_END.test(above) || DECK_MARK.test(below) || MEETING_END.test(above) || isCouplet(above) || isCouplet(below)
  );
}

/** `县委常委会（扩大）会议召开`, `市委市政府召开营商环境建设大会`: nothing is left to say but in a deck. */
const MEETING_END = /(?:召开|举行|会议|大会|座谈会|推进会|动员会|现场会|报告会)$/;

/** A press breaks a headline into lines about equally wide: the lower is at least and at most so much of the upper. */
const BALANCE = { least: 0.5, most: 1.8 };

/** Whether two lines may be one part of the headline, broken by the press. */
function isBalanced(above: string, below: string): boolean {
  const upper = printedWidth(above.slice(above.lastIndexOf(LINE_BREAK) + 1));
  const share = printedWidth(below) / upper;
  return share >= BALANCE.least && share <= BALANCE.most;
}

/** Words that lead on to what follows and so cannot end a part. */
const LEADING_ON = /(?:[为的和与及在把让将被向对从以于]|关于|做好|抓好|加快|打造|进一步)$/;

/** `六十里悬崖，` / `他挂了十一年` */
const STOPPED = /[，,、]$/;

function breaksPhrase(before: string, after: string, body: string): boolean {
  const across = withoutSpace(before).slice(-2) + withoutSpace(after).slice(0, 2);
  return (
    LEADING_ON.test(before) ||
    STOPPED.test(before) ||
    isTitleBegun(before, after) ||
    (across.length === 4 && body.includes(across))
  );
}

/** A kicker is at most this much of the main line's length where nothing else shows it. */
const KICKER_SHARE = 0.5;
/** `——`, and `王某在全县禁毒工作会议上强调`: what a kicker may end with, its sentence ending in the main line. */
const KICKER_END = /(?:——|—|…|强调|要求|指出|表示|提出|希望|时说)$/;

function findMain(lines: readonly string[], body: string): number {
  const [first, second] = lines;
  if (first === undefined || second === undefined) return 0;
  if (KICKER_END.test(first) || (lines.length === 2 && isShortAbove(first, second) && !DECK_MARK.test(second)))
    return 1;
  // `县委常委会召开会议` tells of what is reported; a motto below it would be the larger line.
  if (MEETING_END.test(first)) return opensWithCouplet(second) && !DECK_MARK.test(second) ? 1 : 0;
  const lead = body.slice(0, LEAD_LENGTH);
  const tells = echo(second, lead) > echo(first, lead);
  if (lines.length > 2) return tells ? 1 : 0;
  if (DECK_MARK.test(second) || SURVEY.test(second)) return 0;
  return tells && (first.length <= second.length * KICKER_SHARE || isCouplet(first)) ? 1 : 0;
}

/** `某县易地扶贫搬迁工作综述`: what kind of report it is is told below what it tells. */
const SURVEY = /(?:综述|侧记|纪实|见闻|巡礼|纪事)$/;

/** `以雨为令 闻汛而动 坚决打赢防汛抗洪硬仗` */
function opensWithCouplet(line: string): boolean {
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
