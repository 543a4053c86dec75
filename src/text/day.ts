/** A date as EDTF writes it: `2021-12-15`, or `2021-12-15?` where it is uncertain. */
export interface EdtfDate {
  /** `YYYY-MM-DD`, a day that exists. */
  readonly iso: string;
  readonly uncertain: boolean;
}

/**
 * Reads an EDTF date of day precision, also as people write it: `2021-3-5`, `2021.3.5`, `2021年3月5日？`. Undefined for any other
 * text and for days that do not exist.
 */
export function parseEdtfDate(text: string): EdtfDate | undefined {
  const [, year, month, day, mark] = WRITTEN_DAY.exec(text.normalize("NFKC").trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? { iso, uncertain: mark === "?" } : undefined;
}

/** `2021-12-15?`, `2021.12.15`, `2021年12月15日` */
const WRITTEN_DAY = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?\s?(\??)$/;

/** A date in EDTF: an uncertain one ends in a question mark, `2021-12-15?`. */
export function edtfOf({ iso, uncertain }: EdtfDate): string {
  return uncertain ? `${iso}?` : iso;
}

/** Whether the text is `YYYY-MM-DD` and that day exists: not `2021-02-29`, not `2021-13-01`. Year 0 is none. */
export function isDay(iso: string): boolean {
  const match = ISO_DAY.exec(iso);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** `2021-01-20` */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** How many days the second day is after the first; both must exist (`isDay`). */
export function daysBetween(first: string, second: string): number {
  return Math.round((utcDate(second).getTime() - utcDate(first).getTime()) / MILLISECONDS_A_DAY);
}

/** Of a day of 24 hours, as UTC has them all. */
export const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;

/** Midnight, in UTC, of a day that exists (`isDay`). */
export function utcDate(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
