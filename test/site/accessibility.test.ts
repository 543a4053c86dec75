import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderSite } from "../../src/site/site.ts";
import { config, smallArchive, templates } from "./small-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "xianbao-accessibility-"));

/** One page of every kind. */
const pages = [
  "index.html",
  "kecheng/index.html",
  "kecheng/2021/index.html",
  "kecheng/2021-01-20/index.html",
  "kecheng/2021-01-20/01.html",
  "kecheng/2021-01-20/01-3.html",
  "kecheng/2021-01-20/02-20.html",
  "bylines/index.html",
  "bylines/697c-90c1-99a8.html",
  "columns/index.html",
  "search/index.html",
  "corrections/index.html",
  "about/index.html",
];

beforeAll(() => {
  for (const { path, content } of renderSite(smallArchive, { config, templates, diagnostics: [] })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  cpSync(fileURLToPath(new URL("../../public/", import.meta.url)), folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("accessibility", () => {
  test.each([
    ["a phone, light", 390, "light"],
    ["a desktop, dark", 1440, "dark"],
  ] as const)(
    "on %s: axe finds nothing to object to and nothing is wider than the screen",
    async (_, width, colorScheme) => {
      const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
      try {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
        const page = await context.newPage();
        for (const path of pages) {
          await page.goto(pathToFileURL(join(folder, path)).href);
          await page.addScriptTag({ content: axe.source });
          const violations = await page.evaluate(
            "axe.run(document).then((report) => report.violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
          );
          expect([path, violations]).toEqual([path, []]);
          expect([path, await page.evaluate("document.documentElement.scrollWidth - innerWidth")]).toEqual([path, 0]);
        }
      } finally {
        await browser.close();
      }
    },
  );
});
