import type { Article, LineRange } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import { rules } from "../model/rules.ts";
import { renderMessage } from "../text/message.ts";

/** The page as `xianbao parse` prints it: an object of the shape documented in docs/parse-json.md, indented by two. */
export function renderPageJson(page: ParsedPage): string {
  return JSON.stringify(pageToJson(page), undefined, 2);
}

/** One page of a file that holds several. */
export interface NumberedPage {
  /** The page's number. */
  readonly number: number;
  /** Its lines in the file. */
  readonly lines: LineRange;
  readonly parsed: ParsedPage;
}

/** The pages of a file that holds several: a list of the same objects, each with its number and lines. */
export function renderPagesJson(pages: readonly NumberedPage[]): string {
  const list = pages.map(({ number, lines, parsed }) => ({ page: number, lines, ...pageToJson(parsed) }));
  return JSON.stringify(list, undefined, 2);
}

/** The page in the documented JSON shape; what is absent is left out, but for a headline, which is then `null`. */
export function pageToJson(page: ParsedPage) {
  const { serialNumber, lines: _lines, ...nameplate } = page.nameplate;
  return {
    masthead: { ...nameplate, ...(serialNumber === undefined ? {} : { issueNumber: serialNumber }) },
    articles: page.articles.map(articleToJson),
    furniture: page.furniture.map((piece) => piece.text),
    fragments: page.fragments,
    diagnostics: page.diagnostics.map(diagnosticToJson),
  };
}

function articleToJson(article: Article) {
  const { headline, summary, dateline, jumps, marks, truncated } = article;
  const to = jumps.find((jump) => jump.direction === "to");
  const from = jumps.find((jump) => jump.direction === "from");
  return {
    kind: article.kind,
    headline: headline?.main ?? null,
    ...(headline !== undefined && headline.kicker.length > 0 ? { kicker: headline.kicker } : {}),
    ...(headline !== undefined && headline.decks.length > 0 ? { decks: headline.decks } : {}),
    ...(article.columnLabel === undefined ? {} : { columnLabel: article.columnLabel }),
    ...(summary === undefined ? {} : { summary: summary.text }),
    ...(summary?.label === undefined ? {} : { summaryLabel: summary.label }),
    ...(dateline === undefined ? {} : { dateline: dateline.text }),
    bylines: article.bylines,
    blocks: article.blocks,
    ...(to?.page === undefined ? {} : { jumpTo: to.page }),
    ...(from?.page === undefined ? {} : { jumpFrom: from.page }),
    ...(article.signedDate === undefined ? {} : { signedDate: article.signedDate }),
    ...(truncated ? { truncated } : {}),
    ...(marks.length + jumps.length === 0 ? {} : { marks: [...jumps.map((jump) => jump.text), ...marks] }),
    lines: article.lines,
    ...(article.filedLines === undefined ? {} : { filedLines: article.filedLines }),
  };
}

function diagnosticToJson(diagnostic: Diagnostic) {
  return {
    severity: rules[diagnostic.rule].severity,
    rule: diagnostic.rule,
    message: renderMessage(diagnostic, "zh-Hans"),
    file: diagnostic.place.file,
    line: diagnostic.place.line ?? 0,
  };
}
