import { describe, expect, test } from "vitest";
import type { Archive, PageOutline } from "../../src/model/issue.ts";
import type { Redirects } from "../../src/model/redirects.ts";
import { outlineArchive } from "../../src/site/catalog.ts";
import { checkAddresses, findTarget, nearestAddress } from "../../src/site/permanence.ts";
import { renderSite } from "../../src/site/site.ts";
import { addressArticles } from "../../src/site/urls.ts";
import { withdrawArticles, withdrawOutlines } from "../../src/site/withdrawal.ts";
import { article, config, issue, kecheng, page, smallArchive, templates } from "./small-archive.ts";

function redirects(
  moved: Readonly<Record<string, string>> = {},
  withdrawn: Readonly<Record<string, { readonly reason: string; readonly date?: string }>> = {},
  folders: Readonly<Record<string, string>> = {},
): Redirects {
  return {
    moved: new Map(Object.entries(moved)),
    folders: new Map(Object.entries(folders)),
    withdrawn: new Map(Object.entries(withdrawn)),
  };
}

describe("published addresses", () => {
  test("stay, lead on, or are known to be withdrawn; what else became of them is told", () => {
    const kept = redirects(
      { "b.html": "a.html", "new.html": "a.html", "x.html": "y.html" },
      { "c.html": { reason: "" } },
    );
    expect(checkAddresses(new Set(["new.html", "a.html"]), ["d.html", "c.html", "b.html", "a.html"], kept)).toEqual({
      vanished: ["d.html"],
      added: ["new.html"],
      unneeded: ["new.html"],
      astray: ["x.html"],
    });
  });

  test("lead on through several moves, and never in a circle", () => {
    const made = new Set(["c.html"]);
    const chain = redirects({ "a.html": "b.html", "b.html": "c.html", "x.html": "y.html", "y.html": "x.html" });
    expect(findTarget("a.html", chain, made)).toBe("c.html");
    expect(findTarget("x.html", chain, made)).toBeUndefined();
    expect(findTarget("a.html", redirects({ "a.html": "w.html" }, { "w.html": { reason: "" } }), made)).toBe("w.html");
  });

  test.each([
    [
      "a/2021-01-20/01-5-2.html",
      ["a/2021-01-20/01.html", "a/2021-01-20/index.html", "a/2021/index.html", "a/index.html"],
    ],
    ["a/2021-01-20/01.html", ["a/2021-01-20/index.html", "a/2021/index.html", "a/index.html"]],
    ["a/2021-01-20/index.html", ["a/2021/index.html", "a/index.html"]],
    ["bylines/697c-p2.html", ["bylines/697c.html", "bylines/index.html"]],
    ["columns/a/697c.html", ["columns/index.html"]],
    ["lost.html", []],
  ])("the nearest page to %s is the first that is there of those above it", (address, above) => {
    for (const [index, nearest] of above.entries()) {
      expect(nearestAddress(address, new Set(["index.html", ...above.slice(index)]))).toBe(nearest);
    }
    expect(nearestAddress(address, new Set(["index.html"]))).toBe("index.html");
  });
});

describe("what has moved or was withdrawn", () => {
  const gone = "kecheng/2021-01-20/02-20.html";
  const kept = redirects(
    { "kecheng/2021-01-20/02-2.html": "kecheng/2021-01-20/02-1.html" },
    { [gone]: { reason: "应<当事人>要求", date: "2026-11-24" } },
  );
  const archive = withdrawArticles(smallArchive, kept);
  const files = new Map(
    renderSite(archive, { config, templates, diagnostics: [], redirects: kept }).map(({ path, content }) => [
      path,
      String(content),
    ]),
  );

  test("an old address leads on by itself, for readers, search engines and hosts", () => {
    const page = files.get("kecheng/2021-01-20/02-2.html");
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=02-1.html">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/archive/kecheng/2021-01-20/02-1.html">');
    expect(page).toContain('<a href="02-1.html">');
    expect(files.get("_redirects")).toBe(
      "/archive/kecheng/2021-01-20/02-2.html /archive/kecheng/2021-01-20/02-1.html 301\n",
    );
    expect(files.get("sitemap.xml")).not.toContain("02-2.html");
  });

  test("a withdrawn article leaves a note, and nothing of its text anywhere", () => {
    const note = files.get(gone);
    expect(note).toContain("应&lt;当事人&gt;要求");
    expect(note).toContain("2026年11月24日");
    expect(note).toContain('<a href="02.html">');
    expect(note).toContain('name="robots" content="noindex"');
    const holding = [...files].filter(([, text]) => /公告正文|提要一段/.test(text));
    expect(holding.map(([path]) => path)).toEqual([]);
    const source = files.get("kecheng/2021-01-20/02.txt");
    expect(source).toContain("原文第1行");
    expect(source).not.toContain("原文第22行");
  });

  test("the articles after one on its line keep their addresses, with and without their text", () => {
    const edition = issue(kecheng, "2021-12-15", [page(1, [article(5), article(5), article(5)])]);
    const whole: Archive = { newspapers: [kecheng], issues: [edition] };
    const first = redirects({}, { "kecheng/2021-12-15/01-5.html": { reason: "" } });
    const left = ["kecheng/2021-12-15/01-5-2.html", "kecheng/2021-12-15/01-5-3.html"];
    expect(urlsOf(withdrawArticles(whole, first))).toEqual(left);
    expect(urlsOf(withdrawOutlines(outlineArchive(whole), first))).toEqual(left);
  });
});

function urlsOf({ issues }: Archive<PageOutline>): readonly string[] {
  return issues.flatMap((own) => own.pages.flatMap((one) => addressArticles(own, one).map(({ url }) => url)));
}
