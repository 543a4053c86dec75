import type { ListedIssue } from "./catalog-entries.ts";
import { dateText } from "./date.ts";
import type { Strings } from "./strings.ts";

type DatedIssue = Pick<ListedIssue, "issue">;

/** Issues that were printed between two held ones, as the serial numbers tell, and are not held. */
export interface SerialGap {
  readonly first: number;
  readonly last: number;
  readonly after: DatedIssue;
  readonly before: DatedIssue;
}

/**
 * The gaps in the serial numbers of issues in order of date. Numbers that fall back tell nothing, nor do those around an
 * issue without a number, which may be one of those that seem to be missing.
 */
export function serialGaps(issues: readonly DatedIssue[]): readonly SerialGap[] {
  return issues.slice(1).flatMap((before, index) => {
    const after = issues[index];
    const [held, next] = [after?.issue.serialNumber, before.issue.serialNumber];
    if (after === undefined || held === undefined || next === undefined || next - held < 2) return [];
    return [{ first: held + 1, last: next - 1, after, before }];
  });
}

/** How many issues the gaps are. */
export function missingCount(gaps: readonly SerialGap[]): number {
  return gaps.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** `总第 1769—1772 期（2021年1月20日至2021年1月26日之间）` */
export function gapText(gap: SerialGap, strings: Strings): string {
  const numbers = gap.first === gap.last ? String(gap.first) : `${gap.first}—${gap.last}`;
  return strings.serialGap(numbers, dateText(gap.after.issue.date, strings), dateText(gap.before.issue.date, strings));
}
