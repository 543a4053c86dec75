/** A stretch of days, both ends included, ISO. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

// e.g. 2021, 2021-3, 2021-03-05, 2021/03, 2021.3.5, 2021年3月, 2021年3月5日
const DAY_MONTH_OR_YEAR = /^(\d{4})(?:[-/.年](\d{1,2})?(?:[-/.月](\d{1,2})?日?)?)?$/u;
// e.g. 2021, 2021年 is text
const YEAR = /^(?:1[89]|20)\d\d$/u;
// e.g. 2021年12月, 2021.1.20, but not 3021 nor 1800.5, which is a figure
const RECENT = /^(?:1[89]|20)\d\d(?:$|[-/年]|\.\d{1,2}\.)/u;
const EARLIEST = "0000-01-01";
const LATEST = "9999-12-31";
const RANGE_MARKS = ["..", "…", "—", "～", "~"] as const;

/**
 * A range `2021-01..2021-03`, `2021..`, `..2021-03-05`, or a month or day with hyphens (`2021-03`, `2021-03-05`);
 * undefined for anything else, a bare year included.
 */
export function parseDateRange(text: string): DateRange | undefined {
  for (const mark of RANGE_MARKS) {
    const at = text.indexOf(mark);
    if (at >= 0) {
      const from = text.slice(0, at);
      const to = text.slice(at + mark.length);
      const first = from === "" ? { from: EARLIEST, to: EARLIEST } : parsePeriod(from);
      const last = to === "" ? { from: LATEST, to: LATEST } : parsePeriod(to);
      return first === undefined || last === undefined || from + to === "" ? undefined : inOrder(first, last);
    }
  }
  return text.includes("-") ? parsePeriod(text) : undefined;
}

/** Days are taken in whatever order they are typed: `2021..2020` is `2020..2021`. */
function inOrder(first: DateRange, last: DateRange): DateRange {
  return first.from <= last.to ? { from: first.from, to: last.to } : { from: last.from, to: first.to };
}

/** A date as readers write it, from 1800 to 2099: `2021`, `2021年`, `2021年12月`, `2021.1.20`; undefined for anything else. */
export function parseWritten(text: string): DateRange | undefined {
  return RECENT.test(text) ? parsePeriod(text) : undefined;
}

/** A bare year from 1800 to 2099. */
export function parseYear(text: string): DateRange | undefined {
  return YEAR.test(text) ? parsePeriod(text) : undefined;
}

/** A date as readers write it, `2021年12月`, `2021/12/5`, `2021`, in the form of the query language: `2021-12`, `2021-12-05`; undefined for anything else. */
export function normalizePeriod(text: string): string | undefined {
  const [, year, month, day] = DAY_MONTH_OR_YEAR.exec(text.trim()) ?? [];
  if (year === undefined || parsePeriod(text.trim()) === undefined) return undefined;
  return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]))].join("-");
}

/** Comparing ISO dates as text, day 31 of any month is its end. */
function parsePeriod(text: string): DateRange | undefined {
  const [, year, month, day] = DAY_MONTH_OR_YEAR.exec(text) ?? [];
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) {
    return undefined;
  }
  const prefix = (part: string | undefined, other: string) => part?.padStart(2, "0") ?? other;
  return {
    from: `${year}-${prefix(month, "01")}-${prefix(day, "01")}`,
    to: `${year}-${prefix(month, "12")}-${prefix(day, "31")}`,
  };
}
