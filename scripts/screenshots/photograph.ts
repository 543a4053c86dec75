import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

const SCREENS: readonly (readonly [width: number, height: number])[] = [
  [390, 844],
  [834, 1112],
  [1440, 900],
];

const THEMES = ["light", "dark"] as const;

/** The top of a long page says enough. */
const MOST_PX = 5000;

/** Takes pictures of the pages of the site at `home`: of those of some names, or of all. */
export async function photograph(browser: Browser, home: string, names: readonly string[], out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const wanted = Object.entries(PAGES).filter(([name]) => names.length === 0 || names.includes(name));
  for (const [name, { path, act }] of wanted) {
    for (const [width, height] of SCREENS) {
      for (const colorScheme of THEMES) {
        const page = await browser.newPage({ viewport: { width, height }, colorScheme });
        await page.goto(new URL(path, home).href);
        await act?.(page);
        const tall = await page.evaluate<number>("document.documentElement.scrollHeight");
        const clip = { x: 0, y: 0, width, height: Math.min(tall, MOST_PX) };
        await page.screenshot({ path: join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true, clip });
        await page.close();
      }
    }
  }
}

/** A page to look at, and what to do before it is looked at. */
interface Shown {
  /** From the site's root, perhaps with a query. */
  readonly path: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

/** Every kind of page, and what is hard to set, by the name its pictures get. */
const PAGES: Readonly<Record<string, Shown>> = {
  home: { path: "index.html" },
  newspaper: { path: "kecheng/index.html" },
  "newspaper-of-one-issue": { path: "danqi/index.html" },
  year: { path: "kecheng/2021/index.html" },
  "year-of-300-issues": { path: "sanbai/2022/index.html" },
  "all-year": { path: "years/2021.html" },
  days: { path: "days/index.html" },
  day: { path: "days/05-01.html" },
  issue: { path: "kecheng/2021-12-15/index.html" },
  "issue-ugly": { path: "danqi/2021-05-01/index.html" },
  page: { path: "kecheng/2021-12-15/01.html" },
  "page-fragments": { path: "qujiang/2022-04-01/01.html" },
  "page-with-scan": { path: "danqi/2021-05-01/01.html" },
  article: { path: "kecheng/2021-12-15/01-5.html" },
  "article-without-headline": { path: "qujiang/2022-04-01/01-141.html" },
  "article-ugly": { path: "danqi/2021-05-01/01-1.html" },
  bylines: { path: "bylines/index.html" },
  person: { path: "bylines/5f20-4e09.html" },
  columns: { path: "columns/index.html" },
  search: { path: "search/index.html?q=疫情", act: (page) => page.waitForSelector("#search-results li") },
  "search-empty": { path: "search/index.html" },
  corrections: { path: "corrections/index.html" },
  about: { path: "about/index.html" },
  "not-found": { path: "nowhere/at/all.html" },
};
