import { describe, expect, it } from "vitest";
import { oneOf } from "../../src/text/expressions.ts";

describe("an expression of several forms", () => {
  const isCaption = oneOf(/^图为/u, /摄$|供图$/u);

  it.each(["图为村民采茶。", "茶山　罗娜摄", "县气象局供图"])("matches where one of them does: %s", (text) => {
    expect(isCaption.test(text)).toBe(true);
  });

  it("keeps each form's own alternatives and anchors apart", () => {
    expect(isCaption.test("如图为证")).toBe(false);
    expect(isCaption.test("摄影展开幕")).toBe(false);
  });

  it("has the flags of its forms", () => {
    expect(oneOf(/^copyright/iu, /^版权/iu).test("Copyright © 2020")).toBe(true);
  });
});
