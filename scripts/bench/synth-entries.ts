import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { SYNTH_NEWSPAPERS, type SynthArticle, synthArticles } from "../../src/io/synth-articles.ts";
import { printedParts, type SearchEntry } from "../../src/search/entry.ts";
import { type Month, monthOfDate, monthsOf } from "../../src/search/partition.ts";

/** So many invented articles as the index takes them in, made of the sample under content/. */
export function synthEntries(count: number): readonly SearchEntry[] {
  return Array.from(synthArticles(readSample(), count), entryOf);
}

/** The same a month at a time, so that not all of them are ever held. */
export function* synthMonths(count: number): Generator<Month> {
  let entries: SearchEntry[] = [];
  for (const article of synthArticles(readSample(), count)) {
    const [last] = entries;
    if (last !== undefined && monthOfDate(last.date) !== monthOfDate(article.date)) {
      yield* monthsOf(entries);
      entries = [];
    }
    entries.push(entryOf(article));
  }
  yield* monthsOf(entries);
}

/** How many of the articles there are of every month. */
export function countMonths(count: number): readonly { readonly name: string; readonly articles: number }[] {
  return Array.from(synthMonths(count), ({ name, entries }) => ({ name, articles: entries.length }));
}

/** The names of the newspapers by slug. */
export const synthNewspapers: ReadonlyMap<string, string> = new Map(Object.entries(SYNTH_NEWSPAPERS));

function readSample(): readonly string[] {
  const files = fastGlob.sync("content/*/*/*.txt").sort();
  return files.map((file) => readFileSync(file, "utf8"));
}

function entryOf(article: SynthArticle): SearchEntry {
  const line = article.place * 10 + 5;
  return {
    url: `${article.newspaper}/${article.date}/0${article.page}-${line}.html`,
    newspaper: article.newspaper,
    newspaperName: SYNTH_NEWSPAPERS[article.newspaper] ?? "",
    date: article.date,
    page: article.page,
    line,
    kind: "news",
    title: article.headline,
    headline: article.headline,
    kicker: [],
    decks: [],
    bylines: article.bylines,
    bylineLines: [`记者 ${article.bylines.join(" ")}`],
    text: article.paragraphs.join("\n"),
    captions: [],
    signatures: [],
    labels: [],
  };
}

/** The bytes of an entry's printed text in UTF-8: what the index's size is measured against. */
export function textBytes(entry: SearchEntry): number {
  const { headline, body } = printedParts(entry);
  return [...headline, ...body].reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}
