import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { MILLISECONDS_A_DAY } from "../text/day.ts";
import { isNotFound } from "./file-errors.ts";
import { hashBytes } from "./hashes.ts";
import { findStats } from "./read-file.ts";

/** The name of an output folder's cache, of which every one has its own: `dist-3f2a90b1c4d5`. */
export function cacheName(out: string): string {
  return `${basename(out)}-${hashBytes(out).slice(0, 12)}`;
}

/** In a cache folder: which output folder it is of. */
const OWNER = "out.txt";

/** Says which output folder a cache is of. */
export function markCache(cache: string, out: string): void {
  writeFileSync(join(cache, OWNER), out);
}

/** Milliseconds for which a cache is kept though its output folder is gone: it may be on a disk that is away. */
const KEPT = 7 * MILLISECONDS_A_DAY;

/**
 * Removes the caches beside this one whose output folder has been gone for long. Others' folders may lie among them: a
 * cache bears the name of the output folder it is of. `now` is milliseconds since 1970.
 */
export function removeStrayCaches(root: string, now: number): void {
  for (const name of readdirSync(root)) {
    const owner = findOwner(join(root, name));
    if (owner === undefined || name !== cacheName(owner.out)) continue;
    if (now - owner.time > KEPT && findStats(owner.out) === undefined) {
      rmSync(join(root, name), { recursive: true, force: true });
    }
  }
}

function findOwner(cache: string): { readonly out: string; readonly time: number } | undefined {
  try {
    return { out: readFileSync(join(cache, OWNER), "utf8"), time: statSync(join(cache, OWNER)).mtimeMs };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
