import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What running a program took. */
export interface RunFigures {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most memory that the program and those it started held at one time. */
  readonly peakBytes: number;
  /** Its exit code; undefined where it was killed. */
  readonly code: number | undefined;
}

/** Runs a program to its end and measures it and all programs it starts, from Linux's /proc. */
export async function runMeasured(command: string, args: readonly string[], cwd: string): Promise<RunFigures> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: "ignore" });
  const cpu = new Map<number, number>();
  let peakBytes = 0;
  const look = () => {
    const tree = child.pid === undefined ? [] : treeOf(child.pid);
    for (const pid of tree) cpu.set(pid, cpuSecondsOf(pid) ?? cpu.get(pid) ?? 0);
    peakBytes = Math.max(
      peakBytes,
      tree.reduce((sum, pid) => sum + residentBytesOf(pid), 0),
    );
  };
  const timer = setInterval(look, LOOK_EVERY);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    const seconds = (performance.now() - started) / 1000;
    const cpuSeconds = [...cpu.values()].reduce((sum, own) => sum + own, 0);
    return { seconds, cpuSeconds, peakBytes, code: code ?? undefined };
  } finally {
    clearInterval(timer);
  }
}

/** Milliseconds. */
const LOOK_EVERY = 20;

function treeOf(pid: number): readonly number[] {
  const children = (read(`/proc/${pid}/task/${pid}/children`) ?? "").trim().split(" ").filter(Boolean).map(Number);
  return [pid, ...children.flatMap(treeOf)];
}

/** User and system time, in hundredths of a second: fields 14 and 15, the second being a name in brackets. */
function cpuSecondsOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) / 100;
}

// VmRSS:     39948 kB
const RESIDENT = /^VmRSS:\s*(\d+) kB$/m;

function residentBytesOf(pid: number): number {
  return Number(RESIDENT.exec(read(`/proc/${pid}/status`) ?? "")?.[1] ?? 0) * 1024;
}

/** Undefined for a process that is no more. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
