import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleDocuments, writeHeadlineWords } from "../../src/search/headline-words.ts";
import { parseHeadlineWords } from "../../src/search/read-columns.ts";
import { arbitraryText } from "./archive.ts";

const wordsOf = (titles: readonly string[]) => parseHeadlineWords(writeHeadlineWords(titles));

describe("the words of headlines", () => {
  it("are all stretches of two to four Han characters, the most frequent first, then the shorter", () => {
    expect(wordsOf(["县政府：开会2021", "区政府政府"]).map(({ word, headlines }) => [word, headlines])).toEqual([
      ["政府", 2],
      ...["区政", "县政", "府政", "开会"].map((word) => [word, 1]),
      ...["区政府", "县政府", "府政府", "政府政"].map((word) => [word, 1]),
      ...["区政府政", "政府政府"].map((word) => [word, 1]),
    ]);
  });

  it.each([
    ["政府", "zhengfu"],
    ["单位", "danwei"],
    ["重庆", "chongqing"],
    ["妇女", "funv"],
  ])("%s is typed %s", (word, pinyin) => {
    expect(wordsOf([word])).toEqual([{ word, pinyin, headlines: 1 }]);
  });

  it("stand in as many headlines as are counted, whatever these hold", () => {
    fc.assert(
      fc.property(fc.array(arbitraryText(8), { maxLength: 12 }), (titles) => {
        for (const { word, headlines } of wordsOf(titles)) {
          expect(titles.filter((title) => title.includes(word))).toHaveLength(headlines);
        }
      }),
    );
  });

  it("are the most frequent 2,500, however much is printed", () => {
    const han = (seed: number) => String.fromCodePoint(0x4e00 + ((seed * 7919) % 5000));
    const titles = Array.from({ length: 3000 }, (_, title) =>
      Array.from({ length: 20 }, (_, place) => han(title * 20 + place)).join(""),
    );
    expect(parseHeadlineWords(writeHeadlineWords(titles))).toHaveLength(2500);
  });

  it("are none of what stands for a title that is missing", () => {
    expect(wordsOf(["无题", "无题"])).toEqual([]);
  });
});

describe("the headlines looked into", () => {
  it("are all of a small partition, and of a large one the first of each month", () => {
    expect(sampleDocuments([{ documents: 2 }, { documents: 3 }])).toEqual([0, 1, 2, 3, 4]);
    const sample = sampleDocuments(Array.from({ length: 100 }, () => ({ documents: 600 })));
    expect(sample).toHaveLength(2100);
    expect(sample.slice(19, 23)).toEqual([19, 20, 600, 601]);
    expect(sampleDocuments([])).toEqual([]);
  });
});
