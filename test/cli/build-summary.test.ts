import { join } from "node:path";
import { expect, test } from "vitest";
import { renderHostLimits } from "../../src/cli/build-summary.ts";
import { commandStringsFor } from "../../src/cli/strings.ts";
import { temporaryFolder } from "../io/folder.ts";
import { run } from "./run.ts";

const strings = commandStringsFor("en");
const small = { files: 5, bytes: 10, written: 5, removed: 0, largest: { path: "index.html", bytes: 4 } };

test.each([
  [small, ["Cloudflare Pages: fits", "GitHub Pages: fits"]],
  [{ ...small, files: 20_001 }, ["Cloudflare Pages: does not fit, 20001 files of at most 20000", "GitHub Pages: fits"]],
  [{ ...small, bytes: 2e9 }, ["Cloudflare Pages: fits", "GitHub Pages: does not fit, 2000.0 MB of at most 1000.0 MB"]],
  [
    { ...small, largest: { path: "data/a.ndjson", bytes: 3e7 } },
    ["Cloudflare Pages: does not fit, data/a.ndjson has 30.0 MB", "GitHub Pages: fits"],
  ],
])("the output is held to hosts' limits", (output, lines) => {
  expect(renderHostLimits(output, strings)).toEqual(lines);
});

test("--quiet says nothing, --json one line, --profile seconds", async () => {
  const folder = temporaryFolder();
  const args = ["build", "--out", join(folder, "dist"), "--cache", join(folder, "cache")];
  const quiet = await run(process.cwd(), [...args, "--quiet"]);
  expect(quiet).toMatchObject({ code: 0, printed: "", reported: "" });
  const json = await run(process.cwd(), [...args, "--json"]);
  expect(JSON.parse(json.printed)).toMatchObject({ pages: 5, removed: 0, byRule: { truncated: 1 } });
  const { reported } = await run(process.cwd(), [...args, "--quiet", "--profile", "--base-url", "https://a.example/"]);
  expect(reported).toMatch(/renderIssues #0 \d+\.\d+ s/);
});
