import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isNotFound, isRefusal } from "./file-errors.ts";
import { hashBytes } from "./staging.ts";

/**
 * Keeps a value in a file that `readSealed` believes. The seal stands in the first line: a hash of what follows, under
 * the name of the program that wrote it. The file comes into being in one step.
 */
export function writeSealed(file: string, program: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const payload = JSON.stringify(value);
  writeFileSync(`${file}.part-${process.pid}`, `${sealOf(program, payload)}\n${payload}`);
  renameSync(`${file}.part-${process.pid}`, file);
}

/**
 * The value that this same program kept in the file. Undefined where there is none, or where it is cut short, changed,
 * or another program's: such a file is never trusted.
 */
export function readSealed<T>(file: string, program: string): T | undefined {
  const text = readIfThere(file);
  const end = text?.indexOf("\n") ?? -1;
  if (text === undefined || end < 0) return undefined;
  const payload = text.slice(end + 1);
  // What bears this program's seal was written by `writeSealed` with the type that its one reader asks for.
  return text.slice(0, end) === sealOf(program, payload) ? (JSON.parse(payload) as T) : undefined;
}

function sealOf(program: string, payload: string): string {
  return `xianbao ${hashBytes(`${program}\n${payload}`)}`;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isNotFound(error) || isRefusal(error)) return undefined;
    throw error;
  }
}
