import { describe, expect, test } from "vitest";
import type { LineRange } from "../../src/model/article.ts";
import type { Correction } from "../../src/model/correction.ts";
import { printedParts } from "../../src/search/entry.ts";
import { searchEntriesOf } from "../../src/search-entries.ts";
import { renderSite } from "../../src/site/site.ts";
import { article, config, issue, kecheng, page, smallArchive, templates } from "./small-archive.ts";

const files = new Map(
  renderSite(smallArchive, { config, templates, diagnostics: [] }).map(({ path, content }) => [path, String(content)]),
);

describe("corrections are public", () => {
  const list = files.get("corrections/index.html") ?? "";

  test("the latest first, each with its place, who made it, and why", () => {
    expect(list.indexOf("据原报")).toBeGreaterThan(0);
    expect(list.indexOf("据原报")).toBeLessThan(list.indexOf("开会义"));
    expect(list).toMatch(/<del>.*开会义<\/del>\s*<ins>.*开会议<\/ins>/);
    expect(list).toContain('<time datetime="2026-03-01">');
    expect(list).toContain("王小明");
  });

  test("one in an article links to it, one outside to its page", () => {
    const entries = list.split('<p class="correction-place">').slice(1);
    expect(entries[0]).toMatch(/^<a href="\.\.\/kecheng\/2021-01-20\/01\.html"/);
    expect(entries[1]).toMatch(/^<a href="\.\.\/kecheng\/2021-01-20\/01-3\.html"/);
  });

  test("the article shows its own, folded, and the text as filed below", () => {
    const article = files.get("kecheng/2021-01-20/01-3.html") ?? "";
    expect(article).toMatch(/<a class="tag" href="#corrections">更正 1 处<\/a>/);
    expect(article).toMatch(/<details class="fold">[\s\S]*id="corrections"[\s\S]*开会义[\s\S]*<\/details>/);
    expect(article).toContain("原文第4行");
    expect(files.get("kecheng/2021-01-20/01-8.html")).not.toContain("#corrections");
  });

  test("what was added stands alone, said to be added", () => {
    expect(listOf({ was: "", now: "各地压实责任" })).toMatch(
      /<p class="correction-text" lang="zh-Hans"><ins>.*补入：<\/span>各地压实责任<\/ins>/,
    );
  });

  test("what was deleted is said to be deleted", () => {
    expect(listOf({ was: "在前", now: "" })).toMatch(/<del>.*在前<\/del> <span lang="zh-Hans">（删去）<\/span><\/p>/);
  });

  test("without any the page says so", () => {
    const bare = { ...smallArchive, issues: smallArchive.issues.slice(1) };
    const rendered = renderSite(bare, { config, templates, diagnostics: [] });
    expect(rendered.find(({ path }) => path === "corrections/index.html")?.content).toContain("目前没有更正");
  });

  test("more than one page of them holds go on the next", () => {
    const [issue, ...others] = smallArchive.issues;
    const [page, ...pages] = issue?.pages ?? [];
    const [first] = page?.corrections ?? [];
    if (issue === undefined || page === undefined || first === undefined) throw new Error("no correction");
    const many = { ...page, corrections: Array.from({ length: 201 }, () => first) };
    const archive = { ...smallArchive, issues: [{ ...issue, pages: [many, ...pages] }, ...others] };
    const paths = renderSite(archive, { config, templates, diagnostics: [] }).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("corrections/"))).toEqual([
      "corrections/index.html",
      "corrections/p2.html",
    ]);
  });
});

test("the line as filed is searched beside the corrected text", () => {
  const entries = searchEntriesOf(smallArchive);
  const corrected = entries.find(({ url }) => url === "kecheng/2021-01-20/01-3.html");
  expect(corrected?.original).toEqual(["原文第4行"]);
  expect(corrected === undefined ? [] : printedParts(corrected).body).toContain("原文第4行");
  expect(entries.filter(({ original }) => original !== undefined)).toHaveLength(1);
});

test("the articles of a page's corrections are looked for once a page, not once an article", () => {
  let looks = 0;
  const articles = Array.from({ length: 30 }, (_, at) => {
    const lines: LineRange = [at * 10 + 1, at * 10 + 5];
    // Each is looked at by its lines, since no correction names one.
    return Object.defineProperty(article(lines[0], { lines }), "filedLines", {
      get: () => {
        looks += 1;
        return lines;
      },
    });
  });
  const corrections = articles.map(({ lines: [first] }, at): Correction => {
    const lines: LineRange = [first + 1, first + 1];
    return { place: { file: "", line: at + 1 }, lines, was: "", now: "", by: "", date: "2026-03-01" };
  });
  const corrected = { ...page(1, articles), sourceFile: "kecheng/2021-12-15/01.txt", corrections };
  searchEntriesOf({ newspapers: [kecheng], issues: [issue(kecheng, "2021-12-15", [corrected])] });
  expect(looks).toBeGreaterThan(0);
  expect(looks).toBeLessThan(2 * articles.length * corrections.length);
});

/** The list of corrections where the first is of other words. */
function listOf(words: { readonly was: string; readonly now: string }): string {
  const [issue, ...others] = smallArchive.issues;
  const [page, ...pages] = issue?.pages ?? [];
  const [first] = page?.corrections ?? [];
  if (issue === undefined || page === undefined || first === undefined) throw new Error("no correction");
  const changed = { ...page, corrections: [{ ...first, ...words }] };
  const archive = { ...smallArchive, issues: [{ ...issue, pages: [changed, ...pages] }, ...others] };
  const rendered = renderSite(archive, { config, templates, diagnostics: [] });
  return String(rendered.find(({ path }) => path === "corrections/index.html")?.content);
}
