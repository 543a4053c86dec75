import { alignedRuns } from "./aligned-rows.ts";
import { findPointerBefore } from "./jump-line.ts";
import type { LineSetting } from "./line-runs.ts";
import { listRuns } from "./list-rows.ts";
import { lineRuns } from "./lone-lines.ts";
import type { SignedLine } from "./signed-lines.ts";
import { isTableRow, narrowSpacedRuns, spacedRuns, tableRuns } from "./table-rows.ts";
import { addTightRuns } from "./tight-lines.ts";
import {
  addStanzas,
  addStanzasBetween,
  coupletRuns,
  markedVerse,
  numberedVerse,
  spacedVerse,
  titledVerse,
} from "./verse-lines.ts";

/**
 * Indexes of the lines that keep their own place and join no paragraph: rows of a table, entries of a short list,
 * verse, the lines of an advertisement. They show by standing in a run of their like.
 */
export function findKeptLines(lines: readonly SignedLine[], setting: LineSetting): ReadonlySet<number> {
  const kept = new Set<number>();
  const areRows = lines.map(isTableRow);
  if (areRows.includes(true)) addRuns(lines, (all, i) => tableRuns(all, i, areRows), kept);
  for (const find of [listRuns, coupletRuns, alignedRuns]) addRuns(lines, find, kept);
  addRuns(lines, setting.linesHoldRows ? narrowSpacedRuns : spacedRuns, kept);
  if (!setting.rowsAreLines && lines.filter((line) => !line.line.afterBlank).length < lines.length / 2)
    addTightRuns(lines, kept);
  if (!setting.rowsAreLines) {
    addStanzas(lines, kept);
    addRuns(lines, titledVerse, kept);
    addRuns(lines, spacedVerse, kept);
    addRuns(lines, markedVerse, kept);
    addRuns(lines, numberedVerse, kept);
    addStanzasBetween(lines, kept);
  }
  dropPointers(lines, kept);
  return kept;
}

/**
 * Indexes of the lines that are set apart from paragraphs where each printed row has its line: verse, advertisements.
 * Their rows have been read.
 */
export function findVerseLines(lines: readonly SignedLine[], setting: LineSetting): ReadonlySet<number> {
  const kept = new Set<number>();
  addRuns(lines, (all, i) => titledVerse(all, i) || lineRuns(all, i, setting), kept);
  if (setting.blanksPart && kept.size > 0) addStanzasBetween(lines, kept);
  return kept;
}

/** Length of the run of kept lines that begins with line `i`; 0 where none does. */
type FindRun = (lines: readonly SignedLine[], i: number) => number;

/**
 * `二版：一只山羊引出的官司`: each a headline that points elsewhere, which keeps no line among rows. But a list of pages that begins with the page's own
 * is kept a line each.
 */
function dropPointers(lines: readonly SignedLine[], kept: Set<number>): void {
  const inOrder = [...kept].sort((a, b) => a - b);
  for (const i of inOrder)
    if (!kept.has(i - 1) && findPointerBefore(lines[i]?.line.text ?? "") !== undefined) kept.delete(i);
}

function addRuns(lines: readonly SignedLine[], find: FindRun, kept: Set<number>): void {
  let i = 0;
  while (i < lines.length) {
    const length = find(lines, i);
    for (let k = i; k < i + length; k++) kept.add(k);
    i += Math.max(length, 1);
  }
}
