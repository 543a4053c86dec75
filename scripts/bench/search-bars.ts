import type { BuildFigures } from "./build-figures.ts";
import { shareOfText } from "./build-figures.ts";
import { searchPageBytes } from "./first-load.ts";
import { measureQueries, type QueryFigures, timeQueries } from "./measure-queries.ts";
import { measureResults } from "./results-traffic.ts";
import { type Bar, percentile } from "./table.ts";

/** One size's figures. */
export interface SizeFigures {
  /** The folder of its index. */
  readonly site: string;
  readonly build: BuildFigures;
  readonly queries: readonly QueryFigures[];
}

const TIMED_QUERIES = 100;
const MIDDLE = 10_000;
const LARGE = 60_000;

/** How the figures stand to what is wanted. `sample` is the folder of the sample's site, for its search page. */
export async function barsOf(
  figures: ReadonlyMap<number, SizeFigures>,
  largest: BuildFigures,
  sample: string,
): Promise<readonly Bar[]> {
  const [large, middle] = [figures.get(LARGE), figures.get(MIDDLE)];
  return large === undefined || middle === undefined
    ? []
    : [
        ...[...figures].flatMap(([size, { queries }]) => exactBars(size, queries)),
        ...firstLoadBars(large.build, sample),
        ...trafficBars(large.queries),
        ...(await timeBars(large)),
        ...(await resultBars(large)),
        ...buildBars(large.build, largest),
        ...growthBars(middle, large),
      ];
}

function exactBars(size: number, queries: readonly QueryFigures[]): readonly Bar[] {
  const sum = (key: "right" | "matches" | "found") => queries.reduce((total, one) => total + one[key], 0);
  return [
    atLeast(`recall at ${size}, ${queries.length} queries`, sum("right") / sum("matches"), 1, ""),
    atLeast(`precision at ${size}`, sum("right") / sum("found"), 1, ""),
  ];
}

function firstLoadBars({ kinds }: BuildFigures, sample: string): readonly Bar[] {
  const index = (kinds["manifest"]?.[1] ?? 0) + (kinds["directory"]?.[1] ?? 0);
  const page = searchPageBytes(sample);
  return [
    atMost("first load, text compressed by the host", (page.sent + index) / 1000, 100, "KB"),
    atMost("first load, nothing compressed", (page.plain + index) / 1000, 100, "KB"),
    atMost("first load: index", index / 1000, 40, "KB"),
  ];
}

function trafficBars(queries: readonly QueryFigures[]): readonly Bar[] {
  const names = queries.filter(({ query }) => query.kind === "name" && query.text.length === 3);
  const short = shortOnes(queries);
  const most = (key: "bytes" | "requests") => Math.max(...names.map(({ candidates }) => candidates[key]));
  const high = (part: "candidates" | "exact", key: "bytes" | "requests") =>
    percentile(
      short.map((one) => one[part][key]),
      0.95,
    );
  return [
    atMost("name of three: candidates, most", most("bytes") / 1000, 25, "KB"),
    atMost("name of three: requests, most", most("requests"), 2, ""),
    atMost("2 to 8 characters: candidates, 95th", high("candidates", "bytes") / 1000, 100, "KB"),
    atMost("2 to 8 characters: requests for them, 95th", high("candidates", "requests"), 8, ""),
    atMost("2 to 8 characters: exact list, 95th", high("exact", "bytes") / 1000, 220, "KB"),
  ];
}

async function timeBars({ site, queries }: SizeFigures): Promise<readonly Bar[]> {
  const asked = shortOnes(queries).map(({ query }) => query);
  const times = await timeQueries(site, asked.slice(0, TIMED_QUERIES));
  const high = (key: keyof (typeof times)[number]) =>
    percentile(
      times.map((time) => time[key]),
      0.95,
    );
  return [
    atMost("2 to 8 characters: exact list over a phone, 95th", high("milliseconds"), 400, "ms"),
    atMost("the same, processor four times slower", high("slowed"), 500, "ms"),
  ];
}

async function resultBars({ site, queries }: SizeFigures): Promise<readonly Bar[]> {
  const asked = queries.map(({ query }) => query);
  const results = await measureResults(site, asked.slice(0, TIMED_QUERIES));
  const high = (key: "heads" | "texts") =>
    percentile(
      results.map((result) => result[key]),
      0.95,
    );
  const [de] = await measureQueries(site, [], [{ kind: "character", text: "的" }]);
  return [
    atMost("ten headlines, 95th", high("heads") / 1000, 15, "KB"),
    atMost("ten snippets, 95th", high("texts") / 1000, 60, "KB"),
    atMost("的 alone", (de?.exact.bytes ?? 0) / 1000, 30, "KB"),
  ];
}

function buildBars(large: BuildFigures, largest: BuildFigures): readonly Bar[] {
  return [
    atLeast("built a second of one core", large.articles / large.cpuSeconds, 5000, "articles"),
    atMost(`memory at ${large.articles}`, large.peakBytes / 1e9, 1, "GB"),
    atMost(`memory at ${largest.articles}, ${largest.partitions} partitions`, largest.peakBytes / 1e9, 1, "GB"),
    atMost("postings of the text", 100 * shareOfText(large, ["t"]), 31, "%"),
    atMost("with positions", 100 * shareOfText(large, ["t", "p"]), 70, "%"),
  ];
}

function growthBars(middle: SizeFigures, large: SizeFigures): readonly Bar[] {
  const median = ({ queries }: SizeFigures) =>
    percentile(
      queries.map(({ exact }) => exact.bytes),
      0.5,
    );
  return [
    atMost("10,000 to 60,000: median query's bytes", median(large) / median(middle), 1.1, "times"),
    atMost("10,000 to 60,000: build time", large.build.cpuSeconds / middle.build.cpuSeconds, 6.6, "times"),
  ];
}

function shortOnes(queries: readonly QueryFigures[]): readonly QueryFigures[] {
  return queries.filter(({ query }) => query.text.length >= 2 && query.text.length <= 8);
}

function atMost(what: string, seen: number, limit: number, unit: string): Bar {
  return { what, seen, limit, unit, kind: "at most" };
}

function atLeast(what: string, seen: number, limit: number, unit: string): Bar {
  return { what, seen, limit, unit, kind: "at least" };
}
