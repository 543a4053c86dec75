import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { buildArchive } from "../../src/archive.ts";
import { readContent } from "../../src/io/discover.ts";
import type { Article } from "../../src/model/article.ts";
import type { SearchIndex } from "../../src/search/search-index.ts";
import { searchEntriesOf } from "../../src/search-entries.ts";
import { addressArticles } from "../../src/site/urls.ts";
import { findUrls, openEntries } from "../search/archive.ts";

/** A piece of an article as printed, and the article's address. */
interface Printed {
  readonly url: string;
  readonly text: string;
}

let index: SearchIndex;
let printed: readonly Printed[];

beforeAll(async () => {
  const archive = buildArchive((await readContent("content")).value).value;
  index = await openEntries(searchEntriesOf(archive));
  printed = archive.issues.flatMap((issue) =>
    issue.pages.flatMap((page) =>
      addressArticles(issue, page).flatMap(({ article, url }) => textsOf(article).map((text) => ({ url, text }))),
    ),
  );
});

test("any stretch of an article's text with two Chinese characters or more finds the article", async () => {
  const stretch = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 40 }));
  await fc.assert(
    fc.asyncProperty(stretch, async ([which, start, length]) => {
      const { url, text } = printed[which % printed.length] ?? { url: "", text: "" };
      const characters = [...text.replaceAll(QUOTE, " ")];
      const from = start % Math.max(1, characters.length - 1);
      const wanted = characters.slice(from, from + length).join("");
      fc.pre((wanted.match(HAN) ?? []).length >= 2);
      expect(await findUrls(index, `"${wanted}"`), wanted).toContain(url);
    }),
    { numRuns: 400 },
  );
});

test("so does any word of Chinese characters, typed without quotation marks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 12 }), async (which, start, length) => {
      const { url, text } = printed[which % printed.length] ?? { url: "", text: "" };
      const runs = text.match(HAN_RUN) ?? [];
      const run = [...(runs[start % Math.max(1, runs.length)] ?? "")];
      const from = start % Math.max(1, run.length - 1);
      const wanted = run.slice(from, from + length).join("");
      fc.pre(run.length >= 2);
      expect(await findUrls(index, wanted), wanted).toContain(url);
    }),
    { numRuns: 400 },
  );
});

/** Quotation marks, which would end a phrase in a query. */
const QUOTE = /["“”＂]/gu;
const HAN = /\p{Script=Han}/gu;
const HAN_RUN = /\p{Script=Han}{2,}/gu;

/** Everything of an article that a reader sees as its text. */
function textsOf({ headline, columnLabel, summary, bylines, blocks }: Article): readonly string[] {
  return [
    ...(headline === undefined ? [] : [...headline.kicker, headline.main, ...headline.decks]),
    ...(columnLabel === undefined ? [] : [columnLabel]),
    ...(summary === undefined ? [] : [summary.text]),
    ...bylines.map(({ role, names }) => [role, ...names].join(" ")),
    ...blocks.map(({ text }) => text),
  ];
}

test("a headline of two lines is found by its own words, with a space between them or none", async () => {
  for (const words of ["柯城区召开新冠肺炎疫情防控应急演练复盘会", "title:疫情防控应急演练", '"疫情 防控应急演练"'])
    expect(await findUrls(index, words), words).toContain("kecheng/2021-12-15/01-19.html");
});
