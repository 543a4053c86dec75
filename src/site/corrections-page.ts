import type { Correction } from "../model/correction.ts";
import type { Catalog, PageEntry } from "./catalog-entries.ts";
import { type CorrectionView, correctionView, findCorrected } from "./correction-view.ts";
import { dateText } from "./date.ts";
import { homeTrail } from "./home-trail.ts";
import { canReport } from "./report-link.ts";
import { type Sheet, sheetLinks, sheetsOf } from "./sheets.ts";
import { type Link, type Linker, linkerFrom, type Site, type SitePage } from "./site-page.ts";
import { correctionsSheetUrl, pageUrl } from "./urls.ts";

/** A correction with the printed page it was made on. */
export interface CorrectionEntry {
  readonly correction: Correction;
  readonly page: PageEntry;
}

/** Every correction of the archive, those made last first; of one day in order of issue, page and file. */
export function correctionEntries(catalog: Catalog): readonly CorrectionEntry[] {
  const issues = catalog.newspapers.flatMap((newspaper) => newspaper.issues);
  const pages = issues.flatMap(({ card, loadPages }) => (card.isCorrected ? loadPages() : []));
  const entries = pages.flatMap((page) => page.page.corrections.map((correction) => ({ correction, page })));
  return entries.sort((one, other) => compare(other.correction.date, one.correction.date));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The pages of corrections: what was printed in the text as filed, what stands there now, who says so and when. */
export function correctionsPages(site: Site): readonly SitePage[] {
  return sheetsOf(correctionEntries(site.catalog)).map((sheet) => correctionsPage(site, sheet));
}

function correctionsPage(site: Site, sheet: Sheet<CorrectionEntry>): SitePage {
  const { config, strings } = site;
  const url = correctionsSheetUrl(sheet.number);
  const link = linkerFrom(url, config);
  const sheets = sheetLinks(sheet, (number) => link(correctionsSheetUrl(number)), strings);
  return {
    url,
    template: "corrections",
    head: { title: strings.corrections, styles: ["lists.css", "article.css"], scripts: [] },
    view: {
      trail: homeTrail(link, strings),
      canReport: canReport(config),
      corrections: sheet.entries.map((entry) => entryView(entry, link, site)),
      ...(sheets === undefined ? {} : { sheets }),
    },
  };
}

/** The correction under the article it was made in; text that is in no article is told of by its page. */
function entryView({ correction, page }: CorrectionEntry, link: Linker, { strings }: Site): CorrectionEntryView {
  const { issue } = page;
  const corrected = findCorrected(correction, page.page);
  const article = page.articles.find((entry) => entry.article === corrected);
  const pageHref = link(pageUrl(issue, page.page));
  const place = [issue.newspaper.name, dateText(issue.date, strings), strings.pageNumber(page.page.number)].join(" ");
  return {
    ...correctionView(correction, strings),
    ...(article === undefined ? {} : { article: { text: article.title.text, href: link(article.url) } }),
    place: { text: place, href: pageHref },
  };
}

interface CorrectionEntryView extends CorrectionView {
  readonly article?: Link;
  readonly place: Link;
}
