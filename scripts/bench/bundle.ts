import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/**
 * The parser as the commands run it, bundled (scripts/run.mjs): what runs TypeScript for scripts gives every function its
 * name anew each time it is made, which halves the parser's speed.
 */
export async function importParser(): Promise<typeof import("../../src/parse/page.ts")> {
  const folder = await mkdtemp(join(tmpdir(), "xianbao-bench-"));
  try {
    const outfile = join(folder, "page.mjs");
    const entry = fileURLToPath(new URL("../../src/parse/page.ts", import.meta.url));
    const options = { bundle: true, platform: "node", format: "esm", target: "node20", charset: "utf8" } as const;
    await build({ ...options, entryPoints: [entry], outfile, minifySyntax: true, minifyWhitespace: true });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The parser as one script that leaves it under `parser`, with a comment at the beginning of each file. */
export async function bundleParserScript(...plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../src/parse/page.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    format: "iife",
    globalName: "parser",
    charset: "utf8",
    plugins,
  });
  return outputFiles[0]?.text ?? "";
}
