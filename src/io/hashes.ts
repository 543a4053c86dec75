import { hash as digest } from "node:crypto";
import { readIfReadable } from "./read-file.ts";

/** The hash of a file; undefined where there is none, or it cannot be read. */
export function hashOfFile(file: string): string | undefined {
  const bytes = readIfReadable(file);
  return bytes && hashBytes(bytes);
}

/** 32 hexadecimal digits of SHA-256. */
export function hashBytes(bytes: Uint8Array | string): string {
  return shortHash(digest("sha256", bytes));
}

/** The same of a whole hash. */
export function shortHash(hash: string): string {
  return hash.slice(0, 32);
}

/** A hash of a value that JSON can hold. */
export function hashOf(value: unknown): string {
  return hashBytes(JSON.stringify(value));
}
