import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { NewsArticle } from "schema-dts";
import { describe, expect, test } from "vitest";
import type { OutputFile } from "../../src/model/output.ts";
import { renderSite } from "../../src/site/site.ts";
import { config, hostileArchive, smallArchive, templates } from "./small-archive.ts";

// schema.org's vocabulary as its publishers describe it for TypeScript.
const vocabulary = readFileSync(
  createRequire(import.meta.url)
    .resolve("schema-dts")
    .replace(/\.js$/, ".d.ts"),
  "utf8",
);

/** The properties schema.org knows for a type, its ancestors' among them. */
function propertiesOf(type: string): ReadonlySet<string> {
  const properties = new Set<string>();
  const queue = [`${type}Leaf`, `${type}Base`];
  for (const name of queue) {
    const found = new RegExp(`interface ${name} extends ([^{]*)\\{([\\s\\S]*?)\\n\\}`).exec(vocabulary);
    if (found === null) continue;
    queue.push(...(found[1]?.match(/\w+Base/g) ?? []));
    for (const [, property] of found[2]?.matchAll(/^ {4}"(\w+)"\?:/gm) ?? [])
      if (property !== undefined) properties.add(property);
  }
  return properties;
}

function unknownTerms(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(unknownTerms);
  if (typeof value !== "object" || value === null) return [];
  const { "@type": type, "@context": _, ...rest } = value as Readonly<Record<string, unknown>>;
  const known = propertiesOf(String(type));
  const unknown = Object.keys(rest).filter((key) => !known.has(key));
  return [...unknown.map((key) => `${type}.${key}`), ...Object.values(rest).flatMap(unknownTerms)];
}

const files = renderSite(smallArchive, { config, templates, diagnostics: [] });
const withColumn = contentOf(files, "kecheng/2021-01-20/01-3.html");

describe("JSON-LD", () => {
  test("the vocabulary is read as it is meant to be", () => {
    expect([...propertiesOf("NewsArticle")]).toEqual(
      expect.arrayContaining(["printPage", "headline", "author", "name"]),
    );
    expect(unknownTerms({ "@type": "NewsArticle", headlines: "" })).toEqual(["NewsArticle.headlines"]);
  });

  test("of an article holds schema.org's terms only", () => {
    for (const archive of [smallArchive, hostileArchive]) {
      const site = renderSite(archive, { config, templates, diagnostics: [] });
      const articles = site.filter((file) => /\d\d-\d+\.html$/.test(file.path));
      expect(articles.length).toBeGreaterThan(0);
      for (const file of articles) expect(unknownTerms(structuredOf(String(file.content)))).toEqual([]);
    }
  });

  test("says what the paper printed", () => {
    const printed: NewsArticle = {
      "@type": "NewsArticle",
      headline: "疫情防控的严密防线 区领导督导",
      alternativeHeadline: "引题 副题",
      author: [
        { "@type": "Person", name: "楼郁馨" },
        { "@type": "Person", name: "赖小兰" },
      ],
      datePublished: "2021-01-20",
      dateline: "本报讯",
      articleSection: "树正气",
      printPage: "1, 2",
      isPartOf: {
        "@type": "PublicationIssue",
        issueNumber: "1768",
        isPartOf: { "@type": "Newspaper", name: "今日柯城" },
      },
    };
    expect(structuredOf(withColumn)).toMatchObject(printed);
  });
});

describe("meta tags", () => {
  test("make the article a newspaper article for Zotero, not a web site", () => {
    expect(withColumn).toContain('<meta name="DC.type" content="newspaperArticle">');
    expect(withColumn).toContain('<meta name="citation_journal_title" content="今日柯城">');
    expect(withColumn).toContain('<meta name="citation_date" content="2021-01-20">');
    expect(withColumn).toContain('<meta property="og:type" content="article">');
    expect(withColumn).not.toContain('content="website"');
  });
});

describe("data files", () => {
  test("hold every article once, and the package names them all", () => {
    const lines = contentOf(files, "data/kecheng-2021.ndjson").trimEnd().split("\n");
    const records = lines.map((line) => JSON.parse(line));
    const pages = files.filter((file) => /^kecheng.*\d\d-\d+(?:-\d+)?\.html$/.test(file.path));
    expect(records.map((record) => record.url)).toEqual(
      pages.map((file) => `https://example.org/archive/${file.path}`),
    );
    expect(records.at(-1)).toMatchObject({ date: "2021-12-15?", kind: "news", page: 1 });
    const { resources } = JSON.parse(contentOf(files, "data/datapackage.json"));
    expect(resources.map((resource: { path: string }) => `data/${resource.path}`)).toEqual(
      files.map((file) => file.path).filter((path) => path.endsWith(".ndjson")),
    );
  });
});

function contentOf(site: readonly OutputFile[], path: string): string {
  return String(site.find((file) => file.path === path)?.content);
}

function structuredOf(html: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "null");
}
