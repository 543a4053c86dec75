import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/io/synth-random.ts";
import { printedParts, type SearchEntry } from "../../src/search/entry.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { orderArticles } from "../../src/search/order-articles.ts";
import { monthsOf } from "../../src/search/partition.ts";
import { parseQuery } from "../../src/search/query.ts";
import { type RankedDocument, rankingOptions, scoringOptions, TERM_SEPARATOR } from "../../src/search/rank.ts";
import { foldToString } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";
import { entryOf, openEntries, termsOfText } from "./archive.ts";

const folder = createOwnTextFolder();
const WORDS = [
  "柯城区",
  "疫情防控",
  "数字化改革",
  "蒋国强",
  "衢州",
  "农村",
  "工作",
  "在2021年",
  "的",
  "，",
  "区委",
  "改革",
] as const;

/** A thousand articles of a dozen words, long and short, so that terms are common and scores differ. */
function thousandEntries(): readonly SearchEntry[] {
  const random = createRandom(7);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[random.below(WORDS.length)] ?? "").join("");
  const entries = Array.from({ length: 1000 }, (_, number) =>
    entryOf({
      url: `${number}.html`,
      line: number,
      date: `20${10 + (number % 10)}-01-01`,
      headline: random.fraction() < 0.1 ? "" : words(2),
      text: words(2 + random.below(60)),
    }),
  );
  return monthsOf(entries).flatMap((month) => month.entries);
}

/** One whole MiniSearch over the same terms; documents have the index's numbers. */
function wholeIndex(entries: readonly SearchEntry[]): MiniSearch<RankedDocument> {
  const whole = new MiniSearch<RankedDocument>(rankingOptions);
  const terms = (parts: readonly string[]) => parts.flatMap((part) => termsOfText(part, folder)).join(TERM_SEPARATOR);
  entries.forEach((entry, id) => {
    const { headline, body } = printedParts(entry);
    whole.add({ id, headline: terms(headline), body: terms(body) });
  });
  return whole;
}

function occurrencesIn(entry: SearchEntry, text: string): number {
  const { headline, body } = printedParts(entry);
  const wanted = foldToString(text, folder);
  const count = (part: string) => {
    let found = 0;
    for (let at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, at + 1)) {
      found++;
    }
    return found;
  };
  return [...headline, ...body].reduce((sum, part) => sum + count(foldToString(part, folder)), 0);
}

describe("ranking", () => {
  const entries = thousandEntries();
  const wholeArchive = wholeIndex(entries);
  it.each(["工作", "疫情防控", "数字化改革", "蒋国强衢州", "区的", "在2021年，农村", "柯城区疫情"])(
    "puts the same ten first as one whole MiniSearch does for %s",
    async (text) => {
      // In two partitions, so that the figures of both are seen to be added up
      const index = await openEntries(entries, { partitionArticles: 500 });
      expect(index.partitions).toHaveLength(2);
      const found = await findArticles(index, parseQuery(text, folder));
      expect(found.total).toBeGreaterThan(10);
      const ids = await orderArticles(index, found, "relevance", 10);

      const query = [...new Set(termsOfText(text, folder).slice(1, -1))].join(TERM_SEPARATOR);
      const options = scoringOptions((id) => (entries[id] ? occurrencesIn(entries[id], text) : 0));
      const whole = wholeArchive.search(query, { ...options, combineWith: "AND" });
      const scores = new Map(whole.map((result) => [result.id, result.score]));
      expect(whole).toHaveLength(found.total);
      // The same scores in the same order; which of two level ones comes first is for the reader's index to say.
      const best = whole.slice(0, 10).map((result) => result.score);
      for (const [place, id] of ids.entries()) {
        expect(scores.get(id)).toBeCloseTo(best[place] ?? 0, 9);
      }
    },
  );
});
