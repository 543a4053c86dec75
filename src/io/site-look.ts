import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashBytes } from "./hashes.ts";
import type { ListedRun } from "./manifest.ts";
import { outputFolderAt } from "./output-folder.ts";
import { MANIFEST } from "./output-path.ts";
import { findStats } from "./read-file.ts";

/**
 * How the list of a site's files and the folders that hold them look, by their paths from the site's root: a folder's time
 * tells whether a file came or went. Empty where a build has not ended.
 */
export type SiteLooks = ReadonlyMap<string, string>;

/**
 * Looks at the folders of a site, named from its root. Of those that are in `known` only the `touched` ones are looked at
 * again: what another program does to one meanwhile is then told when the next build looks.
 */
export function lookAtSite(
  out: string,
  folders: readonly string[],
  known: SiteLooks = new Map(),
  touched: ReadonlySet<string> = new Set(),
): SiteLooks {
  if (isUnfinished(out)) return new Map();
  const isToLookAt = (path: string) => path === MANIFEST || touched.has(path);
  return new Map(
    [MANIFEST, ...folders].map((path) => {
      const before = isToLookAt(path) ? undefined : known.get(path);
      return [path, before ?? look(join(out, path))];
    }),
  );
}

/** Whether a site looks as it was left. */
export function isAsLeft(out: string, looks: SiteLooks): boolean {
  if (looks.size === 0 || isUnfinished(out)) return false;
  return Array.from(looks).every(([path, known]) => look(join(out, path)) === known);
}

/** The looks as one hash; empty where there are none. */
export function hashLooks(looks: SiteLooks): string {
  return looks.size === 0 ? "" : hashBytes([...looks.values()].join("\n"));
}

function isUnfinished(out: string): boolean {
  const { staging, lock } = outputFolderAt(out);
  return existsSync(staging) || existsSync(lock);
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
