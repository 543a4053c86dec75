import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { generatePage } from "../../test/generate/generate-page.ts";
import { allHabits, SPACINGS } from "../../test/generate/habit.ts";

/** Page texts that are laid out in one way. */
export interface LayoutTexts {
  readonly layout: string;
  readonly texts: readonly string[];
}

/** The sample's real pages, repeated, and a generated page of every habit, by how its text keeps line ends. */
export function layoutTexts(): readonly LayoutTexts[] {
  return [{ layout: "sample", texts: repeatTo(sampleTexts(), 1e6) }, ...SPACINGS.map(generatedTexts)];
}

/** One page of about so many bytes: these texts one under another, again and again. */
export function longPage(texts: readonly string[], bytes: number): string {
  return repeatTo(texts, bytes).join("\n\n");
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function sampleTexts(): string[] {
  const files = fastGlob.sync("content/*/*/*.txt").sort();
  return files.map((file) => readFileSync(file, "utf8"));
}

function generatedTexts(spacing: (typeof SPACINGS)[number]): LayoutTexts {
  const habits = allHabits().filter((habit) => habit.spacing === spacing);
  return { layout: spacing, texts: habits.map((habit, at) => generatePage(1 + at, habit).text) };
}

function repeatTo(texts: readonly string[], bytes: number): readonly string[] {
  const repeated: string[] = [];
  let sum = 0;
  while (sum < bytes) {
    for (const text of texts) {
      if (sum >= bytes) break;
      repeated.push(text);
      sum += bytesOf(text);
    }
  }
  return repeated;
}
