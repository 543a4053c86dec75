import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_LIMITS } from "../../src/search/file-limits.ts";
import { foldToString } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";
import { arbitraryEntries, arbitraryText, denseText, entryOf, findUrls, naiveUrls, openEntries } from "./archive.ts";

const quoted = (text: string) => `"${text.replaceAll('"', "")}"`;

describe("search against plain substring search", () => {
  it("finds just the articles that hold a string, whatever the string", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries, arbitraryText(14), async (entries, text) => {
        fc.pre(foldToString(text, createOwnTextFolder()) !== "");
        const index = await openEntries(entries);
        expect(await findUrls(index, quoted(text))).toEqual(naiveUrls(entries, text));
      }),
      { numRuns: 100 },
    );
  });

  it("finds the same across several partitions", async () => {
    const options = { partitionArticles: 4 };
    await fc.assert(
      fc.asyncProperty(arbitraryEntries, arbitraryText(5), async (entries, text) => {
        fc.pre(foldToString(text, createOwnTextFolder()) !== "");
        const index = await openEntries(entries, options);
        expect(await findUrls(index, quoted(text))).toEqual(naiveUrls(entries, text));
      }),
      { numRuns: 60 },
    );
  });

  it("finds the same where pairs of characters are extended, by their successors and followers", async () => {
    const entries = fc
      .array(denseText(25, 45), { minLength: 24, maxLength: 40 })
      .map((texts) => texts.map((text, number) => entryOf({ url: `${number}.html`, text })));
    const most = fc.integer({ min: 40, max: 110 });
    await fc.assert(
      fc.asyncProperty(entries, denseText(1, 14), most, async (archive, text, mostOccurrences) => {
        fc.pre(foldToString(text, createOwnTextFolder()) !== "");
        const index = await openEntries(archive, { limits: { ...FILE_LIMITS, mostOccurrences } });
        expect(await findUrls(index, quoted(text))).toEqual(naiveUrls(archive, text));
      }),
      { numRuns: 150 },
    );
  });

  it("finds an article by any stretch of its text", async () => {
    const stretch = fc.tuple(arbitraryEntries, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 }));
    await fc.assert(
      fc.asyncProperty(stretch, async ([entries, which, start, length]) => {
        const entry = entries[which % entries.length];
        const characters = [...(entry?.text ?? "")];
        const from = start % Math.max(1, characters.length);
        const text = characters.slice(from, from + length).join("");
        fc.pre(entry !== undefined && foldToString(text, createOwnTextFolder()) !== "");
        const index = await openEntries(entries);
        const urls = await findUrls(index, quoted(text));
        expect(urls).toContain(entry.url);
        expect(urls).toEqual(naiveUrls(entries, text));
      }),
      { numRuns: 100 },
    );
  });

  it("does not let digits swallow the Han characters after them", async () => {
    const index = await openEntries([entryOf({ url: "a.html", text: "2023年投资3000多元" })]);
    for (const query of ["年投资", "2023年", "3年投", "00多元", "多元"]) {
      expect(await findUrls(index, query), query).toEqual(["a.html"]);
    }
  });

  it("does not match from one printed part into the next", async () => {
    const index = await openEntries([entryOf({ url: "a.html", headline: "柯城", text: "区委" })]);
    expect(await findUrls(index, "柯城区委")).toEqual([]);
    expect(await findUrls(index, '"柯城 区委"')).toEqual([]);
    expect(await findUrls(index, "柯城 区委")).toEqual(["a.html"]);
  });
});
