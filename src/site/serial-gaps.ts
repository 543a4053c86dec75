import type { IssueEntry } from "./catalog.ts";
import { dateText } from "./date.ts";
import type { Strings } from "./strings.ts";

/** Issues that were printed between two held ones, as the serial numbers tell, and are not held. */
export interface SerialGap {
  readonly first: number;
  readonly last: number;
  readonly after: IssueEntry;
  readonly before: IssueEntry;
}

/** The gaps in the serial numbers of issues in order of date. Numbers that fall back tell nothing. */
export function serialGaps(issues: readonly IssueEntry[]): readonly SerialGap[] {
  const numbered = issues.filter(({ issue }) => issue.serialNumber !== undefined);
  return numbered.slice(1).flatMap((before, index) => {
    const after = numbered[index];
    if (after === undefined) return [];
    const first = (after.issue.serialNumber ?? 0) + 1;
    const last = (before.issue.serialNumber ?? 0) - 1;
    return last < first || heldBetween(issues, after, before) ? [] : [{ first, last, after, before }];
  });
}

/** Whether an issue without a number lies between, which may be one of those the numbers miss. */
function heldBetween(issues: readonly IssueEntry[], after: IssueEntry, before: IssueEntry): boolean {
  return issues.indexOf(before) - issues.indexOf(after) > 1;
}

/** `总第 1769—1772 期（2021年1月20日至2021年1月26日之间）` */
export function gapText(gap: SerialGap, strings: Strings): string {
  const numbers = gap.first === gap.last ? String(gap.first) : `${gap.first}—${gap.last}`;
  return strings.serialGap(numbers, dateText(gap.after.issue.date, strings), dateText(gap.before.issue.date, strings));
}
