import type { IssueDate } from "../model/issue.ts";
import { lunarDateOf } from "../text/chinese-date.ts";
import type { Strings } from "./strings.ts";

/** A date as the site shows it. */
export interface DateView {
  /** `2021-12-15`, for `<time datetime>` where the date is certain. */
  readonly iso: string;
  /** `约2021年12月15日` */
  readonly text: string;
  readonly weekday: string;
  /** `农历辛丑年十一月十二` */
  readonly lunar: string;
  readonly uncertain: boolean;
  /** Why the date is uncertain, in the editor's words. */
  readonly note?: string;
}

/** The date with its weekday and lunar date. */
export function dateView(date: IssueDate, strings: Strings): DateView {
  return {
    iso: date.iso,
    text: dateText(date, strings),
    weekday: weekdayText(date.iso, strings),
    lunar: strings.lunarDate(lunarDateOf(date.iso)),
    uncertain: date.uncertain,
    ...(date.note === undefined ? {} : { note: date.note }),
  };
}

/** Shows dates, each worked out once: a lunar date takes as long as a tenth of a page, and an issue's pages all show one. */
export function createDateViews(strings: Strings): (date: IssueDate) => DateView {
  const views = new Map<string, DateView>();
  return (date) => {
    const key = `${date.iso} ${date.uncertain} ${date.note ?? ""}`;
    const view = views.get(key) ?? dateView(date, strings);
    views.set(key, view);
    return view;
  };
}

/** `2021年1月20日`, or `约2021年12月15日` where it is uncertain. */
export function dateText(date: IssueDate, strings: Strings): string {
  const { year, month, day } = dateParts(date.iso);
  const text = strings.date(year, month, day);
  return date.uncertain ? strings.uncertainDate(text) : text;
}

/** The numbers of `2021-01-20`. */
export function dateParts(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  // Not by `split`: every link to an issue shows its date.
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8)) };
}

function weekdayText(iso: string, strings: Strings): string {
  const name = strings.weekdayNames[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? "";
  return strings.weekday(name);
}
