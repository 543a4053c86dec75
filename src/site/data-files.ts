import type { Config } from "../model/config.ts";
import type { OutputFile } from "../model/output.ts";
import { edtfOf } from "../text/day.ts";
import type { FullArticleEntry, YearEntry } from "./catalog-entries.ts";
import { cleanText } from "./escape.ts";
import { placeOf } from "./site-page.ts";
import { absoluteUrl, dataChecksumsUrl, dataFileUrl, dataPackageUrl } from "./urls.ts";

/**
 * The archive to take away: every article of an issue, a JSON object a line. The issues' lines together, in order of
 * date, are the file of a newspaper's year.
 */
export function issueRecords(articles: readonly FullArticleEntry[], config: Config): string {
  return articles.map((article) => `${JSON.stringify(articleRecord(article, config))}\n`).join("");
}

/** A file of articles as it was written. */
export interface DataFile {
  /** From the site's root: `data/kecheng-2021.ndjson`. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

/** A year of a newspaper. */
export type NewspaperYear = Pick<YearEntry, "newspaper" | "year">;

/** What stands beside the files of articles: their description, and a manifest that `sha256sum -c` checks them by. */
export function dataManifests(
  years: readonly NewspaperYear[],
  files: readonly DataFile[],
  config: Config,
): readonly OutputFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const resources = years.flatMap((year) => {
    const file = byPath.get(dataFileUrl(year.newspaper, year.year));
    return file === undefined ? [] : [dataResource(year, file)];
  });
  const lines = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => `${file.hash}  ${nameOf(file)}\n`);
  return [
    { path: dataPackageUrl, content: dataPackage(resources, config) },
    { path: dataChecksumsUrl, content: lines.join("") },
  ];
}

/** An article as a line of data: what was printed, where, and the source file and lines it was read from. */
function articleRecord(entry: FullArticleEntry, config: Config): object {
  const { article, issue, page, url } = entry;
  const { date } = issue;
  return {
    url: config.baseUrl === undefined ? placeOf(url, config) : absoluteUrl(config.baseUrl, placeOf(url, config)),
    newspaper: issue.newspaper.name,
    date: edtfOf(date),
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
function dataPackage(resources: readonly object[], config: Config): string {
  const description = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "xianbao-articles",
    title: cleanText(config.title),
    ...(config.description === undefined ? {} : { description: cleanText(config.description) }),
    ...(config.baseUrl === undefined ? {} : { homepage: config.baseUrl }),
    resources,
  };
  return `${JSON.stringify(description, undefined, 2)}\n`;
}

function dataResource({ newspaper, year }: NewspaperYear, file: DataFile): object {
  return {
    name: `${newspaper.slug}-${year}`,
    title: cleanText(`${newspaper.name} ${year}`),
    path: nameOf(file),
    format: "ndjson",
    mediatype: "application/x-ndjson",
    encoding: "utf-8",
    bytes: file.bytes,
    hash: `sha256:${file.hash}`,
  };
}

/** As seen from the manifests, which lie in the same folder. */
function nameOf({ path }: DataFile): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
