import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useBuiltSite } from "../sample/built-site.ts";
import { findAlways } from "./fake-engine.ts";
import { openPage, queryIn, serve } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const builtSite = useBuiltSite();
const browser = useBrowser();

describe("typing with an input method", () => {
  test("is answered when a character is there, never in the midst of the next one", async () => {
    const page = await openStopped();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.insertText", { text: "防" });
    await session.send("Input.imeSetComposition", { text: "kong", selectionStart: 4, selectionEnd: 4 });
    expect(await page.inputValue("#search-q")).toBe("防kong");
    await page.clock.runFor(5000);
    expect(queryIn(page)).toBe("疫情");
    await session.send("Input.insertText", { text: "控" });
    expect(await page.inputValue("#search-q")).toBe("防控");
    await page.clock.runFor(5000);
    await expect.poll(() => queryIn(page)).toBe("防控");
  });
});

test("an answer is told once, though what stands beside it comes later", async () => {
  const page = await openPage(browser());
  await findAlways(page, 30);
  let send = () => {};
  const wanted = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/search-filters.js", async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto(`${await serve(builtSite().site)}search/index.html?q=疫情`, { waitUntil: "commit" });
  await page.waitForSelector(".search-result");
  expect(await page.locator("#search-facets > *").count()).toBe(0);
  await page.evaluate("document.querySelector('#search-status p').id = 'told'");
  await page.evaluate("document.querySelector('.search-result').id = 'shown'");
  send();
  await page.locator("#search-facets > *").waitFor();
  expect(await page.locator("#search-status #told, #search-results #shown").count()).toBe(2);
});

test.each(["over HTTP", "from disk"])("heads and facets are there before the texts, %s", async (place) => {
  const page = await openPage(browser());
  let send = () => {};
  const wanted = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(/index\/\d{4}-\d\d\/x/u, async (route) => {
    await wanted;
    await route.continue();
  });
  const home = place === "over HTTP" ? await serve(builtSite().site) : pathToFileURL(`${builtSite().site}/`).href;
  await page.goto(`${home}search/index.html?q=疫情`, { waitUntil: "commit" });
  await page.locator("#search-facets .facet-fold").waitFor();
  expect(await page.locator("#search-results[aria-busy]:not(.outdated) .search-result").count()).toBeGreaterThan(0);
  expect(await page.locator(".search-result-snippet mark").count()).toBe(0);
  const told = await page.textContent("#search-status");
  await page.evaluate("document.querySelector('#search-status p').id = 'told'");
  await page.evaluate("document.querySelector('.facet-fold').id = 'shown'");
  await page.locator(".search-result-title a").first().focus();
  await page.evaluate("document.activeElement.id = 'focused'");
  send();
  await page.locator("#search-results:not([aria-busy]) .search-result-snippet mark").first().waitFor();
  expect(await page.locator("#search-status #told, #search-facets #shown, #focused:focus").count()).toBe(3);
  expect(await page.textContent("#search-status")).toBe(told);
});

test("the page's title is the question's, also when one goes back to it", async () => {
  const page = await openPage(browser());
  await findAlways(page, 30);
  await page.goto(`${await serve(builtSite().site)}search/index.html`);
  const own = await page.title();
  await page.fill("#search-q", "蒋国强");
  await page.press("#search-q", "Enter");
  await page.waitForSelector(".search-result");
  expect(await page.title()).toBe(`蒋国强 - ${own}`);
  await page.fill("#search-q", "楼郁馨");
  await page.press("#search-q", "Enter");
  await expect.poll(() => page.title()).toBe(`楼郁馨 - ${own}`);
  await page.goBack();
  await expect.poll(() => page.title()).toBe(`蒋国强 - ${own}`);
  await page.goBack();
  await expect.poll(() => page.title()).toBe(own);
});

test.each([
  ["100%", 180, false],
  ["200%", 280, true],
] as const)("on a phone with letters of %s the search field has room", async (size, least, isBelow) => {
  const page = await openPage(browser(), { width: 360, height: 740 });
  await page.goto(`${await serve(builtSite().site)}search/index.html`);
  await page.evaluate(`document.documentElement.style.fontSize = "${size}"`);
  const [field, button] = await Promise.all([
    page.locator("#search-q").boundingBox(),
    page.locator(".search-row button").boundingBox(),
  ]);
  if (field === null || button === null) throw new Error("there is no search field");
  expect(field.width).toBeGreaterThan(least);
  expect(button.y >= field.y + field.height).toBe(isBelow);
});

/** The search page with 疫情 answered, its clock stopped, and the empty search field in the focus. */
async function openStopped(): Promise<Page> {
  const page = await openPage(browser());
  await findAlways(page, 30);
  await page.clock.install();
  await page.goto(`${await serve(builtSite().site)}search/index.html?q=疫情`);
  await page.waitForSelector(".search-result");
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.evaluate("document.getElementById('search-q').value = ''");
  await page.focus("#search-q");
  return page;
}
