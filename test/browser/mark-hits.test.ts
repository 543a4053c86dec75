import { expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { openPage, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

test("the words of a query are marked in the whole article, whatever part of its page the address names", async () => {
  const address = `${await serve(builtSite().site)}kecheng/2021-12-13/01-5.html?q=疫情`;
  const page = await openPage(browser());
  const marksAt = async (fragment: string) => {
    // A page that differs in its fragment alone is not loaded anew.
    await page.goto("about:blank");
    await page.goto(`${address}${fragment}`);
    await page.waitForSelector(".hit-bar");
    return page.locator("mark").count();
  };
  const all = await marksAt("");
  expect(all).toBeGreaterThan(1);
  const paragraph = await page.locator("#article-body p[id]").last().getAttribute("id");
  for (const fragment of [`#${paragraph}`, "#on-page", "#cite", "#nowhere"]) {
    expect(await marksAt(fragment), fragment).toBe(all);
    expect(await page.locator("article mark").count(), fragment).toBe(all);
  }
});
