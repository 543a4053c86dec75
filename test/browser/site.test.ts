import { copyFileSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { createPreviewServer } from "../../src/io/preview-server.ts";
import { useBuiltSite } from "../sample/built-site.ts";
import { useBrowser } from "./use-browser.ts";

const NAME = "蒋国强";
/** The site lies in a folder of what is served, so that it is seen at the root and under a sub-path. */
const SUB_PATH = "county/archive";
const builtSite = useBuiltSite(SUB_PATH);

const browser = useBrowser();

/** Where a reader may meet the site: what its home page's address is. */
const PLACES = {
  "at a host's root": () => serve(builtSite().site),
  "under a sub-path": async () => `${await serve(builtSite().root)}${SUB_PATH}/`,
  "opened from disk": async () => pathToFileURL(join(builtSite().site, "index.html")).href,
} as const satisfies Readonly<Record<string, () => Promise<string>>>;

describe.each(Object.entries(PLACES))("the sample site %s", (_place, homeAddress) => {
  test("a reader searches from the home page, opens a result, reads it and comes back", async () => {
    const home = await homeAddress();
    const { page, troubles } = await openPage(home);
    await page.goto(home);
    await page.fill("#search-q", NAME);
    await page.press("#search-q", "Enter");

    await page.waitForSelector("#search-results li");
    expect(new URL(page.url()).searchParams.get("q")).toBe(NAME);
    const found = await resultsOn(page);
    expect(found.every(({ marked }) => marked.includes(NAME))).toBe(true);

    await page.click("#search-results li a");
    await page.waitForSelector("article mark");
    expect((await page.textContent("article h1"))?.trim()).toBe(found[0]?.title);
    expect(await page.textContent("#article-body")).toContain(NAME);
    expect(await page.locator("article mark").allTextContents()).toContain(NAME);

    await page.goBack();
    await page.waitForSelector("#search-results li");
    expect(await page.inputValue("#search-q")).toBe(NAME);
    expect(await resultsOn(page)).toEqual(found);
    expect(troubles).toEqual([]);
  });

  test("every kind of page opens, in light and dark, without an error, a refusal or a request elsewhere", async () => {
    const home = await homeAddress();
    const { page, troubles } = await openPage(home);
    for (const path of KINDS_OF_PAGE) {
      await page.goto(new URL(path, home).href);
      expect([path, troubles]).toEqual([path, []]);
      // The styles have come: the ground is the design's, not the browser's.
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(GROUNDS[colorScheme]);
      }
    }
  });

  test("without JavaScript a reader still finds, reads and cites an article", async () => {
    const home = await homeAddress();
    const { page, troubles } = await openPage(home, { javaScriptEnabled: false });
    await page.goto(home);
    await page.click("text=今日柯城");
    await page.click(".year-strip a >> text=2021年");
    await page.click(".month .held a >> nth=0");
    await page.click(".entry-link >> nth=0");
    expect(await page.textContent("#cite-gbt2015")).toContain("[N]. 今日柯城, 2021-01-20(1).");
    expect(await page.isVisible("[data-action=copy-citation] >> nth=0")).toBe(false);
    await page.click("text=下一篇");
    await page.goto(new URL("search/index.html", home).href);
    expect(await page.textContent("noscript, .notice")).toContain("JavaScript");
    expect(troubles).toEqual([]);
  });

  test.each([
    ["2026-12-15T08:00:00", "历史上的今天，12月15日，有报 1 期", "days/12-15.html"],
    ["2026-01-05T08:00:00", "历史上的今天没有报，最近的是1月20日，1 期", "days/01-20.html"],
    ["2027-01-01T08:00:00", "历史上的今天没有报，最近的是12月15日，1 期", "days/12-15.html"],
  ])("on %s the home page leads to that day, or the nearest, in all years", async (now, words, path) => {
    const home = await homeAddress();
    const { page, troubles } = await openPage(home);
    await page.clock.setFixedTime(now);
    await page.goto(home);
    expect(await page.textContent("#on-this-day")).toBe(words);
    await page.click("#on-this-day");
    await page.waitForSelector(".issue-entry");
    expect(page.url()).toBe(new URL(path, home).href);
    expect(troubles).toEqual([]);
  });

  test("a selected passage is copied with its source and its paragraph's address", async () => {
    const home = await homeAddress();
    const { page, troubles } = await openPage(home, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(new URL("kecheng/2021-12-13/01-5.html?q=%E7%96%AB%E6%83%85", home).href);
    const paragraph = page.locator("#article-body p[id]", { hasNotText: /[“”‘’]/u }).first();
    await paragraph.selectText();
    await page.click(".quote-bar button");
    await expect.poll(() => page.textContent(".quote-bar [role=status]")).toContain("已复制");
    const copied = await page.evaluate("navigator.clipboard.readText()");
    const [passage, source, address] = String(copied).split("\n").slice(-3);
    expect(`“${(await paragraph.textContent())?.trim()}”`).toContain(passage);
    expect(source).toBe(await page.textContent("#cite-gbt2025"));
    expect(address).toBe(new URL(`kecheng/2021-12-13/01-5.html#${await paragraph.getAttribute("id")}`, home).href);
    await page.evaluate("getSelection().removeAllRanges()");
    await expect.poll(() => page.locator(".quote-bar").count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("quotation marks in a copied passage are the inner ones", async () => {
    const home = await homeAddress();
    const { page } = await openPage(home, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(new URL("kecheng/2021-12-13/01-5.html", home).href);
    await page.locator("#article-body p[id]", { hasText: "“" }).first().selectText();
    await page.click(".quote-bar button");
    await expect.poll(() => page.textContent(".quote-bar [role=status]")).toContain("已复制");
    const copied = String(await page.evaluate("navigator.clipboard.readText()"));
    expect(copied).toMatch(/^“[^“”]*‘[^“”‘’]+’[^“”]*”\n/u);
  });

  test("an article's tag leads to its corrections and opens them", async () => {
    const home = await homeAddress();
    const { page } = await openPage(home);
    await page.goto(new URL("qujiang/2022-04-01/01-47.html", home).href);
    const correction = page.locator(".article-side .corrections li").first();
    expect(await correction.isVisible()).toBe(false);
    await page.click('.tag[href="#corrections"]');
    await correction.waitFor({ state: "visible" });
    expect((await page.locator("#corrections").boundingBox())?.y).toBeGreaterThan(20);
  });

  test.each(["RIS", "BibTeX", "CSL-JSON"])("an article's reference is downloaded as %s, whole", async (format) => {
    const home = await homeAddress();
    const { page, troubles } = await openPage(home);
    await page.goto(new URL("kecheng/2021-12-15/01-5.html", home).href);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click(`.cite .downloads >> text=${format}`),
    ]);
    expect(download.suggestedFilename()).toMatch(/^kecheng-2021-12-15-01-5\.(?:ris|bib|json)$/);
    const text = readFileSync(await download.path(), "utf8");
    for (const held of ["区委常委会召开会议 再次研究部署疫情防控工作", "楼郁馨", "今日柯城", "2021"])
      expect(text).toContain(held);
    expect(troubles).toEqual([]);
  });

  test("an article prints as a clipping: its source line, its text, one citation", async () => {
    const home = await homeAddress();
    const { page, troubles } = await openPage(home);
    await page.goto(new URL("kecheng/2021-12-15/01-5.html", home).href);
    await page.emulateMedia({ media: "print" });
    const shown = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll("body header.site-header, .trail, .tools, .neighbours, .downloads, .citation-block, .source-line, #article-body, .site-footer")]
        .filter((element) => element.checkVisibility()).map((element) => element.id || element.classList[0])`,
    );
    expect(shown).toEqual(["source-line", "article-body", "citation-block"]);
    expect(troubles).toEqual([]);
  });

  test("an address with ?q= answers by itself, with just the articles that hold the name", async () => {
    const home = await homeAddress();
    const { page, troubles } = await openPage(home);
    await page.goto(new URL(`search/index.html?q=${encodeURIComponent(NAME)}`, home).href);
    await page.waitForSelector("#search-results li");
    const found = await resultsOn(page);
    const paths = found.map(({ href }) => new URL(href).pathname.split("/").slice(-3).join("/"));
    expect(paths.sort()).toEqual(HOLDERS);
    expect(troubles).toEqual([]);
  });
});

const KINDS_OF_PAGE = [
  "index.html",
  "kecheng/index.html",
  "kecheng/2021/index.html",
  "kecheng/2021-12-15/index.html",
  "kecheng/2021-12-15/01.html",
  "kecheng/2021-12-15/01-5.html",
  "years/2021.html",
  "days/index.html",
  "days/12-15.html",
  "bylines/index.html",
  "bylines/8d56-5c0f-5170.html",
  "columns/index.html",
  "search/index.html",
  "corrections/index.html",
  "about/index.html",
];

/** `--paper` of the design in each theme. */
const GROUNDS = { light: "rgb(251, 250, 247)", dark: "rgb(23, 22, 20)" } as const;

test.each(["zzz.html", "kecheng/2021-12-15/99-9.html"])(
  "under a sub-path that the site does not know, %s says that nothing is there and leads upward",
  async (path) => {
    const home = await PLACES["under a sub-path"]();
    // As the hosts do that put a site under a path: the site's own page answers for what is not there.
    copyFileSync(join(builtSite().site, "404.html"), join(builtSite().root, "404.html"));
    const { page, troubles } = await openPage(home);
    await page.goto(home + path);
    expect(await page.textContent("h1")).toBe("没有这一页");
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(GROUNDS.light);
    await page.click("main a >> nth=0");
    expect(page.url()).toBe(home + path.replace(/[^/]*$/, ""));
    await page.waitForSelector(".site-nav a");
    expect(troubles.filter((trouble) => !trouble.includes("404"))).toEqual([]);
  },
);

/** The articles of the sample in whose text `grep` finds the name. */
const HOLDERS = [
  "kecheng/2021-01-20/01-25.html",
  "kecheng/2021-12-13/01-23.html",
  "kecheng/2021-12-13/01-47.html",
  "kecheng/2021-12-13/01-5.html",
  "kecheng/2021-12-15/01-19.html",
  "kecheng/2021-12-15/01-5.html",
];

interface Opened {
  readonly page: Page;
  /** What should never happen, in the order it did. */
  readonly troubles: readonly string[];
}

/** A page that notes each console error, exception, failed or refused request, and request to another place than the site. */
async function openPage(home: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser().newPage(options);
  onTestFinished(() => page.close());
  const troubles: string[] = [];
  const site = new URL(".", home).href;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left before its icon came stops asking for it.
    if (reason !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith("data:"))
      troubles.push(`elsewhere: ${request.url()}`);
  });
  return { page, troubles };
}

interface ShownResult {
  readonly title: string;
  readonly href: string;
  /** The words marked in title and snippet. */
  readonly marked: readonly string[];
}

async function resultsOn(page: Page): Promise<readonly ShownResult[]> {
  const results = await page.locator("#search-results li").all();
  return Promise.all(
    results.map(async (result) => ({
      title: ((await result.locator("a").first().textContent()) ?? "").trim(),
      href: new URL((await result.locator("a").first().getAttribute("href")) ?? "", page.url()).href,
      marked: await result.locator("mark").allTextContents(),
    })),
  );
}

/** Serves a folder on a free port of this machine for the time of a test; returns its address, ending in `/`. */
async function serve(folder: string): Promise<string> {
  const server: Server = createPreviewServer(folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
