import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { runCommandLine } from "../../src/cli/main.ts";
import { findChromium } from "../install-browser.mjs";
import { type Bar, renderBars } from "./table.ts";

/** The preset “Fast 3G” of Chromium's developer tools: 1.6 Mbit/s less a tenth, 150 ms four times less a quarter. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** How often each page is loaded; the middle figure counts. */
const RUNS = 5;

/** What one page load came to. */
interface PageLoad {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly largestPaintMs: number;
  readonly layoutShift: number;
}

/** Loads the sample's articles over a slow line, from a host that compresses as hosts do, and prints what it came to. */
export async function benchArticlePage(print: (text: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "xianbao-bench-"));
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("Chromium is missing: run node scripts/install.mjs --browser");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    await buildSample(join(folder, "dist"));
    const server = serveCompressed(join(folder, "dist"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const bars: Bar[] = [];
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      for (const path of ARTICLES)
        bars.push(...barsOf(`${path}, ${screen}`, await loads(browser, home + path, viewport)));
    }
    print(renderBars(bars));
    server.close();
    server.closeAllConnections();
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

/** A long article with decks and bylines, one with a column label, one without headline. */
const ARTICLES = ["kecheng/2021-12-15/01-5.html", "kecheng/2021-12-13/01-47.html", "qujiang/2022-04-01/01-141.html"];

async function buildSample(out: string): Promise<void> {
  const silent = {
    print: () => {},
    report: () => {},
    now: () => 0,
    today: () => "2026-03-01",
    interrupted: async () => {},
  };
  const args = ["build", "--out", out, "--base-url", "https://archive.example/county/"];
  const code = await runCommandLine(args, { cwd: process.cwd(), ...silent });
  if (code === 2) throw new Error("the sample could not be built");
}

/** As static hosts send files: text compressed, and to be kept for ten minutes. */
function serveCompressed(folder: string): Server {
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
  };
  return createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const type = types[extname(path)];
    const bytes = gzipSync(await readFile(join(folder, path)));
    response.writeHead(200, {
      ...(type !== undefined && { "Content-Type": type }),
      "Content-Encoding": "gzip",
      "Content-Length": bytes.length,
      "Cache-Control": "max-age=600",
    });
    response.end(bytes);
  });
}

async function loads(
  browser: Browser,
  address: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<readonly PageLoad[]> {
  const found: PageLoad[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    found.push(await load(page, await context.newCDPSession(page), address));
    await context.close();
  }
  return found;
}

async function load(page: Page, session: CDPSession, address: string): Promise<PageLoad> {
  const received = new Map<string, number>();
  const scripts = new Set<string>();
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    received.set(requestId, encodedDataLength);
  });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", FAST_3G);
  await page.goto(address, { waitUntil: "networkidle" });
  const [largestPaintMs, layoutShift] = await page.evaluate<readonly [number, number]>(PAINT_AND_SHIFT);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    bytes: sum([...received.values()]),
    scriptBytes: sum([...received].filter(([id]) => scripts.has(id)).map(([, size]) => size)),
    requests: received.size,
    largestPaintMs,
    layoutShift,
  };
}

/** In the page: when its largest part was painted last, and how far things moved in all. */
const PAINT_AND_SHIFT = `new Promise((resolve) => {
  let paint = 0, shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) paint = entry.startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve([paint, shift]), 500);
})`;

function barsOf(what: string, found: readonly PageLoad[]): readonly Bar[] {
  const middle = (of: (load: PageLoad) => number) => found.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const atMost = (figure: string, unit: string, limit: number, of: (load: PageLoad) => number): Bar => ({
    what: `${what}: ${figure}`,
    seen: middle(of),
    limit,
    kind: "at most",
    unit,
  });
  return [
    atMost("in all", "KB", 60, ({ bytes }) => bytes / 1000),
    atMost("scripts", "KB", 12, ({ scriptBytes }) => scriptBytes / 1000),
    atMost("largest paint", "ms", 1000, ({ largestPaintMs }) => largestPaintMs),
    atMost("layout shift", "", 0, ({ layoutShift }) => layoutShift),
  ];
}
