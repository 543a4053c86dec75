import { link, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { UserError } from "../model/user-error.ts";
import { errorCode, isNotFound } from "./file-errors.ts";

/**
 * Runs an action that no other process may run at the same time. `file` holds the number of the process that does;
 * one left behind by a process that died is taken over.
 *
 * @throws UserError where a living process holds the lock.
 */
export async function withLock<T>(file: string, action: () => Promise<T>): Promise<T> {
  if (!(await acquire(file)) && !((await isAbandoned(file)) && (await takeOver(file)))) {
    throw new UserError(
      { zh: "另一个生成命令正在写同一个文件夹", en: "another build is writing to the same folder" },
      { zh: `请等它结束；如果没有，请删除 ${file}。`, en: `Wait for it to end; if there is none, delete ${file}.` },
    );
  }
  try {
    await removeAbandoned(file);
    return await action();
  } finally {
    await rm(file, { force: true });
  }
}

/** The lock comes into being with its content in one step: linking fails where it is there already. */
async function acquire(file: string): Promise<boolean> {
  const own = `${file}-${process.pid}`;
  try {
    await writeFile(own, String(process.pid));
    await link(own, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes what processes left that died before they had the lock. */
async function removeAbandoned(file: string): Promise<void> {
  const own = `${basename(file)}-`;
  for (const name of await readdir(dirname(file))) {
    const pid = name.startsWith(own) ? Number(name.slice(own.length)) : Number.NaN;
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    await tidyAway(join(dirname(file), name));
  }
}

/** What cannot be removed is in nobody's way. */
async function tidyAway(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

async function takeOver(file: string): Promise<boolean> {
  await rm(file, { force: true });
  return acquire(file);
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    return !isAlive(Number(await readFile(file, "utf8")));
  } catch (error) {
    if (isNotFound(error)) return true;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is alive and somebody else's.
    return errorCode(error) === "EPERM";
  }
}
