import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { wrapShard } from "../../src/search/shard.ts";
import { openPage } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const browser = useBrowser();
const HOME = "http://archive.example/";
const SHARD = Buffer.from(wrapShard("2021-01/t1", "b", Uint8Array.of(7)));

test("a shard that two ask for at once is loaded as a script once, and again when it is asked for later", async () => {
  const { page, addresses } = await openLoader(() => SHARD);
  expect(await page.evaluate("Promise.all([bytesOf(1), bytesOf(1)])")).toEqual(["7", "7"]);
  expect(addresses).toEqual(["2021-01/t1.js?b-1"]);
  expect(await page.evaluate("bytesOf(2)")).toBe("7");
  expect(addresses).toEqual(["2021-01/t1.js?b-1", "2021-01/t1.js?b-2"]);
});

test("a file of several shards is loaded once for all that are asked for meanwhile", async () => {
  const both = Buffer.concat([SHARD, Buffer.from("\n"), Buffer.from(wrapShard("2021-01/t2", "c", Uint8Array.of(8)))]);
  const { page, addresses } = await openLoader(() => both);
  expect(await page.evaluate("Promise.all([bytesOf(1), secondOf(1)])")).toEqual(["7", "8"]);
  expect(addresses).toEqual(["2021-01/t1.js?b-1"]);
});

test("a shard that did not come, or was cut short, is asked for anew", async () => {
  const answers = [undefined, SHARD.subarray(0, -4), SHARD];
  const { page } = await openLoader(() => answers.shift());
  expect(await page.evaluate("bytesOf(1)")).toBe("2021-01/t1 cannot be loaded");
  expect(await page.evaluate("bytesOf(2)")).toBe("2021-01/t1 did not answer");
  expect(await page.evaluate("bytesOf(3)")).toBe("7");
});

/** A page whose `bytesOf(attempt)` loads the shard as a script: gives its bytes, or why it did not come. Tells what was asked for. */
async function openLoader(answer: () => Buffer | undefined): Promise<{ page: Page; addresses: readonly string[] }> {
  const page = await openPage(browser());
  const addresses: string[] = [];
  await page.route(`${HOME}**`, (route) => {
    const address = route.request().url().slice(HOME.length);
    if (address === "") return route.fulfill({ contentType: "text/html", body: "<title>Loader</title>" });
    addresses.push(address);
    const body = answer();
    return body === undefined ? route.abort() : route.fulfill({ contentType: "text/javascript", body });
  });
  await page.goto(HOME);
  await page.addScriptTag({ content: await bundleLoader() });
  return { page, addresses };
}

async function bundleLoader(): Promise<string> {
  const contents = `
    import { loadAsScripts } from "./load-shards.ts";
    const load = loadAsScripts("${HOME}", document);
    const place = { file: "2021-01/t1", at: 0, length: 0 };
    globalThis.secondOf = (attempt) =>
      load({ name: "2021-01/t2", build: "c", place }, attempt).then(({ payload }) => payload.join());
    globalThis.bytesOf = (attempt) =>
      load({ name: "2021-01/t1", build: "b" }, attempt).then(({ payload }) => payload.join(), ({ message }) => message);
  `;
  const resolveDir = fileURLToPath(new URL("../../src/browser", import.meta.url));
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, bundle: true, write: false, format: "iife" });
  return outputFiles[0]?.text ?? "";
}
