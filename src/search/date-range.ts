/** A stretch of days, both ends included, ISO. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

// e.g. 2021, 2021-3, 2021-03-05, 2021/03, 2021.3.5, 2021年3月, 2021年3月5日, but neither 2021-00 nor 2021-13
const PERIOD = /^(\d{4})(?:[-/.年](?:(0?[1-9]|1[0-2])(?:[-/.月](?:(0?[1-9]|[12]\d|3[01])日?)?)?)?)?$/u;
// e.g. 20150512
const EIGHT_DIGITS = /^(\d{4})(\d\d)(\d\d)$/u;
// e.g. 2021-03 and 20210305: no paper prints a date so
const TYPED = /-|^\d{8}$/u;
// e.g. 2021年12月, 1987, but not 3021
const RECENT = /^(?:1[89]|20)\d\d/u;
// e.g. 1800.5
const FIGURE = /^\d{4}\.\d*$/u;
// e.g. in 2021..2022, 1921—2021, 2015年5月至8月, 2015-2016
const RANGE_MARK = /\.\.|…+|—+|[-–－～~至到]/gu;
/** Behind and before these may stand nothing; 到2020年 is text. */
const OPEN_MARKS = ".…—～~";
const ALWAYS: DateRange = { from: "0000-01-01", to: "9999-12-31" };

/**
 * A range `2021-01..2021-03`, `2021..`, `..2021-03-05`, one as papers print it, from 1800 to 2099 (`2015-2016`, `2015年5月至8月`), or a month
 * or day in figures (`2021-03`, `20210305`); undefined for anything else, a bare year included.
 */
export function parseDateRange(text: string): DateRange | undefined {
  const typed = TYPED.test(text) ? parseWritten(text) : undefined;
  if (typed !== undefined) return typed;
  for (const { 0: mark, index } of text.matchAll(RANGE_MARK)) {
    const range = parseEnds(text.slice(0, index), text.slice(index + mark.length), mark);
    if (range !== undefined) return range;
  }
  return undefined;
}

function parseEnds(from: string, to: string, mark: string): DateRange | undefined {
  const parseEnd = (text: string) => {
    if (text === "") return OPEN_MARKS.includes(mark.charAt(0)) ? ALWAYS : undefined;
    return mark === ".." || RECENT.test(text) ? parsePeriod(text) : undefined;
  };
  const first = parseEnd(from);
  // 8月 behind 2015年5月 is of that year.
  const last = parseEnd(to) ?? parseEnd(to && from.slice(0, 5) + to);
  return first === undefined || last === undefined || from + to === "" ? undefined : inOrder(first, last);
}

/** Days are taken in whatever order they are typed: `2021..2020` is `2020..2021`. */
function inOrder(first: DateRange, last: DateRange): DateRange {
  return first.from <= last.to ? { from: first.from, to: last.to } : { from: last.from, to: first.to };
}

/** A date as readers write it, from 1800 to 2099: `2021`, `2021年`, `2021年12月`, `2021.1.20`; undefined for anything else. */
export function parseWritten(text: string): DateRange | undefined {
  return RECENT.test(text) && !FIGURE.test(text) ? parsePeriod(text) : undefined;
}

/** Whether it is a bare year from 1800 to 2099. */
export function isYear(text: string): boolean {
  return RECENT.test(text) && text.length === 4;
}

/** A date as readers write it, `2021年12月`, `2021/12/5`, `2021`, in the form of the query language: `2021-12`, `2021-12-05`; undefined for anything else. */
export function normalizePeriod(text: string): string | undefined {
  const [, ...parts] = PERIOD.exec(text.trim().replace(EIGHT_DIGITS, "$1-$2-$3")) ?? [];
  return parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-") || undefined;
}

/** Comparing ISO dates as text, day 31 of any month is its end. */
function parsePeriod(text: string): DateRange | undefined {
  const period = normalizePeriod(text);
  if (period === undefined) return undefined;
  const missing = period.length - YEAR_LENGTH;
  return { from: period + "-01-01".slice(missing), to: period + "-12-31".slice(missing) };
}

const YEAR_LENGTH = 4;
