import type { FurnitureKind } from "../model/page.ts";
import { characterSet, endsWithAny } from "../text/characters.ts";
import type { Line } from "./lines.ts";
import { isTodaysColumn } from "./nameplate-title.ts";
import { paperTitleOf, titleAboveLetters } from "./paper-title.ts";

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

/** `电话：22374`, `24小时新闻热线 65710110`, `每份零售一角` */
const REACH =
  /^(?:本报|编辑部|(?:24小时)?(?:新闻|采编|报料|爆料)?)?(?:电话|热线|传真)\s?[：:]?\s?[\d（）()-]{5,}$|^每份(?:零售|定价)\S{2,6}$/u;
/** `24小时新闻热线 65710110`, `每份零售一角` */
const OWN_REACH = /^(?:本报|编辑部|(?:24小时)?(?:新闻|采编|报料|爆料))|^每份/u;
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
