import { parsePage } from "../../src/parse/page.ts";
import { adversarialTexts } from "./adversarial-texts.ts";
import { percentile } from "./table.ts";

const SHORT = 50_000;
const LONG = 200_000;
/** The fastest counts: on a busy machine the others measure the machine. */
const ROUNDS = 3;
const SHOWN = 12;

/** Parses texts made to be hard, of 50,000 and of 200,000 characters, and prints the slowest and how time grows. */
export async function benchAdversarial(print: (text: string) => void): Promise<void> {
  const figures = adversarialTexts().map(({ name, text }) => {
    const [short, long] = [fastest(text(SHORT)), fastest(text(LONG))];
    return { name, short, long, growth: long / short };
  });
  const slowest = [...figures].sort((a, b) => b.long - a.long).slice(0, SHOWN);
  const rows = slowest.map(
    ({ name, short, long, growth }) => `| ${name} | ${ms(short)} | ${ms(long)} | ${growth.toFixed(1)} |`,
  );
  print(["| text | 50,000 characters | 200,000 | ratio |", "|---|---|---|---|", ...rows].join("\n"));
  const growths = figures.map(({ growth }) => growth);
  const [middle, most] = [percentile(growths, 0.5), Math.max(...growths)];
  print(
    `\n${figures.length} texts four times as long: ${middle.toFixed(1)}× the time in the middle, ${most.toFixed(1)}× at most`,
  );
}

function fastest(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    parsePage(text, { file: "bench/2021-12-15/01.txt" });
    return performance.now() - start;
  });
  return Math.min(...times);
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}
