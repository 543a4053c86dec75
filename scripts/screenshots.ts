import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { runCommandLine } from "../src/cli/main.ts";
import { createPreviewServer } from "../src/io/preview-server.ts";
import { findChromium } from "./install-browser.mjs";
import { photograph } from "./screenshots/photograph.ts";
import { writeUglyContent } from "./screenshots/ugly-content.ts";

// Every kind of page on a phone, a tablet and a desktop, light and dark, into screenshots/, for people to look at; or
// only the kinds that are named.
const OUT = "screenshots";
const silent = {
  print: () => {},
  report: () => {},
  now: () => 0,
  today: () => "2026-01-01",
  interrupted: async () => {},
};

const browser = await chromium.launch({ executablePath: findChromium() ?? "chromium", args: ["--no-sandbox"] });
const folder = await mkdtemp(join(tmpdir(), "xianbao-screenshots-"));
const [content, site] = [join(folder, "content"), join(folder, "dist")];
const server = createPreviewServer(site);
try {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  const home = `http://127.0.0.1:${address.port}/`;
  await writeUglyContent(content, "content", browser);
  const args = ["build", "--content", content, "--out", site, "--base-url", home];
  const code = await runCommandLine(args, { cwd: process.cwd(), ...silent });
  // Content at fault is what the ugly archive is for.
  if (code > 1) throw new Error(`the site could not be built (${code})`);
  await photograph(browser, home, process.argv.slice(2), OUT);
  console.log(OUT);
} finally {
  server.close();
  server.closeAllConnections();
  await browser.close();
  await rm(folder, { recursive: true });
}
