import type { Furniture, Nameplate } from "../model/page.ts";
import { weekdayOf } from "../text/chinese-date.ts";
import { findDate } from "./nameplate-fields.ts";

/**
 * The nameplate with the date that a press set in two lines, the day in large figures by itself: `2018年6月` / `15` / `星期五`, or with the day
 * above its month. The weekday must be printed and be that day's: of a monthly a figure by itself is the page's. A nameplate that has a date
 * already is returned as it is.
 */
export function withPartedDate(nameplate: Nameplate, furniture: readonly Furniture[]): Nameplate {
  if (nameplate.date !== undefined) return nameplate;
  for (const [i, { text, lines }] of furniture.entries()) {
    if (!YEAR_AND_MONTH.test(text)) continue;
    const day = [furniture[i + 1], furniture[i - 1]].find((piece) => DAY.test(piece?.text ?? ""))?.text;
    const date = day === undefined ? undefined : findDate(`${text}${day.replace(DAY, "$1日")}`);
    if (date !== undefined && weekdayOf(date) === nameplate.weekday)
      return { ...nameplate, date, lines: { ...nameplate.lines, date: lines[0] } };
  }
  return nameplate;
}

/** `2018年6月`, `二〇一八年六月` */
const YEAR_AND_MONTH = /^(?:\d{4}|[〇零○一二三四五六七八九]{4})\s?年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月$/;
/** `15`, `15日`, `十五日`, `8 星期二` */
const DAY = /^(\d{1,2}|[一二三四五六七八九十廿]{1,3})\s?日?(?:\s?(?:星期|周).)?$/;
