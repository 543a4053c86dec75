import { existsSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { createPreviewServer } from "../../src/io/preview-server.ts";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../io/folder.ts";
import { useBuiltSite } from "../sample/built-site.ts";
import { openSearchServer } from "../search/opensearch-server.ts";
import { askOn, countOf, listen, openPage, openSearch, queryIn, serve, waitForCount } from "./open-search.ts";
import { plainServer } from "./plain-server.ts";
import { useBrowser } from "./use-browser.ts";

// A file of several shards: e.g. http://127.0.0.1:8080/search/index/2020-03/x0.js?1f09c2
const SHARED_FILE = /\/\d{4}-\d\d\/(?:h|t[-\da-f]+|x\d+)\.js/u;

const builtSite = useBuiltSite();
const browser = useBrowser();

describe("the search page", () => {
  test("narrows by facet and takes the filter out again, all of it in the address", async () => {
    const page = await openSample("疫情");
    const all = await countOf(page);
    const facet = page.locator("#search-facets a", { hasText: "今日衢江" });
    await facet.click();
    await waitForCount(page, (count) => count < all);
    expect(queryIn(page)).toBe("疫情 报纸:今日衢江");
    const narrowed = await countOf(page);
    await page.locator("#search-facets a[aria-current]", { hasText: "今日衢江" }).click();
    await waitForCount(page, (count) => count === all);
    expect(queryIn(page)).toBe("疫情");
    await page.goBack();
    await waitForCount(page, (count) => count === narrowed);
    expect(await page.inputValue("#search-q")).toBe("疫情 报纸:今日衢江");
  });

  test("shows results before the filters on a phone, and keeps them open once opened", async () => {
    const page = await openPage(browser(), { width: 390, height: 844 });
    const home = await serve(builtSite().site);
    await page.goto(`${home}search/index.html?q=${encodeURIComponent("疫情")}`);
    const first = page.locator(".search-result").first();
    await first.waitFor();
    expect((await first.boundingBox())?.y).toBeLessThan(350);
    expect(await page.locator("#search-sort").isVisible()).toBe(false);
    await page.click(".facet-fold-title");
    await page.selectOption("#search-sort", "oldest");
    await expect.poll(() => page.url()).toContain("sort=oldest");
    await page.locator("#search-facets a", { hasText: "今日衢江" }).click();
    await expect.poll(() => queryIn(page)).toBe("疫情 报纸:今日衢江");
    await page.locator("#search-facets a[aria-current]", { hasText: "今日衢江" }).click();
    await expect.poll(() => queryIn(page)).toBe("疫情");
  });

  test("counts bylines when that facet is opened, and filters by one", async () => {
    const page = await openSample("疫情");
    await page.click("#search-facets .facet > summary");
    await page.locator("#search-facets details.facet a").first().click();
    await expect.poll(() => queryIn(page)).toContain('作者:"');
    expect(await countOf(page)).toBeGreaterThan(0);
  });

  test("limits the time by a drag over the histogram", async () => {
    const page = await openSample("疫情");
    const all = await countOf(page);
    const box = await page.locator(".histogram svg").boundingBox();
    if (box === null) throw new Error("no histogram");
    await page.mouse.move(box.x + 1, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 3, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await waitForCount(page, (count) => count < all);
    expect(queryIn(page)).toMatch(/^疫情 2020-03\.\.20\d\d-\d\d$/u);
    await page.goto(addressOf(page, "疫情 2020-03..2022-04"));
    await waitForCount(page, (count) => count === all);
    await page.locator(".histogram svg").click({ position: { x: 2, y: 10 } });
    await expect.poll(() => queryIn(page)).toBe("疫情 2020-03..2020-03");
  });

  test("limits the time by two fields, from the keyboard", async () => {
    const page = await openSample("疫情");
    const all = await countOf(page);
    await page.getByLabel("自", { exact: true }).fill("2021");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2021-06");
    await page.keyboard.press("Enter");
    await waitForCount(page, (count) => count < all);
    expect(queryIn(page)).toBe("疫情 2021..2021-06");
  });

  test("orders by date", async () => {
    const page = await openSample("疫情");
    await page.selectOption("#search-sort", "oldest");
    await expect.poll(() => page.url()).toContain("sort=oldest");
    await expect.poll(() => page.locator(".search-result-facts").first().textContent()).toContain("2020-03-04");
  });

  test("is driven by the keyboard", async () => {
    const page = await openSample("疫情");
    await page.locator("#search-facets .facet").first().waitFor();
    await page.locator("#search-q").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const titles = await page.locator(".search-result-title a").allTextContents();
    expect(await page.locator(":focus").textContent()).toBe(titles[1]);
    await page.keyboard.press("Enter");
    await page.waitForSelector("article mark");
  });

  test("keeps the keyboard's place when an answer comes", async () => {
    const page = await openSample("疫情");
    const all = await countOf(page);
    const facet = page.locator("#search-facets a", { hasText: "今日衢江" });
    await facet.focus();
    await page.keyboard.press("Enter");
    await waitForCount(page, (count) => count < all);
    expect(await page.locator(":focus").textContent()).toBe("今日衢江");
    await page.locator("#search-sort").focus();
    await page.locator("#search-sort").selectOption("oldest");
    await expect.poll(() => page.url()).toContain("sort=oldest");
    await page.locator("#search-results:not([aria-busy])").waitFor();
    expect(await page.locator(":focus").getAttribute("id")).toBe("search-sort");
    await page.locator("#search-facets a[aria-current]", { hasText: "今日衢江" }).click();
    await waitForCount(page, (count) => count === all);
    await page.locator(".histogram-ends input").nth(1).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => queryIn(page)).toContain("..");
    await page.locator("#search-results:not([aria-busy])").waitFor();
    expect(await page.locator(":focus").getAttribute("aria-label")).toBe("至");
  });

  test("answers while one types", async () => {
    const page = await openSample("疫情");
    const before = await countOf(page);
    await page.fill("#search-q", "疫情防控工作");
    await waitForCount(page, (count) => count > 0 && count < before);
    expect(queryIn(page)).toBe("疫情防控工作");
  });

  test("keeps the question that typing starts from in the history, and each once", async () => {
    const page = await openSample("疫情");
    const entries = await page.evaluate("history.length");
    for (const typed of ["柯", "柯城", "柯城区"]) {
      await page.fill("#search-q", typed);
      await expect.poll(() => queryIn(page)).toBe(typed);
    }
    for (let times = 0; times < 2; times++) await page.press("#search-q", "Enter");
    expect(await page.evaluate("history.length")).toBe(Number(entries) + 1);
    await page.goBack();
    await expect.poll(() => queryIn(page)).toBe("疫情");
    expect(await page.inputValue("#search-q")).toBe("疫情");
  });

  test("stands where it stood for a reader who comes back from an article", async () => {
    const page = await openSample("工作");
    await page.locator("#search-facets .facet").first().waitFor();
    await page.evaluate("scrollTo(0, 1200)");
    const seen = page.locator(".search-result a[href*='.html']").last();
    await seen.scrollIntoViewIfNeeded();
    const place = await page.evaluate<number>("scrollY");
    expect(place).toBeGreaterThan(1000);
    await seen.click();
    await page.locator("article").first().waitFor();
    await page.goBack();
    await expect.poll(() => page.evaluate<number>("scrollY")).toBe(place);
  });

  test("names a word that does not occur, and offers the name that pinyin means", async () => {
    const page = await openSample("疫情 鑫鑫龘");
    expect(await page.textContent("#search-status")).toContain("全部稿件中都没有“鑫鑫龘”。");
    await page.goto(addressOf(page, "louyuxin"));
    await page.locator("#search-status a", { hasText: "楼郁馨" }).click();
    await waitForCount(page, (count) => count > 0);
  });

  test("offers words of headlines for pinyin, and says nothing of its letters", async () => {
    const page = await openSample("yiqing");
    const link = page.locator("#search-status a").first();
    expect(await link.textContent()).toBe("疫情");
    expect((await page.locator("#search-status p").allTextContents()).slice(0, 1)).toEqual([
      "没有一篇稿件含有“yiqing”。",
    ]);
    expect(await page.textContent("#search-status")).not.toContain("全部稿件中都没有");
    await link.click();
    await waitForCount(page, (count) => count > 0);
    expect(queryIn(page)).toBe("疫情");
  });

  test("shows what is typed as text, never as markup", async () => {
    const page = await openSample('<img src=x onerror="document.title=1">');
    await expect.poll(() => page.textContent("#search-status")).toContain("<img");
    expect(await page.locator("#search-status img").count()).toBe(0);
  });

  test.each([
    ["CSV", 0, /^\ufeffdate,date uncertain,newspaper,page,title,authors,url\r\n20\d\d-/u],
    ["RIS", 1, /^TY {2}- NEWS\r\nTI {2}- /u],
  ] as const)("saves all results as %s", async (_name, place, start) => {
    const page = await openSample("疫情");
    const count = await countOf(page);
    await page.evaluate("URL.revokeObjectURL = () => document.body.classList.add('revoked')");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".search-downloads button").nth(place).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toMatch(start);
    expect(text.match(/https?:/gu)).toHaveLength(count);
    // A browser may read the file later than this one does.
    expect(await page.locator("body.revoked").count()).toBe(0);
  });

  test("goes from hit to hit in an article", async () => {
    const page = await openSample("疫情防控");
    await page.locator(".search-result-title a").first().click();
    await page.waitForSelector(".hit-bar");
    const current = async () => {
      const marks = await page.locator("mark").all();
      const isCurrent = await Promise.all(marks.map((mark) => mark.getAttribute("data-current")));
      return isCurrent.findIndex((value) => value !== null);
    };
    const first = await current();
    await page.locator(".hit-bar button").nth(1).click();
    expect(await current()).not.toBe(first);
    await page.locator(".hit-bar button").nth(0).click();
    expect(await current()).toBe(first);
    await page.locator(".hit-bar button").nth(2).click();
    expect(await page.locator("mark").count()).toBe(0);
  });

  test("unfolds the lines before their correction where only these hold the word", async () => {
    const page = await openSample("瘦情");
    await page.locator(".search-result-title a").first().click();
    await page.waitForSelector(".hit-bar");
    expect(await page.locator(".hit-bar [role=status]").textContent()).toContain("原始文字");
    expect(await page.locator(".source-lines mark").first().isVisible()).toBe(true);
  });

  test.each([
    ["an opening as it is printed, in the text as filed", "本报讯（记者方心怡郑晨）入冬以来"],
    ["a string from one paragraph to the next", "检查督导疫情防控工作。1月18日下午，区委书记朱素芳"],
  ])("marks %s", async (_, query) => {
    const page = await openSample(`"${query}"`);
    expect(await countOf(page)).toBe(1);
    await page.locator(".search-result-title a").first().click();
    await page.waitForSelector(".hit-bar");
    expect((await page.locator("mark").allTextContents()).join("").replace(/\s/g, "")).toBe(query);
  });

  test("offers what finds something where nothing is found", async () => {
    const page = await openSample("疫情防控 paper:无此报");
    await page.locator("#search-status a[data-search]").click();
    await page.waitForSelector(".search-result");
    expect(await page.locator("#search-q").inputValue()).toBe("疫情防控");
  });

  test("takes a time out of the query again", async () => {
    const page = await openSample("疫情防控 2021-01..2021-12");
    await page.locator(".facet-values a[aria-current]", { hasText: "2021-01—2021-12" }).first().click();
    expect(await page.locator("#search-q").inputValue()).toBe("疫情防控");
  });

  test("asks the OpenSearch server that the config names, and no other", async () => {
    const folder = temporaryFolder();
    const server = openSearchServer(await exportBulk(folder), { statuses: [], failedShards: 0 }, []);
    const address = await listen(server);
    const config = join(folder, "xianbao.config.yml");
    await writeFile(config, `title: 县报文库\nopenSearchUrl: ${address}xianbao\n`);
    const args = ["build", "--config", config, "--out", join(folder, "dist"), "--cache", join(folder, "cache")];
    expect(await run(process.cwd(), args)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "dist/search/index"))).toBe(false);
    const own = await openSample("疫情防控");
    const page = await openSearch(browser(), await serve(join(folder, "dist")), "疫情防控");
    expect(await countOf(page)).toBe(await countOf(own));
    expect(await page.locator("#search-facets .facet").first().textContent()).toContain("今日柯城");
    expect(await page.locator(".search-result mark").first().textContent()).toBe("疫情防控");
  });

  test("asks anew for a script that did not come", async () => {
    const home = await serve(builtSite().site);
    const page = await openPage(browser());
    await page.route("**/search-worker.js", (route) => route.abort(), { times: 2 });
    await page.goto(`${home}search/index.html?q=${encodeURIComponent("疫情")}`);
    await page.waitForSelector("#search-status button");
    expect(await page.textContent("#search-status")).toContain("search-worker.js");
    await page.unroute("**/search-worker.js");
    await page.click("#search-status button");
    await page.waitForSelector(".search-result");
  });

  test("asks for stretches of files, and takes them out of whole ones where the host serves no ranges", async () => {
    const found: string[][] = [];
    for (const server of [createPreviewServer(builtSite().site), plainServer(builtSite().site)]) {
      const page = await openPage(browser());
      const statuses: number[] = [];
      page.on("response", (response) => {
        if (SHARED_FILE.test(response.url())) statuses.push(response.status());
      });
      await askOn(page, await listen(server), "疫情防控工作");
      await page.locator(".search-result mark").first().waitFor();
      found.push(await page.locator(".search-result").allTextContents());
      expect(new Set(statuses)).toEqual(new Set([found.length === 1 ? 206 : 200]));
    }
    expect(found[1]).toEqual(found[0]);
  });

  test.each(["over HTTP", "from disk"])("names a damaged shard, %s", async (place) => {
    const site = join(builtSite().root, `damaged ${place}`);
    await cp(builtSite().site, site, { recursive: true });
    onTestFinished(() => rm(site, { recursive: true }));
    const shard = join(site, "search/index/2020-03/x0.js");
    await writeFile(shard, (await readFile(shard)).subarray(0, 400));
    const home = place === "over HTTP" ? await serve(site) : pathToFileURL(`${site}/`).href;
    const page = await openSearch(browser(), home, "庆元 2020-03-04");
    await expect.poll(() => page.textContent("#search-status")).toContain("2020-03/x0");
    expect(await page.locator(".search-result").count()).toBeGreaterThan(0);
  });

  test.each([
    ["search/index/2020-03/directory.js", "还不知道有没有稿件含有"],
    ["assets/search-rank.js", "稿件从新到旧列出"],
  ])("says what a failing %s means", async (path, told) => {
    const site = join(builtSite().root, `failing ${path.replaceAll("/", " ")}`);
    await cp(builtSite().site, site, { recursive: true });
    onTestFinished(() => rm(site, { recursive: true }));
    await rm(join(site, path));
    const page = await openSearch(browser(), await serve(site), "疫情防控");
    await expect.poll(() => page.textContent("#search-status")).toContain(told);
    expect(await page.textContent("#search-status")).not.toContain("全部稿件中都没有");
  });
});

async function openSample(query: string): Promise<Page> {
  return openSearch(browser(), await serve(builtSite().site), query);
}

function addressOf(page: Page, query: string): string {
  return new URL(`?q=${encodeURIComponent(query)}`, page.url()).href;
}

/** The sample's articles as bulk requests. */
async function exportBulk(folder: string): Promise<string> {
  const args = ["export", "--opensearch", "--out", folder];
  expect(await run(process.cwd(), args)).toMatchObject({ code: 0 });
  return readFile(join(folder, "bulk-0001.ndjson"), "utf8");
}
