import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/model/issue.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { siteAddresses } from "../../src/site/addresses.ts";
import { catalogArchive, outlineArchive } from "../../src/site/catalog.ts";
import { scanFiles } from "../../src/site/scan-files.ts";
import { renderSite } from "../../src/site/site.ts";
import { sitemapFiles } from "../../src/site/sitemap.ts";
import {
  article,
  config,
  hostileArchive,
  hostileArchiveOf,
  issue,
  kecheng,
  page,
  smallArchive,
  templates,
} from "./small-archive.ts";

function render(archive: Archive, fields: Partial<typeof config> = {}): readonly OutputFile[] {
  return renderSite(archive, { config: { ...config, ...fields }, templates, diagnostics: [] });
}

const files = render(smallArchive);
const publicFolder = new URL("../../public/", import.meta.url);
const assets = [
  ...readdirSync(publicFolder, { recursive: true }).map((name) => String(name).replaceAll("\\", "/")),
  "assets/reading.js",
  "assets/theme.js",
  "assets/scan.js",
  "assets/search-page.js",
  "assets/today.js",
  ...scanFiles(smallArchive).map(({ path }) => path),
];

describe("the site", () => {
  test("has a page for every paper, year, issue, printed page, article, person and column", () => {
    const paths = files.map((file) => file.path).filter((path) => path.endsWith(".html"));
    expect(paths.sort()).toMatchSnapshot();
  });

  test("has every address that is recorded as published, and no other", () => {
    for (const archive of [smallArchive, hostileArchive]) {
      const pages = render(archive).filter(({ path }) => path.endsWith(".html") && path !== "404.html");
      expect(pages.map(({ path }) => path).sort()).toEqual(
        [...siteAddresses(catalogArchive(outlineArchive(archive)))].sort(),
      );
    }
  });

  test("describes a newspaper to search engines in words, without the marks of Markdown", () => {
    expect(contentOf(files, "kecheng/index.html")).toContain('<meta name="description" content="区报，四版。">');
  });

  test("is the same bytes for the same archive", () => {
    expect(render(smallArchive)).toEqual(files);
  });

  test("no two files share a path, and none leaves the folder", () => {
    for (const archive of [smallArchive, hostileArchive]) {
      const paths = render(archive).map((file) => file.path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).toMatch(/^[a-z0-9][a-z0-9./-]*$/);
      expect(paths.filter((path) => path.includes(".."))).toEqual([]);
    }
  });

  test.each([
    ["the small archive", smallArchive, config.language],
    ["the small archive in English", smallArchive, "en"],
    ["a hostile archive", hostileArchive, config.language],
    ["an empty archive", { newspapers: [], issues: [] }, config.language],
  ] as const)("of %s: every link and anchor resolves, and no link leads to another host", (_, archive, language) => {
    expect(brokenLinks(render(archive, { language }))).toEqual([]);
  });

  test("an uncertain date is never given as a certain one", () => {
    const text = contentOf(files, "kecheng/2021-12-15/01-4.html");
    expect(text).toContain("约2021年12月15日");
    expect(text).not.toContain('datetime="2021-12-15"');
    expect(text).not.toContain("datePublished");
  });

  test("a jump leads to the other part, and says so where its page is not held", () => {
    expect(contentOf(files, "kecheng/2021-01-20/01-3.html")).toContain(
      '<a href="02-1.html" lang="zh-Hans">下转第2版</a>',
    );
    expect(contentOf(files, "kecheng/2021-01-20/02-1.html")).toContain(
      '<a href="01-3.html" lang="zh-Hans">上接第1版</a>',
    );
    expect(contentOf(render(hostileArchive), "paper/2021-12-15/01-3.html")).toContain("续文所在的第9版未入藏。");
  });

  test.each([
    ["from", 1, "前文所在的第1版未入藏。"],
    ["from", undefined, "转版提示印得不全，前文所在的版次不详。"],
    ["to", undefined, "转版提示印得不全，续文所在的版次不详。"],
    ["to", 3, "续文在该版上的位置未能确定。"],
    ["from", 3, "前文在该版上的位置未能确定。"],
  ] as const)("a jump %s page %s that was not joined says why", (direction, number, note) => {
    const jump = { direction, text: "（转）", line: 1, ...(number !== undefined && { page: number }) };
    const pages = [page(2, [article(1, { jumps: [jump] })]), page(3, [article(1, { kind: "notice" })])];
    const archive = { newspapers: [kecheng], issues: [issue(kecheng, "2021-01-20", pages)] };
    expect(contentOf(render(archive), "kecheng/2021-01-20/02-1.html")).toContain(note);
  });

  test("a printed page shows every text on it", () => {
    const text = contentOf(files, "kecheng/2021-01-20/01.html");
    for (const shown of ["富强 民主", "治领", "本报讯", "方心怡 摄", "副题", "引题"]) expect(text).toContain(shown);
  });

  test("without a base URL there is no feed and no sitemap, and nothing points at one", () => {
    const { baseUrl: _, ...unpublished } = config;
    const local = renderSite(smallArchive, { config: unpublished, templates, diagnostics: [] });
    expect(local.filter((file) => /feed|sitemap/.test(file.path))).toEqual([]);
    expect(local.filter((file) => /feed\.xml|sitemap/.test(String(file.content)))).toEqual([]);
    expect(brokenLinks(local.filter(({ path }) => path !== "404.html"))).toEqual([]);
  });

  test("without a base URL the not-found page, seen at any depth, loads nothing and leads to the folders above", () => {
    const { baseUrl: _, ...unpublished } = config;
    const local = renderSite(smallArchive, { config: unpublished, templates, diagnostics: [], firstScreen: "a{}" });
    const elements = elementsOf(contentOf(local, "404.html"));
    const addresses = elements.flatMap(({ attributes }) =>
      ["href", "src", "action"].flatMap((name) => attributes.get(name) ?? []),
    );
    expect(addresses).toEqual(["#content", "./", "../"]);
  });

  test("where the site's address is known the not-found page leads to the folders above as well, and to the home page", () => {
    const links = elementsOf(contentOf(files, "404.html")).filter(({ name }) => name === "a");
    const addresses = links.map(({ attributes }) => attributes.get("href"));
    expect(addresses).toEqual(expect.arrayContaining(["./", "../", "/archive/"]));
  });

  test("the style in an article's page is just the one its policy admits", () => {
    const css = "p>a{color:#123}";
    const site = renderSite(smallArchive, { config, templates, diagnostics: [], firstScreen: css });
    const page = contentOf(site, "kecheng/2021-01-20/01-3.html");
    expect(page).toContain(`<style>${css}</style>`);
    const hash = createHash("sha256").update(css).digest("base64");
    const [policy] = elementsOf(page).flatMap(({ attributes }) =>
      attributes.get("http-equiv") === "Content-Security-Policy" ? [attributes.get("content")] : [],
    );
    expect(policy?.split("; ")).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(policy).not.toContain("unsafe");
    expect(contentOf(site, "kecheng/2021-01-20/01.html")).not.toContain("<style>");
  });
});

