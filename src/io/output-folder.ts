import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isNotFound } from "./file-errors.ts";

/** An output folder with what lies beside it while a build writes. */
export interface OutputFolder {
  readonly folder: string;
  /** Where new files are put until all are there. */
  readonly staging: string;
  /** What commits them: a file in the staging folder. */
  readonly plan: string;
  readonly lock: string;
}

/** The output folder at a path. A link is followed, so that staging lies on the same disk as the site. */
export function outputFolderAt(path: string): OutputFolder {
  const folder = followLink(path);
  const beside = join(dirname(folder), `.${basename(folder)}.xianbao`);
  return { folder, staging: `${beside}-new`, plan: join(`${beside}-new`, "plan.json"), lock: `${beside}-lock` };
}

function followLink(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isNotFound(error)) return resolve(path);
    throw error;
  }
}
