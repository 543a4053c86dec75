import { readFile } from "node:fs/promises";
import * as z from "zod";
import { isNotFound } from "./file-errors.ts";
import { isInside } from "./output-path.ts";

/*
 * The lists of files that a build leaves for the next one. They lie where others may write, and files are moved and
 * removed by them: what leads out of the output folder was written by no build.
 */

/** The change from one build to the next: paths to rename from staging into place, and paths to remove. */
export interface Plan {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The plan in a file; undefined where there is none, or it holds something else. */
export async function readPlan(file: string): Promise<Plan | undefined> {
  return await readJson(file, planFields);
}

const pathsInside = z.array(z.string().refine(isInside));
const planFields = z.object({ changed: pathsInside, removed: pathsInside });

/** The files of the last build, by the manifest in a file. One that cannot be read names none: then nothing is removed. */
export async function readListedPaths(file: string): Promise<readonly string[]> {
  const listed = (await readJson(file, manifestFields))?.files ?? [];
  return listed.map((line) => (typeof line === "string" ? line : line[0])).filter(isInside);
}

/** Path, bytes and hash; version 0.1 wrote the path alone. */
const manifestFields = z.object({
  files: z.array(z.union([z.tuple([z.string(), z.number(), z.string()]), z.string()])),
});

/** Undefined where the file is missing or holds something else. */
async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(file, "utf8"))).data;
  } catch (error) {
    if (isNotFound(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
