import { expect, test } from "vitest";
import { compactUrl } from "../../src/text/compact-url.ts";

test.each([
  ["kecheng/2021-12-15/01-5.html", "kecheng/2021-12-15/01.html#l5"],
  ["kecheng/2021-12-15/01-5-2.html", "kecheng/2021-12-15/01.html#l5-2"],
  ["kecheng/2021-12-15/01.html", "kecheng/2021-12-15/01.html"],
  ["kecheng/2021-12-15/index.html", "kecheng/2021-12-15/index.html"],
  ["kecheng/2021/index.html", "kecheng/2021/index.html"],
  ["columns/kecheng/6811-4e.html", "columns/kecheng/6811-4e.html"],
  ["bylines/index.html", "bylines/index.html"],
  ["bylines/initial-a.html", "bylines/initial-a.html"],
  ["bylines/initial-a-p2.html", "bylines/initial-a-p2.html"],
  ["bylines/n17.html", "bylines/n17.html"],
  ["days/12-15.html", "days/12-15.html"],
])("%s is read at %s", (url, place) => {
  expect(compactUrl(url)).toBe(place);
});

test("a person is a section of one page, whichever sheet is asked for", () => {
  const place = compactUrl("bylines/697c-90c1-99a8.html");
  expect(place).toMatch(/^bylines\/n\d{1,3}\.html#697c-90c1-99a8$/);
  expect(compactUrl("bylines/697c-90c1-99a8-p2.html")).toBe(place);
  expect(compactUrl("bylines/4e-4f-x1f2e3d4c.html")).toMatch(/#4e-4f-x1f2e3d4c$/);
});
