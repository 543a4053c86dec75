import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import type { CopiedFile, OutputFile } from "../model/output.ts";
import { UserError } from "../model/user-error.ts";
import { errorCode, isNotFound, isRefusal } from "./file-errors.ts";
import { withLock } from "./lock.ts";
import { foldersOf, orderOutput } from "./output-path.ts";

/** What writing a site did. */
export interface OutputReport {
  /** Files of the site. */
  readonly files: number;
  readonly bytes: number;
  /** Files whose bytes were new; all others were left as they lay. */
  readonly written: number;
  /** Files of the last build that this one no longer makes. */
  readonly removed: number;
}

/** The list of the files a build made, kept in the output folder; also the mark by which the folder is known as ours. */
export const MANIFEST = ".xianbao.json";

/**
 * Brings the output folder to the given files. The sources of copied files are paths on the disk.
 *
 * New bytes are first written to a staging folder beside the output folder. When all are there, a plan that lists the
 * change commits it; then files are renamed into place, so that none is ever seen half-written, and files of the last
 * build that are no longer made are removed. A run that dies before its plan leaves the last site as it was; one that
 * dies after it is completed by the next run. Files that no build made are left alone.
 *
 * @throws UserError where the folder holds something else than a site of ours, another build is writing to it, or the
 *   disk refuses.
 */
export async function writeOutput(folder: string, files: readonly (OutputFile | CopiedFile)[]): Promise<OutputReport> {
  const ordered = orderOutput(files);
  try {
    const site = siteAt(await realFolder(folder));
    await mkdir(dirname(site.folder), { recursive: true });
    return await withLock(site.lock, () => replaceSite(site, ordered));
  } catch (error) {
    if (error instanceof UserError || !isRefusal(error)) throw error;
    throw new UserError(
      { zh: `写不进 ${folder}（${errorCode(error)}）`, en: `cannot write to ${folder} (${errorCode(error)})` },
      {
        zh: "请检查磁盘空间和文件夹权限，或用 --out 换一个文件夹。",
        en: "Check disk space and permissions, or choose another folder with --out.",
      },
      { cause: error },
    );
  }
}

/** A link to a folder is followed, so that staging lies on the same disk as the site. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (isNotFound(error)) return resolve(folder);
    throw error;
  }
}

/** An output folder with what lies beside it while a build writes. */
interface Site {
  readonly folder: string;
  readonly staging: string;
  readonly plan: string;
  readonly lock: string;
}

function siteAt(folder: string): Site {
  const beside = join(dirname(folder), `.${basename(folder)}.xianbao`);
  return { folder, staging: `${beside}-new`, plan: join(`${beside}-new`, "plan.json"), lock: `${beside}-lock` };
}

async function replaceSite(site: Site, files: ReadonlyMap<string, OutputFile | CopiedFile>): Promise<OutputReport> {
  await completeLastRun(site);
  await requireOwnFolder(site.folder);
  const before = await readManifest(site.folder);
  const changed = await stageChanges(site, files);
  const plan: Plan = { changed, removed: before.filter((path) => !files.has(path)) };
  await writeFile(`${site.plan}.part`, JSON.stringify(plan));
  await rename(`${site.plan}.part`, site.plan);
  await applyPlan(site, plan);
  const sizes = await Promise.all([...files.values()].map(sizeOf));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const written = changed.filter((path) => path !== MANIFEST).length;
  return { files: files.size, bytes, written, removed: plan.removed.length };
}

