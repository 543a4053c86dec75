import { parseChineseNumber } from "../text/chinese-number.ts";
import { isDay } from "../text/day.ts";

/** A value that a nameplate prints, or printed words that cannot be one. */
export type FieldReading<T> =
  | { readonly value: T; readonly impossible?: never }
  | { readonly value?: never; readonly impossible: string };

const ARABIC = "[0-9０-９]";
/** 〇 is also printed as a circle, and read as a Latin or Cyrillic O or a figure: 二○二二, 二O二二. */
const CHINESE_DIGIT = "[〇零○OＯoОо0０一二三四五六七八九]";
const YEAR = `(${ARABIC}{4}|${CHINESE_DIGIT}{4})`;
const MONTH = `(${ARABIC}{1,2}|[一二三四五六七八九十元正]{1,2})`;
const DAY = `(${ARABIC}{1,2}|[一二三四五六七八九十廿卅]{1,3})`;

/** `2022年4月1日`, `二〇二一年十二月十五日`, `2022年4月 1 星期五`, `2022.4.1`, `2022-04-01`, `2007·7·26` */
export const DATE = new RegExp(
  `${YEAR}\\s*年\\s*${MONTH}\\s*月\\s*${DAY}\\s*(?:[日号]|(?=(?:星|礼|周)))|((?:19|20)\\d{2})\\s?([./·-])\\s?(\\d{1,2})\\s?\\5\\s?(\\d{1,2})(?!\\d)`,
  "u",
);

/** The ISO date of the first printed date; undefined where there is none, or it is no day: 2022年2月30日. */
export function findDate(text: string): string | undefined {
  return readDate(text)?.value;
}

/** The first printed date, ISO; `2022年2月30日` is none. */
export function readDate(text: string): FieldReading<string> | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const printed = match[1] === undefined ? [match[4], match[6], match[7]] : [match[1], match[2], match[3]];
  const [year = 0, month = 0, day = 0] = printed.map((part) => numberOf(part ?? "") ?? 0);
  const iso = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(iso) ? { value: iso } : { impossible: match[0].trim() };
}

/** 正月 and 元月 are the first, 廿一 is 21, an O is a nought. */
function numberOf(printed: string): number | undefined {
  if (!OTHER_NUMERALS.test(printed)) return parseChineseNumber(printed);
  return parseChineseNumber(
    printed
      .replace(/[OＯoОо]/gu, "〇")
      .replace(/^[元正]$/u, "一")
      .replace("廿", "二十")
      .replace("卅", "三十"),
  );
}

/** Any of these: most dates are printed in figures. */
const OTHER_NUMERALS = /[OＯoОо元正廿卅]/u;

/** `星期五`, `周五`, `星 期 日`, `Friday` */
export const WEEKDAY = /(?:星\s?期|礼\s?拜|周)\s?([一二三四五六日天])|\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/iu;

const ENGLISH_WEEKDAYS = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"];

