import { describe, expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { openSearch, queryIn, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

describe("the years beside results", () => {
  test.each([
    ["防控 2021", ["2021"]],
    ["防控 2021-01..2021-12", ["2021-01—2021-12"]],
    ["防控 2021..2021", ["2021"]],
    ["防控 2021年", ["2021"]],
    ["防控 2021 2021..2021", ["2021"]],
    ["防控 2020..2021", ["2020—2021", "2020", "2021"]],
    ["防控", ["2020", "2021", "2022"]],
    ["防控|2014-03", ["2020", "2021", "2022"]],
  ])("of %s are %j", async (query, years) => {
    const page = await openSearch(browser(), await serve(builtSite().site), query);
    const facet = page.locator(".facet", { has: page.locator(".facet-title", { hasText: "年份" }) });
    await facet.waitFor();
    expect(await facet.locator("a").allTextContents()).toEqual(years);
  });

  test("are taken out again", async () => {
    const page = await openSearch(browser(), await serve(builtSite().site), "防控 2021");
    await page.locator(".facet-values a[aria-current]").first().click();
    await expect.poll(() => queryIn(page)).toBe("防控");
  });
});
