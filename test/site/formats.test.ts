import { createHash } from "node:crypto";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { validate } from "datapackage";
import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/model/issue.ts";
import { renderSite } from "../../src/site/site.ts";
import { config, hostileArchive, smallArchive, templates } from "./small-archive.ts";

/*
 * What others' programs read in what this one writes: Citation.js for references, Feedsmith for feeds, Frictionless's own
 * library for the data package.
 */

const small = filesOf(smallArchive);
const hostile = filesOf(hostileArchive);
const ISSUE = "kecheng/2021-01-20";

/** What Citation.js makes of a reference. */
interface ReadReference {
  readonly type: string;
  readonly title: string;
  readonly author?: readonly { readonly literal?: string; readonly family?: string }[];
  readonly reporter?: string | readonly string[];
  readonly "container-title": string;
  readonly issued: { readonly "date-parts": readonly (readonly number[])[] };
  readonly page: string;
  readonly URL: string;
}

describe("an issue's references", () => {
  const written: readonly ReadReference[] = JSON.parse(small.get(`${ISSUE}/citations.json`) ?? "");

  test("in BibTeX say to a reference manager what CSL-JSON says", () => {
    const read = readReferences(small.get(`${ISSUE}/citations.bib`) ?? "");
    expect(read.map(essenceOf)).toEqual(written.map(essenceOf));
  });

  test("in RIS do so, too, as far as Citation.js reads it: writers as reporters, of the date the year", () => {
    const read = readReferences(small.get(`${ISSUE}/citations.ris`) ?? "");
    const yearOnly = (reference: ReadReference) => {
      const { date, ...rest } = essenceOf(reference);
      return { ...rest, year: date?.[0] };
    };
    expect(read.map(yearOnly)).toEqual(written.map(yearOnly));
  });

  test("are newspaper articles with every writer named whole", () => {
    expect(essenceOf(written[0])).toEqual({
      title: "疫情防控的严密防线 区领导督导",
      authors: ["楼郁馨", "赖小兰"],
      newspaper: "今日柯城",
      date: [2021, 1, 20],
      page: "1,2",
      url: "https://example.org/archive/kecheng/2021-01-20/01-3.html",
    });
    const ris = readReferences(small.get(`${ISSUE}/citations.ris`) ?? "");
    expect(new Set([...written, ...ris].map(({ type }) => type))).toEqual(new Set(["article-newspaper"]));
  });

  test.each(["ris", "bib"])("in citations.%s are as many as the articles, whatever the texts hold", (extension) => {
    const read = readReferences(hostile.get(`paper/2021-12-15/citations.${extension}`) ?? "");
    expect(read).toHaveLength(1);
    expect(read[0]?.issued["date-parts"][0]?.[0]).toBe(2021);
  });
});

describe("feeds", () => {
  test.each([
    ["feed.xml", "atom"],
    ["kecheng/feed.xml", "atom"],
    ["feed.json", "json"],
    ["kecheng/feed.json", "json"],
  ])("%s is read as %s, the latest issue first", (path, format) => {
    const parsed = parseFeed(small.get(path) ?? "");
    expect(parsed.format).toBe(format);
    const { feed } = parsed as {
      readonly feed: { readonly items?: readonly Entry[]; readonly entries?: readonly Entry[] };
    };
    const ids = (feed.items ?? feed.entries ?? []).map(({ id }) => id);
    expect(ids).toEqual([
      "https://example.org/archive/kecheng/2021-12-15/",
      "https://example.org/archive/kecheng/2021-01-20/",
    ]);
  });

  test("of a hostile archive are read, too", () => {
    for (const path of ["feed.xml", "feed.json"]) expect(() => parseFeed(hostile.get(path) ?? "")).not.toThrow();
  });
});

interface Entry {
  readonly id?: string;
}

describe("the data package", () => {
  test.each([
    ["the small archive", small],
    ["a hostile archive", hostile],
  ])("of %s is valid by Frictionless's own profile, with the files' sizes and hashes", async (_, files) => {
    const description = JSON.parse(files.get("data/datapackage.json") ?? "");
    const { valid, errors } = await validate(description);
    expect([valid, errors]).toEqual([true, []]);
    for (const { path, bytes, hash } of description.resources) {
      const content = Buffer.from(files.get(`data/${path}`) ?? "");
      expect([bytes, hash]).toEqual([content.length, `sha256:${sha256(content)}`]);
    }
  });

  test("stands beside a manifest that sha256sum reads, of just the files there are", () => {
    const lines = (small.get("data/sha256sums.txt") ?? "").trimEnd().split("\n");
    const expected = [...small.keys()].filter((path) => path.endsWith(".ndjson"));
    expect(lines).toEqual(
      expected.map((path) => `${sha256(Buffer.from(small.get(path) ?? ""))}  ${path.slice("data/".length)}`),
    );
  });
});

function filesOf(archive: Archive): ReadonlyMap<string, string> {
  const files = renderSite(archive, { config, templates, diagnostics: [] });
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

function readReferences(text: string): readonly ReadReference[] {
  return plugins.input.chain(text, { generateGraph: false }) as readonly ReadReference[];
}

/** What a reference must keep in any format. A name that is one piece may be read as a family name. */
function essenceOf(reference: ReadReference | undefined) {
  return {
    title: reference?.title,
    authors: [
      ...(reference?.author ?? []).map(({ literal, family }) => literal ?? family),
      ...[reference?.reporter ?? []].flat(),
    ],
    newspaper: reference?.["container-title"],
    date: reference?.issued["date-parts"][0],
    page: reference?.page,
    url: reference?.URL,
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
