import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Files for an OpenSearch server that are being written: those of an earlier export stay until these are all there. */
export interface BulkFiles {
  /** A folder for what is needed until they are in place. */
  readonly scratch: string;
  /** Adds lines of bulk requests. */
  readonly write: (lines: string) => void;
  /** Puts the files in the place of the earlier ones; returns how many there are beside the template. */
  readonly place: () => number;
  /** Removes what has not been put into place. */
  readonly discard: () => void;
}

/** A bulk request is closed beyond this: servers take 100 MB at most (`http.max_content_length`). */
const BULK_BYTES = 16_000_000;

/** Starts `template.json`, of that text, and `bulk-0001.ndjson` … for a folder, a new one where the last is full. */
export function createBulkFiles(folder: string, template: string): BulkFiles {
  const staging = join(folder, STAGING);
  const [made, scratch] = [join(staging, "made"), join(staging, "scratch")];
  const discard = () => rmSync(staging, { recursive: true, force: true });
  // An export that died may have left its own.
  discard();
  for (const own of [made, scratch]) mkdirSync(own, { recursive: true });
  writeFileSync(join(made, "template.json"), template);
  let [files, bytes] = [0, BULK_BYTES];
  return {
    scratch,
    write: (lines) => {
      if (bytes >= BULK_BYTES) [files, bytes] = [files + 1, 0];
      // Not `writeSync`, which may write a part alone where the disk is nearly full.
      appendFileSync(join(made, `bulk-${String(files).padStart(4, "0")}.ndjson`), lines);
      bytes += Buffer.byteLength(lines);
    },
    place: () => {
      replaceFiles(folder, made);
      return files;
    },
    discard,
  };
}

/** In the folder itself, so that it lies on the same disk. */
const STAGING = ".xianbao-new";

/** What an earlier export left goes, too: it would be loaded with the rest. */
function replaceFiles(folder: string, staged: string): void {
  const made = readdirSync(staged);
  for (const name of readdirSync(folder)) {
    if (BULK_FILE.test(name) && !made.includes(name)) rmSync(join(folder, name));
  }
  for (const name of made) renameSync(join(staged, name), join(folder, name));
}

/** `bulk-0001.ndjson` */
const BULK_FILE = /^bulk-\d+\.ndjson$/;
