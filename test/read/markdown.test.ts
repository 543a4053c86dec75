import { describe, expect, test } from "vitest";
import { findFirstParagraph, renderMarkdown } from "../../src/read/markdown.ts";

test("Markdown becomes HTML", () => {
  expect(renderMarkdown("一段，有[链接](https://example.org/)。\n\n- 甲\n- **乙**\n")).toBe(
    '<p>一段，有<a href="https://example.org/">链接</a>。</p>\n<ul>\n<li>甲</li>\n<li><strong>乙</strong></li>\n</ul>',
  );
});

test("tables", () => {
  expect(renderMarkdown("| 年 | 期 |\n| - | - |\n| 2021 | 3 |\n")).toContain("<td>2021</td>");
});

describe("nothing active comes through", () => {
  test.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "![图](https://example.org/x.png)",
    "[点](javascript:alert(1))",
    "[点](data:text/html,x)",
    "<a href='x' onclick='alert(1)'>甲</a>",
    "<style>body{display:none}</style>",
    '<iframe src="https://example.org/"></iframe>',
  ])("%s", (text) => {
    expect(renderMarkdown(text)).not.toMatch(/<script|<img|<style|<iframe|javascript:|data:|onclick|onerror/);
  });
});

test.each([
  ["marks and links", "**某报** 见 [官网](https://example.org/)\n\n第二段。\n", "某报 见 官网"],
  ["a paragraph in several lines below a heading", "# 题\n\n县委机关报，\n<b>四版</b>。\n", "县委机关报，四版。"],
  ["none", "- 甲\n", undefined],
  ["no text", "", undefined],
])("the first paragraph of Markdown is plain text: %s", (_, text, expected) => {
  expect(findFirstParagraph(text)).toBe(expected);
});

test.each([">", "- "])("marks of thousands of levels are text: %j", (mark) => {
  const text = `${mark.repeat(4_000)}说明`;
  expect(renderMarkdown(text) === `<p>${text}</p>`).toBe(true);
});
