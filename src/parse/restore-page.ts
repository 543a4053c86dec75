import type { Article, Byline, Headline } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Nameplate, ParsedPage } from "../model/page.ts";
import { PHOTOGRAPHER } from "./byline-roles.ts";

/** How what was made of some lines, first and last, was printed there. */
type Restore = (text: string, first: number, last: number) => string;
/** The same of lines that are known. */
type RestoreHere = (text: string) => string;

/** The page with all that repeats its words as the press had them; what is named or told in our own words stays. */
export function restorePage(page: ParsedPage, restore: Restore): ParsedPage {
  return {
    nameplate: restoreNameplate(page.nameplate, restore),
    articles: page.articles.map((article) => restoreArticle(article, restore)),
    furniture: page.furniture.map((piece) => ({ ...piece, text: restore(piece.text, ...piece.lines) })),
    fragments: page.fragments.map(({ text, line }) => ({ text: restore(text, line, line), line })),
    diagnostics: page.diagnostics.map((diagnostic) => restoreDetails(diagnostic, restore)),
  };
}

/** Weekday and lunar date stay: they are held against what is computed. */
function restoreNameplate(nameplate: Nameplate, restore: Restore): Nameplate {
  const { paper, section, publisher, producer, lines } = nameplate;
  const own = (field: string, text: string) => restore(text, lines[field] ?? 1, lines[field] ?? 1);
  return {
    ...nameplate,
    ...(paper !== undefined && { paper: own("paper", paper) }),
    ...(section !== undefined && { section: own("section", section) }),
    ...(publisher !== undefined && { publisher: own("publisher", publisher) }),
    ...(producer !== undefined && { producer: own("producer", producer) }),
  };
}

function restoreArticle(article: Article, restoreIn: Restore): Article {
  const { headline, columnLabel, summary, dateline } = article;
  const restore: RestoreHere = (text) => restoreIn(text, ...article.lines);
  return {
    ...article,
    ...(headline !== undefined && { headline: restoreHeadline(headline, restore) }),
    ...(columnLabel !== undefined && { columnLabel: restore(columnLabel) }),
    ...(summary !== undefined && {
      summary: {
        ...(summary.label !== undefined && { label: restore(summary.label) }),
        text: restore(summary.text),
      },
    }),
    ...(dateline !== undefined && { dateline: { ...dateline, text: restore(dateline.text) } }),
    bylines: article.bylines.map((byline) => restoreByline(byline, restore)),
    blocks: article.blocks.map((block) => ({ ...block, text: restoreIn(block.text, ...block.lines) })),
    jumps: article.jumps.map((jump) => ({ ...jump, text: restoreIn(jump.text, jump.line, jump.line) })),
    marks: [...article.marks.map((mark) => restore(mark)), ...printedRoles(article.bylines, restore)],
  };
}

function restoreHeadline({ kicker, main, decks }: Headline, restore: RestoreHere): Headline {
  return {
    kicker: kicker.map((part) => restore(part)),
    main: restore(main),
    decks: decks.map((part) => restore(part)),
  };
}

/** 摄影 is our word for 摄 and for pictures' credits of any form; what is printed for it is among the marks. */
function restoreByline({ role, names }: Byline, restore: RestoreHere): Byline {
  return { role: role === PHOTOGRAPHER ? role : restore(role), names: names.map((name) => restore(name)) };
}

function printedRoles(bylines: readonly Byline[], restore: RestoreHere): readonly string[] {
  const printed = restore(PHOTOGRAPHER);
  return printed !== PHOTOGRAPHER && bylines.some(({ role }) => role === PHOTOGRAPHER) ? [printed] : [];
}

function restoreDetails(diagnostic: Diagnostic, restore: Restore): Diagnostic {
  const { line = 1 } = diagnostic.place;
  const details = Object.fromEntries(
    Object.entries(diagnostic.details).map(([name, value]) => [
      name,
      typeof value === "string" ? restore(value, line, line) : value,
    ]),
  );
  return { ...diagnostic, details };
}
