import type { ListedArticle } from "../search/list-articles.ts";

/** A file made in the browser. */
export interface ListFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A spreadsheet's list of articles: comma-separated values with a byte order mark, without which Excel garbles Chinese. */
export function csvFile(articles: readonly ListedArticle[], siteAddress: string): ListFile {
  const rows = eachTextOnce(articles).map((article) => [
    article.date,
    article.dateUncertain ? UNCERTAIN : "",
    article.newspaper,
    article.pages.join(","),
    article.title,
    article.authors.join("; "),
    new URL(article.url, siteAddress).href,
  ]);
  const lines = [["date", "date uncertain", "newspaper", "page", "title", "authors", "url"], ...rows].map((row) =>
    row.map(csvCell).join(","),
  );
  return { name: "xianbao.csv", type: "text/csv;charset=utf-8", text: `\ufeff${lines.join("\r\n")}\r\n` };
}

/** A reference manager's list of articles, in RIS (type NEWS). */
export function risFile(articles: readonly ListedArticle[], siteAddress: string): ListFile {
  const records = eachTextOnce(articles).map((article) =>
    [
      "TY  - NEWS",
      `TI  - ${article.title}`,
      ...article.authors.map((name) => `AU  - ${name}`),
      `T2  - ${article.newspaper}`,
      `DA  - ${article.date.replaceAll("-", "/")}`,
      `PY  - ${article.date.slice(0, 4)}`,
      `SP  - ${article.pages.join(",")}`,
      // EDTF, as in an article's own record: a date that nobody printed is not passed on as a fact.
      ...(article.dateUncertain ? [`N1  - ${article.date}${UNCERTAIN}`] : []),
      "LA  - zh-CN",
      `UR  - ${new URL(article.url, siteAddress).href}`,
      "ER  - ",
    ].join("\r\n"),
  );
  return {
    name: "xianbao.ris",
    type: "application/x-research-info-systems;charset=utf-8",
    text: `${records.join("\r\n")}\r\n`,
  };
}

/** The articles, but of a text on several pages, whose parts are cited alike, the first that was found alone. */
function eachTextOnce(articles: readonly ListedArticle[]): readonly ListedArticle[] {
  const cited = new Set<string>();
  return articles.filter(({ newspaper, date, title, authors, pages }) => {
    const key = JSON.stringify([newspaper, date, title, authors, pages]);
    const isAgain = pages.length > 1 && cited.has(key);
    cited.add(key);
    return !isAgain;
  });
}

/** Quoted where need be; a text a spreadsheet would take for a formula gets an apostrophe before it. */
function csvCell(text: string): string {
  const harmless = FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

// e.g. =HYPERLINK(…), -1, @name
const FORMULA_START = /^[=+\-@\t\r]/u;
// e.g. 甲,乙
const NEEDS_QUOTES = /[",\r\n]/u;

/** The mark of EDTF for a date that is uncertain. */
const UNCERTAIN = "?";
