import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeSynth } from "../../src/io/synth.ts";
import { INDEX_FOLDER } from "../../src/search/format.ts";
import {
  type BuildResult,
  buildBars,
  ELEVENTY,
  HUGO,
  OWN,
  OWN_ONE_WORKER,
  OWN_UNCHANGED,
  PAGEFIND,
} from "./build-bars.ts";
import { writeMarkdown } from "./other-sites.ts";
import { type RunFigures, runMeasured } from "./run-measured.ts";
import { renderBars } from "./table.ts";

const SIZES = [1000, 10_000, 50_000] as const;
/** Set by `ROUNDS` in the environment. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 3);

/** A generator that builds a site of one archive. */
interface Contestant {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Where its site goes. */
  readonly out: string;
  /** Removed before each round, so that it builds from nothing; what it writes over otherwise. */
  readonly fresh: readonly string[];
}

/**
 * Builds synthetic archives with this project, Hugo, Eleventy, and Pagefind over Hugo's site, all in turn and in one run,
 * on memory-backed disk where there is one, and prints what each took and how that stands to the bars. Sizes may be
 * named, and contestants left out by `WITHOUT`: `ROUNDS=1 WITHOUT=pagefind npm run bench -- build 1000`.
 */
export async function benchBuild(print: (text: string) => void, named: readonly string[] = []): Promise<void> {
  const sizes = named.length > 0 ? named.map(Number) : SIZES;
  const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "xianbao-bench-"));
  try {
    print(`${cpus()[0]?.model ?? "?"}, ${availableParallelism()} threads, Node ${process.version}, ${root}\n`);
    const tools = findTools(root, print);
    const results = new Map<number, readonly BuildResult[]>();
    for (const size of sizes) {
      const folder = join(root, String(size));
      await writeSynth(join(folder, "content"), "content", size);
      await writeMarkdown(join(folder, "content"), join(folder, "hugo", "content"));
      cpSync("scripts/bench/hugo", join(folder, "hugo"), { recursive: true });
      cpSync(join(folder, "hugo", "content"), join(folder, "eleventy"), { recursive: true });
      cpSync("scripts/bench/eleventy", join(folder, "eleventy", "_includes"), { recursive: true });
      const took = await runAll(contestantsOf(folder, tools), folder, print);
      results.set(size, took);
      print(renderResults(size, took));
      rmSync(folder, { recursive: true });
    }
    print(`\n${renderBars(buildBars(results))}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Tools {
  readonly hugo: boolean;
  readonly eleventy?: string;
  readonly pagefind?: string;
}

/** Hugo as Debian packages it; the others from npm, into the bench's own folder. */
function findTools(root: string, print: (text: string) => void): Tools {
  const hugo = spawnSync("hugo", ["version"], { encoding: "utf8" });
  print(hugo.status === 0 ? hugo.stdout.trim() : "Hugo is missing: apt-get install hugo");
  const npm = join(root, "npm");
  mkdirSync(npm);
  spawnSync("npm", ["install", "--prefix", npm, "--silent", "@11ty/eleventy@3", "pagefind@1"], { stdio: "ignore" });
  const left = (process.env["WITHOUT"] ?? "").split(",");
  const find = (name: string) => {
    if (left.includes(name)) return undefined;
    const file = join(npm, "node_modules", ".bin", name);
    if (existsSync(file)) return file;
    print(`${name} is missing: npm could not install it`);
    return undefined;
  };
  const [eleventy, pagefind] = [find("eleventy"), find("pagefind")];
  return {
    hugo: hugo.status === 0,
    ...(eleventy !== undefined && { eleventy }),
    ...(pagefind !== undefined && { pagefind }),
  };
}

function contestantsOf(folder: string, { hugo, eleventy, pagefind }: Tools): readonly Contestant[] {
  const own = (name: string, workers: readonly string[]): Contestant => {
    const [out, cache] = [join(folder, "dist"), join(folder, "cache")];
    const args = ["build", "--content", join(folder, "content"), "--out", out, "--cache", cache, ...workers];
    const command = [resolve("scripts/run.mjs"), ...args, "--base-url", "https://archive.example/"];
    return { name, command: process.execPath, args: command, out, fresh: [out, cache] };
  };
  const hugoOut = join(folder, "hugo-site");
  const eleventyOut = join(folder, "eleventy-site");
  const run = own(OWN, []);
  return [
    own(OWN_ONE_WORKER, ["--workers", "1"]),
    run,
    { ...run, name: OWN_UNCHANGED, fresh: [] },
    ...(hugo
      ? [
          {
            name: HUGO,
            command: "hugo",
            args: ["--quiet", "--source", join(folder, "hugo"), "--destination", hugoOut],
            out: hugoOut,
            fresh: [hugoOut],
          },
        ]
      : []),
    ...(hugo && pagefind !== undefined
      ? [
          {
            name: PAGEFIND,
            command: pagefind,
            args: ["--site", hugoOut],
            out: join(hugoOut, "pagefind"),
            fresh: [],
          },
        ]
      : []),
    ...(eleventy !== undefined
      ? [
          {
            name: ELEVENTY,
            command: eleventy,
            args: ["--quiet", "--input=eleventy", "--output=eleventy-site"],
            out: eleventyOut,
            fresh: [eleventyOut],
          },
        ]
      : []),
  ];
}

async function runAll(
  contestants: readonly Contestant[],
  cwd: string,
  print: (text: string) => void,
): Promise<readonly BuildResult[]> {
  const rounds = new Map<string, RunFigures[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, command, args, fresh } of contestants) {
      for (const path of fresh) rmSync(path, { recursive: true, force: true });
      const figures = await runMeasured(command, args, name.startsWith("xianbao") ? process.cwd() : cwd);
      // Our own build leaves 1 where it found faults in the content; the others where they built nothing.
      const most = name.startsWith("xianbao") ? 1 : 0;
      if (figures.code === undefined || figures.code > most) print(`${name} failed: ${figures.code ?? "killed"}`);
      rounds.get(name)?.push(figures);
    }
  }
  return contestants.flatMap(({ name, out }) => {
    const figures = medianOf(rounds.get(name) ?? []);
    return figures === undefined ? [] : [{ name, figures, ...sizeOf(out) }];
  });
}

function medianOf(rounds: readonly RunFigures[]): RunFigures | undefined {
  return [...rounds].sort((one, other) => one.seconds - other.seconds)[Math.floor(rounds.length / 2)];
}

function sizeOf(folder: string): Pick<BuildResult, "files" | "indexFiles" | "bytes"> {
  if (!existsSync(folder)) return { files: 0, indexFiles: 0, bytes: 0 };
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths
    .map((path) => ({ path, stats: statSync(join(folder, path)) }))
    .filter(({ stats }) => stats.isFile());
  const indexFiles = files.filter(({ path }) => path.startsWith(`${INDEX_FOLDER}/`)).length;
  return { files: files.length, indexFiles, bytes: files.reduce((sum, { stats }) => sum + stats.size, 0) };
}

function renderResults(size: number, results: readonly BuildResult[]): string {
  const hugo = results.find(({ name }) => name === HUGO)?.figures.seconds;
  const rows = results.map(({ name, figures, files, bytes }) => {
    const { seconds, cpuSeconds, peakBytes } = figures;
    const ratio = hugo === undefined ? "" : (seconds / hugo).toFixed(2);
    const cells = [seconds.toFixed(2), cpuSeconds.toFixed(1), megabytes(peakBytes), files, megabytes(bytes), ratio];
    return `| ${[name, ...cells].join(" | ")} |`;
  });
  return [
    `\n## ${size} articles\n`,
    "| | seconds | of processors | MB of memory | files | MB | to Hugo |",
    "|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
