import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { openPage, openSearch, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

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
