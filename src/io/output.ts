import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CopiedFile, OutputFile } from "../model/output.ts";
import { UserError } from "../model/user-error.ts";
import { cannotWrite } from "./cannot-write.ts";
import { errorCode, errorPath, isInFolder, isNotFound, isRefusal } from "./file-errors.ts";
import { shortHash } from "./hashes.ts";
import { type Plan, readListedPaths, readPlan } from "./left-lists.ts";
import { withLock } from "./lock.ts";
import { bytesOfList, changeManifest, type ListedRun, type Manifest, makeManifest } from "./manifest.ts";
import { type OutputFolder, outputFolderAt } from "./output-folder.ts";
import { foldersAround, foldersOf, MANIFEST, orderPaths } from "./output-path.ts";
import { createStager, type Draft, type MadeFile, stagePieces } from "./staging.ts";

/** What writing a site did. */
export interface OutputReport {
  /** Files of the site. */
  readonly files: number;
  readonly bytes: number;
  /** Files whose bytes were new; all others were left as they lay. */
  readonly written: number;
  /** Files of the last build that this one no longer makes. */
  readonly removed: number;
  readonly largest: { readonly path: string; readonly bytes: number };
}

/** Brings the output folder to the given files, as `writeSite` does. The sources of copied files are paths on the disk. */
export async function writeOutput(folder: string, files: readonly (OutputFile | CopiedFile)[]): Promise<OutputReport> {
  const { report } = await writeSite(folder, async (draft) => ({ made: files.map(createStager(draft)) }));
  return report;
}

/** What a build makes of a site. */
export interface SiteChange {
  /** Files that are staged, or lie where they should; those that others link to first. */
  readonly made: readonly MadeFile[];
  /**
   * The list that the last build left, and which of its files these take the place of: all others stay. Absent where
   * the made ones are all of the site.
   */
  readonly last?: { readonly manifest: Manifest; readonly replaced: readonly string[] };
}

