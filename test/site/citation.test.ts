import { describe, expect, test } from "vitest";
import type { ArticleEntry } from "../../src/site/catalog-entries.ts";
import {
  citeGbt2015,
  citeGbt2015Online,
  citeGbt2025,
  citeGbt2025Online,
  type Reference,
  referenceOf,
} from "../../src/site/citation.ts";
import { citationFormats, downloadLinks, recordFile } from "../../src/site/citation-formats.ts";
import { createRecordForms } from "../../src/site/record-form.ts";
import { article, issue, kecheng, page } from "./small-archive.ts";

const reference: Reference = {
  key: "kecheng-2021-12-13-01-5",
  authors: ["楼郁馨", "赖小兰"],
  title: "柯城区部署督导疫情防控工作",
  newspaper: "今日柯城",
  date: { iso: "2021-12-13", uncertain: false },
  pages: [1],
  serialNumber: 1768,
  url: "https://example.org/kecheng/2021-12-13/01-5.html",
};

const { url: _, ...unpublished } = reference;

describe("GB/T 7714", () => {
  test("2015, in print", () =>
    expect(citeGbt2015(reference)).toBe("楼郁馨, 赖小兰. 柯城区部署督导疫情防控工作[N]. 今日柯城, 2021-12-13(1)."));

  test("2015, online", () =>
    expect(citeGbt2015Online(reference, "2026-01-02")).toBe(
      "楼郁馨, 赖小兰. 柯城区部署督导疫情防控工作[N/OL]. 今日柯城, 2021-12-13(1)[2026-01-02]. https://example.org/kecheng/2021-12-13/01-5.html.",
    ));

  test("2025, in print: full-width marks in the source", () =>
    expect(citeGbt2025(reference)).toBe("楼郁馨，赖小兰. 柯城区部署督导疫情防控工作[N]. 今日柯城，2021-12-13（1）."));

  test("2025, online: no access date", () =>
    expect(citeGbt2025Online(reference)).toBe(
      "楼郁馨，赖小兰. 柯城区部署督导疫情防控工作[N/OL]. 今日柯城，2021-12-13（1）. https://example.org/kecheng/2021-12-13/01-5.html.",
    ));

  test("without an address there is no online citation", () => {
    expect(citeGbt2015Online(unpublished, "2026-01-02")).toBeUndefined();
    expect(citeGbt2025Online(unpublished)).toBeUndefined();
  });

  test.each([
    [[], ""],
    [["甲"], "甲. "],
    [["甲", "乙", "丙"], "甲, 乙, 丙. "],
    [["甲", "乙", "丙", "丁"], "甲, 乙, 丙, 等. "],
  ])("of the authors %j it names at most three", (authors, start) =>
    expect(citeGbt2015({ ...reference, authors })).toBe(
      `${start}柯城区部署督导疫情防控工作[N]. 今日柯城, 2021-12-13(1).`,
    ),
  );

  test("a text on two pages is cited with both", () => {
    expect(citeGbt2015({ ...reference, pages: [1, 3] })).toContain("2021-12-13(1, 3).");
    expect(citeGbt2025({ ...reference, pages: [1, 3] })).toContain("2021-12-13（1, 3）.");
  });

  test("an estimated date stands in square brackets", () =>
    expect(citeGbt2015({ ...reference, date: { iso: "2021-12-13", uncertain: true } })).toContain("[2021-12-13](1)."));
});

