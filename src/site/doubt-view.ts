import type { LineRange } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Page } from "../model/issue.ts";
import { rules } from "../model/rules.ts";
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
  const shown = (site.doubts.get(page.sourceFile) ?? []).filter(({ place: { line } }) => {
    return line === undefined || (isWithin(line, partLines) && !withdrawnLines.some((range) => isWithin(line, range)));
  });
  return shown.map((diagnostic) => ({
    ...(diagnostic.place.line === undefined ? {} : { line: site.strings.lineNumber(diagnostic.place.line) }),
    text: wordingOf(diagnostic, site),
  }));
}

function isWithin(line: number, [first, last]: LineRange): boolean {
  return first <= line && line <= last;
}

// A placeholder in a rule's wording: 报头印的日期是 {printed}
const placeholder = /\{(\w+)\}/g;

function wordingOf(diagnostic: Diagnostic, site: SiteBase): string {
  const wording = rules[diagnostic.rule][site.config.language === "en" ? "en" : "zh"];
  return wording.replace(placeholder, (whole, name: string) => String(diagnostic.details[name] ?? whole));
}
