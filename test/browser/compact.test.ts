import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { createPreviewServer } from "../../src/io/preview-server.ts";
import { useBuiltSite } from "../sample/built-site.ts";
import { useBrowser } from "./use-browser.ts";

const compact = useBuiltSite("archive", ["--compact", "--base-url", "https://archive.example/archive/"]);
const browser = useBrowser();

describe("a compact site", () => {
  test("is searched by ranges of its packs, and a result is a section of its page, with the hits marked", async () => {
    const { page, statuses } = await search(await serve(createPreviewServer(compact().root)));
    expect(statuses.filter(([path]) => path.includes("/k")).map(([, status]) => status)).toContain(206);
    expect(statuses.every(([path, status]) => !path.includes("/k") || status === 206)).toBe(true);
    await page.locator(".search-result a").first().click();
    await page.locator("mark").first().waitFor();
    expect(page.url()).toMatch(/\/\d\d\.html\?q=[^#]+#l\d+/);
    const section = page.locator(decodeURIComponent(new URL(page.url()).hash));
    expect(await page.locator("mark").count()).toBe(await section.locator("mark").count());
  });

  test("is searched from a host that serves no ranges, too", async () => {
    const { statuses } = await search(await serve(plainServer(compact().root)));
    expect(statuses.some(([path, status]) => path.includes("/k") && status === 200)).toBe(true);
  });

  test("is searched from disk", async () => {
    await search(`${pathToFileURL(join(compact().root, "archive")).href}/`);
  });

  test("leads an article's and a person's own address on", async () => {
    const home = await serve(plainServer(compact().root));
    const page = await openPage();
    await page.goto(`${home}kecheng/2021-01-20/01-1.html`);
    await page.waitForURL("**/kecheng/2021-01-20/01.html#l1");
    await page.goto(`${home}bylines/697c-90c1-99a8.html`);
    await page.waitForURL("**/bylines/n*.html#697c-90c1-99a8");
  });
});

async function openPage(): Promise<Page> {
  const page = await browser().newPage();
  onTestFinished(() => page.close());
  return page;
}

/** Searches from the site's address; returns the page with its results and what it asked of its host. */
async function search(home: string): Promise<{ page: Page; statuses: readonly (readonly [string, number])[] }> {
  const page = await openPage();
  const statuses: [string, number][] = [];
  page.on("response", (response) => statuses.push([new URL(response.url()).pathname, response.status()]));
  await page.goto(`${home}search/index.html?q=${encodeURIComponent("疫情")}`);
  await page.locator(".search-result").first().waitFor();
  expect(await page.locator(".search-result").count()).toBeGreaterThan(3);
  return { page, statuses };
}

/** The address of the site in the folder `archive`, below the one that is served. */
async function serve(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/archive/`;
}

/** Serves no ranges, and in place of what is not there the site's own page for that. */
function plainServer(folder: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const type = path.endsWith(".html") ? "text/html" : path.endsWith(".css") ? "text/css" : "text/javascript";
    response.setHeader("Content-Type", type);
    const file = join(folder, decodeURIComponent(path));
    if (existsSync(file)) createReadStream(file).pipe(response);
    else createReadStream(join(folder, "archive/404.html")).pipe(response.writeHead(404));
  });
}
