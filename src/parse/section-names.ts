import { characterSet, isAt } from "../text/characters.ts";
import type { Line } from "./lines.ts";
import { holds, TRAITS } from "./traits.ts";

/** Whether these characters, and no others, are the name of a section: `综合新闻`. */
export function isSectionName(text: string): boolean {
  return SECTION_NAMES.has(text);
}

/** Whether a line is `【要 闻】`, `要闻·公告`, `2 要闻·综合`, `B4 校园`: the name of a page or of two that share it, perhaps with its number. */
export function isSectionLine(line: Line): boolean {
  return line.width <= WIDEST_SECTION && findSectionAlone(line) !== undefined;
}

/** The name in a line of nothing but a page's name and perhaps its number: `要闻` of `【要 闻】`, `要闻·公告` of `2 要闻·公告`, `校园` of `B4 校园`. */
export function findSectionAlone(line: Pick<Line, "text" | "traits">): string | undefined {
  const endsInNumber = isAt(line.text, line.text.length - 1, NUMBER_ENDS);
  const hasNumber = holds(line, TRAITS.space) && (endsInNumber || isAt(line.text, 0, NUMBER_STARTS));
  const text = hasNumber ? line.text.replace(PAGE_NUMBER, "") : line.text;
  const shared = holds(line, TRAITS.frame) ? findShared(text) : undefined;
  if (shared !== undefined) return shared;
  const bare = holds(line, TRAITS.space | TRAITS.frame) ? text.replace(SECTION_FRAME, "") : text;
  if (SECTION_NAMES.has(bare)) return bare;
  const coded = isAt(text, 0, CODES) ? (CODED_SECTION.exec(text)?.[1] ?? "") : "";
  return SECTION_NAMES.has(coded) || CODED_NAMES.includes(coded) ? coded : undefined;
}

/** `要闻·公告` of `【要闻|公告】`: the names of two that share a page. */
function findShared(text: string): string | undefined {
  const parts = text.split(SHARED_SECTION).map((part) => part.replace(SECTION_FRAME, ""));
  const isShared = parts.length === 2 && parts.every((part) => SECTION_NAMES.has(part) || SHARED_NAMES.includes(part));
  return isShared ? parts.join("·") : undefined;
}

/** Whether a line is a page's number in brackets, `【第二版】`, with which a typist begins each page of several in one file. */
export function isPageLabel(text: string): boolean {
  return isAt(text, 0, LABEL_BRACKETS) && PAGE_LABEL.test(text);
}

/** `〔第二版〕`, `[2版]`, `=== 第2版 ===`, `=== 第2版 社会与生活 ===` */
const PAGE_LABEL =
  /^(?:[【〔［[]\s?第?[一二三四五六七八\d]{1,2}版\s?[】〕］\]]|(=|-|—){2,}\s?第?[一二三四五六七八\d]{1,2}版(?:\s\S{2,10})?\s?\1{2,})$/;
const LABEL_BRACKETS = characterSet("【〔［[=-—");

const NUMBER_STARTS = characterSet("0123456789第一二三四五六七八");
const NUMBER_ENDS = characterSet("0123456789版");
/** `2 `, ` 03`, `第2版 `, ` 二版`: a page's number before or behind its name. */
const PAGE_NUMBER = /^(?:\d{1,2}|第?[一二三四五六七八\d]{1,2}版)\s|\s(?:\d{1,2}|第?[一二三四五六七八\d]{1,2}版)$/;
/** `B4 校园`, `A02版 要闻`: a page's code with its section. */
const CODED_SECTION = /^[A-D]0?\d{1,2}版?\s?(\p{Script=Han}{2,4})$/u;
const CODES = characterSet("ABCD");
/** Names of sections that without a code are other lines' words as well. */
const CODED_NAMES: readonly string[] = ["校园", "影像", "公告", "乡镇", "部门", "人物", "服务", "社区"];
/** What parts the names of two sections that share a page. */
const SHARED_SECTION = /[·•|/]/;
/** What shares a page with a section, and alone would be a headline's or a notice's word. */
const SHARED_NAMES: readonly string[] = ["公告", "公示", "服务", "资讯", "社区", "人物"];

/** Such names as columns have, too: over a report they are its column's. */
export const BOXES_OR_COLUMNS: readonly string[] = ["今日看点", "本期看点"];
/** What boxes of headlines that point to other pages are called, and no page. */
export const BOX_NAMES: readonly string[] = [
  "导读",
  "本期导读",
  "今日导读",
  "要闻导读",
  "要闻导航",
  "新闻导航",
  "版面导航",
  ...BOXES_OR_COLUMNS,
];

/** What pages and boxes are called, alone in a line. */
const SECTION_NAMES: ReadonlySet<string> = new Set([
  ...[
    "要闻",
    "时政",
    "时政要闻",
    "本地要闻",
    "综合",
    "综合新闻",
    "新闻",
    "县域新闻",
    "社会",
    "社会新闻",
    "民生",
    "民生新闻",
  ],
  ...[
    "经济",
    "县域经济",
    "三农",
    "农业",
    "法治",
    "教育",
    "健康",
    "文化",
    "生活",
    "文化生活",
    "经济生活",
    "社会生活",
    "城乡新闻",
    "农村天地",
    "社会民生",
    "文体",
    "文化旅游",
    "旅游",
    "副刊",
  ],
  ...["头版", "头版要闻", "一版要闻"],
  ...["专版", "专题", "广告", "国内", "国际", "国内国际", "理论", "党建"],
  ...BOX_NAMES,
]);
/** One of these stands in what pages are called that no list has: `民声·互动`, `榕江副刊`, `教科文卫`. */
export const SECTION_WORDS =
  /新闻|要闻|综合|副刊|民生|民声|社会|法治|教育|健康|文化|经济|生活|视窗|视野|视点|关注|特别报道|专题|专版|专刊|周刊|周末|广告|公告|时政|时事|国际|国内|天地|之窗|在线|三农|农业|农村|乡镇|城事|城乡|旅游|文旅|文苑|文艺|文体|文教|文卫|科教|教科|卫生|党建|理论|影像|读者|互动|服务|信息|资讯|体育|财经|校园|人物|深度|聚焦|百姓/u;
/** Any of them, the longest first. */
export const SECTION_NAMES_PATTERN = [...SECTION_NAMES].sort((a, b) => b.length - a.length).join("|");
/** Their first and second characters, by which most lines are told apart. */
export const SECTION_STARTS = characterSet(Array.from(SECTION_NAMES, (name) => name.charAt(0)).join(""));
/** Second characters of sections' names, so that most lines are told apart by two looks. */
export const SECTION_SECONDS = characterSet(Array.from(SECTION_NAMES, (name) => name.charAt(1)).join(""));
/** In characters. */
export const LONGEST_SECTION_NAME = Math.max(...Array.from(SECTION_NAMES, (name) => name.length));
/** What stands around and between the characters of a section's name: `【要 闻】`, `要闻·综合`. */
const SECTION_FRAME = /[\s·•|/【】[\]]+/g;
/** In ems: a section's name with a mark at each character. */
const WIDEST_SECTION = 2 * LONGEST_SECTION_NAME + 1;
