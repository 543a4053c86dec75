import { existsSync, readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { generatePage } from "../../test/generate/generate-page.ts";
import { allHabits } from "../../test/generate/habit.ts";
import type { TruthPage } from "../../test/generate/truth.ts";

/** A page and what an annotator would write of it; the sample's have their truth elsewhere. */
export interface JudgedPage {
  readonly name: string;
  readonly text: string;
  readonly truth?: TruthPage;
}

/** The written pages, the sample's, and a generated one of every habit. */
export function judgedPages(): readonly JudgedPage[] {
  return [...filedPages(), ...generatedPages()];
}

function filedPages(): readonly JudgedPage[] {
  const files = fastGlob.sync(["content/*/*/*.txt", "test/pages/{other-papers,pdf}/*.txt"]).sort();
  return files.map((file) => {
    const truth = file.replace(/txt$/, "json");
    return {
      name: file.split("/").slice(-2).join("/"),
      text: readFileSync(file, "utf8"),
      ...(existsSync(truth) && { truth: JSON.parse(readFileSync(truth, "utf8")) }),
    };
  });
}

function generatedPages(): readonly JudgedPage[] {
  return allHabits().map((habit, i) => ({ name: `seed ${i + 1}`, ...generatePage(i + 1, habit) }));
}
