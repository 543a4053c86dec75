import { readFileSync, type Stats, statSync } from "node:fs";
import { isNotFound, isRefusal } from "./file-errors.ts";

/** The bytes of a file; undefined where there is none. */
export function readIfThere(file: string): Buffer | undefined {
  return ifThere(() => readFileSync(file));
}

/** The bytes of a file that may as well be lacking; undefined where there is none, or it cannot be read. */
export function readIfReadable(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isNotFound(error) || isRefusal(error)) return undefined;
    throw error;
  }
}

/** What a file or folder looks like; undefined where there is none. */
export function findStats(path: string): Stats | undefined {
  return ifThere(() => statSync(path));
}

function ifThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
