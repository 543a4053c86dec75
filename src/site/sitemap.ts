import type { OutputFile } from "../model/output.ts";
import { escapeMarkup } from "./escape.ts";
import { absoluteUrl, robotsUrl, sitemapPartUrl, sitemapUrl } from "./urls.ts";

/** The sitemap protocol takes 50,000 addresses in one file; some readers count what they refer to as well. */
const mostUrls = 45_000;

/** `sitemap.xml` of the addresses, and past 45,000 an index over its parts. */
export function sitemapFiles(urls: readonly string[], baseUrl: string): readonly OutputFile[] {
  if (urls.length <= mostUrls) return [{ path: sitemapUrl, content: urlSet(urls, baseUrl) }];
  const count = Math.ceil(urls.length / mostUrls);
  const parts = Array.from({ length: count }, (_, index) => ({
    path: sitemapPartUrl(index + 1),
    content: urlSet(urls.slice(index * mostUrls, (index + 1) * mostUrls), baseUrl),
  }));
  const entries = parts.map((part) => `<sitemap><loc>${escapeMarkup(absoluteUrl(baseUrl, part.path))}</loc></sitemap>`);
  return [{ path: sitemapUrl, content: sitemapDocument("sitemapindex", entries) }, ...parts];
}

/** `robots.txt`: everything may be read; the sitemap is named where the site's own address is known. */
export function robotsFile(baseUrl: string | undefined): OutputFile {
  const sitemap = baseUrl === undefined ? "" : `\nSitemap: ${absoluteUrl(baseUrl, sitemapUrl)}\n`;
  return { path: robotsUrl, content: `User-agent: *\nAllow: /\n${sitemap}` };
}

function urlSet(urls: readonly string[], baseUrl: string): string {
  return sitemapDocument(
    "urlset",
    urls.map((url) => `<url><loc>${escapeMarkup(absoluteUrl(baseUrl, url))}</loc></url>`),
  );
}

function sitemapDocument(root: "urlset" | "sitemapindex", entries: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries,
    `</${root}>`,
    "",
  ].join("\n");
}
