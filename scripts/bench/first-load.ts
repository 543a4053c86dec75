import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

// e.g. <script src="../assets/search-page.js" defer> and <link rel="stylesheet" href="../assets/search.css">
const ASSET = /(?:src|href)="\.\.\/(assets\/[^"]+\.(?:js|css))"/gu;

/** Bytes of a site's search page with its styles and scripts, the search itself among them; nothing compressed. */
export function searchPageBytes(site: string): number {
  const html = readFileSync(join(site, "search/index.html"), "utf8");
  const assets = new Set([...html.matchAll(ASSET)].map(([, path]) => path ?? ""));
  assets.add("assets/search-worker.js");
  assets.delete("assets/print.css");
  return [...assets].reduce((sum, path) => sum + statSync(join(site, path)).size, Buffer.byteLength(html));
}
