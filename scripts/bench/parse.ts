import { cpus } from "node:os";
import type { parsePage } from "../../src/parse/page.ts";
import { importParser } from "./bundle.ts";
import { bytesOf, type LayoutTexts, layoutTexts, longPage, shortTexts } from "./parse-texts.ts";
import { type Bar, percentile, renderBars } from "./table.ts";

/** Rounds over all layouts' pages before any counts: until then the engine compiles, and its threads are counted too. */
const WARM_UP = 6;
/** Rounds over a layout's pages; the median counts. */
const ROUNDS = 9;
/** Times a long page is parsed; the median counts. */
const LONG_ROUNDS = 7;
const SHORT_PAGE = 500_000;
const LONG_PAGE = 5_000_000;

/** How fast pages of one layout are parsed. */
interface LayoutFigures {
  readonly layout: string;
  readonly bytes: number;
  /** Of one round over all its pages. */
  readonly seconds: number;
  /** Of a single page of 500 KB, and of one of 5 MB. */
  readonly shortSeconds: number;
  readonly longSeconds: number;
}

/** Parses pages of every layout on one core and prints how fast, and how time grows with a page's length. */
export async function benchParse(print: (text: string) => void): Promise<void> {
  const parser = await importParser();
  const secondsToParse = (texts: readonly string[]) => timeParsing(parser.parsePage, texts);
  const layouts = layoutTexts();
  const short = shortTexts();
  for (let round = 0; round < WARM_UP; round++) for (const { texts } of [...layouts, short]) secondsToParse(texts);
  const rounds = Array.from({ length: ROUNDS }, () => layouts.map(({ texts }) => secondsToParse(texts)));
  const shortRounds = Array.from({ length: ROUNDS }, () => secondsToParse(short.texts));
  const figures = layouts.map((layout, at) =>
    measureLayout(
      layout,
      secondsToParse,
      rounds.map((round) => round[at] ?? 0),
    ),
  );
  const all = { bytes: sum(figures.map(({ bytes }) => bytes)), seconds: sum(figures.map(({ seconds }) => seconds)) };
  print(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? "unknown processor"}\n`);
  print(renderLayouts(figures));
  const shortBytes = sum(short.texts.map(bytesOf));
  const shortSpeed = megabytesPerSecond({ bytes: shortBytes, seconds: percentile(shortRounds, 0.5) });
  print(
    `\nShort pages of every layout, ${(shortBytes / short.texts.length / 1000).toFixed(1)} KB each: ${shortSpeed.toFixed(1)} MB/s`,
  );
  print(`\n${renderBars(barsOf(figures, megabytesPerSecond(all)))}`);
}

function measureLayout(
  { layout, texts }: LayoutTexts,
  secondsToParse: (texts: readonly string[]) => number,
  rounds: readonly number[],
): LayoutFigures {
  const timeLong = (bytes: number) => {
    const page = [longPage(texts, bytes)];
    return percentile(
      Array.from({ length: LONG_ROUNDS }, () => secondsToParse(page)),
      0.5,
    );
  };
  return {
    layout,
    bytes: sum(texts.map(bytesOf)),
    seconds: percentile(rounds, 0.5),
    shortSeconds: timeLong(SHORT_PAGE),
    longSeconds: timeLong(LONG_PAGE),
  };
}

/** Seconds of processor: of all threads, the collector's and the compiler's too, whatever else the machine does. */
function timeParsing(parse: typeof parsePage, texts: readonly string[]): number {
  const start = process.cpuUsage();
  for (const text of texts) parse(text, { file: "bench/2021-12-15/01.txt" });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function megabytesPerSecond({ bytes, seconds }: { readonly bytes: number; readonly seconds: number }): number {
  return bytes / seconds / 1e6;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function renderLayouts(figures: readonly LayoutFigures[]): string {
  const rows = figures.map((figure) => {
    const { layout, bytes, shortSeconds, longSeconds } = figure;
    return `| ${layout} | ${(bytes / 1e6).toFixed(1)} MB | ${megabytesPerSecond(figure).toFixed(1)} MB/s | ${(shortSeconds * 1000).toFixed(0)} ms | ${(longSeconds * 1000).toFixed(0)} ms | ${(longSeconds / shortSeconds).toFixed(1)} |`;
  });
  return [
    "| layout | pages | speed | one page of 500 KB | one page of 5 MB | ratio |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function barsOf(figures: readonly LayoutFigures[], overall: number): readonly Bar[] {
  const ratios = figures.map(({ shortSeconds, longSeconds }) => longSeconds / shortSeconds);
  return [
    { what: "parsed a second, all layouts", seen: overall, limit: 10, kind: "at least", unit: "MB" },
    {
      what: "parsed a second, slowest layout",
      seen: Math.min(...figures.map(megabytesPerSecond)),
      limit: 10,
      kind: "at least",
      unit: "MB",
    },
    { what: "5 MB to 500 KB, worst layout", seen: Math.max(...ratios), limit: 10, kind: "at most", unit: "times" },
  ];
}