/** The change from one build to the next: paths to rename from staging into place, and paths to remove. */
interface Plan {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

const planFields = z.object({ changed: z.array(z.string()), removed: z.array(z.string()) });

async function completeLastRun(site: Site): Promise<void> {
  const plan = await readJson(site.plan, planFields);
  if (plan !== undefined) await applyPlan(site, plan);
  await rm(site.staging, { recursive: true, force: true });
}

/** Writes the files whose bytes are new into the staging folder; returns their paths, the manifest's last. */
async function stageChanges(
  site: Site,
  files: ReadonlyMap<string, OutputFile | CopiedFile>,
): Promise<readonly string[]> {
  const manifest = { path: MANIFEST, content: `${JSON.stringify({ files: [...files.keys()] }, null, 1)}\n` };
  const changed: string[] = [];
  try {
    await mkdir(site.staging);
    for (const file of [...files.values(), manifest]) {
      if (await stageIfChanged(site, file)) changed.push(file.path);
    }
  } catch (error) {
    await rm(site.staging, { recursive: true, force: true });
    throw error;
  }
  return changed;
}

async function stageIfChanged(site: Site, file: OutputFile | CopiedFile): Promise<boolean> {
  const [place, staged] = [join(site.folder, file.path), join(site.staging, file.path)];
  if ("source" in file) {
    if (await isCopyOf(place, file.source)) return false;
    await mkdir(dirname(staged), { recursive: true });
    await copyWithTime(file.source, staged);
    return true;
  }
  const bytes = bytesOf(file.content);
  if (await holds(place, bytes)) return false;
  await mkdir(dirname(staged), { recursive: true });
  await writeFile(staged, bytes);
  return true;
}

async function sizeOf(file: OutputFile | CopiedFile): Promise<number> {
  return "source" in file ? (await stat(file.source)).size : Buffer.byteLength(file.content);
}

function bytesOf(content: OutputFile["content"]): Buffer {
  return typeof content === "string"
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

/** A copy has its source's size and time of change: reading both whole, at each build, would take too long. */
async function isCopyOf(file: string, source: string): Promise<boolean> {
  try {
    const [copy, original] = [await stat(file), await stat(source)];
    return copy.isFile() && copy.size === original.size && sameTime(copy.mtimeMs, original.mtimeMs);
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/** File systems keep times to different fractions of a second, FAT to two seconds. */
function sameTime(one: number, other: number): boolean {
  return Math.abs(one - other) < 2000;
}

async function copyWithTime(source: string, target: string): Promise<void> {
  await copyFile(source, target);
  const { atime, mtime } = await stat(source);
  await utimes(target, atime, mtime);
}

async function holds(file: string, bytes: Buffer): Promise<boolean> {
  try {
    return bytes.equals(await readFile(file));
  } catch (error) {
    if (isNotFound(error) || errorCode(error) === "EISDIR") return false;
    throw error;
  }
}

/** May run again over a plan that was carried out in part. */
async function applyPlan(site: Site, { changed, removed }: Plan): Promise<void> {
  for (const path of removed) await rm(join(site.folder, path), { force: true });
  const emptied = [...new Set(removed.flatMap(foldersOf))].sort().reverse();
  for (const folder of emptied) await removeIfEmpty(join(site.folder, folder));
  for (const path of changed) {
    await mkdir(dirname(join(site.folder, path)), { recursive: true });
    await moveIfThere(join(site.staging, path), join(site.folder, path));
  }
  await rm(site.staging, { recursive: true, force: true });
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!isNotFound(error) && !["ENOTEMPTY", "EEXIST"].includes(errorCode(error) ?? "")) throw error;
  }
}

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

/** An output folder is empty, not there, or a site of ours; anything else may be somebody's papers. */
async function requireOwnFolder(folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names !== undefined && (names.length === 0 || names.includes(MANIFEST))) return;
  const [zh, en] = names === undefined ? ["不是文件夹", "is no folder"] : ["里已有别的文件", "holds other files"];
  throw new UserError(
    { zh: `${folder} ${zh}，没有写入`, en: `${folder} ${en}; nothing was written` },
    { zh: "请用 --out 换一个空文件夹，或先清空它。", en: "Choose an empty folder with --out, or empty it first." },
  );
}

/** Undefined for what is no folder; nothing for what is not there. */
async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    if (errorCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

const manifestFields = z.object({ files: z.array(z.string()) });

/** The files of the last build. A manifest that cannot be read names none: then nothing is removed. */
async function readManifest(folder: string): Promise<readonly string[]> {
  return (await readJson(join(folder, MANIFEST), manifestFields))?.files ?? [];
}

/** Undefined where the file is missing or holds something else. */
async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(file, "utf8"))).data;
  } catch (error) {
    if (isNotFound(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
