import type { Diagnostic } from "../model/diagnostic.ts";
import type { PageOutline } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { RuleId } from "../model/rules.ts";
import { isTodaysColumn } from "../parse/nameplate-title.ts";
import { withoutSpace } from "../text/characters.ts";
import { isSameLunarDate, lunarDateOf, weekdayOf } from "../text/chinese-date.ts";
import type { FiledPage } from "./page-file.ts";

/**
 * Holds what the page prints of itself against where it is filed: the paper's title, date, weekday, lunar date, page number. The filed
 * place stands in every case; the diagnostics name both.
 */
export function checkNameplate({ newspaper, page, date, datedBy }: FiledPage<PageOutline>): readonly Diagnostic[] {
  const { nameplate } = page.parsed;
  const { iso } = date;
  const weekday = weekdayOf(iso);
  const diagnostics: Diagnostic[] = [];
  const report = (rule: RuleId, value: string, details: Diagnostic["details"]) => {
    const line = nameplate.lines[value];
    diagnostics.push({ rule, place: { file: page.sourceFile, ...(line !== undefined && { line }) }, details });
  };
  // Inner pages print their supplements' titles, too.
  if (page.number === 1 && mayBeTitle(nameplate.paper) && !isTitleOf(nameplate.paper, newspaper)) {
    report("paper-disagrees", "paper", { printed: nameplate.paper, slug: newspaper.slug, filed: newspaper.name });
  }
  if (nameplate.date !== undefined && nameplate.date !== iso) {
    report("date-disagrees", "date", { printed: nameplate.date, other: datedBy, filed: iso });
  }
  if (nameplate.weekday !== undefined && !isSameWeekday(nameplate.weekday, weekday)) {
    report("weekday-disagrees", "weekday", { printed: nameplate.weekday, date: iso, computed: weekday });
  }
  // Worked out only where one is printed: it takes longer than all the rest.
  const lunar = nameplate.lunar === undefined ? undefined : lunarDateOf(iso);
  if (nameplate.lunar !== undefined && lunar !== undefined && !isSameLunarDate(nameplate.lunar, lunar)) {
    report("lunar-disagrees", "lunar", { printed: nameplate.lunar, date: iso, computed: lunar });
  }
  if (nameplate.pageNumber !== undefined && nameplate.pageNumber !== page.number) {
    report("page-number-disagrees", "pageNumber", { printed: nameplate.pageNumber, filed: page.number });
  }
  return diagnostics;
}

/** `柯城报`, `今日柯城`, but not `教育周刊` or `今日冬至`: whether what stands in a nameplate is a paper's title beyond doubt. */
function mayBeTitle(printed: string | undefined): printed is string {
  return printed !== undefined && TITLE.test(printed) && !isTodaysColumn(printed);
}

/** `柯城报`, `今日柯城` */
const TITLE = /报$|^今日\p{Script=Han}{2}$/u;

/** Whether a printed title is one of the newspaper's; one that only its folder names may have any. */
function isTitleOf(printed: string, { slug, name, otherNames = [] }: Newspaper): boolean {
  return name === slug || [name, ...otherNames].some((title) => bareTitle(title) === bareTitle(printed));
}

function bareTitle(title: string): string {
  return withoutSpace(title.normalize("NFKC"));
}

/** 星期日 is also printed 星期天. */
function isSameWeekday(printed: string, computed: string): boolean {
  return printed.replace("天", "日") === computed;
}
