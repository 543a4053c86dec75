import { describe, expect, it } from "vitest";
import { HEADS_A_SHARD } from "../../src/search/format.ts";
import { createKeptHeads, headPayloads, keepHeads, keptBylines, keptTitle } from "../../src/search/kept-heads.ts";
import { parseHead } from "../../src/search/read-documents.ts";
import { type FiledHead, writeHeads } from "../../src/search/write-heads.ts";

const DOCUMENTS = HEADS_A_SHARD * 3 + 2;
/** Documents of the first of two months. */
const FIRST_MONTH = HEADS_A_SHARD - 3;

const heads = Array.from(
  { length: DOCUMENTS },
  (_, document): FiledHead => ({
    url: `kecheng/2021-01-20/01-${document}.html`,
    title: `第${document}篇`,
    bylines: document % 3 === 0 ? [] : ["汪晓雯", `作者${document % 5}`, "汪晓雯"],
    newspaper: "kecheng",
    date: "2021-01-20",
    dateUncertain: document % 2 === 1,
    page: 1,
    line: document + 1,
    kind: "news",
    text: { offset: document % 4, before: 4 * (document % 3), at: document * 1000, length: 999, mark: "0a1b2c" },
    ...(document % 4 === 0 && { cited: { title: `[第${document}篇]`, authors: ["汪晓雯"], pages: [1, 3] } }),
  }),
);

const lengths = {
  headlineTerms: Uint32Array.from(heads, (_, document) => document),
  bodyTerms: Uint32Array.from(heads, (_, document) => document * 1000),
};

const measured = heads.map((head, document) => ({ ...head, headlineTerms: document, bodyTerms: document * 1000 }));

function keepAll() {
  const kept = createKeptHeads();
  keepHeads(kept, heads.slice(0, FIRST_MONTH));
  keepHeads(kept, heads.slice(FIRST_MONTH));
  return kept;
}

describe("kept heads", () => {
  it("become the shards that heads and lengths make together, of whichever month", () => {
    const expected = [0, 1, 2]
      .map((number) => FIRST_MONTH + number * HEADS_A_SHARD)
      .map((first) => writeHeads(measured.slice(first, first + HEADS_A_SHARD)));
    expect(headPayloads(keepAll(), FIRST_MONTH, DOCUMENTS, lengths)).toEqual(expected);
    expect(headPayloads(keepAll(), 0, FIRST_MONTH, lengths)).toEqual([writeHeads(measured.slice(0, FIRST_MONTH))]);
  });

  it("are read as they were kept, though each leaves out what it shares with the one before", () => {
    const together = heads.slice(0, HEADS_A_SHARD).map((head, place) => ({
      ...head,
      // Addresses that differ by half a character's UTF-16, and newspapers
      url: ["a/𠀀.html", "a/𠀁.html", "a/𠀁.html?", "", "b"][place] ?? head.url,
      newspaper: place > 3 ? "longyou" : "kecheng",
    }));
    const payload = writeHeads(together.map((head) => ({ ...head, headlineTerms: 1, bodyTerms: 2 })));
    for (const [place, head] of together.entries()) {
      expect(parseHead(payload, place, 7)).toEqual({ ...head, document: 7, headlineTerms: 1, bodyTerms: 2 });
    }
  });

  it("tell titles and what filters go by", () => {
    const kept = keepAll();
    expect(heads.map((_, document) => keptTitle(kept, document))).toEqual(heads.map(({ title }) => title));
    expect(kept.fields[1]).toEqual({ newspaper: "kecheng", date: "2021-01-20", page: 1, kind: "news" });
  });

  it("list the documents of a name once each, though it stands in a byline twice", () => {
    const documents = heads.flatMap(({ bylines }, document) => (bylines.length === 0 ? [] : [document]));
    expect(keptBylines(keepAll()).get("汪晓雯")?.documents).toEqual(documents);
  });
});
