import { characterSet, isAt, printedWidth, withoutSpace } from "../text/characters.ts";
import type { HeadlineHabit, HeadlineLine } from "./headline-habit.ts";
import { isDeck, isMarkedApart, isSurelyApart, KICKER_END, MEETING_END, SPEAKING } from "./headline-words.ts";
import { rankAmong } from "./markup.ts";
import { isTitleBegun } from "./notices.ts";

/** A part of a headline, and the rank of the heading it is marked as. */
export interface HeadlinePart {
  readonly text: string;
  readonly rank: number;
}

/**
 * Lines that are one part of the headline, broken for want of room: they stand close together and nothing marks one as
 * kicker or deck, or the characters on either side of the break stand together in the text (`新冠肺炎疫情` /
 * `防控应急演练`, and the text has 疫情防控), or the first ends in a word that cannot end one (`民警及时劝阻 为`).
 */
export function joinBrokenLines(
  lines: readonly HeadlineLine[],
  body: () => string,
  habit: HeadlineHabit,
): readonly HeadlinePart[] {
  const joined: HeadlinePart[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const { text } = line;
    const rank = rankAmong(line.markup);
    if (above === undefined || above.rank !== rank) {
      joined.push({ text, rank });
      continue;
    }
    const last = above.text;
    const apart = habit.partsApart ? isSurelyApart(last, text) : isMarkedApart(last, text);
    const unlike =
      (lines.length > 2 && !isBalanced(last, text)) ||
      isShortAbove(last, text) ||
      (joined.length === 1 && namesColumn(last, text)) ||
      isFarWider(last, text) ||
      countsBelow(last, text) ||
      isVerseOverPlace(last, text) ||
      (joined.length === 2 && isWide(last) && isWide(text));
    const close = line.tight && !apart && !unlike && (habit.partsApart || !habit.partsInLine || areHalves(last, text));
    const said = joined.length === 2 && SPEAKING.test(joined[0]?.text ?? "") && !isDeck(text);
    if (close || said || breaksPhrase(last, line, body))
      joined[joined.length - 1] = { text: `${last}${LINE_BREAK}${text}`, rank };
    else joined.push({ text, rank });
  }
  return joined;
}

/** Stands for the end of a line inside one part. */
const LINE_BREAK = "\n";

/** Whether two lines may be one part of the headline, broken by the press. */
function isBalanced(above: string, below: string): boolean {
  const upper = printedWidth(above.slice(above.lastIndexOf(LINE_BREAK) + 1));
  const share = printedWidth(below) / upper;
  return share >= BALANCE.least && share <= BALANCE.most;
}

/** A press breaks a headline into lines about equally wide: the lower is at least and at most so much of the upper. */
const BALANCE = { least: 0.5, most: 1.8 };

/**
 * Whether the first row of several is the name of a column over the others: `致富之路`, `短评`. Of rows of two to four characters above another,
 * in the truths of all written pages, 185 are such names and 3 the first row of a headline, but for those that begin with whose county it is.
 * Two of one width, `蓝莓熟了` / `游客来了`, are halves.
 */
export function namesColumn(row: string, below: string): boolean {
  return FEW_CHARACTERS.test(row) && printedWidth(below) > printedWidth(row);
}

/** `致富之路`, but not `我县首例` */
const FEW_CHARACTERS = /^(?![我全])\p{Script=Han}{2,4}$/u;

/** `凡人小事` / `老宋的一百零八把伞`: a line so short above one twice as wide is no half of it, since a press breaks more evenly. */
function isShortAbove(above: string, below: string): boolean {
  const upper = printedWidth(above);
  return upper > 0 && upper <= LONGEST_SHORT && printedWidth(below) >= upper * TWICE;
}

/** In ems. */
const LONGEST_SHORT = 4.5;
const TWICE = 2;

/**
 * `国有企业改制迈出新步子` / `上半年已有十一家企业完成产权制度改革`: a whole line above one so much wider that it is smaller print; `牛粪变“黑金”` /
 * `河口镇有机肥厂年增收百万元`: a shorter one above one twice as wide, but not `强降雨来袭` / `全县紧急转移群众八千人`, too short for a headline.
 */
