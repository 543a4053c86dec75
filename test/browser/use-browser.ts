import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { findChromium } from "../../scripts/install-browser.mjs";

/** Starts Chromium before the tests of a file and closes it after them; the browser is to be had while they run. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("Chromium is missing: run node scripts/install.mjs --browser");
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error("the browser is to be had while tests run");
    return browser;
  };
}
