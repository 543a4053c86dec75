import { isSpecialPage } from "./furniture-lines.ts";
import type { Line } from "./lines.ts";
import { SERIAL } from "./nameplate-fields.ts";
import { takeParts } from "./nameplate-parts.ts";
import { isPaperTitle, paperTitleOf } from "./paper-title.ts";
import { isSectionName } from "./section-names.ts";
import { holds, TRAITS } from "./traits.ts";

/** A line in which the paper's name is looked for. */
type TitledLine = Pick<Line, "text" | "traits">;

/** `2022年8月10日 第5期 总第812期 今日青柯`: the paper's name in a line with other parts, also behind two serial numbers. */
export function findTitleBesideParts(line: TitledLine): string | undefined {
  const { text } = line;
  const { left } = takeParts({ ...line, text: text.replace(SERIAL, " ") });
  if (left === text) return undefined;
  // Beside the title may stand the page's number and its section: `2011年11月4日 星期五 望浦新闻 4`, `| 澄湖新闻 | 水利专版 | 6`.
  // A path on the paper's site names it too: `首页 > 澄湖新闻 > 2011-11-04`.
  const words = left.split(/[\s|｜丨>＞»›→]+/).filter((word) => !isSectionName(word) && !isSpecialPage(word));
  // `第二版 经济新闻 讷林报`: a paper's title by itself goes before all words as one, `今日 沱溪`.
  const whole = words.find((word) => word.endsWith("报") && paperTitleOf(word) !== undefined);
  if (whole !== undefined) return paperTitleOf(whole);
  return paperTitleOf(words.join("").replace(/\d{1,2}$/, "")) ?? words.find((word) => paperTitleOf(word) !== undefined);
}

/** `今日安岭 综合新闻 3`, `静塬县报 专题`, `综合新闻 第二版 桐陵时讯`, `桐陵时讯 春耕专版 3`: the paper's name beside its page's, and nothing else. */
export function findTitleBesideSection({ text, traits }: TitledLine): string | undefined {
  if (text.length > LONGEST_TITLE_LINE || !holds({ traits }, TRAITS.space | TRAITS.frame)) return undefined;
  const words = wordsOf(text).filter((word) => !isPageMark(word));
  const titles = words.filter((word) => isPaperTitle(word) && !TODAYS.test(word));
  const isWhole =
    words.length > titles.length &&
    words.every((word) => isPaperTitle(word) || isSectionName(word) || isSpecialPage(word));
  return isWhole ? titles.find((title) => paperTitleOf(title) !== undefined) : undefined;
}

/** In characters. */
const LONGEST_TITLE_LINE = 30;

/** What a day has besides a paper: columns, the weather, 节气. */
const OF_THE_DAY: readonly string[] = [
  ...["关注", "视点", "焦点", "提示", "看点", "聚焦", "话题", "头条", "推荐", "热点", "导读", "要闻"],
  ...["天气", "气象", "小雨", "中雨", "大雨", "暴雨", "阵雨", "小雪", "大雪", "多云", "晴天", "阴天"],
  ...["立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑"],
  ...["立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "冬至", "小寒", "大寒"],
];
/** `今日关注`, `今日天气`: what is called as papers are. */
const TODAYS = new RegExp(`^今日(?:${OF_THE_DAY.join("|")})$`, "u");

/** Whether words are a column's name, or the day's weather, that is like a paper's title. */
export function isTodaysColumn(text: string): boolean {
  return TODAYS.test(text);
}

/** Whether a word is a page's number: `3`, `A02`, `第二版`, `03版`. */
export function isPageMark(word: string): boolean {
  return PAGE_MARK.test(word);
}

/** `A3`, `03版`, `第三版` */
const PAGE_MARK = /^(?:[A-D]?\d{1,2}版?|第?[一二三四五六七八九十\d]{1,2}版)$/;

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s|｜丨·•]+/).filter((word) => word !== "");
}
