import { hash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { threadId } from "node:worker_threads";
import { keepIfAllowed } from "./keep-file.ts";
import { readIfReadable } from "./read-file.ts";

/**
 * Keeps a value in a file that `readSealed` believes. The seal stands in the first line: a hash of what follows, under
 * the name of the program that wrote it. The file comes into being in one step. V8's own form is written and read in
 * half the time of JSON, which for Chinese text is mostly spent on UTF-8.
 */
export function writeSealed(file: string, program: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const payload = serialize(value);
  const part = `${file}.part-${process.pid}-${threadId}`;
  writeFileSync(part, Buffer.concat([Buffer.from(`${sealOf(program, payload)}\n`), payload]));
  renameSync(part, file);
}

/**
 * The value that this same program kept in the file. Undefined where there is none, or where it is cut short, changed,
 * or another program's: such a file is never trusted.
 */
export function readSealed<T>(file: string, program: string): T | undefined {
  const bytes = readIfReadable(file);
  const end = bytes?.indexOf("\n") ?? -1;
  if (bytes === undefined || end < 0) return undefined;
  const payload = bytes.subarray(end + 1);
  if (bytes.toString("latin1", 0, end) !== sealOf(program, payload)) return undefined;
  // What bears this program's seal was written by `writeSealed` with the type that its one reader asks for.
  return deserialize(payload) as T;
}

/**
 * What is kept in the file under `seal`, which is to name the program and all that the value is made of; or what `make`
 * makes, kept for the next time where the disk allows it.
 */
export async function readOrMake<T>(file: string, seal: string, make: () => Promise<T>): Promise<T> {
  const kept = readSealed<T>(file, seal);
  if (kept !== undefined) return kept;
  const made = await make();
  keepIfAllowed(() => writeSealed(file, seal, made));
  return made;
}

function sealOf(program: string, payload: Uint8Array): string {
  return `xianbao ${hash("sha256", `${program} ${hash("sha256", payload)}`).slice(0, 32)}`;
}
