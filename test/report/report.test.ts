import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { checkContent } from "../../src/io/check-content.ts";
import type { Article, Block, LineRange } from "../../src/model/article.ts";
import type { Correction } from "../../src/model/correction.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Page } from "../../src/model/issue.ts";
import { parsePage } from "../../src/parse/page.ts";
import { parsePageBytes } from "../../src/read/page-file.ts";
import { renderReport } from "../../src/report/report.ts";
import type { CheckedPage } from "../../src/report/report-page.ts";
import { reportStringsFor } from "../../src/report/report-strings.ts";

const css = readFileSync("src/report/report.css", "utf8");

function render(pages: readonly CheckedPage[], language: "zh-Hans" | "en" = "zh-Hans"): string {
  return [...renderReport({ pages, others: [], pagesLeftOut: 0 }, css, reportStringsFor(language))].join("");
}

const sample = checkContent({ content: "content", shown: "content", paths: [], keepPages: true });

test.each(["zh-Hans", "en"] as const)("the report of the sample is valid HTML (%s)", async (language) => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "long-title": "off", "no-trailing-whitespace": "off", "void-style": "off", "doctype-style": "off" },
  });
  const report = await validator.validateString(render(sample.pages, language));
  expect(report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line} ${message}`))).toEqual(
    [],
  );
});

test("it needs no script and no other file, and its policy says so", () => {
  const report = render(sample.pages);
  expect(report).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none'; style-src &#39;sha256-/);
  expect(report).not.toMatch(/<script|<link|<img|@import|url\(| style="/);
  expect(report.match(/(?:href|src)="(?!#)/g)).toBeNull();
});

test("every line of every page is in it, under its own number, and every link leads somewhere", () => {
  const report = render(sample.pages);
  const shown = textOf(report);
  for (const { page } of sample.pages) {
    for (const line of page.sourceLines) expect(shown).toContain(line.trim());
  }
  for (const [, target = ""] of report.matchAll(/href="#([^"]+)"/g)) expect(report).toContain(`id="${target}"`);
});

test("text is text, whatever it holds", () => {
  const hostile = `<script>alert(1)</script>&"'\n\n本报讯 <b>粗</b>\u0000\ud800\u202e。`;
  const parsed = parsePage(hostile, { file: "x" });
  const page: Page = {
    number: 1,
    sourceFile: "x",
    sourceLines: hostile.split("\n"),
    form: "text",
    corrections: [],
    parsed,
  };
  const report = render([{ id: "x-1", file: '"><img>', page, diagnostics: parsed.diagnostics, joins: [] }]);
  expect(report).not.toMatch(/<script|<img|<b>粗/);
  expect(textOf(report)).toContain("<script>alert(1)</script>");
});

interface TreeNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly TreeNode[];
}

test("what stands in a page is not looked through for each of its lines", () => {
  let looks = 0;
  const counted = <T extends object>(entry: T, name: keyof T): T =>
    new Proxy(entry, {
      get: (target, key) => {
        if (key === name) looks += 1;
        return Reflect.get(target, key);
      },
    });
  const lines = Array.from({ length: 400 }, (_, index) => `第${index}段。`);
  const articles = lines.map((text, index): Article => {
    const range: LineRange = [index + 1, index + 1];
    const block = counted<Block>({ type: "paragraph", text, lines: range }, "lines");
    const plain = { kind: "news", bylines: [], blocks: [block], jumps: [], truncated: false, marks: [] } as const;
    return counted<Article>({ ...plain, lines: range }, "lines");
  });
  const diagnostics = lines.map(
    (_, index): Diagnostic =>
      counted<Diagnostic>({ rule: "truncated", place: { file: "x", line: index + 1 }, details: {} }, "place"),
  );
  const corrections = lines.map((text, index): Correction => {
    const place = { file: "x.corrections.yml", line: index + 1 };
    return counted<Correction>(
      { place, lines: [index + 1, index + 1], was: text, now: text, by: "甲", date: "2026-03-01" },
      "lines",
    );
  });
  const parsed = { nameplate: { lines: {} }, articles, furniture: [], fragments: [], diagnostics: [] };
  const page: Page = { number: 1, sourceFile: "x", sourceLines: lines, form: "text", corrections, parsed };
  render([{ id: "x-1", file: "x", page, diagnostics, joins: [] }]);
  expect(looks).toBeLessThan(lines.length * 50);
});

function textOf(html: string): string {
  const walk = (node: TreeNode): string => (node.value ?? "") + (node.childNodes ?? []).map(walk).join("");
  return walk(parse(html));
}

test("what an editor added is shown in its blank line, by whom, with nothing that it was", () => {
  const bytes = Buffer.from("县里召开会议\n\n本报讯（记者 甲乙）会议召开。\n\n本报讯（记者 丙丁）大桥通车。\n");
  const corrections = Buffer.from("- {line: 4, now: 大桥通车, as: headline, by: 王小明, date: 2026-03-01}\n");
  const { value } = parsePageBytes({ path: "01.txt", bytes }, "text", [], {
    path: "01.corrections.yml",
    bytes: corrections,
  });
  const [part] = value?.parts ?? [];
  if (value === undefined || part === undefined) throw new Error("no page");
  const page: Page = {
    number: 1,
    sourceFile: "01.txt",
    form: "text",
    sourceLines: value.sourceLines,
    corrections: part.corrections,
    parsed: part.parsed,
  };
  const report = render([{ id: "p1", file: "01.txt", page, diagnostics: [], joins: [] }]);
  expect(report).toMatch(
    /<li value="4"><p class="finding is-correction"><b>[^<]*<\/b> <ins>大桥通车<\/ins>[^<]*<span class="by">王小明/,
  );
});
