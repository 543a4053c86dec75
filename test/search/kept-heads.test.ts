import { describe, expect, it } from "vitest";
import { HEADS_PER_FILE } from "../../src/search/format.ts";
import { createKeptHeads, headPayloads, keepHead, keptBylines, keptTitle } from "../../src/search/kept-heads.ts";
import { type FiledHead, writeHeads } from "../../src/search/write-documents.ts";

const DOCUMENTS = HEADS_PER_FILE * 3 + 2;

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
    textOffset: document % 4,
    textMark: "0a1b2c",
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
  for (const head of heads) keepHead(kept, head);
  return kept;
}

describe("kept heads", () => {
  it("become the files that heads and lengths make together, of whichever month", () => {
    const base = HEADS_PER_FILE - 3;
    const expected = [base, base + HEADS_PER_FILE, base + 2 * HEADS_PER_FILE].map((first) =>
      writeHeads(measured.slice(first, first + HEADS_PER_FILE)),
    );
    expect(headPayloads(keepAll(), base, DOCUMENTS, lengths)).toEqual(expected);
    expect(headPayloads(keepAll(), 0, 2, lengths)).toEqual([writeHeads(measured.slice(0, 2))]);
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
