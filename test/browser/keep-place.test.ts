import { expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { findAlways } from "./fake-engine.ts";
import { askOn, openPage, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

test("who comes back to results and asks something else reads that from the beginning", async () => {
  const page = await openPage(browser(), { width: 1200, height: 500 });
  await findAlways(page, 30);
  await askOn(page, await serve(builtSite().site), "工作");
  await page.locator("#search-facets .facet-fold").waitFor();
  await page.evaluate("scrollTo(0, 800)");
  await page.locator(".search-result a").last().click();
  await page.locator("article").first().waitFor();
  await page.unroute("**/search-worker.js");
  await findAlways(page, 30, "工作");
  await page.goBack();
  await page.fill("#search-q", "疫情");
  await page.keyboard.press("Enter");
  await page.locator("#search-facets .facet-fold").waitFor();
  expect(await page.evaluate("scrollY")).toBe(0);
});
