import { expect, test } from "vitest";
import { csvFile, risFile } from "../../src/browser/download-list.ts";
import type { ListedArticle } from "../../src/search/list-articles.ts";

const article = (url: string, title: string, pages: readonly number[]): ListedArticle => ({
  ...{ url, title, pages, date: "1985-10-15", dateUncertain: false, newspaper: "甲报", authors: ["张三"] },
});
const LIST = [
  article("a/02-1.html", "我县晚稻丰收在望", [1, 2]),
  article("a/01-7.html", "简讯", [1]),
  article("a/01-9.html", "简讯", [1]),
  article("a/01-1.html", "我县晚稻丰收在望", [1, 2]),
];

test("of a text on several pages a list holds the part that was found first, of others all", () => {
  const urls = ["a/02-1.html", "a/01-7.html", "a/01-9.html"].map((url) => `https://example.org/${url}`);
  const csv = csvFile(LIST, "https://example.org/").text.trim().split("\r\n").slice(1);
  expect(csv.map((row) => row.split(",").at(-1))).toEqual(urls);
  expect(risFile(LIST, "https://example.org/").text.match(/UR {2}- \S+/g)).toEqual(urls.map((url) => `UR  - ${url}`));
});
