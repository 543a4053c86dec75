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

test.each([
  ["a phone", { width: 360, height: 640 }],
  ["a desktop", { width: 1280, height: 800 }],
])("on %s the bar of hits is one row, early among the tabs, and hides nothing", async (_screen, viewport) => {
  const page = await openPage(browser(), viewport);
  await page.goto(`${await serve(builtSite().site)}kecheng/2021-12-13/01-5.html?q=疫情`);
  await page.waitForSelector(".hit-bar");
  const bar = page.locator(".hit-bar");
  const top = async () => (await bar.boundingBox())?.y ?? 0;
  expect((await bar.boundingBox())?.height).toBeLessThan(56);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.title")).toBe("上一处");

  // Tabbing shows the whole of what has the focus, down to the page's last link, and it ends above the bar.
  const ends: number[] = [];
  for (let tabs = 0; tabs < 100; tabs++) {
    await page.keyboard.press("Tab");
    const end = await page.evaluate<number | undefined>(
      "document.activeElement.closest('main, footer') && !document.activeElement.closest('.hit-bar') ? document.activeElement.getBoundingClientRect().bottom : undefined",
    );
    if (end !== undefined) ends.push(end);
  }
  expect(ends.length).toBeGreaterThan(10);
  expect(Math.max(...ends)).toBeLessThanOrEqual(await top());
  await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
  const foot = await page.locator("footer").boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((await top()) + 1);

  await page.click(".hit-bar button:last-child");
  await expect.poll(() => page.evaluate("getComputedStyle(document.body).paddingBottom")).toBe("0px");
});
