import type { FurnitureKind } from "../model/page.ts";
import { characterSet, endsWithAny } from "../text/characters.ts";
import { oneOf } from "../text/expressions.ts";
import type { Line } from "./lines.ts";
import { COMES_OUT } from "./nameplate-parts.ts";
import { isTodaysColumn } from "./nameplate-title.ts";
import { paperTitleOf, titleAboveLetters } from "./paper-title.ts";
import { holds, TRAITS } from "./traits.ts";

/** So many lines at most stand at a page's foot below its texts. */
export const FOOT_LINES = 4;

/** Whether one of the page's last lines is the paper's title beside who made the page, letters below it or not: `洮原报` / `TAO YUAN BAO` / `本版责编：晓 月`. */
export function isTitleAtFoot(
  lines: readonly Line[],
  kinds: readonly (FurnitureKind | undefined)[],
  i: number,
): boolean {
  if (i < lines.length - FOOT_LINES) return false;
  const isFoot = (kind: FurnitureKind | undefined) => kind === "staff" || kind === "folio";
  const textAt = (at: number) => lines[at]?.text ?? "";
  const text = textAt(i);
  if (isFoot(kinds[i + 1]) && titleAboveLetters(textAt(i - 1), text) !== undefined) return true;
  if (isFoot(kinds[i + 2]) && titleAboveLetters(text, textAt(i + 1)) !== undefined) return true;
  if (!isFoot(kinds[i - 1]) && !isFoot(kinds[i + 1])) return false;
  return paperTitleOf(text) !== undefined && !isTodaysColumn(text);
}

/**
 * `电话：22374` beside `本报地址：城关镇建设路一号`, `24小时新闻热线 65710110` below who edited the page: how to reach the paper, which a notice's last line says of others.
 */
export function isReachAtFoot(
  lines: readonly Line[],
  kinds: readonly (FurnitureKind | undefined)[],
  i: number,
): boolean {
  const text = lines[i]?.text ?? "";
  if (i < lines.length - FOOT_LINES || !REACH.test(text)) return false;
  const isFoot = (kind: FurnitureKind | undefined) => kind !== undefined && BESIDE_REACH.includes(kind);
  if (isFoot(kinds[i - 1])) return true;
  // Above the foot's first line a telephone may be the last of an advertisement, unless it says whose it is.
  return isFoot(kinds[i + 1]) && OWN_REACH.test(text);
}

/** `电话：22374`, `24小时新闻热线 65710110` */
const REACH = /^(?:本报|编辑部|(?:24小时)?(?:新闻|采编|报料|爆料)?)?(?:电话|热线|传真)\s?[：:]?\s?[\d（）()-]{5,}$/u;
/** `24小时新闻热线 65710110` */
const OWN_REACH = /^(?:本报|编辑部|(?:24小时)?(?:新闻|采编|报料|爆料))/u;
const BESIDE_REACH: readonly FurnitureKind[] = ["other", "staff", "folio"];

/** `第三版`: whether the page's last line is its number, below a text that has ended; below a headline it would say where that is to be read. */
export function isNumberAtFoot(lines: readonly Line[], i: number): boolean {
  if (i < lines.length - 1 || !ORDINAL_PAGE.test(lines[i]?.text ?? "")) return false;
  const above = lines[i - 1];
  return above?.endsSentence === true && !endsWithAny(above.text, CALLS);
}

/** `第三版`, but not `三版` */
const ORDINAL_PAGE = /^第\s?[\d一二三四五六七八九十]{1,3}\s?版$/u;
/** Marks with which headlines end, too. */
const CALLS = characterSet("？！?!");

/**
 * Whether a line, if it stands at a page's foot, says how to reach the paper, when it comes out or what it costs: `地址：某县辰州街18号 邮编：419600`,
 * `每周二、五出版`, `每份零售二分`.
 */
export function isFootLine(line: Line): boolean {
  if (holds(line, TRAITS.producer) && FOOT_COMES_OUT.test(line.text)) return true;
  if (endsWithAny(line.text, MONEY) && (PRINTED_AND_SOLD.test(line.text) || COPY_PRICE.test(line.text))) return true;
  return holds(line, TRAITS.colon) && FOOT.test(line.text);
}

/** How to reach the paper, where it stands at a page's foot; a notice says the same of others. */
const FOOT = oneOf(
  // `地址：某县辰州街18号 邮编：419600`, `电话：722431 邮政编码：063702 零售每份0.12元`
  /^(?:地址|电话)\s*[：:]\s*[^，。]{4,30}(?:邮编|邮政编码)\s*[：:]/u,
  // `地址：县城人民路十二号 电话：二五七 定价：每份二分`, `编辑室电话：三十六号 定价：每月一角`
  /^(?:地址|社址|电话|编辑[部室](?:电话|地址))\s*[：:]\s*[^，。]{2,40}\s(?:定价|零售)价?\s*[：:]?\s*每[份期月季年]\S{1,5}$/u,
  // `电话：5222369（编辑部）　某县印刷厂印刷`
  /^电话\s*[：:]\s*[\d—－-]{5,14}[（(]编辑部[）)][^，。：:]{0,20}$/u,
  // `电子信箱：hhb@example.com`
  /^(?:本报)?(?:电子|投稿)?(?:信箱|邮箱)\s*[：:]\s*[\w.-]+@[\w.-]+$/u,
);

/** `每周二、五出版`, `逢周五出版 免费赠阅`, but not `每周二、五出版的县报受到欢迎`: when the paper comes out, where it stands at a page's foot. */
const FOOT_COMES_OUT = new RegExp(`^(?:本报)?${COMES_OUT.source}(?:发行)?(?:\\s\\S{1,12})?$`, "u");

/** `浑岭印刷厂印 定价每份0.08元`: who prints the paper and what it costs. */
const PRINTED_AND_SOLD =
  /^\p{Script=Han}{2,10}印刷厂(?:承?印|印刷)\s+(?:定价|零售)价?\s*[：:]?\s*每[份期月季年]\S{1,7}$/u;
/** `每份零售二分`: what the paper costs, and nothing else. */
const COPY_PRICE = /^每份(?:零售|定价)\s?\S{1,6}$/u;
const MONEY = characterSet("元角分");
