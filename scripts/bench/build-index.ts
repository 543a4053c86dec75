import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeIndex } from "../../src/search/write-index.ts";
import type { BuildFigures } from "./build-figures.ts";
import { synthEntries, textBytes } from "./synth-entries.ts";

const [count = "1000", out = ""] = process.argv.slice(2);
console.log(JSON.stringify(buildInto(Number(count), out)));

/** Run in a process of its own, so that its memory is its own. */
function buildInto(articles: number, folder: string): BuildFigures {
  const entries = synthEntries(articles);
  const kinds: Record<string, [number, number]> = {};
  let writing = 0;
  const start = performance.now();
  const cpu = process.cpuUsage();
  for (const { path, content } of writeIndex(entries)) {
    const before = performance.now();
    const kind = (path.split("/").at(-1) ?? "").replace(/\d*\.js$/u, "");
    const sum = kinds[kind] ?? [0, 0];
    kinds[kind] = [sum[0] + 1, sum[1] + content.length];
    if (folder !== "") {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    writing += performance.now() - before;
  }
  const used = process.cpuUsage(cpu);
  return {
    articles,
    textBytes: entries.reduce((sum, entry) => sum + textBytes(entry), 0),
    seconds: (performance.now() - start - writing) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    kinds,
  };
}
