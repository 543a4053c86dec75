import { printedWidth, withoutSpace } from "../text/characters.ts";
import type { HeadlineLine } from "./headline-line.ts";
import { arePaired, areRowsOfOne } from "./headline-rows.ts";
import { DASH, isDeck, isMarkedApart, isSurelyApart, SPEAKING } from "./headline-words.ts";
import { rankAmong } from "./markup.ts";
import { isNoticeTitle, isTitleBegun } from "./notices.ts";

/** A part of a headline, and the rank of the heading it is marked as. */
export interface HeadlinePart {
  readonly text: string;
  readonly rank: number;
}

/**
 * Lines that are one part of the headline, broken for want of room: they stand close together and are no wider than a press sets such rows
 * (`areRowsOfOne`), or the characters on either side of the break stand together in the text (`新冠肺炎疫情` /
 * `防控应急演练`, and the text has 疫情防控), or the first ends in a word that cannot end one (`民警及时劝阻 为`).
 */
export function joinBrokenLines(
  lines: readonly HeadlineLine[],
  body: () => string,
  partsApart: boolean,
): readonly HeadlinePart[] {
  const joined: HeadlinePart[] = [];
  // `某县自然资源局` / `国有建设用地使用权挂牌出让公告`: the rows of a notice's title, in all 20 that have several.
  const isTitle = TITLE_END.test(lines.at(-1)?.text ?? "") && isNoticeTitle(lines.at(-1)?.text ?? "");
  for (const [i, line] of lines.entries()) {
    const above = joined.at(-1);
    const { text } = line;
    const rank = rankAmong(line.markup);
    if (above === undefined || above.rank !== rank) {
      joined.push({ text, rank });
      continue;
    }
    const last = above.text;
    const isStressed = SPEAKING.test(joined.at(-2)?.text ?? "");
    const apart = (partsApart ? isSurelyApart(last, text) : isMarkedApart(last, text)) || (isStressed && isDeck(text));
    const isColumn = joined.length === 1 && namesColumn(last, text);
    const place = { partsApart, isLowest: i === lines.length - 1 };
    const close = line.tight && !apart && !isColumn && areRowsOfOne(lastRow(last), text, place);
    const said = joined.length === 2 && isStressed && !isDeck(text);
    const paired = !apart && !isColumn && arePaired(lines, i);
    if (close || paired || said || (isTitle && !apart && !isColumn) || breaksPhrase(last, line, body))
      joined[joined.length - 1] = { text: `${last}${LINE_BREAK}${text}`, rank };
    else joined.push({ text, rank });
  }
  return joined;
}

/** `…出让公告`, but not `…百家企业进校园招聘`, as news ends too. */
const TITLE_END = /(?:公告|通告|启事|公示|声明|决定|提示|通知)$/;

/** Stands for the end of a line inside one part. */
const LINE_BREAK = "\n";

function lastRow(part: string): string {
  return part.slice(part.lastIndexOf(LINE_BREAK) + 1);
}

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

/** Whether the words on either side of a line's end belong together. */
function breaksPhrase(before: string, { text: after, tight }: HeadlineLine, body: () => string): boolean {
  // `一个厂子是怎样活起来的` / `——县竹器厂改制纪实`
  if (after.startsWith(DASH)) return false;
  const across = withoutSpace(before).slice(-2) + withoutSpace(after).slice(0, 2);
  return (
    LEADING_ON.test(before) ||
    BELONGING.test(after) ||
    (GOING_ON.test(after) && printedWidth(before) <= WIDEST_SUBJECT && !isOtherPart(before, after)) ||
    (STOPPED.test(before) && tight) ||
    isTitleBegun(before, after) ||
    (across.length === 4 && body().includes(across))
  );
}

/** Words that lead on to what follows and so cannot end a part. */
const LEADING_ON = /(?:[为的和与及在把让将被向对从以于]|关于|做好|抓好|加快|打造|进一步)$/;

/** `从“泥腿子”到“金牌讲解员”` / `的红色传承` */
const BELONGING = /^的(?![士确])/;

/** `泰岭“数字果园”` / `让果农省力又增收`, `返乡办起家具厂` / `带动乡邻进车间`: words that tell what comes of the row above. */
const GOING_ON = /^(?:让|带[动起旺火]|连起|托起|撑起)/;
/** In ems: what such words tell of is short; a longer row is whole by itself. */
const WIDEST_SUBJECT = 11;

function isOtherPart(before: string, after: string): boolean {
  return isMarkedApart(before, after) || namesColumn(before, after);
}

/** `六十里悬崖，` / `他挂了十一年`: one sentence in two rows; a wide line apart from the next, `律师坐诊进山寨，`, is a kicker. */
const STOPPED = /[，,、]$/;
