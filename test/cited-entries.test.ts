import { expect, test } from "vitest";
import type { Archive } from "../src/model/issue.ts";
import { citedFields } from "../src/search/entry.ts";
import { searchEntriesOf } from "../src/search-entries.ts";
import { renderSite } from "../src/site/site.ts";
import { article, config, issue, kecheng, page, smallArchive, templates } from "./site/small-archive.ts";

/** What a record in CSL-JSON says of an article beside its newspaper and date. */
interface CslRecord {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly page: string;
}

const pictured = article(3, {
  bylines: [
    { role: "摄影", names: ["方心怡"] },
    { role: "通讯员", names: ["甲云"] },
    { role: "指导老师", names: ["乙风"] },
  ],
});
const issues = [issue(kecheng, "2021-03-01", [page(1, [pictured])]), ...smallArchive.issues];
const archive: Archive = { ...smallArchive, issues };

test("a list of results cites every article as its issue's own file of references does", () => {
  const files = renderSite(archive, { config, templates, diagnostics: [] });
  const records = files
    .filter(({ path }) => path.endsWith("/citations.json"))
    .flatMap(({ content }): readonly CslRecord[] => JSON.parse(String(content)));
  const cited = new Map(
    searchEntriesOf(archive).map((entry) => {
      const { title, authors, pages } = citedFields(entry);
      return [entry.url.replace(".html", "").replaceAll("/", "-"), { title, authors, page: pages.join(",") }];
    }),
  );
  expect(records).toHaveLength(6);
  for (const { id, title, author = [], page } of records) {
    expect(cited.get(id)).toEqual({ title, authors: author.map(({ literal }) => literal), page });
  }
  // Of a text's second part its own page gives the reference of the whole.
  expect(cited.get("kecheng-2021-01-20-02-1")).toEqual(cited.get("kecheng-2021-01-20-01-3"));
  expect(cited.get("kecheng-2021-03-01-01-3")?.authors).toEqual(["甲云"]);
});
