import { describe, expect, test, vi } from "vitest";
import type { Redirects } from "../../src/model/redirects.ts";
import { findRenamed, findRenamedAddress, moveRenamed } from "../../src/site/renamed-folders.ts";

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
  const now = new Set(made);
  const vanished = published.filter((address) => !now.has(address));
  return Object.fromEntries(findRenamed(vanished, now, published));
}

describe("an address in a renamed folder", () => {
  const folders = new Map([
    ["a/", "b/"],
    ["b/2021-01-20/", "b/2021-01-21/"],
    ["x/", "y/"],
    ["y/", "x/"],
    ["z/", "z/old/"],
  ]);
  const find = (address: string, ...known: readonly string[]) =>
    findRenamedAddress(address, folders, (name) => known.includes(name));

  test.each([
    ["a/2021-01-20/01-5.html", "b/2021-01-21/01-5.html"],
    ["b/2021-01-20/01.html", "b/2021-01-21/01.html"],
    ["a/index.html", "b/index.html"],
  ])("%s is %s now", (old, now) => {
    expect(find(old, now)).toBe(now);
  });

  test("is the first that is known, for its old folder's next name is another issue's", () => {
    expect(find("a/2021-01-20/01.html", "b/2021-01-20/01.html", "b/2021-01-21/01.html")).toBe("b/2021-01-20/01.html");
  });

  test("is none where no folder was renamed, the names go round, or on for ever", () => {
    for (const address of ["aa/index.html", "index.html", "x/index.html", "z/index.html"])
      expect(find(address), address).toBeUndefined();
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
    ["where there is more", { "a/2021-01-21/": [5, 9, 13] }],
    ["where something was left", { "a/2021-01-20/": [], "a/2021-01-21/": [5, 9] }],
  ])("is not guessed %s", (_, issues) => {
    expect(renamedBetween(archive({ "a/2021-01-20/": [5, 9] }), archive(issues))).toEqual({});
  });

  test("is not guessed where issues have changed places", () => {
    const before = archive({ "a/2021-01-14/": [5, 9], "a/2021-01-15/": [7] });
    expect(renamedBetween(before, archive({ "a/2021-01-15/": [5, 9], "a/2021-01-16/": [7] }))).toEqual({});
  });

  test("is not guessed where two would have become one", () => {
    const before = archive({ "a/2021-01-20/": [5, 9], "a/2021-01-21/": [5, 9] });
    expect(renamedBetween(before, archive({ "a/2021-01-25/": [5, 9] }))).toEqual({});
  });

  test("is looked up, not sought among all issues, where hundreds are alike", () => {
    const days = Array.from({ length: 300 }, (_, at) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10));
    const issues = (paper: string) => archive(Object.fromEntries(days.map((day) => [`${paper}/${day}/`, [5]])));
    const [before, now] = [issues("a"), issues("b")];
    const looks = vi.spyOn(Set.prototype, "has");
    const renamed = renamedBetween(before, now);
    const count = looks.mock.calls.length;
    looks.mockRestore();
    expect(renamed).toEqual({ "a/": "b/" });
    expect(count).toBeLessThan(days.length * 50);
  });
});
