import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { link } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { withLock } from "../../src/io/lock.ts";
import { temporaryFolder } from "./folder.ts";

vi.mock("node:fs/promises", async (original) => {
  const own = await original<typeof import("node:fs/promises")>();
  return { ...own, link: vi.fn(own.link) };
});

afterEach(() => vi.mocked(link).mockReset());

const START = Math.trunc(performance.timeOrigin);
const HERE = hostname();
const NOBODY = 2 ** 30;

test.each([
  ["by a process that is no more", `${NOBODY} 1 ${HERE}`, 0, true],
  ["by an earlier release's process that is no more", String(NOBODY), 0, true],
  ["by one that had this process's number, as in containers", `${process.pid} 1 ${HERE}`, 0, true],
  ["by this process", `${process.pid} ${START} ${HERE}`, 0, false],
  ["by a living process", `${process.ppid} 1 ${HERE}`, 0, false],
  [
    "by one before the machine was started, whose number a living one has",
    `${process.ppid} 1 ${HERE}`,
    uptime() + 60,
    true,
  ],
  ["by such a one of an earlier release", String(process.ppid), uptime() + 60, true],
  ["by a process of another machine just now", "4711 1 elsewhere", 0, false],
  ["by a process of another machine long ago", "4711 1 elsewhere", 7200, true],
  ["by one that is writing its name", "", 0, false],
  ["by one that died before it wrote its name", "", 60, true],
])("a lock left %s", async (_, name, secondsAgo, isTaken) => {
  const folder = temporaryFolder();
  const lock = join(folder, "lock");
  writeFileSync(lock, name);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(lock, then, then);
  const run = withLock(lock, async () => readFileSync(lock, "utf8"));
  if (isTaken) {
    expect(await run).toBe(`${process.pid} ${START} ${HERE}`);
    expect(readdirSync(folder)).toEqual([]);
  } else {
    await expect(run).rejects.toThrow(/another build/);
    expect(readFileSync(lock, "utf8")).toBe(name);
  }
});

test.each([
  ["that died in it", `${NOBODY} 1 ${HERE}`, true],
  ["that has it", `${process.ppid} 1 ${HERE}`, false],
])("a dead process's lock, at the turn of one %s, is taken over or not", async (_, name, isTaken) => {
  const folder = temporaryFolder();
  const lock = join(folder, "lock");
  writeFileSync(lock, `${NOBODY} 1 ${HERE}`);
  writeFileSync(`${lock}-turn`, name);
  const run = withLock(lock, async () => readdirSync(folder));
  if (isTaken) expect(await run).toEqual(["lock"]);
  else await expect(run).rejects.toThrow(/another build/);
  expect(readdirSync(folder)).toEqual(isTaken ? [] : ["lock", "lock-turn"]);
});

test.each(["EPERM", "ENOTSUP"])("a disk that knows no links (%s) has locks all the same", async (code) => {
  vi.mocked(link).mockRejectedValue(Object.assign(new Error(code), { code }));
  const lock = join(temporaryFolder(), "lock");
  await withLock(lock, async () => {
    await expect(withLock(lock, async () => {})).rejects.toThrow(/another build/);
  });
  expect(existsSync(lock)).toBe(false);
});
