import { describe, expect, test } from "vitest";
import { filesIn } from "../io/folder.ts";
import { useBuiltSite } from "./built-site.ts";
import { addressesIn, anchorsIn } from "./links.ts";

const BASE_URL = "https://archive.example/county/";

/** An address in a file of the site, resolved as if the site were published. */
interface Link {
  readonly from: string;
  readonly to: URL;
}

describe.each([
  ["a site", []],
  ["a compact site", ["--compact"]],
])("%s", (_name, options) => {
  const builtSite = useBuiltSite("dist", ["--base-url", BASE_URL, ...options]);

  test("every link of every page, style sheet, feed and sitemap leads to a file of the site, and its anchor is there", () => {
    const files = filesIn(builtSite().site);
    const links = linksOf(files);
    const anchors = new Map(Object.entries(files).map(([path, text]) => [path, anchorsIn(path, text)]));
    const broken = links.filter(({ to }) => {
      const path = sitePath(to);
      if (path === undefined || files[path] === undefined) return true;
      return to.hash !== "" && anchors.get(path)?.has(decodeURIComponent(to.hash.slice(1))) !== true;
    });
    expect(broken.map(({ from, to }) => `${from}: ${to.href}`)).toEqual([]);
    // Each kind of link is among those that were looked at.
    const kinds = new Set(links.map(({ from }) => from.replace(/^.*\./, "")));
    expect([...kinds]).toEqual(expect.arrayContaining(["html", "xml"]));
    expect(links.some(({ to }) => to.hash !== "")).toBe(true);
  });

  test("links in pages are relative, so that the folder works at any address and from disk", () => {
    const pages = Object.entries(filesIn(builtSite().site)).filter(([path]) => path.endsWith(".html"));
    const absolute = pages.flatMap(([path, text]) => {
      // A host serves 404.html at any depth, so its links cannot be relative; head links name the published address.
      const written = path === "404.html" ? [] : addressesIn(path, text).filter(({ element }) => element !== "link");
      return written
        .filter(({ address }) => /^(?:[a-z]+:)?\//i.test(address))
        .map(({ address }) => `${path}: ${address}`);
    });
    expect(absolute).toEqual([]);
  });

  test("every page can be reached by links from the home page", () => {
    const files = filesIn(builtSite().site);
    const links = linksOf(files).filter(({ from }) => from.endsWith(".html"));
    const reached = new Set(["index.html"]);
    for (const page of reached) {
      const targets = links.filter(({ from }) => from === page).map(({ to }) => sitePath(to));
      for (const target of targets) if (target?.endsWith(".html")) reached.add(target);
    }
    const pages = Object.keys(files).filter((path) => path.endsWith(".html") && path !== "404.html");
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});

function linksOf(files: Readonly<Record<string, string>>): readonly Link[] {
  return Object.entries(files).flatMap(([path, text]) =>
    addressesIn(path, text)
      .filter(({ address }) => !address.startsWith("data:") && !isOfAskedAddress(path, address))
      .map(({ address }) => ({ from: path, to: new URL(address, new URL(path, BASE_URL)) })),
  );
}

/** The not-found page's ways up are from the address that was asked for, wherever that is. */
function isOfAskedAddress(from: string, href: string): boolean {
  return from === "404.html" && ["./", "../"].includes(href);
}

/** The file an address names; undefined for an address outside the site. */
function sitePath(address: URL): string | undefined {
  const folder = new URL(BASE_URL);
  if (address.origin !== folder.origin || !address.pathname.startsWith(folder.pathname)) return undefined;
  const path = decodeURIComponent(address.pathname.slice(folder.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