describe("a reference", () => {
  const entryOf = (fields: Parameters<typeof article>[1], inferred = false): ArticleEntry => {
    const one = article(5, fields);
    const front = page(1, [one]);
    return {
      article: one,
      page: front,
      issue: issue(kecheng, "2021-12-13", [front]),
      url: "kecheng/2021-12-13/01-5.html",
      title: { text: "题", inferred },
    };
  };

  test("leaves out who took the pictures where somebody wrote", () => {
    const bylines = [
      { role: "记者", names: ["甲"] },
      { role: "摄影", names: ["乙"] },
    ];
    expect(referenceOf(entryOf({ bylines }), {}).authors).toEqual(["甲"]);
  });

  test("of a part of a text is the whole text's, with its own address", () => {
    const [head, rest] = [entryOf({ bylines: [{ role: "记者", names: ["甲"] }] }), entryOf({ bylines: [] }, true)];
    const parts = [head, { ...rest, page: page(3, []), url: "kecheng/2021-12-13/03-9.html" }] as const;
    expect(referenceOf(parts[1], {}, [...parts])).toMatchObject({
      key: "kecheng-2021-12-13-03-9",
      title: "题",
      authors: ["甲"],
      pages: [1, 3],
    });
  });

  test("leaves out who helped the writer", () => {
    const bylines = [
      { role: "小记者", names: ["甲"] },
      { role: "指导老师", names: ["乙"] },
    ];
    expect(referenceOf(entryOf({ bylines }), {}).authors).toEqual(["甲"]);
    expect(referenceOf(entryOf({ bylines: bylines.slice(1) }), {}).authors).toEqual([]);
  });

  test("names the calligrapher of a work of art, but not beside who wrote", () => {
    const bylines = [
      { role: "书法", names: ["乙"] },
      { role: "作者", names: ["甲"] },
    ];
    expect(referenceOf(entryOf({ bylines: bylines.slice(0, 1) }), {}).authors).toEqual(["乙"]);
    expect(referenceOf(entryOf({ bylines }), {}).authors).toEqual(["甲"]);
  });

  test("names the photographer of a photo item, and each name once", () => {
    const bylines = [{ role: "摄影", names: ["乙", "乙"] }];
    expect(referenceOf(entryOf({ bylines }), {}).authors).toEqual(["乙"]);
  });

  test("brackets a title that was not printed", () => expect(referenceOf(entryOf({}, true), {}).title).toBe("[题]"));
});

/** A file of one reference, by its ending. */
function fileOf(extension: string, cited: Reference): string {
  const format = citationFormats.find((candidate) => candidate.extension === extension);
  return format === undefined ? "" : recordFile([cited], format, createRecordForms().inFile);
}

describe("files for reference managers", () => {
  test("RIS", () =>
    expect(fileOf("ris", reference).split("\r\n")).toEqual([
      "TY  - NEWS",
      "AU  - 楼郁馨",
      "AU  - 赖小兰",
      "TI  - 柯城区部署督导疫情防控工作",
      "T2  - 今日柯城",
      "PY  - 2021",
      "DA  - 2021/12/13",
      "SP  - 1",
      "IS  - 1768",
      "LA  - zh-CN",
      "UR  - https://example.org/kecheng/2021-12-13/01-5.html",
      "ER  - ",
      "",
    ]));

  test("a line break in a title cannot forge a RIS field", () => {
    const lines = fileOf("ris", { ...reference, title: "题\r\nAU  - 假" }).split("\r\n");
    expect(lines.filter((line) => line.startsWith("AU"))).toHaveLength(2);
  });

  test("BibTeX keeps its braces paired whatever the title holds", () => {
    const entry = fileOf("bib", { ...reference, title: "题}{\\end %#_" });
    expect(entry).toContain("title = {{题\\textbraceright \\textbraceleft \\textbackslash end \\%\\#\\_}},");
    expect(entry.split("{").length).toBe(entry.split("}").length);
  });

  test("CSL-JSON is a newspaper article with literal names and, for an uncertain date, circa", () => {
    const [record] = JSON.parse(fileOf("json", { ...reference, date: { iso: "2021-12-13", uncertain: true } }));
    expect(record).toMatchObject({
      type: "article-newspaper",
      author: [{ literal: "楼郁馨" }, { literal: "赖小兰" }],
      "container-title": "今日柯城",
      issued: { "date-parts": [[2021, 12, 13]], circa: true },
      page: "1",
    });
  });

  test("a download address holds the file, lone surrogates and all", () => {
    const { inAddress } = createRecordForms();
    for (const title of ["题\ud800", "题一 二", '题"一"', "题\n100%", "题#\u0085\\"]) {
      const cited = { ...reference, title };
      const links = downloadLinks(cited, inAddress);
      expect(links.map(({ href }) => decodeURIComponent(href.slice(href.indexOf(",") + 1)))).toEqual(
        citationFormats.map(({ extension }) => fileOf(extension, cited)),
      );
    }
  });
});
