import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { createPreviewServer } from "../../src/io/preview-server.ts";
import { useBuiltSite } from "../sample/built-site.ts";
import { listen, openPage } from "./open-search.ts";
import { plainServer } from "./plain-server.ts";
import { useBrowser } from "./use-browser.ts";

const compact = useBuiltSite("archive", ["--compact", "--base-url", "https://archive.example/archive/"]);
const browser = useBrowser();

describe("a compact site", () => {
  test("is searched by ranges of its packs, and a result is a section of its page, with the hits marked", async () => {
    const { page, statuses } = await search(await serveArchive(createPreviewServer(compact().root)));
    expect(statuses.filter(([path]) => path.includes("/k")).map(([, status]) => status)).toContain(206);
    expect(statuses.every(([path, status]) => !path.includes("/k") || status === 206)).toBe(true);
    await page.locator(".search-result a").first().click();
    await page.locator("mark").first().waitFor();
    expect(page.url()).toMatch(/\/\d\d\.html\?q=[^#]+#l\d+/);
    const section = page.locator(decodeURIComponent(new URL(page.url()).hash));
    expect(await page.locator("mark").count()).toBe(await section.locator("mark").count());
  });

  test("is searched from a host that serves no ranges, too", async () => {
    const { statuses } = await search(await serveArchive(plainServer(compact().root)));
    expect(statuses.some(([path, status]) => path.includes("/k") && status === 200)).toBe(true);
  });

  test("is searched from disk", async () => {
    await search(`${pathToFileURL(join(compact().root, "archive")).href}/`);
  });

  test("leads an article's and a person's own address on", async () => {
    const home = await serveArchive(plainServer(compact().root));
    const page = await openPage(browser());
    await page.goto(`${home}kecheng/2021-01-20/01-1.html`);
    await page.waitForURL("**/kecheng/2021-01-20/01.html#l1");
    await page.goto(`${home}bylines/697c-90c1-99a8.html`);
    await page.waitForURL("**/bylines/n*.html#697c-90c1-99a8");
  });
});

/** Searches from the site's address; returns the page with its results and what it asked of its host. */
async function search(home: string): Promise<{ page: Page; statuses: readonly (readonly [string, number])[] }> {
  const page = await openPage(browser());
  const statuses: [string, number][] = [];
  page.on("response", (response) => statuses.push([new URL(response.url()).pathname, response.status()]));
  await page.goto(`${home}search/index.html?q=${encodeURIComponent("疫情")}`);
  await page.locator(".search-result").first().waitFor();
  expect(await page.locator(".search-result").count()).toBeGreaterThan(3);
  return { page, statuses };
}

/** The address of the site in the folder `archive`, below the one that is served. */
async function serveArchive(server: Server): Promise<string> {
  return `${await listen(server)}archive/`;
}
