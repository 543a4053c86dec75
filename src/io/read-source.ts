import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source-file.ts";
import { errorCode, isNotFound, isRefusal } from "./file-errors.ts";

/** Reads a file of the content folder; nothing, and a finding, where it cannot be read. */
export function readSource(path: string, folder: string, unread: Diagnostic[]): readonly SourceFile[] {
  try {
    return [{ path, bytes: readFileSync(join(folder, path)) }];
  } catch (error) {
    if (!isRefusal(error) && !isNotFound(error)) throw error;
    unread.push({ rule: "file-not-read", place: { file: path }, details: { reason: errorCode(error) ?? "" } });
    return [];
  }
}
