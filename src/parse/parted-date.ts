import type { Furniture, Nameplate } from "../model/page.ts";
import { weekdayOf } from "../text/chinese-date.ts";
import { findDate } from "./nameplate-fields.ts";

/**
 * The nameplate with the date that a press set in several lines, the day in large figures by itself: `2018年6月` / `15` / `星期五`, or with the day
 * above its month, or the year behind both. The weekday must be printed and be that day's: of a monthly a figure by itself is the page's. A nameplate that has a date
 * already is returned as it is.
 */
export function withPartedDate(nameplate: Nameplate, furniture: readonly Furniture[]): Nameplate {
  if (nameplate.date !== undefined) return nameplate;
  for (const [i, { lines }] of furniture.entries()) {
    const printed = dateFrom(
      furniture.slice(Math.max(0, i - 1), i + 3).map(({ text }) => text),
      i === 0 ? 0 : 1,
    );
    const date = printed === undefined ? undefined : findDate(printed);
    if (date !== undefined && weekdayOf(date) === nameplate.weekday)
      return { ...nameplate, date, lines: { ...nameplate.lines, date: lines[0] } };
  }
  return nameplate;
}

/** The date that begins with the line at `at` of these, put together. */
function dateFrom(texts: readonly string[], at: number): string | undefined {
  const [above, text = "", next = "", last = ""] = [at === 0 ? undefined : texts[0], ...texts.slice(at)];
  const [, month, year] = YEAR_BEHIND.exec(text) ?? [];
  if (month !== undefined && year !== undefined) return `${year}${month}`;
  if (YEAR.test(text)) return `${text}${next}${last}`;
  if (!YEAR_AND_MONTH.test(text)) return undefined;
  const day = [next, above ?? ""].find((piece) => DAY.test(piece));
  return day === undefined ? undefined : `${text}${day.replace(DAY, "$1日")}`;
}

/** `2021年` over `3月` over `5日` */
const YEAR = /^\d{4}\s?年$/;
/** `3月5日 星期五 2021年` */
const YEAR_BEHIND = /^(\d{1,2}\s?月\s?\d{1,2}\s?日)\D{0,12}?\s(\d{4}\s?年)(?!\d)/;

/** `2018年6月`, `二〇一八年六月` */
const YEAR_AND_MONTH = /^(?:\d{4}|[〇零○一二三四五六七八九]{4})\s?年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月$/;
/** `15`, `15日`, `十五日`, `8 星期二` */
const DAY = /^(\d{1,2}|[一二三四五六七八九十廿]{1,3})\s?日?(?:\s?(?:星期|周).)?$/;
