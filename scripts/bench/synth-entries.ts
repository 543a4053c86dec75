import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { SYNTH_NEWSPAPERS, synthArticles } from "../../src/io/synth-articles.ts";
import { printedParts, type SearchEntry } from "../../src/search/entry.ts";

/** So many invented articles as the index takes them in, made of the sample under content/. */
export function synthEntries(count: number): readonly SearchEntry[] {
  const files = fastGlob.sync("content/*/*/*.txt").sort();
  const sample = files.map((file) => readFileSync(file, "utf8"));
  return Array.from(synthArticles(sample, count), (article): SearchEntry => {
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
      roles: ["记者"],
      text: article.paragraphs.join("\n"),
      captions: [],
      signatures: [],
      labels: [],
    };
  });
}

/** The bytes of an entry's printed text in UTF-8: what the index's size is measured against. */
export function textBytes(entry: SearchEntry): number {
  const { headline, body } = printedParts(entry);
  return [...headline, ...body].reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}
