import type { Diagnostic } from "../model/diagnostic.ts";
import type { Issue, PageOutline } from "../model/issue.ts";
import type { RuleId } from "../model/rules.ts";
import type { IssueFile } from "./issue-file.ts";
import { risingRow, serialSteps } from "./serial-row.ts";

/** What the pages of an issue print of it, to be held against each other. */
export interface NumberedPages {
  /** `<slug>/<date>` */
  readonly path: string;
  /** In order of number. */
  readonly pages: readonly PageOutline[];
  readonly issueFile: IssueFile;
}

/**
 * The pages of one issue print one serial number 总期号 and one count of pages, those of `issue.yml` where it gives them,
 * and no page's number is beyond the count.
 */
export function checkIssueNumbers(issue: NumberedPages): readonly Diagnostic[] {
  return [
    ...checkAgreement(issue, "serialNumber", "serial-disagrees"),
    ...checkAgreement(issue, "pageCount", "page-count-disagrees"),
    ...checkPageCount(issue),
  ];
}

type NumberName = "serialNumber" | "pageCount";

function checkAgreement(
  { path, pages, issueFile }: NumberedPages,
  name: NumberName,
  rule: RuleId,
): readonly Diagnostic[] {
  const printing = pages.flatMap((page) => {
    const printed = page.parsed.nameplate[name];
    return printed === undefined ? [] : [{ page, printed }];
  });
  const [first] = printing;
  if (first === undefined) return [];
  const filed = issueFile[name] ?? first.printed;
  const other = issueFile[name] === undefined ? first.page.sourceFile : `${path}/issue.yml`;
  return printing.flatMap(({ page, printed }) =>
    printed === filed ? [] : [found(rule, page, name, { printed, other, filed })],
  );
}

function checkPageCount({ pages, issueFile }: NumberedPages): readonly Diagnostic[] {
  const counting = pages.find(({ parsed }) => parsed.nameplate.pageCount !== undefined);
  const count = issueFile.pageCount ?? counting?.parsed.nameplate.pageCount;
  const last = pages.at(-1);
  if (count === undefined || last === undefined || last.number <= count) return [];
  return [found("page-count-exceeded", last, "pageNumber", { count, number: last.number })];
}

function found(rule: RuleId, page: PageOutline, name: string, details: Diagnostic["details"]): Diagnostic {
  return { rule, place: placeOf(page, name), details };
}

/** Where the nameplate prints something. */
function placeOf({ sourceFile, parsed }: PageOutline, name: string): Diagnostic["place"] {
  const line = parsed.nameplate.lines[name];
  return { file: sourceFile, ...(line !== undefined && { line }) };
}

/** An issue with its number. */
export interface NumberedIssue {
  /** Of its newspaper. */
  readonly slug: string;
  readonly date: string;
  /** Of such a date only the number is known for certain. */
  readonly isDateUncertain?: true;
  readonly serial: number;
  /** Where its number is printed. */
  readonly place: Diagnostic["place"];
}

/** The issue's number; undefined where it has none. */
export function numberedIssue({
  newspaper,
  date,
  serialNumber: serial,
  pages,
}: Issue<PageOutline>): NumberedIssue | undefined {
  const page = pages.find(({ parsed }) => parsed.nameplate.serialNumber === serial) ?? pages[0];
  if (serial === undefined || page === undefined) return undefined;
  return {
    slug: newspaper.slug,
    date: date.iso,
    ...(date.uncertain && { isDateUncertain: true }),
    serial,
    place: placeOf(page, "serialNumber"),
  };
}

/**
 * Serial numbers of one newspaper rise with its dates. Those that fall out of the row are told of, and where it has a
 * gap, how many issues are missing; or, where the numbers grow in another measure than the days, that they do not fit.
 * `issues` are in order of date. One whose date is uncertain falls out of no row, but is not missing.
 */
export function checkSerialOrder(issues: readonly NumberedIssue[]): readonly Diagnostic[] {
  const bySlug = new Map<string, NumberedIssue[]>();
  for (const issue of issues) {
    const numbered = bySlug.get(issue.slug) ?? [];
    bySlug.set(issue.slug, numbered);
    numbered.push(issue);
  }
  return [...bySlug.values()].flatMap(checkNewspaper);
}

function checkNewspaper(issues: readonly NumberedIssue[]): readonly Diagnostic[] {
  const dated = issues.filter(({ isDateUncertain }) => isDateUncertain !== true);
  const held = new Set(issues.flatMap(({ isDateUncertain, serial }) => (isDateUncertain === true ? [serial] : [])));
  const rising = risingRow(dated);
  return [
    ...checkOutliers(dated, rising),
    ...checkGaps(
      rising,
      [...held].sort((one, other) => one - other),
    ),
  ];
}

/** Issues whose number does not fit among the others': the same as another's, or smaller than an earlier one's. */
function checkOutliers(issues: readonly NumberedIssue[], rising: readonly NumberedIssue[]): readonly Diagnostic[] {
  // Numbers that rise are each another.
  const bySerial = new Map(rising.map((issue) => [issue.serial, issue]));
  let before: NumberedIssue | undefined;
  return issues.flatMap((issue) => {
    const same = bySerial.get(issue.serial);
    if (same === issue) {
      before = issue;
      return [];
    }
    const { serial, place } = issue;
    const other = same ?? before ?? rising[0];
    if (other === undefined) return [];
    const rule = same === undefined ? "serial-out-of-order" : "serial-duplicate";
    return [{ rule, place, details: { serial, otherDate: other.date, otherSerial: other.serial } }];
  });
}

/** `held` are the numbers of issues of which it is not certain where in the row they stand, in order. */
function checkGaps(rising: readonly NumberedIssue[], held: readonly number[]): readonly Diagnostic[] {
  return serialSteps(rising).flatMap(({ before, issue, count, days, isOdd }): readonly Diagnostic[] => {
    const details = { serial: issue.serial, otherSerial: before.serial, otherDate: before.date };
    if (isOdd) {
      return [{ rule: "serial-dates-disagree", place: issue.place, details: { ...details, count, days } }];
    }
    const missing = count - 1 - countBetween(before.serial, issue.serial, held);
    return missing === 0 ? [] : [{ rule: "serial-gap", place: issue.place, details: { ...details, missing } }];
  });
}

/** How many numbers in order stand between two others. */
function countBetween(low: number, high: number, numbers: readonly number[]): number {
  return rankIn(numbers, high) - rankIn(numbers, low + 1);
}

/** How many numbers in order are less than one. */
function rankIn(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
