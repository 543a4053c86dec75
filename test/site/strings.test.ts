import { readdirSync, readFileSync } from "node:fs";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { READING_STRINGS, SEARCH_STRINGS } from "../../src/browser/search-strings.ts";
import { stringsFor } from "../../src/site/strings.ts";
import { templates } from "./small-archive.ts";

const chinese = stringsFor("zh-Hans");
const english = stringsFor("en");
const siteFolder = new URL("../../src/site/", import.meta.url);
const sources = readdirSync(siteFolder)
  .filter((name) => name !== "strings.ts")
  .map((name) => readFileSync(new URL(name, siteFolder), "utf8"));

// A use of a string in a template or a view model: t.home, strings.pageNumber(
const stringUse = /\b(?:t|strings)\.(?!ts\b)([a-zA-Z]\w*)/g;

const used = new Set(
  [...templates.values(), ...sources].flatMap((text) => Array.from(text.matchAll(stringUse), (use) => use[1])),
);

describe("the string tables", () => {
  test("no string is unused", () => {
    expect(Object.keys(chinese).filter((key) => !used.has(key))).toEqual([]);
  });

  test("no string that a template asks for is missing", () => {
    expect([...used].filter((key) => key !== undefined && !(key in chinese))).toEqual([]);
  });

  test("both languages hold the same strings", () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  test("no English string holds Chinese, nor is a Chinese one left in English", () => {
    const words = (table: object) => JSON.stringify(table);
    expect(words(english)).not.toMatch(/\p{Script=Han}/u);
    const unchanged = Object.entries(chinese).filter(
      ([, text]) => typeof text === "string" && !/\p{Script=Han}/u.test(text),
    );
    expect(unchanged.filter(([key]) => key !== "listSeparator")).toEqual([]);
  });

  test.each([
    ["search page", "searchScript", SEARCH_STRINGS],
    ["article page", "readingScript", READING_STRINGS],
  ] as const)("the %s's script finds every string it asks for, with its placeholders", (_, table, asked) => {
    const placeholders = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()]));
    expect(Object.keys(chinese[table]).sort()).toEqual([...asked].sort());
    expect(placeholders(chinese[table])).toEqual(placeholders(english[table]));
  });
});

// What Eta runs: <% if (x) { %>, <%= t.home %>, <%~ include("trail") %>
const etaTag = /<%[\s\S]*?%>/g;

describe("templates", () => {
  test.each([...templates])("%s holds no words of its own", (_, source) => {
    const markup = source.replace(etaTag, "");
    // A format's name is the same in every language.
    const formats = /NDJSON|SHA-256/g;
    expect(visibleText(parseFragment(markup, { scriptingEnabled: false })).replace(formats, "")).not.toMatch(/\p{L}/u);
    for (const [, value] of markup.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g)) {
      expect(value).not.toMatch(/\p{L}/u);
    }
  });

  test.each([...templates])("%s holds no inline style or script", (_, source) => {
    // The one style sheet in a page comes from assets/, and the page's policy admits it by its hash.
    const markup = source.replace("<style><%~ it.inlineStyle %></style>", "");
    expect(markup).not.toMatch(/\sstyle=|<style|\son\w+=/i);
    for (const [, attributes] of source.matchAll(/<script([^>]*)>/g)) {
      expect(attributes).toMatch(/src="|type="application\//);
    }
  });
});

interface TreeNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly TreeNode[];
}

function visibleText(node: unknown): string {
  const { nodeName, value, childNodes = [] } = node as TreeNode;
  return nodeName === "#text" ? (value ?? "") : childNodes.map(visibleText).join(" ");
}
