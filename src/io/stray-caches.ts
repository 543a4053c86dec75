import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isNotFound } from "./file-errors.ts";

/** In a cache folder: which output folder it is of. */
const OWNER = "out.txt";

/** Says which output folder a cache is of. */
export function markCache(cache: string, out: string): void {
  writeFileSync(join(cache, OWNER), out);
}

/** Milliseconds for which a cache is kept though its output folder is gone: it may be on a disk that is away. */
const KEPT = 7 * 86_400_000;

/** Removes the caches beside this one whose output folder has been gone for long. `now` is milliseconds since 1970. */
export function removeStrayCaches(root: string, now: number): void {
  for (const name of readdirSync(root)) {
    const owner = findOwner(join(root, name));
    if (owner !== undefined && now - owner.time > KEPT && !isThere(owner.out)) {
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

function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
