import { daysBetween } from "../text/day.ts";

/** An issue in the row of its newspaper's serial numbers. */
export interface SerialIssue {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly serial: number;
}

/** From one issue of a rising row to the next. */
export interface SerialStep<T extends SerialIssue> {
  readonly before: T;
  readonly issue: T;
  /** By how much the number grows, and how many days pass. */
  readonly count: number;
  readonly days: number;
  /** The dates do not explain the numbers: more issues than days, or a measure far from the newspaper's usual one. */
  readonly isOdd: boolean;
}

/**
 * The longest run of issues, in order of date, whose numbers rise: a number that was misread falls out of it, not those
 * around it. Of two that are equally long the one with the earlier issues.
 */
export function risingRow<T extends SerialIssue>(issues: readonly T[]): readonly T[] {
  // From the latest to the earliest, since the search prefers what comes last: `tails[n]` ends the best fall of n + 1.
  const tails: number[] = [];
  const next = new Map<number, number | undefined>();
  for (let at = issues.length - 1; at >= 0; at--) {
    const serial = issues[at]?.serial ?? 0;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((issues[tails[middle] ?? 0]?.serial ?? 0) > serial) low = middle + 1;
      else high = middle;
    }
    next.set(at, tails[low - 1]);
    tails[low] = at;
  }
  const rise: T[] = [];
  for (let at = tails.at(-1); at !== undefined; at = next.get(at)) {
    const issue = issues[at];
    if (issue !== undefined) rise.push(issue);
  }
  return rise;
}

/** The steps of a rising row. */
export function serialSteps<T extends SerialIssue>(rising: readonly T[]): readonly SerialStep<T>[] {
  const steps = rising.slice(1).flatMap((issue, index) => {
    const before = rising[index];
    if (before === undefined) return [];
    return [{ before, issue, count: issue.serial - before.serial, days: daysBetween(before.date, issue.date) }];
  });
  const intervals = steps.map(({ count, days }) => days / count).sort((one, other) => one - other);
  const usual = intervals.length < LEAST_INTERVALS ? undefined : intervals[intervals.length >> 1];
  return steps.map((step) => ({ ...step, isOdd: isOdd(step.count, step.days, usual) }));
}

/** So many intervals tell how often a newspaper appears. */
const LEAST_INTERVALS = 4;
/** An interval so much longer or shorter than most is not explained by the newspaper's habit. */
const ODD_INTERVAL = 4;
/** A few issues more or fewer are a holiday's. */
const ODD_COUNT = 3;

function isOdd(count: number, days: number, usual: number | undefined): boolean {
  if (count > days) return true;
  if (usual === undefined || Math.abs(count - days / usual) < ODD_COUNT) return false;
  const interval = days / count;
  return interval > usual * ODD_INTERVAL || interval < usual / ODD_INTERVAL;
}