/** The weekday as `星期五`. */
export function findWeekday(text: string): string | undefined {
  const match = WEEKDAY.exec(text);
  if (match === null) return undefined;
  const english = ENGLISH_WEEKDAYS.indexOf(match[2]?.toLowerCase() ?? "");
  const name = match[1] ?? "日一二三四五六".charAt(english);
  return `星期${name === "天" ? "日" : name}`;
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const LUNAR_YEAR = `[${STEMS}][${BRANCHES}]\\s?(?:[（(]?[鼠牛虎兔龙蛇马羊猴鸡狗猪][）)]?)?\\s?年?`;
const LUNAR_DAY =
  "闰?\\s?(?:十[一二]|[正一二三四五六七八九十冬腊])\\s?月\\s?[大小]?\\s?(?:初[一二三四五六七八九十]|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|[廿卅念][一二三四五六七八九]?)";
/** `农历壬寅年三月初一`, `壬寅虎年三月大初一`, `岁次庚子十二月初八`, `农历三月初一` */
export const LUNAR = new RegExp(
  `(?:(?:农历|夏历|阴历|岁次)\\s?)?(${LUNAR_YEAR})\\s?(${LUNAR_DAY})|(?:农历|夏历|阴历)\\s?(${LUNAR_DAY})`,
  "u",
);

/** The lunar date without its name and spaces: `壬寅年三月初一`, `三月初一`. 甲丑 is no year: of a pair both are odd or both even. */
export function readLunarDate(text: string): FieldReading<string> | undefined {
  const match = LUNAR.exec(text);
  if (match === null) return undefined;
  const [year, day] = [match[1]?.replace(/\s/gu, ""), (match[2] ?? match[3] ?? "").replace(/\s/gu, "")];
  if (year === undefined) return { value: day };
  const isPair = STEMS.indexOf(year.charAt(0)) % 2 === BRANCHES.indexOf(year.charAt(1)) % 2;
  return isPair ? { value: `${year}${year.endsWith("年") ? "" : "年"}${day}` } : { impossible: match[0].trim() };
}

const NUMBER = `(${ARABIC}{1,3}(?:[,，]${ARABIC}{3})+|${ARABIC}{1,9}|[〇零○一二三四五六七八九十百千]{1,9})`;
/** What may follow a number that stands for two issues: `总第1234—1235期`. */
const SECOND_NUMBER = `(?:\\s?[-—～~、]\\s?${ARABIC}{1,9})?`;
/** `总第 3547 期`, `（总第3547期）`, `总3547期`, `总第3547号`, `总期号：3547` */
const TOTAL = new RegExp(`总\\s?第?\\s*${NUMBER}${SECOND_NUMBER}\\s*[期号]|总?期\\s?号\\s*[：:]\\s*${NUMBER}`, "u");
/** `第1768期`, `第一千二百期` */
const ISSUE = new RegExp(`第\\s*${NUMBER}${SECOND_NUMBER}\\s*期`, "u");
/** The same, and `第3547号`, `No.3547`; of `赣内资准字K第058号` and `川新出内字（2018）第0617号` it is the registration's. */
const PLAIN = new RegExp(
  `${ISSUE.source}|(?<!\\p{Script=Han}|[字证] |[字证]\\s?[A-Z]{1,2}|[〔［[（(]\\d{2,4}[〕］\\]）)]\\s?)第\\s*${NUMBER}\\s*号|\\bN[Oo]\\s?[.．:：]?\\s?(${ARABIC}{1,9})`,
  "u",
);
/** Any of them; with the number within the year and the total in brackets: `第12期（总第3547期）`. */
export const SERIAL = new RegExp(
  `(?:${withoutGroups(PLAIN)})\\s*(?:[（(]\\s*(?:${withoutGroups(TOTAL)})\\s*[）)])?|(?:${withoutGroups(TOTAL)})`,
  "u",
);

function withoutGroups({ source }: RegExp): string {
  return source.replace(/(?<!\\)\((?!\?)/gu, "(?:");
}

/**
 * The serial number 总期号; the number within the year where no other is printed. Of `桂内登字（2019）第1203号 第518期` the first is the
 * permit's. There is no number 0.
 */
export function readSerialNumber(text: string): FieldReading<number> | undefined {
  const match = TOTAL.exec(text) ?? ISSUE.exec(text) ?? PLAIN.exec(text);
  if (match === null) return undefined;
  const printed = match.slice(1).find((part) => part !== undefined) ?? "";
  const value = parseChineseNumber(printed.replaceAll("，", ""));
  return value === undefined || value === 0 ? { impossible: match[0].trim() } : { value };
}

const PAGES = `(${ARABIC}{1,3}|[一二两三四五六七八九十]{1,3})`;
/** `今日四版`, `今日本报两版`, `本期共8版`, `四开四版`, `今日一张四版`, `4版` */
export const PAGE_COUNT = new RegExp(
  `(?:本报)?(?:今日本报|今日|今天|本期|今|[四对八4八２2]\\s?开)?\\s*(?:[一二两三四1-4]\\s?大?张\\s*)?(?:共|全)?\\s*${PAGES}\\s*个?版`,
  "u",
);
/** What shows that it counts pages and does not number this one. */
const COUNTING = /[今本共全开张]/u;
/** `第2版`, `A3版` */
export const PAGE_NUMBER = new RegExp(`第\\s*${PAGES}\\s*版`, "u");

/** What a nameplate or folio says of pages. */
export interface PageFigures {
  readonly count?: FieldReading<number>;
  readonly number?: number;
}

/** No county paper has more pages. */
const MOST_PAGES = 200;

/** `今日四版` counts pages; `第2版` numbers this one; `4版` counts where the line stands beside a serial number. */
export function readPageFigures(text: string, besideSerial: boolean): PageFigures {
  const numbered = PAGE_NUMBER.exec(text);
  const number = numbered === null ? undefined : parseChineseNumber(numbered[1] ?? "");
  const counted = PAGE_COUNT.exec(text.replace(PAGE_NUMBER, " "));
  if (counted === null) return { ...(number !== undefined && { number }) };
  const value = parseChineseNumber(counted[1] ?? "") ?? 0;
  if (!besideSerial && !COUNTING.test(counted[0])) return { number: number ?? value };
  const isPossible = value >= 1 && value <= MOST_PAGES;
  return {
    ...(number !== undefined && { number }),
    count: isPossible ? { value } : { impossible: counted[0].trim() },
  };
}
