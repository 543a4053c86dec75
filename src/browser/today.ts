import { fillIn } from "../text/fill-in.ts";

/*
 * The home page's line 历史上的今天: leads to the page of the reader's own day, or of the nearest one on which anything
 * was printed. The site is made once and read for years, so only the browser knows the day.
 */

/** A day of the year on which anything was printed, and how many issues. */
interface HeldDay {
  readonly monthDay: string;
  readonly count: string;
}

function leadToToday(link: HTMLAnchorElement, days: readonly HeldDay[]): void {
  const today = isoMonthDay(new Date());
  const [nearest] = [...days].sort((a, b) => distance(a.monthDay, today) - distance(b.monthDay, today));
  if (nearest === undefined) {
    return;
  }
  const words = nearest.monthDay === today ? link.dataset["held"] : link.dataset["notHeld"];
  link.textContent = fillIn(words ?? "", {
    day: dayText(nearest.monthDay),
    count: nearest.count,
  });
  // From days/index.html to the day's own page beside it.
  link.href = new URL(`${nearest.monthDay}.html`, link.href).href;
}

/** Days between two days of the year, over the turn of the year if that is shorter. */
function distance(one: string, other: string): number {
  const apart = Math.abs(dateOf(one).getTime() - dateOf(other).getTime()) / DAY_MS;
  return Math.min(apart, 366 - apart);
}

const DAY_MS = 86_400_000;

/** In a leap year, so that every day of the year is there. */
function dateOf(monthDay: string): Date {
  return new Date(`2024-${monthDay}T00:00:00Z`);
}

function dayText(monthDay: string): string {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang, { month: "long", day: "numeric", timeZone: "UTC" }).format(dateOf(monthDay));
}

/** The day in the reader's own time zone, `01-31`. */
function isoMonthDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

const line = document.querySelector<HTMLAnchorElement>("#on-this-day");
const days = (line?.dataset["days"] ?? "").split(" ").flatMap((held) => {
  const [monthDay, count] = held.split("=");
  return monthDay !== undefined && count !== undefined ? [{ monthDay, count }] : [];
});
if (line !== null && days.length > 0) {
  leadToToday(line, days);
}
