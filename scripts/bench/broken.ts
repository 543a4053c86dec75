import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fastGlob from "fast-glob";
import { writeSynth } from "../../src/io/synth.ts";
import { type RunFigures, runMeasured } from "./run-measured.ts";
import { type Bar, renderBars } from "./table.ts";

const PAGES = 10_000;
/** The synthetic archive's. */
const ARTICLES_A_PAGE = 4;
/** One page in so many is broken. */
const BROKEN_EVERY = 20;
/** Set by `ROUNDS` in the environment. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 3);

/**
 * Builds an archive, and beside it, in turn, the same with one page in twenty broken, and prints what each took and what was
 * told of the broken ones. The number of pages may be named: `npm run bench -- broken 2000`.
 */
export async function benchBroken(print: (text: string) => void, [named]: readonly string[] = []): Promise<void> {
  const pages = Number(named ?? PAGES);
  const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "xianbao-bench-"));
  try {
    await writeSynth(join(root, "clean"), "content", pages * ARTICLES_A_PAGE);
    cpSync(join(root, "clean"), join(root, "broken"), { recursive: true });
    const files = fastGlob.sync("*/*/*.txt", { cwd: join(root, "broken") }).sort();
    const broken = files.filter((_file, index) => index % BROKEN_EVERY === 0);
    for (const [index, file] of broken.entries()) breakFile(join(root, "broken", file), index);
    const rounds: Record<"clean" | "broken", RunFigures[]> = { clean: [], broken: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ["clean", "broken"] as const) rounds[name].push(await buildMeasured(root, name));
    }
    const [clean, other] = [fastest(rounds.clean), fastest(rounds.broken)];
    print(
      `${files.length} pages, ${broken.length} of them broken in ${WAYS.length} ways; the fastest of ${ROUNDS} rounds`,
    );
    print(`clean: ${secondsOf(clean)}; broken: ${secondsOf(other)}\n`);
    print(renderBars([...toldOf(root, files.length, broken), timeBar(clean, other)]));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The ways of being broken, each given the file and its text. */
const WAYS: readonly ((file: string, text: Buffer) => void)[] = [
  (file) => writeFileSync(file, ""),
  (file) => writeFileSync(file, " \n\u3000\n\n"),
  (file) =>
    writeFileSync(
      file,
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 167) % 256),
    ),
  // Of no encoding: what GB18030 and UTF-8 both have no place for.
  (file) =>
    writeFileSync(
      file,
      Uint8Array.from({ length: 300 }, (_, index) => [0x81, 0x20, 0xff][index % 3] ?? 0),
    ),
  (file, text) => writeFileSync(file, Buffer.concat([Buffer.from("---\ndate: [2021\n---\n"), text])),
  (file) => {
    rmSync(file);
    symlinkSync("nowhere.txt", file);
  },
  (file) => {
    rmSync(file);
    symlinkSync(file, file);
  },
  (file) => {
    rmSync(file);
    mkdirSync(file);
  },
];

function breakFile(file: string, index: number): void {
  WAYS[index % WAYS.length]?.(file, readFileSync(file));
}

async function buildMeasured(root: string, name: "clean" | "broken"): Promise<RunFigures> {
  for (const folder of ["dist", "cache"]) rmSync(join(root, folder), { recursive: true, force: true });
  return await runMeasured(process.execPath, buildArguments(root, name), process.cwd());
}

function buildArguments(root: string, name: "clean" | "broken"): readonly string[] {
  const places = ["--content", join(root, name), "--out", join(root, "dist"), "--cache", join(root, "cache")];
  return [resolve("scripts/run.mjs"), "build", "--json", ...places];
}

/** What the last build, which is looked at once more, told of the broken pages. */
function toldOf(root: string, pages: number, broken: readonly string[]): readonly Bar[] {
  const { stdout } = spawnSync(process.execPath, buildArguments(root, "broken"), {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const report = JSON.parse(stdout) as {
    readonly pages: number;
    readonly findings: readonly { readonly severity: string; readonly place: { readonly file: string } }[];
  };
  const told = new Map<string, number>();
  for (const { severity, place } of report.findings) {
    if (severity === "error") told.set(place.file, (told.get(place.file) ?? 0) + 1);
  }
  const once = broken.filter((file) => told.get(file) === 1).length;
  const others = [...told.keys()].filter((file) => !broken.includes(file)).length;
  return [
    { what: "pages built", seen: report.pages, limit: pages - broken.length, kind: "at least", unit: "" },
    { what: "broken pages told of once", seen: once, limit: broken.length, kind: "at least", unit: "" },
    { what: "other pages told of", seen: others, limit: 0, kind: "at most", unit: "" },
  ];
}

function timeBar(clean: RunFigures, broken: RunFigures): Bar {
  const seen = broken.cpuSeconds / clean.cpuSeconds;
  return { what: "processors' time, to the clean archive's", seen, limit: 1.1, kind: "at most", unit: "times" };
}

function fastest(rounds: readonly RunFigures[]): RunFigures {
  return rounds.reduce((best, own) => (own.cpuSeconds < best.cpuSeconds ? own : best));
}

function secondsOf({ seconds, cpuSeconds }: RunFigures): string {
  return `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processors`;
}
