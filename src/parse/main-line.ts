import { characterSet, holdsAny, printedWidth } from "../text/characters.ts";
import { isCouplet } from "./column-names.ts";
import { DECK_MARK, isDeck, KICKER_END, MEETING_END, SAYS_END } from "./headline-words.ts";

/**
 * Which of a headline's parts is the main one 主题, from the top; `rows` are how many printed rows each takes, where that is known.
 *
 * Where the words of a part show it to be a kicker 引题 or a deck 副题, they decide: in the truths of all written pages they were right each time,
 * 276 times. Of others the print would tell by size, and text does not. So each part is weighed by the little that tells: a main
 * line is turned, and often quotes; what stands above or below it gives the facts, with their figures; and of three parts or more it is
 * the second, as in the full form. Large print takes more rows: of 65 headlines in the truths whose parts have not the same number of them, the main
 * one has the most in 64. The other weights are logarithms of odds (logistic regression over the 500 such headlines of the pages up to 0508);
 * measured without a tenth of the pages in turn, they find the main part of 73 in a hundred. That the lead repeats a part told nothing more, nor did
 * a question, a comma, or whose county it is; a part's length did, but long lines are main ones on the real pages.
 */
export function findMainLine(parts: readonly string[], rows: readonly number[] = []): number {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return 0;
  if (KICKER_END.test(first)) return 1;
  // `守护好一江碧水` / `某某在防汛会议上强调` / `守牢安全底线`
  if (parts.length > 2 && SAYS_END.test(second)) return 2;
  if (DECK_MARK.test(second)) return 0;
  if (MEETING_END.test(first)) return tellsOfMeeting(second) ? 0 : 1;
  const most = Math.max(...rows);
  const isTallest = rows.filter((count) => count === most).length === 1;
  const weights = parts.map(
    (part, i) => weigh(part) + weighPlace(i, parts.length) + (isTallest && rows[i] === most ? TALLEST : 0),
  );
  return weights.indexOf(Math.max(...weights));
}

/**
 * `县委常委会召开扩大会议` / `传达学习…`, `审议通过11个议题`, `某某强调…`: what was done there is a deck; a call, `坚决打赢救灾安置攻坚战`, is what the meeting is
 * reported for. So in 18 of 19 headlines.
 */
function tellsOfMeeting(part: string): boolean {
  return TOLD_OF_MEETINGS.test(part) || isDeck(part);
}

/** `传达学习省委全会精神`, `审议通过11个议题` */
const TOLD_OF_MEETINGS =
  /^(?:传达|以及|学习|专题|贯彻|讨论|通过|决定|任命|宣布|审议|表彰|选举|部署|研究|听取|安排|总结|通报|\d|[一二三四五六七八九十]{1,3}[项个名])|强调|当选/;

/** `石梯古镇：停了五十六天的` / `茶馆又开张` below `疫情过后 人气回来了`: large print takes more rows. */
const TALLEST = 4;
/** `"沙疙瘩"里的老支书`, `光伏板下长出“金蘑菇”` */
const QUOTED = 0.85;
/** `党员突击队帮果农抢收落地蜜柚40余万斤`, `王泉乡二十三个村财务委托代理` */
const FIGURED = -0.45;
/** `检修忙`: a part so short is rather a word above the main one. */
const SHORT = -0.3;
/** In ems. */
const SHORT_PART = 9;
/** `青柯县易地扶贫搬迁工作综述`: what kind of report it is; of more weight than the few such headlines show, for none of them is main. */
const OF_KIND = -1.5;
/** `投资小 见效快 污染少` above `双泉镇小木耳撑起大产业`: parts of one length. */
const IN_PARTS = -1;
/** `全县脱贫攻坚现场推进会召开`, `县委理论学习中心组举行专题学习会` */
const OF_MEETING = -0.45;

const QUOTES = characterSet('“"「');
/** `40`, `二十三`, `三亿`: a number, and not the 一 of `一季稻变“一田三收”` nor the 千 of `千斤柚果下山来`. */
const FIGURE = /\d|[一二三四五六七八九十][百千万亿]|[一二三四五六七八九]十|十[一二三四五六七八九]/;

/** `举行专题学习会`, `灾后恢复工作部署会`, but not `和谐社会`. */
const MEETING_NAME =
  /(?:推进|学习|部署|研判|调度|工作|常委|常务|代表|交流|表彰|总结|协调|专题|视频|电视电话|发布|对接|观摩|点评|联席|分析|通气)会$|会议$/;
/** `易地扶贫搬迁工作综述` */
const KIND = /(?:综述|侧记|纪实|见闻|巡礼|纪事)$/;

function weigh(part: string): number {
  // A meeting's name in quotes, `“百日攻坚”行动推进会`, is no turn of words.
  const isMeeting = MEETING_NAME.test(part) || MEETING_END.test(part);
  return (
    (!isMeeting && holdsAny(part, QUOTES) ? QUOTED : 0) +
    (FIGURE.test(part) ? FIGURED : 0) +
    (printedWidth(part) < SHORT_PART ? SHORT : 0) +
    (isCouplet(part) ? IN_PARTS : 0) +
    (KIND.test(part) ? OF_KIND : 0) +
    (isMeeting ? OF_MEETING : 0)
  );
}

/**
 * Of three parts and more the main one is the second, and hardly ever a later one. Of two it is the lower one a little oftener on the written pages,
 * and the upper one on the real ones, whose decks stand below.
 */
function weighPlace(i: number, parts: number): number {
  if (i === 0) return 0;
  if (parts === 2) return -0.2;
  return i === 1 ? 2.1 : -1.2;
}
