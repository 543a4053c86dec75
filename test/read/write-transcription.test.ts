import { readFileSync } from "node:fs";
import fc from "fast-check";
import fastGlob from "fast-glob";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { parsePage } from "../../src/parse/page.ts";
import { parseTranscription } from "../../src/read/transcription.ts";
import { renderTranscription } from "../../src/read/write-transcription.ts";
import { generatePage } from "../generate/generate-page.ts";
import { allHabits, habitName } from "../generate/habit.ts";
import { anyText, shuffledLines } from "../parse/any-page.ts";

describe("a page written out and read back is the same page", () => {
  // Of pages as raw OCR gives them all but one, whose paper's name is misread and known by its place alone.
  const pages = fastGlob.sync(["content/**/*.txt", "test/pages/other-papers/082[2-8].txt"]).sort();
  test.each(pages)("%s", (file) => expectSame(readFileSync(file, "utf8")));

  test("generated pages of every habit", () => {
    // Two of each seven: seven is prime to the number of spacings, punctuations, headlines …, so that all occur.
    const chosen = allHabits()
      .map((habit, seed) => ({ habit, seed }))
      .filter(({ seed }) => seed % 7 < 2);
    expect(chosen.length).toBeGreaterThan(300);
    for (const { habit, seed } of chosen)
      expectSame(generatePage(seed, habit).text, `seed ${seed} · ${habitName(habit)}`);
  });

  test.each([
    ["real lines in any order", shuffledLines, 300],
    ["any text", anyText, 300],
  ] as const)("%s", (_name, text, numRuns) => {
    fc.assert(
      fc.property(text, (source) => expectSame(source)),
      { numRuns, seed: 20261124 },
    );
  });
});

test("so is one of which an editor has said what its lines are", () => {
  const parts = ["headline", "kicker", "deck", "subhead", "byline", "caption", "paragraph", "lead", "line"] as const;
  const anyRole = fc.constantFrom(...parts, "summary", "column", "signature", "furniture", "fragment");
  const line = fc.integer({ min: 1, max: 40 });
  const role = fc.tuple(line, anyRole, fc.option(line));
  fc.assert(
    fc.property(shuffledLines, fc.uniqueArray(role, { maxLength: 5, selector: ([first]) => first }), (text, said) => {
      const place = { file: "01.corrections.yml", line: 1 };
      const roles = said.map(([first, as, of]) => ({
        lines: [first, first] as const,
        as,
        ...(of !== null && { of }),
        place,
      }));
      const page = parsePage(text, { file: "01.txt", roles });
      const written = renderTranscription(page, "text");
      expect(structureOf(parseTranscription(written, PLACE)), written).toEqual(structureOf(page));
    }),
    { numRuns: 300, seed: 20261124 },
  );
});

test("whatever an editor writes is read, and once written out stays as it is", () => {
  const marks = fc.constantFrom(
    ...[
      "## 题",
      "##",
      "- 记者：甲 乙",
      "- 体裁：图片",
      "- 下转：2版",
      "- 原文：3-9",
      "* 落款：某局",
      "- 提要（提示）：文",
    ],
    ...["> 图", "---", "### 小题", "| a | b |\n|---|---|\n| 1 | 2 |", "1. 一", "[^1]: 注", "- [x] 甲", "```", "<b>"],
    ...["- 残片：规", "- 报头：第2版", "![甲](a)", "**甲**乙", "`码`", "\\", "  ", "&amp;"],
  );
  const line = fc.oneof(marks, marks, fc.string({ unit: "grapheme" }));
  const joint = fc.constantFrom("\n", "\n\n", " ", "\n  ");
  const text = fc.array(fc.tuple(line, joint), { maxLength: 14 }).map((parts) => parts.flat().join(""));
  fc.assert(
    fc.property(text, (source) => {
      const page = parseTranscription(source, PLACE);
      const written = renderTranscription(page, "markdown");
      const back = parseTranscription(written, PLACE);
      expect(structureOf(back), written).toEqual(structureOf(page));
      expect(renderTranscription(back, "markdown")).toBe(written);
    }),
    { numRuns: 400, seed: 20261124 },
  );
});

