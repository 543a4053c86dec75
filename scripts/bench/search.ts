import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SearchEntry } from "../../src/search/entry.ts";
import { monthsOf } from "../../src/search/partition.ts";
import type { BuildFigures } from "./build-figures.ts";
import { renderComparison } from "./compare.ts";
import { measureQueries } from "./measure-queries.ts";
import { ownLists } from "./own-lists.ts";
import { measurePagefind } from "./pagefind.ts";
import { benchQueries } from "./queries.ts";
import { barsOf, type SizeFigures } from "./search-bars.ts";
import { synthEntries } from "./synth-entries.ts";
import { renderBars } from "./table.ts";
import type { WholeFigures } from "./whole-minisearch.ts";

const SIZES = [1000, 10_000, 60_000] as const;
/** Built once, for its memory. */
const LARGEST = 100_000;
const QUERIES = 600;
/** The size at which the index is set beside others', and by how many of the queries. */
const COMPARED = 10_000;
const COMPARED_QUERIES = 200;

/**
 * Builds and asks indexes of three sizes and prints how they stand to their bars. With `--only SIZE` in the command
 * line, just that size's figures.
 */
export async function benchSearch(print: (text: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "xianbao-bench-"));
  const only = process.argv[process.argv.indexOf("--only") + 1];
  const sizes = SIZES.filter((size) => !process.argv.includes("--only") || String(size) === only);
  const figures = new Map<number, SizeFigures>();
  try {
    for (const size of sizes) {
      const site = join(folder, String(size));
      const entries = synthEntries(size);
      const queries = benchQueries(entries, QUERIES);
      const build = buildIndex(size, site);
      print(renderSize(build));
      figures.set(size, { site, build, queries: await measureQueries(site, entries, queries) });
      if (size === COMPARED) {
        const texts = queries.slice(0, COMPARED_QUERIES).map(({ text }) => text);
        print(await compareOthers(join(folder, "others"), site, build, entries, texts));
      }
    }
    if (sizes.length === SIZES.length) {
      print(renderBars(await barsOf(figures, buildIndex(LARGEST, ""), sampleSite(folder))));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function buildIndex(size: number, site: string): BuildFigures {
  // Printed by that script
  return JSON.parse(runScript("build-index.ts", String(size), site)) as BuildFigures;
}

function runScript(name: string, ...args: readonly string[]): string {
  return execFileSync(
    process.execPath,
    ["--max-old-space-size=8000", "--import", "tsx", `scripts/bench/${name}`, ...args],
    {
      maxBuffer: 1 << 28,
    },
  ).toString();
}

function sampleSite(folder: string): string {
  const site = join(folder, "sample");
  execFileSync(process.execPath, ["--import", "tsx", "scripts/xianbao.ts", "build", "--out", site], {
    stdio: "ignore",
  });
  return site;
}

function renderSize({
  articles,
  textBytes,
  seconds,
  cpuSeconds,
  peakBytes,
  partitions,
  files,
  kinds,
}: BuildFigures): string {
  const parts = Object.entries(kinds).map(
    ([kind, [shards, bytes]]) => `| ${kind} | ${shards} | ${bytes} | ${((100 * bytes) / textBytes).toFixed(1)} % |`,
  );
  return [
    `\n## ${articles} articles, ${(textBytes / 1e6).toFixed(1)} MB of text`,
    `Built in ${cpuSeconds.toFixed(1)} s of one core (${seconds.toFixed(1)} s by the clock), ${(peakBytes / 1e6).toFixed(0)} MB`,
    `at most, ${partitions} partition(s), ${files} files.\n`,
    "| part | shards | bytes | of the text |",
    "|---|---|---|---|",
    ...parts,
  ].join("\n");
}

async function compareOthers(
  folder: string,
  site: string,
  build: BuildFigures,
  entries: readonly SearchEntry[],
  queries: readonly string[],
): Promise<string> {
  mkdirSync(folder);
  const file = join(folder, "queries.json");
  writeFileSync(file, JSON.stringify(queries));
  const urls = monthsOf(entries).flatMap((month) => month.entries.map(({ url }) => url));
  const first = (build.kinds["manifest"]?.[1] ?? 0) + (build.kinds["directory"]?.[1] ?? 0);
  const own = {
    name: "xianbao",
    indexSeconds: build.seconds,
    peakBytes: build.peakBytes,
    firstBytes: first,
    lists: await ownLists(site, queries, urls),
  };
  // Printed by that script
  const whole = JSON.parse(runScript("whole-minisearch.ts", String(entries.length), file)) as WholeFigures;
  const pagefind = await measurePagefind(join(folder, "pages"), entries, queries);
  const others = pagefind === undefined ? [whole] : [whole, pagefind];
  return [
    "",
    renderComparison([own, ...others], entries, queries),
    `\nThe whole MiniSearch takes ${whole.loadSeconds.toFixed(1)} s to load.`,
    ...(pagefind === undefined ? ["Pagefind is not installed: npm ci --prefix scripts/bench"] : []),
  ].join("\n");
}
