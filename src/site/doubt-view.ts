import type { Page } from "../model/issue.ts";
import { holdsLine } from "../text/line-range.ts";
import { renderMessage } from "../text/message.ts";
import type { SiteBase } from "./site-page.ts";

/** What was doubted of a page, as it is shown under it. */
export interface DoubtView {
  /** Absent where the whole file is meant. */
  readonly line?: string;
  readonly text: string;
}

/** The findings about a page's file, worded. What was doubted of a line that was withdrawn is not told either. */
export function doubtViews(site: SiteBase, page: Page): readonly DoubtView[] {
  const { sourceLines, partLines = [1, sourceLines.length], withdrawnLines = [] } = page;
  const shown = (site.doubts.get(page.sourceFile) ?? []).filter(({ rule, place: { line } }) => {
    if (OF_WITHDRAWN.test(rule)) return false;
    return (
      line === undefined || (holdsLine(partLines, line) && !withdrawnLines.some((range) => holdsLine(range, line)))
    );
  });
  return shown.map((diagnostic) => ({
    ...(diagnostic.place.line === undefined ? {} : { line: site.strings.lineNumber(diagnostic.place.line) }),
    text: renderMessage(diagnostic, site.config.language),
  }));
}

/** What only editors are told: that something was withdrawn, and where else it stands. */
const OF_WITHDRAWN = /^withdrawn-/;
