import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { findPageAddress, parseRedirectsFile } from "../../src/read/redirects-file.ts";

describe("redirects.yml", () => {
  test("says what moved and what was withdrawn", () => {
    const text = `
moved:
  /a/2021-01-20/01-5.html: a/2021-01-20/01-7.html
  a/2021-01-20/: a/2021-01-21/
  b/: a/index.html
withdrawn:
  a/2021-01-20/01-9.html:
    reason: 应当事人要求
    date: 2026-11-24
`;
    expect(parseRedirectsFile(text, "content/redirects.yml")).toEqual({
      moved: new Map([
        ["a/2021-01-20/01-5.html", "a/2021-01-20/01-7.html"],
        ["a/2021-01-20/index.html", "a/2021-01-21/index.html"],
        ["b/index.html", "a/index.html"],
      ]),
      folders: new Map([["a/2021-01-20/", "a/2021-01-21/"]]),
      // What was taken out of the folder stays out of it under its new name.
      withdrawn: new Map([
        ["a/2021-01-20/01-9.html", { reason: "应当事人要求", date: "2026-11-24", line: 7 }],
        ["a/2021-01-21/01-9.html", { reason: "应当事人要求", date: "2026-11-24", line: 7 }],
      ]),
    });
    expect(parseRedirectsFile("", "").moved.size).toBe(0);
  });

  test("what was taken out stays out of a renamed folder, unless the old one is filed anew", () => {
    const text = "moved:\n  a/14/: a/15/\n  a/15/: a/16/\nwithdrawn:\n  a/14/01-5.html:\n    reason: 应请求\n";
    expect([...parseRedirectsFile(text, "f").withdrawn.keys()]).toEqual(["a/14/01-5.html", "a/15/01-5.html"]);
    expect([...parseRedirectsFile(text, "f", () => true).withdrawn.keys()]).toEqual(["a/14/01-5.html"]);
  });

  test.each([
    "/a/2021-12-15/01-5.html",
    "a/2021-12-15/01-5",
    "https://example.org/archive/a/2021-12-15/01-5.html",
    "https://a.example.org/a/2021-12-15/01-5",
  ])("an address may be written as a browser shows it: %s", (written) => {
    const { moved } = parseRedirectsFile(`moved:\n  ${written}: a/2021-12-15`, "f");
    expect([...moved]).toEqual([["a/2021-12-15/01-5.html", "a/2021-12-15/index.html"]]);
  });

  test.each([
    ["moved:\n  a.html: ../b.html", 2],
    ["moved:\n  a.html: https://example.org/", 2],
    ["moved:\n  ../../etc/passwd: a.html", 2],
    ["withdrawn:\n  a.html: 撤下", 2],
    ["withdrawn:\n  a.html:\n    date: 2021-01-01", 3],
    ["move:\n  a.html: b.html", 2],
  ])("a fault is told with its line: %j", (text, line) => {
    const parse = () => parseRedirectsFile(text, "content/redirects.yml");
    expect(parse).toThrow(UserError);
    expect(parse).toThrow(`content/redirects.yml:${line} `);
  });
});

test("whatever is written, an address stays inside the site's folder", () => {
  const written = fc.string({ unit: fc.constantFrom(..."ab1-/.\\:%\u0000 ", "..", ".html", "/../") });
  fc.assert(
    fc.property(written, (text) => {
      const address = findPageAddress(text);
      if (address === undefined) return;
      expect(new URL(address, "https://example.org/county/").href).toBe(`https://example.org/county/${address}`);
      expect(findPageAddress(address)).toBe(address);
    }),
  );
});
