import { describe, expect, test } from "vitest";
import { renderExcerpt } from "../../src/cli/excerpt.ts";

const LINE = "一二三四五六七八九十".repeat(10);

describe("carets stand under the doubtful part", () => {
  test("of a short line", () => {
    expect(renderExcerpt("会议强调，要抓好落", { start: 7, end: 9 })).toEqual([
      "会议强调，要抓好落",
      "              ^^^^",
    ]);
  });

  test("of a long line, of which the stretch around it is shown", () => {
    const [shown, carets] = renderExcerpt(LINE, { start: 50, end: 52 });
    expect(shown).toMatch(/^….{36}…$/);
    expect(carets).toBe(`${" ".repeat(2 + 2 * 17)}^^^^`);
  });

  test.each([[{ start: 20, end: 80 }], [{ start: 0, end: 60 }], [{ start: 0, end: 100 }]])(
    "of a long line, where it is wider than what is shown: %j",
    (doubt) => {
      const [shown, carets] = renderExcerpt(LINE, doubt);
      expect(shown).toMatch(/^….{36}…$/);
      expect(carets).toBe(`  ${"^".repeat(2 * 36)}`);
    },
  );

  test("after a character that is not seen and takes two places in the text", () => {
    expect(renderExcerpt("会\u{e0041}议强调", { start: 4, end: 6 })).toEqual(["会␣议强调", "     ^^^^"]);
  });
});