/** A site that is in its place. */
export interface WrittenSite {
  readonly report: OutputReport;
  /** A hash of the list of its files, and the list's runs. */
  readonly manifest: { readonly hash: string; readonly runs: readonly ListedRun[] };
  /** The folders in which a file has come, gone or changed, and those above them, from the site's root, with `/` at their end. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Brings the output folder to what `make` stages and tells.
 *
 * New bytes are first written to a staging folder beside the output folder. When all are there, a plan that lists the
 * change commits it; then files are renamed into place, so that none is ever seen half-written, and files of the last
 * build that are no longer made are removed. A run that dies before its plan leaves the last site as it was; one that
 * dies after it is completed by the next run. Files that no build made are left alone.
 *
 * @throws UserError where the folder holds something else than a site of ours, another build is writing to it, or the
 *   disk refuses.
 */
export async function writeSite(folder: string, make: (draft: Draft) => Promise<SiteChange>): Promise<WrittenSite> {
  let site: OutputFolder | undefined;
  try {
    site = outputFolderAt(folder);
    await mkdir(dirname(site.folder), { recursive: true });
    const own = site;
    return await withLock(own.lock, () => replaceSite(own, make));
  } catch (error) {
    const path = errorPath(error);
    const isOther = path !== undefined && site !== undefined && !isOfSite(path, site);
    // Disks that take no folder, as /proc, say that there is none.
    const isRefused = isRefusal(error) || (isNotFound(error) && path !== undefined && !isOther);
    if (error instanceof UserError || !isRefused) throw error;
    if (isOther) throw cannotUse(path, error);
    throw cannotWrite(folder, error, {
      zh: "请检查磁盘空间和文件夹权限，或用 --out 换一个文件夹。",
      en: "Check disk space and permissions, or choose another folder with --out.",
    });
  }
}

/** Whether a path is the output folder's or what stands beside it or above it while a build writes, or lies in one of these. */
function isOfSite(path: string, { folder, staging, lock }: OutputFolder): boolean {
  return isInFolder(folder, path) || isInFolder(path, folder) || [staging, lock].some((own) => path.startsWith(own));
}

/** What is told where the disk refuses a file that is none of the site's: one of the cache, or of the content. */
function cannotUse(path: string, error: unknown): UserError {
  const code = errorCode(error);
  return new UserError(
    { zh: `用不了 ${path}（${code}）`, en: `cannot use ${path} (${code})` },
    {
      zh: "网站没有改动。请检查这个文件或文件夹的权限和磁盘空间。",
      en: "The site is as it was. Check the permissions of this file or folder, and disk space.",
    },
    { cause: error },
  );
}

async function replaceSite(site: OutputFolder, make: (draft: Draft) => Promise<SiteChange>): Promise<WrittenSite> {
  await completeLastRun(site);
  const isFirst = await requireOwnFolder(site.folder);
  const { plan, written } = await stageSite(site, isFirst, make);
  if (isFirst && moveWhole(site)) return written;
  await writeFile(`${site.plan}.part`, JSON.stringify(plan));
  await rename(`${site.plan}.part`, site.plan);
  applyPlan(site, plan);
  await rm(site.staging, { recursive: true, force: true });
  return written;
}

function reportOf(made: readonly MadeFile[], removed: readonly string[], runs: readonly ListedRun[]): OutputReport {
  return {
    files: runs.reduce((sum, { files }) => sum + files, 0),
    bytes: runs.reduce((sum, { bytes }) => sum + bytes, 0),
    written: made.filter(({ isNew }) => isNew).length,
    removed: removed.length,
    largest: runs.reduce<OutputReport["largest"]>(
      (largest, run) => (run.largest.bytes > largest.bytes ? run.largest : largest),
      { path: "", bytes: 0 },
    ),
  };
}

async function completeLastRun(site: OutputFolder): Promise<void> {
  const plan = await readPlan(site.plan);
  if (plan !== undefined) applyPlan(site, plan);
  await rm(site.staging, { recursive: true, force: true });
}

/** Has the files staged and the manifest after them; leaves nothing behind where that fails. */
async function stageSite(
  site: OutputFolder,
  isFirst: boolean,
  make: (draft: Draft) => Promise<SiteChange>,
): Promise<{ readonly plan: Plan; readonly written: WrittenSite }> {
  const draft: Draft = { folder: site.folder, staging: site.staging, isFirst };
  try {
    await mkdir(site.staging);
    const { made, last } = await make(draft);
    const held = new Set(orderPaths(made.map(({ path }) => path)));
    const manifest =
      last === undefined ? makeManifest(made) : changeManifest(last.manifest, { gone: last.replaced, made });
    const listed = stagePieces(draft, MANIFEST, bytesOfList(manifest, last?.manifest));
    const before = last?.replaced ?? (await readListedPaths(join(site.folder, MANIFEST)));
    const removed = before.filter((path) => !held.has(path));
    const changed = [...made, listed].flatMap(({ path, isNew }) => (isNew ? [path] : []));
    return {
      plan: { changed, removed },
      written: {
        touched: foldersAround([...changed, ...removed]),
        report: reportOf(made, removed, manifest.runs),
        manifest: { hash: shortHash(listed.hash), runs: manifest.runs },
      },
    };
  } catch (error) {
    await rm(site.staging, { recursive: true, force: true });
    throw error;
  }
}

/** A first site goes into place in one step. False where its folder is there and cannot be replaced, as a disk's root. */
function moveWhole({ folder, staging }: OutputFolder): boolean {
  if (existsSync(folder) && !removeEmptyFolder(folder)) return false;
  renameSync(staging, folder);
  return true;
}

/**
 * May run again over a plan that was carried out in part. What stands in a new file's way goes first; what is no longer
 * linked to goes last.
 */
function applyPlan(site: OutputFolder, { changed, removed }: Plan): void {
  const added = new Set(changed);
  const folders = new Set(changed.flatMap(foldersOf));
  const isInTheWay = (path: string) => folders.has(path) || foldersOf(path).some((folder) => added.has(folder));
  removeFiles(site.folder, removed.filter(isInTheWay));
  const made = new Set<string>();
  for (const path of changed) {
    const folder = dirname(join(site.folder, path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    moveIfThere(join(site.staging, path), join(site.folder, path));
  }
  removeFiles(
    site.folder,
    removed.filter((path) => !isInTheWay(path)),
  );
}

function removeFiles(folder: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(folder, path), { force: true });
  const emptied = [...new Set(paths.flatMap(foldersOf))].sort().reverse();
  for (const path of emptied) removeEmptyFolder(join(folder, path));
}

/** False where there is none, or one that holds something. */
function removeEmptyFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (isNotFound(error) || NOT_EMPTY.includes(errorCode(error) ?? "")) return false;
    throw error;
  }
}

/** A folder that is a disk's root is busy. */
const NOT_EMPTY: readonly string[] = ["ENOTEMPTY", "EEXIST", "EBUSY"];

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

/**
 * An output folder is empty, not there, or a site of ours; anything else may be somebody's papers. True for one that
 * holds nothing.
 */
async function requireOwnFolder(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  if (names !== undefined && (names.length === 0 || names.includes(MANIFEST))) return names.length === 0;
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
