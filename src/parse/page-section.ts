import type { LineRange } from "../model/article.ts";
import type { Furniture, Nameplate } from "../model/page.ts";
import { parseChineseNumber } from "../text/chinese-number.ts";
import { isSpecialPage } from "./furniture-lines.ts";
import { LONGEST_NAMEPLATE_LINE, takeParts } from "./nameplate-parts.ts";
import { isPageMark } from "./nameplate-title.ts";
import { isPaperTitle } from "./paper-title.ts";
import { BOX_NAMES, findSectionAlone, isSectionName, SECTION_WORDS } from "./section-names.ts";
import { traitsOf } from "./traits.ts";

/**
 * The nameplate with what the page is called 版名, `综合新闻`: the name that stands beside the page's number or day, wherever on the page
 * that is, or else alone in a line above all articles.
 *
 * @param articles where the page's articles stand, in order of line
 */
export function withSection(
  nameplate: Nameplate,
  furniture: readonly Furniture[],
  articles: readonly { readonly lines: LineRange }[],
): Nameplate {
  const first = articles[0]?.lines[0] ?? Number.POSITIVE_INFINITY;
  const above = furniture.filter(({ lines }) => lines[0] < first);
  const found =
    findLabelled(furniture, nameplate.pageNumber) ??
    findSection(furniture, findSectionBeside) ??
    findSection(above, nameOf);
  if (found === undefined) return nameplate;
  return { ...nameplate, section: found.name, lines: { ...nameplate.lines, section: found.line } };
}

/** What a page is called, and the line that says so. */
interface FoundSection {
  readonly name: string;
  readonly line: number;
}

/**
 * The name behind the page's number or behind a word that announces it, `第02版：综合新闻`; undefined where none is, or a site's menu names
 * several pages and this one's number is not known.
 */
function findLabelled(furniture: readonly Furniture[], pageNumber: number | undefined): FoundSection | undefined {
  const found = furniture.flatMap(({ text, lines }) =>
    [...text.normalize("NFKC").matchAll(LABELLED)].map(([, number, name = ""]) => ({
      number: number === undefined ? undefined : parseChineseNumber(number),
      name,
      line: lines[0],
    })),
  );
  const named = found.filter(({ name }) => isNameOfPage(name));
  if (new Set(named.map(({ name }) => name)).size <= 1) return named[0];
  return named.find(({ number }) => number !== undefined && number === pageNumber);
}

function findSection(
  furniture: readonly Furniture[],
  find: (text: string) => string | undefined,
): FoundSection | undefined {
  for (const { text, lines } of furniture) {
    if (text.length > LONGEST_NAMEPLATE_LINE) continue;
    const name = find(text.normalize("NFKC"));
    if (name !== undefined) return { name, line: lines[0] };
  }
  return undefined;
}

/** `要闻·公告`: the name alone in a line, but not that of a box on a page. */
function nameOf(text: string): string | undefined {
  const name = findSectionAlone({ text, traits: traitsOf(text) });
  return name === undefined || BOX_NAMES.includes(name) ? undefined : name;
}

/** `第2版 综合新闻 责编 佟立新`, `2018年10月16日 星期二 要闻`: the name beside the page's number, its day or other parts of a folio. */
function findSectionBeside(text: string): string | undefined {
  const { left, parts } = takeParts({ text, traits: traitsOf(text) });
  const words = left.split(BETWEEN_WORDS).filter((word) => word !== "");
  const marks = words.filter(isPageMark).length;
  if (parts + marks === 0) return undefined;
  const names = words.filter((word) => ANY_NAME.test(word) && !isPageMark(word));
  const own = names.filter((word) => !isPaperTitle(word));
  // `2 综合 新闻`
  const known = [own.join(""), ...words].find((word) => isSectionName(word) || isSpecialPage(word));
  if (known !== undefined) return known;
  // `3版 法治在线`, `4 榕江副刊`, and beside the paper's own title `第二版 经济新闻 讷林报`.
  if (marks === 0 && !NUMBERED.test(text)) return undefined;
  return own.find(isNameOfPage) ?? (names.length - own.length > 1 ? names.find(isSectionFirst) : undefined);
}

/** Whether a word says what stands on a page: `法治在线`, `榕江副刊`, `社会·服务`. */
function isNameOfPage(word: string): boolean {
  if (BOX_NAMES.includes(word) || !ANY_NAME.test(word)) return false;
  return isSectionName(word) || isSpecialPage(word) || (!isPaperTitle(word) && SECTION_WORDS.test(word));
}

/** `经济新闻`, which is like a paper's title, `沐川新闻`, but for what it begins with. */
function isSectionFirst(word: string): boolean {
  return isSectionName(word.slice(0, 2));
}

/** `版名:综合新闻`, `第02版:综合新闻`, `第2版(要闻)` */
const LABELLED = /(?:版名\s?:|第(\d{1,2}|[一二三四五六七八九十]{1,2})版\s?[:(])\s?[[【]?([\p{Script=Han}·]{2,9})/gu;
/** `|` of `澄湖新闻 | 水利专版 | 6` */
const BETWEEN_WORDS = /[\s|丨>»›→]+/;
/** `第二版`, `3版 `, ` 3版 `; of pages counted `4版` stands behind 今日. */
const NUMBERED =
  /第\s?[\d一二三四五六七八九十]{1,2}\s?版|(?:^|[^今日本期共张开]\s)[\d一二三四五六七八九十]{1,2}\s?版(?:\s|$)/;
/** `法治在线`, `民声·互动` */
const ANY_NAME = /^(?=.{2,7}$)\p{Script=Han}+(?:·\p{Script=Han}+)?$/u;
