import { describe, expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { openSearch, queryIn, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();
const BYLINES = "#search-facets details.facet";

describe("the bylines beside results", () => {
  test("are counted when they are opened again after a failure", async () => {
    const page = await openSearch(browser(), await serve(builtSite().site), "疫情");
    await page.route("**/bylines.js*", (route) => route.abort());
    await page.click(`${BYLINES} > summary`);
    await expect.poll(() => page.textContent(BYLINES)).toContain("/bylines");
    await page.unroute("**/bylines.js*");
    await page.click(`${BYLINES} > summary`);
    await page.click(`${BYLINES} > summary`);
    await page.locator(`${BYLINES} a`).first().waitFor();
    expect(await page.textContent(BYLINES)).not.toContain("/bylines");
    expect(await page.locator("summary:focus").count()).toBe(1);
  });

  test("are open where the query has one, which is taken out again", async () => {
    const page = await openSearch(browser(), await serve(builtSite().site), "疫情");
    await page.click(`${BYLINES} > summary`);
    await page.locator(`${BYLINES} a`).first().click();
    await expect.poll(() => queryIn(page)).toContain('作者:"');
    const chosen = page.locator(`${BYLINES} a[aria-current]`);
    await chosen.waitFor();
    await chosen.click();
    await expect.poll(() => queryIn(page)).toBe("疫情");
    await expect.poll(() => page.locator(`${BYLINES}[open]`).count()).toBe(0);
  });
});
