import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { runCommandLine } from "../../src/cli/main.ts";
import type { ExitCode } from "../../src/cli/terminal.ts";

/** What a command did, as the user sees it. */
export interface Outcome {
  readonly code: ExitCode;
  /** What was printed to stdout. */
  readonly printed: string;
  /** What was printed to stderr. */
  readonly reported: string;
}

/** Runs the command line in a folder. `whileRunning` is for commands that run until they are stopped. */
export async function run(
  cwd: string,
  args: readonly string[],
  whileRunning: (printed: string) => Promise<void> = async () => {},
): Promise<Outcome> {
  const [printed, reported]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, {
    cwd,
    print: (text) => printed.push(`${text}\n`),
    report: (text) => reported.push(`${text}\n`),
    now: () => 0,
    today: () => "2026-03-01",
    interrupted: () => whileRunning(printed.join("")),
  });
  return { code, printed: printed.join(""), reported: reported.join("") };
}

/**
 * Runs the command line in a process of its own, with a limit that `sh` sets: `-n 64`, so many open files. The first time,
 * the program may have to be made: let there be no limit then (`-n`).
 */
export function runWithin(limit: string, cwd: string, args: readonly string[]): SpawnSyncReturns<string> {
  const program = [process.execPath, resolve("scripts/run.mjs"), ...args];
  return spawnSync("sh", ["-c", `ulimit ${limit} && exec "$0" "$@"`, ...program], { cwd, encoding: "utf8" });
}

/** Whether the system has such limits. */
export const HAS_LIMITS = process.platform !== "win32";
