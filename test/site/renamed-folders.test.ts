import { describe, expect, test } from "vitest";
import type { Redirects } from "../../src/model/redirects.ts";
import { addressIn } from "../../src/read/renamed-address.ts";
import { findRenamed, moveRenamed } from "../../src/site/renamed-folders.ts";

/** Issues by their folders, each with its page and articles that start on these lines. */
function archive(issues: Readonly<Record<string, readonly number[]>>): readonly string[] {
  const papers = new Set(Object.keys(issues).map((folder) => folder.slice(0, folder.indexOf("/"))));
  return [
    ...Array.from(papers, (paper) => `${paper}/index.html`),
    ...Object.entries(issues).flatMap(([folder, lines]) =>
      ["index", "01", ...lines.map((line) => `01-${line}`)].map((name) => `${folder}${name}.html`),
    ),
  ];
}

function renamedBetween(published: readonly string[], made: readonly string[]) {
  const [before, now] = [new Set(published), new Set(made)];
  const vanished = published.filter((address) => !now.has(address));
  const added = made.filter((address) => !before.has(address));
  return Object.fromEntries(findRenamed(vanished, added, now, published));
}

describe("an address in a renamed folder", () => {
  const folders = new Map([
    ["a/", "b/"],
    ["b/2021-01-20/", "b/2021-01-21/"],
    ["x/", "y/"],
    ["y/", "x/"],
  ]);

  test.each([
    ["a/2021-01-20/01-5.html", "b/2021-01-21/01-5.html"],
    ["b/2021-01-20/01.html", "b/2021-01-21/01.html"],
    ["a/index.html", "b/index.html"],
    ["aa/index.html", "aa/index.html"],
    ["index.html", "index.html"],
  ])("%s is %s now", (old, now) => {
    expect(addressIn(folders, old)).toBe(now);
  });

  test("is told for two folders that were named for one another", () => {
    expect(addressIn(folders, "x/index.html")).toBe("x/index.html");
  });
});

describe("a folder's line", () => {
  const redirects: Redirects = {
    moved: new Map([["a/2021-01-20/01-9.html", "a/2021-01-21/01-11.html"]]),
    folders: new Map([["a/2021-01-20/", "a/2021-01-21/"]]),
    withdrawn: new Map([["a/2021-01-20/01-7.html", { reason: "" }]]),
  };

  test("moves what is made under its new name, and nothing that has a line of its own or is still there", () => {
    const published = archive({ "a/2021-01-20/": [5, 7, 9, 13] });
    const made = new Set(["a/index.html", "a/2021-01-20/01.html", ...archive({ "a/2021-01-21/": [5, 7, 11] })]);
    expect(Object.fromEntries(moveRenamed(redirects, published, made).moved)).toEqual({
      "a/2021-01-20/index.html": "a/2021-01-21/index.html",
      "a/2021-01-20/01-5.html": "a/2021-01-21/01-5.html",
      "a/2021-01-20/01-9.html": "a/2021-01-21/01-11.html",
    });
  });
});

describe("a folder that was renamed", () => {
  test("is told by what is in it", () => {
    expect(
      renamedBetween(
        archive({ "a/2021-01-20/": [5, 9], "a/2021-01-27/": [5, 12] }),
        archive({ "a/2021-01-21/": [5, 9], "a/2021-01-28/": [5, 12] }),
      ),
    ).toEqual({ "a/2021-01-20/": "a/2021-01-21/", "a/2021-01-27/": "a/2021-01-28/" });
  });

  test("is told for a whole paper at once", () => {
    expect(
      renamedBetween(
        archive({ "a/2021-01-20/": [5, 9], "a/2021-01-27/": [5, 9], "c/2021-01-20/": [5] }),
        archive({ "b/2021-01-20/": [5, 9], "b/2021-01-27/": [5, 9], "c/2021-01-20/": [5] }),
      ),
    ).toEqual({ "a/": "b/" });
  });

  test.each([
    ["of two that are as like", { "a/2021-01-21/": [5, 9], "a/2021-01-22/": [5, 9] }],
    ["where an article is missing", { "a/2021-01-21/": [5] }],
    ["where something was left", { "a/2021-01-20/": [], "a/2021-01-21/": [5, 9] }],
  ])("is not guessed %s", (_, issues) => {
    expect(renamedBetween(archive({ "a/2021-01-20/": [5, 9] }), archive(issues))).toEqual({});
  });
});
