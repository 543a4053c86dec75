import { expect, test } from "vitest";
import type { KeptFolder } from "../../src/io/linked-folder.ts";
import { packLinked, unpackLinked } from "../../src/io/packed-links.ts";

const article = (line: number) => ({
  page: { number: 1 },
  article: {
    kind: "news" as const,
    bylines: [{ role: "记者", names: ["甲乙", "丙"] }],
    headline: { kicker: [], main: "题\n目", decks: ["副题"] },
  },
  url: `kecheng/2021-01-20/01-${line}.html`,
  title: { text: "题 目", inferred: false },
});
const newspaper = { slug: "kecheng", name: "今日柯城", columns: ["要闻"] };
const issue = {
  card: {
    issue: { newspaper, date: { iso: "2021-01-20", uncertain: false } },
    pages: 1,
    articles: 2,
    headlines: [article(1)],
    addresses: ["kecheng/2021-01-20/01.html", "kecheng/2021-01-20/01-1.html"],
    people: [{ name: "甲乙", roles: ["记者", "摄"], articles: [0, 1] }],
    columns: [{ label: "要闻", articles: [1] }],
    isCorrected: true,
  },
  pages: [{ key: "4f", index: 0, folder: "kecheng/2021-01-20", outlineKey: "5a" }],
  files: ["kecheng/2021-01-20/01.txt"],
  scans: [],
  withdrawn: ["kecheng/2021-01-20/01-3.html"],
  issueKey: "6b",
  outlineKey: "7c",
};
const finding = { rule: "binary-page" as const, place: { file: "kecheng/2021-01-20/02.txt" }, details: {} };

test.each<readonly [string, Omit<KeptFolder, "articles">, readonly string[]]>([
  ["with an issue", { key: "1 2", diagnostics: [finding], issue }, ['["一\\n"]', "[]"]],
  ["without a page", { key: "", diagnostics: [] }, []],
  ["without an article", { key: "k", diagnostics: [], issue }, []],
])("a folder %s is what it was, when it is kept", (_name, folder, articles) => {
  const { articles: read, ...unpacked } = unpackLinked(packLinked({ ...folder, articles: () => articles }));
  expect(unpacked).toEqual(folder);
  // Also in the order in which it is hashed.
  const hashed = ({ issue: own }: Omit<KeptFolder, "articles">) => JSON.stringify([own?.card.issue, own?.pages]);
  expect(hashed(unpacked)).toBe(hashed(folder));
  expect(read()).toEqual(articles);
});
