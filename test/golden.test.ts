import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { MANIFEST } from "../src/io/output-path.ts";
import { run } from "./cli/run.ts";
import { temporaryFolder } from "./io/folder.ts";
import { readFolder, sha256 } from "./sample/read-folder.ts";

const CONTENT = "test/golden/content";
const CONFIG = "test/golden/xianbao.config.yml";
/** The site's files as they should be, byte by byte. */
const EXPECTED = "test/golden/expected";
/** The path of every file of the site, with the hash of those that are not under `expected`. */
const LISTING = "test/golden/expected.txt";

const UPDATE = "UPDATE_GOLDEN=1 npx vitest run test/golden";

test("the golden archive gives the golden site, file by file", async () => {
  const site = await buildSite();
  if (process.env["UPDATE_GOLDEN"] === "1") writeExpected(site);
  expect(listingOf(site), `files are not as listed; if that is meant: ${UPDATE}`).toBe(readFileSync(LISTING, "utf8"));
  const expected = readFolder(EXPECTED);
  const golden = filterFiles(site, isGolden);
  expect([...expected.keys()].sort()).toEqual([...golden.keys()].sort());
  const different = [...golden].filter(([path, bytes]) => expected.get(path)?.equals(bytes) !== true);
  const changes = different.map(([path, bytes]) =>
    describeChange(path, expected.get(path)?.toString() ?? "", bytes.toString()),
  );
  expect(changes, `if these changes are meant: ${UPDATE}`).toEqual([]);
});

// e.g. the first line of `/* Home */` and of `  color: red;` after a line end
const COMMENT_OR_INDENT = /\/\*|\n\s/u;

test("files of public/ lie in the site as they are, style sheets without comments and white space", async () => {
  const site = await buildSite();
  const assets = readFolder("public");
  expect(assets.size).toBeGreaterThan(0);
  for (const [path, bytes] of assets) {
    const sent = site.get(path) ?? Buffer.alloc(0);
    if (path.endsWith(".css")) {
      expect(sent.length, path).toBeGreaterThan(bytes.length / 3);
      expect(sent.toString(), path).not.toMatch(COMMENT_OR_INDENT);
    } else {
      expect(sent.equals(bytes), path).toBe(true);
    }
  }
});

type Files = ReadonlyMap<string, Buffer>;

/** The golden archive's site, built by the command: files by path in order of path. */
async function buildSite(): Promise<Files> {
  const out = join(temporaryFolder(), "dist");
  const { code, reported } = await run(process.cwd(), [
    "build",
    "--content",
    CONTENT,
    "--config",
    CONFIG,
    "--out",
    out,
  ]);
  expect(code, reported).toBe(0);
  return filterFiles(readFolder(out), (path) => path !== MANIFEST);
}

function filterFiles(files: Files, isKept: (path: string) => boolean): Files {
  return new Map([...files].filter(([path]) => isKept(path)));
}

/** The search index is binary, and golden by hash; assets are other files' copies or the bundler's work. */
function isGolden(path: string): boolean {
  return !isIndex(path) && !isBundle(path) && !existsSync(join("public", path));
}

function isIndex(path: string): boolean {
  return path.startsWith("search/index/");
}

/** A script of the reader's: its bytes may change with the bundler's version. */
function isBundle(path: string): boolean {
  return path.startsWith("assets/") && existsSync(`src/browser/${basename(path, ".js")}.ts`);
}

/** A file a line, e.g. `assets/reading.js` or `search/index/manifest.js sha256-4f…`. */
function listingOf(site: Files): string {
  const lines = Array.from(site, ([path, bytes]) =>
    isIndex(path) ? `${path} sha256-${sha256(bytes)}\n` : `${path}\n`,
  );
  return lines.join("");
}

/** The first line in which the two texts differ. */
function describeChange(path: string, before: string, now: string): string {
  const [old, fresh] = [before.split("\n"), now.split("\n")];
  const line = fresh.findIndex((text, index) => text !== old[index]);
  const index = line < 0 ? fresh.length : line;
  return `${path}:${index + 1}\n- ${old[index] ?? "(end of file)"}\n+ ${fresh[index] ?? "(end of file)"}`;
}

function writeExpected(site: Files): void {
  rmSync(EXPECTED, { recursive: true, force: true });
  for (const [path, bytes] of filterFiles(site, isGolden)) {
    mkdirSync(dirname(join(EXPECTED, path)), { recursive: true });
    writeFileSync(join(EXPECTED, path), bytes);
  }
  writeFileSync(LISTING, listingOf(site));
}
