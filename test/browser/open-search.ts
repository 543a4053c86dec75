import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { createPreviewServer } from "../../src/io/preview-server.ts";

/** Opens the search page of the site at `home` and waits for the answer. */
export async function openSearch(browser: Browser, home: string, query: string): Promise<Page> {
  const page = await openPage(browser);
  await askOn(page, home, query);
  return page;
}

/** Opens an empty page, of this size where one is given, for the time of a test. */
export async function openPage(browser: Browser, viewport?: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage(viewport === undefined ? {} : { viewport });
  onTestFinished(() => page.close());
  return page;
}

/** Goes to the search page of the site at `home` and waits for the answer. */
export async function askOn(page: Page, home: string, query: string): Promise<void> {
  await page.goto(`${home}search/index.html?q=${encodeURIComponent(query)}`);
  await page.waitForSelector("#search-status p");
}

/** The query in the page's address. */
export function queryIn(page: Page): string | null {
  return new URL(page.url()).searchParams.get("q");
}

/** The number of articles in the status line. */
export async function countOf(page: Page): Promise<number> {
  return Number(/\d+/u.exec((await page.textContent("#search-status")) ?? "")?.[0] ?? 0);
}

/** Waits until the number in the status line is right. */
export async function waitForCount(page: Page, isRight: (count: number) => boolean): Promise<void> {
  await expect.poll(async () => isRight(await countOf(page)), { timeout: 20_000 }).toBe(true);
}

/** Serves a folder on a free port for the time of a test; returns its address, ending in `/`. */
export async function serve(folder: string): Promise<string> {
  return listen(createPreviewServer(folder));
}

/** The address of a server on a free port, for the time of a test. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
