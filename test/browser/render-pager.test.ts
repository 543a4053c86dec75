import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { findAlways } from "./fake-engine.ts";
import { openPage, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

describe("the links to pages of results", () => {
  test("lead to the beginning of each page, by mouse and by keyboard", async () => {
    const page = await openFound(300);
    await page.locator("#search-pager a", { hasText: "后一页" }).click();
    await expectAtTop(page, "21");
    await page.locator("#search-pager a", { hasText: "后一页" }).focus();
    await page.keyboard.press("Enter");
    await expectAtTop(page, "41");
    await page.locator("#search-pager a", { hasText: /^5$/ }).click();
    await expectAtTop(page, "81");
  });

  test.each([
    [1, "1 2 3 … 15 后一页"],
    [4, "前一页 1 2 3 4 5 6 … 15 后一页"],
    [8, "前一页 1 … 6 7 8 9 10 … 15 后一页"],
    [15, "前一页 1 … 13 14 15"],
  ])("from page %i show where pages are left out", async (number, shown) => {
    const page = await openFound(300, number);
    expect((await page.textContent("#search-pager"))?.trim()).toBe(shown);
  });
});

/** The search page with so many articles found, open at a page of them. */
async function openFound(total: number, number = 1): Promise<Page> {
  const page = await openPage(browser(), { width: 800, height: 500 });
  await findAlways(page, total);
  await page.goto(`${await serve(builtSite().site)}search/index.html?q=疫情&p=${number}`);
  await page.waitForSelector("#search-pager a");
  return page;
}

/** The results from `first` on are shown, the page is where it begins, and the keyboard is before the results. */
async function expectAtTop(page: Page, first: string): Promise<void> {
  await expect.poll(() => page.locator("#search-results").getAttribute("start")).toBe(first);
  expect(await page.evaluate("scrollY")).toBe(0);
  expect(await page.locator(":focus").getAttribute("id")).toBe("search-status");
}
