import type { LineRange } from "../model/article.ts";
import type { Furniture, FurnitureKind, Nameplate } from "../model/page.ts";
import { isSpecialPage } from "./furniture-lines.ts";
import { LONGEST_NAMEPLATE_LINE, takeParts } from "./nameplate-parts.ts";
import { isPageMark } from "./nameplate-title.ts";
import { isPaperTitle } from "./paper-title.ts";
import { findSectionAlone, isSectionName } from "./section-names.ts";
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
  const found =
    findSection(furniture, findSectionBeside) ??
    findSection(
      furniture.filter(({ lines }) => lines[0] < first),
      nameOf,
    );
  if (found === undefined) return nameplate;
  return { ...nameplate, section: found.name, lines: { ...nameplate.lines, section: found.line } };
}

/** What a page is called, and the line that says so. */
interface FoundSection {
  readonly name: string;
  readonly line: number;
}

function findSection(
  furniture: readonly Furniture[],
  find: (text: string, kind: FurnitureKind) => string | undefined,
): FoundSection | undefined {
  for (const { kind, text, lines } of furniture) {
    if (kind === "slogan" || text.length > LONGEST_NAMEPLATE_LINE) continue;
    const name = find(text.normalize("NFKC"), kind);
    if (name !== undefined) return { name, line: lines[0] };
  }
  return undefined;
}

/** `要闻·公告`: the name alone in a line, but not that of a box on a page. */
function nameOf(text: string): string | undefined {
  const name = findSectionAlone({ text, traits: traitsOf(text) });
  return name === undefined || BOXES.includes(name) ? undefined : name;
}

/** What boxes on a page are called, and no page. */
const BOXES: readonly string[] = ["导读", "本期导读", "今日导读", "要闻导读"];

/** `第2版 综合新闻 责编 佟立新`, `2018年10月16日 星期二 要闻`, `首页 > 第03版:要闻`: the name beside the page's number, its day or other parts of a folio. */
function findSectionBeside(text: string, kind: FurnitureKind): string | undefined {
  const labelled = LABELLED.exec(text)?.[1];
  if (labelled !== undefined) return labelled;
  const { left, parts } = takeParts({ text, traits: traitsOf(text) });
  const words = left.split(BETWEEN_WORDS).filter((word) => word !== "");
  const marks = words.filter(isPageMark).length;
  if (parts + marks === 0) return undefined;
  const names = words.filter((word) => ANY_NAME.test(word) && !isPageMark(word) && !isPaperTitle(word));
  // `2 综合 新闻`
  const known = [names.join(""), ...words].find(isNameOfPage);
  if (known !== undefined) return known;
  // Beside its number a page may have any name: `3版 法治在线`, `4 榕江副刊`; `在看 26` stands below an app's article.
  const mayHaveAny = kind !== "other" && !PATH.test(text) && (marks > 0 || NUMBERED.test(text));
  return mayHaveAny && names.length === 1 ? names[0] : undefined;
}

function isNameOfPage(word: string): boolean {
  return (isSectionName(word) && !BOXES.includes(word)) || isSpecialPage(word);
}

/** `版名:综合新闻`, `第02版:综合新闻`, `第2版(要闻)` */
const LABELLED = /(?:版名\s?:|第\d{1,2}版\s?[:(])\s?[[【]?([\p{Script=Han}·]{2,9})/u;
/** `首页 > 数字报 > 今日桐河`: where a line leads on the paper's site. */
const PATH = /[>»›]/;
/** `|` of `澄湖新闻 | 水利专版 | 6` */
const BETWEEN_WORDS = /[\s|丨>»›→]+/;
/** `第二版`, `3版 `, ` 3版`; of pages counted `4版` stands within the line, or behind 今日. */
const NUMBERED = /第\s?[\d一二三四五六七八九十]{1,2}\s?版|^\d{1,2}\s?版\s|[^今日期共]\s\d{1,2}\s?版$/;
/** `法治在线`, `民声·互动` */
const ANY_NAME = /^(?=.{2,7}$)\p{Script=Han}+(?:·\p{Script=Han}+)?$/u;
