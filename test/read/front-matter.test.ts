import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/read/front-matter.ts";

describe("text with and without front matter", () => {
  const cases: readonly [text: string, frontMatter: object, body: string, firstLine: number][] = [
    ["区委常委会召开会议\n", {}, "区委常委会召开会议\n", 1],
    ["\n---\ndate: 2021-01-20\n---\n", {}, "\n---\ndate: 2021-01-20\n---\n", 1],
    ["----\n甲\n----\n", {}, "----\n甲\n----\n", 1],
    ["--- 甲\n乙\n---\n", {}, "--- 甲\n乙\n---\n", 1],
    ["---js\nmodule.exports = {}\n---\n甲", {}, "---js\nmodule.exports = {}\n---\n甲", 1],
    [
      "---\ndate: 2021-01-20\npage: 2\n---\n甲\n",
      { date: { iso: "2021-01-20", uncertain: false }, page: 2 },
      "甲\n",
      5,
    ],
    ["---\ndate: 2021-01-20?\n---\n\n\n甲", { date: { iso: "2021-01-20", uncertain: true } }, "\n\n甲", 4],
    ["---  \npage: 3\n--- \t\n甲", { page: 3 }, "甲", 4],
    ["---\n---\n甲", {}, "甲", 3],
    ["---\n# 说明\n---\n甲", {}, "甲", 4],
    ["---\npage: 3\n---", { page: 3 }, "", 3],
    ["---\npage: 3\n---\n甲\n---\n乙", { page: 3 }, "甲\n---\n乙", 4],
  ];
  test.each(cases)("%j", (text, frontMatter, body, firstLine) => {
    expect(splitFrontMatter(text, "f")).toEqual({ ok: true, frontMatter, body, firstLine, diagnostics: [] });
  });
});

describe("front matter that makes the page unreadable", () => {
  const cases: readonly [text: string, rule: string, line: number][] = [
    ["---\ndate: [2021\n---\n甲", "front-matter-broken", 2],
    ["---\ndate: 2021-01-20\n甲\n乙", "front-matter-broken", 1],
    ["---\ndate: 2021-01-20\n---甲\n乙", "front-matter-broken", 1],
    ["---\npage: 1\ndate: 2021-02-30\n---\n甲", "no-such-date", 3],
  ];
  test.each(cases)("%j", (text, rule, line) => {
    const split = splitFrontMatter(text, "f");
    expect(split.ok).toBe(false);
    expect(split.diagnostics).toMatchObject([{ rule, place: { file: "f", line } }]);
  });

  test("the same text fails the same way twice", () => {
    const text = "---\ndate: [2021\n---\n甲";
    expect(splitFrontMatter(text, "f")).toEqual(splitFrontMatter(text, "f"));
  });

  test("the date that does not exist is named", () => {
    const [found] = splitFrontMatter("---\ndate: 2021-02-30\n---\n", "f").diagnostics;
    expect(found?.details).toEqual({ date: "2021-02-30" });
  });
});

test.each(["---\nsection：副刊\n---\n甲", "---\na: [\n---\n甲", "---\n富强 民主\n---\n甲"])(
  "what is no YAML, and names no day, is text, and is told of: %j",
  (text) => {
    const split = splitFrontMatter(text, "f");
    expect(split).toMatchObject({ ok: true, frontMatter: {}, body: text, firstLine: 1 });
    expect(split.diagnostics.map(({ rule }) => rule)).toEqual(["front-matter-field"]);
    expect(splitFrontMatter(text, "f", "markdown").ok).toBe(false);
  },
);

test.each(["---\n今日柯城\n乙", "---\n今日柯城\n-----\n乙", "---\npage: 1\n甲", "---\npage: 1\n---甲\n乙"])(
  "what opens as front matter and has no end is text, and is told of: %j",
  (text) => {
    const split = splitFrontMatter(text, "f");
    expect(split).toMatchObject({ ok: true, frontMatter: {}, body: text, firstLine: 1 });
    expect(split.diagnostics).toMatchObject([{ rule: "front-matter-field", place: { file: "f", line: 1 } }]);
    expect(splitFrontMatter(text, "f", "markdown").ok).toBe(false);
  },
);

test("what stands between two rules far apart is text, however many blank lines it has", () => {
  const text = `---\n${"\n".repeat(200_000)}a: [\n---\n甲`;
  expect(splitFrontMatter(text, "f")).toMatchObject({ ok: true, body: text, diagnostics: [{ place: { line: 1 } }] });
  expect(splitFrontMatter(text, "f", "markdown").ok).toBe(false);
  expect(splitFrontMatter(`---\n${"\n".repeat(200_000)}甲`, "f").ok).toBe(true);
  expect(splitFrontMatter(`---\ndate: 2021-01-20\n${"甲\n".repeat(5_000)}---\n乙`, "f").ok).toBe(false);
});

test("a field that is wrong is told of, the others are used", () => {
  const split = splitFrontMatter("---\npage: 头版\ndate: 2021-01-20\ntitle: 甲\n---\n乙", "f");
  expect(split).toMatchObject({
    ok: true,
    frontMatter: { date: { iso: "2021-01-20" } },
    diagnostics: [
      { rule: "front-matter-field", place: { line: 2 }, details: { field: "page" } },
      { rule: "front-matter-field", place: { line: 4 }, details: { field: "title" } },
    ],
  });
  expect(split.ok && split.frontMatter.page).toBeUndefined();
});
