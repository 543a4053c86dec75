import type { Config } from "../model/config.ts";
import type { OutputFile } from "../model/output.ts";
import type { FullArticleEntry, FullPageEntry, NewspaperEntry, YearEntry } from "./catalog.ts";
import { issueArticles } from "./catalog.ts";
import { cleanText } from "./escape.ts";
import { absoluteUrl, dataFileUrl, dataPackageUrl } from "./urls.ts";

/**
 * The archive to take away: every article of an issue, a JSON object a line. The issues' lines together, in order of
 * date, are the file of a newspaper's year.
 */
export function issueRecords(pages: readonly FullPageEntry[], config: Config): string {
  return issueArticles({ pages })
    .map((article) => `${JSON.stringify(articleRecord(article, config))}\n`)
    .join("");
}

/** The description of the files of articles. */
export function dataPackageFile(newspapers: readonly NewspaperEntry[], config: Config): OutputFile {
  const years = newspapers.flatMap((newspaper) => newspaper.years);
  return { path: dataPackageUrl, content: dataPackage(years, config) };
}

/** An article as a line of data: what was printed, where, and the source file and lines it was read from. */
function articleRecord(entry: FullArticleEntry, config: Config): object {
  const { article, issue, page, url } = entry;
  const { date } = issue;
  return {
    url: config.baseUrl === undefined ? url : absoluteUrl(config.baseUrl, url),
    newspaper: issue.newspaper.name,
    // EDTF: an uncertain date ends in a question mark.
    date: date.uncertain ? `${date.iso}?` : date.iso,
    ...(issue.serialNumber === undefined ? {} : { serialNumber: issue.serialNumber }),
    page: page.number,
    source: { file: page.sourceFile, lines: article.lines },
    kind: article.kind,
    ...(article.columnLabel === undefined ? {} : { column: article.columnLabel }),
    ...(article.headline === undefined ? {} : { headline: article.headline }),
    bylines: article.bylines,
    ...(article.dateline === undefined ? {} : { dateline: article.dateline.text }),
    ...(article.summary === undefined ? {} : { summary: article.summary }),
    blocks: article.blocks.map(({ type, text }) => ({ type, text })),
    ...(article.jumps.length === 0
      ? {}
      : { jumps: article.jumps.map(({ direction, page: to }) => ({ direction, page: to })) }),
    ...(article.truncated ? { truncated: true } : {}),
  };
}

/** A Frictionless data package (https://datapackage.org): what the files are, for people and programs. */
function dataPackage(years: readonly YearEntry[], config: Config): string {
  const description = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "xianbao-articles",
    title: cleanText(config.title),
    ...(config.description === undefined ? {} : { description: cleanText(config.description) }),
    ...(config.baseUrl === undefined ? {} : { homepage: config.baseUrl }),
    resources: years.map(({ newspaper, year }) => ({
      name: `${newspaper.slug}-${year}`,
      title: cleanText(`${newspaper.name} ${year}`),
      path: dataFileUrl(newspaper, year).slice("data/".length),
      format: "ndjson",
      mediatype: "application/x-ndjson",
      encoding: "utf-8",
    })),
  };
  return `${JSON.stringify(description, undefined, 2)}\n`;
}
