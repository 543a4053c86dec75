import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleScripts, readFirstScreen } from "../../src/io/scripts.ts";
import { scanFiles } from "../../src/site/scan-files.ts";
import { renderSite } from "../../src/site/site.ts";
import { useBrowser } from "../browser/use-browser.ts";
import { pngOf } from "../sample/picture.ts";
import { config, smallArchive, templates } from "./small-archive.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "xianbao-accessibility-"));
const browser = useBrowser();

/** One page of every kind. */
const pages = [
  "index.html",
  "kecheng/index.html",
  "kecheng/2021/index.html",
  "kecheng/2021-01-20/index.html",
  "kecheng/2021-01-20/01.html",
  "kecheng/2021-01-20/02.html",
  "kecheng/2021-01-20/01-3.html",
  "kecheng/2021-01-20/02-20.html",
  "kecheng/2021-01-20/02-2.html",
  "years/2021.html",
  "days/index.html",
  "days/01-20.html",
  "bylines/index.html",
  "bylines/697c-90c1-99a8.html",
  "columns/index.html",
  "search/index.html",
  "corrections/index.html",
  "about/index.html",
  "404.html",
];

const redirects = {
  moved: new Map<string, string>(),
  folders: new Map<string, string>(),
  withdrawn: new Map([["kecheng/2021-01-20/02-2.html", { reason: "应当事人要求", date: "2026-11-24" }]]),
};

beforeAll(async () => {
  const { baseUrl: _, ...unpublished } = config;
  const context = {
    config: unpublished,
    templates,
    diagnostics: [],
    redirects,
    firstScreen: await readFirstScreen(join(root, "public")),
  };
  const scripts = await bundleScripts(join(root, "src/browser"));
  for (const { path, content } of [...renderSite(smallArchive, context), ...scripts]) write(path, content);
  for (const { path } of scanFiles(smallArchive)) write(path, pngOf(60, 90));
  cpSync(join(root, "public"), folder, { recursive: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("accessibility", () => {
  describe.each([
    ["a phone", 390],
    ["a desktop", 1440],
  ] as const)("on %s, light and dark", (_, width) => {
    let page: Page | undefined;
    beforeAll(async () => {
      // One for all: each new one costs as much as what is looked at in it.
      page = await browser().newPage({ viewport: { width, height: 900 }, bypassCSP: true });
    });
    afterAll(() => page?.close());

    test.each(pages)("axe finds nothing to object to on %s, and nothing is wider than the screen", async (path) => {
      await page?.goto(addressOf(path));
      await page?.addScriptTag({ content: axe.source });
      await page?.evaluate(OPEN_FOLDS);
      for (const colorScheme of ["light", "dark"] as const) {
        await page?.emulateMedia({ colorScheme });
        expect([colorScheme, await page?.evaluate(VIOLATIONS[colorScheme])]).toEqual([colorScheme, []]);
      }
      expect(await page?.evaluate("document.documentElement.scrollWidth - innerWidth")).toEqual(0);
    });
  });

  test.each(pages)("the keyboard alone reaches everything on %s, and the focus is seen", async (path) => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(addressOf(path));
    const reached: string[] = [];
    const wanted = await page.evaluate<readonly string[]>(FOCUSABLE);
    for (let step = 0; step <= wanted.length && reached.length < wanted.length; step += 1) {
      await page.keyboard.press("Tab");
      const { name, isSeen } = await page.evaluate<{ readonly name: string; readonly isSeen: boolean }>(FOCUSED);
      reached.push(name);
      expect([name, isSeen]).toEqual([name, true]);
    }
    expect(reached).toEqual(wanted);
    await page.close();
  });
});

/** In the page: what axe objects to. Only the colours are others in the dark, so only they are looked at again there. */
const VIOLATIONS = {
  light: violationsOf('{ rules: { "target-size": { enabled: true } } }'),
  dark: violationsOf('{ runOnly: ["color-contrast"] }'),
} as const;

function violationsOf(options: string): string {
  return `axe.run(document, ${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`;
}

/** In the page: shows what is folded away. */
const OPEN_FOLDS = `document.querySelectorAll("details").forEach((fold) => { fold.open = true; })`;

/** In the page: what can be worked with, in the order of the document. */
const FOCUSABLE = `[...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("details:not([open]) > :not(summary)"))
  .map((element) => element.outerHTML.slice(0, 120))`;

/** In the page: what has the focus, and whether an outline shows it where the reader can see it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, width } = element.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 120),
    isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width > 0 && bottom > 0 && top < innerHeight,
  };
})()`;

function addressOf(path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
