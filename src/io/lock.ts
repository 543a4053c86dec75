import { link, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { basename, dirname, join } from "node:path";
import { UserError } from "../model/user-error.ts";
import { errorCode, isNotFound } from "./file-errors.ts";

/**
 * Runs an action that no other process may run at the same time. `file` tells which process does; one left behind by a
 * process that died is taken over.
 *
 * @throws UserError where a living process holds the lock.
 */
export async function withLock<T>(file: string, action: () => Promise<T>): Promise<T> {
  if (!(await acquire(file)) && !(await takeOver(file))) {
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

/** `4711 1764480000000 archive-pc`: number, start and machine of the process that holds a lock. */
function ownName(): string {
  return `${process.pid} ${Math.trunc(performance.timeOrigin)} ${hostname()}`;
}

/** The lock comes into being with its content in one step: linking fails where it is there already. */
async function acquire(file: string): Promise<boolean> {
  const own = `${file}-${process.pid}`;
  try {
    await writeFile(own, ownName());
    await link(own, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (LINKLESS.includes(errorCode(error) ?? "")) return await create(file);
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** What disks say that know no links: FAT and exFAT, some network shares. */
const LINKLESS: readonly string[] = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, ownName(), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead process's lock. One process at a time looks at it, so that none removes what another has just taken. */
async function takeOver(file: string): Promise<boolean> {
  const turn = `${file}-turn`;
  const before = await findHolder(turn);
  if (before !== undefined && isDead(before) && !(await removeTurn(turn, before))) return false;
  if (!(await acquire(turn))) return false;
  try {
    const found = await findHolder(file);
    if (found !== undefined && !isDead(found)) return false;
    await rm(file, { force: true });
    return await acquire(file);
  } finally {
    await rm(turn, { force: true });
  }
}

/**
 * Removes the turn of a process that died in it. It is moved away first: another process may have removed it meanwhile, and what is moved then is
 * that one's own, which gets it back.
 */
async function removeTurn(turn: string, { name }: Holder): Promise<boolean> {
  const moved = `${turn}-${process.pid}`;
  try {
    await rename(turn, moved);
    const isSame = (await readFile(moved, "utf8")) === name;
    if (!isSame) await rename(moved, turn);
    return isSame;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  } finally {
    await rm(moved, { force: true });
  }
}

/** Who holds a lock. */
interface Holder {
  readonly name: string;
  /** Milliseconds since the lock was written. */
  readonly age: number;
}

async function findHolder(file: string): Promise<Holder | undefined> {
  try {
    const { mtimeMs } = await stat(file);
    return { name: await readFile(file, "utf8"), age: Date.now() - mtimeMs };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/**
 * Whether the process that holds a lock is no more. In containers a process often has the number of the one before, and
 * after the machine was started again any other may have it; of another machine's, which shares the disk or is a container
 * that has gone, nothing is known but when it began.
 */
function isDead({ name, age }: Holder): boolean {
  const [, pid, start, host] = HOLDER.exec(name) ?? [];
  if (pid === undefined) return age > WRITING;
  if (host !== undefined && host !== hostname()) return age > LONGEST;
  if (Number(pid) === process.pid) return Number(start) !== Math.trunc(performance.timeOrigin);
  return age > uptime() * 1000 || !isAlive(Number(pid));
}

/** `4711 1764480000000 archive-pc`, and without the machine what earlier releases wrote: `4711` */
const HOLDER = /^(\d+)(?: (\d+) (.+))?$/;

/** Milliseconds after which a lock with nothing in it is not one that is being written. */
const WRITING = 10_000;

/** Milliseconds that no build takes. */
const LONGEST = 3_600_000;

/** `4711`, `turn-4711`: what a process writes before it links or moves it, behind the lock's name. */
const OWN_FILE = /^(?:turn-)?(\d+)$/;

/** Removes what processes left that died before they had the lock. */
async function removeAbandoned(file: string): Promise<void> {
  const own = `${basename(file)}-`;
  for (const name of await readdir(dirname(file))) {
    const pid = name.startsWith(own) ? OWN_FILE.exec(name.slice(own.length))?.[1] : undefined;
    if (pid === undefined || isAlive(Number(pid))) continue;
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is alive and somebody else's.
    return errorCode(error) === "EPERM";
  }
}
