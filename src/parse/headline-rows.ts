import { hasSpace, printedWidth } from "../text/characters.ts";

/** Where two rows of a headline stand that are close together: above others, or as the last. */
export interface RowPlace {
  /** Whether the page sets parts of a headline apart by blank lines, so that rows without one between are rather one part. */
  readonly partsApart: boolean;
  /** Whether the lower row is the headline's last. */
  readonly isLowest: boolean;
}

/**
 * Whether two rows that stand close together, where no word tells, are one part of a headline that the press broke for want of room:
 * `我县新增3家` / `省级扶贫龙头企业`, but not `老榨油坊里飘出新香味` / `五十六岁的掌柜重拾木榨手艺`.
 *
 * The print would tell by size; text has the rows' width. Large print is broken into rows of few characters; kickers and decks are smaller
 * and wider. The weights are logarithms of odds over 210 such pairs of the pages written by hand (`test/pages`) and, a fifth as heavy each, as many of
 * generated ones; measured without each group of written pages in turn they tell 82 in a hundred of its pairs.
 */
export function areRowsOfOne(above: string, below: string, { partsApart, isLowest }: RowPlace): boolean {
  const [upper, lower] = [printedWidth(above), printedWidth(below)];
  if (upper <= SHORT_ROW && lower >= upper * TWICE) return false;
  if (lower <= TAIL && upper >= lower * TAILED && !REPORT_WORD.test(below)) return true;
  const weight =
    BROKEN +
    EM * Math.max(upper, lower) +
    (PLACE_FIRST.test(above) ? NAMES_PLACE : 0) +
    (PLACE_FIRST.test(below) ? PLACE_BELOW : 0) +
    (hasSpace(above) || hasSpace(below) ? PARTED : 0) +
    (partsApart ? CLOSE_AMONG_APART : 0) +
    (isLowest ? LOWEST : 0);
  return weight > 0;
}

/**
 * `抢收油菜籽` / `机械显身手`: whether of these rows the one at `i` and the one above it, and no other beside them, have as many characters, and no
 * more than seven. In the truths of all pages 40 such pairs are one headline, and none is two parts; with eight or nine characters 15 are one
 * and 14 two.
 */
export function arePaired(rows: readonly { readonly text: string }[], i: number): boolean {
  const [before, above, below, after] = [i - 2, i - 1, i, i + 1].map((k) => countCharacters(rows[k]?.text ?? ""));
  if (above === undefined || above < LEAST_PAIRED || above > MOST_PAIRED) return false;
  return above === below && above !== before && above !== after;
}

/** In characters, without marks. */
const LEAST_PAIRED = 4;
const MOST_PAIRED = 7;

function countCharacters(row: string): number {
  return row.replace(NO_CHARACTER, "").length;
}

/** Marks and spaces. */
const NO_CHARACTER = /[^\p{Script=Han}\p{L}\p{N}]/gu;

/** `凡人小事` / `老宋的一百零八把伞`: a row so short, in ems, above one twice as wide is no half of it, since a press breaks more evenly. */
const SHORT_ROW = 4.5;
const TWICE = 2;

/** `我县兑现首批能繁母猪补` / `贴`: so few characters, in ems, below a row several times as wide are what it had no room for. */
const TAIL = 3;
const TAILED = 3;
/** `侧记`, `图文`: what kind of report it is, which is a part by itself. */
const REPORT_WORD = /^(?:侧记|纪实|纪事|见闻|图文|特写|综述|专访|访谈|札记|随笔|速写|掠影|上|中|下)$/;

const BROKEN = 3.7;
/** For each em of the wider row: where nothing else tells, the lowest two rows of twelve are one part as often as not, two above others of eight. */
const EM = -0.445;
/** `我县新增3家` / `省级扶贫龙头企业`: who or where comes first, and the sentence goes on below. */
const NAMES_PLACE = 1.3;
/** `从“走十里看病”到“出门就看病”` / `我县287个标准化村卫生室投入使用`: who or where comes first in a part of its own. */
const PLACE_BELOW = -0.7;
/** `少交一天学费 多一个娃儿失学`: a row that has parts of its own is rather a part by itself. */
const PARTED = -1.95;
const CLOSE_AMONG_APART = 1.8;
/** Above further rows a pair is rather a kicker and what stands below it. */
const LOWEST = 1.9;

/** `我县新增`, `县化肥厂实行`, `杨庄乡今秋`, but not `全县的`, `市场监管` nor `美丽乡村` */
const PLACE_FIRST =
  /^(?!市[场民]|区别|旗帜|(?:美丽|振兴)?乡村|新?农村)(?:[我全]?[县市区旗]|[我全][乡镇]|\p{Script=Han}{2,3}[县乡镇村])(?!的)[\p{Script=Han}\d]/u;
