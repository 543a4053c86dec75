import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import type { OutputFile } from "../../src/model/output.ts";
import { FILE_LIMITS } from "../../src/search/file-limits.ts";
import { cutPartitions, type Month } from "../../src/search/partition.ts";
import { type WrittenPartition, writeManifest, writePartition } from "../../src/search/write-index.ts";
import { type BuildFigures, shardsOfFile } from "./build-figures.ts";
import { createStopwatch } from "./stopwatch.ts";
import { countMonths, synthMonths, synthNewspapers, textBytes } from "./synth-entries.ts";

/** Looking at the clock for each of 64,000 files takes 3 % of the time, which is not the writer's. */
const SAVED_TOGETHER = 256;

const [count = "1000", out = ""] = process.argv.slice(2);
console.log(JSON.stringify(buildInto(Number(count), out)));

/**
 * Run in a process of its own, so that its memory is its own. The articles are invented a month at a time, as a build
 * reads them; inventing them and writing the files is not timed.
 */
function buildInto(articles: number, folder: string): BuildFigures {
  const kinds: Record<string, [number, number]> = {};
  const watch = createStopwatch();
  let [files, bytes] = [0, 0];
  const keep = ({ path, content }: OutputFile) => {
    if (typeof content === "string") throw new Error(`${path} is text`);
    files++;
    for (const [kind, length] of shardsOfFile(content)) {
      const [shards, sum] = kinds[kind] ?? [0, 0];
      kinds[kind] = [shards + 1, sum + length];
    }
    if (folder !== "") {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  const made: OutputFile[] = [];
  const save = (file: OutputFile) => {
    if (made.push(file) < SAVED_TOGETHER) return;
    watch.stop();
    made.splice(0).forEach(keep);
    watch.start();
  };
  const months = synthMonths(articles);
  function* read(sizes: readonly { readonly name: string }[]): Generator<Month> {
    for (const _ of sizes) {
      watch.stop();
      const month = months.next();
      if (month.done === true) throw new Error("there are fewer months than were counted");
      bytes += month.value.entries.reduce((sum, entry) => sum + textBytes(entry), 0);
      watch.start();
      yield month.value;
    }
  }
  const partitions = cutPartitions(countMonths(articles));
  watch.start();
  const figures = partitions.map((sizes) => drain(writePartition(read(sizes), FILE_LIMITS, crc32), save).figures);
  save(writeManifest(synthNewspapers, figures));
  watch.stop();
  made.forEach(keep);
  const { wall, cpu } = watch.seconds();
  return {
    articles,
    textBytes: bytes,
    seconds: wall,
    cpuSeconds: cpu,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    partitions: partitions.length,
    files,
    kinds,
  };
}

function drain(files: Generator<OutputFile, WrittenPartition>, save: (file: OutputFile) => void): WrittenPartition {
  let next = files.next();
  for (; next.done !== true; next = files.next()) {
    save(next.value);
  }
  return next.value;
}
