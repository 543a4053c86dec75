import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { run } from "../cli/run.ts";
import { temporaryFolder, writeFiles } from "../io/folder.ts";
import { pngOf } from "../sample/picture.ts";
import { useBrowser } from "./use-browser.ts";

const browser = useBrowser();

test("a scan is zoomed by buttons and keys, moved while it is enlarged, and shown whole again", async () => {
  const { page, troubles } = await openPage();
  const whole = await pictureBox(page);
  expect(whole.width / whole.height).toBeCloseTo(600 / 900, 1);

  await page.click("[data-scan-action=in]");
  await expect.poll(async () => (await pictureBox(page)).width).toBeGreaterThan(whole.width * 1.2);
  await page.focus("[data-scan]");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(async () => (await pictureBox(page)).width).toBeGreaterThan(whole.width * 2);
  const enlarged = await pictureBox(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await pictureBox(page)).x).toBeLessThan(enlarged.x - 10);

  await page.click("[data-scan-action=whole]");
  await expect.poll(async () => Math.round((await pictureBox(page)).width)).toBe(Math.round(whole.width));
  expect(troubles).toEqual([]);
});

test("the room of a scan is kept before it comes, and nothing shifts", async () => {
  const { page } = await openPage();
  const shift = `new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
      .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 300);
  })`;
  expect(await page.evaluate(shift)).toBeLessThan(UNSEEN_SHIFT);
});

/** What the rounding of parts of a pixel may come to; a picture without its room shifts a thousand times as much. */
const UNSEEN_SHIFT = 0.0005;

test("without JavaScript the scan is a picture with a link to the whole of it", async () => {
  const { page } = await openPage(false);
  expect((await pictureBox(page)).width).toBeGreaterThan(200);
  expect(await page.isVisible("[data-scan-action=in]")).toBe(false);
  expect(await page.getAttribute(".scan-note a", "href")).toBe("01.png");
});

/** The printed page of an issue with a scan, opened from disk. */
async function openPage(javaScriptEnabled = true): Promise<{ page: Page; troubles: readonly string[] }> {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "content/a/newspaper.yml": "name: 甲报\n",
    "content/a/2021-01-20/01.txt": "区委召开会议\n\n本报讯 12月14日，区委召开会议，部署工作。\n",
  });
  writeFileSync(join(folder, "content/a/2021-01-20/01.png"), pngOf(600, 900));
  expect((await run(folder, ["build"])).code).toBe(0);
  const page = await browser().newPage({ viewport: { width: 1440, height: 900 }, javaScriptEnabled });
  const troubles: string[] = [];
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(pathToFileURL(join(folder, "dist/a/2021-01-20/01.html")).href);
  return { page, troubles };
}

async function pictureBox(page: Page): Promise<{ x: number; width: number; height: number }> {
  return await page.evaluate(
    "(({ x, width, height }) => ({ x, width, height }))(document.querySelector('[data-scan] img').getBoundingClientRect())",
  );
}
