import type { Line } from "./lines.ts";

/** In order. */
const NUMBERS: readonly string[] = Array.from("一二三四五六七八九十");

/** The lines that number a text's parts: `一`, further down `二`, each in a block of its own. One alone is a speck, or what a nameplate has lost. */
export function findPartNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let run: Line[] = [];
  lines.forEach((line, i) => {
    if (!line.afterBlank || lines[i + 1]?.afterBlank !== true || !NUMBERS.includes(line.text)) return;
    // Another text's parts begin with the first again.
    if (line.text !== NUMBERS[run.length]) run = [];
    if (line.text !== NUMBERS[run.length]) return;
    run.push(line);
    if (run.length > 1) for (const part of run) found.add(part);
  });
  return found;
}
