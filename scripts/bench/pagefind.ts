import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { createPreviewServer } from "../../src/io/preview-server.ts";
import { printedParts, type SearchEntry } from "../../src/search/entry.ts";
import { findChromium } from "../install-browser.mjs";
import type { Contender, FoundList } from "./compare.ts";

const RUNNER = "scripts/bench/node_modules/pagefind/lib/runner/bin.cjs";
/** How often the indexer's memory is looked at, in milliseconds. */
const LOOK = 100;

/** Pagefind over the same articles as pages, asked in Chromium. Undefined where it, or Chromium, is not installed. */
export async function measurePagefind(
  folder: string,
  entries: readonly SearchEntry[],
  queries: readonly string[],
): Promise<Contender | undefined> {
  const executablePath = findChromium();
  if (!existsSync(RUNNER) || executablePath === undefined) return undefined;
  for (const entry of entries) {
    writePage(join(folder, entry.url), entry);
  }
  writeFileSync(join(folder, "empty.html"), "<!doctype html><title>empty</title>");
  const { seconds, peakBytes } = await indexPages(folder);
  const server = createPreviewServer(folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const urls = readFragments(join(folder, "pagefind/fragment"));
    const lists: FoundList[] = [];
    let firstBytes = 0;
    for (const query of queries) {
      const asked = await ask(browser, home, query);
      firstBytes = asked.firstBytes;
      lists.push({ ...asked, urls: asked.ids.map((id) => urls.get(id) ?? "") });
    }
    return { name: "Pagefind 1.6.0, zh", indexSeconds: seconds, peakBytes, firstBytes, lists };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

function writePage(file: string, entry: SearchEntry): void {
  const { headline, body } = printedParts(entry);
  const toMarkup = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<!doctype html><html lang="zh"><title>${toMarkup(entry.title)}</title><main data-pagefind-body><h1>${headline
      .map(toMarkup)
      .join(" ")}</h1>${body.map((part) => `<p>${toMarkup(part)}</p>`).join("")}</main></html>`,
  );
}

async function indexPages(folder: string): Promise<{ readonly seconds: number; readonly peakBytes: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [RUNNER, "--site", folder, "--force-language", "zh"], { stdio: "ignore" });
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, ...[child.pid ?? 0, ...childrenOf(child.pid ?? 0)].map(peakOf));
  }, LOOK);
  const code = await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`Pagefind ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, peakBytes };
}

function childrenOf(pid: number): readonly number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, "utf8").trim().split(" ").filter(Boolean).map(Number) : [];
}

/** A process's peak of resident memory, where the system tells (Linux); else 0. */
function peakOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, "utf8") : "";
  return Number(/VmHWM:\s*(\d+) kB/u.exec(status)?.[1] ?? 0) * 1024;
}

/** Pages' addresses by the names of their fragments: a result says no more until its fragment is fetched. */
function readFragments(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString("utf8");
      // "pagefind_dcd", then JSON
      const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { readonly url: string };
      return [name.replace(/\.pf_fragment$/u, ""), url.replace(/^\//u, "")];
    }),
  );
}

/** Asks one question in a page of its own, with nothing cached. */
async function ask(browser: Browser, home: string, query: string) {
  const page = await browser.newPage();
  let [bytes, requests] = [0, 0];
  const sizes: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    requests++;
    sizes.push(
      request.sizes().then(({ responseBodySize }) => {
        bytes += responseBodySize;
      }),
    );
  });
  const settle = async () => {
    await Promise.all(sizes);
    return { bytes, requests };
  };
  await page.goto(`${home}empty.html`);
  await page.evaluate(
    "import('/pagefind/pagefind.js').then(async (own) => { await own.init(); globalThis.own = own; })",
  );
  const first = await settle();
  const ids = await page.evaluate<readonly string[]>(
    `globalThis.own.search(${JSON.stringify(query)}).then(({ results }) => results.map(({ id }) => id))`,
  );
  const all = await settle();
  await page.close();
  return { ids, firstBytes: first.bytes, bytes: all.bytes - first.bytes, requests: all.requests - first.requests };
}
