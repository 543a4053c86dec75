import { describe, expect, test } from "vitest";
import { joinedTexts } from "../../src/parse/joined-texts.ts";
import type { ArticlePlace } from "../../src/parse/jumps.ts";

const at = (page: number): ArticlePlace => ({ page, index: 0 });
const join = (from: number, to: number) => ({ from: at(from), to: at(to) });
const pagesOf = (...joins: readonly ReturnType<typeof join>[]) =>
  joinedTexts(joins).map((places) => places.map(({ page }) => page));

describe("texts that joins make", () => {
  test("have their parts in the order of the text, whichever page is first", () => {
    expect(pagesOf(join(1, 2), join(2, 4), join(5, 3))).toEqual([
      [1, 2, 4],
      [5, 3],
    ]);
    expect(pagesOf(join(2, 4), join(3, 2))).toEqual([[3, 2, 4]]);
  });

  test("end where a ring comes back to a part", () => {
    expect(pagesOf(join(1, 2), join(2, 1), join(3, 4))).toEqual([
      [3, 4],
      [1, 2],
    ]);
  });
});
