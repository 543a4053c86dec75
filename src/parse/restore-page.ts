import type { Article, Headline } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Nameplate, ParsedPage } from "../model/page.ts";
import type { ConvertedText, Restorer } from "../text/converted-text.ts";
import { PHOTOGRAPHER } from "./byline-roles.ts";

/** Gives what was made of lines that are known in the characters of the print. */
type RestoreHere = (text: string) => string;

/**
 * The page with all that repeats the words of its text as the press had them; what is named or told in our own words stays. Articles, furniture
 * and fragments, in which each character of the page is once, have its very characters. `firstLine` is the number of the text's first line in its file.
 */
export function restorePage(page: ParsedPage, source: ConvertedText, firstLine: number): ParsedPage {
  const restore = source.restorer(firstLine, "once");
  // What has lines of its own first: a headline's words also stand in its text.
  const furniture = page.furniture.map((piece) => ({ ...piece, text: restore(piece.text, ...piece.lines) }));
  const fragments = page.fragments.map(({ text, line }) => ({ text: restore(text, line, line), line }));
  const texts = page.articles.map((article) => restoreBlocks(article, restore));
  const again = source.restorer(firstLine, "again");
  const restored = texts.map((article) => restoreArticle(article, restore));
  // Below its articles a column's name has lines of none of them: it is what is left.
  const shared = restoreLabels(restored, restore).map((article) => restoreRoles(article, again));
  // Last, since no other text may take the role's characters for its own.
  const articles = shared.map((article) => withPrintedRole(article, restore));
  return {
    nameplate: restoreNameplate(page.nameplate, again),
    articles,
    furniture,
    fragments,
    diagnostics: page.diagnostics.map((diagnostic) => restoreDetails(diagnostic, again)),
  };
}

/** The nameplate's names as they were printed. Weekday and lunar date stay: they are held against what is computed. */
export function restoreNameplate(nameplate: Nameplate, restore: Restorer): Nameplate {
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

function restoreBlocks(article: Article, restore: Restorer): Article {
  return {
    ...article,
    blocks: article.blocks.map((block) => ({ ...block, text: restore(block.text, ...block.lines) })),
  };
}

/** All but its blocks and what it may share. */
function restoreArticle(article: Article, restoreIn: Restorer): Article {
  const { headline, summary, dateline } = article;
  const restore: RestoreHere = (text) => restoreIn(text, ...article.lines);
  return {
    ...article,
    ...(headline !== undefined && { headline: restoreHeadline(headline, restore) }),
    ...(summary !== undefined && {
      summary: {
        ...(summary.label !== undefined && { label: restore(summary.label) }),
        text: restore(summary.text),
      },
    }),
    ...(dateline !== undefined && { dateline: { ...dateline, text: restore(dateline.text) } }),
    bylines: restoreNames(article, restore),
    jumps: article.jumps.map((jump) => ({ ...jump, text: restoreIn(jump.text, jump.line, jump.line) })),
    marks: article.marks.map((mark) => restore(mark)),
  };
}

/** `龔一凡 文/攝`: somebody who has two roles is printed once. */
function restoreNames({ bylines }: Article, restore: RestoreHere): Article["bylines"] {
  const known = new Map<string, string>();
  const restoreName = (name: string) => {
    const printed = known.get(name) ?? restore(name);
    known.set(name, printed);
    return printed;
  };
  return bylines.map(({ role, names }) => ({ role, names: names.map(restoreName) }));
}

function restoreHeadline({ kicker, main, decks }: Headline, restore: RestoreHere): Headline {
  return {
    kicker: kicker.map((part) => restore(part)),
    main: restore(main),
    decks: decks.map((part) => restore(part)),
  };
}

/** A column's name may stand over several articles, or below them: it is printed once. */
function restoreLabels(articles: readonly Article[], restore: Restorer): readonly Article[] {
  const known = new Map<string, string>();
  return articles.map((article) => {
    const { columnLabel, lines } = article;
    if (columnLabel === undefined) return article;
    const printed = known.get(columnLabel) ?? restore(columnLabel, ...lines);
    known.set(columnLabel, printed);
    return { ...article, columnLabel: printed };
  });
}

/** A role is printed once for several names. */
function restoreRoles(article: Article, restoreIn: Restorer): Article {
  const bylines = article.bylines.map(({ role, names }) => ({
    role: role === PHOTOGRAPHER ? role : restoreIn(role, ...article.lines),
    names,
  }));
  return { ...article, bylines };
}

/** 摄影 is our word for 摄 and pictures' credits of any form; what is printed for it is among the marks. */
function withPrintedRole(article: Article, restore: Restorer): Article {
  const printed = article.bylines
    .filter(({ role }) => role === PHOTOGRAPHER)
    .flatMap(({ role }) => Array.from(restore(role, ...article.lines)))
    .filter((character) => !PHOTOGRAPHER.includes(character));
  return { ...article, marks: [...article.marks, ...printed] };
}

function restoreDetails(diagnostic: Diagnostic, restore: Restorer): Diagnostic {
  const { line = 1 } = diagnostic.place;
  const details = Object.fromEntries(
    Object.entries(diagnostic.details).map(([name, value]) => [
      name,
      typeof value === "string" ? restore(value, line, line) : value,
    ]),
  );
  return { ...diagnostic, details };
}
