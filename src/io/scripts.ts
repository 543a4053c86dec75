import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutputFile } from "../model/output.ts";
import { firstStyles } from "../site/first-styles.ts";
import { readOrMake } from "./cache.ts";
import { isNotFound } from "./file-errors.ts";

/** The reader's scripts: each is bundled, with what it imports, into `assets/<name>.js`. */
const ENTRY_POINTS: readonly string[] = [
  "lead-on",
  "mark-hits",
  "opensearch-worker",
  "reading",
  "scan",
  "search-filters",
  "search-help",
  "search-page",
  "search-question",
  "search-rank",
  "search-worker",
  "theme",
  "today",
];

/** What is made of the reader's scripts and styles. */
export interface ReaderFiles {
  readonly scripts: readonly ReaderFile[];
  /** Every style sheet of the assets, without comments and white space. */
  readonly styles: readonly ReaderFile[];
  /** CSS of a page's first screen. */
  readonly firstScreen: string;
}

/** A script or style sheet as it goes into the site. */
interface ReaderFile extends OutputFile {
  readonly content: string;
}

/**
 * The reader's scripts and the styles of the first screen, as they were bundled before: `program` is a hash of the
 * whole program, `styles` the folder of the assets.
 */
export async function readReaderFiles(
  scripts: string,
  styles: string,
  cache: string,
  program: string,
): Promise<ReaderFiles> {
  const sheets = await readStyles(styles);
  return await readOrMake(join(cache, "reader.json"), JSON.stringify([program, sheets]), async () => ({
    scripts: await bundleScripts(scripts),
    styles: await Promise.all(
      sheets.map(async ({ path, content }) => ({ path, content: await minifyStyles(content) })),
    ),
    firstScreen: await readFirstScreen(styles),
  }));
}

/**
 * Bundles the reader's scripts from `folder` (src/browser). Each becomes one classic script, since modules do not load
 * from `file:`. The same sources give the same bytes, wherever they lie.
 */
export async function bundleScripts(folder: string): Promise<readonly ReaderFile[]> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: await existing(folder),
    outdir: folder,
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: ["es2022"],
    logLevel: "silent",
  });
  return (outputFiles ?? [])
    .map(({ path, text }) => ({ path: `assets/${path.slice(folder.length + 1)}`, content: text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The CSS of a page's first screen (`folder` is public/), small enough to stand in the page. */
export async function readFirstScreen(folder: string): Promise<string> {
  return await minifyStyles(await readSheets(folder));
}

async function readStyles(folder: string): Promise<readonly ReaderFile[]> {
  const names = (await readdir(join(folder, "assets"))).filter((name) => name.endsWith(".css")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `assets/${name}`,
      content: await readFile(join(folder, "assets", name), "utf8"),
    })),
  );
}

async function readSheets(folder: string): Promise<string> {
  const sheets = firstStyles.map((name) => readFile(join(folder, "assets", name), "utf8"));
  return (await Promise.all(sheets)).join("\n");
}

async function minifyStyles(sheets: string): Promise<string> {
  const { transform } = await import("esbuild");
  const { code } = await transform(sheets, { loader: "css", minify: true, target: ["chrome109"] });
  return code;
}

async function existing(folder: string): Promise<string[]> {
  const files = ENTRY_POINTS.map((name) => `${name}.ts`);
  const found = await Promise.all(files.map((file) => isThere(join(folder, file))));
  return files.filter((_file, index) => found[index]);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
