import { risingRow, serialSteps } from "../read/serial-row.ts";
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
 * The gaps in the serial numbers of issues in order of date, where the dates allow for them: a number that was misread
 * makes no issue missing. Numbers that fall back tell nothing, nor do those around an issue that has no number, or one
 * out of the row, which may be one of those that seem to be missing. A number that an issue out of the row has is held.
 */
export function serialGaps(issues: readonly DatedIssue[]): readonly SerialGap[] {
  const numbered = issues.flatMap((dated, place) => {
    const { serialNumber, date } = dated.issue;
    return serialNumber === undefined ? [] : [{ dated, place, serial: serialNumber, date: date.iso }];
  });
  const row = risingRow(numbered);
  const inRow = new Set(row);
  const heldElsewhere = new Set(numbered.filter((issue) => !inRow.has(issue)).map(({ serial }) => serial));
  return serialSteps(row).flatMap(({ before, issue, isOdd }) => {
    if (isOdd || issue.place - before.place > 1) return [];
    const stretches = stretchesBetween(before.serial, issue.serial, heldElsewhere);
    return stretches.map((stretch) => ({ ...stretch, after: before.dated, before: issue.dated }));
  });
}

/** The numbers between two others without those held: with 13 held, those between 10 and 16 are 11 to 12 and 14 to 15. */
function stretchesBetween(
  low: number,
  high: number,
  held: ReadonlySet<number>,
): readonly Pick<SerialGap, "first" | "last">[] {
  const stretches: Pick<SerialGap, "first" | "last">[] = [];
  let first = low + 1;
  // Where dates and numbers agree there are no more numbers than days.
  for (let serial = first; serial <= high; serial++) {
    if (serial < high && !held.has(serial)) continue;
    if (first < serial) stretches.push({ first, last: serial - 1 });
    first = serial + 1;
  }
  return stretches;
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
