import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { run } from "../cli/run.ts";

/**
 * Has `xianbao build` make the site of the sample archive (content/) before the tests of a file, and removes it after
 * them. Returns where it lies; to be asked in tests only. `path` puts the site deeper in the folder that is returned
 * as `root`, `args` are further options of the command.
 */
export function useBuiltSite(path = "dist", args: readonly string[] = []): () => { root: string; site: string } {
  let root: string | undefined;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "xianbao-site-"));
    const { code, reported } = await run(process.cwd(), ["build", "--out", join(root, path), ...args]);
    expect(code, reported).toBe(0);
  });
  afterAll(() => {
    if (root !== undefined) rmSync(root, { recursive: true, force: true });
  });
  return () => {
    if (root === undefined) throw new Error("the site is there only while tests run");
    return { root, site: join(root, path) };
  };
}