describe("text that looks like Markdown stays text", () => {
  const MARKS = [
    ..."#*_`~|<>[]()!\\&-+=.:^$\"'{}@/",
    "＃",
    "＃＃",
    "**甲**",
    "# ",
    "## ",
    "1. ",
    "1) ",
    "- ",
    "* ",
    "+ ",
    "> ",
    "---",
    "***",
    "===",
    "```",
    "<br>",
    "<b>甲</b>",
    "<!-- 甲 -->",
    "&amp;",
    "&#65;",
    "![图](a.png)",
    "[甲](b)",
    "[^1]",
    "[ ] ",
    "[x] ",
    "~~甲~~",
    "www.example.cn",
    "https://example.cn/a?b=c",
    "a@b.cn",
    "| 甲 | 乙 |",
    "|---|",
    "：",
    "落款：",
    "单行：",
    "残片：",
    "体裁：",
    "甲乙丙丁",
    "2022年",
    " ",
    "a",
  ];
  const text = fc
    .array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join("").replace(/\s+/g, " ").trim())
    .filter((value) => value !== "");
  const name = fc.constantFrom("甲乙", "阿依古丽·买买提", "John", "_甲_", "1.");
  const lines = [1, 1] as const;
  const block = fc.record({
    type: fc.constantFrom("paragraph", "subheading", "caption", "signature", "credit", "label"),
    text,
    lines: fc.constant(lines),
  });
  const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
    fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [key]: some }));
  const article: fc.Arbitrary<Article> = fc
    .tuple(
      fc.record({
        kind: fc.constantFrom("news", "photo", "notice", "teaser"),
        bylines: fc.array(
          fc.record({
            role: fc.constantFrom("记者", "作者", "栏目", "原文", "特约全媒体首席摄影记者"),
            names: fc.array(name, { minLength: 1, maxLength: 3 }),
          }),
          { maxLength: 2 },
        ),
        blocks: fc.array(block, { maxLength: 6 }),
        jumps: fc.array(
          fc
            .tuple(
              fc.constantFrom("to", "from"),
              fc.constantFrom("（下转2版）", "（下转", "（上接第一版）", "▶4版", "3"),
              fc.option(fc.integer({ min: 1, max: 99 })),
            )
            .map(([direction, printed, page]) => ({
              direction,
              text: printed,
              line: 1,
              ...(page !== null && { page }),
            })),
          { maxLength: 2 },
        ),
        truncated: fc.boolean(),
        marks: fc.array(text, { maxLength: 2 }),
        lines: fc.constant(lines),
      }),
      optional(
        "headline",
        fc.record({ kicker: fc.array(text, { maxLength: 2 }), main: text, decks: fc.array(text, { maxLength: 2 }) }),
      ),
      optional("columnLabel", text),
      optional(
        "summary",
        fc
          .tuple(text, optional("label", fc.constantFrom("阅读提示", "编者按")))
          .map(([value, label]) => ({ text: value, ...label })),
      ),
      optional("dateline", fc.record({ kind: fc.constantFrom("local", "wire"), text })),
      optional("signedDate", fc.constantFrom("2022-03-29")),
    )
    .map((parts) => Object.assign({}, ...parts) as Article);
  const furniture = fc.record({
    kind: fc.constantFrom("slogan", "label", "staff", "other"),
    text,
    lines: fc.constant(lines),
  });
  const page = fc.record({
    articles: fc.array(article, { maxLength: 3 }),
    furniture: fc.array(furniture, { maxLength: 3 }),
    fragments: fc.array(fc.record({ text, line: fc.constant(1) }), { maxLength: 3 }),
  });

  test("in every part of a page", () => {
    fc.assert(
      fc.property(page, (parts) => {
        const made: ParsedPage = { nameplate: { lines: {} }, diagnostics: [], ...parts };
        const written = renderTranscription(made, "markdown");
        const back = parseTranscription(written, PLACE);
        expect(structureOf(back), written).toEqual(structureOf(made));
        expect(back.diagnostics.filter(({ rule }) => rule === "transcription-heading")).toEqual([]);
        expect(renderTranscription(back, "markdown")).toBe(written);
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });
});

const PLACE = { file: "01.md", firstLine: 1 };

/** The page survives being written and read, and is then written the same. */
function expectSame(text: string, what = ""): void {
  const page = parsePage(text, { file: "01.txt" });
  const written = renderTranscription(page, "text");
  const back = parseTranscription(written, PLACE);
  expect(structureOf(back), `${what}\n${written.slice(0, 3000)}`).toEqual(structureOf(page));
  expect(back.articles.map(({ filedLines }) => filedLines)).toEqual(page.articles.map(({ lines }) => lines));
  expect(back.diagnostics).toEqual([]);
  expect(renderTranscription(back, "markdown"), what).toBe(written);
}

/** The page without its line numbers and findings. */
function structureOf({ nameplate, articles, furniture, fragments }: ParsedPage) {
  const { lines: _, ...printed } = nameplate;
  return {
    nameplate: printed,
    articles: articles.map(({ lines: _lines, filedLines: _filed, blocks, jumps, ...article }) => ({
      ...article,
      blocks: blocks.map(({ type, text }) => ({ type, text })),
      jumps: jumps.map(({ line: _line, ...jump }) => jump),
    })),
    furniture: furniture.map(({ kind, text }) => ({ kind, text })),
    fragments: fragments.map(({ text }) => text),
  };
}
