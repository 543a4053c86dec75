import { expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { openPage, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

test("copying a passage where there is no clipboard for scripts keeps the reader's place", async () => {
  const page = await openPage(browser(), { width: 800, height: 400 });
  // As on a site that is not served over HTTPS.
  await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await page.goto(`${await serve(builtSite().site)}kecheng/2021-12-13/01-5.html`);
  await page.locator("#article-body p[id]").first().selectText();
  const button = page.locator(".quote-bar button");
  await button.focus();
  const selected = await page.evaluate("String(getSelection())");
  const place = await page.evaluate("scrollY");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.textContent(".quote-bar [role=status]")).toContain("已复制");
  expect(await page.evaluate("document.activeElement.matches('.quote-bar button')")).toBe(true);
  expect(await page.evaluate("String(getSelection())")).toBe(selected);
  expect(await page.evaluate("scrollY")).toBe(place);
});
