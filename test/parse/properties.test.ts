import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { parsePageBytes } from "../../src/read/page-file.ts";
import { decodePage } from "../../src/text/decode.ts";
import { renderMessage } from "../../src/text/message.ts";
import { anyBytes, anyText, cutColumns, cutExport, shuffledLines, shuffledPage } from "./any-page.ts";

/** The suite's cases: 10,000 pages of every badness. A failure prints its seed and the smallest page that shows it. */
describe("whatever a page holds, nothing of it is lost or given twice, and every doubt is told", () => {
  test.each([
    ["real lines in any order", shuffledLines, 3700],
    ["long pages of real lines", shuffledPage, 200],
    ["exports, cut anywhere", cutExport, 300],
    ["columns side by side, cut anywhere", cutColumns, 300],
    ["any text", anyText, 3800],
  ] as const)("%s", (_name, text, numRuns) => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (source, firstLine) => {
        const page = parsePage(source, { file: "test.txt", firstLine });
        expect(difference(source, page)).toEqual({ lost: "", doubled: "" });
        expectLinesInside(page, firstLine, firstLine + source.split("\n").length - 1);
        expectDoubtsTold(page, source);
      }),
      { numRuns },
    );
  });

  test("any bytes", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { value, diagnostics } = parsePageBytes({ path: "test.txt", bytes }, "text", []);
        expectWorded(diagnostics);
        if (value === undefined) {
          expect(diagnostics).toHaveLength(1);
          return;
        }
        const decoded = decodePage(bytes);
        const text = decoded.ok ? decoded.text : "";
        const page = joinPages(value.parts.map(({ parsed }) => parsed));
        if (!text.startsWith("---")) expect(difference(text, page)).toEqual({ lost: "", doubled: "" });
        for (const { parsed, lines } of value.parts) expectLinesInside(parsed, ...lines);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The pages of one file as one, to count what they hold. */
function joinPages(pages: readonly ParsedPage[]): ParsedPage {
  return {
    nameplate: { lines: {} },
    articles: pages.flatMap(({ articles }) => articles),
    furniture: pages.flatMap(({ furniture }) => furniture),
    fragments: pages.flatMap(({ fragments }) => fragments),
    diagnostics: pages.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Letters and figures that the page's parts hold fewer times than the source, and more times. */
function difference(source: string, page: ParsedPage): { lost: string; doubled: string } {
  const { articles, furniture, fragments } = pageToJson(page);
  const given = countPrinted(stringsIn([articles, furniture, fragments]).join(""));
  // A role may be named where the paper prints a shorter word, 摄影 for 摄; a name may stand in two roles, 文/摄.
  // And a column's name stands once over several short news.
  const named = articles.map(({ bylines, columnLabel, ...rest }, i) => [
    rest,
    columnLabel === articles[i - 1]?.columnLabel ? [] : columnLabel,
    [...new Set(bylines.flatMap(({ names }) => names))],
  ]);
  const once = countPrinted(stringsIn([named, furniture, fragments]).join(""));
  const printed = countPrinted(source);
  // What an OCR tool wrote about the page (`<br>`) goes, and the finding holds it.
  const isTakenOut = (rule: string) => rule === "stray-markup" || rule === "doubled-characters";
  const markup = page.diagnostics.flatMap(({ rule, details }) => (isTakenOut(rule) ? details["text"] : []));
  const lost = [...excess(printed, given)].filter((letter) => !markup.join("").includes(letter)).join("");
  return { lost, doubled: excess(once, printed) };
}

/** The printed words in a part of the page, without what the parser says of them. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (SAID_OF_IT.includes(key) ? [] : stringsIn(part)));
}

const SAID_OF_IT = ["kind", "type", "signedDate"];

const LETTER = /[\p{L}\p{N}]/gu;

/**
 * Compatibility forms (⾏ for 行) count as the character they stand for, and characters put together of others as these: two parts of
 * a page, joined, may hold what neither does (ᄀ and ᅡ).
 */
function countPrinted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize("NFKD").match(LETTER) ?? [])
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function excess(more: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): string {
  return Array.from(more, ([character, count]) =>
    character.repeat(Math.max(0, count - (less.get(character) ?? 0))),
  ).join("");
}

/** Every line number that a page gives is one of its text. */
function expectLinesInside(page: ParsedPage, first: number, last: number): void {
  const outside = lineNumbersOf(page).filter((line) => line < first || line > last);
  expect(outside, `lines are ${first} to ${last}`).toEqual([]);
}

function lineNumbersOf({ articles, furniture, fragments, diagnostics, nameplate }: ParsedPage): readonly number[] {
  return [
    ...articles.flatMap(({ lines, blocks, jumps }) => [
      ...lines,
      ...blocks.flatMap((block) => [...block.lines]),
      ...jumps.map(({ line }) => line),
    ]),
    ...furniture.flatMap(({ lines }) => [...lines]),
    ...fragments.map(({ line }) => line),
    ...diagnostics.flatMap(({ place }) => place.line ?? []),
    ...Object.values(nameplate.lines),
  ];
}

/** What is plainly wrong with a page has its finding, and the parser never has to catch its own faults. */
function expectDoubtsTold(page: ParsedPage, source: string): void {
  expectWorded(page.diagnostics);
  const told = new Set(page.diagnostics.map(({ rule }) => rule));
  expect(told).not.toContain("text-lost");
  const wrong = [
    [/\ufffd|\p{Co}/u.test(source), "unreadable-character"],
    [/(?![\t\n\r])[\p{Cc}\p{Cf}]/u.test(source), "invisible-character"],
    [page.fragments.length > 0, "fragments"],
    [page.articles.some(({ headline }) => headline === undefined), "no-headline"],
    [page.articles.some(({ truncated }) => truncated), "truncated"],
  ] as const;
  for (const [isWrong, rule] of wrong) if (isWrong) expect(told).toContain(rule);
}

/** No placeholder of a wording is left unfilled. */
function expectWorded(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const { details } = diagnostic;
    for (const language of ["zh-Hans", "en"] as const) {
      const message = renderMessage({ ...diagnostic, details: {} }, language);
      for (const [, name] of message.matchAll(/\{(\w+)\}/g)) expect(details).toHaveProperty(name ?? "");
    }
  }
}
