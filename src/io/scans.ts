import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Diagnosed } from "../model/diagnostic.ts";
import { findScanPath } from "../read/content-path.ts";
import { type FiledScan, parseScanFile } from "../read/scan-file.ts";
import { errorCode, isNotFound, isRefusal } from "./file-errors.ts";

/**
 * Measures the scan at a path of the content folder from the beginning of its file. Undefined, with a finding, for one
 * that cannot be read or shown.
 */
export function readScan(folder: string, path: string): Diagnosed<FiledScan | undefined> {
  const place = findScanPath(path);
  if (place === undefined) return { value: undefined, diagnostics: [] };
  const { value: scan, diagnostics } = measureScan(folder, path);
  return { value: scan === undefined ? undefined : { place, scan }, diagnostics };
}

/** A JPEG's measures come after its previews and colour profile, which are seldom longer. */
const HEAD_BYTES = 256 * 1024;

function measureScan(folder: string, path: string): ReturnType<typeof parseScanFile> {
  try {
    const file = openSync(join(folder, path), "r");
    try {
      const { size } = fstatSync(file);
      const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
      return parseScanFile({ path, head: head.subarray(0, readSync(file, head)), bytes: size });
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!isRefusal(error) && !isNotFound(error)) throw error;
    const details = { reason: errorCode(error) ?? "" };
    return { value: undefined, diagnostics: [{ rule: "file-not-read", place: { file: path }, details }] };
  }
}