describe("hostile text", () => {
  test("comes out as text on every page", () => {
    for (const file of render(hostileArchive).filter((one) => one.path.endsWith(".html"))) {
      const scripts = elementsOf(String(file.content)).filter((element) => element.name === "script");
      expect(scripts.filter(({ attributes }) => !isHarmlessScript(attributes)).map((one) => [file.path, one])).toEqual(
        [],
      );
      expect(String(file.content)).not.toContain("\u0000");
    }
  });

  test("never makes an element or an attribute, whatever it is", () => {
    const shape = (archive: Archive) =>
      render(archive)
        .filter((file) => file.path.endsWith("/01-3.html"))
        .map((file) => elementsOf(String(file.content)).map(({ name, attributes }) => [name, [...attributes.keys()]]));
    const plain = JSON.stringify(shape(hostileArchiveOf("字")));
    const nasty = fc
      .string({ unit: fc.constantFrom(...`<>"'&=/az\`%-\u0000\u202e`), minLength: 1 })
      .map((text) => `字${text}字`);
    fc.assert(
      fc.property(nasty, (text) => {
        expect(JSON.stringify(shape(hostileArchiveOf(text)))).toBe(plain);
      }),
      { numRuns: 40 },
    );
  });

  test("of ten thousand characters is bounded in titles and lists", () => {
    const long = render(hostileArchiveOf("字".repeat(10_000)));
    expect(contentOf(long, "index.html").length).toBeLessThan(60_000);
    expect(/<title>([^<]*)<\/title>/.exec(contentOf(long, "paper/2021-12-15/01-3.html"))?.[1]?.length).toBeLessThan(
      400,
    );
  });
});

