import type { Diagnostic } from "../model/diagnostic.ts";
import { inlineStyle } from "../site/inline-style.ts";
import { renderMessage } from "../text/message.ts";
import { type Html, html } from "./html.ts";
import { type CheckedPage, countsOf, renderReportPage, titleOf } from "./report-page.ts";
import type { ReportStrings } from "./report-strings.ts";

/** All that a report tells. */
export interface Report {
  readonly pages: readonly CheckedPage[];
  /** Findings about files that are no page of it: skipped ones, settings. Paths as the user knows them. */
  readonly others: readonly Diagnostic[];
  /** How many pages were left out because there are too many. */
  readonly pagesLeftOut: number;
}

/** Stands near a report's beginning: what has it may be written over by the next one. */
export const REPORT_MARK = '<meta name="generator" content="xianbao check">';

/**
 * The editor's report: one HTML document that needs nothing else, no script and no request, a piece at a time. Each
 * page's source lines stand beside the articles read from them.
 *
 * @param css the report's style sheet, which is written into the document
 */
export function* renderReport(report: Report, css: string, strings: ReportStrings): Generator<string> {
  yield renderHead(report, css, strings).markup;
  for (const page of report.pages) yield renderReportPage(page, strings).markup;
  yield "</main>\n</body>\n</html>\n";
}

function renderHead({ pages, others, pagesLeftOut }: Report, css: string, strings: ReportStrings): Html {
  const style = inlineStyle(css);
  const articles = pages.reduce((sum, { page }) => sum + page.parsed.articles.length, 0);
  const all = [...pages.flatMap(({ diagnostics }) => diagnostics), ...others];
  return html`<!doctype html>
<html lang="${strings.language}">
<head>
<meta charset="utf-8">
${{ markup: REPORT_MARK }}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${style.source}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${strings.title}</title>
<style>${{ markup: style.css }}</style>
</head>
<body>
<header class="report-header">
<h1>${strings.title}</h1>
<p>${strings.totals(pages.length, articles)}</p>
${countsOf(all, strings)}
<p class="intro">${strings.intro}</p>
<p class="legend"><b>${strings.legend}</b> ${Object.entries(strings.roles).map(([role, name]) => html`<span class="r-${role}">${name}</span> `)}</p>
${pagesLeftOut === 0 ? undefined : html`<p class="left-out">${strings.pagesLeftOut(pagesLeftOut)}</p>`}
</header>
<main>
${renderOthers(others, strings)}
${renderIndex(pages, strings)}
`;
}

function renderOthers(others: readonly Diagnostic[], strings: ReportStrings): Html | undefined {
  if (others.length === 0) return undefined;
  const lines = others.map(
    (diagnostic) =>
      html`<li><code>${diagnostic.place.file}:${diagnostic.place.line ?? 1}</code> ${renderMessage(diagnostic, strings.language)} <code>${diagnostic.rule}</code></li>
`,
  );
  return html`<section class="others" aria-labelledby="others"><h2 id="others">${strings.otherFiles}</h2>
<p>${strings.otherFilesNote}</p>
<ul>${lines}</ul></section>`;
}

function renderIndex(pages: readonly CheckedPage[], strings: ReportStrings): Html {
  const rows = pages.map((checked) => {
    const { id, file, page, diagnostics } = checked;
    return html`<tr${diagnostics.length === 0 ? html` class="is-clean"` : undefined}><td><a href="#${id}">${titleOf(checked, strings)}</a></td><td class="file"><code>${file}</code></td><td class="number">${page.parsed.articles.length}</td><td>${countsOf(diagnostics, strings)}</td></tr>
`;
  });
  return html`<nav class="index" aria-labelledby="index">
<h2 id="index">${strings.index}</h2>
<p class="filter"><label><input type="checkbox" id="only-doubtful"> ${strings.onlyDoubtful}</label></p>
<table><thead><tr><th scope="col">${strings.page}</th><th scope="col" class="file">${strings.file}</th><th scope="col" class="number">${strings.articles}</th><th scope="col">${strings.severity.error} / ${strings.severity.warning} / ${strings.severity.info}</th></tr></thead>
<tbody>
${rows}</tbody></table></nav>`;
}
