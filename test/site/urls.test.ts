import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absoluteUrl,
  addressArticles,
  columnUrl,
  findNameInAddress,
  hostUrl,
  issueUrl,
  newspaperUrl,
  pageUrl,
  personUrl,
  relativeUrl,
  rootUrl,
  yearUrl,
} from "../../src/site/urls.ts";
import { article, issue, kecheng, page } from "./small-archive.ts";

const articles = [article(5), article(12), article(12), article(12)];
const front = page(1, articles);
const edition = issue(kecheng, "2021-12-15?", [front]);

describe("addresses", () => {
  test.each([
    [newspaperUrl(kecheng), "kecheng/index.html"],
    [yearUrl(kecheng, "2021"), "kecheng/2021/index.html"],
    [issueUrl(edition), "kecheng/2021-12-15/index.html"],
    [pageUrl(edition, front), "kecheng/2021-12-15/01.html"],
    [pageUrl(edition, page(12, [])), "kecheng/2021-12-15/12.html"],
    [personUrl("楼郁馨"), "bylines/697c-90c1-99a8.html"],
    [personUrl("楼郁馨", 2), "bylines/697c-90c1-99a8-p2.html"],
    [columnUrl(kecheng, "树正气"), "columns/kecheng/6811-6b63-6c14.html"],
  ])("%s", (made, expected) => expect(made).toBe(expected));

  test.each([
    [personUrl("楼郁馨", 2), "楼郁馨"],
    [columnUrl(kecheng, "树正气"), "树正气"],
    [personUrl("长".repeat(31)), undefined],
    ["bylines/initial-l.html", undefined],
    ["bylines/ffffff.html", undefined],
    ["kecheng/2021-12-15/01-5.html", undefined],
  ])("%s is of %s", (address, name) => expect(findNameInAddress(address)).toBe(name));

  test("articles are named by page and line, later ones on a line by rank", () => {
    expect(addressArticles(edition, front).map(({ url }) => url)).toEqual([
      "kecheng/2021-12-15/01-5.html",
      "kecheng/2021-12-15/01-12.html",
      "kecheng/2021-12-15/01-12-2.html",
      "kecheng/2021-12-15/01-12-3.html",
    ]);
  });

  test("of a page's articles are one another's never, and each names its line, whatever lines they start on", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 }), (lines) => {
        const own = page(
          1,
          lines.map((line) => article(line)),
        );
        const urls = addressArticles(edition, own).map(({ url }) => url);
        expect(new Set(urls).size).toBe(lines.length);
        expect(urls.map((url) => Number(/01-(\d+)/.exec(url)?.[1]))).toEqual(lines);
      }),
    );
  });

  test("a name's address is ASCII, bounded, its own, and stays in its folder, whatever the name", () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 300 }), (name) => {
        const url = personUrl(name);
        expect(url).toMatch(/^bylines\/[0-9a-fx-]{1,220}\.html$/);
        expect(seen.get(url) ?? name).toBe(name);
        seen.set(url, name);
      }),
    );
  });
});

describe("links", () => {
  test.each([
    ["index.html", "index.html", "index.html"],
    ["index.html", "kecheng/2021-12-15/01.html", "kecheng/2021-12-15/01.html"],
    ["kecheng/2021-12-15/01-5.html", "kecheng/2021-12-15/01.html", "01.html"],
    ["kecheng/2021-12-15/01-5.html", "kecheng/2021-12-13/01.html", "../2021-12-13/01.html"],
    ["kecheng/2021-12-15/01-5.html", "assets/frame.css", "../../assets/frame.css"],
    ["kecheng/2021-12-15/01-5.html", "index.html", "../../index.html"],
  ])("from %s to %s: %s", (from, to, expected) => expect(relativeUrl(from, to)).toBe(expected));

  test("an anchor is added", () => expect(relativeUrl("a/b.html", "a/c.html", "l5")).toBe("c.html#l5"));

  test("a link leads where a browser would follow it, from any page to any other", () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,3}$/);
    const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join("/")}.html`);
    fc.assert(
      fc.property(path, path, (from, to) => {
        const followed = new URL(relativeUrl(from, to), `https://example.org/sub/${from}`);
        expect(followed.href).toBe(`https://example.org/sub/${to}`);
        expect(new URL(rootUrl(from), `https://example.org/sub/${from}`).href).toBe("https://example.org/sub/");
      }),
    );
  });

  test("full addresses and those of the not-found page leave index.html out", () => {
    expect(absoluteUrl("https://example.org/a/", "kecheng/index.html")).toBe("https://example.org/a/kecheng/");
    expect(absoluteUrl("https://example.org/a/", "index.html")).toBe("https://example.org/a/");
    expect(hostUrl("https://example.org/a/", "search/index.html")).toBe("/a/search/");
    expect(hostUrl(undefined, "assets/frame.css")).toBe("/assets/frame.css");
  });
});
