import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ListedRun } from "./manifest.ts";
import { outputFolderAt } from "./output-folder.ts";
import { MANIFEST } from "./output-path.ts";
import { findStats } from "./read-file.ts";
import { hashBytes } from "./staging.ts";

/**
 * How the folders of a site look, whose time tells whether a file came or went; empty where a build has not ended.
 * `folders` are named from the site's root.
 */
export function lookOfSite(out: string, folders: readonly string[]): string {
  const { staging, lock } = outputFolderAt(out);
  const isUnfinished = existsSync(staging) || existsSync(lock);
  const looks = [MANIFEST, ...folders].map((path) => look(join(out, path)));
  return isUnfinished ? "" : hashBytes(looks.join("\n"));
}

/** The folders that hold the files of a site, in order. */
export function foldersOfRuns(runs: readonly ListedRun[]): readonly string[] {
  return [...new Set(runs.flatMap(({ folders }) => folders))].sort();
}

/** How a file or folder looks without being read: changes when it does. Empty where there is none. */
export function look(path: string): string {
  const stats = findStats(path);
  return stats === undefined ? "" : `${stats.size} ${stats.mtimeMs} ${stats.ino}`;
}
