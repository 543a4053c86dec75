import type { ArticleOutline } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import type { PageOutline } from "../model/issue.ts";
import { holdsLine } from "../text/line-range.ts";
import { groupBy } from "./catalog.ts";
import type { Strings } from "./strings.ts";
import { addressLine } from "./urls.ts";

/** A correction as pages show it. */
export interface CorrectionView {
  /** The text as filed. */
  readonly was: string;
  /** The text as corrected; absent where the wording stands. */
  readonly now?: string;
  /** What the lines are said to be: 定为标题. */
  readonly role?: string;
  readonly lines: string;
  readonly by: string;
  /** ISO. */
  readonly date: string;
  readonly note?: string;
}

/** A correction with what a template says of it. */
export function correctionView(correction: Correction, strings: Strings): CorrectionView {
  const { was, now, as, lines, by, date, note } = correction;
  return {
    was,
    ...(now !== undefined && { now }),
    ...(as !== undefined && { role: strings.correctedRole(strings.correctionRoles[as]) }),
    lines: lines[0] === lines[1] ? strings.lineNumber(lines[0]) : strings.lineNumbers(...lines),
    by,
    date,
    ...(note !== undefined && { note }),
  };
}

/** The corrections to each article of a page that has any, in the order of their file; under undefined those to text in no article. */
export function groupCorrections(page: PageOutline): ReadonlyMap<ArticleOutline | undefined, readonly Correction[]> {
  return groupBy(page.corrections, (correction) => findCorrected(correction, page));
}

/**
 * The article of its page that a correction belongs to: the one it names, or the one that has its lines. Undefined for
 * furniture and other text in no article.
 */
export function findCorrected(
  { lines, of = lines[0] }: Correction,
  { parsed }: PageOutline,
): ArticleOutline | undefined {
  const named = parsed.articles.find((article) => addressLine(article) === of);
  return named ?? parsed.articles.find((article) => holdsLine(article.filedLines ?? article.lines, of));
}
