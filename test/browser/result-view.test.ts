import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { askOn, openPage, openSearch, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

describe("what could not be read", () => {
  test.each([
    ["a part of the index", /index\/\d{4}|search-help/],
    ["the index", /index\/manifest/],
  ])("of %s is told of in words, its name in a fold, and asked for again", async (_, unread) => {
    const page = await openPage(browser());
    await page.route(unread, (route) => route.abort());
    await askOn(page, await serve(builtSite().site), "健康码");
    const told = (await page.locator("#search-status > p").allInnerTexts()).join("\n");
    expect(told).toContain("网络");
    expect(told).not.toMatch(/[A-Za-z]|没有一篇|全部稿件/u);
    expect(await page.locator("#search-status details p").first().isVisible()).toBe(false);
    expect(await page.locator("#search-status details").textContent()).toContain("cannot be read");
    await page.unroute(unread);
    await page.click("#search-status button");
    await page.waitForSelector(".search-result");
  });
});

describe("the keyboard's place", () => {
  test.each([
    ["a name that pinyin means", "louyuxin"],
    ["a query that finds something", "疫情防控 paper:无此报"],
  ])("is the status line's once %s is asked for", async (_, query) => {
    const page = await openSearch(browser(), await serve(builtSite().site), query);
    await pressEnter(page, "#search-status a");
    await page.waitForSelector(".search-result");
    expect(await page.locator(":focus").getAttribute("id")).toBe("search-status");
  });

  test("is the status line's once a search that failed is tried again", async () => {
    const home = await serve(builtSite().site);
    const page = await openPage(browser());
    await page.route("**/search-worker.js", (route) => route.abort());
    await page.goto(`${home}search/index.html?q=疫情`);
    await page.waitForSelector("#search-status button");
    await page.unroute("**/search-worker.js");
    await pressEnter(page, "#search-status button");
    await page.waitForSelector(".search-result");
    expect(await page.locator(":focus").getAttribute("id")).toBe("search-status");
  });
});

async function pressEnter(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus();
  await page.keyboard.press("Enter");
}
