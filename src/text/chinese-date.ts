import { JulianDay } from "tyme4ts";
import { MILLISECONDS_A_DAY, utcDate } from "./day.ts";

/** The weekday as papers print it: `2021-01-20` → `星期三`. `iso` must be a day that exists (`isDay`). */
export function weekdayOf(iso: string): string {
  return `星期${WEEKDAYS.charAt(utcDate(iso).getUTCDay())}`;
}

/** From Sunday, as `Date` counts. */
const WEEKDAYS = "日一二三四五六";

/**
 * The lunar date 农历 as papers print it: `2021-01-20` → `庚子年十二月初八`, a leap month as `庚子年闰四月初一`.
 * Computed by tyme4ts: ICU's `chinese` calendar is a day or a month off on 357 days from 1912 to 2029 (3 February 1954, the whole seventh month of 2012).
 */
export function lunarDateOf(iso: string): string {
  const { year, month, day } = lunarPartsOf(utcDate(iso));
  return `${year}年${month}${lunarDayName(day)}`;
}

/**
 * What a Chinese calendar prints under each day of a year, from 1 January on: `十二`, and on a lunar month's first day
 * the month, `十一月`. Only of days on which a lunar month may end, its 29th and 30th, it is worked out.
 */
export function lunarDaysOf(year: number): readonly string[] {
  const days: string[] = [];
  let lunar = 0;
  const date = utcDate(`${String(year).padStart(4, "0")}-01-01`);
  for (; date.getUTCFullYear() === year; date.setUTCDate(date.getUTCDate() + 1)) {
    if (lunar > 0 && lunar < SHORTEST_LUNAR_MONTH) {
      lunar += 1;
      days.push(lunarDayName(lunar));
    } else {
      const { month, day } = lunarPartsOf(date);
      lunar = day;
      days.push(day === 1 ? month : lunarDayName(day));
    }
  }
  return days;
}

/** Days of a short month 小月; a long one 大月 has one more. */
const SHORTEST_LUNAR_MONTH = 29;

function lunarPartsOf(date: Date): { readonly year: string; readonly month: string; readonly day: number } {
  // By its number, since the ten days that the calendar of 1582 left out are no days by their names.
  const lunar = JulianDay.fromJulianDay(date.getTime() / MILLISECONDS_A_DAY + EPOCH)
    .getSolarDay()
    .getLunarDay();
  const month = lunar.getLunarMonth();
  return { year: month.getLunarYear().getSixtyCycle().getName(), month: month.getName(), day: lunar.getDay() };
}

/** The Julian day of noon on 1 January 1970. */
const EPOCH = 2_440_588;

/** Days of a lunar month: 初一 … 初十, 十一 … 二十, 廿一 … 廿九, 三十. */
function lunarDayName(day: number): string {
  if (day === 10) return "初十";
  if (day === 20) return "二十";
  if (day === 30) return "三十";
  return `${DAY_TENS.charAt(Math.floor(day / 10))}${DIGITS.charAt(day % 10)}`;
}

const DAY_TENS = "初十廿";
const DIGITS = "〇一二三四五六七八九";

/**
 * Whether a printed lunar date can be meant for the computed one. Spellings differ without a difference in meaning
 * (`农历辛丑年腊月二十一` and `辛丑年十二月廿一`), and a paper may leave out the year.
 */
export function isSameLunarDate(printed: string, computed: string): boolean {
  const [ours, theirs] = [foldLunarDate(computed), foldLunarDate(printed)];
  return ours === theirs || (!theirs.includes("年") && ours.endsWith(`年${theirs}`));
}

function foldLunarDate(text: string): string {
  return LUNAR_SPELLINGS.reduce((folded, [spelling, plain]) => folded.replace(spelling, plain), text);
}

const LUNAR_SPELLINGS: readonly (readonly [spelling: RegExp, plain: string])[] = [
  // 农历 庚子年 十二月 初八
  [/\s+/g, ""],
  // 农历庚子年十二月初八, 夏历……
  [/^(?:农历|夏历|阴历)/, ""],
  // 壬寅虎年三月初一, 壬寅(虎)年三月初一
  [/[(（]?[鼠牛虎兔龙蛇马羊猴鸡狗猪][)）]?年/, "年"],
  // 腊月初八
  [/腊月/, "十二月"],
  // 冬月初八
  [/冬月/, "十一月"],
  // 一月初八 (but not 十一月)
  [/(^|年)一月/, "$1正月"],
  // 十二月大初八, 十二月小初八
  [/月[大小]/, "月"],
  // 四月二十一, 四月念一
  [/月(?:二十|念)(?=[一二三四五六七八九])/, "月廿"],
  // 四月卅
  [/月卅$/, "月三十"],
  // 四月廿
  [/月廿$/, "月二十"],
];
