import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

// e.g. <script src="../assets/search-page.js" defer> and <link rel="stylesheet" href="../assets/search.css">
const ASSET = /(?:src|href)="\.\.\/(assets\/[^"]+\.(?:js|css))"/gu;
const COMPRESSION_LEVEL = 6;

/**
 * Bytes of a site's search page with its styles and scripts, the search itself among them: as files, and as a host that
 * compresses text sends them (as common static hosts do).
 */
export function searchPageBytes(site: string): { readonly plain: number; readonly sent: number } {
  const html = readFileSync(join(site, "search/index.html"));
  const assets = new Set([...html.toString().matchAll(ASSET)].map(([, path]) => path ?? ""));
  assets.add("assets/search-worker.js");
  assets.delete("assets/print.css");
  const files = [html, ...Array.from(assets, (path) => readFileSync(join(site, path)))];
  return {
    plain: files.reduce((sum, file) => sum + file.length, 0),
    sent: files.reduce((sum, file) => sum + gzipSync(file, { level: COMPRESSION_LEVEL }).length, 0),
  };
}