describe("feeds and sitemap", () => {
  const parser = new XMLParser({ ignoreAttributes: false });

  test.each(["feed.xml", "kecheng/feed.xml", "sitemap.xml"])(
    "%s is well-formed XML, also for a hostile archive",
    (path) => {
      for (const archive of [smallArchive, hostileArchive]) {
        const document = render(archive).find(
          (file) => file.path === path.replace("kecheng", archive.newspapers[0]?.slug ?? ""),
        );
        expect(XMLValidator.validate(String(document?.content))).toBe(true);
      }
    },
  );

  test("the Atom feed has what RFC 4287 asks of a feed and its entries, latest first", () => {
    const { feed } = parser.parse(contentOf(files, "feed.xml"));
    expect(feed).toMatchObject({
      id: "https://example.org/archive/feed.xml",
      title: "县报文库",
      updated: "2021-12-15T00:00:00+08:00",
    });
    expect(feed.entry.map((entry: { id: string }) => entry.id)).toEqual([
      "https://example.org/archive/kecheng/2021-12-15/",
      "https://example.org/archive/kecheng/2021-01-20/",
    ]);
  });

  test("the JSON feed says the same", () => {
    const feed = JSON.parse(contentOf(files, "feed.json"));
    expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: "县报文库" });
    expect(feed.items).toHaveLength(2);
  });

  test.each([[false], [true]])(
    "the sitemap names every page that may be indexed, and no other (compact: %s)",
    (compact) => {
      const site = render(smallArchive, { compact });
      const { urlset } = parser.parse(contentOf(site, "sitemap.xml"));
      const isIndexed = ({ path, content }: OutputFile) =>
        path.endsWith(".html") && !String(content).includes("noindex");
      const indexed = site.filter(isIndexed).map(({ path }) => `https://example.org/archive/${path}`);
      expect(urlset.url.map(({ loc }: { loc: string }) => loc).sort()).toEqual(
        indexed.map((address) => address.replace(/index\.html$/, "")).sort(),
      );
      expect(urlset.url[0]).toEqual({ loc: "https://example.org/archive/" });
    },
  );

  test("a sitemap of more than 50,000 addresses is cut, and an index leads to its parts", () => {
    const addresses = Array.from({ length: 50_001 }, (_, index) => `a/${index}.html`);
    const [index, ...parts] = sitemapFiles(addresses, "https://example.org/");
    const { sitemapindex } = parser.parse(String(index?.content));
    expect(sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc)).toEqual(
      parts.map(({ path }) => `https://example.org/${path}`),
    );
    const listed = parts.map(({ content }) => [parser.parse(String(content)).urlset.url].flat());
    expect(Math.max(...listed.map((urls) => urls.length))).toBeLessThanOrEqual(50_000);
    expect(listed.flat().map(({ loc }) => loc)).toEqual(addresses.map((address) => `https://example.org/${address}`));
  });

  test("robots.txt names the sitemap", () => {
    expect(contentOf(files, "robots.txt")).toContain("Sitemap: https://example.org/archive/sitemap.xml");
  });
});

function contentOf(site: readonly OutputFile[], path: string): string {
  const file = site.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no ${path} among ${site.map((one) => one.path).join(" ")}`);
  return String(file.content);
}

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface TreeNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly TreeNode[];
}

function elementsOf(html: string): readonly Element[] {
  const walk = (node: TreeNode): readonly Element[] => [
    ...(node.attrs === undefined
      ? []
      : [{ name: node.nodeName, attributes: new Map(node.attrs.map(({ name, value }) => [name, value])) }]),
    ...(node.childNodes ?? []).flatMap(walk),
  ];
  return walk(parse(html, { scriptingEnabled: false }) as TreeNode);
}

function isHarmlessScript(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has("src") || /^application\/(ld\+)?json$/.test(attributes.get("type") ?? "");
}

/** The not-found page's ways up are from the address that was asked for, wherever that is. */
function isOfAskedAddress(from: string, href: string): boolean {
  return from === "404.html" && ["./", "../"].includes(href);
}

/** Links, sources and references to anchors that lead nowhere in the site, as `page: link`. */
function brokenLinks(site: readonly OutputFile[]): readonly string[] {
  const origin = new URL(config.baseUrl ?? "");
  const pages = new Map(
    site.filter((file) => file.path.endsWith(".html")).map((file) => [file.path, elementsOf(String(file.content))]),
  );
  const anchors = new Map(
    Array.from(pages, ([path, elements]) => [path, new Set(elements.map((element) => element.attributes.get("id")))]),
  );
  const known = new Set([...site.map((file) => file.path), ...assets]);
  const isBroken = (from: string, href: string) => {
    if (href.startsWith("data:") || isOfAskedAddress(from, href)) return false;
    const target = new URL(href, new URL(from, origin));
    if (!target.href.startsWith(origin.href)) return !href.startsWith("https://example.org/county/archive/issues/new?");
    const rest = target.pathname.slice(origin.pathname.length);
    const path = rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest;
    if (!known.has(path)) return true;
    return target.hash !== "" && !anchors.get(path)?.has(decodeURIComponent(target.hash.slice(1)));
  };
  return Array.from(pages).flatMap(([path, elements]) =>
    elements.flatMap(({ name, attributes }) => {
      const links = [attributes.get("href"), attributes.get("src"), attributes.get("action")];
      const referred = ["aria-labelledby", "for", "data-target"].flatMap(
        (key) => attributes.get(key)?.replace("#", "").split(" ") ?? [],
      );
      return [
        ...links.filter((href) => href !== undefined && isBroken(path, href)),
        ...referred.filter((id) => !anchors.get(path)?.has(id)),
      ].map((broken) => `${path}: <${name}> ${broken}`);
    }),
  );
}
