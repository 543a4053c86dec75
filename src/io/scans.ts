import { open } from "node:fs/promises";
import { join } from "node:path";
import fastGlob from "fast-glob";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import { findScanPath } from "../read/content-path.ts";
import { type FiledScan, parseScanFile } from "../read/scan-file.ts";
import { errorCode, isNotFound, isRefusal } from "./file-errors.ts";

/**
 * Measures the scans in the content folder, in order of path, from the beginnings of their files. One that cannot be
 * read or shown is told of and left out.
 */
export async function readScans(folder: string): Promise<Diagnosed<readonly FiledScan[]>> {
  const paths = (await fastGlob("*/*/*", { cwd: folder })).sort();
  const scans: FiledScan[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const place = findScanPath(path);
    if (place === undefined) continue;
    const { value: scan, diagnostics: doubts } = await readScan(folder, path);
    diagnostics.push(...doubts);
    if (scan !== undefined) scans.push({ place, scan });
  }
  return { value: scans, diagnostics };
}

/** A JPEG's measures come after its previews and colour profile, which are seldom longer. */
const HEAD_BYTES = 256 * 1024;

async function readScan(folder: string, path: string): Promise<ReturnType<typeof parseScanFile>> {
  try {
    const file = await open(join(folder, path));
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(size, HEAD_BYTES)) });
      return parseScanFile({ path, head: buffer.subarray(0, bytesRead), bytes: size });
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isRefusal(error) && !isNotFound(error)) throw error;
    const details = { reason: errorCode(error) ?? "" };
    return { value: undefined, diagnostics: [{ rule: "file-not-read", place: { file: path }, details }] };
  }
}
