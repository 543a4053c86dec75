import { characterSet, endsWithAny, isAt, withoutSpace } from "../text/characters.ts";
import { isSectionName } from "./section-names.ts";

/** Whether a line of a nameplate is the paper's name, in characters, in letters or in both. */
export function isPaperTitle(text: string): boolean {
  return paperTitleOf(text) !== undefined || ROMAN_TITLE.test(text);
}

/**
 * `今日珑江 JINRI LONGJIANG`, `JINRI LONGJIANG 今日珑江`, `溪山大众 XISHAN DAZHONG`: the title in characters; the name of a section, or whose organ it is, is none.
 */
export function paperTitleOf(printed: string): string | undefined {
  const text = isAt(printed, 0, ROMAN_ENDS) ? printed.replace(ROMAN_BEGINNING, "") : printed;
  const letters = endsWithAny(text, ROMAN_ENDS) ? (ROMAN_END.exec(text)?.[0] ?? "") : "";
  const characters = text.slice(0, text.length - letters.length);
  const title = withoutEdition(withoutSpace(characters).replace(IN_TITLE_MARKS, "$1"));
  const isOther =
    isSectionName(title) ||
    title.endsWith("机关报") ||
    title.endsWith("版") ||
    REPORTS.test(title) ||
    isBriefs(title) ||
    EDITIONS.includes(title);
  if (isOther) return undefined;
  return PAPER_TITLE.test(title) ? title : titleAboveLetters(characters, letters.trim());
}

/** `《今日珑江》` */
const IN_TITLE_MARKS = /^《([^《》]+)》$/u;

/** `天气预报`, `县教育局通报`: reports that no paper is called by. */
const REPORTS = /(?:通|公|喜|预|汇|海|申|举|情|回|警|填|上|谎|虚)报$/u;

/** `要闻简报`: a section's name and what stands below it in short. */
function isBriefs(title: string): boolean {
  return BRIEFS.test(title) && isSectionName(title.slice(0, -2));
}

/** `水利简报` */
const BRIEFS = /(?:简报|时讯)$/;

/** What a paper's site calls its pages. */
const EDITIONS: readonly string[] = ["多媒体数字报", "数字报", "电子报", "手机报", "网络报"];

/** `洮原报数字报`: a title without what the site calls its pages, where that stands behind it. */
function withoutEdition(title: string): string {
  const edition = title.endsWith("报") ? EDITIONS.find((name) => title.endsWith(name)) : undefined;
  const bare = edition === undefined ? title : title.slice(0, -edition.length);
  return PAPER_TITLE.test(bare) ? bare : title;
}

/** ` JINRI LONGJIANG` after a title in characters. */
const ROMAN_END = /\s[A-Z][A-Z ]{3,40}$/;
/** `JINRI LONGJIANG ` before one. */
const ROMAN_BEGINNING = /^[A-Z][A-Z ]{3,40}\s(?=\p{Script=Han})/u;
const ROMAN_ENDS = characterSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ ");

/** `JIN RI QU JIANG`, `LANJIANG RIBAO`: a paper's name in pinyin. */
const ROMAN_TITLE = /^[A-Z][A-Z \u3000]{4,40}$/u;

/**
 * `桐溪乡讯` above or beside `TONGXI XIANGXUN`: a title that no list of endings has shows by these letters, a syllable for each of its
 * characters; undefined where they are of something else.
 */
export function titleAboveLetters(text: string, below: string): string | undefined {
  if (!ROMAN_TITLE.test(below)) return undefined;
  const title = withoutSpace(text);
  return ANY_TITLE.test(title) && below.match(SYLLABLE)?.length === title.length ? title : undefined;
}

/** `桐溪乡讯`, `汶北大众` */
const ANY_TITLE = /^\p{Script=Han}{3,8}$/u;

/**
 * Whether a line is a title that no list of endings has since other lines end so too: `溪山大众`, `桐溪乡讯`, `桐溪通讯`, but not `服务大众`. It is
 * asked of a nameplate's first line alone, or of its first two where it stands in two rows, where nothing else names the paper.
 */
export function isTitleOnTop(text: string): boolean {
  return endsWithAny(text, TOP_ENDS) && TOP_TITLE.test(text);
}

const TOP_ENDS = characterSet("众讯");
/** `云浦大众`, `沙屿乡讯` */
const TOP_TITLE = /^(?!服务|惠及|面向|走[进向]|造福|方便)\p{Script=Han}{2,4}(?:大众|群众|乡讯|通讯)$/u;

/** `UA` and `I` of `YUANXI`: a syllable of pinyin has its vowels together. */
const SYLLABLE = /[AEIOU]+/g;

/** A paper's title: `今日柯城`, `某县日报`. */
const PAPER_TITLE =
  /^(?:今日\p{Script=Han}{1,6}|\p{Script=Han}{2,8}(?:日报|晚报|晨报|时报|周报|周刊|新报|商报|导报|快报|时讯|简报|新闻|融媒|报))$/u;
