import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildFigures, shareOfText } from "./build-figures.ts";
import { searchPageBytes } from "./first-load.ts";
import { measureQueries, type QueryFigures, timeQueries } from "./measure-queries.ts";
import { type BenchQuery, benchQueries } from "./queries.ts";
import { measureResults } from "./results-traffic.ts";
import { synthEntries } from "./synth-entries.ts";
import { type Bar, percentile, renderBars } from "./table.ts";
import { measureWhole } from "./whole-minisearch.ts";

const SIZES = [1000, 10_000, 60_000] as const;
const QUERIES = 600;
const TIMED_QUERIES = 100;
/** The size at which the index is set beside a whole MiniSearch. */
const COMPARED = 10_000;

/** One size's figures. */
interface SizeFigures {
  readonly build: BuildFigures;
  readonly queries: readonly QueryFigures[];
}

/** Builds and asks indexes of three sizes and prints how they stand to their bars. */
export async function benchSearch(print: (text: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "xianbao-bench-"));
  const figures = new Map<number, SizeFigures>();
  try {
    for (const size of SIZES) {
      const site = join(folder, String(size));
      const entries = synthEntries(size);
      const queries = benchQueries(entries, QUERIES);
      const build = buildIndex(size, site);
      figures.set(size, { build, queries: await measureQueries(site, entries, queries) });
      print(renderSize(build));
      if (size === COMPARED) {
        print(renderWhole(entries, queries, figures.get(size)));
      }
      if (size === SIZES.at(-1)) {
        print(renderBars(await barsOf(figures, site, sampleSite(folder), queries)));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function buildIndex(size: number, site: string): BuildFigures {
  const json = execFileSync(process.execPath, ["--import", "tsx", "scripts/bench/build-index.ts", String(size), site]);
  // Printed by that script
  return JSON.parse(json.toString()) as BuildFigures;
}

function sampleSite(folder: string): string {
  const site = join(folder, "sample");
  execFileSync(process.execPath, ["--import", "tsx", "scripts/xianbao.ts", "build", "--out", site], {
    stdio: "ignore",
  });
  return site;
}

function renderSize({ articles, textBytes, seconds, cpuSeconds, peakBytes, kinds }: BuildFigures): string {
  const parts = Object.entries(kinds).map(
    ([kind, [files, bytes]]) => `| ${kind} | ${files} | ${bytes} | ${((100 * bytes) / textBytes).toFixed(1)} % |`,
  );
  return [
    `\n## ${articles} articles, ${(textBytes / 1e6).toFixed(1)} MB of text`,
    `Built in ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processors), ${(peakBytes / 1e6).toFixed(0)} MB at most.\n`,
    "| part | files | bytes | of the text |",
    "|---|---|---|---|",
    ...parts,
  ].join("\n");
}

function renderWhole(
  entries: ReturnType<typeof synthEntries>,
  queries: readonly BenchQuery[],
  own: SizeFigures | undefined,
): string {
  const truth = new Map(own?.queries.map(({ query, urls }) => [query.text, urls]) ?? []);
  const whole = measureWhole(entries, queries, truth);
  return [
    `\nA whole MiniSearch of bigrams over the same: ${whole.seconds.toFixed(1)} s, ${whole.megabytes.toFixed(1)} MB of JSON,`,
    `${whole.loadSeconds.toFixed(1)} s to load, recall ${whole.recall.toFixed(3)}, precision ${whole.precision.toFixed(3)}.`,
  ].join("\n");
}

async function barsOf(
  figures: ReadonlyMap<number, SizeFigures>,
  site: string,
  sample: string,
  queries: readonly BenchQuery[],
): Promise<readonly Bar[]> {
  const large = figures.get(60_000);
  const middle = figures.get(10_000);
  if (large === undefined || middle === undefined) {
    return [];
  }
  const short = large.queries.filter(({ query }) => query.text.length >= 2 && query.text.length <= 8);
  const names = large.queries.filter(({ query }) => query.kind === "name" && query.text.length === 3);
  const times = await timeQueries(site, short.map(({ query }) => query).slice(0, TIMED_QUERIES));
  const results = await measureResults(site, queries.slice(0, TIMED_QUERIES));
  const de = await measureQueries(site, [], [{ kind: "character", text: "的" }]);
  const index = large.build.kinds;
  const firstIndex = (index["manifest"]?.[1] ?? 0) + (index["directory"]?.[1] ?? 0);
  const median = (own: SizeFigures) =>
    percentile(
      own.queries.map(({ exact }) => exact.bytes),
      0.5,
    );
  const atMost = (what: string, seen: number, limit: number, unit: string): Bar => ({
    what,
    seen,
    limit,
    unit,
    kind: "at most",
  });
  const atLeast = (what: string, seen: number, limit: number, unit: string): Bar => ({
    what,
    seen,
    limit,
    unit,
    kind: "at least",
  });
  return [
    ...[...figures].flatMap(([size, { queries: own }]) => [
      atLeast(`recall at ${size}`, ratio(own, "right", "matches"), 1, ""),
      atLeast(`precision at ${size}`, ratio(own, "right", "found"), 1, ""),
    ]),
    atMost("first load", (searchPageBytes(sample) + firstIndex) / 1000, 100, "KB"),
    atMost("first load: index", firstIndex / 1000, 40, "KB"),
    atMost(
      "name of three: candidates, most",
      Math.max(...names.map(({ candidates }) => candidates.bytes)) / 1000,
      25,
      "KB",
    ),
    atMost("name of three: requests, most", Math.max(...names.map(({ candidates }) => candidates.requests)), 2, ""),
    atMost(
      "2 to 8 characters: candidates, 95th",
      percentile(
        short.map(({ candidates }) => candidates.bytes),
        0.95,
      ) / 1000,
      100,
      "KB",
    ),
    atMost(
      "2 to 8 characters: requests, 95th",
      percentile(
        short.map(({ candidates }) => candidates.requests),
        0.95,
      ),
      8,
      "",
    ),
    atMost(
      "2 to 8 characters: exact list, 95th",
      percentile(
        short.map(({ exact }) => exact.bytes),
        0.95,
      ) / 1000,
      220,
      "KB",
    ),
    atMost("2 to 8 characters: exact list over a phone, 95th", percentile(times, 0.95), 400, "ms"),
    atMost(
      "ten headlines, 95th",
      percentile(
        results.map(({ heads }) => heads),
        0.95,
      ) / 1000,
      15,
      "KB",
    ),
    atMost(
      "ten snippets, 95th",
      percentile(
        results.map(({ texts }) => texts),
        0.95,
      ) / 1000,
      60,
      "KB",
    ),
    atMost("的 alone", (de[0]?.exact.bytes ?? 0) / 1000, 30, "KB"),
    atLeast("built a second", large.build.articles / large.build.seconds, 5000, "articles"),
    atMost("memory at 60,000", large.build.peakBytes / 1e9, 1, "GB"),
    atMost("postings of the text", 100 * shareOfText(large.build, ["t"]), 31, "%"),
    atMost("with positions", 100 * shareOfText(large.build, ["t", "p"]), 70, "%"),
    atMost("10,000 to 60,000: median query's bytes", median(large) / median(middle), 1.1, "times"),
    atMost("10,000 to 60,000: build time", large.build.seconds / middle.build.seconds, 6.6, "times"),
  ];
}

function ratio(own: readonly QueryFigures[], part: "right", whole: "matches" | "found"): number {
  const sum = (key: "right" | "matches" | "found") => own.reduce((total, figures) => total + figures[key], 0);
  return sum(part) / sum(whole);
}