function isFarWider(above: string, below: string): boolean {
  const [upper, lower] = [printedWidth(above), printedWidth(below)];
  return upper >= LEAST_HEADLINE && lower >= upper * (upper >= WHOLE_LINE ? FAR_WIDER : TWICE);
}

/** In ems. */
const LEAST_HEADLINE = 6;
const WHOLE_LINE = 8;
const FAR_WIDER = 1.6;

/**
 * `全县备足春耕机具` / `2.4万台农机整装待发`: below a whole line one that begins with a counted thing is a sentence of its own, and a
 * deck; `10月底具备通暖条件` begins with a day.
 */
function countsBelow(above: string, below: string): boolean {
  return isAt(below, 0, FIGURES) && printedWidth(above) >= WHOLE_SENTENCE && COUNTED_FIRST.test(below);
}

/**
 * `以市场为导向 以效益为中心` / `我县种植结构有大调整`, `锁在深山千百年 今朝车到家门前` / `官洋乡群众修通“致富路”`: below two halves that are a whole a row that
 * names the county or a place in it tells a sentence of its own, and what happened; a meeting below them is told in a deck.
 */
export function isVerseOverPlace(above: string, below: string): boolean {
  if (!isAt(above, above.length >> 1, SPACES) || !HALVES.test(above)) return false;
  return PLACE_FIRST.test(below) && !MEETING_END.test(below) && !KICKER_END.test(below);
}

const SPACES = characterSet(" \u3000");
const HALVES =
  /^(?:\p{Script=Han}{5}[ \u3000]\p{Script=Han}{5}|\p{Script=Han}{6}[ \u3000]\p{Script=Han}{6}|\p{Script=Han}{7}[ \u3000]\p{Script=Han}{7})$/u;
const PLACE_FIRST = /^(?:[我全][县市区旗乡镇]|\p{Script=Han}{2,3}[县乡镇村])(?!的)\p{Script=Han}/u;

/** In ems: more than a verb and its object, `查处“小官贪腐”` / `3名村干部被通报`. */
const WHOLE_SENTENCE = 9;
const FIGURES = characterSet("123456789");
const COUNTED_FIRST =
  /^\d[\d.,，]*\s?[余多万亿千百]{0,3}\s?(?:[名户人亩台辆个座家所条项吨件场套位对只头棵株]|公里|公斤)/u;

/** `城区集中供热工程` / `10月底具备通暖条件`: two short rows about as wide are one part even where other headlines keep theirs in one line. */
function areHalves(above: string, below: string): boolean {
  const [upper, lower] = [printedWidth(above), printedWidth(below)];
  return Math.max(upper, lower) <= WIDEST_HALF && Math.min(upper, lower) >= Math.max(upper, lower) * EVEN;
}

/** In ems. */
const WIDEST_HALF = 11;
/** The narrower row is at least so much of the other. */
const EVEN = 0.75;

function isWide(text: string): boolean {
  return printedWidth(text) >= WIDE_LINE;
}

/** Below a kicker two lines so wide, in ems, are the main line and a deck: a main line of both would be too long. */
const WIDE_LINE = 11;

/** Whether the words on either side of a line's end belong together. */
function breaksPhrase(before: string, { text: after, tight }: HeadlineLine, body: () => string): boolean {
  const across = withoutSpace(before).slice(-2) + withoutSpace(after).slice(0, 2);
  return (
    LEADING_ON.test(before) ||
    (STOPPED.test(before) && (tight || areHalves(before, after))) ||
    isTitleBegun(before, after) ||
    (across.length === 4 && body().includes(across))
  );
}

/** Words that lead on to what follows and so cannot end a part. */
const LEADING_ON = /(?:[为的和与及在把让将被向对从以于]|关于|做好|抓好|加快|打造|进一步)$/;

/** `六十里悬崖，` / `他挂了十一年`: one sentence in two rows; a wide line apart from the next, `律师坐诊进山寨，`, is a kicker. */
const STOPPED = /[，,、]$/;
